import { recordCertificate } from '@core/modules/certificates';
import { addDays, asCivilDate } from '@shared/kit/civil-date';
import { inPost, someCertificate } from '../support/certificates';
import { createTestCore, type TestCore } from '../support/test-core';
import { medianMs, tell } from './report';

const PEOPLE = 400;
const CERTIFICATES = 20_000;
const today = asCivilDate('2026-11-23');

/** Four hundred people with fifty certificates each, of every kind people hold, running out from a year ago to four years ahead; a third answered. */
async function fill(t: TestCore): Promise<void> {
  const { services } = t.core;
  const owner = (await t.client.access.state()).me?.accountId ?? '';
  const positions = ['nurse', 'cook', 'caregiver', 'electrician', 'security-guard'];
  const people: string[] = [];
  for (let at = 0; at < PEOPLE; at += 1) people.push(await inPost(t.client, at + 1, `张${String.fromCharCode(0x4e00 + at)}`, positions[at % positions.length] ?? 'cook'));
  const kinds = (await t.client.certificates.catalogue({})).kinds.filter((kind) => kind.subject === 'staff');
  const tx = services.database.write;
  tx.$client.exec('begin');
  for (let at = 0; at < CERTIFICATES; at += 1) {
    const kind = kinds[at % kinds.length];
    const end = addDays(today, ((at * 7_919) % 1_825) - 365);
    const said = at % 4 !== 0 || kind?.validity.rule !== 'months';
    const fields = {
      ...someCertificate({ kindCode: kind?.code ?? '', staffId: people[at % PEOPLE] ?? null, number: `N${String(at)}` }), issuedOn: addDays(end, -700), validUntil: said ? end : null,
    } as Parameters<typeof recordCertificate>[2];
    recordCertificate(tx, { clock: services.clock, accountId: owner }, fields, { verifiedBy: at % 5 === 0 ? null : owner });
  }
  tx.$client.exec('commit');
  const { rows } = await t.client.certificates.board({ limit: 500 });
  for (const row of rows.filter((_, at) => at % 3 === 0)) {
    await t.client.certificates.acknowledge({ alarms: [{ certificateId: row.certificate.id, due: row.due, dueOn: row.dueOn, leadDays: row.leadDays ?? 0 }], planOn: addDays(today, 20), note: null });
  }
}

/**
 * The same page and count by hand, with the leads of each kind written into the statement: what runs out by its kind's first
 * lead, from the document or from the kind's months, and the reviews; names, departments, scans and the last answer of each line.
 */
function byHand(leads: readonly { code: string; lead: number; reviewLead: number; months: number | null; review: number | null }[]): { page: string; count: string } {
  const values = leads.map((one) => `('${one.code}', date('${today}', '+${String(one.lead)} days'), date('${today}', '+${String(one.reviewLead)} days'), ${String(one.months ?? 'null')}, ${String(one.review ?? 'null')})`).join(', ');
  const end = `coalesce(c.valid_until_on, date(c.issued_on, '+' || k.months || ' months', 'floor'))`;
  const review = `coalesce(c.review_on, date(coalesce(c.reviewed_on, c.issued_on), '+' || k.review || ' months', 'floor'))`;
  const standing = 'c.voided_at is null and c.superseded_by_id is null';
  // As fast as it can be said by hand: over the index where the document says the day.
  const dues = `with k(code, until_on, review_until_on, months, review) as (values ${values}),
    d as (select c.*, 'expiry' as due, c.valid_until_on as due_on from k cross join certificates c on c.kind_code = k.code and c.valid_until_on <= k.until_on where ${standing}
      union all select c.*, 'expiry', ${end} from k cross join certificates c on c.kind_code = k.code and c.valid_until_on is null where k.months is not null and ${standing} and ${end} <= k.until_on
      union all select c.*, 'review', ${review} from k cross join certificates c on c.kind_code = k.code
      where k.review is not null and ${standing} and ${review} <= k.review_until_on and (${end} is null or ${review} < ${end})),
    here as (select distinct staff_id from staff_employments where leave_on is null or leave_on >= '${today}')`;
  return {
    page: `${dues} select d.id, d.version, d.kind_code, d.subject, d.number, d.level_code, d.issuer, d.issued_on, d.valid_until_on, d.review_on, d.reviewed_on, d.verified_at, d.created_at, d.due, d.due_on,
      s.name, s.name_pinyin, (select p.department_id from staff_posts p where p.staff_id = d.staff_id and p.from_on <= '${today}' and (p.to_on is null or p.to_on >= '${today}') order by p.main desc limit 1) as department,
      (select count(*) from certificate_scans x where x.certificate_id = d.id) as pages,
      (select a.plan_on || a.lead_days || a.created_by from certificate_answers a where a.certificate_id = d.id and a.due = d.due and a.due_on = d.due_on order by a.created_at desc limit 1) as answer
      from d join staff s on s.id = d.staff_id where d.staff_id in (select staff_id from here) order by d.due_on, d.due, d.id limit 50`,
    count: `${dues} select count(*) as n from d where d.staff_id in (select staff_id from here)`,
  };
}

async function main(): Promise<void> {
  const t = await createTestCore();
  await fill(t);
  const { kinds } = await t.client.certificates.catalogue({});
  const hand = byHand(kinds.map((kind) => ({
    code: kind.code, lead: Math.max(0, ...kind.leadDays), reviewLead: Math.max(0, ...kind.reviewLeadDays), months: kind.validity.rule === 'months' ? kind.validity.months : null, review: kind.reviewMonths,
  })));
  const client = t.core.services.database.read.$client;
  const page = client.prepare<[], { id: string; due_on: string }>(hand.page);
  const count = client.prepare<[], { n: number }>(hand.count);
  const board = await t.client.certificates.board({});
  if (count.get()?.n !== board.total || board.total < 2_000) throw new Error(`the board has ${String(board.total)} lines, by hand ${String(count.get()?.n)}`);
  if (JSON.stringify(page.all().map((row) => row.id)) !== JSON.stringify(board.rows.map((row) => row.certificate.id))) throw new Error('the board is not what is to be measured');
  const floor = await medianMs(200, () => [page.all(), count.get()]);
  const ours = await medianMs(200, () => t.client.certificates.board({}));
  tell({ name: `expiry board over 20,000 certificates (${String(board.total)} lines), beside raw prepared SQL`, ours, floor, unit: 'ms', held: 'ratio', limit: 3 });
  const summary = await medianMs(30, () => t.client.certificates.boardSummary({}));
  const list = await medianMs(30, () => t.client.certificates.list({ filter: { states: ['expiring'], show: 'current' } }));
  const gaps = await medianMs(30, () => t.client.certificates.gaps({}));
  console.log(`  summary ${summary.toFixed(1)} ms, ledger by state ${list.toFixed(1)} ms, gaps of 400 people ${gaps.toFixed(1)} ms`);
  t.close();
}

void main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
