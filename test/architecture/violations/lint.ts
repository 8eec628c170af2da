/** Planted code for the lint rules of the house: what must be refused where, and what must be left alone. */
export interface PlantedCode {
  readonly what: string;
  /** An existing file; the code is looked at as if it stood there. */
  readonly file: string;
  readonly code: string;
  /** null for what the linter says itself. */
  readonly rule: string | null;
  readonly message?: RegExp;
  readonly bites: boolean;
}

const core = 'src-main/core/router.ts';
const platform = 'src-main/core/platform/log.ts';
const kit = 'src-main/shared/kit/mask.ts';
/** Stands for any screen: the test takes the first there is. */
export const screen = 'a screen';
const catalogue = 'src-renderer/text/zh-CN/index.ts';
const syntax = 'no-restricted-syntax';
const imports = 'no-restricted-imports';

const refused = (what: string, file: string, code: string, rule: string | null, message?: RegExp): PlantedCode =>
  ({ what, file, code, rule, bites: true, ...(message === undefined ? {} : { message }) });
const allowed = (what: string, file: string, code: string, rule: string): PlantedCode => ({ what, file, code, rule, bites: false });

export const plantedCode: readonly PlantedCode[] = [
  refused('electron outside shell and preload', core, "import { app } from 'electron';\nexport default app;", imports, /Only shell and preload/),
  refused('electron in the page', screen, "import { ipcRenderer } from 'electron';\nexport default ipcRenderer;", imports, /Only shell and preload/),
  allowed('electron in the shell', 'src-main/shell/windows.ts', "import { app } from 'electron';\nexport default app;", imports),
  refused('the database driver outside the platform', core, "import Database from 'better-sqlite3';\nexport default Database;", imports, /core\/platform/),
  refused('the RPC library in a module', core, "import { os } from '@orpc/server';\nexport default os;", imports, /replaced in a day/),

  refused('new Date()', core, 'export const now = new Date();', syntax, /Clock/),
  refused('new Date(text): midnight in Greenwich', screen, "export const day = new Date('2026-11-23');", syntax, /civil dates/),
  refused('Date.now()', core, 'export const now = Date.now();', syntax, /Clock/),
  refused('Date.parse()', core, "export const now = Date.parse('2026-11-23');", syntax, /shared\/kit/),
  refused('Date()', core, 'export const now = Date();', syntax, /shared\/kit/),
  refused('toISOString().slice', core, 'export const day = (at: Date) => at.toISOString().slice(0, 10);', syntax, /Greenwich/),
  refused('toLocaleDateString', screen, 'export const day = (at: Date) => at.toLocaleDateString();', syntax, /formatCivilDate/),
  allowed('new Date() in the kit', kit, 'export const now = new Date();', syntax),

  refused('Chinese text in core', core, "export const word = '护理员';", syntax, /resources\/standards/),
  refused('Chinese text in a template', core, 'export const word = (n: number) => `${n}床`;', syntax, /Visible text/),
  refused('Chinese text in the kit', kit, "export const word = '护理员';", syntax, /Visible text/),
  refused('English text between tags', screen, 'export const page = <p>Hello there</p>;', syntax, /src-renderer\/text/),
  refused('Chinese text between tags', screen, 'export const page = <p>你好</p>;', syntax, /src-renderer\/text/),
  refused('English text in an attribute people see', screen, 'export const page = <input placeholder="Search by name" />;', syntax, /src-renderer\/text/),
  refused('English text in braces between tags', screen, "export const page = <p>{'Hello there'}</p>;", syntax, /src-renderer\/text/),
  allowed('Chinese text in a catalogue', catalogue, "export const word = '护理员';", syntax),
  allowed('a key of a catalogue', screen, 'export const page = <input aria-label="residents.search" />;', syntax),
  allowed('an attribute nobody sees', screen, 'export const page = <input type="text" className="wide" />;', syntax),

  refused('any', core, 'export const thing = (given: any): any => given;', '@typescript-eslint/no-explicit-any'),
  refused('a non-null claim', core, 'export const first = (list: string[]) => list[0]!;', '@typescript-eslint/no-non-null-assertion'),
  refused('a promise nobody waits for', core, 'export function go(): void { Promise.resolve(1); }', '@typescript-eslint/no-floating-promises'),
  refused('throwing what is no error', core, "export function go(): never { throw 'no'; }", '@typescript-eslint/only-throw-error'),
  refused('a closed list with a case left out', core,
    "export function go(kind: 'a' | 'b'): number { switch (kind) { case 'a': return 1; } return 2; }", '@typescript-eslint/switch-exhaustiveness-check'),
  refused('switching a rule off where it says nothing', core, '// eslint-disable-next-line no-console\nexport const one = 1;', null, /Unused eslint-disable/),
  refused('two kinds of equal', core, 'export const same = (a: number, b: number) => a == b;', 'eqeqeq'),
  refused('reading an untyped value', platform, "export const name = (JSON.parse('{}') as unknown as { a: string }).a satisfies string; export const bad = JSON.parse('{}').a;", '@typescript-eslint/no-unsafe-member-access'),
  refused('a hook behind a condition', screen, "import { useState } from 'react';\nexport function Odd({ on }: { on: boolean }) { if (on) { useState(1); } return null; }", 'react-hooks/rules-of-hooks'),
];
