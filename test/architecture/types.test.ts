import { join, resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

/*
 * What the compiler refuses: one planted file per border, compiled with the settings of its own project as if it stood
 * there. Only the planted file is checked, so this takes seconds and not a whole build.
 */
const root = resolve(import.meta.dirname, '..', '..');
const sources = new Map<string, ts.SourceFile | undefined>();

/** Complaints of the compiler about `file`, with other texts in place of what is on disk. */
function complaints(project: string, file: string, texts: Readonly<Record<string, string>>): string[] {
  const configPath = join(root, project, 'tsconfig.json');
  const read = ts.readConfigFile(configPath, (path) => ts.sys.readFile(path));
  const parsed = ts.parseJsonConfigFileContent(read.config, ts.sys, join(root, project));
  const planted = new Map(Object.entries(texts).map(([path, text]) => [join(root, path), text]));
  const { options } = parsed;
  const host = ts.createCompilerHost(options, true);
  const fromDisk = host.getSourceFile.bind(host);
  // Other projects are read from their sources: on a fresh clone nothing of them is built yet.
  Object.assign(host, { useSourceOfProjectReferenceRedirect: () => true });
  host.fileExists = (path) => planted.has(path) || ts.sys.fileExists(path);
  host.readFile = (path) => planted.get(path) ?? ts.sys.readFile(path);
  host.getSourceFile = (path, languageVersion, ...more) => {
    const text = planted.get(path);
    if (text !== undefined) return ts.createSourceFile(path, text, languageVersion, true);
    if (!sources.has(path)) sources.set(path, fromDisk(path, languageVersion, ...more));
    return sources.get(path);
  };
  const program = ts.createProgram({ rootNames: [join(root, file)], options, host, ...(parsed.projectReferences === undefined ? {} : { projectReferences: parsed.projectReferences }) });
  const source = program.getSourceFile(join(root, file));
  // The planted file stands alone, so the files of its own project are "not listed" too; that is no border.
  const ofOwnProject = new Set(parsed.fileNames);
  const unlisted = (one: ts.Diagnostic) => /^File '([^']+)' is not listed/.exec(ts.flattenDiagnosticMessageText(one.messageText, ' '))?.[1];
  const found = [...program.getOptionsDiagnostics(), ...program.getSemanticDiagnostics(source)].filter((one) => !ofOwnProject.has(unlisted(one) ?? ''));
  return found.map((one) => `TS${String(one.code)} ${ts.flattenDiagnosticMessageText(one.messageText, ' ')}`);
}

const alone = (project: string, file: string, code: string) => complaints(project, file, { [file]: code });

describe('each process border bites in the compiler', () => {
  test('a page that imports core', () => {
    const said = alone('src-renderer', 'src-renderer/app/planted.ts', "import { DataUnavailable } from '@core/platform/data-unavailable';\nexport default DataUnavailable;\n");
    expect(said.join('\n')).toMatch(/TS6307 .*data-unavailable/);
  }, 60_000);

  test('a page that imports the shell', () => {
    const said = alone('src-renderer', 'src-renderer/app/planted.ts', "import { paperOf } from '../../src-main/shell/places';\nexport default paperOf;\n");
    expect(said.join('\n')).toMatch(/TS6307 .*places/);
  }, 60_000);

  test('a shell that imports core', () => {
    const said = alone('src-main/shell', 'src-main/shell/planted.ts', "import { DataUnavailable } from '../core/platform/data-unavailable';\nexport default DataUnavailable;\n");
    expect(said.join('\n')).toMatch(/TS6307 .*data-unavailable/);
  }, 60_000);

  test('a page that reaches for Node', () => {
    expect(alone('src-renderer', 'src-renderer/app/planted.ts', 'export const here = process.cwd();\n').join('\n')).toMatch(/'process'/);
  }, 60_000);

  test.each(['process.pid', 'document.title', 'Buffer.alloc(1)'])('shared that reaches for %s', (code) => {
    expect(alone('src-main/shared', 'src-main/shared/kit/planted.ts', `export const here = ${code};\n`).join('\n')).toMatch(/Cannot find name/);
  }, 60_000);

  test('and lets through what is allowed', () => {
    expect(alone('src-renderer', 'src-renderer/app/planted.ts', "import { maskIdNumber } from '@shared/kit/mask';\nexport default maskIdNumber;\n")).toEqual([]);
    expect(alone('src-main/shared', 'src-main/shared/kit/planted.ts', 'export const here = 1;\n')).toEqual([]);
  }, 60_000);
});

describe('types say what may be done', () => {
  test('a query that writes does not compile', () => {
    const file = 'src-main/core/modules/drafts/planted.ts';
    const code = (name: string) => `import type { ReadDb, WriteDb } from '../../platform/database';\nimport { drafts } from './tables';\nexport const go = (db: ${name}) => db.delete(drafts).run();\nexport type Both = ReadDb | WriteDb;\n`;
    expect(alone('src-main/core', file, code('ReadDb')).join('\n')).toMatch(/TS2339 .*'delete'/);
    expect(alone('src-main/core', file, code('WriteDb'))).toEqual([]);
  }, 60_000);

  test('reading a list or a record without looking whether it is there does not compile', () => {
    expect(alone('src-main/shared', 'src-main/shared/kit/planted.ts', 'export const first = (list: readonly string[]): string => list[0];\n').join('\n')).toMatch(/TS2322/);
    expect(alone('src-main/shared', 'src-main/shared/kit/planted.ts', 'export const one: { a?: string } = { a: undefined };\n').join('\n')).toMatch(/TS2375/);
  }, 60_000);
});

describe('texts', () => {
  const screen = 'src-renderer/app/planted.ts';
  const use = (key: string) => `import { textOf } from '../text';\nexport const word = () => textOf('common')('${key}');\n`;

  test('a key no catalogue has does not compile', () => {
    expect(alone('src-renderer', screen, use('no.such.key')).join('\n')).toMatch(/TS2345/);
  }, 60_000);

  test('a sentence missing from the English catalogue does not compile', () => {
    const file = 'src-renderer/text/en-US/errors.ts';
    const text = ts.sys.readFile(join(root, file)) ?? '';
    const without = text.replace(/^ {2}\w+: .*,\n/m, '');
    expect(without).not.toBe(text);
    const index = 'src-renderer/text/en-US/index.ts';
    expect(complaints('src-renderer', index, { [file]: without }).join('\n')).toMatch(/TS\d+ .*UNAUTHENTICATED/);
    expect(complaints('src-renderer', index, {})).toEqual([]);
  }, 60_000);

  test('a reason for refusing a field that has no sentence does not compile', () => {
    const file = 'src-main/shared/contract/issues.ts';
    const text = ts.sys.readFile(join(root, file)) ?? '';
    const more = text.replace("'required',", "'required', 'plantedReason',");
    expect(more).not.toBe(text);
    expect(complaints('src-renderer', 'src-renderer/text/zh-CN/reasons.ts', { [file]: more }).join('\n')).toMatch(/plantedReason/);
  }, 60_000);
});
