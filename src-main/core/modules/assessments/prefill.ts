import type { AssessmentReason } from '../../../shared/standards/scale';
import { prefillValue, type PrefillCode, type PrefillFact } from '../../../shared/engines/prefill';
import type { CivilDate } from '../../../shared/kit/civil-date';
import { canonicalJson } from '../../../shared/standards/canonical';
import type { ScaleEdition } from '../../../shared/standards/scale';
import type { PrefillSource, ScaleField } from '../../../shared/standards/scale-fields';
import type { AnswerSheet, FieldValue } from '../../../shared/standards/scale-sheet';
import type { StandardsStore } from '../../platform/standards';
import type { ResidentFacts } from './people';

/*
 * What a form can take from the resident's record. At the start the values are written into the information fields and marked;
 * later they are only offered beside the form.
 */

export interface AssessmentHead { readonly number: string; readonly baselineOn: CivilDate; readonly reason: AssessmentReason }

/** Names of codes, for fields that lump rare codes under one option. */
export type CodeNames = (list: string, code: string) => string;

/** Names of codes by the code lists in force on a day. */
export function codeNames(standards: StandardsStore, on: CivilDate): CodeNames {
  return (list, code) => standards.inForce('code-list', list, on)?.standard.items.find((item) => item.code === code)?.text.zh ?? code;
}

/** Fields the record itself decides, not the person filling in the form. */
export function isHeadField(field: ScaleField): boolean {
  return field.prefill?.startsWith('assessment.') === true;
}

function text(value: string | null): PrefillFact | null {
  return value === null || value === '' ? null : { kind: 'text', text: value };
}

function codes(field: ScaleField, values: readonly string[] | null, names: CodeNames): PrefillFact | null {
  if (values === null || values.length === 0) return null;
  const { codeList } = field;
  return { kind: 'codes', codes: values.map((code): PrefillCode => ({ code, label: codeList === undefined ? code : names(codeList, code) })) };
}

function one(value: string | null): readonly string[] | null {
  return value === null ? null : [value];
}

/** The contact to name on the form: the one to call in an emergency, else a guardian, else the first. */
function mainContact(facts: ResidentFacts) {
  const contacts = facts.contacts ?? [];
  return contacts.find((contact) => contact.roles.includes('emergency')) ?? contacts.find((contact) => contact.roles.includes('guardian')) ?? contacts[0] ?? null;
}

function factOf(source: PrefillSource, field: ScaleField, facts: ResidentFacts, head: AssessmentHead, names: CodeNames): PrefillFact | null {
  switch (source) {
    case 'resident.name': return text(facts.name);
    case 'resident.sex': return codes(field, one(facts.sex), names);
    case 'resident.birthOn': return text(facts.birthOn);
    case 'resident.idNumber': return text(facts.document.number);
    case 'resident.ethnicity': return codes(field, one(facts.ethnicity), names);
    case 'resident.religion': return facts.religion === null ? null : codes(field, [facts.religion.has ? 'has' : 'none'], names);
    case 'resident.education': return codes(field, one(facts.education), names);
    case 'resident.marital': return codes(field, one(facts.marital), names);
    case 'resident.livingSituation': return codes(field, facts.livingSituation, names);
    case 'resident.medicalPayment': return codes(field, facts.medicalPayment, names);
    case 'resident.incomeSources': return codes(field, facts.incomeSources, names);
    case 'resident.diagnoses': return facts.diagnoses === null ? null : { kind: 'diagnoses', diagnoses: facts.diagnoses };
    case 'resident.medications':
      return facts.medications === null || facts.medications.length === 0 ? null : {
        kind: 'rows', rows: facts.medications.map((row) => ({ name: row.name, route: row.route ?? '', dose: row.dose ?? '', frequency: row.frequency ?? '' })),
      };
    case 'resident.heightCm': return facts.heightCm === null ? null : { kind: 'number', number: facts.heightCm };
    // The register holds no weight: it changes from month to month and is taken at the assessment.
    case 'resident.weightKg': return null;
    case 'resident.contactName': return text(mainContact(facts)?.name ?? null);
    case 'resident.contactPhone': return text(mainContact(facts)?.phone ?? null);
    case 'assessment.number': return text(head.number);
    case 'assessment.baselineOn': return text(head.baselineOn);
    case 'assessment.reason': return codes(field, [head.reason], names);
  }
}

