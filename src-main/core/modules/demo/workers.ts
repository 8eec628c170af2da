import { staffFields, unsaidStaffFacts, ended, withPostsFrom, type StaffEmployment, type StaffFields } from '@shared/contract/staff-facts';
import { addMonths, civilDateFrom, type CivilDate } from '@shared/kit/civil-date';
import { required } from '@shared/kit/assert';
import type { Writer } from '../../platform/writing';
import {
  auditFacts, departmentRecord, employmentsOf, insertDepartment, insertStaff, linkStaffAccount, staffRecord, updateDepartment, updateEmployments,
} from '../staff';
import type { Scene } from './scene';
import type { DemoWorker } from './work-file';
import { madeUpIdNumber } from './world';

export const entryOf = (scene: Scene, worker: DemoWorker): CivilDate => scene.day(worker);
export const leaveOf = (scene: Scene, { left }: DemoWorker): CivilDate | null => (left === undefined ? null : addMonths(scene.today, -left.months));
export const promotionOf = (scene: Scene, { promoted }: DemoWorker): CivilDate | null => (promoted === undefined ? null : addMonths(scene.today, -promoted.months));
/** Every post somebody holds or held. */
export const postsOf = ({ posts, promoted }: DemoWorker): readonly string[] => [...new Set([...posts, ...(promoted?.posts ?? [])])];
export const worksOn = (scene: Scene, worker: DemoWorker, on: CivilDate): boolean => {
  const leave = leaveOf(scene, worker);
  return entryOf(scene, worker) <= on && (leave === null || on <= leave);
};

/** Numbers of staff begin where those of the residents end. */
const FIRST_NUMBER = 200;

function nameOf(scene: Scene, { key, name }: DemoWorker): string {
  return name ?? required(scene.accounts.get(key), 'the account of a worker without a name of his own').name;
}

function places(scene: Scene, worker: DemoWorker, posts: readonly string[]) {
  return posts.map((positionCode, at) => ({ positionCode, departmentId: scene.department(worker.department), main: at === 0 }));
}

/** As known on the day of entering it: a post given later, or a leaving, is no part of it yet. */
function employmentOnDay(scene: Scene, worker: DemoWorker, on: CivilDate): StaffEmployment {
  const entryOn = entryOf(scene, worker);
  const begun: StaffEmployment = {
    entryOn, leaveOn: null, leaveReason: null, form: worker.form, posts: places(scene, worker, worker.posts).map((place) => ({ ...place, fromOn: entryOn, toOn: null })),
  };
  const promotedOn = promotionOf(scene, worker);
  return promotedOn === null || promotedOn > on || worker.promoted === undefined ? begun : withPostsFrom(begun, promotedOn, places(scene, worker, worker.promoted.posts));
}

function fieldsOf(scene: Scene, worker: DemoWorker, position: number, on: CivilDate): StaffFields {
  const { dice, file, today } = scene;
  const birthOn = required(civilDateFrom(Number(today.slice(0, 4)) - worker.age, dice.between(1, 12), dice.between(1, 28)), 'a day that exists');
  const family = dice.pick(file.surnames) + dice.pick(dice.chance(0.5) ? file.maleNames : file.femaleNames);
  const number = madeUpIdNumber(birthOn, worker.sex, FIRST_NUMBER + position);
  return staffFields.parse({
    ...unsaidStaffFacts,
    name: nameOf(scene, worker), sex: worker.sex, birthOn, document: { kind: 'residentId', number, noneReason: null }, ethnicity: '01', education: worker.education,
    phone: `199001${String(10_000 + position * 41)}`, contacts: [{ name: family, relation: null, phone: `199002${String(10_000 + position * 43)}` }],
    socialInsurance: { insured: worker.form === 'labour', sinceOn: worker.form === 'labour' ? entryOf(scene, worker) : null, note: null },
    declarations: [{ kind: 'noCriminalRecord', declaredOn: entryOf(scene, worker), note: null }, { kind: 'noAbuse', declaredOn: entryOf(scene, worker), note: null }],
    employments: [employmentOnDay(scene, worker, on)],
  });
}

function register(scene: Scene, worker: DemoWorker, position: number, writer: Writer): void {
  const hr = scene.actor('hr');
  const fields = fieldsOf(scene, worker, position, writer.clock.today());
  const id = insertStaff(scene.tx, writer, fields);
  scene.staff.set(worker.key, id);
  scene.audit(writer, hr, 'staff.register', ['staff', id], { to: { ...auditFacts(fields), employments: fields.employments } });
  const account = scene.accounts.get(worker.key);
  if (account === undefined) return;
  linkStaffAccount(scene.tx, id, account.accountId);
  scene.audit(writer, hr, 'staff.linkAccount', ['staff', id], { from: { account: null }, to: { account: account.name } });
}

function change(scene: Scene, worker: DemoWorker, procedure: string, changed: (employment: StaffEmployment) => StaffEmployment, writer: Writer): void {
  const id = scene.staffId(worker.key);
  const record = required(staffRecord(scene.tx, id), 'a worker entered before');
  const before = employmentsOf(scene.tx, id);
  const after = before.map((one, at) => (at === before.length - 1 ? changed(one) : one));
  updateEmployments(scene.tx, record, after);
  scene.audit(writer, scene.actor('hr'), procedure, ['staff', id], { from: { employments: before }, to: { employments: after } });
}

/** Departments, then people as they came, with the posts they were given later and the day some of them left. */
export function planWorkers(scene: Scene): void {
  const hr = scene.actor('hr');
  scene.enter(scene.begun, '08:20', hr, (writer) => {
    for (const { code, name, parent } of scene.file.departments) {
      const fields = { name, parentId: parent === undefined ? null : scene.department(parent), headId: null, note: null };
      const id = insertDepartment(scene.tx, writer, fields);
      scene.departments.set(code, id);
      scene.audit(writer, hr, 'staff.openDepartment', ['department', id], { to: fields });
    }
  });
  scene.file.people.forEach((worker, position) => {
    scene.enter(entryOf(scene, worker), '08:40', hr, (writer) => { register(scene, worker, position, writer); });
    const promotedOn = promotionOf(scene, worker);
    const { promoted, left } = worker;
    if (promoted !== undefined && promotedOn !== null && promotedOn > scene.begun) {
      scene.enter(promotedOn, '09:10', hr, (writer) => { change(scene, worker, 'staff.changePosts', (one) => withPostsFrom(one, promotedOn, places(scene, worker, promoted.posts)), writer); });
    }
    const leaveOn = leaveOf(scene, worker);
    if (left !== undefined && leaveOn !== null) scene.enter(leaveOn, '17:10', hr, (writer) => { change(scene, worker, 'staff.endEmployment', (one) => ended(one, leaveOn, left.reason), writer); });
  });
  scene.enter(scene.begun, '08:50', hr, (writer) => {
    for (const { code, head } of scene.file.departments) {
      const row = required(departmentRecord(scene.tx, scene.department(code)), 'a department entered before');
      const headId = scene.staffId(head);
      updateDepartment(scene.tx, row, { name: row.name, parentId: row.parentId, note: row.note, headId });
      scene.audit(writer, hr, 'staff.changeDepartment', ['department', row.id], { from: { headId: null }, to: { headId } });
    }
  });
}
