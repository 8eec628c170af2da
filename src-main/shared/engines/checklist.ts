import { isCivilDate } from '../kit/civil-date';
import type { Checklist, ChecklistItem, ChecklistSection } from '../standards/checklist';
import type { ChecklistAnswer, ChecklistProblem, ChecklistProof, ChecklistScore, ChecklistSheet, CompleteChecklistScore } from '../standards/checklist-sheet';

/*
 * Interprets checklists: which items are asked, what is missing, what an answer brings, what the whole is called. Points
 * are counted in hundredths, in whole numbers, so that no sum depends on the order of its parts.
 */

/** What a caller knows about the case: fact → its values. An item that names a fact nobody knows is not asked. */
export type ChecklistFacts = Readonly<Record<string, readonly string[]>>;

const CENT = 100;

/** Is this item asked in this case? */
export function isAsked(item: ChecklistItem, facts: ChecklistFacts): boolean {
  return (item.appliesWhen ?? []).every((rule) => (facts[rule.fact] ?? []).some((value) => rule.in.includes(value)));
}

/** The sections with the items that are asked, in form order; sections without any are left out. */
export function askedSections(list: Checklist, facts: ChecklistFacts): readonly ChecklistSection[] {
  return list.sections.map((section) => ({ ...section, items: section.items.filter((item) => isAsked(item, facts)) })).filter((section) => section.items.length > 0);
}

interface Refused { readonly problem: ChecklistProblem; readonly limit?: number }

function numberProblem(item: ChecklistItem, value: number): Refused | null {
  if (item.answer.type !== 'number') return { problem: 'wrongType' };
  const { min, max, decimals } = item.answer;
  if (!Number.isFinite(value)) return { problem: 'wrongType' };
  if (min !== undefined && value < min) return { problem: 'tooSmall', limit: min };
  if (max !== undefined && value > max) return { problem: 'tooLarge', limit: max };
  return Math.abs(value * 10 ** decimals - Math.round(value * 10 ** decimals)) > 1e-6 ? { problem: 'step', limit: 10 ** -decimals } : null;
}

function pointsProblem(item: ChecklistItem, given: number): Refused | null {
  if (item.answer.type !== 'points') return { problem: 'wrongType' };
  const { step } = item.answer;
  const most = item.points ?? 0;
  if (given < 0) return { problem: 'tooSmall', limit: 0 };
  if (given > most) return { problem: 'tooLarge', limit: most };
  return Math.abs(given / step - Math.round(given / step)) > 1e-6 ? { problem: 'step', limit: step } : null;
}

/** Why an answer cannot stand, or null. */
export function answerProblem(item: ChecklistItem, answer: ChecklistAnswer): Refused | null {
  switch (answer.type) {
    case 'choice':
      if (item.answer.type !== 'choice') return { problem: 'wrongType' };
      return item.answer.options.some((option) => option.code === answer.option) ? null : { problem: 'unknownOption' };
    case 'points':
      return pointsProblem(item, answer.points);
    case 'number':
      return numberProblem(item, answer.value);
    case 'date':
      if (item.answer.type !== 'date') return { problem: 'wrongType' };
      return isCivilDate(answer.on) ? null : { problem: 'notADate' };
    case 'text':
      if (item.answer.type !== 'text') return { problem: 'wrongType' };
      return answer.text.trim() === '' ? { problem: 'empty' } : null;
  }
}

interface Judged { readonly hundredths: number | null; readonly finding: boolean; readonly notApplicable: boolean }

function judge(item: ChecklistItem, answer: ChecklistAnswer | undefined): Judged {
  const most = item.points === undefined ? null : Math.round(item.points * CENT);
  if (answer === undefined) return { hundredths: most === null ? null : 0, finding: false, notApplicable: false };
  if (answer.type === 'points') return { hundredths: Math.round(answer.points * CENT), finding: false, notApplicable: false };
  if (answer.type === 'choice' && item.answer.type === 'choice') {
    const option = item.answer.options.find((one) => one.code === answer.option);
    const share = option?.share ?? 100;
    return { hundredths: most === null ? null : Math.floor((2 * most * share + 100) / 200), finding: option?.finding === true, notApplicable: option?.notApplicable === true };
  }
  if (answer.type === 'number' && item.answer.type === 'number' && item.answer.good !== undefined) {
    const { from, to } = item.answer.good;
    const good = (from === undefined || answer.value >= from) && (to === undefined || answer.value <= to);
    return { hundredths: most === null ? null : good ? most : 0, finding: !good, notApplicable: false };
  }
  return { hundredths: null, finding: false, notApplicable: false };
}

function proofCount(proof: ChecklistProof | undefined, kind: 'note' | 'photo' | 'file' | 'record'): number {
  if (proof === undefined) return 0;
  if (kind === 'photo') return proof.photos?.length ?? 0;
  if (kind === 'file') return proof.files?.length ?? 0;
  return (kind === 'note' ? proof.note : proof.record)?.trim() ? 1 : 0;
}

/** Proof the answer of an item asks for and that is not there. */
export function missingProofOf(item: ChecklistItem, answer: ChecklistAnswer | undefined, proof: ChecklistProof | undefined): { kind: 'note' | 'photo' | 'file' | 'record'; atLeast: number }[] {
  if (answer === undefined) return [];
  const { hundredths, finding, notApplicable } = judge(item, answer);
  const lost = !notApplicable && item.points !== undefined && (hundredths ?? 0) < Math.round(item.points * CENT);
  return (item.evidence ?? []).filter((rule) => rule.when === 'always' || (rule.when === 'finding' ? finding : lost))
    .filter((rule) => proofCount(proof, rule.kind) < rule.atLeast).map(({ kind, atLeast }) => ({ kind, atLeast }));
}

