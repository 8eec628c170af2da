import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { formCodes, type FormCode } from '@shared/contract/documents';
import { asCivilDate } from '@shared/kit/civil-date';
import { inPost, someCertificate } from '../support/certificates';
import { failure } from '../support/failure';
import { printed } from '../support/printed';
import { createTestCore, type CoreClient, type TestCore } from '../support/test-core';

/* What a list shows is what its paper shows: the same records, all of them, in the same order, in both languages. */

const day = asCivilDate;
const languages = ['zh-CN', 'en-US'] as const;
type Language = (typeof languages)[number];
const say = (language: Language, text: { zh: string; en: string }): string => (language === 'zh-CN' ? text.zh : text.en);

let t: TestCore;
let boss: CoreClient;
let cook: string;
let nurse: string;
beforeEach(async () => {
  t = await createTestCore();
  boss = t.client;
  cook = await inPost(boss, 1, '王德贵', 'cook');
  nurse = await inPost(boss, 2, '李红梅', 'nurse');
});
afterEach(() => { t.close(); });

describe('the catalogue of kinds', () => {
  const ours = {
    name: { zh: '适老照护培训证', en: 'Age-friendly care' }, subject: 'staff' as const, levels: [], validity: { rule: 'months' as const, months: 24 }, reviewMonths: 12, renewBeforeDays: 20, leadDays: [60, 15], reviewLeadDays: [30],
    rules: [{ positions: ['cook', 'nurse'], mandatory: true, anyOf: ['CERT-AID'], confidence: 'D' as const }], basis: { zh: '院务会议', en: 'Board of the home' }, health: false, synonyms: [], confidence: 'D' as const,
  };

  test.each(languages)('prints every kind of the page in its order, with all that decides about it (%s)', async (language) => {
    const { code } = await boss.certificates.addKind({ kind: ours, effectiveOn: day('2026-11-23'), reason: null });
    const { kinds } = await boss.certificates.catalogue({});
    const { rows, landscape, statusNotice } = await printed(boss, 'certificate-kinds', language);
    expect(rows.map((row) => row[1])).toEqual(kinds.map((kind) => say(language, kind.name)));
    expect(rows.map((row) => row[0])).toEqual(kinds.map((_kind, at) => String(at + 1)));
    expect(landscape).toBe(true);
    expect(statusNotice).not.toBeNull();
    expect(kinds.at(-1)?.code).toBe(code);
    const own = language === 'zh-CN'
      ? ['员工', '', '2 年', '每年', '到期前 60、15 天\n复审前 30 天\n须提前 20 天申请延续', '必须：厨师、护士（或 救护员证）', '院务会议\n本系统预设', '本机构\n2026-11-23 起']
      : ['Staff', '', '2 years', 'every year', '60, 15 days before the end\n30 days before a review\napply 20 days before the end', 'Required: Cook, Nurse (or First aider certificate)', 'Board of the home\nour preset', 'This home\nfrom 2026-11-23'];
    expect(rows.at(-1)?.slice(2)).toEqual(own);
  });

  test('lists kinds out of use where the page does, and only there', async () => {
    const { code } = await boss.certificates.addKind({ kind: ours, effectiveOn: day('2026-11-23'), reason: null });
    await boss.certificates.retireKind({ code, expectedVersion: 1, effectiveOn: day('2026-11-23'), reason: '不再要求' });
    const inUse = (await boss.certificates.catalogue({})).kinds;
    const all = (await boss.certificates.catalogue({ retired: true })).kinds;
    expect(all.filter((kind) => kind.retired).map((kind) => kind.code)).toEqual([code]);
    expect((await printed(boss, 'certificate-kinds', 'zh-CN', { retired: false })).rows).toHaveLength(inUse.length);
    const paper = await printed(boss, 'certificate-kinds', 'zh-CN', { retired: true });
    expect(paper.rows).toHaveLength(inUse.length + 1);
    expect(paper.rows.at(-1)?.[1]).toBe('适老照护培训证\n（已停用）');
    expect(paper.html).toContain('包括已停用的');
  });
});

