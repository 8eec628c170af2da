import type { Printing } from '@shared/documents/frame';
import { row, type Block, type TableColumn, type TableRow } from '@shared/documents/model';
import { documentWords, said } from '@shared/documents/words';
import { certificateStateOn, expiresOn, timelessKind } from '@shared/engines/certificate';
import { staffingText } from '@shared/text/staffing';
import { catalogueOn, holdingsOf } from '../certificates';
import type { FormContext } from '../documents';
import type { NameOfCode } from '../persons';
import { departmentNames, employmentsOf, positionList, type factsOfRecord } from '../staff';

type Facts = ReturnType<typeof factsOfRecord>;

/** A headed table; what was asked and is empty says so, what was never asked is left out by the caller. */
export function section(title: string, columns: readonly TableColumn[], rows: readonly TableRow[], none: string): Block[] {
  return [{ kind: 'heading', level: 1, text: title }, rows.length === 0 ? { kind: 'text', content: none } : { kind: 'table', columns, rows }];
}

export function contactBlocks(facts: Facts, printing: Printing): Block[] {
  const words = staffingText(printing.language).file;
  if (facts.contacts === null) return [];
  return section(words.contacts, [{ title: words.name, width: 20 }, { title: words.relation, width: 20 }, { title: words.phone, width: 30 }], facts.contacts.map((one) => row(one.name, one.relation ?? '', one.phone ?? '')), words.none);
}

export function employmentBlocks(staffId: string, nameOf: NameOfCode, { db, services, printing }: FormContext): Block[] {
  const words = staffingText(printing.language).file;
  const { listSeparator } = documentWords(printing.language);
  const positions = positionList(services.standards, services.clock.today());
  const departments = departmentNames(db);
  const rows = employmentsOf(db, staffId).flatMap((one): TableRow[] => [
    { kind: 'group', text: [one.entryOn, one.leaveOn ?? words.open, nameOf('employment-form', one.form), one.leaveReason ?? ''].filter((part) => part !== '').join(listSeparator) },
    ...one.posts.map((post) => row(said(positions.name(post.positionCode), printing.language), post.departmentId === null ? '' : (departments.get(post.departmentId) ?? ''), post.fromOn, post.toOn ?? one.leaveOn ?? words.open)),
  ]);
  return section(words.employments, [{ title: words.posts, width: 26 }, { title: words.department, width: 24 }, { title: words.from, width: 18, align: 'center' }, { title: words.to, width: 18, align: 'center' }], rows, words.none);
}

export function workBlocks(facts: Facts, printing: Printing): Block[] {
  const words = staffingText(printing.language).file;
  if (facts.workHistory === null) return [];
  const rows = facts.workHistory.map((one) => row(one.employer, one.job ?? '', one.fromOn ?? '', one.toOn ?? ''));
  return section(words.work, [{ title: words.employer, width: 34 }, { title: words.job, width: 22 }, { title: words.from, width: 15, align: 'center' }, { title: words.to, width: 15, align: 'center' }], rows, words.none);
}

export function declarationBlocks(facts: Facts, printing: Printing): Block[] {
  const words = staffingText(printing.language).file;
  if (facts.declarations === null) return [];
  const rows = facts.declarations.map((one) => row(words.declarationKinds[one.kind], one.declaredOn, one.note ?? ''));
  return section(words.declarations, [{ title: words.kind, width: 34 }, { title: words.on, width: 18, align: 'center' }, { title: words.note, width: 34 }], rows, words.none);
}

export function certificateBlocks(staffId: string, { db, services, printing }: FormContext): Block[] {
  const words = staffingText(printing.language).file;
  const today = services.clock.today();
  const catalogue = catalogueOn(db, services.standards, today);
  const rows = holdingsOf(db, staffId).map((one) => {
    const kind = catalogue.kind(one.kindCode);
    const level = kind?.levels.find((known) => known.code === one.levelCode);
    const { state } = certificateStateOn(one, kind ?? timelessKind, today);
    return row(
      said(catalogue.name(one.kindCode), printing.language), level === undefined ? '' : said(level.name, printing.language), one.number ?? '', one.issuedOn ?? '',
      expiresOn(one, kind ?? timelessKind) ?? words.noEnd, one.superseded ? words.replaced : words.states[state],
    );
  });
  return section(words.certificates, [
    { title: words.certificate, width: 30 }, { title: words.level, width: 16 }, { title: words.number, width: 22 }, { title: words.issuedOn, width: 15, align: 'center' }, { title: words.validUntil, width: 15, align: 'center' }, { title: words.state, width: 11 },
  ], rows, words.none);
}
