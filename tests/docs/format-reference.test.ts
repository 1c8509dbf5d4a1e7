/** docs/dinh-dang.md and docs/format.md: every example builds, every key, choice and helper is named. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkPlan, renderPlan } from '../../src/index.ts';
import { keyPages } from '../../src/report/explain/key-pages.ts';
import { pictured, pngOf } from '../support/pictures.ts';
import { documentOf, smallPlan } from '../support/plans.ts';
import { paragraphsOf } from '../support/word.ts';

const REFERENCE = readFileSync('docs/dinh-dang.md', 'utf8');
const FORMAT = readFileSync('docs/format.md', 'utf8');

/** Whatever picture an example names is there. */
const images = () => pngOf({ width: 600, height: 200, dpi: 120 });

const examplesOf = (page: string): string[] =>
  [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, example = '']) => example);

const textsOf = (example: string): string[] => paragraphsOf(documentOf(smallPlan(example))).map(({ text }) => text);

/** Code between single backquotes. */
const code = [...REFERENCE.matchAll(/`([^`\n]+)`/g)].map(([, text = '']) => text);
const isNamed = (word: string): boolean => code.some((text) => text.split(/[^\w@#]+/).includes(word));

describe.each([
  ['docs/dinh-dang.md', REFERENCE, 18],
  ['docs/format.md', FORMAT, 3],
])('%s', (_, page, count) => {
  test('shows as many examples as it has parts', () => {
    expect(examplesOf(page).length).toBeGreaterThanOrEqual(count);
  });

  test.each(examplesOf(page).map((example) => [example.split('\n').slice(0, 3).join(' / '), example]))(
    'the example %s builds without a finding',
    (_name, example) => {
      const { diagnostics } = checkPlan(smallPlan(example), { images });
      expect(diagnostics.map(({ code: found, message }) => `${found}: ${message}`)).toEqual([]);
      expect(renderPlan(pictured(smallPlan(example), images)).length).toBeGreaterThan(1000);
    },
  );
});

const pages = keyPages(JSON.parse(readFileSync('schemas/plan.schema.json', 'utf8')));

test.each([...new Set(pages.map(({ key }) => key))])('the reference names the key %s', (key) => {
  expect(isNamed(key)).toBe(true);
});

test.each(pages.flatMap(({ key, choices }) => choices.map(({ value }) => [key, value] as const)))(
  'the reference names the value of %s: %s',
  (_key, value) => {
    expect(code.some((text) => text === value || text.split(/[^\w.]+/).includes(value))).toBe(true);
  },
);

test.each(['#if', '#unless', '#each', '#with', 'join', 'capital', 'about', 'cite', 'date', 'assign', 'lastYear'])(
  'the reference names the helper %s',
  (helper) => {
    expect(isNamed(helper)).toBe(true);
  },
);

describe('what the pages say of blocks', () => {
  const [example = ''] = examplesOf(FORMAT).filter((one) => one.includes('{{#if'));

  test('the part of a value that is there is printed, with its marks; that of an empty one is not', () => {
    expect(textsOf(example)).toContain('Áp dụng tại 124 xã, phường của tỉnh.');
    expect(textsOf(example.replace('soXa: 124', 'soXa: ""'))).toContain('Áp dụng tại các xã, phường của tỉnh.');
    expect(textsOf(example.replace('ghiChu: ""', 'ghiChu: có'))).toContain('Áp dụng tại 124 xã, phường.');
    expect(textsOf(example.replace('soXa: 124', 'soXa: 0'))).toContain('Áp dụng tại 0 xã, phường của tỉnh.');
  });

  test('else if asks further', () => {
    const text = (soXa: string, soPhuong: string): string[] =>
      textsOf(
        `vars: { soXa: "${soXa}", soPhuong: "${soPhuong}" }\nopening:\n  - "Tại {{#if soXa}}{{soXa}} xã{{else if soPhuong}}{{soPhuong}} phường{{else}}cả tỉnh{{/if}}."`,
      );
    expect(text('12', '3')).toContain('Tại 12 xã.');
    expect(text('', '3')).toContain('Tại 3 phường.');
    expect(text('', '')).toContain('Tại cả tỉnh.');
  });

  test('each and with run through what a phrase is given', () => {
    const [phrases = ''] = examplesOf(REFERENCE).filter((one) => one.includes('{{#each'));
    const texts = textsOf(phrases).join('\n');
    expect(texts).toContain('(Sở Y tế chủ trì; xong trước 30/6/2026; sản phẩm: Danh sách cơ sở)');
    expect(texts).toContain('(Sở Nội vụ, Công an tỉnh)');
  });

  test.each(['if', 'unless'])('a name that is not known is an error in {{#%s}} too', (block) => {
    const { ok, diagnostics } = checkPlan(smallPlan(`opening:\n  - "A {{#${block} soXa}}b{{/${block}}}."`));
    expect(ok).toBe(false);
    expect(diagnostics.map(({ code: found }) => found)).toEqual(['text/unknown-name']);
  });
});
