/** The draft for those who decide: whose changes they are, where the comments stand, what is left when all is accepted or rejected. */
import { describe, expect, test } from 'vitest';
import type { DataEdit, Opinion } from '../../src/change/opinions/opinion.ts';
import { smallPlan } from '../support/plans.ts';
import { commentsIn, expectBothPlans, reviewed, revisionsOf } from '../support/reviewed.ts';

const LEAFLETS = 'In và phát 5.000 tờ rơi tại các chợ, bến xe trước ngày 15/3/2026.';
const YAML = smallPlan(
  `sections: ${JSON.stringify([
    { heading: 'MỤC TIÊU', items: ['Giảm 10% số ca mắc.', 'Không để xảy ra tử vong.'] },
    {
      heading: 'NHIỆM VỤ',
      items: [LEAFLETS, { text: 'Lấy mẫu xét nghiệm.', assign: { lead: ['Trung tâm Y tế'] } }, 'Báo cáo hằng quý.'],
    },
  ])}`,
);

let count = 0;
const opinion = (office: string, about: Partial<Opinion> & { readonly edit?: DataEdit }): Opinion => ({
  id: `ý kiến ${count++}`,
  office,
  file: 'tệp.docx',
  place: { number: 'II.1', sure: 'chắc' },
  draft: '',
  asked: 'Đề nghị sửa.',
  kind: 'sửa câu chữ',
  answer: 'tiếp thu',
  ...about,
});

const reword = (office: string, old: string, fresh: string, date?: string): Opinion =>
  opinion(office, {
    draft: LEAFLETS,
    asked: LEAFLETS.replace(old, fresh),
    edit: {
      op: 'set',
      path: ['sections', 1, 'items', 0],
      from: LEAFLETS,
      to: LEAFLETS.replace(old, fresh),
    },
    ...(date === undefined ? {} : { date }),
  });

const insert = (office: string, index: number, to: string): Opinion =>
  opinion(office, { asked: to, edit: { op: 'insert', path: ['sections', 1, 'items', index], to } });

describe('accepted edits', () => {
  test('of two offices in one sentence are each its own, with the day of the opinion', () => {
    const opinions = [
      reword('Sở Tài chính', '5.000', '3.000', '2026-03-02'),
      reword('Sở Y tế', '15/3/2026', '20/4/2026', '2026-03-05'),
    ];
    const { bytes, made } = reviewed(YAML, opinions);
    expect(made).toHaveLength(2);
    expect(revisionsOf(bytes)).toEqual([
      'Sở Tài chính 2026-03-02 -5.000',
      'Sở Tài chính 2026-03-02 +3.000',
      'Sở Y tế 2026-03-05 -15/3/2026',
      'Sở Y tế 2026-03-05 +20/4/2026',
    ]);
    expectBothPlans(YAML, opinions, bytes);
  });

  test('that put items in, take items out and charge others are each of their office, numbers too', () => {
    const opinions = [
      insert('Sở Nội vụ', 1, 'Mở hòm thư góp ý.'),
      opinion('Sở Tài chính', {
        edit: { op: 'remove', path: ['sections', 0, 'items', 1], from: 'Không để xảy ra tử vong.' },
      }),
      opinion('Công an tỉnh', {
        edit: {
          op: 'set',
          path: ['sections', 1, 'items', 1, 'assign', 'lead', 0],
          from: 'Trung tâm Y tế',
          to: 'Công an xã',
        },
      }),
      insert('Sở Công Thương', 3, 'Kiểm tra các chợ.'),
    ];
    const { bytes, made, failed } = reviewed(YAML, opinions);
    expect({ made: made.length, failed }).toEqual({ made: 4, failed: [] });
    const revisions = revisionsOf(bytes);
    for (const said of [
      'Sở Nội vụ  +2. Mở hòm thư góp ý.',
      'Sở Tài chính  -2. Không để xảy ra tử vong.',
      'Công an tỉnh  +Công an xã',
      'Sở Công Thương  +5. Kiểm tra các chợ./.',
    ])
      expect(revisions.join('\n')).toContain(said);
    expect(revisions.filter((one) => one.startsWith('kehoach'))).toEqual([]);
    expectBothPlans(YAML, opinions, bytes);
  });

  test('that contradict each other are comments that say so, and no changes', () => {
    const opinions = [reword('Sở Tài chính', '5.000', '3.000'), reword('Sở Y tế', '5.000', '8.000')];
    const { bytes, contradicting } = reviewed(YAML, opinions);
    expect(contradicting).toHaveLength(1);
    expect(revisionsOf(bytes)).toEqual([]);
    expect(commentsIn(bytes).map(({ text }) => text)).toEqual([
      expect.stringContaining('Chưa đưa vào dự thảo: trái với ý kiến của Sở Y tế.'),
      expect.stringContaining('Chưa đưa vào dự thảo: trái với ý kiến của Sở Tài chính.'),
    ]);
    expectBothPlans(YAML, opinions, bytes);
  });

  test('are none where nothing is accepted: the document is the draft with its comments', () => {
    const opinions = [{ ...reword('Sở Tài chính', '5.000', '3.000'), answer: 'không tiếp thu' as const }];
    const { bytes } = reviewed(YAML, opinions);
    expect(revisionsOf(bytes)).toEqual([]);
    expectBothPlans(YAML, opinions, bytes);
  });
});

