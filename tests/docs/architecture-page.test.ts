/** docs/architecture.md and its drawings name the rooms as they are. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { drawRooms, readRooms } from '../../tools/rooms-drawing.ts';

const PAGE = readFileSync('docs/architecture.md', 'utf8');
const rooms = readRooms(readFileSync('tests/architecture.test.ts', 'utf8'));
const names = Object.keys(rooms.levels).filter((room) => room !== '.');
const parts = Object.entries(rooms.parts).flatMap(([room, inner]) => inner.map((part) => `${room}/${part}`));

test('the table of the rooms is read as it stands', () => {
  expect(names.length).toBeGreaterThanOrEqual(14);
  expect(names.filter((room) => !existsSync(join('src', room)))).toEqual([]);
  expect(parts.length).toBeGreaterThan(20);
  expect(parts.filter((part) => !existsSync(join('src', part)))).toEqual([]);
});

test('the drawing of the rooms is what npm run docs makes of the table', () => {
  expect(readFileSync('docs/images/rooms.svg', 'utf8')).toBe(drawRooms(rooms));
});

test('the drawing has every room once, higher ones above', () => {
  const drawn = new Map(
    [...drawRooms(rooms).matchAll(/y="(\d+)" font-weight="600">([\w.]+)</g)].map(([, y, room = '']) => [
      room,
      Number(y),
    ]),
  );
  expect([...drawn.keys()].sort()).toEqual([...names, 'index.ts'].sort());
  const heightOf = (room: string): number => drawn.get(room) ?? Number.NaN;
  expect(heightOf('cli')).toBeLessThan(heightOf('pipeline'));
  expect(heightOf('pipeline')).toBeLessThan(heightOf('plan'));
  expect(heightOf('plan')).toBeLessThan(heightOf('diagnostics'));
});

/** Names in backquotes, a folder's with and without its room. */
const named = new Set([...PAGE.matchAll(/`([\w./-]+)`/g)].map(([, name = '']) => name.replace(/^src\/|\/$/g, '')));

test.each(names)('the page tells of the room %s', (room) => {
  expect([...named].some((name) => name === room || name.startsWith(`${room}/`))).toBe(true);
});

test.each(parts.filter((part) => !part.startsWith('cli/') && !part.startsWith('diagnostics/')))(
  'the page tells of the part %s',
  (part) => {
    const [, own = ''] = part.split('/');
    expect(named.has(part) || named.has(own)).toBe(true);
  },
);

test('the page names no folder that is not there', () => {
  const folders = [...named].filter((name) => /^[a-z]+\/[a-z-]+$/.test(name));
  expect(folders.length).toBeGreaterThan(15);
  const isThere = (name: string): boolean =>
    [name, join('src', name), join('src', 'plan', name), `${join('src', 'plan', name)}.ts`].some((path) =>
      existsSync(path),
    );
  expect(folders.filter((name) => !isThere(name))).toEqual([]);
});

describe('the drawing of the way of a plan', () => {
  const drawing = readFileSync('docs/images/architecture.svg', 'utf8');
  const folders = [...drawing.matchAll(/<g class="folders">([\s\S]*?)<\/g>/g)].flatMap(([, group = '']) =>
    [...group.matchAll(/<text[^>]*>(.*?)<\/text>/g)].map(([, text = '']) => text.replace(/<[^>]*>/g, '')),
  );

  test('names folders that are there', () => {
    expect(folders.length).toBe(13);
    expect(folders.filter((folder) => !existsSync(join('src', folder)))).toEqual([]);
  });
});

test.each([...PAGE.matchAll(/^### (`.+)$/gm)].map(([, heading = '']) => heading))(
  'the phase %s says what comes in and goes out, or what it cannot do',
  (heading) => {
    const from = PAGE.indexOf(`### ${heading}`) + heading.length;
    const section = PAGE.slice(from).split(/\n##/)[0] ?? '';
    expect(section).toMatch(/cannot/);
    expect(section).toMatch(/\*\*In:\*\*|\| in \||Types|Every figure/);
  },
);

describe('the table of folders in CONTRIBUTING.md', () => {
  const table = new Map(
    [...readFileSync('CONTRIBUTING.md', 'utf8').matchAll(/^\| `src\/([\w-]+)` \| (.*) \|$/gm)].map(
      ([, room = '', text = '']) => [room, text],
    ),
  );

  test('has every room, from the ground up', () => {
    expect([...table.keys()].sort()).toEqual([...names].sort());
    const levels = [...table.keys()].map((room) => rooms.levels[room] ?? Number.NaN);
    expect(levels).toEqual([...levels].sort((a, b) => a - b));
  });

  test('names every part of a room', () => {
    for (const [room, text] of table) {
      const listed = [...text.matchAll(/`([\w-]+)`(?= \(|,|:|$)/g)].map(([, part = '']) => part);
      const known = (rooms.parts[room] ?? []).filter((part) => part !== 'catalogue' && part !== 'page');
      expect(listed.filter((part) => known.includes(part)).sort()).toEqual([...known].sort());
    }
  });
});
