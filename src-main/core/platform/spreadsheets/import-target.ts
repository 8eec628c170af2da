import type { RowIssue, RowRemark } from '@shared/contract/roster';
import type { ColumnWords } from './column-words';
import type { Cell } from './table';

/** The cells of one row by the field their column was matched to. */
export type RowCells = ReadonlyMap<string, Cell>;

/** A row as read: what it gives, what is wrong with it, what a person should look at. */
export interface InterpretedRow<Given> {
  row: number;
  given: Given;
  issues: RowIssue[];
  remarks: RowRemark[];
}

/**
 * A kind of record that lists can be imported into (residents; later staff, certificates). Reading files, finding headers
 * and matching columns know nothing of it; it says which fields there are and what the cells of one row mean.
 */
export interface ImportTarget<Given, Context> {
  readonly required: readonly string[];
  interpret(cells: RowCells, context: Context & { readonly words: ColumnWords }): Omit<InterpretedRow<Given>, 'row'>;
}

/** Reads every row of a table by a mapping of fields to columns. Pure, so that it can run on another thread. */
export function interpretRows<Given, Context>(
  target: ImportTarget<Given, Context>,
  rows: readonly { row: number; cells: Cell[] }[],
  mapping: Readonly<Record<string, number>>,
  context: Context & { readonly words: ColumnWords },
): InterpretedRow<Given>[] {
  const columns = Object.entries(mapping);
  const read: InterpretedRow<Given>[] = [];
  for (const { row, cells } of rows) {
    const byField = new Map<string, Cell>();
    for (const [field, column] of columns) {
      const cell = cells[column] ?? null;
      if (cell !== null) byField.set(field, cell);
    }
    // A running number alone is an empty line of the form, not a person.
    if (byField.size > 0) read.push({ row, ...target.interpret(byField, context) });
  }
  return read;
}
