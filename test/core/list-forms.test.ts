import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { read, utils } from '@e965/xlsx';
import type { AssessmentFilter, DueView } from '@shared/contract/assessments';
import { careLevelShows, type CareLevelFilter } from '@shared/contract/care-levels';
import { formCodes } from '@shared/contract/documents';
import { asCivilDate } from '@shared/kit/civil-date';
import { completed, locked, newResident } from '../support/assessments';
import { failure } from '../support/failure';
import { paperList } from '../support/paper';
import { createTestCore, type CoreClient, type TestCore } from '../support/test-core';
import { madeUpId } from './residents-support';

const languages = ['zh-CN', 'en-US'] as const;
const day = asCivilDate;
/** More than the list shows at once, and more than a ledger reads at once. */
const COPIES = 230;
const idNumber = madeUpId('1941-05-06', 2);
let t: TestCore;
let nurse: CoreClient;
let assessor: CoreClient;

/** The same locked record many times over, as years of work would leave them, each superseded. */
function copied(id: string): void {
  const db = t.core.services.database.write.$client;
  const columns = db.prepare<[], { name: string }>('select name from pragma_table_info(\'assessments\')').all().map((one) => one.name);
  const own: Record<string, string> = { id: '@id', number_year: '2025', number_sequence: '@at', superseded_by_id: `'${id}'`, baseline_on: `'2025-06-01'` };
  const copy = db.prepare(`insert into assessments (${columns.join(', ')}) select ${columns.map((name) => own[name] ?? name).join(', ')} from assessments where id = '${id}'`);
  for (let at = 1; at <= COPIES; at += 1) copy.run({ id: `00000000-0000-7000-8000-${String(at).padStart(12, '0')}`, at });
}

beforeAll(async () => {
  t = await createTestCore();
  nurse = await t.signInAs('headNurse');
  assessor = await t.signInAs('assessor');
  const both = [nurse, assessor] as const;
  const zhou = await newResident(nurse, { bed: '2-201', document: { kind: 'residentId', number: idNumber, noneReason: null } });
  const wu = await newResident(nurse, { name: '吴秀英', bed: '3-105' });
  const zheng = await newResident(nurse, { name: '郑菊香', bed: '2-108' });
  await newResident(nurse, { name: '孙福生', bed: null, sex: 'male' });
  const current = await locked(both, zhou, { frailty: 0.6, baselineOn: '2026-11-01' });
  copied(current.id);
  await nurse.careLevels.propose({ assessmentId: current.id, rank: 3, effectiveOn: day('2026-11-10'), reason: null });
  const old = await locked(both, wu, { frailty: 0.2, baselineOn: '2025-11-20' });
  await nurse.careLevels.propose({ assessmentId: old.id, rank: 4, effectiveOn: day('2026-11-20'), reason: '夜间需两人翻身' });
  await completed(nurse, wu, { frailty: 0.4 });
  await locked(both, zheng, { frailty: 0.9, baselineOn: '2025-12-10' });
  await locked(both, await newResident(nurse, { name: '何启明', bed: '1-109', sex: 'male' }), { baselineOn: '2025-12-15' });
  await nurse.assessments.requestReassessment({ residentId: zheng, kind: 'incident', reason: `卫生间跌倒一次，家属身份证 ${idNumber}`, occurredOn: day('2026-11-22') });
}, 60_000);
afterAll(() => { t.close(); });

/** Every page of the list under a filter. */
async function listed(filter: AssessmentFilter) {
  const lines: Awaited<ReturnType<typeof nurse.assessments.list>>['lines'] = [];
  let after: NonNullable<Parameters<typeof nurse.assessments.list>[0]>['after'];
  do {
    const page: Awaited<ReturnType<typeof nurse.assessments.list>> = await nurse.assessments.list({ ...filter, limit: 50, ...(after === undefined ? {} : { after }) });
    lines.push(...page.lines);
    after = page.next ?? undefined;
  } while (after !== undefined);
  return lines;
}

