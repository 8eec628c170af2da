import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createStandardsStore, hashOfStandard, type InstitutionEdition } from '@core/platform/standards';
import { asCivilDate } from '@shared/kit/civil-date';
import { parseStandardText } from '@shared/standards/parse';

const shipped = resolve(import.meta.dirname, '../../../resources/standards');
const today = asCivilDate('2026-11-23');
let dir = '';
beforeEach(() => { dir = mkdtempSync(join(tmpdir(), 'anyi-standards-')); cpSync(shipped, dir, { recursive: true }); });
afterEach(() => { rmSync(dir, { recursive: true, force: true }); });

const scalePath = () => join(dir, 'scale/gbt-42195/2022.json');
function changed(change: (file: Record<string, unknown>) => void): string {
  const file = JSON.parse(readFileSync(scalePath(), 'utf8')) as Record<string, unknown>;
  change(file);
  return JSON.stringify(file);
}

describe('the standards store', () => {
  it('finds what is in force on a day, by name and by hash, with no file refused', () => {
    const store = createStandardsStore({ bundledDir: dir });
    expect(store.problems()).toEqual([]);
    const entry = store.inForce('scale', 'gbt-42195', today);
    expect(entry?.standard.edition).toBe('2022');
    expect(entry?.origin).toBe('bundled');
    expect(store.byHash(entry?.hash ?? '')).toBe(entry);
    expect(store.edition('scale', 'gbt-42195', '2022')).toBe(entry);
    expect(store.inForce('scale', 'gbt-42195', asCivilDate('2020-01-01'))).toBeNull();
    expect(store.inForce('code-list', 'gbt-42195', today)).toBeNull();
    expect(store.byHash('none')).toBeNull();
    expect(store.allInForce('code-list', today).length).toBe(store.list('code-list').length);
    expect(store.list().length).toBeGreaterThan(15);
  });

  it('leaves out a locked file that was changed, says so and keeps the rest', () => {
    writeFileSync(scalePath(), changed((file) => { file['totalMax'] = 91; }));
    writeFileSync(join(dir, 'code-list/sex/2030.json'), '{}');
    const store = createStandardsStore({ bundledDir: dir });
    expect(store.inForce('scale', 'gbt-42195', today)).toBeNull();
    expect(store.problems().map((one) => [one.name, one.problems[0]?.problem])).toEqual([
      ['scale/gbt-42195/2022.json', 'lockMismatch'], ['code-list/sex/2030.json', 'notLocked'],
    ]);
    expect(store.inForce('code-list', 'sex', today)).not.toBeNull();
  });

  it('does not mind the line ends of a checkout on Windows', () => {
    writeFileSync(scalePath(), readFileSync(scalePath(), 'utf8').replaceAll('\n', '\r\n'));
    expect(createStandardsStore({ bundledDir: dir }).problems()).toEqual([]);
  });

  it('puts the home’s own edition before the shipped one, keeps a retired one findable and survives a bad one', () => {
    const own = changed((file) => { file['edition'] = 'home'; file['effectiveFrom'] = '2026-01-01'; file['status'] = 'local'; });
    let editions: InstitutionEdition[] = [];
    let revision: string | null = null;
    const store = createStandardsStore({ bundledDir: dir, institution: { revision: () => revision, read: () => editions } });
    expect(store.inForce('scale', 'gbt-42195', today)?.standard.edition).toBe('2022');
    editions = [{ name: 'home', text: own, retired: false }, { name: 'bad', text: '{"kind":"scale"}', retired: false }];
    revision = '1';
    const mine = store.inForce('scale', 'gbt-42195', today);
    expect(mine?.standard.edition).toBe('home');
    expect(store.inForce('scale', 'gbt-42195', asCivilDate('2025-12-31'))?.standard.edition).toBe('2022');
    expect(store.problems().map((one) => one.name)).toEqual(['bad']);
    editions = [{ name: 'home', text: own, retired: true }];
    revision = '2';
    expect(store.inForce('scale', 'gbt-42195', today)?.standard.edition).toBe('2022');
    expect(store.byHash(mine?.hash ?? '')?.retired).toBe(true);
    revision = null;
    expect(store.byHash(mine?.hash ?? '')).toBeNull();
  });

  it('hashes content, not layout', () => {
    const parsed = parseStandardText(readFileSync(scalePath(), 'utf8'));
    const compact = parseStandardText(`\uFEFF${changed(() => undefined)}`);
    if (!parsed.ok || !compact.ok) throw new Error('refused');
    expect(hashOfStandard(compact.standard)).toBe(hashOfStandard(parsed.standard));
  });
});
