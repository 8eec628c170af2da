import * as z from 'zod';
import { bilingualText, headerFields, provenance, standardCode } from './header';
import { refuse, refuseDuplicates, type CheckContext } from './problems';

/*
 * A file of kind `checklist`: sections of items somebody goes through and answers. The same format carries appraisal sheets,
 * inspections, self-checks and ratings; what differs is said by `subject`. What an answer is worth, which proof it asks for
 * and what the sum is called stand here; the engine only follows.
 */

/** What a checklist is filled in about; a module offers only those of its own subject. */
export const checklistSubjects = ['appraisal', 'round', 'inspection', 'self-check', 'rating'] as const;
export type ChecklistSubject = (typeof checklistSubjects)[number];

/** Points with at most two decimals. */
export const points = z.number().min(0).max(10_000).refine((value) => Number.isInteger(Math.round(value * 1e6) / 1e4), { error: 'at most two decimals' });

/** One possible answer. `share` of the item's points in percent; left out where the item carries none. */
const choice = z.strictObject({
  code: standardCode,
  text: bilingualText,
  share: z.number().int().min(0).max(100).optional(),
  /** Something is wrong here: it is listed, and may ask for proof. */
  finding: z.literal(true).optional(),
  /** The question does not arise in this home. */
  notApplicable: z.literal(true).optional(),
});

const bounds = { from: z.number().optional(), to: z.number().optional() };

/** How an item is answered. */
const answerType = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('choice'), options: z.array(choice).min(2) }),
  /** Points given by judgement, from 0 to those of the item, in steps. Less than all is no finding of itself. */
  z.strictObject({ type: z.literal('points'), step: z.union([z.literal(0.1), z.literal(0.5), z.literal(1), z.literal(5)]) }),
  /** Something measured or counted; all points inside the good range, none outside it. */
  z.strictObject({ type: z.literal('number'), unit: bilingualText, decimals: z.number().int().min(0).max(3), min: z.number().optional(), max: z.number().optional(), good: z.strictObject(bounds).optional() }),
  z.strictObject({ type: z.literal('date') }),
  z.strictObject({ type: z.literal('text') }),
]);

/** Proof an answer asks for; several rules may hold at once. */
const evidenceRule = z.strictObject({
  /** `lostPoints`: fewer points than the item has. */
  when: z.enum(['always', 'finding', 'lostPoints']),
  /** `note`: words beside the answer; `record`: a number or name of a record kept elsewhere. */
  kind: z.enum(['note', 'photo', 'file', 'record']),
  atLeast: z.number().int().min(1).max(20).default(1),
});
export type EvidenceKind = z.infer<typeof evidenceRule>['kind'];

/** Holds when the fact has one of these values; a caller says which facts it knows (`positionGroup`, `kitchen`). */
const applies = z.strictObject({ fact: standardCode, in: z.array(standardCode).min(1) });

export const checklistItem = z.strictObject({
  code: standardCode,
  title: bilingualText,
  /** What to look at, or what full points mean. */
  hint: bilingualText.optional(),
  /** Clause of the source this item comes from. */
  clause: z.string().min(1).optional(),
  answer: answerType,
  /** Most points the item can bring; left out for an item that only records. */
  points: points.optional(),
  /** May be left unanswered. */
  optional: z.literal(true).optional(),
  /** All of these must hold, or the item is not asked. */
  appliesWhen: z.array(applies).min(1).optional(),
  /** A finding here decides the whole sheet, whatever the points say. */
  veto: z.literal(true).optional(),
  evidence: z.array(evidenceRule).optional(),
  ...provenance,
});
export type ChecklistItem = z.infer<typeof checklistItem>;

const section = z.strictObject({
  code: standardCode,
  title: bilingualText,
  /** Share of this section in the whole, in percent; only where the scoring weighs sections. */
  weight: z.number().int().min(1).max(100).optional(),
  items: z.array(checklistItem).min(1),
});
export type ChecklistSection = z.infer<typeof section>;

/** A name for a reach of the result: from so many percent up to the next band. */
const band = z.strictObject({ code: standardCode, name: bilingualText, fromPercent: z.number().int().min(0).max(100) });

