/** Every page and picture that a page of the project names is there, and the place on that page too. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';

const PAGES = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'templates/office/HUONG-DAN.md',
  ...(readdirSync('docs', { recursive: true, encoding: 'utf8' }) as string[])
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
];

/** Text without what stands in code. */
const proseOf = (page: string): string => page.replace(/```[\s\S]*?```|`[^`\n]*`/g, '');

/** The name by which a heading is linked to. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');

const anchorsOf = (page: string): string[] =>
  [
    ...readFileSync(page, 'utf8')
      .replace(/```[\s\S]*?```/g, '')
      .matchAll(/^#+ (.+)$/gm),
  ].map(([, heading = '']) => anchorOf(heading));

function isDead(page: string, target: string): boolean {
  const [path = '', anchor] = target.split('#');
  const file = path === '' ? page : normalize(join(dirname(page), decodeURI(path)));
  if (!existsSync(file)) return true;
  return anchor !== undefined && !anchorsOf(file).includes(decodeURI(anchor));
}

test.each(PAGES)('%s names only what is there', (page) => {
  const targets = [...proseOf(readFileSync(page, 'utf8')).matchAll(/\]\((?!https?:)([^)\s]+)\)/g)].map(
    ([, target = '']) => target,
  );
  expect(targets.filter((target) => isDead(page, target))).toEqual([]);
});

test('every page of the docs but the rules’ own is in the list of pages', () => {
  const list = readFileSync('docs/README.md', 'utf8');
  const pages = readdirSync('docs').filter((name) => name.endsWith('.md') && name !== 'README.md');
  expect(pages.filter((name) => !list.includes(`(${name})`))).toEqual([]);
});
