/** What a form holds while it is being filled in. */
type Values<F extends string> = { readonly [K in F]?: unknown };

/** Empty text and nothing mean the same in a form; what differs must differ to a person. */
function plain(value: unknown): string {
  return JSON.stringify(value ?? null, (_key, inner: unknown) => (inner === '' || inner === undefined ? null : inner));
}
const same = (a: unknown, b: unknown): boolean => plain(a) === plain(b);

/** One fact that the other person or this one has changed since the form was opened. */
export interface Difference<F extends string> { readonly fact: F; readonly theirs: unknown; readonly mine: unknown; readonly mineChanged: boolean }

/** What differs between the form and the record as it is now; `base` is what the form began with. */
export function differences<F extends string>(facts: readonly F[], base: Values<F>, mine: Values<F>, theirs: Values<F>): Difference<F>[] {
  return facts.filter((fact) => !same(mine[fact], theirs[fact]))
    .map((fact) => ({ fact, theirs: theirs[fact], mine: mine[fact], mineChanged: !same(mine[fact], base[fact]) }));
}

/** The record as it is now with the changes made in this form on top; facts nobody touched here come from the record. */
export function merged<F extends string, V extends Values<F>>(facts: readonly F[], base: V, mine: V, theirs: V): V {
  const changed = facts.filter((fact) => !same(mine[fact], base[fact]));
  return { ...theirs, ...Object.fromEntries(changed.map((fact) => [fact, mine[fact]])) };
}
