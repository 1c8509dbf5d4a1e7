/** Where blocks stand until the pages of a change are known. */
import { describe, expect, test } from 'vitest';
import { newIndex, optimisticPages } from '../../src/preview/optimistic.ts';
import type { ShownPage } from '../../src/preview/protocol.ts';
import { changedRange } from '../../src/vietnamese/changed-range.ts';

describe('until the pages of a change are known', () => {
  const block = (index: number) => ({ type: 'paragraph', index, lines: [] }) as const;
  const page = (...indices: number[]): ShownPage => ({
    section: 0,
    width: 1,
    height: 1,
    body: indices.map(block),
    footnotes: [],
  });
  const bodies = (pages: ReturnType<typeof optimisticPages>): string[] =>
    pages.map(({ body }) => body.map(({ type, index }) => (type === 'loose' ? `(${index})` : index)).join(' '));

  test('what did not change stays on its page and what did takes its place', () => {
    const pages = [page(0, 1, 2), page(2, 3)];
    const placed = (before: string, after: string): string[] =>
      bodies(optimisticPages(pages, changedRange(before.split(''), after.split(''))));
    expect(placed('abcd', 'abcd')).toEqual(['0 1 2', '2 3']);
    expect(placed('abcd', 'aBcd')).toEqual(['0 (1) 2', '2 3']);
    expect(placed('abcd', 'abXYcd')).toEqual(['0 1 (2) (3) 4', '4 5']);
    expect(placed('abcd', 'abcdE')).toEqual(['0 1 2', '2 3 (4)']);
    expect(placed('abcd', 'ad')).toEqual(['0', '1']);
  });

  test('the place that is read is found again', () => {
    const stretch = changedRange([...'abcd'], [...'aXYd']);
    expect([0, 1, 2, 3].map((index) => newIndex(index, stretch))).toEqual([0, 1, 2, 3]);
    expect(newIndex(3, changedRange([...'abcd'], [...'abcXd']))).toBe(4);
    expect(newIndex(2, changedRange([...'abcd'], [...'abd']))).toBe(2);
  });
});
