// The built HTTP host as a process of its own, and calls to it as a window makes them.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { createInterface } from 'node:readline';
import { hostFlags } from '../../src-main/launch/lib.mjs';

/** Starts a host and waits for the address it prints. */
export function startHost(program, dataDir, more = []) {
  return new Promise((ready, fail) => {
    const child = spawn(process.execPath, [...hostFlags, program, '--data', dataDir, ...more], { stdio: ['ignore', 'pipe', 'inherit'] });
    const ended = new Promise((done) => { child.on('exit', done); });
    child.on('exit', (code) => { fail(new Error(`the host ended with ${code}`)); });
    createInterface({ input: child.stdout }).on('line', (line) => {
      const address = /^http:\S+/.exec(line)?.[0];
      if (address !== undefined) ready({ address, pid: child.pid, stop: async () => { child.kill('SIGTERM'); await ended; } });
    });
  });
}

/** A window's secret. */
export const newToken = () => randomBytes(32).toString('base64url');

/** Calls a procedure over HTTP. */
export async function call(address, token, path, input) {
  const answer = await fetch(`${address}rpc/${path}`, {
    method: 'POST', headers: { 'content-type': 'application/json', cookie: `anyi_window=${token}` }, body: JSON.stringify({ json: input }),
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()).json;
}

/** Sends a file. @returns its temporary id */
export async function upload(address, token, bytes, name) {
  const answer = await fetch(`${address}files/upload?name=${encodeURIComponent(name)}`, {
    method: 'POST', headers: { 'content-type': 'application/octet-stream', cookie: `anyi_window=${token}` }, body: bytes,
  });
  if (!answer.ok) throw new Error(`upload: ${answer.status}`);
  return (await answer.json()).id;
}
