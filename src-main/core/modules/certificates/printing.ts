import { boardAsk, catalogueAsk, gapsAsk, ledgerAsk, matrixAsk, statisticsAsk } from '@shared/contract/certificates-facts';
import type { PrintedStandard, Printing } from '@shared/documents/frame';
import { said } from '@shared/documents/words';
import type { CivilDate } from '@shared/kit/civil-date';
import type { StandardsStore } from '../../platform/standards';
import { askedOfList, type PrintableForm } from '../documents';
import { departmentNames, positionList } from '../staff';
import { eachBoardRow } from './board';
import { catalogueOn } from './catalogue';
import { kindsList, matrixList } from './catalogue-forms';
import { certificateLedger, expiringList, gapsList, statisticsSheet, type Ledger } from './forms';
import { certificateGaps, ruleLines } from './gaps';
import { kindsListed } from './kinds';
import { eachCertificate } from './list';
import { matrixOf } from './matrix';
import { certificateStatistics } from './statistics';

/** Family of the catalogue whose rules hold everywhere. */
const NATIONAL = 'national';

/** The catalogue as it is named on paper: who must hold what is nobody's official list. */
function cataloguePrinted(standards: StandardsStore, on: CivilDate, printing: Printing): PrintedStandard | null {
  const catalogue = standards.inForce('certificate-catalogue', NATIONAL, on)?.standard;
  return catalogue === undefined ? null : { document: said(catalogue.title, printing.language), title: catalogue.edition, status: catalogue.status };
}

function ledgerForm(code: 'certificate-ledger' | 'health-certificate-ledger' | 'institution-licences', ledger: Ledger): PrintableForm {
  return {
    code, permission: 'certificates.read', each: false,
    build: (list, { db, services, printing }) => {
      const { filter, sort } = askedOfList(ledgerAsk, list);
      const today = services.clock.today();
      const health = () => catalogueOn(db, services.standards, today).kinds.filter((kind) => kind.health).map((kind) => kind.code);
      const narrowed = ledger === 'health' ? { ...filter, kinds: health() } : ledger === 'licences' ? { ...filter, subject: 'institution' as const } : filter;
      // Without a kind of health certificate there is none to list; an empty list of kinds would ask for all.
      const rows = narrowed.kinds?.length === 0 ? [] : [...eachCertificate(db, services.standards, { filter: narrowed, sort: ledger === 'licences' ? 'kind' : sort }, today)];
      return { document: certificateLedger(rows, ledger, filter.show, printing), rows: rows.length };
    },
  };
}

/** The forms of this module; each list shows what the screen shows, in the same order. */
export const certificateForms: readonly PrintableForm[] = [
  ledgerForm('certificate-ledger', 'ledger'),
  ledgerForm('health-certificate-ledger', 'health'),
  ledgerForm('institution-licences', 'licences'),
  {
    code: 'certificate-expiring', permission: 'certificates.read', each: false,
    build: (list, { db, services, printing }) => {
      const today = services.clock.today();
      const { filter, dueOn } = askedOfList(boardAsk, list);
      const rows = [...eachBoardRow(db, services.standards, filter, today, dueOn === undefined ? null : { from: dueOn, until: dueOn })];
      return { document: expiringList(rows, today, dueOn ?? null, printing), rows: rows.length };
    },
  },
  {
    code: 'certificate-gaps', permission: 'certificates.read', each: false,
    build: (list, { db, services, printing }) => {
      const ask = askedOfList(gapsAsk, list);
      const on = ask.on ?? services.clock.today();
      const rows = certificateGaps(db, services, on, { ...ask, staffIds: ask.staffId === undefined ? undefined : [ask.staffId] });
      return { document: gapsList(rows, on, cataloguePrinted(services.standards, on, printing), printing), rows: rows.length };
    },
  },
  {
    code: 'certificate-statistics', permission: 'certificates.read', each: false,
    build: (list, { db, services, printing }) => {
      const figures = certificateStatistics(db, services, askedOfList(statisticsAsk, list).on ?? services.clock.today());
      return { document: statisticsSheet(figures, cataloguePrinted(services.standards, figures.on, printing), printing), rows: figures.kinds.length + figures.positions.length };
    },
  },
  {
    code: 'certificate-kinds', permission: 'certificates.read', each: false,
    build: (list, { db, services, printing }) => {
      const { standards } = services;
      const ask = askedOfList(catalogueAsk, list);
      const on = ask.on ?? services.clock.today();
      const [catalogue, positions] = [catalogueOn(db, standards, on), positionList(standards, on)];
      const rows = kindsListed(db, standards, on, ask.retired);
      const look = { on, retired: ask.retired, kindName: (code: string) => catalogue.name(code), positionName: (code: string) => positions.name(code), standard: cataloguePrinted(standards, on, printing) };
      return { document: kindsList(rows, look, printing), rows: rows.length };
    },
  },
  {
    code: 'certificate-matrix', permission: 'certificates.read', each: false,
    build: (list, { db, services, printing }) => {
      const ask = askedOfList(matrixAsk, list);
      const on = ask.on ?? services.clock.today();
      const matrix = matrixOf(ruleLines(db, services, on, { departments: ask.departments }));
      const departments = departmentNames(db);
      const where = ask.departments?.map((id) => departments.get(id) ?? '') ?? null;
      return { document: matrixList(matrix, where, cataloguePrinted(services.standards, on, printing), printing), rows: matrix.cells.length };
    },
  },
];
