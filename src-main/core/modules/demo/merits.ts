import { addDays, addMonths, civilDateOf, startOfMonth, type CivilDate } from '@shared/kit/civil-date';
import { recordAward, recordPastAppraisal, type PastAppraisal } from '../appraisals';
import type { Scene } from './scene';

/** Days into a month on which the sheets of the month before are signed, and read by those they are about. */
const SIGNED_AFTER = 1;

function planSheet(scene: Scene, key: string, first: CivilDate, until: PastAppraisal['until']): void {
  const headNurse = scene.actor('headnurse');
  const { losses, remark } = scene.file.appraisals;
  const isLast = addMonths(first, 1) === startOfMonth(scene.today);
  scene.enter(addDays(addMonths(first, 1), SIGNED_AFTER), '15:10', headNurse, (writer) => {
    const at = writer.clock.now();
    const month = first.slice(0, '2026-11'.length);
    const id = recordPastAppraisal(scene.tx, { standards: scene.services.standards, timeZone: scene.clock.timeZone }, {
      staffId: scene.staffId(key), month, appraiser: headNurse, at, losses: isLast ? losses.filter((loss) => loss.person === key) : [], remark, until,
      onPaper: civilDateOf(at, scene.clock.timeZone),
    });
    const procedures = { draft: ['keep'], signed: ['sign'], acknowledged: ['sign', 'acknowledge'], locked: ['sign', 'acknowledge', 'lock'] }[until];
    for (const procedure of procedures) scene.audit(writer, headNurse, `appraisals.${procedure}`, ['appraisal', id], { staffId: scene.staffId(key), month });
  });
}

/** Appraisals of the last two months, locked but for a few of last month's, and what people were praised or told off for. */
export function planMerits(scene: Scene): void {
  const last = addMonths(startOfMonth(scene.today), -1);
  const { people, signed, drafts } = scene.file.appraisals;
  for (const key of people) planSheet(scene, key, addMonths(last, -1), 'locked');
  for (const key of people) planSheet(scene, key, last, 'locked');
  for (const key of signed) planSheet(scene, key, last, 'signed');
  for (const key of drafts) planSheet(scene, key, last, 'draft');
  const hr = scene.actor('hr');
  for (const { person, months, ...award } of scene.file.awards) {
    const on = addMonths(scene.today, -months);
    scene.enter(on, '16:20', hr, (writer) => {
      const fields = { ...award, staffId: scene.staffId(person), on };
      const made = recordAward(scene.tx, writer, fields, null);
      scene.audit(writer, hr, 'appraisals.recordAward', ['award', made.id], { to: fields });
    });
  }
}
