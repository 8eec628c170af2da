import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whether a program of the machine can be run; on a bare machine the tests that read files with it are left out. */
export function has(program: string): boolean {
  try {
    execFileSync('which', [program], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function inFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'anyi-paper-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Reads a file with LibreOffice and writes it in another format. @returns the new files' bytes by name */
export function byLibreOffice(name: string, bytes: Uint8Array, filter: string): Record<string, Buffer> {
  return inFolder((folder) => {
    writeFileSync(join(folder, name), bytes);
    const out = join(folder, 'out');
    execFileSync('soffice', [`-env:UserInstallation=file://${join(tmpdir(), 'anyi-soffice-profile')}`, '--headless', '--convert-to', filter, '--outdir', out, join(folder, name)], { stdio: 'ignore', timeout: 120_000 });
    return Object.fromEntries(readdirSync(out).map((file) => [file, readFileSync(join(out, file))]));
  });
}

/** Text of a PDF in reading order. */
export function pdfText(bytes: Uint8Array, ...options: string[]): string {
  return inFolder((folder) => {
    writeFileSync(join(folder, 'a.pdf'), bytes);
    return execFileSync('pdftotext', [...options, join(folder, 'a.pdf'), '-'], { encoding: 'utf8' });
  });
}

/** The fonts in a PDF. */
export function pdfFonts(bytes: Uint8Array): readonly { name: string; type: string; embedded: boolean }[] {
  return inFolder((folder) => {
    writeFileSync(join(folder, 'a.pdf'), bytes);
    const lines = execFileSync('pdffonts', [join(folder, 'a.pdf')], { encoding: 'utf8' }).split('\n').slice(2).filter((line) => line.trim() !== '');
    return lines.map((line) => ({ name: line.slice(0, 36).trim(), type: line.slice(37, 54).trim(), embedded: line.slice(72, 75) === 'yes' }));
  });
}

export function pageCount(bytes: Uint8Array): number {
  return inFolder((folder) => {
    writeFileSync(join(folder, 'a.pdf'), bytes);
    return Number(/Pages:\s+(\d+)/.exec(execFileSync('pdfinfo', [join(folder, 'a.pdf')], { encoding: 'utf8' }))?.[1]);
  });
}