/** Hundredths of a percent, half rounded up; null of nothing. */
function percentOf(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.floor((2 * part * 10_000 + whole) / (2 * whole));
}

interface SectionSum { readonly code: string; readonly weight: number; readonly part: number; readonly whole: number; readonly items: CompleteChecklistScore['sections'][number]['items'] }

function summed(section: ChecklistSection, sheet: ChecklistSheet, leftOut: boolean): SectionSum {
  let [part, whole] = [0, 0];
  const items = section.items.map((item) => {
    const { hundredths, finding, notApplicable } = judge(item, sheet.answers[item.code]);
    const most = Math.round((item.points ?? 0) * CENT);
    // What nobody had to answer, and nobody did, neither brings points nor costs any.
    const counts = item.points !== undefined && !(notApplicable && leftOut) && sheet.answers[item.code] !== undefined;
    const got = counts ? (notApplicable ? most : (hundredths ?? 0)) : 0;
    part += got;
    whole += counts ? most : 0;
    return { code: item.code, points: counts ? got / CENT : null, max: counts ? most / CENT : 0, finding, notApplicable };
  });
  return { code: section.code, weight: section.weight ?? 0, part, whole, items };
}

/** The whole in hundredths of a percent: by points, or by sections times their weight. A section with nothing to count gives its weight to the others. */
function wholePercent(list: Checklist, sums: readonly SectionSum[], part: number, whole: number): number | null {
  if (list.scoring.method !== 'weighted') return percentOf(part, whole);
  const counting = sums.filter((sum) => sum.whole > 0);
  const weights = counting.reduce((all, sum) => all + sum.weight, 0);
  if (weights === 0) return null;
  const weighed = counting.reduce((all, sum) => all + (sum.weight * sum.part) / sum.whole, 0);
  return Math.floor((weighed / weights) * 10_000 + 0.5 + 1e-9);
}

function bandOf(list: Checklist, percent: number | null, vetoed: boolean): CompleteChecklistScore['band'] {
  if (list.scoring.method === 'none') return null;
  const { bands, vetoBand } = list.scoring;
  const found = vetoed && vetoBand !== undefined ? bands.find((one) => one.code === vetoBand)
    : percent === null ? undefined : bands.findLast((one) => one.fromPercent * 100 <= percent);
  return found === undefined ? null : { code: found.code, name: found.name };
}

function complete(list: Checklist, sections: readonly ChecklistSection[], sheet: ChecklistSheet): Omit<CompleteChecklistScore, 'answered' | 'of'> {
  const leftOut = list.scoring.method !== 'none' && list.scoring.notApplicable === 'leftOut';
  const sums = sections.map((section) => summed(section, sheet, leftOut));
  const part = sums.reduce((all, sum) => all + sum.part, 0);
  const whole = sums.reduce((all, sum) => all + sum.whole, 0);
  const findings = sums.flatMap((sum) => sum.items.filter((item) => item.finding).map((item) => item.code));
  const veto = new Set(sections.flatMap((section) => section.items.filter((item) => item.veto === true).map((item) => item.code)));
  const vetoes = findings.filter((code) => veto.has(code));
  const percent = list.scoring.method === 'none' ? null : wholePercent(list, sums, part, whole);
  return {
    complete: true,
    sections: sums.map((sum) => {
      const share = percentOf(sum.part, sum.whole);
      return { code: sum.code, points: sum.part / CENT, max: sum.whole / CENT, percent: share === null ? null : share / 100, items: [...sum.items] };
    }),
    points: part / CENT, max: whole / CENT, percent: percent === null ? null : percent / 100, findings, vetoes, band: bandOf(list, percent, vetoes.length > 0),
  };
}

/**
 * Everything there is to know about a sheet in this case. Answers to items that are not asked are refused, never dropped in
 * silence: the case may have changed since they were given.
 */
export function scoreChecklist(list: Checklist, sheet: ChecklistSheet, facts: ChecklistFacts = {}): ChecklistScore {
  const sections = askedSections(list, facts);
  const asked = sections.flatMap((section) => section.items);
  const byCode = new Map(asked.map((item) => [item.code, item]));
  const known = new Set(list.sections.flatMap((section) => section.items.map((item) => item.code)));
  const refused = asked.flatMap((item) => {
    const answer = sheet.answers[item.code];
    const problem = answer === undefined ? null : answerProblem(item, answer);
    return problem === null ? [] : [{ item: item.code, ...problem }];
  });
  const strangers = Object.keys(sheet.answers).filter((code) => !byCode.has(code)).map((item) => ({ item, problem: known.has(item) ? ('notAsked' as const) : ('unknownItem' as const) }));
  const bad = new Set(refused.map((one) => one.item));
  const missing = asked.filter((item) => item.optional !== true && sheet.answers[item.code] === undefined).map((item) => item.code);
  const missingProof = asked.filter((item) => !bad.has(item.code))
    .flatMap((item) => missingProofOf(item, sheet.answers[item.code], sheet.proofs[item.code]).map((proof) => ({ item: item.code, ...proof })));
  const count = { answered: asked.filter((item) => sheet.answers[item.code] !== undefined && !bad.has(item.code)).length, of: asked.length };
  if (missing.length + refused.length + strangers.length + missingProof.length > 0) {
    return { complete: false, ...count, missing, refused: [...refused, ...strangers], missingProof };
  }
  return { ...complete(list, sections, sheet), ...count };
}