describe('who must hold what', () => {
  test.each(languages)('prints a line for every rule of every post, strict ones first, under the groups of posts (%s)', async (language) => {
    const { id } = await boss.staff.openDepartment({ fields: { name: '膳食部', parentId: null, headId: null, note: null } });
    const { version } = await boss.staff.get({ id: cook });
    await boss.staff.changePosts({ id: cook, expectedVersion: version, fromOn: day('2026-01-01'), posts: [{ positionCode: 'cook', departmentId: id, main: true }] });
    await boss.certificates.record({ fields: someCertificate({ kindCode: 'CERT-HEALTH-FOOD', staffId: cook, issuedOn: day('2026-01-01') }) });
    for (const ask of [{}, { departments: [id] }, { on: day('2014-01-01') }]) {
      const { cells, positions, kinds } = await boss.certificates.matrix(ask);
      const { rows, html } = await printed(boss, 'certificate-matrix', language, ask);
      const lines = rows.filter((row) => row.length > 1);
      const name = (list: readonly { code: string; name: { zh: string; en: string } }[], code: string) => say(language, list.find((one) => one.code === code)?.name ?? { zh: '?', en: '?' });
      const must = language === 'zh-CN' ? ['必须', '宜具备'] : ['Required', 'Preferable'];
      const nobody = language === 'zh-CN' ? '无人' : 'nobody';
      const expected = cells.map((cell) => [name(positions, cell.positionCode), name(kinds, cell.kindCode), cell.mandatory ? must[0] : must[1], cell.people === 0 ? nobody : `${String(cell.met)} / ${String(cell.people)}`]);
      const read = lines.map((row) => [row[1], row[2]?.split('\n')[0], row[3], row[4]]);
      expect(read.map((row) => row.join()).toSorted()).toEqual(expected.map((row) => row.join()).toSorted());
      expect(lines.map((row) => row[0])).toEqual(lines.map((_row, at) => String(at + 1)));
      // Posts as the page has them; within one what is required before what is preferable.
      expect([...new Set(lines.map((row) => row[1]))]).toEqual(positions.map((one) => say(language, one.name)));
      const groups = [...new Set(positions.map((one) => one.groupName === null ? '' : say(language, one.groupName)))];
      expect(rows.filter((row) => row.length === 1).map(([group]) => group)).toEqual(groups);
      expect(html.includes('膳食部')).toBe('departments' in ask);
    }
    const food = (await printed(boss, 'certificate-matrix', language)).rows.filter((row) => row[1] === (language === 'zh-CN' ? '厨师' : 'Cook'));
    expect(food[0]?.[3]).toBe(language === 'zh-CN' ? '必须' : 'Required');
    expect(food[0]?.[4]).toBe('0 / 1');
    expect(food[0]?.[5]).toContain(language === 'zh-CN' ? '《食品安全法》第四十五条' : 'Food Safety Law, art. 45');
  });

  test('says from when it is the home itself that asks, and what is enough instead', async () => {
    await boss.certificates.addKind({
      effectiveOn: day('2026-11-23'), reason: null, kind: {
        name: { zh: '本院上岗证', en: 'House permit' }, subject: 'staff', levels: [{ code: 'b', name: { zh: '初级', en: 'Basic' } }], validity: { rule: 'none' }, reviewMonths: null, renewBeforeDays: null, leadDays: [], reviewLeadDays: [],
        rules: [{ positions: ['cook'], mandatory: true, minLevel: 'b', anyOf: ['CERT-AID'], confidence: 'D' }], health: false, synonyms: [], confidence: 'D',
      },
    });
    const own = (await printed(boss, 'certificate-matrix', 'zh-CN')).rows.find((row) => row[2]?.startsWith('本院上岗证'));
    expect(own?.slice(1)).toEqual(['厨师', '本院上岗证 或 救护员证\n初级及以上', '必须', '0 / 1', '本机构自 2026-11-23 起的设定', '本系统预设']);
  });
});

