import * as z from 'zod';
import { headerFields, provenance, standardCode } from './header';
import { refuse, refuseDuplicates, type CheckContext } from './problems';

/** Parts of the day a ratio may be asked for; `all` is over the whole staff, whoever is on duty. */
export const ratioShifts = ['all', 'day', 'evening', 'night'] as const;
export type RatioShift = (typeof ratioShifts)[number];

/** Who is counted: caregivers only, or everybody who serves residents. */
export const ratioCounted = ['caregivers', 'serviceStaff'] as const;
export type RatioCounted = (typeof ratioCounted)[number];

/** One line: of residents of these grades, so many at most to so many staff. A ratio of nothing to something says nothing, so neither is 0. */
export const ratioRow = z.strictObject({
  grades: z.array(z.number().int().min(0).max(20)).min(1),
  shift: z.enum(ratioShifts),
  counted: z.enum(ratioCounted),
  staff: z.number().int().min(1).max(1_000),
  residents: z.number().int().min(1).max(1_000),
  ...provenance,
});
export type RatioRow = z.infer<typeof ratioRow>;

/** The first grade that two lines of one shift both speak of; null when every grade has one answer. */
export function doubledGrade(rows: readonly Pick<RatioRow, 'grades' | 'shift'>[]): { readonly row: number; readonly grade: number } | null {
  const seen = new Set<string>();
  for (const [row, { grades, shift }] of rows.entries()) {
    for (const grade of grades) {
      const key = `${shift} ${String(grade)}`;
      if (seen.has(key)) return { row, grade };
      seen.add(key);
    }
  }
  return null;
}

function checkRows(rows: readonly RatioRow[], context: CheckContext): void {
  rows.forEach((row, index) => { refuseDuplicates(context, ['rows', index, 'grades'], row.grades); });
  const doubled = doubledGrade(rows);
  if (doubled !== null) refuse(context, ['rows', doubled.row, 'grades'], 'duplicateCode', String(doubled.grade));
}

/**
 * A file of kind `ratio-table`: residents by ability grade to staff, by shift. Ships empty, because no binding national figure
 * was found; the other families are examples a home may load and change.
 */
export const ratioTable = z.strictObject({
  ...headerFields('ratio-table'),
  /** The scale whose grades are meant. */
  scaleFamily: standardCode,
  rows: z.array(ratioRow),
}).superRefine((table, context) => {
  if (table.effectiveTo !== undefined && table.effectiveTo < table.effectiveFrom) refuse(context, ['effectiveTo'], 'dateOrder');
  checkRows(table.rows, context);
});
export type RatioTable = z.infer<typeof ratioTable>;
