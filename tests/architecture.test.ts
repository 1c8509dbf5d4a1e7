/** Imports go one way, and the core touches neither files nor clock. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

/** Folders from the ground up: a file imports from its own folder and from lower levels. */
const LEVELS: Readonly<Record<string, number>> = {
  units: 0,
  vietnamese: 0,
  diagnostics: 0,
  generated: 0,
  xml: 0,
  package: 1,
  plan: 1.5,
  seal: 2,
  standard: 1,
  source: 2,
  schema: 2,
  compile: 3,
  metrics: 3,
  recognise: 4,
  pull: 5,
  checks: 4,
  manuscript: 2,
  mentions: 2,
  registers: 1,
  diff: 3,
  tracked: 4,
  rules: 4,
  rollover: 4,
  word: 4,
  manual: 5,
  conformity: 5,
  reporters: 6,
  layout: 5,
  pipeline: 6,
  starting: 5,
  '.': 7,
  preview: 7,
  cli: 8,
};

const files = (readdirSync('src', { recursive: true, encoding: 'utf8' }) as string[])
  .filter((name) => /\.c?ts$/.test(name))
  .map((name) => name.replaceAll('\\', '/'));

const folderOf = (file: string): string => (file.includes('/') ? file.slice(0, file.indexOf('/')) : '.');
const importsOf = (file: string): string[] =>
  [
    ...readFileSync(join('src', file), 'utf8').matchAll(
      /^(?:import|export|\}) [^']*?from '([^']+)'|\bimport\('([^']+)'/gm,
    ),
  ].map(([, name, dynamic]) => name ?? dynamic ?? '');

/** Packages, each from one folder only. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  yaml: ['source'],
  handlebars: ['compile'],
  ajv: ['schema', 'generated'],
  docx: ['word', 'layout'],
  'docx/layout': ['layout', 'preview'],
  diff: ['diff'],
  saxes: ['xml'],
  commander: ['cli'],
  tinyglobby: ['cli'],
  'docx-preview': ['preview'],
};

describe.each(files)('src/%s', (file) => {
  const folder = folderOf(file);

  test('imports only from its own folder and from below', () => {
    const wrong = importsOf(file)
      .filter((name) => name.startsWith('.'))
      .map((name) => folderOf(relative('src', join('src', dirname(file), name)).replaceAll('\\', '/')))
      .filter((target) => target !== folder && (LEVELS[target] ?? 99) >= (LEVELS[folder] ?? -1));
    expect(wrong).toEqual([]);
  });

  test('imports only packages that are its folder’s', () => {
    const wrong = importsOf(file).filter(
      (name) => !name.startsWith('.') && !name.startsWith('node:') && PACKAGES[name]?.includes(folder) !== true,
    );
    expect(wrong).toEqual([]);
  });
});

const core = files.filter((file) => !['cli', 'preview'].includes(folderOf(file)));

test.each(core)('src/%s asks neither the clock nor the process nor the console', (file) => {
  expect(readFileSync(join('src', file), 'utf8')).not.toMatch(
    /new Date\(\)|Date\.now|Math\.random|process\.|console\./,
  );
});
