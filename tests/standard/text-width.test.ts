/** Widths of letters and lines, and the rules drawn under them. */
import { describe, expect, test } from 'vitest';
import { COMPONENTS } from '../../src/standard/components.ts';
import { settingsFor, textWidth } from '../../src/standard/settings.ts';
import { componentWidthPt, textWidthPt } from '../../src/standard/text-width.ts';
import { childAt, childrenOf, readPart } from '../../tools/measure/xml.ts';
import { documentOf, planOf, smallPlan } from '../support/plans.ts';
import { paragraphsOf, textsOf } from '../support/word.ts';

const bytes = documentOf(smallPlan());

const DOCUMENT = 'word/document.xml';

describe('measures', () => {
  test('Quốc hiệu is 271 pt wide at 13 pt and 250 pt at 12 pt', () => {
    const text = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
    expect(textWidthPt(text, 13, { bold: true, italic: false })).toBeCloseTo(271.2, 0);
    expect(textWidthPt(text, 12, { bold: true, italic: false })).toBeCloseTo(250.3, 0);
  });

  test('letters are as wide as docx/layout has them', async () => {
    const { Document, Paragraph, TextRun } = await import('docx');
    const { layoutDocument } = await import('docx/layout');
    const text = 'Thực hiện công tác phòng, chống tội phạm “năm 2026” – đợt Ỷ ỡ';
    const run = new TextRun({ text, bold: true, size: 28, font: 'Times New Roman' });
    const document = new Document({
      sections: [{ properties: { page: { size: { width: 31000 } } }, children: [new Paragraph({ children: [run] })] }],
    });
    const [block] = layoutDocument(document).pages[0]?.body ?? [];
    const width = block?.type === 'paragraph' ? (block.lines[0]?.textWidth ?? 0) * 0.75 : 0;
    expect(textWidthPt(text, 14, { bold: true, italic: false })).toBeCloseTo(width, 0);
  });

  test('rules have the ruled length', () => {
    const plan = planOf(smallPlan());
    const settings = settingsFor(plan.layout);
    const rules = paragraphsOf(bytes).filter(({ style: id }) => id === 'DuongKe');
    const [left = 0, right = 0] = childrenOf(childAt(readPart(bytes, DOCUMENT), 'w:body', 'w:tbl', 'w:tblGrid')).map(
      ({ attributes }) => Number(attributes['w:w']),
    );
    const available = [left, right, textWidth(settings.page)];
    const lengths = rules.map(({ element }, index) => {
      const { 'w:left': from = '0', 'w:right': to = '0' } = childAt(element, 'w:pPr', 'w:ind')?.attributes ?? {};
      return ((available[index] ?? 0) - Number(from) - Number(to)) / 20;
    });
    const widthOf = (name: 'issuer' | 'motto' | 'title', id: string) =>
      componentWidthPt(textsOf(bytes, id)[0] ?? '', COMPONENTS[name], 'large');
    const shares = [
      (lengths[0] ?? 0) / widthOf('issuer', 'CoQuanBanHanh'),
      (lengths[1] ?? 0) / widthOf('motto', 'TieuNgu'),
      (lengths[2] ?? 0) / widthOf('title', 'TrichYeu'),
    ];
    expect(shares[0]).toBeGreaterThan(1 / 3);
    expect(shares[0]).toBeLessThan(1 / 2);
    expect(shares[1]).toBeCloseTo(1, 2);
    expect(shares[2]).toBeGreaterThan(1 / 3);
    expect(shares[2]).toBeLessThan(1 / 2);
  });

  test('a margin at its upper bound does not pass it by rounding', () => {
    const plan = planOf(smallPlan('layout: { margins: { right: 20, left: 35 } }'));
    expect(settingsFor(plan.layout).page).toMatchObject({ right: 1133, left: 1984 });
  });
});
