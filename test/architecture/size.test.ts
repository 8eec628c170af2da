import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { lookedAt } from './looked-at';

/*
 * Past about 300 lines a file, and past about 60 a function, is looked at: is it still one thing? Where the answer was yes
 * it stands in looked-at.ts with the reason; anything else has to be split.
 */
const FILE_LINES = 300;
const FUNCTION_LINES = 60;
const root = resolve(import.meta.dirname, '..', '..');

const files = ['src-main', 'src-renderer'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/[/\\]?text[/\\](zh-CN|en-US)[/\\]/.test(file))
    .map((file) => join(folder, file).replaceAll('\\', '/')));

/** Lines that hold code: neither blank nor only a comment. */
function codeLines(text: string): number {
  let inComment = false;
  return text.split('\n').filter((line) => {
    const trimmed = line.trim();
    if (inComment) {
      inComment = !trimmed.includes('*/');
      return false;
    }
    if (trimmed.startsWith('/*')) {
      inComment = !trimmed.includes('*/');
      return false;
    }
    return trimmed !== '' && !trimmed.startsWith('//');
  }).length;
}

interface Large { readonly name: string; readonly lines: number }

/** Functions whose own code is long; what a function holds inside another function counts for both. */
function longFunctions(path: string, text: string, most: number): Large[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS);
  const found: Large[] = [];
  const nameOf = (node: ts.Node): string => {
    const named = ts.isFunctionLike(node) && node.name !== undefined ? node.name : ts.isVariableDeclaration(node.parent) || ts.isPropertyAssignment(node.parent) ? node.parent.name : undefined;
    return named?.getText(source) ?? 'a function';
  };
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body !== undefined) {
      const lines = codeLines(node.getText(source));
      if (lines > most) found.push({ name: `${path}: ${nameOf(node)}`, lines });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

test('files and functions are small, or somebody looked and says why not', () => {
  const large = files.flatMap((path): Large[] => {
    const text = readFileSync(join(root, path), 'utf8');
    const lines = codeLines(text);
    return [...(lines > FILE_LINES ? [{ name: path, lines }] : []), ...longFunctions(path, text, FUNCTION_LINES)];
  });
  expect(large.filter(({ name }) => lookedAt[name] === undefined).map(({ name, lines }) => `${name} has ${String(lines)} lines`)).toEqual([]);
  // A reason for what is small by now, or gone, only hides the next one.
  expect(Object.keys(lookedAt).filter((name) => !large.some((one) => one.name === name))).toEqual([]);
});

test('a long function would be found', () => {
  const planted = `export function planted() {\n${'  call();\n'.repeat(70)}}\nexport const short = () => 1;\n`;
  expect(longFunctions('planted.ts', planted, FUNCTION_LINES)).toEqual([{ name: 'planted.ts: planted', lines: 72 }]);
});
