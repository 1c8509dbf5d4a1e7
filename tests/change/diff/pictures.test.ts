/** Pictures that came, went, were replaced or resized are told of, by what their files hold and not by their names. */
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { comparePlans, type ImageReader, renderChanges } from '../../../src/index.ts';
import { prettyChanges } from '../../../src/report/reporters/changes/pretty.ts';
import { PICTURES, pictured, pngOf, readerOf } from '../../support/pictures.ts';
import { smallPlan } from '../../support/plans.ts';

const plan = (image: string, images?: ImageReader) =>
  pictured(
    smallPlan(`sections:\n  - heading: YÊU CẦU\n    text: Như sau.${image === '' ? '' : `\n    image: ${image}`}`),
    images,
  );

const told = (old: string, fresh: string, images?: ImageReader): string =>
  prettyChanges(comparePlans(plan(old), plan(fresh, images)), { language: 'vi', colour: false });

const OF = '{ file: so-do.png, alt: Sơ đồ, caption: Hình 1. Sơ đồ }';

test('the same picture is the same, under another name too', () => {
  const renamed = readerOf({ 'khac.png': PICTURES['so-do.png'] ?? new Uint8Array() });
  expect(told(OF, OF)).toContain('giống nhau');
  expect(told(OF, OF.replace('so-do.png', 'khac.png'), renamed)).toContain('giống nhau');
});

test('one of the same name with other bytes is another', () => {
  const images = readerOf({ 'so-do.png': pngOf({ width: 300, height: 200, dpi: 150, grey: 9 }) });
  expect(told(OF, OF, images)).toContain('Thay 1 hình (tệp khác): mục I, hình');
});

test('another size, other words for it and another caption are told', () => {
  expect(told(OF, OF.replace('alt', 'width: 30, alt'))).toContain('Đổi cỡ 1 hình: mục I, hình');
  expect(told(OF, OF.replace('alt: Sơ đồ', 'alt: Sơ đồ mới'))).toContain('[Hình: Sơ đồ {+mới+}]');
  expect(told(OF, OF.replace('Hình 1. Sơ đồ', 'Hình 1. Sơ đồ mới'))).toContain('Hình 1. Sơ đồ {+mới+}');
});

test('one that came or went is told with its caption', () => {
  expect(told('', OF)).toMatch(/Thêm mục I, hình\n\s+\[Hình: Sơ đồ\]\n\s+Hình 1\. Sơ đồ/);
  expect(told(OF, '')).toMatch(/Bỏ mục I, hình/);
});

describe('the document with tracked changes', () => {
  const tracked = (old: string, fresh: string, images?: ImageReader) => {
    const parts = unzipSync(renderChanges(plan(old), plan(fresh, images), { date: '2026-01-05' }));
    const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    const rels = strFromU8(parts['word/_rels/document.xml.rels'] ?? new Uint8Array());
    const embedded = [...xml.matchAll(/r:embed="([^"]*)"/g)].map(([, id]) => {
      const target = new RegExp(`Id="${id}"[^>]* Target="([^"]*)"`).exec(rels)?.[1];
      return parts[`word/${target}`];
    });
    const within = (name: string): number =>
      xml.match(new RegExp(`<w:${name} [^>]*>(?:(?!</w:${name}>).)*<w:drawing`, 'gs'))?.length ?? 0;
    const ids = [...xml.matchAll(/<wp:docPr id="(\d+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    return { embedded, came: within('ins'), went: within('del') };
  };

  test('leaves the same picture alone', () => {
    expect(tracked(OF, OF)).toEqual({ embedded: [PICTURES['so-do.png']], came: 0, went: 0 });
  });

  test('holds both files of one that was replaced, the old struck out, the new put in', () => {
    const other = pngOf({ width: 300, height: 200, dpi: 150, grey: 9 });
    const { embedded, came, went } = tracked(OF, OF, readerOf({ 'so-do.png': other }));
    expect([came, went]).toEqual([1, 1]);
    expect(embedded).toEqual(expect.arrayContaining([PICTURES['so-do.png'], other]));
  });

  test('shows one that came or went', () => {
    expect(tracked('', OF)).toMatchObject({ came: 1, went: 0 });
    expect(tracked(OF, '')).toMatchObject({ embedded: [PICTURES['so-do.png']], came: 0, went: 1 });
  });
});