describe('awards, credit, pay', () => {
  test.each(languages)('awards and penalties of a year or of all print as listed, the void ones marked (%s)', async (language) => {
    const fields = { staffId: cook, kind: 'award' as const, on: day('2026-11-02'), title: '比赛第一名', detail: '全区厨艺赛', amountCents: 50_050, basis: '院务会议' };
    await boss.appraisals.recordAward({ fields });
    const wrong = await boss.appraisals.recordAward({ fields: { ...fields, staffId: nurse, kind: 'penalty', on: day('2026-11-05'), title: '迟到', detail: null, amountCents: null, basis: null } });
    await boss.appraisals.voidAward({ id: wrong.id, expectedVersion: wrong.version, reason: '记错人' });
    await boss.appraisals.recordAward({ fields: { ...fields, on: day('2025-03-01'), title: '去年的' } });
    for (const ask of [{}, { year: 2026 }, { year: 2020 }]) {
      const listed = await boss.appraisals.awards(ask);
      const { rows, html } = await printed(boss, 'award-ledger', language, ask);
      expect(rows.map((row) => [row[1], row[2], row[4]?.split('\n')[0]])).toEqual(listed.map((one) => [one.staff.name, one.on, one.title]));
      if ('year' in ask) expect(html).toContain(language === 'zh-CN' ? `${String(ask.year)} 年` : String(ask.year));
    }
    const { rows } = await printed(boss, 'award-ledger', language, { year: 2026 });
    expect(rows[0]?.slice(3)).toEqual(language === 'zh-CN' ? ['处罚', '迟到', '', '', '已作废：记错人', '', '沈安和'] : ['Penalty', '迟到', '', '', 'Void: 记错人', '', '沈安和']);
    expect(rows[1]?.slice(3)).toEqual([language === 'zh-CN' ? '奖励' : 'Award', '比赛第一名\n全区厨艺赛', '500.5', '院务会议', language === 'zh-CN' ? '有效' : 'stands', '', '沈安和']);
  });

  test.each(languages)('events of credit print as listed, with the appeal and the word on it (%s)', async (language) => {
    const fields = { staffId: nurse, direction: 'breach' as const, kind: 'left-post', on: day('2026-11-03'), detail: '夜班离岗', source: '本院' };
    const { id, version } = await boss.appraisals.recordCredit({ fields });
    const appealed = await boss.appraisals.appealCredit({ id, expectedVersion: version, on: day('2026-11-05'), text: '送医' });
    await (await t.signInAs('headNurse')).appraisals.decideAppeal({ id, expectedVersion: appealed.version, upheld: false, text: '属实' });
    await boss.appraisals.recordCredit({ fields: { ...fields, staffId: cook, on: day('2025-11-03') } });
    for (const ask of [{}, { year: 2026 }]) {
      const listed = await boss.appraisals.creditEvents(ask);
      const { rows } = await printed(boss, 'credit-ledger', language, ask);
      expect(rows.map((row) => [row[1], row[2], row[4]?.split('\n')[0], row[5]])).toEqual(listed.map((one) => [one.staff.name, one.on, say(language, one.kindName), one.source ?? '']));
    }
    const paper = await printed(boss, 'credit-ledger', language, { year: 2026 });
    expect(paper.rows).toHaveLength(1);
    expect(paper.rows[0]?.[6]).toMatch(language === 'zh-CN' ? /^2026-11-05 申诉：送医\n2026-11-23 .+撤销：属实$/ : /^Appeal 2026-11-05: 送医\nTaken back 2026-11-23 by .+: 属实$/);
    expect(paper.rows[0]?.[7]).toBe(language === 'zh-CN' ? '申诉后撤销' : 'taken back on appeal');
    // The list of events is nobody's official one, and paper says so.
    expect(paper.statusNotice).toContain(language === 'zh-CN' ? '参考' : 'local authority');
  });

  test.each(languages)('the pay table in force prints line by line, with all there were (%s)', async (language) => {
    expect((await printed(boss, 'pay-table', language)).html).toContain(language === 'zh-CN' ? '现在没有执行中的薪级表' : 'No pay table is in force now');
    const { levels } = await boss.appraisals.payTables();
    const rows = levels.map(({ code }, at) => ({ level: code, grade: at === 0 ? null : `${String(at)} 档`, allowanceCents: at === 0 ? null : at * 10_000 }));
    const old = await boss.appraisals.setPayTable({ effectiveOn: day('2025-01-01'), title: '旧表', basis: '会议', rows });
    await boss.appraisals.setPayTable({ effectiveOn: day('2026-01-01'), title: '2026 年薪级', basis: '院务会议', rows });
    await boss.appraisals.setPayTable({ effectiveOn: day('2027-01-01'), title: '明年的', basis: '会议', rows });
    await boss.appraisals.voidPayTable({ id: old.id, expectedVersion: old.version, reason: '没有执行' });
    const { tables } = await boss.appraisals.payTables();
    const paper = await printed(boss, 'pay-table', language);
    expect(paper.rows.filter((row) => row.length === 3)).toEqual(levels.map(({ name }, at) => [
      name === null ? (language === 'zh-CN' ? '无等级证书' : 'no level held') : say(language, name), at === 0 ? (language === 'zh-CN' ? '未设置' : 'not set') : `${String(at)} 档`, at === 0 ? '' : String(at * 100),
    ]));
    expect(paper.rows.slice(-tables.length).map((row) => row[0])).toEqual(tables.map((one) => one.title));
    expect(paper.rows.at(-1)?.[3]).toBe(language === 'zh-CN' ? '已作废：没有执行' : 'Void: 没有执行');
    expect(paper.html).toContain(language === 'zh-CN' ? '2026-01-01 – 2026-12-31' : '2026-01-01 – 2026-12-31');
  });

  test('the summary of a month prints those the page shows', async () => {
    await boss.appraisals.start({ staffId: cook, month: '2026-10' });
    expect((await printed(boss, 'appraisal-month', 'zh-CN', { month: '2026-10' })).rows).toHaveLength(2);
    expect((await printed(boss, 'appraisal-month', 'zh-CN', { month: '2026-10', filter: 'open' })).rows).toHaveLength(2);
    const done = await printed(boss, 'appraisal-month', 'zh-CN', { month: '2026-10', filter: 'done' });
    expect(done.rows).toEqual([]);
    expect(done.html).toContain('只列已锁定的');
  });
});

