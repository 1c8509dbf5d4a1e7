/** Parts, chapters and sections: what may stand where, and how they are counted. */
import { describe, expect, test } from 'vitest';
import type { Item } from '../../../src/plan/model/plan.ts';
import { codesOf, planOf, smallPlan } from '../../support/plans.ts';

const labelsIn = (items: readonly Item[]): string[] =>
  items.flatMap(({ marker, children }) => [
    ...(marker.kind === 'none' ? [] : [marker.label]),
    ...labelsIn(children.filter((child): child is Item => child.kind === 'item')),
  ]);

const labelsOf = (more: string): string[] => labelsIn(planOf(smallPlan(more)).sections);

const TWO_PARTS = `
sections:
  - part: MỘT
    sections:
      - chapter: BA
        sections:
          - heading: NĂM
            text: Làm.
          - heading: SÁU
            text: Làm.
  - part: HAI
    sections:
      - chapter: BỐN
        sections:
          - heading: BẢY
            text: Làm.
`;

describe('numbers', () => {
  test('of sections begin anew in each part, those of chapters go on', () => {
    expect(labelsOf(TWO_PARTS)).toEqual(['Phần I', 'Chương I', 'I.', 'II.', 'Phần II', 'Chương II', 'I.']);
  });

  test('of articles go on through all parts', () => {
    expect(labelsOf(`${TWO_PARTS}numbering: articles`)).toEqual([
      'Phần I',
      'Chương I',
      'Điều 1.',
      'Điều 2.',
      'Phần II',
      'Chương II',
      'Điều 3.',
    ]);
  });

  test.each([
    ['Phần A', ['Phần A', 'Phần B']],
    ['PHẦN THỨ NHẤT', ['PHẦN THỨ NHẤT', 'PHẦN THỨ HAI']],
    ['Phần thứ nhất:', ['Phần thứ nhất:', 'Phần thứ hai:']],
    ['Phần 1.', ['Phần 1.', 'Phần 2.']],
    ['A.', ['A.', 'B.']],
  ])('of parts go on from “%s”', (first, labels) => {
    const found = labelsOf(`${TWO_PARTS}numbering: { parts: "${first}" }`);
    expect(found.filter((_, index) => index === 0 || index === 4)).toEqual(labels);
  });

  test('of what stands straight in a part are those of clauses', () => {
    expect(labelsOf('sections:\n  - part: MỘT\n    items: [Việc một., Việc hai.]')).toEqual(['Phần I', '1.', '2.']);
  });

  test('below a point are small Roman ones in every scheme, below these there are none', () => {
    const deep = (inner: string): string =>
      `sections:\n  - heading: MỘT\n    points:\n      - text: "Gồm:"\n        items:\n          - ${inner}\n          - Hai.\n      - Việc hai.`;
    expect(labelsOf(`${deep('Một.')}\nnumbering: decimal`)).toEqual(['I.', 'a)', 'i)', 'ii)', 'b)']);
    expect(codesOf(smallPlan(deep('{ text: "Gồm:", items: [Sâu quá.] }')))).toEqual(['15 plan/too-deep']);
  });
});

describe('what cannot stand there', () => {
  test.each([
    ['- part: MỘT\n    heading: HAI\n    text: Làm.', '11 plan/one-kind-a-section'],
    ['- heading: MỘT\n    sections: [{ heading: HAI, text: Làm. }]', '12 plan/sections-without-division'],
    ['- chapter: MỘT\n    sections: [{ part: HAI, text: Làm. }]', '12 plan/division-inside'],
    ['- part: MỘT\n    sections: [{ part: HAI, text: Làm. }]', '12 plan/division-inside'],
    ['- text: Không có tên.', '11 schema/missing-key'],
  ])('%s', (section, code) => {
    expect(codesOf(smallPlan(`sections:\n  ${section}`))).toEqual([code]);
  });

  test('more parts than there are words for', () => {
    const parts = Array.from({ length: 11 }, () => '  - { part: MỘT, text: Làm. }').join('\n');
    const text = smallPlan(`sections:\n${parts}\nnumbering: { parts: Phần thứ nhất }`);
    expect(codesOf(text)).toEqual(['21 plan/too-many-divisions']);
  });
});

describe('a plan that a decision is issued with', () => {
  const attached = (more = ''): string => smallPlan(`attachedTo: { code: QĐ-BCĐ, date: 2026-01 }\n${more}`);

  test('has neither recipients nor signatures, and its issuer needs no code', () => {
    expect(codesOf(attached('issuer:\n  name: BAN CHỈ ĐẠO\n  inText: Ban Chỉ đạo'))).toEqual([]);
    expect(codesOf(smallPlan('issuer:\n  name: BAN CHỈ ĐẠO'))).toEqual(['4 schema/missing-key']);
  });

  test.each(['number: 5', 'place: Lam Giang', 'date: 2026-02', 'recipients: [Các sở]', 'signatures: [{ post: A }]'])(
    'is told that %s is the decision’s',
    (part) => {
      expect(codesOf(`${attached()}${part}\n`).filter((code) => code.includes('part-of-decision'))).toHaveLength(1);
    },
  );

  test('of another year is told, as a plan’s own date is', () => {
    expect(codesOf(smallPlan('attachedTo: { code: QĐ-BCĐ, date: 2023-01 }'))).toEqual(['13 plan/date-year']);
  });
});
