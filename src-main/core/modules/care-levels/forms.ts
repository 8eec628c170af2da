import type { CareLevel, ChangeNotice } from '@shared/contract/care-levels';
import { framed, type Printing } from '@shared/documents/frame';
import type { Block, Document, DocumentLanguage, Field } from '@shared/documents/model';
import { documentWords, fill, said } from '@shared/documents/words';
import { formatCivilDate, type CivilDate } from '@shared/kit/civil-date';
import { formatInstant } from '@shared/kit/instant';

/** What the notice needs beside the decision itself: words of code lists that are not the form's own. */
export interface NoticeWords {
  /** Name of the resident's sex in the language of the form. */
  readonly sexName: string;
}

/** The notice to the family that a care level begins or changes, with places to sign. */
export function careLevelNotice(notice: ChangeNotice, names: NoticeWords, printing: Printing): Document {
  const { language } = printing;
  const words = documentWords(language).careLevelNotice;
  const { decided, before } = notice;
  const blocks: Block[] = [
    { kind: 'text', content: fill(words.salutation, { name: notice.resident.name }) },
    { kind: 'text', content: decisionSentence(decided, before, language) },
    { kind: 'fieldGrid', columns: 2, fields: facts(notice, names, language), labelWidthMm: 36 },
    { kind: 'text', content: words.objection },
    { kind: 'signatures', people: deciders(decided, printing) },
    { kind: 'heading', level: 2, text: words.receipt },
    {
      kind: 'fieldGrid', columns: 2, labelWidthMm: 36,
      fields: [
        { label: words.opinion, span: 2, minHeightMm: 22, value: [{ kind: 'choice', checked: false, text: words.agree }, '\n', { kind: 'choice', checked: false, text: words.disagree, blankMm: 60 }] },
        { label: words.relation, value: '' },
        { label: words.phone, value: '' },
      ],
    },
    { kind: 'signatures', people: [{ role: words.family, signed: null }] },
  ];
  const { policy } = decided;
  return framed(
    {
      title: before === null ? words.firstTitle : words.title, recordNumber: decided.assessment.number, remarks: remarksOn(decided, language), blocks,
      standard: { document: words.policy, title: said(policy.title, language), status: policy.status },
    },
    { ...printing, institution: notice.institutionName },
  );
}

const onPaper = (date: CivilDate, language: DocumentLanguage): string => formatCivilDate(date, 'print', language);

function decisionSentence(decided: CareLevel, before: CareLevel | null, language: DocumentLanguage): string {
  const words = documentWords(language).careLevelNotice;
  const on = onPaper(decided.effectiveOn, language);
  const after = said(decided.level.name, language);
  if (before === null) return fill(words.first, { on, after });
  const former = said(before.level.name, language);
  return before.level.rank === decided.level.rank ? fill(words.same, { on, after }) : fill(words.changed, { on, before: former, after });
}

function facts(notice: ChangeNotice, names: NoticeWords, language: DocumentLanguage): readonly Field[] {
  const words = documentWords(language).careLevelNotice;
  const gradeWords = documentWords(language).assessment;
  const { resident, decided, before } = notice;
  return [
    { label: words.name, value: resident.name },
    { label: words.sex, value: names.sexName },
    { label: words.birthOn, value: resident.birthOn === null ? '' : onPaper(resident.birthOn, language) },
    { label: words.bed, value: resident.bed ?? '' },
    { label: words.assessmentNumber, value: decided.assessment.number },
    { label: words.baselineOn, value: onPaper(decided.assessment.baselineOn, language) },
    { label: words.grade, value: fill(gradeWords.grade, { grade: decided.assessment.grade, name: said(decided.assessment.gradeName, language) }), span: 2 },
    { label: words.before, value: before === null ? words.none : said(before.level.name, language) },
    { label: words.after, value: [{ kind: 'strong', text: said(decided.level.name, language) }] },
    { label: words.effectiveOn, value: onPaper(decided.effectiveOn, language) },
    { label: words.byPolicy, value: said(decided.byPolicy.name, language) },
    ...(decided.reason === null ? [] : [{ label: words.reason, value: decided.reason, span: 2 }]),
    ...(decided.correctionReason === null ? [] : [{ label: words.correctionReason, value: decided.correctionReason, span: 2 }]),
  ];
}

function deciders(decided: CareLevel, printing: Printing): readonly { role: string; signed: { name: string; on: string } | null }[] {
  const words = documentWords(printing.language).careLevelNotice;
  const { decision } = decided;
  return [
    { role: words.handler, signed: { name: decided.proposedBy.name, on: formatInstant(decided.proposedAt, printing.timeZone) } },
    // A level that follows the policy needs no decision; the director signs the paper by hand.
    { role: words.head, signed: decision?.approved === true ? { name: decision.by.name, on: formatInstant(decision.at, printing.timeZone) } : null },
  ];
}

function remarksOn(decided: CareLevel, language: DocumentLanguage): readonly string[] {
  const words = documentWords(language).careLevelNotice;
  const said: Partial<Record<CareLevel['state'], string>> = { awaiting: words.awaiting, refused: words.refused, corrected: words.corrected };
  const remark = said[decided.state];
  return remark === undefined ? [] : [remark];
}
