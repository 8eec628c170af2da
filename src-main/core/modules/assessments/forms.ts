import type { Assessment } from '@shared/contract/assessments';
import { framed, type PrintedStandard, type Printing } from '@shared/documents/frame';
import type { Block, Document, DocumentLanguage } from '@shared/documents/model';
import { documentWords, fill, said } from '@shared/documents/words';
import { formatCivilDate } from '@shared/kit/civil-date';
import type { ScaleShape } from '@shared/standards/scale';
import { emptySheet } from '@shared/standards/scale-sheet';
import { sectionBlocks } from './form-fields';
import { answeredItems, itemsToAnswer } from './form-items';
import { reportBlocks } from './form-report';

/** An assessment with the edition it was made by, and its place among the versions of the same assessment. */
export interface PrintedAssessment {
  readonly assessment: Pick<
    Assessment,
    'number' | 'edition' | 'state' | 'sheet' | 'reportTexts' | 'score' | 'signatures' | 'assessorsRequired' | 'correctionOf' | 'correctionReason' | 'supersededBy' | 'voided' | 'validUntil'
  >;
  readonly edition: ScaleShape;
  /** 1 for an original, 2 for its first correction. */
  readonly versionNumber: number;
}

/** The report of an assessment: information, items and result in the order of the edition's annexes. */
export function assessmentReport(input: PrintedAssessment, printing: Printing): Document {
  const { assessment, edition } = input;
  const { language } = printing;
  const blocks: Block[] = [
    annexHeading(edition.annexes.information, language),
    ...edition.sections.flatMap((section) => sectionBlocks(section, assessment.sheet, { language, byHand: false })),
    // Items and report are a sheet each: the report is what the family and the authority are given.
    { kind: 'pageBreak' },
    annexHeading(edition.annexes.items, language),
    answeredItems(edition, assessment.sheet, assessment.score, language),
    { kind: 'pageBreak' },
    annexHeading(edition.annexes.report, language),
    ...reportBlocks({ edition, score: assessment.score, reportTexts: assessment.reportTexts, signatures: assessment.signatures, assessorsRequired: assessment.assessorsRequired }, printing),
    ...validity(assessment, language),
  ];
  return framed(
    { title: said(edition.annexes.report.title, language), subtitle: versionLine(input, language), recordNumber: assessment.number, standard: standardOf(edition, language), remarks: remarksOn(assessment, language), blocks },
    printing,
  );
}

/** The same form with nothing filled in and every option printed with its points, to be filled in by hand. */
export function blankAssessmentForm(edition: ScaleShape, printing: Printing): Document {
  const { language } = printing;
  const blocks: Block[] = [
    annexHeading(edition.annexes.information, language),
    ...edition.sections.flatMap((section) => sectionBlocks(section, emptySheet(), { language, byHand: true })),
    { kind: 'pageBreak' },
    annexHeading(edition.annexes.items, language),
    itemsToAnswer(edition, language),
    { kind: 'pageBreak' },
    annexHeading(edition.annexes.report, language),
    ...reportBlocks({ edition, score: null, reportTexts: {}, signatures: [], assessorsRequired: edition.switches.assessorsRequired.value }, printing),
  ];
  const { brackets, assessment } = documentWords(language);
  const title = said(edition.title, language);
  return framed({ title: title + brackets.open + assessment.blankTitle + brackets.close, standard: standardOf(edition, language), blocks }, printing);
}

function annexHeading(annex: ScaleShape['annexes']['report'], language: DocumentLanguage): Block {
  return { kind: 'heading', level: 1, text: `${annex.code} ${said(annex.title, language)}` };
}

function standardOf(edition: ScaleShape, language: DocumentLanguage): PrintedStandard {
  return { document: edition.source.document, title: said(edition.title, language), status: edition.status };
}

function versionLine(input: PrintedAssessment, language: DocumentLanguage): string | undefined {
  const { correctionOf, correctionReason } = input.assessment;
  if (correctionOf === null) return undefined;
  const words = documentWords(language).assessment;
  return fill(words.correction, { number: input.versionNumber, reason: correctionReason ?? '' }) + fill(words.replaces, { number: correctionOf.number });
}

/** What a reader must know before taking the paper for a result. */
function remarksOn(assessment: PrintedAssessment['assessment'], language: DocumentLanguage): readonly string[] {
  const words = documentWords(language).assessment;
  const { score } = assessment;
  return [
    ...(assessment.voided === null ? [] : [fill(words.voided, { reason: assessment.voided.reason })]),
    ...(assessment.supersededBy === null ? [] : [fill(words.superseded, { number: assessment.supersededBy.number })]),
    ...(score.complete ? [] : [fill(words.incomplete, { answered: score.answered, of: score.of })]),
    ...(assessment.state === 'draft' || assessment.state === 'complete' || assessment.state === 'firstSigned' ? [words.unsigned] : []),
  ];
}

function validity(assessment: PrintedAssessment['assessment'], language: DocumentLanguage): readonly Block[] {
  if (assessment.validUntil === null) return [];
  const words = documentWords(language);
  return [{ kind: 'note', text: words.assessment.validUntil + words.labelSeparator + formatCivilDate(assessment.validUntil, 'print', language) }];
}
