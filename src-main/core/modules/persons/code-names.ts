import type { DocumentLanguage } from '@shared/documents/model';
import { said } from '@shared/documents/words';
import type { CivilDate } from '@shared/kit/civil-date';
import type { StandardsStore } from '../../platform/standards';

/** Names of codes, by list and language; a code without a name prints as it is stored, so that nothing vanishes. */
export type NameOfCode = (family: string, code: string) => string;

/** Names of codes by the code lists in force on a day, each list looked up once. */
export function namesInForce(standards: StandardsStore, on: CivilDate, language: DocumentLanguage): NameOfCode {
  const lists = new Map<string, ReadonlyMap<string, string>>();
  return (family, code) => {
    let names = lists.get(family);
    if (names === undefined) {
      const items = standards.inForce('code-list', family, on)?.standard.items ?? [];
      names = new Map(items.map((item) => [item.code, said(item.text, language)]));
      lists.set(family, names);
    }
    return names.get(code) ?? code;
  };
}
