import { careLevelFilter, careLevelShows } from '@shared/contract/care-levels';
import { said } from '@shared/documents/words';
import { askedOfList, type PrintableForm } from '../documents';
import { careLevelLedger } from './form-list';
import { careLevelNotice } from './forms';
import { changeNoticeOf, overview } from './reading';

/** The forms of care levels: the notice to the family, whose ids are those of decisions, and everybody's level of today. */
export const careLevelForms: readonly PrintableForm[] = [
  {
    code: 'care-level-notice', permission: 'careLevels.read', each: true,
    build: (id, { db, services, printing }) => {
      const notice = changeNoticeOf(db, id, services);
      if (notice === null) return null;
      const list = services.standards.inForce('code-list', 'sex', services.clock.today());
      const sex = list?.standard.items.find((item) => item.code === notice.resident.sex);
      return careLevelNotice(notice, { sexName: sex === undefined ? notice.resident.sex : said(sex.text, printing.language) }, printing);
    },
  },
  {
    code: 'care-level-ledger', permission: 'careLevels.read', each: false,
    build: (list, { db, services, printing }) => {
      const filter = askedOfList(careLevelFilter, list);
      const lines = overview(db, services).filter((line) => careLevelShows(line, filter));
      return { document: careLevelLedger(lines, filter, services.clock.today(), printing), rows: lines.length };
    },
  },
];