describe('the people behind a rate', () => {
  test.each(languages)('print as the drawer lists them: who is wanting, who counts, and residents where they are the measure (%s)', async (language) => {
    await inPost(boss, 3, '张桂芳', 'caregiver');
    const { rates } = await boss.staffing.rates({});
    for (const { code } of rates) {
      const { numerator, denominator, figure } = await boss.staffing.people({ code });
      const { rows, title } = await printed(boss, 'rate-people', language, { code, on: day('2026-11-23') });
      expect(title).toContain(say(language, figure.title));
      const missing = denominator.filter((one) => !one.counted);
      const among = denominator.some((one) => one.counted && !numerator.some((other) => other.id === one.id)) ? denominator : [];
      expect(rows.filter((row) => row.length === 5).map((row) => row[1])).toEqual([...missing, ...numerator, ...among].map((one) => one.name));
    }
    const nurses = await printed(boss, 'rate-people', language, { code: 'certified-nursing' });
    expect(nurses.rows.find((row) => row[1] === '李红梅')?.slice(2)).toEqual(language === 'zh-CN' ? ['护士', '2015-03-01', '没有证书'] : ['Nurse', '2015-03-01', 'no certificate']);
    expect(nurses.rows.filter((row) => row.length === 1)).toEqual(language === 'zh-CN' ? [['未计入 1 人'], ['计入 0 人']] : [['Not counted: 1'], ['Counted: 0']]);
  });

  test('a rate there is not is refused at its field', async () => {
    expect(await failure(printed(boss, 'rate-people', 'zh-CN', { code: 'no-such-rate' }))).toMatchObject({ code: 'INVALID_INPUT', data: { issues: [{ path: ['list', 'code'], reason: 'notInList' }] } });
    expect(await failure(printed(boss, 'rate-people', 'zh-CN'))).toMatchObject({ code: 'INVALID_INPUT', data: { issues: [{ path: ['list', 'code'] }] } });
  });
});