/** A diagnosis the register names by the form's own words counts as that option also without an ICD code. */
function diagnosisByName(field: ScaleField, facts: ResidentFacts): FieldValue | null {
  if (field.type !== 'diagnosisList' || facts.diagnoses === null) return null;
  if (facts.diagnoses.length === 0) {
    // An empty list in the register says that somebody looked and there is none.
    const none = field.options.find((option) => option.exclusive === true);
    return none === undefined ? null : { type: 'diagnosisList', chosen: [{ option: none.code }] };
  }
  const named = facts.diagnoses.flatMap((diagnosis) => field.options.find((option) => option.text.zh === diagnosis.name || option.text.en === diagnosis.name) ?? []);
  const rest = facts.diagnoses.filter((diagnosis) => !field.options.some((option) => option.text.zh === diagnosis.name || option.text.en === diagnosis.name));
  const matched = prefillValue(field, { kind: 'diagnoses', diagnoses: rest });
  const chosen = matched?.type === 'diagnosisList' ? matched.chosen : [];
  const own = [...new Set(named.map((option) => option.code))].filter((code) => !chosen.some((known) => known.option === code));
  const order = field.options.map((option) => option.code);
  return { type: 'diagnosisList', chosen: [...own.map((option) => ({ option })), ...chosen].sort((a, b) => order.indexOf(a.option) - order.indexOf(b.option)) };
}

/** The name of a religion goes into the free text of the option that asks for one. */
function withReligionName(field: ScaleField, value: FieldValue, facts: ResidentFacts): FieldValue {
  const name = facts.religion?.name ?? null;
  if (field.prefill !== 'resident.religion' || value.type !== 'choice' || field.type !== 'choice' || name === null) return value;
  return field.options.find((option) => option.code === value.option)?.detail === undefined ? value : { ...value, detail: name };
}

function valueFor(field: ScaleField, facts: ResidentFacts, head: AssessmentHead, names: CodeNames): FieldValue | null {
  if (field.prefill === undefined) return null;
  if (field.prefill === 'resident.diagnoses') return diagnosisByName(field, facts);
  const fact = factOf(field.prefill, field, facts, head, names);
  const value = fact === null ? null : prefillValue(field, fact);
  return value === null ? null : withReligionName(field, value, facts);
}

export function fieldsOf(edition: Pick<ScaleEdition, 'sections'>): readonly ScaleField[] {
  return edition.sections.flatMap((section) => section.fields);
}

/** Values for every field that names a source, by field code. */
export function prefill(edition: ScaleEdition, facts: ResidentFacts, head: AssessmentHead, names: CodeNames): Record<string, FieldValue> {
  const values: Record<string, FieldValue> = {};
  for (const field of fieldsOf(edition)) {
    const value = valueFor(field, facts, head, names);
    if (value !== null) values[field.code] = value;
  }
  return values;
}

/** The sheet with the fields the record decides put in place: number, baseline date, reason. */
export function withHead(edition: ScaleEdition, sheet: AnswerSheet, facts: ResidentFacts, head: AssessmentHead, names: CodeNames): AnswerSheet {
  const fields = { ...sheet.fields };
  for (const field of fieldsOf(edition)) {
    if (!isHeadField(field)) continue;
    const value = valueFor(field, facts, head, names);
    if (value !== null) fields[field.code] = value;
  }
  return { fields, answers: sheet.answers };
}

export function sameValue(a: FieldValue | undefined, b: FieldValue | undefined): boolean {
  return canonicalJson(a ?? null) === canonicalJson(b ?? null);
}

/** Codes of the fields that still hold what was taken from the record. */
export function stillFromFile(fromFile: readonly string[], before: AnswerSheet, after: AnswerSheet): string[] {
  return fromFile.filter((code) => sameValue(before.fields[code], after.fields[code]));
}
