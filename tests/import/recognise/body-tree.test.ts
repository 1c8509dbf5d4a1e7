/** Sections, and all that is numbered in them. */
import { describe, expect, test } from 'vitest';
import { importWord } from '../../../src/index.ts';
import { importText } from '../../../src/pipeline/import.ts';
import { factsOf, foreignWith, importedForeign } from '../../support/foreign.ts';
import { wordFile } from '../../support/office-file.ts';
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

test.each([
  ['(%1)', '(1)'],
  ['Bước %1:', 'Bước 1:'],
])('a label “%s” that the file counts and no plan has stands before its words', (levelText, label) => {
  const numbered = (text: string): string =>
    `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
  const body = `<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>I. QUY TRÌNH</w:t></w:r></w:p><w:p><w:r><w:t>Gồm các bước sau:</w:t></w:r></w:p>${numbered('Tiếp nhận hồ sơ.')}${numbered('Trả kết quả.')}`;
  const { value } = importWord(
    wordFile(body, {
      'word/_rels/document.xml.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/></Relationships>',
      'word/numbering.xml': `<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="${levelText}"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
    }),
  );
  const [section] = value?.data.sections ?? [];
  expect(JSON.stringify(section)).toContain(`${label} Tiếp nhận hồ sơ.`);
  expect(JSON.stringify(section)).toContain(`${label.replace('1', '2')} Trả kết quả.`);
});

test('plus signs under a text without a dash are of one list', () => {
  const { data } = importText(
    'I. HỒ SƠ\n\nGồm:\n\n+ Bản giấy: 02 bộ;\n\n+ Bản điện tử: 01 bộ.\n\nII. THỰC HIỆN\n\n- Nộp tại xã:\n\n+ Buổi sáng;\n\n+ Buổi chiều.',
  ).value;
  expect(data.sections).toEqual([
    { heading: 'HỒ SƠ', text: 'Gồm:', bullets: ['Bản giấy: 02 bộ;', 'Bản điện tử: 01 bộ.'] },
    { heading: 'THỰC HIỆN', bullets: [{ text: 'Nộp tại xã:', bullets: ['Buổi sáng;', 'Buổi chiều.'] }] },
  ]);
});