describe('the changes of a roster', () => {
  test.each(languages)('print every save and every changed cell, newest first, with the reason (%s)', async (language) => {
    const { id: departmentId } = await boss.staff.openDepartment({ fields: { name: '膳食部', parentId: null, headId: null, note: null } });
    const { version } = await boss.staff.get({ id: cook });
    await boss.staff.changePosts({ id: cook, expectedVersion: version, fromOn: day('2026-01-01'), posts: [{ positionCode: 'cook', departmentId, main: true }] });
    const key = { month: '2026-11', departmentId };
    expect((await printed(boss, 'roster-changes', language, key)).rows).toEqual([]);
    const cell = (on: string, shift: string) => ({ staffId: cook, on: day(on), shift, post: null });
    await boss.shifts.arrange({ ...key, expectedVersion: 0, cells: [cell('2026-11-02', 'off'), cell('2026-11-03', 'off')], reason: null });
    await boss.shifts.publish({ ...key, expectedVersion: 1 });
    await boss.shifts.arrange({ ...key, expectedVersion: 2, cells: [cell('2026-11-02', 'leave'), cell('2026-11-04', 'off')], reason: '家中有事' });
    const history = await boss.shifts.history(key);
    const { rows, html } = await printed(boss, 'roster-changes', language, key);
    const free = language === 'zh-CN' ? '未排' : 'free';
    expect(rows.map((row) => row.slice(4))).toEqual(history.flatMap((save) => (save.changes.length === 0 ? [['', '', '', '', '']] : save.changes.map((one) => [
      one.name, one.on, one.from === null ? free : say(language, one.from.shift), one.to === null ? free : say(language, one.to.shift), save.reason ?? '',
    ]))));
    expect(rows.map((row) => row[3])).toEqual(language === 'zh-CN' ? ['发布后修改', '发布后修改', '发布后修改', '发布', '保存草稿'] : ['Changed after publication', 'Changed after publication', 'Changed after publication', 'Published', 'Draft saved']);
    expect(html).toContain('膳食部');
  });
});

describe('every list form', () => {
  const made: readonly (readonly [FormCode, object])[] = [
    ['certificate-kinds', {}], ['certificate-matrix', {}], ['award-ledger', {}], ['credit-ledger', {}], ['pay-table', {}], ['rate-people', { code: 'caregivers' }], ['roster-changes', { month: '2026-11', departmentId: null }],
  ];

  test.each(made)('%s is made as Word and Excel under its title, and leaves its trace', async (form, list) => {
    for (const [format, language] of [['docx', 'zh-CN'], ['xlsx', 'en-US']] as const) {
      const { title } = await printed(boss, form, language, list);
      const file = await boss.documents.export({ form, list: list as never, language, taskId: `${form}-${format}`, format, purpose: '检查' });
      expect(file.fileName).toBe(`${title.replaceAll(/[:]/g, ' ').replaceAll(/\s+/g, ' ')}_2026-11-23.${format}`);
      expect(file.bytes).toBeGreaterThan(2_000);
    }
    const { entries } = await boss.system.audit({ limit: 2 });
    expect(entries.map((entry) => entry.subjectKind)).toEqual([form, form]);
    expect(entries[0]).toMatchObject({ detail: { format: 'xlsx', purpose: '检查', documents: 1 } });
  });

  test.each(made)('%s is refused to who may not read its page', async (form, list) => {
    const may = form.startsWith('certificate-') ? 'certificates.read' : form === 'rate-people' ? 'staffing.read' : form === 'roster-changes' ? 'shifts.read' : 'appraisals.read';
    const roles = ['headNurse', 'assessor', 'safetyOfficer', 'hr', 'careWorker', 'inspector'] as const;
    for (const role of roles) {
      const window = await t.signInAs(role);
      const permissions = (await window.access.state()).me?.permissions ?? [];
      const answer = await printed(window, form, 'zh-CN', list).then(() => 'shown', () => 'refused');
      expect([role, answer]).toEqual([role, permissions.includes(may) ? 'shown' : 'refused']);
    }
  });

  test('every form code has a form behind it', async () => {
    const missing: string[] = [];
    for (const form of formCodes) {
      const error = await boss.documents.preview({ form, ids: ['none'], language: 'zh-CN' }).then(() => null, (thrown: unknown) => thrown as { data?: { what?: string } });
      if (error?.data?.what === 'form') missing.push(form);
    }
    expect(missing).toEqual([]);
  });
});