describe('the ledger of assessments', () => {
  const filters: AssessmentFilter[] = [{}, { states: ['locked'] }, { states: ['superseded'], reasons: ['first'] }, { grades: [4] }, { text: '吴秀' }, { states: ['complete', 'locked'], text: '吴秀英', grades: [] }];

  test.each(languages)('holds every record of the list, in its order, under every filter: %s', async (language) => {
    for (const filter of filters) {
      const lines = await listed(filter);
      const { rows, head } = await paperList(nurse, 'assessment-ledger', { filter }, language);
      expect(lines.length).toBeGreaterThan(0);
      expect(head).toHaveLength(13);
      expect(rows.map(([at, name, bed, number, on]) => [at, name, bed, number, on])).toEqual(lines.map((line, at) => [String(at + 1), line.resident.name, line.resident.bed ?? '', line.number, line.baselineOn]));
    }
    expect((await paperList(nurse, 'assessment-ledger', {}, language)).rows).toHaveLength(COPIES + 5);
  });

  test('says of each what stands in the record, in the language of the paper, and by what it was narrowed', async () => {
    const chinese = await paperList(nurse, 'assessment-ledger', { filter: { states: ['complete'], text: '吴' } });
    expect(chinese.title).toBe('评估台账');
    expect(chinese.landscape).toBe(true);
    expect(chinese.rows).toEqual([['1', '吴秀英', '3-105', '2026-0003', '2026-11-23', '首次', '能力评估', '待签署', expect.stringContaining('能力'), expect.stringMatching(/^\d+\/90$/), '', '', '2026-11-23']]);
    for (const words of ['状态：待签署；查找：吴', '共 1 份', 'GB/T 42195-2022', '参考，以属地主管部门要求为准']) expect(chinese.html).toContain(words);
    const english = await paperList(nurse, 'assessment-ledger', { filter: { states: ['locked'], grades: [4] } }, 'en-US');
    expect(english.rows).toHaveLength(1);
    expect(english.rows[0]?.slice(5, 8)).toEqual(['First', 'Ability assessment', 'Locked']);
    expect(english.rows[0]?.[11]).toBe('headNurse-name assessor-name');
    for (const words of ['Ledger of assessments', 'State: Locked; Grade: 4', '1 in all']) expect(english.html).toContain(words);
  });
});

describe('the due list', () => {
  const views: DueView[] = ['all', 'request', 'overdue', 'soon', 'never'];

  test.each(languages)('holds whom each view of the page holds: %s', async (language) => {
    const { lines } = await nurse.assessments.due({});
    const of: Record<DueView, string[]> = {
      all: lines.map((line) => line.resident.name), request: ['郑菊香'], overdue: ['吴秀英'], soon: ['何启明'], never: ['孙福生'],
    };
    expect(of.all).toEqual(['郑菊香', '吴秀英', '何启明', '孙福生']);
    for (const view of views) expect((await paperList(nurse, 'assessment-due', { view }, language)).rows.map(([, name]) => name), view).toEqual(of[view]);
  });

  test('says why, until when and how far, in both languages', async () => {
    const chinese = await paperList(nurse, 'assessment-due');
    expect(chinese.html).toContain('2026年11月23日 的情况，含 30 天内到期的老人');
    const overdue = chinese.rows.find(([, name]) => name === '吴秀英');
    expect(overdue?.slice(2)).toEqual(['3-105', '已逾期', '评估结果有效期到期', '2026-11-19', '逾期 4 天', '2025-11-20', expect.stringContaining('能力'), '2026-0003 待签署']);
    expect(chinese.rows.find(([, name]) => name === '郑菊香')?.[4]).toMatch(/^发生意外事件 2026-11-22：卫生间跌倒一次/);
    const english = await paperList(nurse, 'assessment-due', { view: 'never' }, 'en-US');
    expect(english.html).toContain('only: Never assessed');
    expect(english.rows[0]?.slice(3)).toEqual(['Never assessed', 'No locked assessment yet', '', '', '', '', 'Not begun']);
  });
});

