import { interpretRows, type ImportTarget, type InterpretedRow } from '../../platform/spreadsheets/import-target';
import type { ColumnWords } from '../../platform/spreadsheets/column-words';
import type { TableLayout } from '../../platform/spreadsheets/layout';
import { readList } from '../../platform/spreadsheets/read-list';
import { certificatesTarget } from './certificates-target';
import { residentsTarget } from './residents-target';
import { staffTarget } from './staff-target';

export interface InterpretInput<Context = object> {
  rows: TableLayout['rows'];
  mapping: Record<string, number>;
  context: Context & { words: ColumnWords };
}

const interpretAs = <Given, Context>(target: ImportTarget<Given, Context>) =>
  ({ rows, mapping, context }: InterpretInput<Context>): InterpretedRow<Given>[] => interpretRows(target, rows, mapping, context);

/** This module's heavy work, for a thread of its own. */
export const rosterJobs = {
  readList,
  interpretResidents: interpretAs(residentsTarget),
  interpretStaff: interpretAs(staffTarget),
  interpretCertificates: interpretAs(certificatesTarget),
};
