/** What the desk says stands in one table, in both languages; nothing of it stands anywhere else. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ANSWERS, KINDS, SURE } from '../../../src/change/opinions/opinion.ts';
import { WORDS } from '../../../src/preview/page/word-table.ts';

const DESK = 'src/preview/page/desk';
const SHARED = ['sidebar', 'theme', 'pane', 'sheets', 'dom'].map((name) => `src/preview/page/${name}.ts`);
const SCRIPTS = [
  ...readdirSync(DESK)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(DESK, name)),
  ...SHARED,
];
const HTML = readFileSync(join(DESK, 'desk.html'), 'utf8');

/** Letters that are of no other language. */
const VIETNAMESE = /[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/iu;

/** Words that are of plans and go into them, or are found in them. */
const OF_PLANS: ReadonlySet<string> = new Set([
  ...['đ', 'Đ', 'Nội dung', 'Ghi chú', 'MỤC MỚI', 'TÊN PHỤ LỤC'],
  ...ANSWERS,
  ...KINDS,
  ...SURE,
]);

/** A day as a plan says it. */
const DEADLINE = 'trước ngày ';

const placeholdersIn = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(([name]) => name).sort();

describe('the words of the desk', () => {
  test.each(Object.entries(WORDS))('%s are there in both languages, with the same values', (_, { vi, en }) => {
    expect([vi.trim(), en.trim()]).not.toContain('');
    expect(placeholdersIn(en)).toEqual(placeholdersIn(vi));
    if (vi !== 'English') expect(en).not.toMatch(VIETNAMESE);
  });

  test.each(SCRIPTS)('none is written down in %s', (file) => {
    const code = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
    const strings = [...code.matchAll(/'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\]|\\.)*)`/g)].map(
      ([, one, two]) => one ?? two ?? '',
    );
    const own = strings.filter((text) => VIETNAMESE.test(text) && !OF_PLANS.has(text) && !text.startsWith(DEADLINE));
    expect(own).toEqual([]);
  });

  test('none is written down in the page, and each that it names is there', () => {
    expect(HTML).not.toMatch(VIETNAMESE);
    const named = [...HTML.matchAll(/data-(?:word|aria-label|placeholder|title)="(\w+)"/g)].map(([, key = '']) => key);
    expect(named.length).toBeGreaterThan(50);
    expect(named.filter((key) => !(key in WORDS))).toEqual([]);
  });

  test('each is said somewhere', () => {
    const all = [HTML, ...SCRIPTS.map((file) => readFileSync(file, 'utf8'))].join('\n');
    expect(Object.keys(WORDS).filter((key) => !all.includes(`'${key}'`) && !all.includes(`"${key}"`))).toEqual([]);
  });
});
