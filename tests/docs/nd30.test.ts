/** docs/nd30.md says what each id means that the code uses and users are shown. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { COMPONENTS } from '../../src/standard/components.ts';
import { PAGE } from '../../src/standard/figures.ts';
import { PROVISIONS } from '../../src/standard/provisions.ts';

const ROW = /^\| ([A-Z]{2}-\d{2}|V\.6\.[ab]) \| (.+) \| (.+) \| (.+) \| (.+) \|$/gm;

interface Row {
  readonly id: string;
  readonly vi: string;
  readonly en: string;
  readonly place: string;
}

const rows: readonly Row[] = [...readFileSync('docs/nd30.md', 'utf8').matchAll(ROW)].map(
  ([, id = '', vi = '', en = '', place = '']) => ({ id, vi, en, place }),
);
const rowOf = (id: string): Row | undefined => rows.find((row) => row.id === id);

const sources = (readdirSync('src', { recursive: true, encoding: 'utf8' }) as string[])
  .filter((name) => /\.c?ts$/.test(name) && !name.startsWith('generated'))
  .map((name) => readFileSync(join('src', name), 'utf8'))
  .join('\n');

/** Ids that stand in the sources, those between the ends of a range too: "HD-01 to HD-06". */
function usedIds(): string[] {
  const ids = new Set(sources.match(/\b[A-Z]{2}-\d{2}\b(?!\/)/g));
  for (const [, group = '', from, to] of sources.matchAll(/\b([A-Z]{2})-(\d{2}) to \1-(\d{2})\b/g))
    for (let number = Number(from); number <= Number(to); number += 1)
      ids.add(`${group}-${String(number).padStart(2, '0')}`);
  return [...ids].sort();
}

const components = Object.values(COMPONENTS);

/** Ids of the Party's form stand on a page of their own. */
const ofTheParty = [...readFileSync('docs/hd05.md', 'utf8').matchAll(/^\| (DG-\d{2}) \|/gm)].map(([, id = '']) => id);

test('every id that the sources use is defined', () => {
  const known = new Set([...rows.map(({ id }) => id), ...ofTheParty]);
  const used = [...usedIds(), ...[...components, ...Object.values(PROVISIONS)].map(({ id }) => id)];
  expect(used.length).toBeGreaterThan(100);
  expect(used.filter((id) => !known.has(id))).toEqual([]);
});

test('no id is defined twice', () => {
  expect(rows.map(({ id }) => id)).toEqual([...new Set(rows.map(({ id }) => id))]);
});

test('every row of the tables is one of those', () => {
  const lines = readFileSync('docs/nd30.md', 'utf8').match(/^\| (?!mã|---).*$/gm);
  expect(lines).toHaveLength(rows.length);
});

const ruled = [...components, ...Object.values(PROVISIONS)].filter(({ place }) => place !== '-');

test.each(ruled.map(({ id, place }) => [id, place]))('%s stands at %s, as the code says', (id, place) => {
  expect(rowOf(id)?.place.split('; ')).toContain(place);
});

/** A component of one point carries a drawn line. */
const sized = components.filter(({ id, place, size }) => place !== '-' && id !== 'NB-04' && size.large > 1);

test.each(sized.map(({ id, name, size }) => [id, name, size] as const))(
  'the sizes of %s, %s, are those that the code prints',
  (id, _, { large, small }) => {
    const sizes = large === small ? String(large) : `${small}–${large}`;
    expect(rowOf(id)?.vi).toMatch(new RegExp(`cỡ ${sizes}(?!\\d|–)`));
    expect(rowOf(id)?.en).toMatch(new RegExp(`(?<![\\d–])${sizes} pt`));
  },
);

describe('the margins', () => {
  const { marginTop, marginBottom, marginLeft, marginRight } = PAGE;
  test.each([marginTop, marginBottom, marginLeft, marginRight].map((figure) => [figure.id, figure] as const))(
    '%s: the range is the one that the code allows',
    (id, { min, max }) => {
      for (const said of [rowOf(id)?.vi, rowOf(id)?.en]) expect(said).toContain(`${min}–${max} mm`);
    },
  );
});
