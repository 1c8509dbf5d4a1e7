/** The segments of a stretch are found by halves, and are those that a look at each of them finds. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isBorrowed, locateIn, type PlanText, type TextSegment, typedAt } from '../../../src/plan/model/plan-text.ts';
import { expectProperty } from '../../support/property.ts';

type Placed = Pick<PlanText, 'path' | 'segments'>;

const PATHS = [
  ['opening', 0],
  ['vars', 'ten'],
] as const;

/** A text of segments as long as they are told, with a letter between paragraphs that belongs to none. */
function textOf(parts: readonly { readonly length: number; readonly gap: boolean; readonly kind: number }[]): Placed {
  const segments: TextSegment[] = [];
  let start = 0;
  for (const { length, gap, kind } of parts) {
    start += gap ? 1 : 0;
    const path = PATHS[kind % PATHS.length] ?? [];
    const within = { start: 3 * start, end: 3 * start + length };
    const call = kind > 1 ? { call: { start: start + 1, end: start + 9 } } : {};
    segments.push({ start, end: start + length, path, within, isVerbatim: kind < 3, ...call });
    start += length;
  }
  return { path: ['opening', 0], segments };
}

/** The text with no segments but those that hold a letter of the stretch. */
const cut = ({ path, segments }: Placed, start: number, end: number): Placed => ({
  path,
  segments: segments.filter((one) => one.start < Math.max(end, start + 1) && start < one.end),
});

test('a stretch is placed by all segments that hold a letter of it', () => {
  const part = fc.record({ length: fc.integer({ min: 1, max: 6 }), gap: fc.boolean(), kind: fc.nat(3) });
  const at = fc.nat(60);
  expectProperty(
    fc.property(fc.array(part, { maxLength: 12 }), at, fc.nat(12), (parts, start, length) => {
      const text = textOf(parts);
      const span = { start, end: start + length };
      const few = cut(text, span.start, span.end);
      expect(locateIn(text, span)).toEqual(locateIn(few, span));
      expect(typedAt(text, span)).toEqual(typedAt(few, span));
      expect(isBorrowed(text, span)).toBe(isBorrowed(few, span));
    }),
    1000,
  );
});

test('few segments of many are looked at', () => {
  let looks = 0;
  const { path, segments } = textOf(Array.from({ length: 4096 }, () => ({ length: 5, gap: false, kind: 0 })));
  const counted = new Proxy(segments, {
    get: (all, key) => {
      if (typeof key === 'string' && /^\d+$/.test(key)) looks++;
      return Reflect.get(all, key);
    },
  });
  expect(locateIn({ path, segments: counted }, { start: 10_001, end: 10_003 })).toEqual({
    path: ['opening', 0],
    within: { start: 30_001, end: 30_003 },
  });
  expect(looks).toBeLessThan(30);
});
