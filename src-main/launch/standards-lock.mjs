// Adds new standards files to resources/standards/standards.lock.json. A file that is already locked may not change: a record
// stores edition and hash, and a correction is a new edition. So this script refuses, always; before the first release
// `--regenerate` writes the lock anew, and that switch goes away with the release.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'resources', 'standards');
const lockFile = join(root, 'standards.lock.json');
const regenerate = process.argv.includes('--regenerate');

/** Every data file below the folder, as a path with forward slashes. */
function dataFiles(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return dataFiles(path);
    return entry.name.endsWith('.json') && path !== lockFile ? [relative(root, path).split(sep).join('/')] : [];
  });
}

/** Hash of the text with LF line ends, so that a checkout on Windows has the same one. */
function hashOf(path) {
  const text = readFileSync(join(root, path), 'utf8').replaceAll('\r\n', '\n');
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

function readLock() {
  try {
    return JSON.parse(readFileSync(lockFile, 'utf8'));
  } catch {
    return {};
  }
}

const known = regenerate ? {} : readLock();
const now = Object.fromEntries(dataFiles(root).sort().map((path) => [path, hashOf(path)]));
const changed = Object.keys(known).filter((path) => now[path] !== known[path]);
if (changed.length > 0) {
  process.stderr.write(`Locked standards files were changed or removed; a correction is a new edition:\n${changed.map((path) => `  ${path}\n`).join('')}`);
  process.exit(1);
}
const added = Object.keys(now).filter((path) => !(path in known));
writeFileSync(lockFile, `${JSON.stringify(now, null, 2)}\n`);
process.stdout.write(`${added.length} added, ${Object.keys(now).length} locked.\n`);
