import type { Alignment } from '@shared/documents/model';
import { dropControls } from './escape';

/*
 * What we ask of a spreadsheet library, in our own words, so that the library behind it can be replaced in a day. Values are
 * text or numbers only: there is no way to write a formula, so a name such as `=cmd()` stays a name.
 */

export interface SheetCell {
  /** First column, from 0. */
  readonly column: number;
  readonly span: number;
  readonly value: string | number | null;
  readonly look: 'title' | 'subtitle' | 'plain' | 'small' | 'heading' | 'label' | 'head' | 'group' | 'value';
  readonly align: Alignment;
}

export interface SheetRow {
  readonly heightPt: number;
  readonly cells: readonly SheetCell[];
}

export interface SheetPicture {
  readonly row: number;
  readonly column: number;
  readonly mediaType: 'image/png' | 'image/jpeg';
  readonly bytes: Uint8Array;
  readonly widthMm: number;
  readonly heightMm: number;
  readonly alt: string;
}

/** One form on one sheet, set up for A4 and fitted to the page's width. */
export interface FormSheet {
  readonly name: string;
  readonly landscape: boolean;
  readonly columnsMm: readonly number[];
  readonly rows: readonly SheetRow[];
  /** Row numbers from 0, both included, repeated on every printed page. */
  readonly repeatRows: readonly [number, number] | null;
  /** Printed page ends after these rows. */
  readonly breaksAfter: readonly number[];
  readonly pictures: readonly SheetPicture[];
  readonly foot: { readonly left: string; readonly right: string; readonly pageOf: readonly [string, string, string] };
}

export interface ListColumn {
  readonly title: string;
  readonly widthMm: number;
  readonly align?: Alignment;
}

/** A plain list that people sort and filter: one head row, one row a record, nothing merged. */
export interface ListSheet {
  readonly name: string;
  readonly columns: readonly ListColumn[];
  readonly rows: Iterable<readonly (string | number | null)[]> | AsyncIterable<readonly (string | number | null)[]>;
}

export interface SheetWriter {
  /** Writes forms, one sheet each. */
  writeForms(sheets: readonly FormSheet[]): Promise<Uint8Array>;
  /** Writes a long list row by row; memory does not grow with its length apart from the finished file. */
  streamSheet(list: ListSheet): ReadableStream<Uint8Array>;
}

/** All bytes of a stream as one array. */
export async function collect(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of stream) parts.push(part);
  return new Uint8Array(Buffer.concat(parts));
}

/** A sheet name Excel accepts: at most 31 characters, none of `[]:*?/\`, not empty, unlike the others whatever the case. */
export function sheetName(wanted: string, taken: Set<string>): string {
  const clean = dropControls(wanted).replaceAll(/[[\]:*?/\\\t\n\r]/g, ' ').replaceAll(/^'+|'+$/g, '').trim() || 'Sheet';
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? '' : ` (${String(number)})`;
    const name = [...clean].slice(0, 31 - suffix.length).join('').slice(0, 31 - suffix.length) + suffix;
    if (!taken.has(name.toLowerCase())) {
      taken.add(name.toLowerCase());
      return name;
    }
  }
}
