import type { FieldIssue } from '@shared/contract/issues';
import type { CivilDate } from '@shared/kit/civil-date';
import type { StandardsStore } from '../../platform/standards';

/** The part of the standards store the rules need. */
export interface CodeLists {
  /** Codes of a list in force on a day, or null when no edition is in force: then nothing can be refused by it. */
  codesOf(family: string): ReadonlySet<string> | null;
}

/** A code in a record, with the list it must be in. */
export interface Coded { readonly path: (string | number)[]; readonly family: string; readonly code: string }

/** Codes of a field that takes several. */
export function manyCodes(path: string, family: string, codes: readonly string[] | null): Coded[] {
  return (codes ?? []).map((code, position) => ({ path: [path, position], family, code }));
}

/** The code of a field that takes one. */
export function oneCode(path: string, family: string, code: string | null): Coded[] {
  return code === null ? [] : [{ path: [path], family, code }];
}

/** Codes that the list in force does not have. */
export function unknownCodes(codes: readonly Coded[], lists: CodeLists): FieldIssue[] {
  return codes.filter(({ family, code }) => lists.codesOf(family)?.has(code) === false).map(({ path }) => ({ path, reason: 'notInList' }));
}

/** The code lists in force on a day, each read once. */
export function codeLists(standards: StandardsStore, on: CivilDate): CodeLists {
  const read = new Map<string, ReadonlySet<string> | null>();
  return {
    codesOf(family) {
      const known = read.get(family);
      if (known !== undefined) return known;
      const list = standards.inForce('code-list', family, on)?.standard;
      const codes = list === undefined ? null : new Set(list.items.map((item) => item.code));
      read.set(family, codes);
      return codes;
    },
  };
}
