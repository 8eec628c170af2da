/**
 * States something the programmer knows to be true. A failure is a defect in our code, never a mistake of the user: those
 * are declared errors of the contract.
 *
 * @throws Error with `message` when `condition` is false. Keep personal data out of the message: it goes to the log.
 */
export function assert(condition: boolean, message: string): asserts condition {
  if (!condition) {
    throw new Error(`Broken assumption: ${message}`);
  }
}

/**
 * Closes a `switch` over a closed vocabulary: a new member then fails to compile at every place that has to know it.
 *
 * @throws Error always, for values that reached us past the compiler.
 */
export function unreachable(value: never): never {
  throw new Error(`Broken assumption: unexpected value of type ${typeof value}`);
}

/**
 * Turns "may be missing" into "is there" where the programmer knows it is there.
 *
 * @param what names the thing for the log, for instance `'edition in force'`.
 * @throws Error when the value is null or undefined.
 */
export function required<T>(value: T, what: string): NonNullable<T> {
  if (value === null || value === undefined) {
    throw new Error(`Broken assumption: ${what} is missing`);
  }
  return value;
}
