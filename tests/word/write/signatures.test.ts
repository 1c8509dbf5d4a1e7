/** Signature blocks as Word has them. */
import { describe, expect, test } from 'vitest';
import { childAt } from '../../../tools/measure/xml.ts';
import { documentOf, smallPlan } from '../../support/plans.ts';
import { paragraphsOf } from '../../support/word.ts';

describe('signatures', () => {
  test('stand in the order of authority, capacity, post, other post, name', () => {
    const bytes = documentOf(
      smallPlan(
        'signatures:\n  - authority: TM. ỦY BAN NHÂN DÂN\n    capacity: KT. CHỦ TỊCH\n    post: PHÓ CHỦ TỊCH\n    otherPost: TRƯỞNG BAN\n    name: Nguyễn Văn Mẫu',
      ),
    );
    const styles = ['QuyenHan', 'ChucVu', 'ChucVuKhac', 'HoTen'];
    expect(
      paragraphsOf(bytes)
        .filter(({ style }) => styles.includes(style))
        .map(({ text }) => text),
    ).toEqual(['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'TRƯỞNG BAN', 'Nguyễn Văn Mẫu']);
  });

  test('leave room for hand and stamp, without empty paragraphs', () => {
    const name = paragraphsOf(documentOf(smallPlan())).find(({ style }) => style === 'HoTen');
    const before = Number(childAt(name?.element, 'w:pPr', 'w:spacing')?.attributes['w:before']);
    expect(before / (1440 / 25.4)).toBeGreaterThanOrEqual(25);
  });

  test('the last lines of the text are kept with the signature', () => {
    const last = paragraphsOf(documentOf(smallPlan())).find(({ text }) => text.endsWith('./.'));
    expect(childAt(last?.element, 'w:pPr', 'w:keepNext')).toBeDefined();
  });
});
