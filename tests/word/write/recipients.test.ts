/** Nơi nhận as Word has it. */
import { describe, expect, test } from 'vitest';
import { all, readPart } from '../../../tools/measure/xml.ts';
import { documentOf, smallPlan } from '../../support/plans.ts';
import { levelText, paragraphsOf } from '../../support/word.ts';

const DOCUMENT = 'word/document.xml';

describe('Nơi nhận', () => {
  const recipients = 'recipients:\n  - to: [Bộ A, Bộ B, Bộ C]\n    purpose: để báo cáo\n  - Sở D\n  - archive: VT, NC';

  test('has dashes, semicolons, a full stop, and the purpose on a line of its own', () => {
    const bytes = documentOf(smallPlan(recipients));
    const lines = paragraphsOf(bytes).filter(({ style }) => style === 'NoiNhan');
    expect(lines.map(({ text }) => text)).toEqual(['Bộ A;', 'Bộ B;', 'Bộ C;', '(để báo cáo)', 'Sở D;', 'Lưu: VT, NC.']);
    expect(lines.map((line) => levelText(bytes, line))).toEqual(['-', '-', '-', undefined, '-', '-']);
  });

  test('or a right brace as tall as its lines', () => {
    const bytes = documentOf(smallPlan(`${recipients}\nlayout: { recipients: brace }`));
    const drawing = all(readPart(bytes, DOCUMENT), 'w:drawing')[0];
    expect(all(drawing, 'a:prstGeom')[0]?.attributes['prst']).toBe('rightBrace');
    const height = Number(all(drawing, 'wp:extent')[0]?.attributes['cy']) / 12700;
    expect(height).toBeCloseTo(3 * 11 * 1.149, 1);
  });
});
