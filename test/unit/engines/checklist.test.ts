import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askedSections, scoreChecklist } from '@shared/engines/checklist';
import { checklist, type Checklist } from '@shared/standards/checklist';
import { checklistScore, type ChecklistAnswer, type ChecklistSheet } from '@shared/standards/checklist-sheet';
import { shipped } from '../../standards/files';

const text = (zh: string) => ({ zh, en: zh });
const head = {
  format: 1, kind: 'checklist', family: 'try', edition: '1', title: text('t'), jurisdiction: 'CN', effectiveFrom: '2026-01-01', status: 'reference',
  source: { document: 'test', clause: '', note: '' }, subject: 'inspection',
};
const yesNo = [{ code: 'yes', text: text('y'), share: 100 }, { code: 'part', text: text('p'), share: 50 }, { code: 'no', text: text('n'), share: 0, finding: true }, { code: 'na', text: text('-'), notApplicable: true }];

function made(scoring: object, more: object[] = []): Checklist {
  return checklist.parse({
    ...head, scoring,
    sections: [
      { code: 's1', title: text('1'), weight: 60, items: [
        { code: 'a', title: text('a'), answer: { type: 'choice', options: yesNo }, points: 10, evidence: [{ when: 'finding', kind: 'photo', atLeast: 2 }] },
        { code: 'b', title: text('b'), answer: { type: 'points', step: 0.5 }, points: 5, evidence: [{ when: 'lostPoints', kind: 'note' }] },
      ] },
      { code: 's2', title: text('2'), weight: 40, items: [
        { code: 'temp', title: text('t'), answer: { type: 'number', unit: text('C'), decimals: 1, min: -30, max: 40, good: { from: 0, to: 8 } }, points: 5, veto: true },
        { code: 'when', title: text('w'), answer: { type: 'date' } },
        { code: 'words', title: text('w'), answer: { type: 'text' }, optional: true },
        ...more,
      ] },
    ],
  });
}
const bands = [{ code: 'fail', name: text('f'), fromPercent: 0 }, { code: 'pass', name: text('p'), fromPercent: 80 }];
const sum = made({ method: 'sum', notApplicable: 'leftOut', bands, vetoBand: 'fail' });
const good: ChecklistSheet = {
  answers: { a: { type: 'choice', option: 'yes' }, b: { type: 'points', points: 5 }, temp: { type: 'number', value: 4 }, when: { type: 'date', on: '2026-02-28' } }, proofs: {},
};
const changed = (answers: Record<string, ChecklistAnswer>, proofs: ChecklistSheet['proofs'] = {}): ChecklistSheet => ({ answers: { ...good.answers, ...answers }, proofs });

