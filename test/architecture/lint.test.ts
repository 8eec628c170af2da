import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ESLint } from 'eslint';
import { describe, expect, test } from 'vitest';
import { plantedCode, screen } from './violations/lint';

const root = resolve(import.meta.dirname, '..', '..');
const firstScreen = readdirSync(join(root, 'src-renderer'), { recursive: true, encoding: 'utf8' }).sort().find((file) => file.endsWith('.tsx'));
const eslint = new ESLint({ cwd: root, cache: false });

/** What the linter says to this text if it stood in that file; an existing file, so that its types are known. */
async function say(file: string, code: string) {
  const filePath = file === screen ? join(root, 'src-renderer', firstScreen ?? 'there is no screen') : join(root, file);
  const [result] = await eslint.lintText(code, { filePath });
  const messages = result?.messages ?? [];
  // A file the parser does not know would have no other message, and "left alone" would mean nothing.
  const broken = messages.find((one) => one.fatal);
  if (broken !== undefined) throw new Error(`${filePath}: ${broken.message}`);
  return messages;
}

describe('each lint rule of the house bites', () => {
  test.each(plantedCode.filter((one) => one.bites))('$what', async ({ file, code, rule, message }) => {
    const messages = (await say(file, code)).filter((one) => one.ruleId === rule);
    expect(messages.map((one) => one.message).join('\n')).toMatch(message ?? /./);
    expect(messages.every((one) => one.severity === 2), 'an error, not a warning').toBe(true);
  }, 60_000);
});

describe('and leaves alone what is in its place', () => {
  test.each(plantedCode.filter((one) => !one.bites))('$what', async ({ file, code, rule }) => {
    expect((await say(file, code)).filter((one) => one.ruleId === rule)).toEqual([]);
  }, 60_000);
});
