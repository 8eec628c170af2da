import { currentInstitution } from '@core/modules/institution';
import { madeUpSheet } from '@core/modules/assessments';
import { scoreSheet } from '@shared/engines/scale';
import { asCivilDate } from '@shared/kit/civil-date';
import { locked } from '../support/assessments';
import { createTestCore, type CoreClient, type TestCore } from '../support/test-core';
import { medianMs, tell, timesMs } from './report';
import { rosterFile } from './roster-file';

/** Contract call, list, search and scoring: in process, on the real router and the encrypted database. */
async function main(): Promise<void> {
  const t = await createTestCore();
  await contractCall(t);
  await fill(t, 1, 10_000);
  await someAssessed(t);
  await list(t);
  await fill(t, 10_001, 10_000);
  await search(t);
  await scoring(t);
  t.close();
}

/** What the contract adds to a function: session, permission, checking input and output. */
async function contractCall(t: TestCore): Promise<void> {
  const { read } = t.core.services.database;
  const bare = await medianMs(5_000, () => currentInstitution(read));
  const ours = await medianMs(5_000, () => t.client.institution.get());
  tell({ name: 'a contract call, beside the bare function', ours, floor: bare, unit: 'ms', held: 'most', limit: 1 });
}

async function fill(t: TestCore, first: number, count: number): Promise<void> {
  const owner = (await t.client.access.state()).me?.accountId ?? '';
  const uploadId = t.core.services.files.putTemporary(await rosterFile(first, count), 'list.xlsx', 'application/octet-stream', owner);
  const { importId, mapping } = await t.client.roster.read({ uploadId, taskId: 'read' });
  await t.client.roster.check({ importId, mapping, taskId: 'check' });
  const { created } = await t.client.roster.confirm({ importId, taskId: 'confirm' });
  if (created < count * 0.99) throw new Error(`only ${String(created)} of ${String(count)} came in`);
}

/** Thirty of the first page have a grade and a level, as in a real home; without them the list would be too easy. */
async function someAssessed(t: TestCore): Promise<void> {
  const people: [CoreClient, CoreClient] = [await t.signInAs('headNurse'), await t.signInAs('assessor')];
  const { rows } = await t.client.residents.list({ limit: 30 });
  for (const row of rows) {
    const one = await locked(people, row.id, { frailty: 0.5 });
    const offer = await people[0].careLevels.offer({ assessmentId: one.id });
    await people[0].careLevels.propose({ assessmentId: one.id, rank: offer.byPolicy.rank, effectiveOn: asCivilDate('2026-11-23'), reason: null });
  }
}

/** The same page by hand: the columns a row shows, its first contact, categories, grade and level, and how many there are. */
const PAGE = `
  select p.id, p.version, p.name, p.name_pinyin, p.sex, p.birth_on, p.bed, p.photo_file_id, p.id_kind, p.id_number, p.ethnicity, p.education, p.marital,
    p.phone, p.created_at, (select json_group_array(c.code) from resident_categories c where c.resident_id = p.id) as categories,
    k.name as contact_name, k.phone as contact_phone,
    (select a.id from assessments a where a.resident_id = p.id and a.locked_at is not null and a.voided_at is null order by a.baseline_on desc limit 1) as assessment,
    (select l.level_code from care_levels l where l.resident_id = p.id and l.effective_on <= @today order by l.effective_on desc limit 1) as level
  from residents p left join resident_contacts k on k.resident_id = p.id and k.position = 0
  where p.voided_at is null order by p.name_pinyin, p.id limit 50`;

async function list(t: TestCore): Promise<void> {
  const client = t.core.services.database.read.$client;
  const page = client.prepare<{ today: string }>(PAGE);
  const count = client.prepare('select count(*) as n from residents where voided_at is null');
  const floor = await medianMs(1_000, () => [page.all({ today: '2026-11-23' }), count.get()]);
  const ours = await medianMs(1_000, () => t.client.residents.list({ limit: 50 }));
  const { rows, total } = await t.client.residents.list({ limit: 50 });
  if (rows.length !== 50 || total < 9_900 || rows[0]?.careLevel === null) throw new Error('the list is not what is to be measured');
  tell({ name: 'list of 50 of 10,000 residents, beside raw prepared SQL', ours, floor, unit: 'ms', held: 'ratio', limit: 3 });
}

async function search(t: TestCore): Promise<void> {
  const { rows } = await t.client.residents.list({ limit: 500, sort: 'youngest' });
  const texts = rows.flatMap((row) => [
    row.name, row.name.slice(0, 1), row.name.slice(-1), row.namePinyin.replaceAll(' ', ''), row.namePinyin.split(' ').map((syllable) => syllable.charAt(0)).join(''),
    row.namePinyin.slice(0, 2), row.documentNumber?.slice(-4) ?? '', '没有这个人', 'zz',
  ]);
  const times = await timesMs(texts.length, (run) => t.client.residents.search({ text: texts[run] ?? '' }));
  tell({ name: 'search over 20,000 residents, 99th percentile', ours: times[Math.floor(times.length * 0.99)] ?? 0, floor: null, unit: 'ms', held: 'most', limit: 20 });
}

async function scoring(t: TestCore): Promise<void> {
  const { scale, switches } = await t.client.standards.scale({ family: 'gbt-42195' });
  let seed = 1;
  const next = (): number => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
  const blank = { answers: {}, fields: {} };
  const sheets = Array.from({ length: 200 }, () => madeUpSheet(scale, blank, { frailty: next(), next, informant: '周明', events: 0 }));
  const rounds = Array.from({ length: 5 }, () => {
    const began = performance.now();
    for (let one = 0; one < 40_000; one += 1) {
      const sheet = sheets[one % sheets.length];
      if (sheet === undefined || !scoreSheet(scale, switches, sheet).complete) throw new Error('a sheet was not scored');
    }
    return 40_000 / ((performance.now() - began) / 1000);
  }).toSorted((a, b) => a - b);
  tell({ name: 'scoring', ours: rounds[2] ?? 0, floor: null, unit: 'sheets/s', held: 'least', limit: 20_000 });
}

void main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
