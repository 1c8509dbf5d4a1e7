/** docs/hd05.md says what each id of the Party's standard means, where it stands and what sizes it asks for. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { STANDARDS } from '../../src/standard/standards.ts';

const ROW = /^\| (DG-\d{2}) \| (.+) \| (.+) \| (.+) \| (.+) \|$/gm;

const rows = new Map(
  [...readFileSync('docs/hd05.md', 'utf8').matchAll(ROW)].map(
    ([, id = '', vi = '', en = '', place = '']) => [id, { vi, en, place }] as const,
  ),
);

const { components, parts, page, paragraph, room, provisions } = STANDARDS.party;

const ruled = [
  ...parts.map((name) => components[name]).filter(({ id }) => id.startsWith('DG-')),
  ...Object.values({ ...page, ...paragraph, ...room }),
  ...Object.values(provisions).filter((provision) => provision !== undefined),
].map(({ id, place }) => [id, place] as const);

test.each([...new Map(ruled.map((row) => [row.join(' '), row])).values()])('%s stands at %s', (id, place) => {
  const row = rows.get(id);
  expect(row).toBeDefined();
  if (place !== '-') expect(row?.place.split('; ')).toContain(place);
});

const sized = parts
  .map((name) => components[name])
  .filter(({ id, place, size }) => id.startsWith('DG-') && place !== '-' && size.large > 1);

test.each(sized.map(({ id, name, size }) => [id, name, size] as const))(
  'the sizes of %s, %s, are those that the code prints',
  (id, _, { large, small }) => {
    const sizes = large === small ? String(large) : `${small}–${large}`;
    expect(rows.get(id)?.vi).toMatch(new RegExp(`(?:cỡ|cỡ chữ) ${sizes}(?!\\d|–)`));
    expect(rows.get(id)?.en).toMatch(new RegExp(`(?<![\\d–])${sizes} pt`));
  },
);
