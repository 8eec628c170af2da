import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { enUS } from '@renderer/text/en-US';
import { zhCN } from '@renderer/text/zh-CN';

const rendererDir = join(import.meta.dirname, '..', '..', 'src-renderer');

function leaves(value: object, path = ''): [key: string, sentence: string][] {
  return Object.entries(value).flatMap(([name, inner]: [string, unknown]) => {
    const key = path === '' ? name : `${path}.${name}`;
    return typeof inner === 'string' ? [[key, inner] as [string, string]] : leaves(inner as object, key);
  });
}

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'text' ? [] : sources(path);
    return /\.tsx?$/.test(entry.name) ? [readFileSync(path, 'utf8')] : [];
  });
}

const blanks = (sentence: string): string[] => [...sentence.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => String(name)).sort();

describe('the text catalogues', () => {
  test('have the same keys in both languages', () => {
    expect(leaves(enUS).map(([key]) => key)).toEqual(leaves(zhCN).map(([key]) => key));
  });

  test('fill the same blanks in both languages', () => {
    const english = new Map(leaves(enUS));
    const different = leaves(zhCN).filter(([key, sentence]) => blanks(sentence).join() !== blanks(english.get(key) ?? '').join()).map(([key]) => key);
    expect(different).toEqual([]);
  });

  test('have no Chinese in English, no English sentence in Chinese, and no exclamation marks', () => {
    expect(leaves(enUS).filter(([key, sentence]) => /\p{Script=Han}/u.test(sentence) && !key.startsWith('app.words') ).map(([key]) => key)).toEqual([]);
    expect(leaves(zhCN).filter(([, sentence]) => /[A-Za-z]{3,} [a-z]{3,} [a-z]{3,}/.test(sentence)).map(([key]) => key).filter((key) => !/^app\.(words|commandWords)/.test(key))).toEqual([]);
    expect([...leaves(zhCN), ...leaves(enUS)].filter(([, sentence]) => /[!！]/.test(sentence)).map(([key]) => key)).toEqual([]);
  });

  test('hold no sentence that no screen uses', () => {
    const code = sources(rendererDir).join('\n');
    // Keys put together from a fixed beginning (`roles.${role}`, 'dataState.' …) count as used from that beginning on.
    const beginnings = [...code.matchAll(/[`'"]([\w-]+(?:\.[\w-]+)*\.)\$\{/g)].map(([, start]) => String(start));
    // Whole catalogues that are looked up by code.
    const byCode = /^(errors|reasons|audit|standardProblems)\.|^app\.(words|commandWords)\./;
    const unused = leaves(zhCN).map(([key]) => key).filter((key) => {
      const inCatalogue = key.slice(key.indexOf('.') + 1);
      if (byCode.test(key) || beginnings.some((start) => inCatalogue.startsWith(start))) return false;
      return !['\'', '"', '`'].some((quote) => code.includes(`${quote}${inCatalogue}${quote}`));
    });
    expect(unused).toEqual([]);
  });
});
