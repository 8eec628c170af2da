// A roster of 5,000 rows from file to residents, through the built host as it ships, so that its memory is the program's own.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { call, newToken, startHost, upload } from './host.mjs';

/** @returns the bars: seconds, and the most memory the process ever had (where the system tells) */
export async function importRoster(root, rosterPath) {
  const folder = mkdtempSync(join(tmpdir(), 'anyi-bench-'));
  const host = await startHost(join(root, 'out/main/core-http.js'), join(folder, 'data'));
  const token = newToken();
  const ask = (path, input) => call(host.address, token, path, input);
  try {
    await ask('institution/setUp', {
      institution: { name: 'Bench', uscc: null, kind: 'private', address: null, beds: 80, phone: null },
      director: { name: 'Bench', accountName: 'director', password: 'Made-up-pass-26' },
    });
    const idle = peakMegabytes(host.pid);
    const began = performance.now();
    const uploadId = await upload(host.address, token, readFileSync(rosterPath), 'list.xlsx');
    const { importId, mapping } = await ask('roster/read', { uploadId, taskId: 'read' });
    await ask('roster/check', { importId, mapping, taskId: 'check' });
    const { created } = await ask('roster/confirm', { importId, taskId: 'confirm' });
    const seconds = (performance.now() - began) / 1000;
    if (created < 4_950) throw new Error(`only ${created} came in`);
    const bars = [{ name: 'import of 5,000 rows: upload, read, check and write', ours: seconds, floor: null, unit: 's', held: 'most', limit: 5 }];
    const peak = peakMegabytes(host.pid);
    if (peak !== null) bars.push({ name: 'import of 5,000 rows: most memory of the host, beside idle', ours: peak, floor: idle, unit: 'MB', held: 'most', limit: 250 });
    return bars;
  } finally {
    await host.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function peakMegabytes(pid) {
  const path = `/proc/${pid}/status`;
  if (!existsSync(path)) return null;
  return Number(/VmHWM:\s*(\d+)/.exec(readFileSync(path, 'utf8'))?.[1] ?? 0) / 1024;
}
