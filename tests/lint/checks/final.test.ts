/** What an issued plan must not leave open. */
import { describe, expect, test } from 'vitest';
import { codes, smallPlan } from '../../support/plans.ts';

describe('an issued plan', () => {
  const issued = 'stage: issued\nnumber: 7';

  test('leaves nothing blank', () => {
    expect(codes(smallPlan(issued))).toEqual([]);
    expect(codes(smallPlan('stage: issued\ndate: 2026-02'))).toEqual(['final/blank', 'final/blank']);
    expect(codes(smallPlan(`${issued}\nsignatures:\n  - { post: TRƯỞNG BAN, name: }`))).toEqual(['final/blank']);
  });

  test('a final plan may leave number and day to the registry', () => {
    expect(codes(smallPlan('date: 2026-02'), { final: true })).toEqual([]);
  });

  test.each([
    ['stage: drafting', 'final/stage'],
    ['stage: comment', 'final/stage'],
    ['sections:\n  - heading: YÊU CẦU\n    text: Theo Kế hoạch số .../KH-UBND.', 'final/placeholder'],
    ['sections:\n  - heading: YÊU CẦU\n    text: Trước ngày … tháng 5.', 'final/placeholder'],
    ['sections:\n  - heading: YÊU CẦU # RÀ SOÁT: đổi hay giữ\n    text: Làm.', 'final/review-mark'],
    ['signatures:\n  - { post: TRƯỞNG BAN, name: }', 'final/blank'],
  ])('a final plan is refused: %s', (part, code) => {
    expect(codes(smallPlan(part), { final: true })).toEqual([code]);
  });

  test('dots that end a list are no placeholder', () => {
    const text = 'sections:\n  - heading: YÊU CẦU\n    text: Lừa đảo, cướp giật... và các tội khác…';
    expect(codes(smallPlan(text), { final: true })).toEqual([]);
  });
});
