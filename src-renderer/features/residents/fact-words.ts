import { personDocumentKinds, type PersonDocumentKind } from '@shared/contract/person';
import { useText } from '../../text';
import { useCodes } from '../../ui';

const FAMILIES: Readonly<Record<string, string>> = {
  sex: 'sex', ethnicity: 'ethnic-group', education: 'education', marital: 'marital', livingSituation: 'living-situation', medicalPayment: 'medical-payment',
  incomeSources: 'income-source', categories: 'resident-category',
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);
const textIn = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');
const isKind = (value: unknown): value is PersonDocumentKind => (personDocumentKinds as readonly unknown[]).includes(value);

/** Words for the value of a fact, for the history and for comparing two states of a record. */
export function useFactWords(): (fact: string, value: unknown) => string {
  const text = useText('residents');
  const person = useText('person');
  const codes = useCodes();
  const rows = (value: readonly unknown[]): string =>
    value.map((row) => (isRecord(row) ? [textIn(row['name']), textIn(row['phone']) || textIn(row['icd']) || textIn(row['dose'])].filter((part) => part !== '').join(' ') : textIn(row))).join('\uff1b');
  return (fact, value) => {
    if (fact === 'photo') return value === null ? text('record.none') : text('history.photoSet');
    if (value === null || value === undefined || value === '') return text('record.unsaid');
    const family = FAMILIES[fact];
    if (Array.isArray(value)) {
      if (value.length === 0) return text('record.none');
      return family === undefined ? rows(value) : codes.names(family, value.map(textIn));
    }
    if (family !== undefined) return codes.name(family, textIn(value));
    if (fact === 'religion' && isRecord(value)) return value['has'] === true ? textIn(value['name']) || text('history.yes') : text('record.none');
    if (fact === 'document' && isRecord(value)) {
      const { kind } = value;
      return [isKind(kind) ? person(`documentKinds.${kind}`) : '', textIn(value['number']) || textIn(value['noneReason'])].filter((part) => part !== '').join(' ');
    }
    return textIn(value);
  };
}
