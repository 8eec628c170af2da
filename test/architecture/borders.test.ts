import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { cruise, type ICruiseOptions, type ICruiseResult } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { plantedImports, type PlantedImport } from './violations/borders';

const root = resolve(import.meta.dirname, '..', '..');
// The rules as `npm run borders` reads them.
const config = createRequire(import.meta.url)(join(root, '.dependency-cruiser.cjs')) as {
  forbidden: { name: string; comment: string }[];
  options: ICruiseOptions & { enhancedResolveOptions: object };
};

async function cruiseIn(baseDir: string, tsConfigFile: string): Promise<ICruiseResult> {
  const { enhancedResolveOptions, ...options } = config.options;
  const { output } = await cruise(
    ['src-main', 'src-renderer'],
    { ...options, baseDir, validate: true, ruleSet: { forbidden: config.forbidden }, tsConfig: { fileName: tsConfigFile } } as ICruiseOptions,
    { ...enhancedResolveOptions, tsConfig: tsConfigFile } as object,
    { tsConfig: extractTSConfig(tsConfigFile) },
  );
  if (typeof output === 'string') throw new Error('dependency-cruiser was asked for facts, not for text');
  return output;
}

describe('the borders of the real tree', () => {
  let result: ICruiseResult;
  beforeAll(async () => { result = await cruiseIn(root, join(root, 'tsconfig.base.json')); });

  test('are crossed nowhere', () => {
    expect(result.summary.violations.map((one) => `${one.rule.name}: ${one.from} -> ${one.to}`)).toEqual([]);
  });

  test('were looked at in the whole tree: a cruise that finds few files or cannot follow the @-paths would pass as well', () => {
    const ours = result.modules.filter((module) => /^src-(main|renderer)\//.test(module.source));
    expect(ours.length).toBeGreaterThan(200);
    for (const folder of ['src-main/shared', 'src-main/core', 'src-main/shell', 'src-main/preload', 'src-main/launch', 'src-renderer']) {
      expect(ours.filter((module) => module.source.startsWith(`${folder}/`)).length, folder).toBeGreaterThan(0);
    }
    const followed = ours.flatMap((module) => module.dependencies).filter((dependency) => /^@(shared|core|renderer)\//.test(dependency.module));
    expect(followed.length).toBeGreaterThan(100);
    expect(followed.filter((dependency) => !/^src-(main|renderer)\/.*\.(ts|tsx)$/.test(dependency.resolved))).toEqual([]);
  });
});

describe('each border bites', () => {
  const planted = join(root, '.cache', 'violations', 'borders');
  let result: ICruiseResult;

  beforeAll(async () => {
    rmSync(planted, { recursive: true, force: true });
    for (const one of plantedImports) write(one.from, importLine(one));
    for (const { to } of plantedImports) {
      if (to.startsWith('src-') && !existsSync(join(planted, to))) write(to, 'export const target = 1;\n');
    }
    const paths = { '@shared/*': ['./src-main/shared/*'], '@core/*': ['./src-main/core/*'], '@renderer/*': ['./src-renderer/*'] };
    write('tsconfig.base.json', JSON.stringify({ compilerOptions: { module: 'ESNext', moduleResolution: 'Bundler', paths } }));
    result = await cruiseIn(planted, join(planted, 'tsconfig.base.json'));
  });
  afterAll(() => { rmSync(planted, { recursive: true, force: true }); });

  function write(path: string, text: string): void {
    mkdirSync(dirname(join(planted, path)), { recursive: true });
    writeFileSync(join(planted, path), text);
  }

  function importLine({ from, to, typeOnly }: PlantedImport): string {
    const what = to === 'react' || to === 'electron' || to === 'better-sqlite3' || to.startsWith('node:') || !to.startsWith('src-') ? to : specifier(from, to);
    return typeOnly === true ? `import type * as planted from '${what}';\nexport type Planted = typeof planted;\n` : `import * as planted from '${what}';\nexport default planted;\n`;
  }

  /** As the project writes it: an @-path across folders where there is one, else a relative path. */
  function specifier(from: string, to: string): string {
    const aliased = to.replace(/\.ts$/, '').replace(/^src-main\/(shared|core)\//, '@$1/').replace(/^src-renderer\//, '@renderer/');
    if (aliased.startsWith('@')) return aliased;
    const path = relative(dirname(from), to).replace(/\.ts$/, '');
    return path.startsWith('.') ? path : `./${path}`;
  }

  test.each([...new Set(config.forbidden.map((rule) => rule.name))])('%s', (rule) => {
    const expected = plantedImports.filter((one) => one.rule === rule).map((one) => one.from).sort();
    expect(expected, 'a rule has a planted violation in test/architecture/violations/borders.ts').not.toEqual([]);
    const found = result.summary.violations.filter((one) => one.rule.name === rule).map((one) => one.from);
    expect([...new Set(found)]).toEqual(expect.arrayContaining(expected));
  });

  test('every rule says why', () => {
    expect(config.forbidden.filter((rule) => rule.comment.length < 15)).toEqual([]);
  });
});
