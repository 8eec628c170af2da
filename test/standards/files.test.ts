import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { describe, expect, it } from 'vitest';
import { namesAllRanks } from '@shared/engines/care-level';
import { addDays, asCivilDate, civilDateOf, type CivilDate } from '@shared/kit/civil-date';
import { systemClock } from '@shared/kit/instant';
import { codeForWord } from '@shared/standards/code-list';
import { standardKinds } from '@shared/standards/header';
import type { Standard } from '@shared/standards/parse';
import { allFiles, editionFiles, readStandard, shipped, standardsDir, textHash } from './files';

function inForce(standard: Standard, on: CivilDate): boolean {
  return standard.effectiveFrom <= on && (standard.effectiveTo === undefined || standard.effectiveTo >= on);
}

describe('shipped standards files', () => {
  it('there are files of every kind', () => {
    const kinds = new Set(editionFiles().map((path) => path.split('/')[0]));
    expect([...kinds].sort()).toEqual([...standardKinds].sort());
  });

  it.each(editionFiles())('%s parses, lies where its header says and is sourced', (path) => {
    const standard = readStandard(path);
    expect(path).toBe(`${standard.kind}/${standard.family}/${standard.edition}.json`);
    expect(standard.source.document).not.toBe('');
    // Nothing we ship was copied from an official text, so nothing may say so.
    expect(standard.status).not.toBe('official');
  });

  it('every file is locked and unchanged', () => {
    const lock = z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(join(standardsDir, 'standards.lock.json'), 'utf8')));
    expect(lock).toEqual(Object.fromEntries(allFiles().map((path) => [path, textHash(path)])));
  });

  it('every scale has golden cases beside it', () => {
    const files = allFiles();
    for (const scale of shipped('scale')) expect(files).toContain(`scale/${scale.family}/${scale.edition}.cases.json`);
  });

  it('mandatory families have an edition in force today and for the next 60 days', () => {
    const clock = systemClock('Asia/Shanghai');
    const today = civilDateOf(clock.now(), clock.timeZone);
    const all = editionFiles().map(readStandard);
    const families = [...new Set(all.filter((one) => one.mandatory === true).map((one) => `${one.kind}/${one.family}`))];
    expect(families.length).toBeGreaterThan(10);
    const gaps = families.flatMap((family) => Array.from({ length: 61 }, (_, day) => addDays(today, day))
      .filter((on) => !all.some((one) => `${one.kind}/${one.family}` === family && inForce(one, on)))
      .map((on) => `${family} on ${on}`));
    expect(gaps).toEqual([]);
  });

  it('no two editions of a family start on one day', () => {
    const starts = editionFiles().map(readStandard).map((one) => `${one.kind}/${one.family} ${one.effectiveFrom}`);
    expect(new Set(starts).size).toBe(starts.length);
  });
});

describe('files fit together', () => {
  it('options of a field share the codes of its code list, so pre-filling is identity', () => {
    const lists = shipped('code-list');
    let looked = 0;
    for (const scale of shipped('scale')) {
      for (const field of scale.sections.flatMap((section) => section.fields)) {
        if (field.codeList === undefined) continue;
        const list = lists.find((one) => one.family === field.codeList);
        const codes = list?.items.map((item) => item.code) ?? [];
        if (!('options' in field)) throw new Error(`${field.code} has a code list but no options`);
        const own = field.options.filter((option) => option.catchAll !== true).map((option) => option.code);
        expect(codes).toEqual(expect.arrayContaining(own));
        if (!field.options.some((option) => option.catchAll === true)) expect(own).toEqual(codes);
        looked += 1;
      }
    }
    expect(looked).toBeGreaterThanOrEqual(8);
  });

  it('every naming scheme names every rank of every policy, and every policy covers every grade of its scale', () => {
    for (const policy of shipped('care-level-policy')) {
      for (const scheme of shipped('naming-scheme')) expect(namesAllRanks(scheme, policy), scheme.family).toBe(true);
      const scale = shipped('scale').find((one) => one.family === policy.scaleFamily);
      expect(policy.rules.map((rule) => rule.grade).sort()).toEqual(scale?.bands.map((band) => band.grade).sort());
    }
  });

  it('knows the 56 ethnic groups and reads them with and without the last character', () => {
    const list = shipped('code-list').find((one) => one.family === 'ethnic-group');
    if (list === undefined) throw new Error('missing');
    expect(list.items.map((item) => item.code)).toEqual(Array.from({ length: 56 }, (_, index) => String(index + 1).padStart(2, '0')));
    expect(codeForWord(list, '汉')).toBe('01');
    expect(codeForWord(list, ' 基诺族 ')).toBe('56');
    expect(codeForWord(list, '火星')).toBeNull();
  });

  it('is in force on the day it says and not the day before', () => {
    const scale = readStandard('scale/gbt-42195/2022.json');
    expect(inForce(scale, asCivilDate('2022-12-30'))).toBe(true);
    expect(inForce(scale, asCivilDate('2022-12-29'))).toBe(false);
  });
});
