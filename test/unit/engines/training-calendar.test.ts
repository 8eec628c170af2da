import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { parseStandard } from '@shared/standards/parse';

interface Calendar { duties: { code: string; audience: Record<string, unknown>; rule: Record<string, unknown> }[] }
const path = join(resolve(import.meta.dirname, '..', '..', '..'), 'resources', 'standards', 'training-calendar', 'national', '2026.json');
const shipped = () => JSON.parse(readFileSync(path, 'utf8')) as Calendar;

test.each<[string, (calendar: Calendar) => void, string]>([
  ['a default laxer than the law it names', (calendar) => { for (const duty of calendar.duties) if (duty.rule['type'] === 'recurring' && 'floorMonths' in duty.rule) duty.rule['everyMonths'] = 24; }, 'rankOrder'],
  ['a duty for nobody', (calendar) => { for (const duty of calendar.duties) duty.audience = {}; }, 'missing'],
  ['two duties of one code', (calendar) => { for (const duty of calendar.duties) duty.code = 'same'; }, 'duplicateCode'],
  ['a misspelt key', (calendar) => { for (const duty of calendar.duties) duty.rule['onTransfers'] = true; }, 'unknownKey'],
  ['no duties', (calendar) => { calendar.duties = []; }, 'shape'],
])('refuses %s', (_name, spoil, problem) => {
  const calendar = shipped();
  spoil(calendar);
  const parsed = parseStandard(calendar);
  expect(parsed.ok ? [] : parsed.problems.map((one) => one.problem)).toContain(problem);
});

test('takes what ships', () => { expect(parseStandard(shipped()).ok).toBe(true); });
