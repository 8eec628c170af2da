import * as z from 'zod';
import { describe, expect, it } from 'vitest';
import { askedSections, scoreChecklist } from '@shared/engines/checklist';
import type { Checklist } from '@shared/standards/checklist';
import type { ChecklistAnswer, ChecklistSheet } from '@shared/standards/checklist-sheet';
import { allFiles, isKind, readJson, readStandard, shipped } from './files';

/** Golden cases of a checklist: everything is answered at its best but what a case names. */
const caseFile = z.strictObject({
  family: z.string(), edition: z.string(),
  cases: z.array(z.strictObject({
    number: z.number().int(), name: z.string(),
    facts: z.record(z.string(), z.array(z.string())),
    points: z.record(z.string(), z.number()).optional(), choices: z.record(z.string(), z.string()).optional(),
    /** Items with words beside the answer. */
    notes: z.array(z.string()).optional(), omit: z.array(z.string()).optional(),
    expect: z.union([
      z.strictObject({ points: z.number(), max: z.number(), percent: z.number(), band: z.string() }),
      z.strictObject({ missing: z.array(z.string()), missingProof: z.array(z.string()) }),
    ]),
  })).min(1),
});
type Case = z.infer<typeof caseFile>['cases'][number];

function best(item: Checklist['sections'][number]['items'][number]): ChecklistAnswer | null {
  if (item.answer.type === 'points') return { type: 'points', points: item.points ?? 0 };
  if (item.answer.type === 'choice') return { type: 'choice', option: item.answer.options.find((option) => option.finding !== true)?.code ?? '' };
  return null;
}

function sheetOf(list: Checklist, golden: Case): ChecklistSheet {
  const sheet: ChecklistSheet = { answers: {}, proofs: {} };
  for (const item of askedSections(list, golden.facts).flatMap((section) => section.items)) {
    const points = golden.points?.[item.code];
    const option = golden.choices?.[item.code];
    const answer: ChecklistAnswer | null = points !== undefined ? { type: 'points', points } : option !== undefined ? { type: 'choice', option } : best(item);
    if (answer !== null && golden.omit?.includes(item.code) !== true) sheet.answers[item.code] = answer;
    if (golden.notes?.includes(item.code) === true) sheet.proofs[item.code] = { note: 'what happened' };
  }
  return sheet;
}

const files = allFiles().filter((path) => path.startsWith('checklist/') && path.endsWith('.cases.json')).map((path) => caseFile.parse(readJson(path)));

describe('golden cases of every checklist', () => {
  it('stand beside every checklist', () => {
    for (const list of shipped('checklist')) expect(allFiles()).toContain(`checklist/${list.family}/${list.edition}.cases.json`);
  });

  it.each(files.flatMap((file) => file.cases.map((golden) => ({ label: `${file.family} ${String(golden.number)}: ${golden.name}`, file, golden }))))('$label', ({ file, golden }) => {
    const list = readStandard(`checklist/${file.family}/${file.edition}.json`);
    if (!isKind('checklist', list)) throw new Error('not a checklist');
    const score = scoreChecklist(list, sheetOf(list, golden), golden.facts);
    if ('missing' in golden.expect) {
      if (score.complete) throw new Error('complete');
      expect({ missing: score.missing, missingProof: score.missingProof.map((one) => one.item) }).toEqual(golden.expect);
      return;
    }
    if (!score.complete) throw new Error(JSON.stringify(score));
    expect({ points: score.points, max: score.max, percent: score.percent, band: score.band?.code }).toEqual(golden.expect);
  });
});
