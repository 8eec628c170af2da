import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';
import { afterAll, describe, expect, test } from 'vitest';
import { createStandardsStore } from '@core/platform/standards';

const root = resolve(import.meta.dirname, '..', '..');
const scratch = join(root, '.cache', `gates-${String(process.pid)}`);
afterAll(() => { rmSync(scratch, { recursive: true, force: true }); });

describe('the lock of the shipped standards', () => {
  const copy = () => {
    const dir = join(scratch, 'standards');
    rmSync(dir, { recursive: true, force: true });
    cpSync(join(root, 'resources', 'standards'), dir, { recursive: true });
    return dir;
  };

  test('lets every shipped file through', () => {
    expect(createStandardsStore({ bundledDir: copy() }).problems()).toEqual([]);
  });

  test('refuses a file in which one figure was changed, and a file nobody locked', () => {
    const dir = copy();
    const scale = join(dir, 'scale/gbt-42195/2022.json');
    const text = readFileSync(scale, 'utf8');
    expect(text).toContain('"totalMax": 90');
    writeFileSync(scale, text.replace('"totalMax": 90', '"totalMax": 91'));
    writeFileSync(join(dir, 'code-list/sex/2031.json'), readFileSync(join(dir, 'code-list/sex/2022.json'), 'utf8'));
    const refused = createStandardsStore({ bundledDir: dir }).problems();
    expect(refused.map((one) => [one.name, one.problems[0]?.problem])).toEqual(expect.arrayContaining([
      ['scale/gbt-42195/2022.json', 'lockMismatch'], ['code-list/sex/2031.json', 'notLocked'],
    ]));
  });

  test('does not mind the line ends of another system', () => {
    const dir = copy();
    const scale = join(dir, 'scale/gbt-42195/2022.json');
    writeFileSync(scale, readFileSync(scale, 'utf8').replaceAll('\n', '\r\n'));
    expect(createStandardsStore({ bundledDir: dir }).problems()).toEqual([]);
  });
});

describe('dead code', () => {
  test('an export, a file and a dependency that nobody uses are named', () => {
    const dir = join(scratch, 'project');
    mkdirSync(dir, { recursive: true });
    const configs = readdirSync(root).filter((name) => /^(tsconfig.*\.json|package\.json|knip\.json|.*\.config\.(ts|mts|mjs)|\.dependency-cruiser\.cjs)$/.test(name));
    for (const name of [...configs, 'src-main', 'src-renderer', 'test', 'drizzle']) {
      if (existsSync(join(root, name))) cpSync(join(root, name), join(dir, name), { recursive: true });
    }
    symlinkSync(join(root, 'node_modules'), join(dir, 'node_modules'));
    appendFileSync(join(dir, 'src-main/shared/kit/mask.ts'), '\nexport const plantedExport = 1;\n');
    writeFileSync(join(dir, 'src-main/core/platform/planted-file.ts'), 'export const nobody = 1;\n');
    const packageFile = join(dir, 'package.json');
    const manifest = JSON.parse(readFileSync(packageFile, 'utf8')) as { devDependencies: Record<string, string> };
    writeFileSync(packageFile, JSON.stringify({ ...manifest, devDependencies: { ...manifest.devDependencies, 'left-pad': '1.3.0' } }));

    let said = '';
    try {
      execFileSync(process.execPath, [join(root, 'node_modules/knip/bin/knip.js'), '--no-progress'], { cwd: dir, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
    } catch (error) {
      said = String((error as { stdout?: string }).stdout);
    }
    expect(said).toMatch(/plantedExport .*src-main\/shared\/kit\/mask\.ts/);
    expect(said).toMatch(/src-main\/core\/platform\/planted-file\.ts/);
    expect(said).toMatch(/left-pad/);
  }, 60_000);
});

describe('the desktop shell', () => {
  test('offers the page at most ten calls, and the preload gives exactly those', () => {
    const parse = (path: string) => ts.createSourceFile(path, readFileSync(join(root, path), 'utf8'), ts.ScriptTarget.Latest, true);
    const declared: string[] = [];
    const given: string[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isInterfaceDeclaration(node) && node.name.text === 'DesktopApi') for (const member of node.members) declared.push(member.name?.getText() ?? '');
      if (ts.isVariableDeclaration(node) && node.type?.getText() === 'DesktopApi' && node.initializer !== undefined && ts.isObjectLiteralExpression(node.initializer)) {
        for (const property of node.initializer.properties) given.push(property.name?.getText() ?? '');
      }
      ts.forEachChild(node, visit);
    };
    visit(parse('src-main/shared/contract/desktop.ts'));
    visit(parse('src-main/preload/index.ts'));
    expect(declared.length).toBeGreaterThan(3);
    expect(declared.length).toBeLessThanOrEqual(10);
    expect(given.toSorted()).toEqual(declared.toSorted());
  });
});

describe('npm run check', () => {
  test('runs every gate, and refuses warnings', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
    for (const gate of ['types', 'lint', 'borders', 'dead-code', 'test']) expect(scripts['check'], gate).toContain(gate);
    expect(scripts['lint']).toContain('--max-warnings 0');
    expect(scripts['types']).toBe('tsc -b');
    const strict = JSON.parse(readFileSync(join(root, 'tsconfig.base.json'), 'utf8')) as { compilerOptions: Record<string, unknown> };
    expect(strict.compilerOptions).toMatchObject({ strict: true, noUncheckedIndexedAccess: true, exactOptionalPropertyTypes: true });
  });
});
