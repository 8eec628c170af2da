import { asCivilDate } from '@shared/kit/civil-date';
import { completed, filled, locked, newResident, signedBy, someResident, windowId } from './assessments';
import { asXlsx, messyPerson, plainRow, plainTitles } from './messy-rosters';
import { sampleAppraisals } from './sample-appraisals';
import { sampleShifts } from './sample-shifts';
import { sampleCertificates } from './sample-certificates';
import { sampleStaff } from './sample-staff';
import { sampleStaffing } from './sample-staffing';
import { sampleTraining } from './sample-training';
import { director, home, testPassword, windowOf, type CoreClient, type TestCore } from './test-core';

/*
 * A day in the home that calls every procedure of the contract at least once and successfully. The contract sweep records
 * these calls; a procedure that is missing here fails it. Add a new procedure's call where the day would make it.
 */

/** What happened in one call. */
export interface Recorded {
  /** `residents.register` */
  readonly path: string;
  readonly output: unknown;
  /** Procedures named by the audit entries this call left. */
  readonly audited: readonly string[];
}

/** A window whose successful calls are written down. */
export function recorded(t: TestCore, client: CoreClient, calls: Recorded[]): CoreClient {
  const database = t.core.services.database.read.$client;
  const lastEntry = () => database.prepare<[], { n: number | null }>('select max(sequence) as n from audit_entries').get()?.n ?? 0;
  const entriesAfter = (n: number) =>
    database.prepare<[number], { procedure: string }>('select procedure from audit_entries where sequence > ?').all(n).map((row) => row.procedure);
  const wrap = (target: object, path: readonly string[]): unknown =>
    new Proxy(target, {
      get: (inner, name) => (typeof name === 'string' ? wrap(Reflect.get(inner, name) as object, [...path, name]) : undefined),
      apply: async (inner, _self, args: unknown[]) => {
        const before = lastEntry();
        const output: unknown = await Reflect.apply(inner as (...given: unknown[]) => unknown, undefined, args);
        calls.push({ path: path.join('.'), output, audited: entriesAfter(before) });
        return output;
      },
    });
  return wrap(client, []) as CoreClient;
}

interface Day {
  readonly t: TestCore;
  readonly calls: Recorded[];
  readonly boss: CoreClient;
  readonly nurse: CoreClient;
  readonly assessor: CoreClient;
}

const today = asCivilDate('2026-11-23');
let task = 0;
const taskId = () => `sample-${String((task += 1))}`;

/** The empty home that is opened as the made-up one. `t` was made with `setUp: false`. */
export async function demoDoor(t: TestCore, calls: Recorded[]): Promise<void> {
  await recorded(t, t.client, calls).institution.openDemo();
}

/** `t` was made with `setUp: false`. */
export async function sampleDay(t: TestCore, calls: Recorded[]): Promise<void> {
  const boss = recorded(t, t.client, calls);
  await firstRun(t, boss);
  const nurse = recorded(t, await t.signInAs('headNurse'), calls);
  const assessor = recorded(t, await t.signInAs('assessor'), calls);
  const day = { t, calls, boss, nurse, assessor };
  await accountsOf(day);
  await standardsOf(day);
  await residentsOf(day);
  await rosterOf(day);
  const lockedId = await assessmentsOf(day);
  await careLevelsOf(day, lockedId);
  await sampleStaff(t, boss);
  await sampleCertificates(t, boss, nurse);
  await sampleTraining(t, boss);
  await sampleShifts(boss);
  await sampleStaffing(boss);
  await sampleAppraisals(boss, nurse);
  await paperOf(day);
  await evening(day);
}

async function firstRun(t: TestCore, boss: CoreClient): Promise<void> {
  await boss.system.info();
  await boss.access.state();
  await boss.standards.codeLists();
  const { recoveryCode } = await boss.institution.setUp({ institution: home, director });
  await boss.access.recover({ accountName: director.accountName, recoveryCode, next: testPassword });
  await boss.access.signIn({ accountName: director.accountName, password: testPassword });
  const watching = new AbortController();
  const changes = await boss.system.changes(undefined, { signal: watching.signal });
  watching.abort();
  await changes.return(undefined);
  await boss.institution.correct({ ...home, beds: 90, expectedVersion: 1 });
  await boss.institution.get();
  t.clock.advance({ minutes: 1 });
}

