/** Plans of every shape: what is printed of an import is the document that was imported. */
import { expect, test } from 'vitest';
import { checkPlan, importWord, renderPlan } from '../../src/index.ts';
import { documentOf, smallPlan } from '../support/plans.ts';
import { labelledLines } from '../support/word.ts';

/** Ways to write a plan that its document does not tell at once, by what they are. */
const SHAPES: Readonly<Record<string, string>> = {
  'a single item of the third level, counted by decimals': `numbering: decimal
sections:
  - heading: NHIỆM VỤ
    items:
      - text: Rà soát quy định
        items: [Lập danh mục.]`,
  'a single item of the third level, its label typed': `numbering: { scheme: decimal, labels: typed }
sections:
  - heading: NHIỆM VỤ
    items:
      - text: Rà soát quy định
        items: [Lập danh mục.]`,
  'points below the only decimal': `numbering: decimal
sections:
  - heading: NHIỆM VỤ
    items:
      - text: Rà soát quy định
        points: [Cấp tỉnh., Cấp xã.]
      - text: Công khai kết quả
        items:
          - text: Trên báo
            points: [Báo in., Báo điện tử.]`,
  'a single item of the second level where nothing else has decimals': `numbering: arabic-decimal
sections:
  - heading: Mục đích
    text: Bảo đảm trực đủ giờ.
  - heading: Phân công
    items: [Phòng Một trực ngày.]`,
  'a title without a number above the only items': `sections:
  - heading: LỜI CUỐI
    marker: none
    items: [Trực 24/24 giờ., Báo cáo kịp thời.]`,
  'dashes with a title and a text, pluses below': `sections:
  - heading: NHIỆM VỤ
    bullets:
      - heading: Rà soát
        text: Rà soát các quy định.
        bullets: [Cấp tỉnh., Cấp xã.]
      - heading: Công khai
        text: Công khai kết quả.`,
  'a dash of two paragraphs, pluses below': `sections:
  - heading: NHIỆM VỤ
    items:
      - text: "Việc gồm:"
        bullets:
          - { text: "Ý thứ nhất.\\n\\nĐoạn thứ hai.\\n\\nĐoạn thứ ba.", bullets: [Ý con.] }
          - Ý thứ hai.
        after: Sau các ý.
      - Việc sau.`,
  'sentences with Roman numbers in appendices': `appendices:
  - title: DANH MỤC NHÀ
    items: [Nhà thứ nhất., Nhà thứ hai.]
  - title: KHUNG THỜI GIAN
    content:
      - text: Gồm có.
      - items: [Đợt một., Đợt hai.]
      - text: Lời giữa.
      - items: [Đợt ba., Đợt bốn.]`,
  'assignments on lines of their own in appendices alone': `layout: { assign: line }
appendices:
  - title: PHÂN CÔNG
    items:
      - text: Kiểm tra.
        assign: { lead: [Sở Nội vụ] }
      - Tổng hợp.`,
  'an assignment on its line in words of its own': `layout: { assign: line }
sections:
  - heading: NHIỆM VỤ
    items:
      - { text: Rà soát, assign: { lead: [Văn phòng], wording: "Giao Văn phòng theo dõi, đôn đốc" } }
      - Báo cáo.`,
  'an assignment of a text between items and dashes': `layout: { assign: line }
sections:
  - heading: KINH PHÍ
    content:
      - { text: Bố trí từ ngân sách, assign: { who: [Sở Tài chính] } }
      - items: [Cấp tỉnh., Cấp xã.]
      - { text: Quyết toán cuối năm, assign: { lead: [Sở Tài chính], support: [Kho bạc Nhà nước] } }
      - bullets: [Trước tháng 12.]`,
  'an assignment between an item and a table': `layout: { assign: line }
sections:
  - heading: KINH PHÍ
    content:
      - items: [Cấp tỉnh., { text: Cấp xã., assign: { who: [Sở Tài chính] } }]
      - table: { columns: [{ title: Cấp }, { title: Số }], rows: [[Tỉnh, 2], [Xã, 3]] }
      - items: [Quyết toán.]
appendices:
  - title: DỰ TOÁN
    content:
      - items: [Cấp tỉnh., { text: Cấp xã., assign: { who: [Sở Tài chính] } }]
      - table: { columns: [{ title: Cấp }, { title: Số }], rows: [[Tỉnh, 2], [Xã, 3]] }`,
  'an assignment of a text above a table in an appendix': `layout: { assign: line }
appendices:
  - title: DỰ TOÁN
    items:
      - text: Chi thường xuyên
        content:
          - bullets: [Một., Hai.]
          - { text: Theo định mức, assign: { who: [Sở Tài chính] } }
          - table: { columns: [{ title: Cấp }, { title: Số }], rows: [[Tỉnh, 2], [Xã, 3]] }
      - Chi khác.`,
};

function printedAgain(bytes: Uint8Array): Uint8Array {
  const { value } = importWord(bytes);
  const { value: plan, diagnostics } = checkPlan(value?.yaml ?? '');
  if (plan === undefined) throw new Error(diagnostics[0]?.message);
  return renderPlan(plan);
}

test.each(Object.entries(SHAPES))('%s', (_, parts) => {
  const bytes = documentOf(smallPlan(parts));
  const again = printedAgain(bytes);
  expect(labelledLines(again)).toEqual(labelledLines(bytes));
  // What comes back changes no more.
  expect(importWord(again).value?.yaml).toBe(importWord(bytes).value?.yaml);
});

test('an excerpt without a place has its date', () => {
  const text =
    'year: 2026\nexcerpt: true\nissuer: { name: SỞ Y TẾ, code: SYT }\nsections:\n  - heading: NHIỆM VỤ\n    items: [Một., Hai.]\n';
  const { value } = importWord(documentOf(text));
  expect(value?.data).toMatchObject({ year: 2026, date: '2026' });
  expect(value?.data).not.toHaveProperty('place');
  expect(value?.data).not.toHaveProperty('opening');
});
