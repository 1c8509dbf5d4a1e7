/** Bytes are what they are, whatever their name says; what is damaged is told of and harms nobody. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { IMAGE_LIMITS } from '../../../src/plan/images/limits.ts';
import { readImage } from '../../../src/plan/images/read-image.ts';
import { jpegOf, pngOf } from '../../support/pictures.ts';
import { expectProperty } from '../../support/property.ts';

const faultOf = (bytes: Uint8Array): unknown => {
  const read = readImage(bytes);
  return 'fault' in read ? read : undefined;
};

const text = (letters: string): Uint8Array => new TextEncoder().encode(letters);

test('a PNG tells its pixels and its resolution', () => {
  expect(readImage(pngOf({ width: 30, height: 20, dpi: 150 }))).toMatchObject({
    format: 'png',
    width: 30,
    height: 20,
    dpi: 150,
  });
  expect(readImage(pngOf({ width: 30, height: 20 }))).not.toHaveProperty('dpi');
});

test('a JPEG tells its pixels and its resolution, behind tables that look like frames', () => {
  expect(readImage(jpegOf(640, 480, 300))).toMatchObject({ format: 'jpeg', width: 640, height: 480, dpi: 300 });
  expect(readImage(jpegOf(640, 480))).not.toHaveProperty('dpi');
});

test('pictures of other bytes have other digests, of the same bytes the same', () => {
  const digest = (grey: number): unknown => Reflect.get(readImage(pngOf({ width: 9, height: 9, grey })), 'digest');
  expect(digest(1)).toBe(digest(1));
  expect(digest(1)).not.toBe(digest(2));
});

describe('what is no picture that can be printed is told of:', () => {
  test.each([
    ['GIF', text('GIF89a....')],
    ['SVG', text('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['SVG', text('<?xml version="1.0"?><svg/>')],
    ['PDF', text('%PDF-1.7')],
    ['BMP', text('BM......')],
    ['WebP', text('RIFF....WEBPVP8 ')],
    ['', text('không phải hình')],
    ['', new Uint8Array()],
  ])('another kind, by its name: %s', (kind, bytes) => {
    expect(faultOf(bytes)).toEqual({ fault: 'otherKind', kind });
  });

  test.each([
    ['no pixels', pngOf({ width: 0, height: 5 })],
    ['no rows', jpegOf(5, 0)],
    ['nothing but a signature', pngOf({ width: 5, height: 5 }).subarray(0, 8)],
    ['an end before the end', pngOf({ width: 5, height: 5 }).subarray(0, -4)],
    ['a JPEG cut before its end', jpegOf(5, 5).subarray(0, -1)],
    ['a JPEG cut within its header', jpegOf(5, 5).subarray(0, 12)],
  ])('damage: %s', (_, bytes) => {
    expect(faultOf(bytes)).toEqual({ fault: 'damaged' });
  });

  test('more pixels or bytes than are printed', () => {
    const wide = pngOf({ width: 0xffffffff, height: 0xffffffff });
    expect(faultOf(wide)).toMatchObject({ fault: 'tooManyPixels', width: 0xffffffff });
    expect(faultOf(jpegOf(65_535, 65_535))).toMatchObject({ fault: 'tooManyPixels' });
    expect(faultOf(new Uint8Array(IMAGE_LIMITS.bytes + 1))).toMatchObject({ fault: 'tooLarge' });
  });

  test('anything, cut or changed anywhere, is read or refused', () => {
    const whole = [pngOf({ width: 7, height: 3, dpi: 96 }), jpegOf(7, 3, 96)];
    expectProperty(
      fc.property(fc.constantFrom(...whole), fc.nat(), fc.nat(255), fc.nat(), (bytes, at, value, length) => {
        const changed = Uint8Array.from(bytes);
        changed[at % changed.length] = value;
        const read = readImage(changed.subarray(0, length % (changed.length + 1)));
        if ('fault' in read) return;
        expect(read.width * read.height).toBeGreaterThan(0);
        expect(read.width * read.height).toBeLessThanOrEqual(IMAGE_LIMITS.pixels);
      }),
      400,
    );
  });
});
