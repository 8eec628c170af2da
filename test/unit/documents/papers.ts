import { resolveSwitches, scoreSheet } from '@shared/engines/scale';
import { asInstant } from '@shared/kit/instant';
import { asCivilDate } from '@shared/kit/civil-date';
import type { Printing } from '@shared/documents/frame';
import type { ScaleEdition } from '@shared/standards/scale';
import { optionsOfItem } from '@shared/standards/scale';
import type { ScaleField } from '@shared/standards/scale-fields';
import type { AnswerSheet, FieldValue } from '@shared/standards/scale-sheet';
import type { PrintedAssessment } from '@core/modules/assessments/forms';
import { scaleFile } from '../../standards/files';

export const printing: Printing = { language: 'zh-CN', institution: '阳光苑养老院', printedAt: '2026年11月23日 09:02', printedBy: '沈安和', timeZone: 'Asia/Shanghai' };

export const gbt42195 = (): ScaleEdition => scaleFile('gbt-42195', '2022');

const chosen = (...codes: string[]): { option: string }[] => codes.map((option) => ({ option }));

/** The first thing one can say: the first option, or a word. */
function plainValue(field: ScaleField): FieldValue {
  switch (field.type) {
    case 'text':
    case 'longText':
      return { type: field.type, value: '林秀英' };
    case 'date':
      return { type: 'date', value: '2026-11-20' };
    case 'number':
      return { type: 'number', value: field.min };
    case 'choice':
      return { type: 'choice', option: field.options[0]?.code ?? '' };
    case 'multiChoice':
    case 'diagnosisList':
      return { type: field.type, chosen: chosen(field.options[0]?.code ?? '') };
    case 'eventCounts':
      return { type: 'eventCounts', counts: Object.fromEntries(field.rows.map((row) => [row.code, field.counts[0]?.code ?? ''])) };
    case 'table':
      return { type: 'table', rows: [] };
  }
}

/** A sheet as a home fills it in: two risk events, dementia, medication; points from the middle of each item. */
export function filledSheet(edition: ScaleEdition, variant = 0): AnswerSheet {
  const answers = Object.fromEntries(
    edition.parts.flatMap((part) => part.items).map((item, index) => {
      const options = optionsOfItem(edition, item);
      return [item.code, options[(index * 7 + variant) % options.length]?.code ?? ''];
    }),
  );
  const fields: Record<string, FieldValue> = {
    'A.1.1': { type: 'text', value: 'PG-2026-0001' },
    'A.1.2': { type: 'date', value: '2026-11-20' },
    'A.1.3': { type: 'choice', option: 'routine' },
    'A.2.1': { type: 'text', value: '欧阳建国' },
    'A.2.2': { type: 'choice', option: 'male' },
    'A.2.3': { type: 'date', value: '1946-09-25' },
    'A.2.4': { type: 'number', value: 168.5 },
    'A.2.5': { type: 'number', value: 61 },
    'A.2.8': { type: 'text', value: '110101194609254168' },
    'A.2.14': { type: 'eventCounts', counts: { fall: 'twice', wandering: 'none', choking: 'none', 'self-harm': 'none', other: 'none' } },
    'A.4.1': { type: 'diagnosisList', chosen: chosen('hypertension', 'dementia') },
    'A.4.2': { type: 'table', rows: [{ name: '苯磺酸氨氯地平片', route: '口服', dose: '5 mg', frequency: '每日一次' }] },
    'A.5.12': { type: 'longText', value: '听力下降，交谈时请靠近右耳；近一周夜间起身三至四次，已在床边加装感应夜灯。'.repeat(3) },
  };
  for (const field of edition.sections.flatMap((section) => section.fields)) fields[field.code] ??= plainValue(field);
  return { fields, answers };
}

const person = (id: string, name: string) => ({ id, name, role: 'assessor' as const });

/** A locked assessment, signed by two. */
export function signedAssessment(edition: ScaleEdition, variant = 0): PrintedAssessment {
  const sheet = filledSheet(edition, variant);
  const hash = 'ab12cd34'.repeat(8);
  const signature = (position: number, name: string, at: string) => ({
    id: `s${String(position)}`, position, person: person(`p${String(position)}`, name), signedAt: asInstant(at), editionHash: hash, sheetHash: hash,
  });
  return {
    edition, versionNumber: 1,
    assessment: {
      number: `PG-2026-${String(variant + 1).padStart(4, '0')}`,
      edition: { family: edition.family, edition: edition.edition, hash, title: edition.title, shortTitle: edition.shortTitle, document: edition.source.document, status: edition.status },
      state: 'locked', sheet, reportTexts: { place: '三楼评估室' },
      score: scoreSheet(edition, resolveSwitches(edition), sheet),
      signatures: [signature(1, '周明慧', '2026-11-20T02:00:00.000Z'), signature(2, '何晓琳', '2026-11-20T02:05:00.000Z')],
      assessorsRequired: 2, correctionOf: null, correctionReason: null, supersededBy: null, voided: null, validUntil: asCivilDate('2027-11-19'),
    },
  };
}
