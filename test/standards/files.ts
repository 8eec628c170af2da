import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { parseStandard, type Standard, type StandardByKind } from '@shared/standards/parse';
import type { StandardKind } from '@shared/standards/header';

/** The folder of the shipped standards. */
export const standardsDir = join(import.meta.dirname, '..', '..', 'resources', 'standards');

/** Paths of all data files and case files, with forward slashes; without the lock. */
export function allFiles(folder = standardsDir): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return allFiles(path);
    return entry.name.endsWith('.json') && entry.name !== 'standards.lock.json' ? [relative(standardsDir, path).split(sep).join('/')] : [];
  }).sort();
}

export const editionFiles = (): string[] => allFiles().filter((path) => !path.endsWith('.cases.json'));

export function readJson(path: string): unknown {
  return JSON.parse(readFileSync(join(standardsDir, path), 'utf8'));
}

export function textHash(path: string): string {
  return createHash('sha256').update(readFileSync(join(standardsDir, path), 'utf8').replaceAll('\r\n', '\n'), 'utf8').digest('hex');
}

/** A shipped file, checked; throws with its problems when it is refused. */
export function readStandard(path: string): Standard {
  const parsed = parseStandard(readJson(path));
  if (!parsed.ok) throw new Error(`${path}: ${JSON.stringify(parsed.problems, null, 1)}`);
  return parsed.standard;
}

export function isKind<K extends StandardKind>(kind: K, standard: Standard): standard is StandardByKind[K] & Standard {
  return standard.kind === kind;
}

/** All shipped files of a kind. */
export function shipped<K extends StandardKind>(kind: K): (StandardByKind[K] & Standard)[] {
  return editionFiles().map(readStandard).filter((standard): standard is StandardByKind[K] & Standard => isKind(kind, standard));
}

/** The scale by which this session's tests on GB/T 42195 run. */
export function scaleFile(family: string, edition: string): StandardByKind['scale'] {
  const standard = readStandard(`scale/${family}/${edition}.json`);
  if (!isKind('scale', standard)) throw new Error('not a scale');
  return standard;
}
