/** The rooms of `src`, the parts inside a room, and which way imports go between them. Imports of types count. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

/** The rooms, from the ground up: a file imports from its own room and from rooms of lower levels. */
const ROOMS: Readonly<Record<string, number>> = {
  diagnostics: 0,
  vietnamese: 0,
  generated: 0,
  standard: 1,
  plan: 2,
  content: 3,
  word: 3,
  import: 4,
  tasks: 5,
  lint: 6,
  change: 6,
  pipeline: 7,
  report: 7,
  '.': 8,
  preview: 9,
  cli: 10,
};

/** The parts of a room, from the ground up. Files that stand in no part are the room's own top. */
const PARTS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  diagnostics: { catalogue: 0 },
  plan: { images: 0, model: 1, source: 2, schema: 2, compile: 3, templates: 4 },
  content: { 'reference-data': 0, entities: 1 },
  word: { xml: 0, elements: 0, package: 1, fingerprint: 2, write: 2, layout: 3 },
  import: { manuscript: 0, recognise: 1 },
  lint: { checks: 0, rules: 0, conformity: 0 },
  change: { diff: 0, rollover: 0, tracked: 1, pull: 1, edit: 2, opinions: 2 },
  tasks: { annex: 0, workbook: 0 },
  pipeline: { each: 0 },
  report: { reporters: 0, explain: 0, metadata: 0 },
  preview: { desk: 0, page: 1 },
  cli: { host: 0, project: 1, commands: 2 },
};

/** Packages, each from one place only. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  yaml: ['plan/source'],
  handlebars: ['plan/compile'],
  ajv: ['plan/schema', 'generated'],
  docx: ['word/layout'],
  'docx/layout': ['word/layout', 'preview'],
  '@jest/diff-sequences': ['change/diff'],
  saxes: ['word/xml'],
  mdast: ['import/manuscript'],
  'mdast-util-from-markdown': ['import/manuscript'],
  'mdast-util-gfm-strikethrough': ['import/manuscript'],
  'micromark-extension-gfm-strikethrough': ['import/manuscript'],
  commander: ['cli'],
  chokidar: ['cli/host'],
  tinyglobby: ['cli'],
  numfmt: ['tasks/workbook'],
  'docx-preview': ['preview/page'],
  'idb-keyval': ['preview/page/desk'],
  '@codemirror/autocomplete': ['preview/page/desk'],
  '@codemirror/commands': ['preview/page/desk'],
  '@codemirror/lang-yaml': ['preview/page/desk'],
  '@codemirror/language': ['preview/page/desk'],
  '@codemirror/lint': ['preview/page/desk'],
  '@codemirror/search': ['preview/page/desk'],
  '@codemirror/state': ['preview/page/desk'],
  '@codemirror/view': ['preview/page/desk'],
  'write-excel-file/universal': ['tasks/workbook'],
  fflate: ['codec-browser.ts'],
  '@noble/hashes/sha2': ['codec-browser.ts'],
  '@noble/hashes/utils': ['codec-browser.ts'],
};

const files = (readdirSync('src', { recursive: true, encoding: 'utf8' }) as string[])
  .filter((name) => /\.c?ts$/.test(name))
  .map((name) => name.replaceAll('\\', '/'));

const roomOf = (file: string): string => (file.includes('/') ? file.slice(0, file.indexOf('/')) : '.');

/** The part of its room that a file stands in; undefined for the room's own files. */
const partOf = (file: string): string | undefined => {
  const [room = '', part = ''] = file.split('/');
  return PARTS[room]?.[part] === undefined ? undefined : part;
};

const importsOf = (file: string): string[] =>
  [
    ...readFileSync(join('src', file), 'utf8').matchAll(
      /^(?:import|export|\}) [^']*?from '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'/gm,
    ),
  ].map(([, name, bare, dynamic]) => name ?? bare ?? dynamic ?? '');

const targetOf = (file: string, name: string): string =>
  relative('src', join('src', dirname(file), name)).replaceAll('\\', '/');

const targetsOf = (file: string): string[] =>
  importsOf(file).flatMap((name) => (name.startsWith('.') ? [targetOf(file, name)] : []));

test('there are at most sixteen rooms, and each is known', () => {
  const rooms = new Set(files.map(roomOf));
  expect([...rooms].sort()).toEqual(Object.keys(ROOMS).sort());
  expect(rooms.size).toBeLessThanOrEqual(16);
});

describe.each(files)('src/%s', (file) => {
  test('imports only from its own room and from below', () => {
    const room = roomOf(file);
    const level = ROOMS[room] ?? Number.NaN;
    const upward = targetsOf(file).filter(
      (target) => roomOf(target) !== room && !((ROOMS[roomOf(target)] ?? 99) < level),
    );
    expect(upward).toEqual([]);
  });

  test('imports only from its own part of the room and from parts below', () => {
    const [room, part] = [roomOf(file), partOf(file)];
    if (part === undefined) return;
    const level = PARTS[room]?.[part] ?? Number.NaN;
    const upward = targetsOf(file).filter((target) => {
      const other = partOf(target);
      return (
        roomOf(target) === room && other !== undefined && other !== part && !((PARTS[room]?.[other] ?? 99) < level)
      );
    });
    expect(upward).toEqual([]);
  });

  test('imports only packages that are its place’s', () => {
    const wrong = importsOf(file).filter(
      (name) =>
        !name.startsWith('.') &&
        !name.startsWith('node:') &&
        PACKAGES[name]?.some((place) => file === place || file.startsWith(`${place}/`)) !== true,
    );
    expect(wrong).toEqual([]);
  });
});

/** Files that stand in a circle of imports, or lean on one: those left when all that lean on none are taken away. */
function inCircles(): string[] {
  let left = new Map(files.map((file) => [file, targetsOf(file)]));
  for (let before = left.size + 1; left.size < before; ) {
    before = left.size;
    const known = left;
    left = new Map([...known].filter(([, targets]) => targets.some((target) => known.has(target))));
  }
  return [...left.keys()];
}

test('no file reaches itself through imports', () => {
  expect(inCircles()).toEqual([]);
});

const core = files.filter((file) => !['cli', 'preview'].includes(roomOf(file)));

test.each(core)(
  'src/%s asks neither the clock nor the process nor the console, and nothing that browsers lack',
  (file) => {
    expect(readFileSync(join('src', file), 'utf8')).not.toMatch(
      /new Date\(\)|Date\.now|Math\.random|process\.|console\.|\bBuffer\b/,
    );
  },
);

/** Tables of one standard: whoever needs a figure asks the standard of the document for it. */
const OF_ONE_STANDARD = /\b(?:COMPONENTS|PARTY_COMPONENTS|WORDING|PAGE|PARAGRAPH|ROOM|PROVISIONS|STATE|PARTY)\b/;

test.each(files.filter((file) => !/^(?:standard|generated)\//.test(file)))(
  'src/%s takes no figure from the tables of one standard',
  (file) => {
    const imports =
      readFileSync(join('src', file), 'utf8').match(/^import \{[^}]*\} from '[^']*\/standard\/[^']*'/gm) ?? [];
    expect(imports.filter((line) => OF_ONE_STANDARD.test(line))).toEqual([]);
  },
);
