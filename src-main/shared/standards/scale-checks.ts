import { refuse, refuseDuplicates, type CheckContext } from './problems';
import type { ScaleField } from './scale-fields';
import { optionsOfItem, type Condition, type ScaleShape } from './scale-shape';

/*
 * Cross checks of a scale: everything a schema of single values cannot see. They run on every load, of our files and of a
 * home's own, so the engine may rely on them and stay free of "what if".
 */

/** All information fields, in form order. */
function fieldsOf(edition: ScaleShape): ScaleField[] {
  return edition.sections.flatMap((section) => section.fields);
}

function optionCodes(field: ScaleField): string[] {
  return field.type === 'choice' || field.type === 'multiChoice' || field.type === 'diagnosisList' ? field.options.map((option) => option.code) : [];
}

/** Codes of the fields an adjustment looks at. */
export function fieldsAskedBy(condition: Condition): string[] {
  switch (condition.op) {
    case 'all-of':
    case 'any-of':
      return condition.of.flatMap(fieldsAskedBy);
    case 'gate':
      return fieldsAskedBy(condition.then);
    case 'answer-in':
      return [];
    default:
      return [condition.field];
  }
}

function checkField(field: ScaleField, path: (string | number)[], context: CheckContext): void {
  if (field.type === 'number' && field.min > field.max) refuse(context, path, 'shape', field.code);
  if (field.type === 'eventCounts') {
    refuseDuplicates(context, [...path, 'rows'], field.rows.map((row) => row.code));
    refuseDuplicates(context, [...path, 'counts'], field.counts.map((count) => count.code));
    if (!field.counts.some((count) => count.count === 0)) refuse(context, [...path, 'counts'], 'missing', field.code);
  }
  if (field.type === 'table') refuseDuplicates(context, [...path, 'columns'], field.columns.map((column) => column.code));
  if (field.type === 'choice' || field.type === 'multiChoice' || field.type === 'diagnosisList') {
    refuseDuplicates(context, [...path, 'options'], field.options.map((option) => option.code));
    if (field.options.filter((option) => option.catchAll === true).length > 1) refuse(context, [...path, 'options'], 'duplicateCode', field.code);
    if (field.type === 'choice' && field.options.some((option) => option.exclusive === true)) {
      refuse(context, [...path, 'options'], 'exclusiveMisplaced', field.code);
    }
  }
}

function checkParts(edition: ScaleShape, context: CheckContext): void {
  edition.generalAnchors.forEach((set, index) => {
    refuseDuplicates(context, ['generalAnchors', index, 'options'], set.options.map((option) => option.code));
  });
  refuseDuplicates(context, ['generalAnchors'], edition.generalAnchors.map((set) => set.code));
  edition.parts.forEach((part, p) => {
    part.items.forEach((item, i) => {
      const path = ['parts', p, 'items', i];
      if ((item.options === undefined) === (item.anchors === undefined)) refuse(context, path, 'anchorsAndOptions', item.code);
      const options = optionsOfItem(edition, item);
      if (item.anchors !== undefined && options.length === 0) refuse(context, path, 'unknownReference', item.anchors);
      refuseDuplicates(context, [...path, 'options'], options.map((option) => option.code));
      const best = Math.max(0, ...options.map((option) => option.points));
      if (best > item.max) refuse(context, path, 'pointsAboveMax', item.code);
      if (best < item.max) refuse(context, path, 'maxNotReached', item.code);
    });
    if (part.items.reduce((sum, item) => sum + item.max, 0) !== part.max) refuse(context, ['parts', p], 'maxSum', part.code);
  });
  if (edition.parts.reduce((sum, part) => sum + part.max, 0) !== edition.totalMax) refuse(context, ['totalMax'], 'maxSum', String(edition.totalMax));
}

/** Bands must cover 0 to the maximum without gap or overlap, and grades count 0, 1, 2 … in one direction of the total. */
function checkBands(edition: ScaleShape, context: CheckContext): void {
  const grades = [...edition.bands].sort((a, b) => a.grade - b.grade);
  refuseDuplicates(context, ['bands'], edition.bands.map((band) => band.grade));
  grades.forEach((band, index) => {
    if (band.grade !== index) refuse(context, ['bands'], 'gradeOrder', String(band.grade));
    if (band.from > band.to) refuse(context, ['bands', edition.bands.indexOf(band)], 'bandRange', String(band.grade));
  });
  const rising = [...edition.bands].sort((a, b) => a.from - b.from);
  let next = 0;
  for (const band of rising) {
    if (band.from > next) refuse(context, ['bands', edition.bands.indexOf(band)], 'bandGap', String(next));
    if (band.from < next) refuse(context, ['bands', edition.bands.indexOf(band)], 'bandOverlap', String(band.from));
    next = band.to + 1;
  }
  if (next !== edition.totalMax + 1) refuse(context, ['bands'], next <= edition.totalMax ? 'bandGap' : 'bandRange', String(next));
  const order = rising.map((band) => band.grade).join();
  const up = grades.map((band) => band.grade).join();
  const down = grades.map((band) => band.grade).reverse().join();
  if (order !== up && order !== down) refuse(context, ['bands'], 'bandOrder');
}

