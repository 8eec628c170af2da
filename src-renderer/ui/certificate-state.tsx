import type { CertificateState } from '@shared/contract/certificates';
import { useText } from '../text';
import { StateTag } from './badges';

const tones = { valid: 'good', expiring: 'attention', expired: 'bad', reviewDue: 'attention', missing: 'bad', unverified: 'info' } as const satisfies Record<CertificateState, string>;

/** What a certificate is worth today, as a word; the same wherever certificates are shown. */
export function CertificateStateTag({ state }: { readonly state: CertificateState }) {
  const text = useText('certificates');
  return <StateTag tone={tones[state]}>{text(`states.${state}`)}</StateTag>;
}