describe('the care levels of everybody', () => {
  const filters: Partial<CareLevelFilter>[] = [{}, { view: 'awaiting' }, { view: 'undecided' }, { text: '2-' }, { text: '吴' }, { view: 'undecided', text: '3-105' }];

  test.each(languages)('hold whom the overview shows under every filter: %s', async (language) => {
    const lines = await nurse.careLevels.overview();
    expect(lines).toHaveLength(5);
    for (const filter of filters) {
      const shown = lines.filter((line) => careLevelShows(line, { view: 'all', text: '', ...filter }));
      expect((await paperList(nurse, 'care-level-ledger', filter, language)).rows.map(([, name, bed]) => [name, bed]), JSON.stringify(filter)).toEqual(shown.map(({ resident }) => [resident.name, resident.bed ?? '']));
    }
    expect((await paperList(nurse, 'care-level-ledger', { view: 'undecided' }, language)).rows.map(([, name]) => name)).toEqual(['何启明', '郑菊香']);
    expect((await paperList(nurse, 'care-level-ledger', { view: 'awaiting' }, language)).rows.map(([, name]) => name)).toEqual(['吴秀英']);
  });

  test('say level, day and grade, and what is still to be done', async () => {
    const { rows, html, landscape } = await paperList(nurse, 'care-level-ledger');
    const of = (name: string) => rows.find((row) => row[1] === name)?.slice(2);
    expect(landscape).toBe(false);
    expect(of('周桂兰')).toEqual(['2-201', '一级护理', '2026-11-10', expect.stringContaining('能力'), '', '']);
    expect(of('吴秀英')).toEqual(['3-105', '尚未确定', '', '', '', '待院长审批']);
    expect(of('郑菊香')?.at(-1)).toBe('待定级');
    expect(html).toContain('共 5 人');
    const english = await paperList(nurse, 'care-level-ledger', { view: 'awaiting', text: '吴' }, 'en-US');
    expect(english.html).toContain('As of 23 November 2026, only: To approve; Search: 吴');
    expect(english.rows[0]?.slice(3)).toEqual(['Not decided', '', '', '', 'Awaits the director']);
  });
});

describe('all three', () => {
  const forms = ['assessment-ledger', 'assessment-due', 'care-level-ledger'] as const;

  test.each(forms)('%s goes out as a spreadsheet with the rows of the filter, and the trail knows how many', async (form) => {
    const list = form === 'assessment-ledger' ? { filter: { states: ['superseded'] } } : {};
    const made = await nurse.documents.export({ form, list, language: 'zh-CN', taskId: form, format: 'xlsx', purpose: null });
    const book = read(t.core.services.files.takeTemporary(made.temporaryId)?.bytes ?? new Uint8Array(), { type: 'array' });
    const cells = utils.sheet_to_json<unknown[]>(book.Sheets[book.SheetNames[0] ?? ''] ?? {}, { header: 1 });
    const { rows } = await paperList(nurse, form, list);
    const names = cells.filter(([first]) => typeof first === 'number').map((row) => row[1]);
    expect(names).toEqual(rows.map(([, name]) => name));
    expect(rows.length).toBe(form === 'assessment-ledger' ? COPIES : form === 'assessment-due' ? 4 : 5);
    const { entries } = await t.client.system.audit({});
    expect(entries.find((entry) => entry.subjectKind === form)).toMatchObject({ procedure: 'documents.export', detail: { rows: rows.length } });
  });

  test.each(forms)('%s shows no number of an identity document, not even one somebody typed', async (form) => {
    const list = form === 'assessment-due' ? {} : form === 'care-level-ledger' ? { text: idNumber } : { filter: { text: idNumber } };
    for (const language of languages) expect((await paperList(nurse, form, list, language)).html).not.toContain(idNumber);
  });

  test('are for who may read the page', async () => {
    const [hr, careWorker] = [await t.signInAs('hr'), await t.signInAs('careWorker')];
    for (const form of forms) expect(await failure(hr.documents.preview({ form, language: 'zh-CN' }))).toMatchObject({ code: 'FORBIDDEN' });
    expect(await failure(careWorker.documents.preview({ form: 'assessment-ledger', language: 'zh-CN' }))).toMatchObject({ code: 'FORBIDDEN', data: { permission: 'assessments.read' } });
    expect((await paperList(careWorker, 'care-level-ledger')).rows).toHaveLength(5);
    expect(formCodes).toEqual(expect.arrayContaining([...forms]));
  });

  test('refuse a filter there is not, and name it', async () => {
    const refused = async (form: (typeof forms)[number], list: object) => failure(nurse.documents.preview({ form, language: 'zh-CN', list: list as never }));
    expect(await refused('assessment-ledger', { filter: { states: ['lost'] } })).toMatchObject({ code: 'INVALID_INPUT', data: { issues: [{ path: ['list', 'filter', 'states', 0] }] } });
    expect(await refused('assessment-due', { view: 'yesterday' })).toMatchObject({ code: 'INVALID_INPUT', data: { issues: [{ path: ['list', 'view'] }] } });
    expect(await refused('care-level-ledger', { view: 'nobody' })).toMatchObject({ code: 'INVALID_INPUT', data: { issues: [{ path: ['list', 'view'] }] } });
  });
});