async function accountsOf({ boss, nurse }: Day): Promise<void> {
  const made = await boss.access.createAccount({ accountName: 'newcomer', name: '新来', role: 'hr', password: testPassword });
  const changed = await boss.access.changeAccount({ id: made.id, expectedVersion: made.version, name: '新来', role: 'careWorker' });
  const reset = await boss.access.resetPassword({ id: made.id, expectedVersion: changed.version, password: `${testPassword}-2` });
  await boss.access.setAccountActive({ id: made.id, expectedVersion: reset.version, active: false });
  await boss.access.listAccounts();
  await boss.access.colleagues();
  await nurse.access.changePassword({ current: testPassword, next: `${testPassword}-x` });
  await nurse.access.changePassword({ current: `${testPassword}-x`, next: testPassword });
  await nurse.access.choosePreferences({ language: 'en-US', textSize: 'large' });
  await nurse.access.touch();
  await nurse.access.lock();
  await nurse.access.unlock({ password: testPassword });
}

async function standardsOf({ boss }: Day): Promise<void> {
  await boss.standards.list({});
  const { hash } = await boss.standards.get({ kind: 'naming-scheme', family: 'nursing-levels' });
  await boss.standards.byHash({ hash });
  await boss.standards.scale({ family: 'gbt-42195' });
  const copy = await boss.standards.exportEdition({ hash, asCopy: 'ours' });
  const own = await boss.standards.importEdition({ text: copy.text });
  await boss.standards.retireEdition({ id: own.own?.id ?? '', expectedVersion: 1, reason: '试用结束' });
  await boss.standards.settings();
  await boss.standards.adoptSwitches({ family: 'gbt-42195', overrides: { validityMonths: 12 }, effectiveOn: today, reason: '院务会议决定', expectedVersion: 0 });
  await boss.standards.chooseNamingScheme({ family: 'nursing-levels', effectiveOn: today, reason: '院务会议决定', expectedVersion: 0 });
}

async function residentsOf({ t, nurse }: Day): Promise<void> {
  const { id } = await nurse.residents.register({ fields: someResident });
  let { version } = await nurse.residents.correct({ id, expectedVersion: 1, fields: { ...someResident, bed: '3-201-1' } });
  ({ version } = await nurse.residents.changeNamePinyin({ id, expectedVersion: version, pinyin: 'zhou gui lan' }));
  const owner = (await nurse.access.state()).me?.accountId ?? '';
  const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0, ...Array.from({ length: 64 }, () => 1), 0xff, 0xd9]);
  const uploadId = t.core.services.files.putTemporary(jpeg, 'photo.jpg', 'image/jpeg', owner);
  ({ version } = await nurse.residents.setPhoto({ id, expectedVersion: version, uploadId }));
  ({ version } = await nurse.residents.void({ id, expectedVersion: version, reason: '录入两次' }));
  await nurse.residents.restore({ id, expectedVersion: version });
  await nurse.residents.get({ id });
  await nurse.residents.list({});
  await nurse.residents.search({ text: 'zgl' });
  await nurse.residents.history({ id });
  await nurse.residents.findByIdNumber({ kind: 'residentId', number: messyPerson(1).id });
  await nurse.residents.diagnosisChoices();
}

async function rosterOf({ t, nurse }: Day): Promise<void> {
  const owner = (await nurse.access.state()).me?.accountId ?? '';
  const people = [1, 2, 3].map((one) => messyPerson(one));
  const spoiled = people.map((person, at) => (at === 2 ? { ...person, birth: '2031-02-30' } : person));
  const bytes = await asXlsx([plainTitles, ...spoiled.map((person, at) => plainRow(person, at + 1))]);
  const uploadId = t.core.services.files.putTemporary(bytes, 'list.xlsx', 'application/octet-stream', owner);
  const { importId, mapping } = await nurse.roster.read({ uploadId, taskId: taskId() });
  await nurse.roster.check({ importId, mapping, taskId: taskId() });
  await nurse.roster.preview({ importId, language: 'zh-CN' });
  await nurse.roster.errorRows({ importId, language: 'zh-CN' });
  const done = await nurse.roster.confirm({ importId, taskId: taskId() });
  await nurse.roster.history({});
  await nurse.roster.undo({ importId: done.importId, language: 'zh-CN', taskId: taskId() });
}

