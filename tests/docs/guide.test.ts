/** The guide leads nowhere into the void. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const GUIDE = readFileSync('docs/huong-dan.md', 'utf8');

test('every picture and page that the guide names is there', () => {
  const targets = [...GUIDE.matchAll(/\]\(([^)]+)\)/g)].map(([, target = '']) => target);
  expect(targets.filter((target) => !existsSync(join('docs', target)))).toEqual([]);
});
