import type { ScaleField, ScaleFieldOf } from '../standards/scale-fields';
import type { ChosenOption, FieldValue } from '../standards/scale-sheet';

/*
 * Turns facts of the resident's record into values of information fields. Codes are shared between records and forms, so this
 * is identity but for two cases: a field that lumps rare codes under one option, and diagnoses, which match by ICD range.
 */

/** A fact to pre-fill from. `label` is the code's name, kept as free text where the form lumps codes together. */
export interface PrefillCode { readonly code: string; readonly label: string }
export interface PrefillDiagnosis { readonly icd: string | null; readonly name: string }

/** What a record can offer for one source. */
export type PrefillFact =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'codes'; readonly codes: readonly PrefillCode[] }
  | { readonly kind: 'diagnoses'; readonly diagnoses: readonly PrefillDiagnosis[] }
  | { readonly kind: 'rows'; readonly rows: readonly Record<string, string>[] };

type Choosing = ScaleFieldOf<'choice'> | ScaleFieldOf<'multiChoice'> | ScaleFieldOf<'diagnosisList'>;

function chosenFor(field: Choosing, fact: PrefillCode): ChosenOption | null {
  const own = field.options.find((option) => option.code === fact.code);
  if (own !== undefined) return { option: own.code };
  const rest = field.options.find((option) => option.catchAll === true);
  if (rest === undefined) return null;
  return rest.detail === undefined ? { option: rest.code } : { option: rest.code, detail: fact.label };
}

function unique(chosen: readonly (ChosenOption | null)[]): ChosenOption[] {
  const byOption = new Map<string, ChosenOption>();
  for (const one of chosen) {
    if (one === null) continue;
    const before = byOption.get(one.option);
    const details = [before?.detail, one.detail].filter((detail) => detail !== undefined);
    byOption.set(one.option, details.length === 0 ? one : { option: one.option, detail: [...new Set(details)].join('; ') });
  }
  return [...byOption.values()];
}

/** An ICD code without dot and in capitals: `e11.9` → `E119`. Ranges compare by the three-character category unless a range names a subcategory. */
function plain(icd: string): string {
  return icd.trim().toUpperCase().replace(/[^A-Z0-9]/g, '');
}

/** Whether an ICD-10 code lies in a range such as `I10-I15`, `J44` or `C00-D48`. */
export function icdInRange(icd: string, range: string): boolean {
  const code = plain(icd);
  if (!/^[A-Z]\d{2}/.test(code)) return false;
  const [from = '', to = from] = range.split('-').map(plain);
  return code.slice(0, from.length) >= from && code.slice(0, to.length) <= to;
}

/** The options of a diagnosis list that diagnoses of a record belong to; what matches no range goes to the catch-all option by name. */
export function matchDiagnoses(field: ScaleFieldOf<'diagnosisList'>, diagnoses: readonly PrefillDiagnosis[]): ChosenOption[] {
  return unique(diagnoses.map((diagnosis) => {
    const { icd } = diagnosis;
    const hit = icd === null ? undefined : field.options.find((option) => (option.icd ?? []).some((range) => icdInRange(icd, range)));
    if (hit !== undefined) return { option: hit.code };
    return chosenFor(field, { code: '', label: diagnosis.name });
  }));
}

function fromCodes(field: ScaleField, codes: readonly PrefillCode[]): FieldValue | null {
  if (field.type === 'choice') {
    const first = codes[0];
    const chosen = first === undefined ? null : chosenFor(field, first);
    return chosen === null ? null : { type: 'choice', ...chosen };
  }
  if (field.type === 'multiChoice') {
    const chosen = unique(codes.map((code) => chosenFor(field, code)));
    return chosen.length === 0 ? null : { type: 'multiChoice', chosen };
  }
  return field.type === 'text' && codes.length > 0 ? { type: 'text', value: codes.map((code) => code.label).join('; ') } : null;
}

/** The value a fact gives a field, or null when it gives none. */
export function prefillValue(field: ScaleField, fact: PrefillFact): FieldValue | null {
  switch (fact.kind) {
    case 'text':
      return fact.text !== '' && (field.type === 'text' || field.type === 'longText' || field.type === 'date') ? { type: field.type, value: fact.text } : null;
    case 'number':
      return field.type === 'number' ? { type: 'number', value: fact.number } : null;
    case 'codes':
      return fromCodes(field, fact.codes);
    case 'diagnoses': {
      const chosen = field.type === 'diagnosisList' ? matchDiagnoses(field, fact.diagnoses) : [];
      return chosen.length === 0 ? null : { type: 'diagnosisList', chosen };
    }
    case 'rows':
      return field.type === 'table' && fact.rows.length > 0 ? { type: 'table', rows: fact.rows.map((row) => ({ ...row })) } : null;
  }
}
