import type { CertificateFields } from '@shared/contract/certificates-facts';
import { addDays, addMonths, type CivilDate } from '@shared/kit/civil-date';
import { recordCertificate } from '../certificates';
import type { Scene } from './scene';
import type { CertificateOfPost, DemoWorker } from './work-file';
import { entryOf, postsOf } from './workers';

/** A certificate runs out a year after it was issued and was renewed before: what a roster of last month was checked against. */
const YEARLY = 12;
/** Days from the office that issues it to the desk where it is entered. */
const ON_THE_WAY = 3;

interface Paper {
  readonly worker: DemoWorker;
  readonly rule: CertificateOfPost;
  readonly issuedOn: CivilDate;
  readonly validUntil: CivilDate | null;
  readonly verified: boolean;
}

const lastDay = (issuedOn: CivilDate, months: number): CivilDate => addDays(addMonths(issuedOn, months), -1);

function paperOf(scene: Scene, worker: DemoWorker, rule: CertificateOfPost): Paper | null {
  const odd = scene.file.exceptions.find((one) => one.person === worker.key && one.kind === rule.kind);
  // The dice fall whether or not they are needed, so that one exception more does not change everybody behind it.
  const usual = addDays(addMonths(scene.today, -scene.dice.between(rule.from, rule.to)), -scene.dice.between(0, 27));
  if (odd?.is === 'missing') return null;
  const { validMonths } = rule;
  if (odd?.is === 'dated' && validMonths !== undefined) {
    const validUntil = addDays(scene.today, odd.days ?? 0);
    return { worker, rule, issuedOn: addDays(addMonths(validUntil, -validMonths), 1), validUntil, verified: true };
  }
  return { worker, rule, issuedOn: usual, validUntil: validMonths === undefined ? null : lastDay(usual, validMonths), verified: odd?.is !== 'unverified' };
}

function fieldsOf(scene: Scene, { worker, rule, issuedOn, validUntil }: Paper, serial: number, level: string | null): CertificateFields {
  return {
    kindCode: rule.kind, staffId: scene.staffId(worker.key), number: `${rule.prefix}${issuedOn.slice(0, 4)}${String(26_000 + serial)}`, levelCode: level, issuer: rule.issuer,
    issuedOn, validUntil, reviewOn: rule.reviewInMonths === undefined ? null : addMonths(scene.today, rule.reviewInMonths), responsibleId: null, note: null,
  };
}

/** Enters one paper, and its verification by somebody else. @returns its id */
function planPaper(scene: Scene, paper: Paper, serial: number, level: string | null, before: { id: string | null }): void {
  const { worker, issuedOn, verified } = paper;
  const hr = scene.actor('hr');
  // Nobody verifies what is about oneself.
  const second = scene.actor(worker.key === 'headnurse' ? 'director' : 'headnurse');
  const arrived = addDays(issuedOn, ON_THE_WAY);
  const entry = entryOf(scene, worker);
  scene.enter(arrived < entry ? entry : arrived, '10:20', hr, (writer) => {
    const fields = fieldsOf(scene, paper, serial, level);
    const id = recordCertificate(scene.tx, writer, fields, { supersedesId: before.id, verifiedBy: verified ? second.accountId : null });
    scene.audit(writer, hr, before.id === null ? 'certificates.record' : 'certificates.renew', ['certificate', id], { to: fields });
    if (verified) scene.audit(writer, second, 'certificates.verify', ['certificate', id], { to: { verified: true } });
    before.id = id;
  });
}

function planPapersOf(scene: Scene, worker: DemoWorker, serial: () => number): void {
  const seen = new Set<string>();
  for (const rule of postsOf(worker).flatMap((post) => scene.file.certificates[post] ?? [])) {
    if (seen.has(rule.kind)) continue;
    seen.add(rule.kind);
    const paper = paperOf(scene, worker, rule);
    const level = rule.levels === undefined ? null : scene.dice.pick(rule.levels);
    const chain = { id: null as string | null };
    if (paper === null) continue;
    const { validMonths } = rule;
    if (validMonths === YEARLY) {
      const issuedOn = addMonths(paper.issuedOn, -YEARLY);
      planPaper(scene, { ...paper, issuedOn, validUntil: lastDay(issuedOn, YEARLY), verified: true }, serial(), level, chain);
    }
    planPaper(scene, paper, serial(), level, chain);
  }
}

function planLicences(scene: Scene): void {
  const hr = scene.actor('hr');
  const second = scene.actor('director');
  for (const one of scene.file.licences) {
    const issuedOn = addMonths(scene.today, -one.months);
    scene.enter(addDays(issuedOn, ON_THE_WAY), '10:40', hr, (writer) => {
      const fields: CertificateFields = {
        kindCode: one.kind, staffId: null, number: one.number, levelCode: null, issuer: one.issuer, issuedOn,
        validUntil: one.untilDays === undefined ? null : addDays(scene.today, one.untilDays), reviewOn: null, responsibleId: scene.staffId(one.responsible), note: null,
      };
      const id = recordCertificate(scene.tx, writer, fields, { verifiedBy: second.accountId });
      scene.audit(writer, hr, 'certificates.record', ['certificate', id], { to: fields });
      scene.audit(writer, second, 'certificates.verify', ['certificate', id], { to: { verified: true } });
    });
  }
}

/** What everybody holds by the posts they have, with a few that run out, ran out, wait for a second person or are not there; and the licences of the home. */
export function planPapers(scene: Scene): void {
  let last = 0;
  const serial = (): number => (last += 1);
  for (const worker of scene.file.people) planPapersOf(scene, worker, serial);
  planLicences(scene);
}
