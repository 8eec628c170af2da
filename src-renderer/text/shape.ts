/** The same keys with other words: what an English catalogue must satisfy against the Chinese one. */
export type SameShape<T> = { readonly [K in keyof T]: T[K] extends string ? string : SameShape<T[K]> };

/** Every dotted path to a sentence: `{a: {b: '…'}}` gives `'a.b'`. */
export type KeyOf<T> = { [K in keyof T & string]: T[K] extends string ? K : `${K}.${KeyOf<T[K]>}` }[keyof T & string];
