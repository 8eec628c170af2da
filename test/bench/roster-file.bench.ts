import { writeFileSync } from 'node:fs';
import { rosterFile } from './roster-file';

/** Writes the file the import is measured with; in a process of its own, so that making it does not count as memory of the import. */
void rosterFile(1, 5_000).then((bytes) => { writeFileSync(process.argv[2] ?? '', bytes); });
