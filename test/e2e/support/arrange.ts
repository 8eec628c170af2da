import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { ContractRouterClient } from '@orpc/contract';
import type { Contract } from '@shared/contract';
import { root, type Host } from './app';

export type Client = ContractRouterClient<Contract>;

/**
 * A line of its own to a running host, as one more computer would have: for what must be there before a journey begins and is
 * not what the journey is about.
 */
export async function lineTo(host: Host): Promise<Client> {
  const page = await fetch(host.address);
  const cookie = (page.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  return createORPCClient(new RPCLink({ url: `${host.address}rpc`, headers: { cookie, 'content-type': 'application/json' } }));
}

interface DemoPerson { readonly name: string; readonly accountName: string; readonly role: string }
const demoFile = JSON.parse(readFileSync(join(root, 'resources', 'templates', 'demo-home.json'), 'utf8')) as { password: string; staff: DemoPerson[] };

/** Every made-up person has the same password. */
export const demoPassword = demoFile.password;

/** The position-th made-up person of a role. */
export function demoPerson(role: string, position = 0): DemoPerson {
  const found = demoFile.staff.filter((one) => one.role === role)[position];
  if (found === undefined) throw new Error(`the made-up home has no such person: ${role} ${String(position)}`);
  return found;
}

/** A line to the made-up home, signed in. */
export async function lineAs(host: Host, role: string, position = 0): Promise<Client> {
  const client = await lineTo(host);
  await client.access.signIn({ accountName: demoPerson(role, position).accountName, password: demoPassword });
  return client;
}

export interface Colleague { readonly name: string; readonly accountName: string; readonly role: 'headNurse' | 'assessor'; readonly password: string }

/** A home of its own with a director and colleagues who have chosen their passwords. @returns the director's line and the recovery code */
export async function setUpHome(host: Host, director: { name: string; accountName: string; password: string }, colleagues: readonly Colleague[]): Promise<{ client: Client; recoveryCode: string }> {
  const client = await lineTo(host);
  const { recoveryCode } = await client.institution.setUp({
    institution: { name: '安和养老院', uscc: null, kind: 'care-home', address: '安和市银杏路 8 号', beds: 40, phone: '0510-80000008' }, director,
  });
  await client.access.signIn({ accountName: director.accountName, password: director.password });
  for (const { name, accountName, role, password } of colleagues) {
    await client.access.createAccount({ name, accountName, role, password: 'First-day-2026' });
    const own = await lineTo(host);
    await own.access.signIn({ accountName, password: 'First-day-2026' });
    await own.access.changePassword({ current: 'First-day-2026', next: password });
  }
  return { client, recoveryCode };
}
