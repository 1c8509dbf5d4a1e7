/** Comments stand above the entries that they are about. */
import { describe, expect, test } from 'vitest';
import { readSource } from '../../../../src/plan/source/read.ts';
import type { WrittenComment } from '../../../../src/plan/source/write/write.ts';
import { linesOf, written } from '../../../support/written.ts';

describe('comments stand above their entries', () => {
  const sections = [
    { heading: 'A', items: ['Một.', { text: 'Hai', assign: { lead: ['Công an tỉnh'], support: ['Sở Y tế'] } }] },
    { heading: 'B', items: ['Ba.'] },
  ];
  const at = (...path: (string | number)[]): WrittenComment => ({ path, text: 'RÀ SOÁT: xem lại' });

  test.each([
    [at('sections', 0, 'items', 0), '      # RÀ SOÁT: xem lại', '      - Một.'],
    [at('sections', 0, 'items', 1), '      # RÀ SOÁT: xem lại', '      - text: Hai'],
    [at('sections', 0, 'items', 1, 'text'), '      # RÀ SOÁT: xem lại', '      - text: Hai'],
    [
      at('sections', 0, 'items', 1, 'assign'),
      '        # RÀ SOÁT: xem lại',
      '        assign: { lead: [Công an tỉnh], support: [Sở Y tế] }',
    ],
    [
      at('sections', 0, 'items', 1, 'assign', 'support'),
      '          # RÀ SOÁT: xem lại',
      '          support: [Sở Y tế]',
    ],
    [
      at('sections', 0, 'items', 1, 'assign', 'lead', 0),
      '            # RÀ SOÁT: xem lại',
      '            - Công an tỉnh',
    ],
    [at('sections', 1), '  # RÀ SOÁT: xem lại', '  - heading: B'],
    [at('sections'), '# RÀ SOÁT: xem lại', 'sections:'],
    [at('sections', 1, 'table', 'rows'), '  # RÀ SOÁT: xem lại', '  - heading: B'],
  ])('%j', (comment, line, below) => {
    const lines = linesOf({ sections }, [comment]);
    expect(lines.slice(lines.indexOf(line)).slice(0, 2)).toEqual([line, below]);
    expect(readSource(written({ sections }, [comment])).data).toEqual({ year: 2026, sections });
    expect(readSource(written({ sections }, [comment])).reviewMarks()).toHaveLength(1);
  });

  test('one about the plan stands at the head, with a blank line after it', () => {
    expect(written({}, [{ path: [], text: 'Nhập từ tệp Word.' }])).toBe('# Nhập từ tệp Word.\n\nyear: 2026\n');
  });

  test('a long one is broken into lines of at most 110 columns', () => {
    const text = 'không đọc được câu phân công này, mời người soạn thảo xem lại. '.repeat(6);
    const lines = linesOf({ sections }, [{ path: ['sections', 0, 'items', 1, 'assign'], text }]);
    const comments = lines.filter((line) => line.includes('#'));
    expect(comments.length).toBeGreaterThan(3);
    expect(comments.every((line) => line.length <= 110 && line.startsWith('        # '))).toBe(true);
    expect(comments.map((line) => line.slice(10)).join(' ')).toBe(text.trim());
  });
});
