import { asXlsx, messyPerson, plainRow, plainTitles } from '../support/messy-rosters';

/** A clean roster of made-up people, numbered from `first`. */
export function rosterFile(first: number, count: number): Promise<Uint8Array> {
  return asXlsx([plainTitles, ...Array.from({ length: count }, (_unused, at) => plainRow(messyPerson(first + at), at + 1))]);
}
