import { said } from '@shared/documents/words';
import type { PrintableForm } from '../documents';
import { careLevelNotice } from './forms';
import { changeNoticeOf } from './reading';

/** The form of a care level: the notice to the family. Its ids are those of decisions. */
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
];
