import type { CivilDate } from '../kit/civil-date';
import type { ScaleAdjustment, ScaleBand, ScaleEdition, ScaleSwitches, SwitchOverrides } from '../standards/scale';
import type { AnswerSheet } from '../standards/scale-sheet';
import type { CompleteScore, NamedGrade, ScoredAdjustment, ScoredPart, ScoreResult, WhyStep } from '../standards/score';
import { judge, type Facts } from './scale-conditions';
import { indexOf } from './scale-index';
import { missingFieldsOf, sheetProblems } from './scale-sheet';

/*
 * The scale engine: answers in, grade and the whole way to it out. Pure; knows no standard by name. A lower total may mean
 * better or worse, that is the bands' affair; of grades a higher number is always the worse state.
 */

/** The switches in force: the home's own where it has set one, else the edition's. */
export function resolveSwitches(edition: ScaleEdition, overrides: SwitchOverrides = {}): ScaleSwitches {
  const declared = edition.switches;
  return {
    stackAdjustments: overrides.stackAdjustments ?? declared.stackAdjustments.value,
    riskEventCounting: overrides.riskEventCounting ?? declared.riskEventCounting.value,
    assessorsRequired: overrides.assessorsRequired ?? declared.assessorsRequired.value,
    validityMonths: overrides.validityMonths ?? declared.validityMonths.value,
    shortValidity: overrides.shortValidity ?? declared.shortValidity.value,
    routineIntervalMonths: overrides.routineIntervalMonths ?? declared.routineIntervalMonths.value,
    dueWarningDays: overrides.dueWarningDays ?? declared.dueWarningDays.value,
  };
}

/** Months a result of this grade stays valid under these switches. */
export function validityMonthsFor(switches: ScaleSwitches, grade: number): number {
  return switches.shortValidity.grades.includes(grade) ? Math.min(switches.shortValidity.months, switches.validityMonths) : switches.validityMonths;
}

/** The name of a grade of this edition, or null when it has no such grade. */
export function gradeOf(edition: ScaleEdition, grade: number): NamedGrade | null {
  const band = edition.bands.find((one) => one.grade === grade);
  return band === undefined ? null : named(band);
}

function named(band: ScaleBand): NamedGrade {
  return { grade: band.grade, name: band.name, ...(band.alias === undefined ? {} : { alias: band.alias }) };
}

function bandWhere(edition: ScaleEdition, holds: (band: ScaleBand) => boolean): ScaleBand {
  const band = edition.bands.find(holds);
  // The schema has proved that bands cover every total and that grades are whole; only an unchecked edition gets here.
  if (band === undefined) throw new RangeError(`${edition.family} ${edition.edition} has no such band`);
  return band;
}

function scoreParts(edition: ScaleEdition, sheet: AnswerSheet): ScoredPart[] {
  const { items } = indexOf(edition);
  return edition.parts.map((part) => {
    const scored = part.items.map((item) => {
      const option = sheet.answers[item.code] ?? '';
      return { code: item.code, option, points: items.get(item.code)?.options.get(option)?.points ?? 0, max: item.max };
    });
    return { code: part.code, title: part.title, points: scored.reduce((sum, item) => sum + item.points, 0), max: part.max, items: scored };
  });
}

/** Where an adjustment would take the grade; never to a better one, never past the worst. */
function target(adjustment: ScaleAdjustment, grade: number, worst: number): number {
  const wanted = adjustment.effect.kind === 'set' ? adjustment.effect.grade : grade + adjustment.effect.by;
  return Math.max(grade, Math.min(wanted, worst));
}

interface Adjusted {
  readonly grade: number;
  readonly adjustments: ScoredAdjustment[];
  readonly steps: WhyStep[];
}

/**
 * Adjustments in the edition's order. Without stacking only one of those that worsen step by step counts; one that sets a
 * grade outright is not a step, so it counts whatever happened before.
 */
function adjust(edition: ScaleEdition, facts: Facts, preliminary: number): Adjusted {
  const worst = edition.bands.reduce((highest, band) => Math.max(highest, band.grade), 0);
  let grade = preliminary;
  let worsened = false;
  const adjustments: ScoredAdjustment[] = [];
  const steps: WhyStep[] = [];
  for (const adjustment of edition.adjustments) {
    const { code, clause, title } = adjustment;
    const found = judge(facts, adjustment.when);
    if (found === null) {
      adjustments.push({ code, clause, title, applied: false, effective: false, outcome: 'notApplied', because: [] });
      continue;
    }
    const spent: boolean = adjustment.effect.kind === 'worsen' && worsened && !facts.switches.stackAdjustments;
    const next: number = spent ? grade : target(adjustment, grade, worst);
    const outcome = spent && target(adjustment, grade, worst) !== grade ? 'onlyOneCounts' : next === grade ? 'alreadyThere' : 'moved';
    const because = [...found];
    adjustments.push({ code, clause, title, applied: true, effective: next !== grade, outcome, because });
    steps.push({ step: 'adjustment', code, clause, title, outcome, fromGrade: grade, toGrade: next, because });
    worsened = worsened || (adjustment.effect.kind === 'worsen' && next !== grade);
    grade = next;
  }
  return { grade, adjustments, steps };
}

function gradeSheet(edition: ScaleEdition, switches: ScaleSwitches, sheet: AnswerSheet): Omit<CompleteScore, 'answered' | 'of' | 'missingFields'> {
  const parts = scoreParts(edition, sheet);
  const total = parts.reduce((sum, part) => sum + part.points, 0);
  const band = bandWhere(edition, (one) => total >= one.from && total <= one.to);
  const adjusted = adjust(edition, { sheet, switches, fields: indexOf(edition).fields }, band.grade);
  const final = bandWhere(edition, (one) => one.grade === adjusted.grade);
  return {
    complete: true,
    parts,
    total,
    max: edition.totalMax,
    preliminary: { ...named(band), band: { from: band.from, to: band.to } },
    adjustments: adjusted.adjustments,
    final: named(final),
    why: [
      ...parts.map((part): WhyStep => ({ step: 'part', code: part.code, title: part.title, points: part.points, max: part.max })),
      { step: 'total', points: total, max: edition.totalMax },
      { step: 'band', grade: band.grade, name: band.name, from: band.from, to: band.to },
      ...adjusted.steps,
      { step: 'final', grade: final.grade, name: final.name },
    ],
  };
}

/**
 * Scores a sheet.
 *
 * Complete means: every item answered, every field that an adjustment asks for answered, and nothing on the sheet that cannot
 * stand. Anything else yields what is missing or refused, and neither points nor a grade. Other required fields do not hold
 * back the grade; they are in `missingFields`, and whoever closes the form refuses it until the list is empty.
 *
 * @param today for dates that may not lie ahead; without it they are not looked at.
 */
export function scoreSheet(edition: ScaleEdition, switches: ScaleSwitches, sheet: AnswerSheet, today?: CivilDate): ScoreResult {
  const index = indexOf(edition);
  const refused = sheetProblems(edition, sheet, today);
  const missing: string[] = [];
  for (const code of index.items.keys()) if (sheet.answers[code] === undefined) missing.push(code);
  const missingFields = missingFieldsOf(edition, sheet);
  const progress = { answered: index.items.size - missing.length, of: index.items.size, missingFields };
  if (refused.length > 0 || missing.length > 0 || missingFields.some((code) => index.deciding.has(code))) {
    return { complete: false, missing, refused, ...progress };
  }
  return { ...gradeSheet(edition, switches, sheet), ...progress };
}
