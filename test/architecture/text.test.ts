import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { enUS } from '@renderer/text/en-US';
import { zhCN } from '@renderer/text/zh-CN';

/*
 * No sentence nobody shows. A key that no catalogue has does not compile (types.test.ts); a key no screen uses is found here.
 */
const root = resolve(import.meta.dirname, '..', '..');

function sourcesBelow(folder: string, except: RegExp): string {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !except.test(file))
    .map((file) => readFileSync(join(root, folder, file), 'utf8')).join('\n');
}

interface Sentence { readonly key: string; readonly text: string }
function sentencesOf(catalogue: object, path: readonly string[] = []): Sentence[] {
  return Object.entries(catalogue).flatMap(([name, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null ? sentencesOf(value, [...path, name]) : [{ key: [...path, name].join('.'), text: String(value) }]);
}

/** Keys as code writes them: whole, begun in a template (`state.${state}`), or as a group of a catalogue (`zhCN.app.words[key]`). */
function keysIn(code: string): { whole: ReadonlySet<string>; begun: readonly string[] } {
  const whole = new Set([...code.matchAll(/['"`]([A-Za-z][\w.-]*)['"`]/g)].map((match) => match[1] ?? ''));
  const begun = [...new Set([...code.matchAll(/`([A-Za-z][\w.-]*\.)\$\{/g)].map((match) => match[1] ?? ''))];
  const groups = [...code.matchAll(/\b(?:zhCN|enUS)\.\w+\.([\w.]+)\[/g)].map((match) => `${match[1] ?? ''}.`);
  return { whole, begun: [...begun, ...groups] };
}

function unused(catalogue: object, code: string): string[] {
  const { whole, begun } = keysIn(code);
  return sentencesOf(catalogue).map(({ key }) => key).filter((key) => !whole.has(key) && !begun.some((head) => key.startsWith(head)));
}

// A failure, a reason and an audited procedure are named by core; `satisfies Record<…>` holds these catalogues to its lists.
const NAMED_BY_CORE: readonly string[] = ['errors', 'reasons', 'audit', 'standardProblems'];

describe('the catalogues of the page', () => {
  const code = sourcesBelow('src-renderer', /^text[/\\]/);

  test.each(Object.keys(zhCN).filter((name) => !NAMED_BY_CORE.includes(name)))('%s has no sentence that no screen shows', (name) => {
    expect(unused(zhCN[name as keyof typeof zhCN], code)).toEqual([]);
  });

  test('say in Chinese what they say in Chinese, and in English what they say in English', () => {
    const han = /\p{Script=Han}/u;
    expect(sentencesOf(enUS).filter(({ key, text }) => han.test(text) && !key.startsWith('settings.language') && !/language/i.test(key)).map(({ key, text }) => `${key}: ${text}`)).toEqual([]);
    const wholeEnglish = sentencesOf(zhCN).filter(({ text }) => !han.test(text) && /[A-Za-z]{4,}/.test(text.replaceAll(/\{\{\w+\}\}/g, '')));
    // Names of things that are called the same in every language.
    expect(wholeEnglish.filter(({ text }) => !/^(Anyi|English|PDF|Excel|Word|Electron|Chromium|Node\.js|SQLite|MIT|Ctrl|Alt|Shift|Enter|Esc|Tab|[A-Z]{2,6}|[·+ /,.0-9-])+$/.test(text)).map(({ key, text }) => `${key}: ${text}`)).toEqual([]);
  });

  test('fill the same blanks in both languages', () => {
    const blanks = (text: string) => [...text.matchAll(/\{\{\s*(\w+)/g)].map((match) => match[1]).toSorted().join();
    const english = new Map(sentencesOf(enUS).map(({ key, text }) => [key, text]));
    expect(sentencesOf(zhCN).filter(({ key, text }) => blanks(text) !== blanks(english.get(key) ?? '')).map(({ key }) => key)).toEqual([]);
  });

  test('would be caught with a sentence nobody uses', () => {
    expect(unused({ planted: 'nobody says this', deep: { also: 'x' }, used: 'y', state: { draft: 'z' } }, "t('used'); t(`state.${state}`); t('planted.other')")).toEqual(['planted', 'deep.also']);
  });
});

describe('the words of printed forms and of the shell', () => {
  const code = sourcesBelow('src-main', /[/\\]text[/\\](zh-CN|en-US)[/\\]/);

  test.each(readdirSync(join(root, 'src-main/shared/text/zh-CN')).map((file) => file.replace(/\.ts$/, '')))('%s has no word that nothing prints', async (name) => {
    const catalogue = Object.values((await import(`../../src-main/shared/text/zh-CN/${name}.ts`)) as Record<string, object>)[0] ?? {};
    // These are reached as properties, so the last names of the way are what code shows.
    const mentioned = (part: string) => new RegExp(`\\b${part}\\b`).test(code);
    const dead = sentencesOf(catalogue).map(({ key }) => key).filter((key) => {
      const parts = key.split('.');
      const last = parts.at(-1) ?? '';
      const group = parts.at(-2);
      return !mentioned(last) && (group === undefined || !new RegExp(`\\b${group}\\b\\s*(\\[|\\)|,|;|\\})`).test(code));
    });
    expect(dead).toEqual([]);
  });
});
