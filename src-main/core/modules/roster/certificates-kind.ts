import type { CertificateFields } from '@shared/contract/certificates-facts';
import type { PreviewRow } from '@shared/contract/roster';
import { required } from '@shared/kit/assert';
import type { ReadDb, WriteDb } from '../../platform/database';
import type { Writer } from '../../platform/writing';
import {
  catalogueOn, certificateRecord, correctCertificate, fieldsOfRecord, holdersOfNumber, recordCertificate, voidCertificate, type Catalogue, type CatalogueKind,
} from '../certificates';
import { changedFacts } from '../persons';
import { staffNames } from '../staff';
import { certificateRules, replaced } from './certificates-rules';
import { certificatesTarget, type GivenCertificate, type ReadableKind } from './certificates-target';
import { isInUse } from './in-use';
import { changedKeys } from './plan';
import type { Around, Names, Showing, TargetKind, Undone, UndoRow, Write, Written } from './target';

/** A kind with every word it goes by; a level's name often holds two, as "level 5 / junior". */
function readable(kind: CatalogueKind): ReadableKind {
  return {
    code: kind.code, words: [kind.name.zh, kind.name.en, ...kind.synonyms],
    levels: kind.levels.map(({ code, name }) => ({ code, words: [...new Set([name.zh, name.en, ...name.zh.split('/')].map((word) => word.trim()))] })),
  };
}

function write(tx: WriteDb, writer: Writer, importId: string, { fields, subject }: Write<CertificateFields>): Written<CertificateFields> {
  if (subject === null) {
    const before = fields.staffId === null ? undefined : replaced(tx, fields.staffId, fields.kindCode, fields.levelCode, fields.issuedOn);
    const id = recordCertificate(tx, writer, fields, { importId, supersedesId: before?.id ?? null });
    return { id, versionAfter: 1, before: null, detail: { importId, to: fields }, touched: before === undefined ? [] : [before.id] };
  }
  const record = required(certificateRecord(tx, subject.id), 'the certificate of an update, looked at a moment ago');
  const before = fieldsOfRecord(record);
  return { id: record.id, versionAfter: correctCertificate(tx, writer, record, fields), before, detail: { importId, ...changedFacts(before, fields) } };
}

function undo(tx: WriteDb, writer: Writer, row: UndoRow<CertificateFields>, reason: string): Undone {
  const record = certificateRecord(tx, row.subjectId);
  if (record === undefined) return { ok: false, why: 'voided', name: '' };
  const now = fieldsOfRecord(record);
  const refuse = (why: 'changedSince' | 'inUse' | 'voided'): Undone => ({ ok: false, why, name: now.staffId === null ? (now.number ?? '') : (staffNames(tx, [now.staffId]).get(now.staffId)?.name ?? '') });
  if (record.voidedAt !== null) return refuse('voided');
  if (record.version !== row.versionAfter) return refuse('changedSince');
  if (row.before === null) {
    if (isInUse(tx, 'certificates', record.id)) return refuse('inUse');
    voidCertificate(tx, writer, record, reason);
    return { ok: true, detail: { importId: row.importId, reason }, touched: record.supersedesId === null ? [] : [record.supersedesId] };
  }
  correctCertificate(tx, writer, record, row.before);
  return { ok: true, detail: { importId: row.importId, reason, ...changedFacts(now, row.before) } };
}

const columnOf: Readonly<Record<string, string>> = { kindCode: 'kind', levelCode: 'level', staffId: 'name' };

function showing(db: ReadDb, { language }: Names, { clock, standards }: Around): Showing<GivenCertificate, CertificateFields> {
  const catalogue = catalogueOn(db, standards, clock.today());
  const inWords = (text: { zh: string; en: string }): string => (language === 'zh-CN' ? text.zh : text.en);
  const level = (kindCode: string | undefined, code: string | null | undefined): string | null => {
    const name = kindCode === undefined ? undefined : catalogue.kind(kindCode)?.levels.find((one) => one.code === code)?.name;
    return name === undefined ? (code ?? null) : inWords(name);
  };
  const text = (key: keyof CertificateFields, fields: CertificateFields): string | null =>
    (key === 'kindCode' ? inWords(catalogue.name(fields.kindCode)) : key === 'levelCode' ? level(fields.kindCode, fields.levelCode) : fields[key]);
  const changes = (before: CertificateFields, after: CertificateFields): PreviewRow['changes'] =>
    changedKeys(before, after).map((key) => ({ field: columnOf[key] ?? key, from: text(key, before), to: text(key, after) }));
  return {
    of: ({ given, before, fields }) => ({
      name: given.name ?? '',
      values: {
        kind: given.kindCode === undefined ? null : [inWords(catalogue.name(given.kindCode)), level(given.kindCode, given.levelCode)].filter((part) => part !== null).join(' \u00b7 '),
        number: given.number ?? null,
        issuedOn: given.issuedOn ?? null, validUntil: given.validUntil ?? null,
      },
      changes: before === null || fields === null ? [] : changes(before, fields),
    }),
  };
}

function isFree(tx: WriteDb, { kindCode, number, staffId }: CertificateFields): boolean {
  return holdersOfNumber(tx, kindCode, number).every((holder) => holder.staffId === staffId);
}

const catalogueNow = (db: ReadDb, { clock, standards }: Around): Catalogue => catalogueOn(db, standards, clock.today());

/** Lists of certificates. */
export const certificatesKind: TargetKind<GivenCertificate, CertificateFields> = {
  words: 'certificates-columns.json',
  permission: 'certificates.edit', readFullId: 'staff.readFullId', subjectKind: 'certificate',
  required: certificatesTarget.required, needed: [['kind'], ['name', 'idNumber']], shown: ['kind', 'number', 'issuedOn', 'validUntil'],
  job: 'interpretCertificates',
  jobContext: (around, { db, meanings }) => ({ today: around.clock.today(), kinds: catalogueNow(db, around).kinds.map(readable), meanings: meanings['kind'] ?? {} }),
  rules: certificateRules,
  showing,
  // A renewal supersedes what is there, so what was issued first is written first.
  inOrder: (writes) => writes.toSorted((a, b) => ((a.fields.issuedOn ?? '') < (b.fields.issuedOn ?? '') ? -1 : 1)),
  stillHolds: (tx, { fields, subject }) => (subject === null || certificateRecord(tx, subject.id)?.version === subject.version) && isFree(tx, fields),
  write, undo,
  choices: (db, around) => ({ field: 'kind', choices: catalogueNow(db, around).kinds.map(({ code, name }) => ({ code, text: name })) }),
};