/** `none`: findings are what counts; `sum`: points added; `weighted`: each section in percent, times its weight. */
const scoring = z.discriminatedUnion('method', [
  z.strictObject({ method: z.literal('none') }),
  z.strictObject({
    method: z.enum(['sum', 'weighted']),
    /** What becomes of the points of a question that does not arise: given in full, or taken out of the whole. */
    notApplicable: z.enum(['full', 'leftOut']),
    bands: z.array(band).default([]),
    /** The band a sheet falls to when an item with a veto has a finding. */
    vetoBand: standardCode.optional(),
  }),
]);

function checkItem(item: ChecklistItem, path: (string | number)[], context: CheckContext): void {
  const { answer } = item;
  if (answer.type === 'choice') {
    refuseDuplicates(context, [...path, 'answer', 'options'], answer.options.map((option) => option.code));
    if (item.points !== undefined) {
      const counting = answer.options.filter((option) => option.notApplicable !== true);
      if (counting.some((option) => option.share === undefined)) refuse(context, [...path, 'answer', 'options'], 'missing', item.code);
      // Points nobody can reach would make the best home look faulty.
      if (!counting.some((option) => option.share === 100)) refuse(context, [...path, 'answer', 'options'], 'maxNotReached', item.code);
    }
  }
  if (answer.type === 'number' && answer.min !== undefined && answer.max !== undefined && answer.min > answer.max) refuse(context, [...path, 'answer'], 'bandRange', item.code);
  const scored = answer.type === 'choice' || answer.type === 'points' || (answer.type === 'number' && answer.good !== undefined);
  if (item.points !== undefined && !scored) refuse(context, [...path, 'points'], 'pointsAboveMax', item.code);
  if (item.points === undefined && answer.type === 'points') refuse(context, [...path, 'points'], 'missing', item.code);
}

function canFind(item: ChecklistItem): boolean {
  const { answer } = item;
  return answer.type === 'choice' ? answer.options.some((option) => option.finding === true) : answer.type === 'number' && answer.good !== undefined;
}

/** A file of kind `checklist`. */
export const checklist = z.strictObject({
  ...headerFields('checklist'),
  subject: z.enum(checklistSubjects),
  /** Standing above the items on screen and paper. */
  introduction: bilingualText.optional(),
  scoring,
  /** What all items together can bring; checked against their sum. */
  total: points.optional(),
  sections: z.array(section).min(1),
}).superRefine((list, context) => {
  if (list.effectiveTo !== undefined && list.effectiveTo < list.effectiveFrom) refuse(context, ['effectiveTo'], 'dateOrder');
  refuseDuplicates(context, ['sections'], list.sections.map((one) => one.code));
  refuseDuplicates(context, ['sections', 'items'], list.sections.flatMap((one) => one.items.map((item) => item.code)));
  list.sections.forEach((one, at) => {
    one.items.forEach((item, index) => {
      const path = ['sections', at, 'items', index];
      checkItem(item, path, context);
      if (item.veto === true && !canFind(item)) refuse(context, [...path, 'veto'], 'unknownReference', item.code);
    });
  });
  const sum = list.sections.flatMap((one) => one.items).reduce((all, item) => all + Math.round((item.points ?? 0) * 100), 0);
  if (list.total !== undefined && Math.round(list.total * 100) !== sum) refuse(context, ['total'], 'maxSum', String(sum / 100));
  if (list.scoring.method === 'none') return;
  if (list.scoring.method === 'weighted' && list.sections.reduce((all, one) => all + (one.weight ?? 0), 0) !== 100) refuse(context, ['sections'], 'maxSum', '100');
  const { bands, vetoBand } = list.scoring;
  refuseDuplicates(context, ['scoring', 'bands'], bands.map((one) => one.code));
  bands.forEach((one, index) => {
    const before = bands[index - 1];
    if (before !== undefined && before.fromPercent >= one.fromPercent) refuse(context, ['scoring', 'bands', index], 'bandOrder', one.code);
  });
  if (bands[0] !== undefined && bands[0].fromPercent !== 0) refuse(context, ['scoring', 'bands', 0], 'bandGap', bands[0].code);
  if (vetoBand !== undefined && !bands.some((one) => one.code === vetoBand)) refuse(context, ['scoring', 'vetoBand'], 'unknownReference', vetoBand);
});
export type Checklist = z.infer<typeof checklist>;
