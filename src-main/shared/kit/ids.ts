import { type Clock, msOfInstant } from './instant';
import { secureRandomBytes } from './random';

/** Where a clock's sequence of ids stands. */
interface Sequence {
  ms: number;
  counter: number;
}

/** One sequence per clock, so that a test that sets its clock to 2031 does not push the ids of the next test there. */
const sequences = new WeakMap<Clock, Sequence>();

const COUNTER_LIMIT = 0x1000;

/**
 * Moves the sequence on. Within one millisecond, or when the computer's clock was put back, the last time is kept and the
 * counter goes up; when the counter is full the time is taken one millisecond ahead. So order never breaks.
 */
function step(sequence: Sequence, nowMs: number, freshCounter: number): void {
  if (nowMs > sequence.ms) {
    sequence.ms = nowMs;
    sequence.counter = freshCounter;
  } else if (sequence.counter + 1 < COUNTER_LIMIT) {
    sequence.counter += 1;
  } else {
    sequence.ms += 1;
    sequence.counter = freshCounter;
  }
}

/**
 * A new id: UUID version 7 (RFC 9562) in lower-case text, 36 characters. Ids made later on the same clock sort later as
 * text, also within a millisecond, so that pages by key follow the order of entry.
 *
 * @param randomBytes16 gives sixteen random bytes; by default from the operating system.
 */
export function newId(clock: Clock, randomBytes16: () => Uint8Array = () => secureRandomBytes(16)): string {
  const random = randomBytes16();
  let sequence = sequences.get(clock);
  if (sequence === undefined) {
    sequence = { ms: -1, counter: 0 };
    sequences.set(clock, sequence);
  }
  // The counter starts in the lower half of its range, so that there is always room to count on within the millisecond.
  step(sequence, msOfInstant(clock.now()), (((random[0] ?? 0) & 0x07) << 8) | (random[1] ?? 0));

  const time = sequence.ms.toString(16).padStart(12, '0');
  const counter = sequence.counter.toString(16).padStart(3, '0');
  const variantByte = ((random[2] ?? 0) & 0x3f) | 0x80;
  const tail = [variantByte, ...random.slice(3, 10)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${counter}-${tail.slice(0, 4)}-${tail.slice(4)}`;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Whether a text has the form of our ids. */
export function isId(text: string): boolean {
  return UUID.test(text);
}
