/** What the library exports, each with the words of its own file; docs/library.md lists the types. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as library from '../../src/index.ts';
import { libraryExports, withExports } from '../../tools/library-exports.ts';

const exports = libraryExports('src/index.ts');

test('every value of the library is listed, with what it does', () => {
  const values = exports.filter(({ kind }) => kind === 'value');
  expect(values.map(({ name }) => name).sort()).toEqual(Object.keys(library).sort());
  expect(values.filter(({ summary }) => summary === '').map(({ name }) => name)).toEqual([]);
});

test('what is passed on by name, by star or from a call is found, with the words of its own file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'exports-'));
  try {
    const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);
    write(
      'index.ts',
      "import { bound } from './library.ts';\nexport * from './core.ts';\nconst { b } = bound();\nexport { b };\n",
    );
    write('core.ts', "export { type A, a as first } from './a.ts';\nexport type {\n  C,\n} from './a.ts';\n");
    write('a.ts', '/** One thing. More of it. */\nexport const a = 1;\nexport type A = 1;\nexport type C = 2;\n');
    write('library.ts', "import { type A, b } from './b.ts';\nexport const bound = () => ({ b });\n");
    write('b.ts', '/**\n * Another\n * thing.\n * @returns nothing\n */\nexport function b() {}\n');
    expect(libraryExports(join(folder, 'index.ts'))).toEqual([
      { name: 'A', kind: 'type', summary: '' },
      { name: 'first', kind: 'value', summary: 'One thing.' },
      { name: 'C', kind: 'type', summary: '' },
      { name: 'b', kind: 'value', summary: 'Another thing.' },
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('the list on the page is up to date', () => {
  const page = readFileSync('docs/library.md', 'utf8');
  expect(withExports(page, exports)).toBe(page);
});