function checkCondition(edition: ScaleShape, condition: Condition, path: (string | number)[], context: CheckContext): void {
  switch (condition.op) {
    case 'all-of':
    case 'any-of':
      condition.of.forEach((part, index) => { checkCondition(edition, part, [...path, 'of', index], context); });
      return;
    case 'gate':
      checkCondition(edition, condition.then, [...path, 'then'], context);
      return;
    case 'answer-in': {
      const item = edition.parts.flatMap((part) => part.items).find((one) => one.code === condition.item);
      if (item === undefined) { refuse(context, path, 'unknownReference', condition.item); return; }
      const codes = optionsOfItem(edition, item).map((option) => option.code);
      for (const option of condition.options) if (!codes.includes(option)) refuse(context, path, 'unknownReference', option);
      return;
    }
    default:
      checkFieldCondition(edition, condition, path, context);
  }
}

type FieldCondition = Extract<Condition, { field: string }>;

function checkFieldCondition(edition: ScaleShape, condition: FieldCondition, path: (string | number)[], context: CheckContext): void {
  const field = fieldsOf(edition).find((one) => one.code === condition.field);
  if (field === undefined) { refuse(context, path, 'unknownReference', condition.field); return; }
  if (!field.required) refuse(context, path, 'decidingFieldOptional', field.code);
  if (condition.op === 'option-is' || condition.op === 'option-in') {
    const codes = optionCodes(field);
    if (codes.length === 0) refuse(context, path, 'wrongFieldType', field.code);
    for (const option of condition.op === 'option-is' ? [condition.option] : condition.options) {
      if (!codes.includes(option)) refuse(context, path, 'unknownReference', option);
    }
  } else if (field.type !== 'eventCounts') {
    refuse(context, path, 'wrongFieldType', field.code);
  }
}

function checkAdjustments(edition: ScaleShape, context: CheckContext): void {
  refuseDuplicates(context, ['adjustments'], edition.adjustments.map((adjustment) => adjustment.code));
  const grades = edition.bands.map((band) => band.grade);
  edition.adjustments.forEach((adjustment, index) => {
    checkCondition(edition, adjustment.when, ['adjustments', index, 'when'], context);
    if (adjustment.effect.kind === 'set' && !grades.includes(adjustment.effect.grade)) {
      refuse(context, ['adjustments', index, 'effect'], 'unknownReference', String(adjustment.effect.grade));
    }
  });
  for (const grade of edition.switches.shortValidity.value.grades) {
    if (!grades.includes(grade)) refuse(context, ['switches', 'shortValidity'], 'unknownReference', String(grade));
  }
}

/** Runs all cross checks of a scale. */
export function checkScale(edition: ScaleShape, context: CheckContext): void {
  if (edition.effectiveTo !== undefined && edition.effectiveTo < edition.effectiveFrom) refuse(context, ['effectiveTo'], 'dateOrder');
  const fields = fieldsOf(edition);
  const items = edition.parts.flatMap((part) => part.items);
  // One name space: a report, an import and a comparison address fields, items and parts by code alone.
  refuseDuplicates(context, ['sections'], [...edition.sections.map((section) => section.code), ...fields.map((field) => field.code)]);
  refuseDuplicates(context, ['parts'], [...edition.parts.map((part) => part.code), ...items.map((item) => item.code), ...fields.map((field) => field.code)]);
  refuseDuplicates(context, ['reasons'], edition.reasons.map((reason) => reason.code));
  refuseDuplicates(context, ['report', 'blocks'], edition.report.blocks.map((block) => block.code));
  edition.sections.forEach((section, s) => {
    section.fields.forEach((field, f) => { checkField(field, ['sections', s, 'fields', f], context); });
  });
  checkParts(edition, context);
  checkBands(edition, context);
  checkAdjustments(edition, context);
}
