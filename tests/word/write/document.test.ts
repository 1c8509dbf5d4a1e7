/** Properties and styles of a document. */
import { describe, expect, test } from 'vitest';
import { all, childrenOf, readPart } from '../../../tools/measure/xml.ts';
import { documentOf, smallPlan } from '../../support/plans.ts';
import { paragraphsOf } from '../../support/word.ts';

describe('properties of the file', () => {
  test('title, subject, author, language, and no time', () => {
    const core = all(
      { name: '', attributes: {}, children: [readPart(documentOf(smallPlan()), 'docProps/core.xml')] },
      'cp:coreProperties',
    )[0];
    const entries = childrenOf(core).map(({ name, children }) => [name, children.join('')]);
    expect(Object.fromEntries(entries)).toEqual({
      'dc:title': 'Kế hoạch Thực hiện công tác thử nghiệm năm 2026',
      'dc:subject': 'KẾ HOẠCH',
      'dc:creator': 'Ban Chỉ đạo 138 tỉnh Lam Giang',
      'dc:language': 'vi-VN',
    });
  });

  test('headings are Word’s own, for the navigation pane', () => {
    const yaml = smallPlan(
      'sections:\n  - heading: MỤC\n    items:\n      - heading: Khoản\n        items:\n          - heading: Điểm\n            text: Lời.',
    );
    const styles = paragraphsOf(documentOf(yaml))
      .map(({ style }) => style)
      .filter((style) => style.startsWith('Heading'));
    expect(styles).toEqual(['Heading1', 'Heading2', 'Heading3']);
  });
});