describe('comments', () => {
  test('stand at what they are about, general ones on the title, each with the answer', () => {
    const opinions = [
      opinion('Sở Tài chính', {
        place: { number: 'I.1', sure: 'chắc' },
        asked: 'Cần nêu rõ kinh phí.',
        answer: 'tiếp thu một phần',
        reason: 'Kinh phí theo dự toán.',
      }),
      opinion('Sở Nội vụ', { place: { number: 'II', sure: 'chắc' }, asked: 'Đổi tên mục.', answer: 'không tiếp thu' }),
      { ...opinion('Công an tỉnh', { place: { number: '', sure: 'chắc' }, asked: 'Cần ngắn gọn hơn.' }) },
      opinion('Thanh tra tỉnh', { place: { number: '', sure: 'không rõ' }, asked: 'Tại trang 3, sửa câu chữ.' }),
      opinion('Báo Lam Giang', { place: { number: 'Chữ ký', sure: 'chắc' }, asked: 'Ghi rõ chức vụ.' }),
    ];
    const { bytes } = reviewed(YAML, opinions);
    const found = commentsIn(bytes);
    expect(found.map(({ author, on }) => [author, on])).toEqual([
      ['Sở Tài chính', '1. Giảm 10% số ca mắc.'],
      ['Sở Nội vụ', 'II. NHIỆM VỤ'],
      ['Công an tỉnh', 'KẾ HOẠCH'],
      ['Thanh tra tỉnh', 'KẾ HOẠCH'],
      ['Báo Lam Giang', 'TRƯỞNG BAN'],
    ]);
    expect(found[0]?.text).toBe(
      'Cần nêu rõ kinh phí. | Tiếp thu một phần. Kinh phí theo dự toán. | Chưa đưa vào dự thảo: người soạn còn phải viết.',
    );
    expect(found[3]?.text).toContain('[chưa rõ vị trí]');
    expectBothPlans(YAML, opinions, bytes);
  });

  test('on an item that goes go with it', () => {
    const opinions = [
      opinion('Sở Tài chính', {
        place: { number: 'I.2', sure: 'chắc' },
        edit: { op: 'remove', path: ['sections', 0, 'items', 1], from: 'Không để xảy ra tử vong.' },
      }),
    ];
    const { bytes } = reviewed(YAML, opinions);
    expect(commentsIn(bytes)[0]?.on).toContain('Không để xảy ra tử vong.');
    expectBothPlans(YAML, opinions, bytes);
  });
});
