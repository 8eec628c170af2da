/** A source of random bytes. Passed in where tests need to decide them. */
export type RandomBytes = (count: number) => Uint8Array;

/** Node and browsers both have it, but the plain language library we compile `shared` against does not declare it. */
const host = globalThis as unknown as { readonly crypto: { getRandomValues(bytes: Uint8Array): Uint8Array } };

/** Random bytes fit for secrets, from the operating system. */
export const secureRandomBytes: RandomBytes = (count) => host.crypto.getRandomValues(new Uint8Array(count));
