import type { Printing } from '@shared/documents/frame';
import { framed } from '@shared/documents/frame';
import type { Block, Document, Field } from '@shared/documents/model';
import { fill } from '@shared/documents/words';
import { yearsBetween, type CivilDate } from '@shared/kit/civil-date';
import { maskIdNumber } from '@shared/kit/mask';
import { staff as staffEn } from '@shared/text/en-US/staff';
import { staffingText } from '@shared/text/staffing';
import { staff as staffZh } from '@shared/text/zh-CN/staff';
import type { PrintableForm, FormContext } from '../documents';
import { namesInForce, type NameOfCode } from '../persons';
import { factsOfRecord, staffRecord } from '../staff';
import { certificateBlocks, contactBlocks, declarationBlocks, employmentBlocks, workBlocks } from './file-parts';
import { appraisalBlocks, awardBlocks, creditBlocks, trainingBlocks } from './file-records';

/* One person, one file: everything the home has on record about a member of staff, as far as the reader may see it. */

type Row = NonNullable<ReturnType<typeof staffRecord>>;
type Facts = ReturnType<typeof factsOfRecord>;

/** A photo as the papers of this country carry it. */
const PHOTO = { widthMm: 25, heightMm: 35 } as const;
const PNG_FIRST_BYTE = 0x89;

function identity(row: Row, facts: Facts, nameOf: NameOfCode, today: CivilDate, mayReadFullId: boolean, printing: Printing): Block {
  const words = staffingText(printing.language).file;
  const kinds = (printing.language === 'zh-CN' ? staffZh : staffEn).documentKinds;
  const { document } = facts;
  const number = document.number === null ? (document.noneReason ?? '') : mayReadFullId ? document.number : maskIdNumber(document.number);
  const { socialInsurance } = facts;
  const fields: Field[] = [
    { label: words.name, value: [{ kind: 'strong', text: facts.name }] }, { label: words.sex, value: nameOf('sex', facts.sex) },
    { label: words.birthOn, value: `${facts.birthOn}  ${fill(words.age, { age: yearsBetween(facts.birthOn, today) })}` }, { label: words.ethnicity, value: facts.ethnicity === null ? '' : nameOf('ethnic-group', facts.ethnicity) },
    { label: words.education, value: facts.education === null ? '' : nameOf('education', facts.education) }, { label: words.phone, value: facts.phone ?? '' },
    { label: words.document, value: kinds[row.idKind] }, { label: words.documentNumber, value: number },
    { label: words.insured, value: socialInsurance === null ? '' : [socialInsurance.insured ? words.insuredYes : words.insuredNo, socialInsurance.sinceOn ?? ''].join(' ').trim() },
    { label: words.address, value: facts.address ?? '' },
    ...(facts.note === null ? [] : [{ label: words.note, value: facts.note, span: 2 }]),
  ];
  return { kind: 'fieldGrid', columns: 2, fields };
}

function photo(row: Row, context: FormContext): Block[] {
  const bytes = row.photoFileId === null ? null : context.services.files.get(row.photoFileId);
  if (bytes === null) return [];
  const { photo: alt } = staffingText(context.printing.language).file;
  return [{ kind: 'image', mediaType: bytes[0] === PNG_FIRST_BYTE ? 'image/png' : 'image/jpeg', base64: Buffer.from(bytes).toString('base64'), ...PHOTO, alt }];
}

function fileDocument(row: Row, context: FormContext): Document {
  const { db, services, actor, printing } = context;
  const words = staffingText(printing.language).file;
  const today = services.clock.today();
  const nameOf = namesInForce(services.standards, today, printing.language);
  const facts = factsOfRecord(db, row);
  const may = (permission: Parameters<typeof services.mayDo>[1]): boolean => services.mayDo(actor.role, permission);
  return framed({
    title: words.title, remarks: row.voidedAt === null ? [] : [words.voided],
    blocks: [
      ...photo(row, context),
      { kind: 'heading', level: 1, text: words.identity },
      identity(row, facts, nameOf, today, may('staff.readFullId'), printing),
      ...contactBlocks(facts, printing),
      ...employmentBlocks(row.id, nameOf, context),
      ...workBlocks(facts, printing),
      ...declarationBlocks(facts, printing),
      ...(may('certificates.read') ? certificateBlocks(row.id, context) : []),
      ...(may('training.read') ? trainingBlocks(row.id, context) : []),
      // What was said about somebody's work is for few eyes.
      ...(may('appraisals.read') ? [...appraisalBlocks(row.id, context), ...awardBlocks(row.id, context), ...creditBlocks(row.id, context)] : []),
      { kind: 'signatures', people: [{ role: words.checked, signed: null }, { role: words.person, signed: null }] },
    ],
  }, printing);
}

export const staffFileForm: PrintableForm = {
  code: 'staff-file', permission: 'staff.read', each: true,
  build: (id, context) => {
    const row = staffRecord(context.db, id);
    return row === undefined ? null : fileDocument(row, context);
  },
};
