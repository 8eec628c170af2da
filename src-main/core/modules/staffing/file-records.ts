import { row, type Block } from '@shared/documents/model';
import { fill, said } from '@shared/documents/words';
import { staffingText } from '@shared/text/staffing';
import { linesOfPerson, listAwards, listCredit } from '../appraisals';
import type { FormContext } from '../documents';
import { trainingOf } from '../training';
import { section } from './file-parts';

/* What was recorded of a person over time: training, appraisals, awards, credit. Void records stay out of the file. */

const CENTS = 100;

export function trainingBlocks(staffId: string, { db, services, printing }: FormContext): Block[] {
  const words = staffingText(printing.language).file;
  const found = trainingOf(db, services, staffId, services.clock.today());
  const rows = (found?.sessions ?? []).filter((one) => one.attended).map((one) => row(one.heldOn, one.title, one.hours, one.result === 'passed' ? words.passed : one.result === 'failed' ? words.failed : ''));
  const years = (found?.hoursByYear ?? []).map(({ year, hours }) => fill(words.yearHours, { year, hours })).join('    ');
  return [
    ...section(words.training, [{ title: words.on, width: 16, align: 'center' }, { title: words.topic, width: 46 }, { title: words.hours, width: 10, align: 'right' }, { title: words.result, width: 14 }], rows, words.none),
    ...(years === '' ? [] : [{ kind: 'text' as const, content: years }]),
  ];
}

export function appraisalBlocks(staffId: string, { db, services, printing }: FormContext): Block[] {
  const words = staffingText(printing.language).file;
  const rows = linesOfPerson(db, staffId, services).filter((one) => one.state !== 'voided' && one.state !== 'draft')
    .map((one) => row(one.month, one.percent ?? '', one.band === null ? '' : said(one.band.name, printing.language), words.appraisalStates[one.state]));
  return section(words.appraisals, [{ title: words.month, width: 18, align: 'center' }, { title: words.points, width: 18, align: 'right' }, { title: words.band, width: 26 }, { title: words.state, width: 24 }], rows, words.none);
}

export function awardBlocks(staffId: string, { db, printing }: FormContext): Block[] {
  const words = staffingText(printing.language).file;
  const rows = listAwards(db, { staffId }).filter((one) => one.voided === null)
    .map((one) => row(one.on, words[one.kind], [one.title, ...(one.detail === null ? [] : [one.detail])].join('\n'), one.amountCents === null ? '' : one.amountCents / CENTS, one.basis ?? ''));
  return section(words.awards, [{ title: words.on, width: 15, align: 'center' }, { title: words.kind, width: 9 }, { title: words.what, width: 36 }, { title: words.amount, width: 13, align: 'right' }, { title: words.basis, width: 22 }], rows, words.none);
}

export function creditBlocks(staffId: string, { db, services, printing }: FormContext): Block[] {
  const words = staffingText(printing.language).file;
  const rows = listCredit(db, { staffId }, services.standards, services.clock.today()).filter((one) => one.voided === null)
    .map((one) => row(one.on, words[one.direction], `${said(one.kindName, printing.language)}\n${one.detail}`, words.creditStates[one.state]));
  return section(words.credit, [{ title: words.on, width: 15, align: 'center' }, { title: words.kind, width: 9 }, { title: words.what, width: 48 }, { title: words.state, width: 18 }], rows, words.none);
}
