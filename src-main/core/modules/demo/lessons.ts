import type { SessionFields } from '@shared/contract/training-facts';
import { addDays, addMonths, civilParts, type CivilDate } from '@shared/kit/civil-date';
import { recordPlanItem, recordTraining, type PastTraining } from '../training';
import { positionList } from '../staff';
import type { Scene } from './scene';
import type { DemoAudience, DemoTraining, DemoWorker } from './work-file';
import { entryOf, postsOf, promotionOf, worksOn } from './workers';

type Person = PastTraining['people'][number];

/** Days from now of the next training that is on the calendar but not held. */
const NEXT_SESSION_DAYS = 11;
/** Out of a hundred who are meant, so many come to a training that is not for everybody. */
const COMING = 0.93;

function isMeant(scene: Scene, worker: DemoWorker, { all, groups = [], positions = [] }: DemoAudience): boolean {
  const list = positionList(scene.services.standards, scene.today);
  return all === true || postsOf(worker).some((post) => positions.includes(post) || groups.includes(list.group(post) ?? ''));
}

function hourLater(startsAt: string, hours: number): string {
  return `${String(Number(startsAt.slice(0, 2)) + hours).padStart(2, '0')}${startsAt.slice(2)}`;
}

interface Lesson { readonly heldOn: CivilDate; readonly startsAt: string; readonly kind: SessionFields['kind']; readonly planItemId: string | null }
type Subject = Pick<DemoTraining, 'title' | 'topics' | 'hours' | 'content' | 'place' | 'trainer'>;

function fieldsOf(scene: Scene, subject: Subject, lesson: Lesson): SessionFields {
  const { title, topics, hours, content, place, trainer } = subject;
  return { ...lesson, endsAt: hourLater(lesson.startsAt, hours), hours, title, topics: [...topics], content, place, trainer: { inside: true, staffId: scene.staffId(trainer), name: null } };
}

/** Enters a training on the evening of its day, or on the first day of the program when it was held before. */
function planLesson(scene: Scene, subject: Subject, lesson: () => Lesson, heldOn: CivilDate, people: () => readonly Person[], closed: boolean): void {
  const safety = scene.actor('safety');
  scene.enter(closed ? heldOn : scene.today, closed ? '17:20' : '00:30', safety, (writer) => {
    const fields = fieldsOf(scene, subject, lesson());
    const id = recordTraining(scene.tx, writer, { fields, people: people(), closed });
    scene.audit(writer, safety, closed ? 'training.close' : 'training.schedule', ['training', id], { title: fields.title, heldOn: fields.heldOn });
  });
}

function passed(scene: Scene, worker: DemoWorker, examOn: CivilDate): Person {
  return { staffId: scene.staffId(worker.key), attended: true, result: 'passed', score: scene.dice.between(80, 99), examOn };
}

/** Everybody was trained on the day of coming, and before taking up another post. */
function planPreJob(scene: Scene): void {
  const { preJob, people } = scene.file;
  const byDay = new Map<CivilDate, DemoWorker[]>();
  for (const worker of people) byDay.set(entryOf(scene, worker), [...(byDay.get(entryOf(scene, worker)) ?? []), worker]);
  for (const [heldOn, together] of byDay) {
    planLesson(scene, preJob, () => ({ heldOn, startsAt: '08:30', kind: 'preJob', planItemId: null }), heldOn, () => together.map((worker) => passed(scene, worker, heldOn)), true);
  }
  for (const worker of people) {
    const promotedOn = promotionOf(scene, worker);
    if (promotedOn === null) continue;
    const heldOn = addDays(promotedOn, -1);
    const subject = { ...preJob, title: preJob.transferTitle, content: preJob.transferContent, hours: 2 };
    planLesson(scene, subject, () => ({ heldOn, startsAt: '14:00', kind: 'preJob', planItemId: null }), heldOn, () => [passed(scene, worker, heldOn)], true);
  }
}

function peopleAt(scene: Scene, training: DemoTraining, heldOn: CivilDate): Person[] {
  const { dice } = scene;
  return scene.file.people.filter((worker) => worksOn(scene, worker, heldOn) && isMeant(scene, worker, training.audience)).map((worker) => {
    const score = dice.between(76, 99);
    const comes = dice.chance(COMING);
    const attended = training.audience.all === true || comes;
    return { staffId: scene.staffId(worker.key), attended, result: training.exam && attended ? 'passed' : null, score: training.exam && attended ? score : null, examOn: heldOn };
  });
}

/** The plan of each year the program saw, and the sessions held for it. */
function planYear(scene: Scene, training: DemoTraining, items: Map<string, string>): void {
  const hr = scene.actor('hr');
  const held = training.held.map((one) => scene.day(one));
  const ahead = training.ahead.map((months) => addMonths(scene.today, months));
  for (const on of [...held, ...ahead]) {
    const { year, month } = civilParts(on);
    scene.enter(`${String(year)}-01-01` as CivilDate, '00:10', hr, (writer) => {
      const { title, topics, audience, hours } = training;
      const fields = { year, month, title, topics: [...topics], kind: 'inService' as const, audience, hours, responsible: scene.actor('safety').name, note: null };
      const id = recordPlanItem(scene.tx, writer, fields);
      items.set(`${title} ${on}`, id);
      scene.audit(writer, hr, 'training.addPlanItem', ['trainingPlan', id], { to: fields });
    });
  }
  for (const heldOn of held) {
    planLesson(scene, training, () => ({ heldOn, startsAt: '14:00', kind: 'inService', planItemId: items.get(`${training.title} ${heldOn}`) ?? null }), heldOn, () => peopleAt(scene, training, heldOn), true);
  }
}

/** A year of training: before the first duty, by plan, and one session still to come. */
export function planLessons(scene: Scene): void {
  planPreJob(scene);
  const items = new Map<string, string>();
  for (const training of scene.file.trainings) planYear(scene, training, items);
  const [next] = scene.file.trainings;
  if (next === undefined) return;
  const heldOn = addDays(scene.today, NEXT_SESSION_DAYS);
  planLesson(scene, next, () => ({ heldOn, startsAt: '14:00', kind: 'inService', planItemId: null }), heldOn,
    () => scene.file.people.filter((worker) => worksOn(scene, worker, scene.today)).map((worker) => ({ staffId: scene.staffId(worker.key), attended: false, result: null, score: null, examOn: null })), false);
}
