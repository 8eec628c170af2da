import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { newFolder } from './app';

function output(command: string, args: readonly string[]): string {
  const result = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  if (result.error !== undefined) throw result.error;
  if (result.status !== 0) throw new Error(`${command} ended with ${String(result.status)}: ${result.stderr}`);
  return result.stdout;
}

/** Text of a PDF as poppler reads it, in reading order. */
export function pdfText(path: string): string {
  return output('pdftotext', ['-layout', path, '-']);
}

export interface PdfFont { readonly name: string; readonly type: string; readonly embedded: boolean }

/** Fonts of a PDF as poppler lists them. */
export function pdfFonts(path: string): PdfFont[] {
  // The columns are as wide as the dashes under their titles.
  const [, rule = '', ...lines] = output('pdffonts', [path]).split('\n');
  const ends = [...rule.matchAll(/-+/g)].map((dashes) => dashes.index);
  const cell = (line: string, column: number): string => line.slice(ends[column], ends[column + 1]).trim();
  return lines.filter((line) => line.trim() !== '').map((line) => ({ name: cell(line, 0), type: cell(line, 1), embedded: cell(line, 3) === 'yes' }));
}

let profile: string | null = null;

/** Text of a Word or Excel file as LibreOffice reads it: another program than the one that wrote it. */
export function officeText(path: string): string {
  profile ??= newFolder();
  const isSheet = extname(path) === '.xlsx';
  const into = newFolder();
  // -1 of the CSV filter writes every sheet to a file of its own; only the first is asked for here.
  const format = isSheet ? 'csv:Text - txt - csv (StarCalc):9,34,76,1' : 'txt:Text (encoded):UTF8';
  output('soffice', [`-env:UserInstallation=file://${profile}`, '--headless', '--convert-to', format, '--outdir', into, path]);
  return readFileSync(join(into, `${basename(path, extname(path))}.${isSheet ? 'csv' : 'txt'}`), 'utf8');
}
