import * as z from 'zod';
import { standardCode } from './header';

/*
 * What an assessor fills in: values of the information fields and one option per item. Tagged by field type, so that a value
 * can be read, stored and compared without its edition at hand.
 */

const chosenOption = z.strictObject({
  option: standardCode,
  /** The free text an option asks for: the name of the ethnic group, the part of the body. */
  detail: z.string().trim().max(500).optional(),
});
export type ChosenOption = z.infer<typeof chosenOption>;

/** A civil date is kept as text here; that it is one is checked against the field by the engine. */
export const fieldValue = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), value: z.string().max(500) }),
  z.strictObject({ type: z.literal('longText'), value: z.string().max(5000) }),
  z.strictObject({ type: z.literal('date'), value: z.string().max(10) }),
  z.strictObject({ type: z.literal('number'), value: z.number() }),
  z.strictObject({ type: z.literal('choice'), option: standardCode, detail: z.string().trim().max(500).optional() }),
  z.strictObject({ type: z.literal('multiChoice'), chosen: z.array(chosenOption).max(100) }),
  z.strictObject({ type: z.literal('diagnosisList'), chosen: z.array(chosenOption).max(200) }),
  z.strictObject({
    type: z.literal('eventCounts'),
    /** Row code → code of the chosen count ("none", "twice"). */
    counts: z.record(standardCode, standardCode),
    /** Row code → free text for rows that ask for one. */
    details: z.record(standardCode, z.string().trim().max(500)).optional(),
  }),
  z.strictObject({ type: z.literal('table'), rows: z.array(z.record(standardCode, z.string().max(500))).max(200) }),
]);
export type FieldValue = z.infer<typeof fieldValue>;
export type FieldType = FieldValue['type'];

/** One filled-in form, complete or not. Unanswered fields and items are absent. */
export const answerSheet = z.strictObject({
  fields: z.record(standardCode, fieldValue),
  answers: z.record(standardCode, standardCode),
});
export type AnswerSheet = z.infer<typeof answerSheet>;

/** A sheet nothing has been answered on. */
export function emptySheet(): AnswerSheet {
  return { fields: {}, answers: {} };
}