describe('checklists', () => {
  it('adds points, names the band', () => {
    expect(scoreChecklist(sum, good)).toMatchObject({ complete: true, points: 20, max: 20, percent: 100, band: { code: 'pass' }, answered: 4, of: 5, findings: [] });
    expect(scoreChecklist(sum, changed({ b: { type: 'points', points: 0.5 } }, { b: { note: '迟到' } }))).toMatchObject({ points: 15.5, percent: 77.5, band: { code: 'fail' } });
  });

  it('says nothing about points while something is missing', () => {
    const { a: _a, ...rest } = good.answers;
    const score = scoreChecklist(sum, { answers: rest, proofs: {} });
    expect(score).toEqual({ complete: false, answered: 3, of: 5, missing: ['a'], refused: [], missingProof: [] });
    expect(JSON.stringify(score)).not.toMatch(/percent|band/);
  });

  it('asks for proof where an answer asks for it', () => {
    const finding = changed({ a: { type: 'choice', option: 'no' } }, { a: { photos: ['x'] } });
    expect(scoreChecklist(sum, finding)).toMatchObject({ complete: false, missingProof: [{ item: 'a', kind: 'photo', atLeast: 2 }] });
    expect(scoreChecklist(sum, changed({ b: { type: 'points', points: 4 } }))).toMatchObject({ complete: false, missingProof: [{ item: 'b', kind: 'note' }] });
    expect(scoreChecklist(sum, changed({ b: { type: 'points', points: 4 } }, { b: { note: '  ' } }))).toMatchObject({ complete: false });
  });

  it.each([
    ['a', { type: 'choice', option: 'perhaps' }, 'unknownOption'], ['a', { type: 'points', points: 3 }, 'wrongType'], ['b', { type: 'points', points: 5.5 }, 'tooLarge'],
    ['b', { type: 'points', points: -1 }, 'tooSmall'], ['b', { type: 'points', points: 4.2 }, 'step'], ['temp', { type: 'number', value: 41 }, 'tooLarge'],
    ['temp', { type: 'number', value: 3.14 }, 'step'], ['when', { type: 'date', on: '2026-02-30' }, 'notADate'], ['words', { type: 'text', text: ' ' }, 'empty'],
    ['nobody', { type: 'text', text: 'x' }, 'unknownItem'],
  ] as const)('refuses %s answered by %j', (item, answer, problem) => {
    expect(scoreChecklist(sum, changed({ [item]: answer }))).toMatchObject({ complete: false, refused: [{ item, problem }] });
  });

  it('a veto decides the whole, whatever the points say', () => {
    expect(scoreChecklist(sum, changed({ temp: { type: 'number', value: 8.5 } }))).toMatchObject({ points: 15, vetoes: ['temp'], findings: ['temp'], band: { code: 'fail' } });
    const plain = made({ method: 'sum', notApplicable: 'leftOut', bands });
    expect(scoreChecklist(plain, changed({ temp: { type: 'number', value: 8.5 } }))).toMatchObject({ percent: 75, band: { code: 'fail' } });
  });

  it('a question that does not arise is left out, or given in full', () => {
    const without = changed({ a: { type: 'choice', option: 'na' } });
    expect(scoreChecklist(sum, without)).toMatchObject({ points: 10, max: 10, percent: 100 });
    expect(scoreChecklist(made({ method: 'sum', notApplicable: 'full', bands }), without)).toMatchObject({ points: 20, max: 20 });
  });

  it('weighs sections in percent; one with nothing to count gives its weight to the others', () => {
    const weighed = made({ method: 'weighted', notApplicable: 'leftOut', bands });
    // s1: 10 of 15 = 66.67 %, weight 60; s2: 5 of 5, weight 40 → 40 + 40 = 80.
    expect(scoreChecklist(weighed, changed({ a: { type: 'choice', option: 'part' } }))).toMatchObject({ percent: 80, band: { code: 'pass' } });
  });

  it('asks only what applies, and refuses an answer that no longer does', () => {
    const list = made({ method: 'none' }, [{ code: 'gas', title: text('g'), answer: { type: 'text' }, appliesWhen: [{ fact: 'kitchen', in: ['own'] }] }]);
    expect(askedSections(list, {}).flatMap((one) => one.items.map((item) => item.code))).not.toContain('gas');
    expect(scoreChecklist(list, good, { kitchen: ['own'] })).toMatchObject({ complete: false, missing: ['gas'] });
    expect(scoreChecklist(list, changed({ gas: { type: 'text', text: 'ok' } }), { kitchen: ['outside'] })).toMatchObject({ complete: false, refused: [{ item: 'gas', problem: 'notAsked' }] });
    expect(scoreChecklist(list, changed({ gas: { type: 'text', text: 'ok' } }), { kitchen: ['own'] })).toMatchObject({ complete: true, percent: null, band: null });
  });

  it('never brings more than it can, and fits the schema results are stored by', () => {
    const sheet = fc.record({ option: fc.constantFrom('yes', 'part', 'no', 'na'), half: fc.nat(10), temp: fc.integer({ min: -300, max: 400 }) });
    fc.assert(fc.property(sheet, ({ option, half, temp }) => {
      const score = scoreChecklist(sum, changed({ a: { type: 'choice', option }, b: { type: 'points', points: half / 2 }, temp: { type: 'number', value: temp / 10 } }, { a: { photos: ['x', 'y'] }, b: { note: 'n' } }));
      if (!score.complete) return false;
      const inSections = score.sections.reduce((all, one) => all + Math.round(one.points * 100), 0);
      return score.points <= score.max && inSections === Math.round(score.points * 100) && checklistScore.safeParse(score).success && (score.percent ?? 0) <= 100;
    }), { numRuns: 2_000, seed: 7 });
  });
});

describe('a file is refused', () => {
  const parse = (change: (list: Checklist) => object) => checklist.safeParse(change(structuredClone(sum)));
  it.each([
    ['points nobody can reach', (list: Checklist) => ({ ...list, sections: list.sections.map((one) => ({ ...one, items: one.items.map((item) => (item.answer.type === 'choice' ? { ...item, answer: { ...item.answer, options: item.answer.options.filter((option) => option.share !== 100) } } : item)) })) })],
    ['a total that is not the sum', (list: Checklist) => ({ ...list, total: 21 })],
    ['weights that are not 100', (list: Checklist) => ({ ...list, scoring: { method: 'weighted', notApplicable: 'full' }, sections: list.sections.map((one) => ({ ...one, weight: 60 })) })],
    ['bands out of order', (list: Checklist) => ({ ...list, scoring: { ...list.scoring, bands: bands.toReversed() } })],
    ['a veto band nobody knows', (list: Checklist) => ({ ...list, scoring: { ...list.scoring, vetoBand: 'x' } })],
    ['a code twice', (list: Checklist) => ({ ...list, sections: [...list.sections, ...list.sections] })],
  ])('%s', (_name, change) => { expect(parse(change).success).toBe(false); });
});

describe('the shipped appraisal sheet', () => {
  const list = shipped('checklist').find((one) => one.family === 'staff-monthly');
  it.each(['care', 'nursing', 'catering', 'support'])('brings 100 points for the group %s', (group) => {
    if (list === undefined) throw new Error('missing');
    const max = askedSections(list, { positionGroup: [group] }).flatMap((one) => one.items).reduce((all, item) => all + (item.points ?? 0), 0);
    expect(max).toBe(100);
  });
});
