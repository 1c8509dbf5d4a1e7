/** Sections, and all that is numbered in them. */
import { describe, expect, test } from 'vitest';
import { importText } from '../../../src/pipeline/import.ts';
import { factsOf, foreignWith, importedForeign } from '../../support/foreign.ts';
import * as read from '../../support/plan-facts.ts';
import { SCAN } from '../../support/scan.ts';

test.each(foreignWith('sections'))('%s has its sections with all that is numbered in them', (name) => {
  const facts = factsOf(name);
  const imported = importedForeign(name);
  expect(read.sectionsOf(imported.data)).toMatchObject(facts.sections ?? []);
  expect(read.assignmentsOf(imported.data)).toBe(facts.assignments ?? 0);
});

describe('a text with the marks of a scan', () => {
  const { data } = importText(SCAN).value;

  test('has its sections, the sentence that a page’s end has torn in one piece', () => {
    expect(data.sections).toEqual([
      {
        heading: 'MỤC TIÊU',
        items: [
          'Giảm 10% số ca mắc so với năm 2025, không để dịch chồng dịch trên địa bàn tỉnh.',
          'Không để xảy ra tử vong.',
        ],
      },
      {
        heading: 'NHIỆM VỤ',
        items: [
          {
            heading: 'Giám sát',
            items: [
              {
                text: 'Theo dõi mật độ muỗi hằng tuần',
                assign: { lead: ['Trung tâm Kiểm soát bệnh tật'], support: ['UBND các xã, phường'] },
              },
              {
                text: 'Lấy mẫu xét nghiệm:',
                bullets: ['Tại các xã trọng điểm;', 'Tại bệnh viện tuyến tỉnh.'],
              },
            ],
          },
          'Truyền thông trên *Báo Lam Giang*.',
        ],
      },
    ]);
  });
});
