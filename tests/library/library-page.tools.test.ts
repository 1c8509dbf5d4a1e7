/** docs/library.md: what it shows runs and has the types that it says, and it names every function. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import * as library from '../../src/index.ts';
import { requireBuild } from '../support/stale-build.ts';

requireBuild();

const PAGE = readFileSync('docs/library.md', 'utf8');

/** The examples are one story: each goes on with what the ones before it made. */
const CODE = [...PAGE.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code = '']) => code).join('\n');

const FOLDER = '.build/library-page';
const FILE = join(FOLDER, 'examples.ts');

const RESULTS = [
  'diagnostics',
  'docx',
  'fixed',
  'matrix',
  'workbook',
  'started',
  'missing',
  'next',
  'changes',
  'imported',
  'pulled',
  'broken',
  'checked',
];

mkdirSync(FOLDER, { recursive: true });
writeFileSync(
  FILE,
  `${CODE.replaceAll("from 'kehoach'", "from '../../src/index.ts'")}\nexport { ${RESULTS.join(', ')} };\n`,
);

test('the examples have the types that they claim', () => {
  writeFileSync(
    join(FOLDER, 'tsconfig.json'),
    JSON.stringify({ extends: '../../tsconfig.json', include: [], files: ['examples.ts'] }),
  );
  const { stdout } = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', FOLDER], {
    encoding: 'utf8',
  });
  expect(stdout).toBe('');
});

test('the examples run, and do what is said of them', async () => {
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
  const told = await import(resolve(FILE));
  vi.restoreAllMocks();
  expect(told.diagnostics).toEqual([]);
  expect(Buffer.from(told.docx.slice(0, 2)).toString()).toBe('PK');
  expect(told.fixed.value.count).toBe(1);
  expect(told.fixed.value.text).toBe(readFileSync('plans/ubnd-phong-chay-2026.yaml', 'utf8'));
  expect(told.matrix.groups.length).toBeGreaterThan(1);
  expect(Buffer.from(told.workbook.bytes.slice(0, 2)).toString()).toBe('PK');
  expect(told.started.diagnostics).toEqual([]);
  expect(library.checkPlan(told.started.value.text).ok).toBe(true);
  expect(told.missing).toEqual(['template/missing-answer']);
  expect(told.next.value).toMatchObject({ oldYear: 2026, year: 2027 });
  expect(told.changes.counts.reworded + told.changes.counts.added).toBeGreaterThan(0);
  expect(library.checkPlan(told.imported.value.yaml).ok).toBe(true);
  expect(told.pulled.diagnostics).toEqual([]);
  expect(told.broken).toEqual(['package/empty: The file is empty.']);
  expect(told.checked.value.leftOut).toEqual([]);
  expect(told.checked.value.conforming).toContain('margins');
});

describe('the table', () => {
  test('names every function of the library, and no other', () => {
    const named = [...PAGE.matchAll(/^\| `(\w+)/gm)].map(([, name]) => name);
    expect(named.sort()).toEqual(Object.keys(library).sort());
  });
});
