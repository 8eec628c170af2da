import { contract } from '@shared/contract';
import { required } from '@shared/kit/assert';
import { addDemoStaff, enter } from '../../access';
import type { WriteDb } from '../../platform/database';
import { command } from '../../platform/procedure';
import type { Actor, CoreServices } from '../../platform/services';
import { currentInstitution, insertInstitution } from '../institution';
import { auditFacts, insertResident } from '../residents';
import { createDice } from './dice';
import { recordDemoHistory } from './history';
import { planLessons } from './lessons';
import { planMerits } from './merits';
import { planPapers } from './papers';
import { planRosters } from './rosters';
import { Scene } from './scene';
import { planWorkers } from './workers';
import { demoResidents, readDemoFile, type DemoResident } from './world';

type DemoServices = Pick<CoreServices, 'clock' | 'paths' | 'standards' | 'recordAudit' | 'mayDo'>;

/** Fills an empty database with the made-up home. @returns its director, or null when a home is set up already */
export function fillDemoHome(tx: WriteDb, services: DemoServices): Actor | null {
  if (currentInstitution(tx) !== undefined) return null;
  const { clock } = services;
  const file = readDemoFile(services.paths.resourcesDir);
  const staff = addDemoStaff(tx, clock, file.staff, file.password);
  const director = required(staff.find((one) => one.role === 'director'), 'a director of the made-up home');
  const home = insertInstitution(tx, clock, file.institution, director.accountId, true);
  const headNurse = required(staff.find((one) => one.role === 'headNurse'), 'a head nurse of the made-up home');
  const people = { director, headNurse, assessors: staff.filter((one) => one.role === 'assessor') };
  const scene = new Scene(tx, services, file, new Map(file.staff.map((one, at) => [one.accountName, required(staff[at], 'the account of a made-up person')])), createDice(2_611));
  planWorkers(scene);
  planPapers(scene);
  planLessons(scene);
  planRosters(scene);
  planMerits(scene);
  const residents = planResidents(scene, director, demoResidents(file, clock.today()));
  scene.play();
  recordDemoHistory(tx, services, file, people, residents(), createDice(26));
  services.recordAudit(tx, { actor: director, procedure: 'institution.openDemo', subjectKind: 'institution', subjectId: home.id, detail: null });
  return director;
}

/** The residents come on their days, each with the entry in the trail a person's would leave. @returns asks for them once they have come */
function planResidents(scene: Scene, actor: Actor, residents: readonly DemoResident[]): () => { resident: DemoResident; id: string }[] {
  const entered = new Map<DemoResident, string>();
  for (const resident of residents) {
    scene.enter(resident.cameOn, '09:30', actor, (writer) => {
      const id = insertResident(scene.tx, writer, resident.fields);
      scene.audit(writer, actor, 'residents.register', ['resident', id], { to: auditFacts(resident.fields) });
      entered.set(resident, id);
    });
  }
  return () => residents.map((resident) => ({ resident, id: required(entered.get(resident), 'a resident just entered') }));
}

export const demoProcedures = {
  openDemo: command(contract.institution.openDemo, (tx, _input, ctx) => {
    const director = fillDemoHome(tx, ctx.services);
    if (director === null) throw ctx.errors.ALREADY_SET_UP({ data: {} });
    enter(tx, ctx.clock, ctx.token, director);
    const file = readDemoFile(ctx.services.paths.resourcesDir);
    const account = required(file.staff.find((one) => one.role === 'director'), 'a director of the made-up home');
    ctx.audit('account', director.accountId);
    return { accountName: account.accountName, password: file.password };
  }),
};

/** The password every made-up person has; shown on the sign-in page of the made-up home. */
export function demoPassword(resourcesDir: string): string {
  return readDemoFile(resourcesDir).password;
}
