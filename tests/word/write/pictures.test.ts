/** Pictures as Word has them: centred, of their size, with words for who cannot see them, the same bytes each time. */
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { renderPlan } from '../../../src/index.ts';
import { layOut } from '../../../src/word/layout/lay-out.ts';
import { all, childAt, readPart, valAt, type XmlElement } from '../../../tools/measure/xml.ts';
import { PICTURES, pictured, picturedFile, pngOf, readerOf } from '../../support/pictures.ts';
import { smallPlan } from '../../support/plans.ts';
import { paragraphsOf } from '../../support/word.ts';

const EMU_PER_MM = 36_000;

const plan = (image: string, more = ''): string =>
  smallPlan(`sections:\n  - heading: YÊU CẦU\n    text: "Như sau:"\n    image: ${image}${more}`);

const drawings = (bytes: Uint8Array): XmlElement[] => all(readPart(bytes, 'word/document.xml'), 'w:drawing');

const attributesOf = (drawing: XmlElement | undefined, name: string): Readonly<Record<string, string>> =>
  drawing === undefined ? {} : (all(drawing, name)[0]?.attributes ?? {});

const sizeOf = (bytes: Uint8Array): { width: number; height: number } => {
  const { cx, cy } = attributesOf(drawings(bytes)[0], 'wp:extent');
  return { width: Number(cx) / EMU_PER_MM, height: Number(cy) / EMU_PER_MM };
};

test('a picture stands in a centred paragraph of its own, with its caption on the same page', () => {
  const bytes = picturedFile(plan('{ file: so-do.png, caption: Sơ đồ 1. Tổ chức, alt: Sơ đồ }'));
  const found = paragraphsOf(bytes);
  const index = found.findIndex(({ style }) => style === 'Hinh');
  expect(found[index + 1]).toMatchObject({ style: 'TenHinh', text: 'Sơ đồ 1. Tổ chức' });
  const [picture, lead] = [found[index], found[index - 1]];
  expect(picture?.text).toBe('');
  // The lead-in stays with the picture, the picture with its caption.
  for (const paragraph of [picture, lead]) expect(childAt(paragraph?.element, 'w:pPr', 'w:keepNext')).toBeDefined();
  const styles = all(readPart(bytes, 'word/styles.xml'), 'w:style');
  for (const id of ['Hinh', 'TenHinh']) {
    const style = styles.find(({ attributes }) => attributes['w:styleId'] === id);
    expect(valAt(style, 'w:pPr', 'w:jc')).toBe('center');
  }
});

test('a plan without pictures has no style for them', () => {
  const styles = all(readPart(renderPlan(pictured(smallPlan())), 'word/styles.xml'), 'w:style');
  expect(styles.map(({ attributes }) => attributes['w:styleId'])).not.toContain('Hinh');
});

test('its name is its file, its description what it shows; signs are escaped', () => {
  const bytes = picturedFile(plan('{ file: hinh/ma-qr.png, alt: "Mã <QR> & \\"trang\\" {{year}}" }'));
  expect(attributesOf(drawings(bytes)[0], 'wp:docPr')).toMatchObject({
    name: 'hinh/ma-qr.png',
    descr: 'Mã <QR> & "trang" 2026',
  });
});

describe('its size is', () => {
  test.each([
    ['as wide as is asked for, its height in proportion', '{ file: so-do.png, width: 120, alt: A }', 120, 80],
    ['that of its file', '{ file: so-do.png, alt: A }', 50.8, 33.87],
    ['that of its file, of a JPEG too', '{ file: ban-do.jpg, alt: A }', 50.8, 38.1],
  ])('%s', (_, image, width, height) => {
    const size = sizeOf(picturedFile(plan(image)));
    expect(size.width).toBeCloseTo(width, 2);
    expect(size.height).toBeCloseTo(height, 1);
  });

  test('never wider than the text, whatever is asked for', () => {
    expect(sizeOf(picturedFile(plan('{ file: so-do.png, width: 400, alt: A }'))).width).toBeCloseTo(165, 0);
  });

  test('never taller than the page: a tower and its caption stay on one', () => {
    const images = readerOf({ 'x.png': pngOf({ width: 100, height: 3000 }) });
    const text = plan('{ file: x.png, width: 100, alt: A, caption: Tháp }');
    expect(sizeOf(picturedFile(text, images)).height).toBeLessThan(257);
    const { pages, stoppedAt } = layOut(pictured(text, images));
    expect(stoppedAt).toBeUndefined();
    const ofPicture = pages.filter(({ body }) =>
      body.some((block) => block.type === 'paragraph' && block.lines.some(({ height }) => height > 500)),
    );
    expect(ofPicture).toHaveLength(1);
    expect(JSON.stringify(ofPicture[0]?.body)).toContain('Tháp');
  });
});

test('pages are counted with the pictures on them', () => {
  const images = readerOf({ 'x.png': pngOf({ width: 100, height: 120 }) });
  const count = (width: number): number => {
    const item = `{ text: Việc., image: { file: x.png, alt: A, width: ${width} } }`;
    const text = smallPlan(`sections:\n  - heading: YÊU CẦU\n    items: [${item}, ${item}, ${item}]`);
    return layOut(pictured(text, images)).pages.length;
  };
  expect(count(20)).toBe(1);
  expect(count(130)).toBe(3);
});

test('the same plan gives the same bytes, and the same picture twice is stored once', () => {
  const text = plan(
    '{ file: so-do.png, alt: A }',
    '\n  - { heading: HAI, image: { file: so-do.png, alt: B, width: 30 } }',
  );
  const bytes = picturedFile(text);
  picturedFile(plan('{ file: ban-do.jpg, alt: A }'));
  expect(picturedFile(text)).toEqual(bytes);
  const media = Object.entries(unzipSync(bytes)).filter(([name]) => name.startsWith('word/media/'));
  expect(media.map(([, stored]) => stored)).toEqual([PICTURES['so-do.png']]);
  const ids = drawings(bytes).map((drawing) => attributesOf(drawing, 'wp:docPr')['id']);
  expect(new Set(ids).size).toBe(2);
});

test('the fingerprint tells files with other pictures apart', () => {
  const text = plan('{ file: x.png, alt: A }');
  const sealOf = (grey: number): string => {
    const bytes = picturedFile(text, readerOf({ 'x.png': pngOf({ width: 9, height: 9, grey }) }));
    return new TextDecoder().decode(unzipSync(bytes)['customXml/item1.xml']);
  };
  expect(sealOf(1)).toBe(sealOf(1));
  expect(sealOf(1)).not.toBe(sealOf(2));
});

test('where a part ends with a picture, the end mark has a line of its own', () => {
  const found = paragraphsOf(picturedFile(plan('{ file: so-do.png, alt: A, caption: Sơ đồ }'))).map(
    ({ style, text }) => `${style} ${text}`,
  );
  const at = found.indexOf('TenHinh Sơ đồ');
  expect(found[at + 1]).toBe('DauKetThuc ./.');
});

test('a picture whose file could not be read is named in its place', () => {
  const value = pictured(plan('{ file: so-do.png, alt: Sơ đồ tổ chức }'));
  const without = JSON.parse(JSON.stringify(value, (key, part) => (key === 'image' ? undefined : part)));
  expect(paragraphsOf(renderPlan(without)).map(({ text }) => text)).toContain('[Hình: Sơ đồ tổ chức]');
});
