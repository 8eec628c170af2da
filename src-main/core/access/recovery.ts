import { formatRecoveryCode, parseRecoveryCode } from '@shared/kit/recovery-code';

/** The one spelling of a recovery code that wraps the data key, however it was typed; null when it cannot be a code. */
export function normalRecoveryCode(typed: string): string | null {
  const reading = parseRecoveryCode(typed);
  return reading.ok ? formatRecoveryCode(reading.bytes) : null;
}
