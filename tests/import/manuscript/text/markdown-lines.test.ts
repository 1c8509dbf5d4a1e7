/** Signs of Markdown that say nothing on paper; tables typed with tabs. */
import { describe, expect, test } from 'vitest';
import { blocksOf, textsOf } from '../../../support/manuscripts.ts';

describe('signs at the beginning of lines', () => {
  test('a quote is a paragraph, a box to tick is none', () => {
    expect(textsOf('> Lưu ý: việc khẩn.\n\n- [ ] Việc chưa làm\n- [x] Việc đã làm\n\n1. [ ] Việc ba')).toEqual([
      'Lưu ý: việc khẩn.',
      '- Việc chưa làm',
      '- Việc đã làm',
      '1. Việc ba',
    ]);
  });

  test('code between fences is text, letter for letter', () => {
    expect(textsOf('Mẫu:\n\n```yaml\nten: **a** [b](c)\n```\n\nHết.')).toEqual(['Mẫu:', 'ten: **a** [b](c)', 'Hết.']);
  });
});

describe('lines with tabs', () => {
  const kinds = (text: string): string[] => blocksOf(text).map(({ kind }) => kind);

  test('of two tabs and more, and the same number in each, are a table', () => {
    const [table] = blocksOf('STT\tViệc\tĐơn vị\n1\tPhát tờ rơi\tCDC\n2\t\tTTYT').filter(
      ({ kind }) => kind === 'table',
    );
    expect(table?.kind === 'table' && table.rows.map((row) => row.length)).toEqual([3, 3, 3]);
    expect(textsOf('STT\tViệc\tĐơn vị\n1\tPhát tờ rơi\tCDC')).toEqual([]);
  });

  test('of one tab are the two sides of a letterhead', () => {
    expect(kinds('UBND TỈNH\tCỘNG HÒA\nSỞ Y TẾ\tĐộc lập')).toEqual(['paragraph', 'paragraph']);
  });
});
