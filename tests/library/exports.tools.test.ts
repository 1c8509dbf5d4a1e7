/** What a user of the library meets in a signature has a name that can be imported. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { requireBuild } from '../support/stale-build.ts';

requireBuild();

const DIST = 'dist';

/** A declaration by the file that it stands in and its name there. */
type Key = `${string}#${string}`;

const keyOf = (file: string, name: string): Key => `${file}#${name}`;

const texts = new Map<string, string>();

/** The declarations of a file, comments left out. */
function textOf(file: string): string {
  const known = texts.get(file) ?? readFileSync(join(DIST, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
  texts.set(file, known);
  return known;
}

const targetOf = (file: string, from: string): string =>
  join(dirname(file), from)
    .replaceAll('\\', '/')
    .replace(/\.(?:ts|js)$/, '.d.ts');

interface Named {
  readonly local: string;
  readonly key: Key;
}

/** The names in braces of imports or of exports from elsewhere: what they are called here, and what they are there. */
function namesFrom(file: string, word: 'import' | 'export'): Named[] {
  const statements = textOf(file).matchAll(new RegExp(`^${word} (?:type )?\\{([^}]*)\\} from '(\\.[^']*)'`, 'gm'));
  return [...statements].flatMap(([, list = '', from = '']) =>
    list
      .split(',')
      .map((item) => item.trim().replace(/^type /, ''))
      .filter((item) => item !== '')
      .map((item) => {
        const [there = '', here = there] = item.split(' as ');
        return { local: here, key: keyOf(targetOf(file, from), there) };
      }),
  );
}

/** Where a name is declared, through files that only hand it on. */
function origin(key: Key): Key {
  const [file = '', name = ''] = key.split('#');
  const handed = namesFrom(file, 'export').find(({ local }) => local === name);
  return handed === undefined ? key : origin(handed.key);
}

/** The exports of a file, those of files that it exports whole among them. */
const exportsOf = (file: string): Named[] => [
  ...namesFrom(file, 'export').map(({ local, key }) => ({ local, key: origin(key) })),
  ...[...textOf(file).matchAll(/^export (?:declare )?(?:interface|type|const|function|class) (\w+)/gm)].map(
    ([, name = '']) => ({ local: name, key: keyOf(file, name) }),
  ),
  ...[...textOf(file).matchAll(/^export \{([^}]*)\};/gm)].flatMap(([, list = '']) =>
    list.split(',').map((name) => ({ local: name.trim(), key: keyOf(file, name.trim()) })),
  ),
  ...[...textOf(file).matchAll(/^export \* from '([^']+)'/gm)].flatMap(([, from = '']) =>
    exportsOf(targetOf(file, from)),
  ),
];

/** The text of one declaration: up to the next that begins a line. */
function declarationOf(key: Key): string {
  const [file = '', name = ''] = key.split('#');
  // Several constants may stand in one statement: `declare const a: A, b: B;`.
  const start = textOf(file).search(new RegExp(`^(?:export )?(?:declare )?(?:\\w+ )+${name}\\b|(?<=, )${name}: `, 'm'));
  const text = start < 0 ? '' : textOf(file).slice(start);
  const end = text.slice(1).search(/^(?:export|declare|interface|type|import) /m);
  return end < 0 ? text : text.slice(0, end + 1);
}

/** The types of ours that a declaration names, by where they are declared. */
function typesIn(key: Key): Key[] {
  const [file = '', own = ''] = key.split('#');
  const imported = new Map(namesFrom(file, 'import').map(({ local, key: there }) => [local, origin(there)]));
  const declared = new Set(
    [...textOf(file).matchAll(/^(?:export )?(?:interface|type|class) (\w+)/gm)].map(([, name]) => name),
  );
  const declaration = declarationOf(key);
  const inline = [...declaration.matchAll(/import\("([^"]+)"\)\.(\w+)/g)].map(([, from = '', name = '']) =>
    origin(keyOf(targetOf(file, from), name)),
  );
  const withoutTexts = declaration.replace(/'[^']*'/g, "''");
  const names = new Set([...withoutTexts.matchAll(/(?<!typeof )\b[A-Z]\w*/g)].map(([name]) => name));
  const named = [...names].flatMap((name) => {
    if (name === own) return [];
    return imported.get(name) ?? (declared.has(name) ? keyOf(file, name) : []);
  });
  return [...named, ...inline];
}

const exported = exportsOf('index.d.ts');

test('the declarations are found', () => {
  expect(exported.length).toBeGreaterThan(60);
  expect(exported.filter(({ key }) => declarationOf(key) === '')).toEqual([]);
});

test('every type that an exported signature names is exported', () => {
  const known = new Set(exported.map(({ key }) => key));
  const missing = exported.flatMap(({ local, key }) =>
    typesIn(key)
      .filter((type) => !known.has(type))
      .map((type) => `${local}: ${type}`),
  );
  expect([...new Set(missing)].sort()).toEqual([]);
});
