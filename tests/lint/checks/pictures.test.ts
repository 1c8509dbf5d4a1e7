/** What is wrong with a picture is told on its line, in both languages; what is right is silent. */
import { describe, expect, test } from 'vitest';
import { checkPlan } from '../../../src/index.ts';
import { PICTURES, pictureCodes, pngOf, readerOf } from '../../support/pictures.ts';
import { smallPlan } from '../../support/plans.ts';

const plan = (image: string): string =>
  smallPlan(`sections:\n  - heading: YÊU CẦU\n    text: Làm đúng việc.\n    image:${image}`);

const OF = (file: string, more = ''): string => plan(`\n      file: ${file}\n      alt: Một hình${more}`);

/** The line of `image`, of `file`, of what comes after `alt`. */
const [IMAGE, FILE, MORE] = [13, 14, 16];

test('a picture in the folder with words for it is silent, wherever a table may stand', () => {
  const image = '{ file: so-do.png, alt: Sơ đồ }';
  const everywhere = smallPlan(
    `sections:
  - heading: YÊU CẦU
    image: ${image}
  - part: PHẦN
    sections:
      - { heading: MỤC, items: [{ text: Việc., image: ${image} }, { text: Việc., content: [{ text: Lời. }, { image: ${image} }] }] }
appendices:
  - { title: SƠ ĐỒ, image: ${image} }`,
  );
  const { diagnostics, value } = checkPlan(everywhere, { images: readerOf(PICTURES) });
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(pictureCodes(everywhere)).toEqual([]);
  expect(JSON.stringify(value, (key, part) => (key === 'bytes' ? 0 : part)).match(/"kind":"picture"/g)).toHaveLength(4);
});

describe('told of at the file:', () => {
  test.each([
    ['khong-co.png', 'image/not-found'],
    ['../so-do.png', 'image/outside-folder'],
    ['"C:\\\\so-do.png"', 'image/outside-folder'],
    ['https://example.vn/so-do.png', 'image/outside-folder'],
  ])('%s: %s', (file, code) => expect(pictureCodes(OF(file))).toEqual([`${FILE} ${code}`]));

  test.each([
    ['image/other-kind', new TextEncoder().encode('GIF89a')],
    ['image/damaged', pngOf({ width: 4, height: 4 }).subarray(0, 30)],
    ['image/too-many-bytes', new Uint8Array(6_000_000)],
    ['image/too-many-pixels', pngOf({ width: 100_000, height: 100_000 })],
  ])('%s', (code, bytes) =>
    expect(pictureCodes(OF('x.png'), readerOf({ 'x.png': bytes }))).toEqual([`${FILE} ${code}`]),
  );

  test('what its reader found outside, or too large', () => {
    expect(pictureCodes(OF('x.png'), () => 'outside')).toEqual([`${FILE} image/outside-folder`]);
    expect(pictureCodes(OF('x.png'), () => 'tooLarge')).toEqual([`${FILE} image/too-many-bytes`]);
  });

  test('a plan without files at hand', () => {
    const { ok, diagnostics } = checkPlan(OF('so-do.png'));
    expect(ok).toBe(false);
    expect(diagnostics.map(({ code }) => code)).toContain('image/not-found');
  });
});

test('a reader is never asked for a path that leads out', () => {
  const asked: string[] = [];
  for (const file of ['../a.png', '/a.png', 'hinh/so-do.png'])
    checkPlan(OF(file), {
      images: (path) => {
        asked.push(path);
        return 'missing';
      },
    });
  expect(asked).toEqual(['hinh/so-do.png']);
});

test('a picture without words for it, in the short form too', () => {
  expect(pictureCodes(plan(' so-do.png'))).toEqual([`${IMAGE} image/no-alt`]);
  expect(pictureCodes(plan('\n      file: so-do.png'))).toEqual([`${IMAGE} image/no-alt`]);
});

test('one that is wider than the text, at its width; on a landscape page there is more room', () => {
  const images = readerOf({ 'x.png': pngOf({ width: 2000, height: 200, dpi: 200 }) });
  expect(pictureCodes(OF('x.png', '\n      width: 200'), images)).toEqual([`${MORE} image/too-wide`]);
  expect(pictureCodes(OF('x.png', '\n      width: 160'), images)).toEqual([]);
  expect(pictureCodes(OF('x.png'), images)).toEqual([]);
  const lying = smallPlan('appendices:\n  - { title: A, landscape: true, image: { file: x.png, alt: X, width: 200 } }');
  expect(pictureCodes(lying, images)).toEqual([]);
});

test('one with too few pixels for its width is noted', () => {
  expect(pictureCodes(OF('so-do.png', '\n      width: 120'))).toEqual([`${IMAGE} image/low-resolution`]);
  expect(pictureCodes(OF('so-do.png', '\n      width: 60'))).toEqual([]);
});

test('each is said in both languages', () => {
  const images = readerOf({ 'x.png': pngOf({ width: 20, height: 20 }) });
  for (const text of [OF('../x.png'), OF('y.png'), plan(' x.png'), OF('x.png', '\n      width: 390')])
    for (const language of ['vi', 'en'] as const) {
      const told = checkPlan(text, { images, language }).diagnostics.filter(({ code }) => code.startsWith('image/'));
      expect(told.length).toBeGreaterThan(0);
      for (const { message, hint } of told) expect(`${message} ${hint}`).not.toMatch(/\{|undefined/);
    }
});
