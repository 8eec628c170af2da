import { personDocumentKinds, type PersonDocumentKind } from '@shared/contract/person';
import { declarationKinds, type DeclarationKind } from '@shared/contract/staff-facts';
import { useText } from '../../text';
import { useCodes } from '../../ui';
import { usePostChoices } from './use-choices';

const FAMILIES: Readonly<Record<string, string>> = { sex: 'sex', ethnicity: 'ethnic-group', education: 'education' };
const SEPARATOR = '\uff1b';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);
const textIn = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');
const listIn = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const isKind = (value: unknown): value is PersonDocumentKind => (personDocumentKinds as readonly unknown[]).includes(value);
const isDeclaration = (value: unknown): value is DeclarationKind => (declarationKinds as readonly unknown[]).includes(value);

/** Words for the value of a fact, for the history and for comparing two states of a record. */
export function useFactWords(): (fact: string, value: unknown) => string {
  const text = useText('staff');
  const person = useText('person');
  const codes = useCodes();
  const choices = usePostChoices();
  const joined = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(' ');
  const stretch = (from: unknown, to: unknown): string => (textIn(to) === '' ? text('posts.running', { from: textIn(from) }) : text('posts.employment', { from: textIn(from), to: textIn(to) }));
  const employment = (value: unknown): string => {
    if (!isRecord(value)) return '';
    const posts = listIn(value['posts']).map((post) => (isRecord(post)
      ? joined([choices.positionName(textIn(post['positionCode'])), choices.departmentName(textIn(post['departmentId'])), stretch(post['fromOn'], post['toOn'])]) : ''));
    return joined([stretch(value['entryOn'], value['leaveOn']), codes.name('employment-form', textIn(value['form'])), `(${posts.join(', ')})`]);
  };
  const row = (fact: string, value: unknown): string => {
    if (fact === 'employments') return employment(value);
    if (!isRecord(value)) return textIn(value);
    if (fact === 'declarations') return joined([isDeclaration(value['kind']) ? text(`declarationKinds.${value['kind']}`) : '', textIn(value['declaredOn'])]);
    if (fact === 'workHistory') return joined([textIn(value['employer']), textIn(value['job'])]);
    return joined([textIn(value['name']), textIn(value['relation']), textIn(value['phone'])]);
  };
  return (fact, value) => {
    if (fact === 'photo' || fact === 'declarationScan') return value === null || value === undefined ? person('none') : text('facts.has');
    if (value === null || value === undefined || value === '') return fact === 'account' ? person('none') : person('unsaid');
    const family = FAMILIES[fact];
    if (family !== undefined) return codes.name(family, textIn(value));
    if (Array.isArray(value)) return value.length === 0 ? person('none') : value.map((one) => row(fact, one)).join(SEPARATOR);
    if (fact === 'socialInsurance' && isRecord(value)) return joined([text(value['insured'] === true ? 'insured' : 'notInsured'), textIn(value['sinceOn'])]);
    if (fact === 'document' && isRecord(value)) {
      const { kind } = value;
      return joined([isKind(kind) ? person(`documentKinds.${kind}`) : '', textIn(value['number']) || textIn(value['noneReason'])]);
    }
    return textIn(value);
  };
}
