import { access } from './access';
import { drafts } from './drafts';
import { institution } from './institution';
import { residents } from './residents';
import { system } from './system';

/** Everything that crosses the process border, described once. Names here are the names of core's modules and the screens' features. */
export const contract = { access, drafts, institution, residents, system };
export type Contract = typeof contract;
