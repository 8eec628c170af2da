import { interpretRows, type InterpretedRow } from '../../platform/spreadsheets/import-target';
import type { ColumnWords } from '../../platform/spreadsheets/column-words';
import type { TableLayout } from '../../platform/spreadsheets/layout';
import { readList } from '../../platform/spreadsheets/read-list';
import { type GivenResident, type ResidentsContext, residentsTarget } from './residents-target';

export interface InterpretInput {
  rows: TableLayout['rows'];
  mapping: Record<string, number>;
  context: ResidentsContext & { words: ColumnWords };
}

/** This module's heavy work, for a thread of its own. */
export const rosterJobs = {
  readList,
  interpretResidents: ({ rows, mapping, context }: InterpretInput): InterpretedRow<GivenResident>[] => interpretRows(residentsTarget, rows, mapping, context),
};