/** @returns the id of an assessment two people have signed */
async function assessmentsOf({ boss, nurse, assessor }: Day): Promise<string> {
  const residentId = await newResident(nurse, { name: '陈素芬' });
  await nurse.assessments.scales({});
  const request = await nurse.assessments.requestReassessment({ residentId, kind: 'stateChange', reason: '跌倒后行走不稳', occurredOn: today });
  await nurse.assessments.withdrawRequest({ id: request.id, expectedVersion: request.version, reason: '写错了人' });
  const draft = await filled(nurse, residentId, { frailty: 0.6 });
  const head = await nurse.assessments.correctHead({ id: draft.id, expectedVersion: draft.version, reason: 'first', baselineOn: asCivilDate('2026-11-22') });
  const same = await nurse.assessments.keepAnswers({ id: head.id, expectedVersion: head.version, sheet: head.sheet, windowId });
  const closed = await nurse.assessments.complete({ id: head.id, expectedVersion: same.version });
  const open = await nurse.assessments.reopen({ id: head.id, expectedVersion: closed.version, reason: null });
  await nurse.assessments.complete({ id: head.id, expectedVersion: open.version });
  await signedBy(nurse, head.id);
  const first = await signedBy(assessor, head.id);

  const correction = await nurse.assessments.correctLocked({ id: first.id, expectedVersion: first.version, reason: '第 12 项录错' });
  await nurse.assessments.compare({ before: first.id, after: correction.id });
  await nurse.assessments.void({ id: correction.id, expectedVersion: correction.version, reason: '不需要更正' });
  await nurse.assessments.list({});
  await nurse.assessments.due({});

  // A new edition while a draft is open.
  const other = await newResident(nurse, { name: '吴秀英' });
  const old = await nurse.assessments.start({ residentId: other, reason: 'first' });
  const copy = await boss.standards.exportEdition({ hash: old.edition.hash, asCopy: 'ours' });
  await boss.standards.importEdition({ text: copy.text.replace(/"effectiveFrom": *"[^"]+"/, '"effectiveFrom": "2026-11-01"') });
  const again = await nurse.assessments.get({ id: old.id });
  await nurse.assessments.adoptEdition({ id: old.id, expectedVersion: again.version });
  return first.id;
}

async function careLevelsOf({ boss, nurse, assessor }: Day, assessmentId: string): Promise<void> {
  const { resident } = await nurse.assessments.get({ id: assessmentId });
  const offer = await nurse.careLevels.offer({ assessmentId });
  await nurse.careLevels.propose({ assessmentId, rank: offer.byPolicy.rank, effectiveOn: today, reason: null });
  const second = await locked([nurse, assessor], await newResident(nurse, { name: '何美玲' }), { frailty: 0.6 });
  const override = await nurse.careLevels.propose({ assessmentId: second.id, rank: 4, effectiveOn: today, reason: '夜间需两人翻身' });
  await boss.careLevels.awaiting();
  const decided = await boss.careLevels.decide({ id: override.id, expectedVersion: override.version, approve: true, note: null });
  await boss.careLevels.correct({ id: decided.id, expectedVersion: decided.version, rank: 3, effectiveOn: today, reason: '级别录错' });
  await nurse.careLevels.history({ residentId: resident.id });
  const current = await nurse.careLevels.current({ residentId: resident.id });
  await nurse.careLevels.get({ id: current?.id ?? '' });
  await nurse.careLevels.notice({ id: current?.id ?? '' });
  await nurse.careLevels.overview();
  await completed(nurse, await newResident(nurse, { name: '徐长安' }));
}

async function paperOf({ nurse }: Day): Promise<void> {
  const blank = { form: 'assessment-blank' as const, ids: ['gbt-42195'], language: 'zh-CN' as const };
  await nurse.documents.preview(blank);
  await nurse.documents.export({ ...blank, taskId: taskId(), format: 'xlsx', purpose: '交评估机构' });
  await nurse.documents.recordPrinting({ form: blank.form, ids: blank.ids, purpose: null });
}

async function evening({ t, calls, boss, nurse }: Day): Promise<void> {
  const key = { form: 'resident', subject: '' };
  await nurse.drafts.keep({ ...key, body: { name: '未完' }, edition: null });
  await nurse.drafts.find(key);
  await nurse.drafts.list();
  await nurse.drafts.discard(key);
  await nurse.today.get();
  await boss.system.audit({});
  await boss.system.backUp();
  await boss.system.cancelTask({ taskId: 'nothing of that name' });
  await recorded(t, windowOf(t.core), calls).access.state();
  await nurse.access.signOut();
}
