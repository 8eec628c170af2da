import { isCivilDate, type CivilDate } from '../kit/civil-date';
import type { ScaleEdition } from '../standards/scale';
import type { ScaleField, ScaleFieldOf } from '../standards/scale-fields';
import type { AnswerSheet, ChosenOption, FieldValue } from '../standards/scale-sheet';
import type { SheetProblem } from '../standards/score';
import { indexOf } from './scale-index';

/*
 * Is what stands on a sheet possible at all, and what is still missing? Missing is no problem (a form is filled in over time);
 * a code the edition does not know, a date that does not exist or "none" beside a finding is.
 */

type Reason = SheetProblem['reason'];
type Report = (reason: Reason, params?: Record<string, string | number>, deeper?: (string | number)[]) => void;
type Choosing = ScaleFieldOf<'choice'> | ScaleFieldOf<'multiChoice'> | ScaleFieldOf<'diagnosisList'>;

function checkOption(field: Choosing, one: ChosenOption, alone: boolean, report: Report): void {
  const option = field.options.find((known) => known.code === one.option);
  if (option === undefined) report('unknownOption', { code: one.option });
  else if (option.exclusive === true && !alone) report('exclusiveOption', { code: one.option });
}

function checkChosen(field: Choosing, chosen: readonly ChosenOption[], report: Report): void {
  chosen.forEach((one, index) => {
    checkOption(field, one, chosen.length === 1, report);
    if (chosen.findIndex((other) => other.option === one.option) < index) report('duplicate', { code: one.option });
  });
}

function checkNumber(field: ScaleFieldOf<'number'>, value: number, report: Report): void {
  if (!Number.isFinite(value)) { report('format'); return; }
  if (value < field.min) report('tooSmall', { min: field.min });
  if (value > field.max) report('tooLarge', { max: field.max });
  const scaled = value * 10 ** field.decimals;
  if (Math.abs(scaled - Math.round(scaled)) > 1e-6) report('format', { decimals: field.decimals });
}

function checkEvents(field: ScaleFieldOf<'eventCounts'>, value: Extract<FieldValue, { type: 'eventCounts' }>, report: Report): void {
  for (const [row, count] of Object.entries(value.counts)) {
    if (!field.rows.some((known) => known.code === row)) report('unknownItem', { code: row }, ['counts', row]);
    else if (!field.counts.some((known) => known.code === count)) report('unknownOption', { code: count }, ['counts', row]);
  }
  for (const row of Object.keys(value.details ?? {})) {
    if (field.rows.find((known) => known.code === row)?.detail === undefined) report('unknownItem', { code: row }, ['details', row]);
  }
}

function checkTable(field: ScaleFieldOf<'table'>, rows: readonly Record<string, string>[], report: Report): void {
  if (rows.length > field.maxRows) report('tooLarge', { max: field.maxRows });
  rows.forEach((row, index) => {
    for (const [code, text] of Object.entries(row)) {
      const column = field.columns.find((known) => known.code === code);
      if (column === undefined) report('unknownItem', { code }, ['rows', index, code]);
      else if (column.maxLength !== undefined && text.length > column.maxLength) report('tooLong', { max: column.maxLength }, ['rows', index, code]);
    }
  });
}

function checkDate(field: ScaleFieldOf<'date'>, value: string, today: CivilDate | undefined, report: Report): void {
  if (!isCivilDate(value)) report('notADate');
  else if (field.notAfterToday === true && today !== undefined && value > today) report('futureDate');
}

function checkText(field: ScaleField, value: string, report: Report): void {
  const max = field.type === 'text' || field.type === 'longText' ? field.maxLength : undefined;
  if (max !== undefined && value.length > max) report('tooLong', { max });
}

function checkValue(field: ScaleField, value: FieldValue, today: CivilDate | undefined, report: Report): void {
  if (field.type !== value.type) { report('format'); return; }
  switch (value.type) {
    case 'choice':
      if (field.type === 'choice') checkOption(field, value, true, report);
      return;
    case 'multiChoice':
    case 'diagnosisList':
      if (field.type === 'multiChoice' || field.type === 'diagnosisList') checkChosen(field, value.chosen, report);
      return;
    case 'number':
      if (field.type === 'number') checkNumber(field, value.value, report);
      return;
    case 'date':
      if (field.type === 'date') checkDate(field, value.value, today, report);
      return;
    case 'eventCounts':
      if (field.type === 'eventCounts') checkEvents(field, value, report);
      return;
    case 'table':
      if (field.type === 'table') checkTable(field, value.rows, report);
      return;
    case 'text':
    case 'longText':
      checkText(field, value.value, report);
  }
}

/**
 * Everything on the sheet that cannot stand, with the way to it.
 *
 * @param today the day on the wall, for dates that may not lie ahead; without it they are not looked at.
 */
export function sheetProblems(edition: ScaleEdition, sheet: AnswerSheet, today?: CivilDate): SheetProblem[] {
  const index = indexOf(edition);
  const problems: SheetProblem[] = [];
  for (const code of Object.keys(sheet.answers)) {
    const option = sheet.answers[code] ?? '';
    const item = index.items.get(code);
    if (item === undefined) problems.push({ path: ['answers', code], reason: 'unknownItem', params: { code } });
    else if (!item.options.has(option)) problems.push({ path: ['answers', code], reason: 'unknownOption', params: { code: option } });
  }
  let at = '';
  const report: Report = (reason, params, deeper = []) => {
    problems.push({ path: ['fields', at, ...deeper], reason, ...(params === undefined ? {} : { params }) });
  };
  for (const code of Object.keys(sheet.fields)) {
    at = code;
    const field = index.fields.get(code);
    const value = sheet.fields[code];
    if (field === undefined) report('unknownItem', { code });
    else if (value !== undefined) checkValue(field, value, today, report);
  }
  return problems;
}

function detailsGiven(field: Choosing, chosen: readonly ChosenOption[]): boolean {
  return chosen.every((one) => {
    const option = field.options.find((known) => known.code === one.option);
    return option?.detail?.required !== true || (one.detail ?? '').trim() !== '';
  });
}

/** Whether a field has been answered whole: something chosen, required free texts given, every row of events counted. */
export function isAnswered(field: ScaleField, value: FieldValue | undefined): boolean {
  if (value === undefined) return false;
  switch (value.type) {
    case 'text':
    case 'longText':
    case 'date':
      return value.value.trim() !== '';
    case 'number':
      return true;
    case 'choice':
      return field.type !== 'choice' || detailsGiven(field, [value]);
    case 'multiChoice':
    case 'diagnosisList':
      return value.chosen.length > 0 && (field.type !== value.type || detailsGiven(field, value.chosen));
    case 'eventCounts':
      return field.type !== 'eventCounts' || field.rows.every((row) => {
        const count = field.counts.find((known) => known.code === value.counts[row.code]);
        if (count === undefined) return false;
        return row.detail?.required !== true || count.count === 0 || (value.details?.[row.code] ?? '').trim() !== '';
      });
    case 'table':
      return value.rows.length > 0 && (field.type !== 'table' || value.rows.every((row) =>
        field.columns.every((column) => !column.required || (row[column.code] ?? '').trim() !== '')));
  }
}

/** Codes of the required fields not answered yet, in form order. */
export function missingFieldsOf(edition: ScaleEdition, sheet: AnswerSheet): string[] {
  const missing: string[] = [];
  for (const field of indexOf(edition).fields.values()) {
    if (field.required && !isAnswered(field, sheet.fields[field.code])) missing.push(field.code);
  }
  return missing;
}
