import { asc, sql } from 'drizzle-orm';
import type { CivilDate } from '../../../shared/kit/civil-date';
import { prepareOnce, type ReadDb } from '../../platform/database';
import { lockedGrades, residentsWithGrade } from '../assessments';
import type { OutlookSource } from '../residents';
import { levelOn } from './rules';
import { careLevels } from './tables';

/*
 * What the register of residents shows of this module and of assessments: the grade that counts and the level of today. Handed
 * to it when the router is put together, so that the register needs neither.
 */

// Every page of the register asks for the levels of its residents: building the query cost more than running it.
function levelsOfResidents(db: ReadDb) {
  return db.select().from(careLevels)
    .where(sql`${careLevels.residentId} in (select value from json_each(${sql.placeholder('residents')}))`).orderBy(asc(careLevels.id)).prepare();
}

function levelsToday(db: ReadDb, today: CivilDate, residentIds?: readonly string[]) {
  const rows = residentIds === undefined ? db.select().from(careLevels).orderBy(asc(careLevels.id)).all()
    : prepareOnce(db, levelsOfResidents).all({ residents: JSON.stringify(residentIds) });
  const byResident = new Map<string, typeof rows>();
  for (const row of rows) byResident.set(row.residentId, [...(byResident.get(row.residentId) ?? []), row]);
  return new Map([...byResident].flatMap(([residentId, own]) => {
    const level = levelOn(own, today);
    return level === null ? [] : [[residentId, level] as const];
  }));
}

export const residentOutlook: OutlookSource = {
  of(db, residentIds, today) {
    const grades = new Map([...lockedGrades(db, { countingFor: residentIds }).values()].map((grade) => [grade.residentId, grade]));
    const levels = levelsToday(db, today, residentIds);
    return new Map(residentIds.map((id) => {
      const [grade, level] = [grades.get(id), levels.get(id)];
      return [id, {
        ability: grade === undefined ? null : { grade: grade.grade, name: grade.gradeName },
        careLevel: level === undefined ? null : { code: level.levelCode, name: level.levelName },
      }];
    }));
  },
  idsWith(db, ask, today) {
    const byGrade = ask.abilityGrades === undefined ? null : residentsWithGrade(db, ask.abilityGrades);
    const wanted = ask.careLevels;
    const byLevel = wanted === undefined ? null : [...levelsToday(db, today)].filter(([, level]) => wanted.includes(level.levelCode)).map(([id]) => id);
    if (byGrade === null) return byLevel ?? [];
    return byLevel === null ? byGrade : byGrade.filter((id) => byLevel.includes(id));
  },
};
