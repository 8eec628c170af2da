import type { Assessment } from '@shared/contract/assessments';
import { asCivilDate } from '@shared/kit/civil-date';
import { madeUpSheet } from '@core/modules/assessments';
import type { ScaleEdition } from '@shared/standards/scale';
import type { AnswerSheet } from '@shared/standards/scale-sheet';
import { unsaidFields, type ResidentFieldsInput } from '@shared/contract/residents';
import { testPassword, type CoreClient } from './test-core';

/** A made-up resident: province code without a county, so the number belongs to nobody. */
export const someResident: ResidentFieldsInput = {
  ...unsaidFields, name: '周桂兰', sex: 'female', birthOn: asCivilDate('1941-05-06'), document: { kind: 'none', number: null, noneReason: '户口簿遗失，正在补办' },
  ethnicity: '01', education: 'primary', marital: 'widowed', heightCm: 156, livingSituation: ['institution'], medicalPayment: ['resident-insurance'], incomeSources: ['pension'],
  contacts: [{ name: '周明', relation: 'child', roles: ['emergency'], phone: '13900000026', address: null, note: null }],
  diagnoses: [{ name: '高血压病', icd: 'I10', note: null }],
};

export async function newResident(client: CoreClient, changes: Partial<ResidentFieldsInput> = {}): Promise<string> {
  return (await client.residents.register({ fields: { ...someResident, ...changes } })).id;
}

export async function editionFor(client: CoreClient, one: Pick<Assessment, 'edition'>): Promise<ScaleEdition> {
  const { standard } = await client.standards.byHash({ hash: one.edition.hash });
  if (standard.kind !== 'scale') throw new Error('no scale');
  return standard;
}

/** A whole sheet; `frailty` 0 answers everything with the best option. */
export function wholeSheet(edition: ScaleEdition, sheet: AnswerSheet, frailty = 0, events = 0): AnswerSheet {
  return madeUpSheet(edition, sheet, { frailty, next: () => 0.5, informant: '周明', events });
}

export const windowId = 'window-of-the-test';

export async function filled(client: CoreClient, residentId: string, how: { frailty?: number; events?: number; baselineOn?: string; family?: string } = {}): Promise<Assessment> {
  const { baselineOn, family } = how;
  const begun = await client.assessments.start({
    residentId, reason: 'first', ...(baselineOn === undefined ? {} : { baselineOn: asCivilDate(baselineOn) }), ...(family === undefined ? {} : { family }),
  });
  const edition = await editionFor(client, begun);
  await client.assessments.keepAnswers({
    id: begun.id, expectedVersion: begun.version, sheet: wholeSheet(edition, begun.sheet, how.frailty, how.events), reportTexts: { place: '301 室' }, windowId,
  });
  return client.assessments.get({ id: begun.id });
}

export async function completed(client: CoreClient, residentId: string, how: Parameters<typeof filled>[2] = {}): Promise<Assessment> {
  const one = await filled(client, residentId, how);
  return client.assessments.complete({ id: one.id, expectedVersion: one.version });
}

export async function signedBy(client: CoreClient, id: string): Promise<Assessment> {
  const one = await client.assessments.get({ id });
  return client.assessments.sign({ id, expectedVersion: one.version, sheetHash: one.sheetHash ?? '', password: testPassword });
}

/** Filled in, closed and signed by two people. */
export async function locked(clients: readonly [CoreClient, CoreClient], residentId: string, how: Parameters<typeof filled>[2] = {}): Promise<Assessment> {
  const one = await completed(clients[0], residentId, how);
  await signedBy(clients[0], one.id);
  return signedBy(clients[1], one.id);
}
