/** Assignments: their sentence, its look and its place. */
import { describe, expect, test } from 'vitest';
import { codesOf, documentOf } from '../../support/plans.ts';
import { section } from '../../support/sections.ts';
import { paragraphsOf, runsOf, textsOf } from '../../support/word.ts';

describe('assignments', () => {
  const assigned = (assign: string, more = ''): string =>
    section(`    items:\n      - text: Làm đúng việc\n        assign: ${assign}\n      - Hết.${more}`);
  const first = (yaml: string): string => textsOf(documentOf(yaml), 'KhoanDiem')[0] ?? '';

  test.each([
    ['{ who: [các sở, ngành] }', '(Các sở, ngành thực hiện).'],
    ['{ lead: [Công an tỉnh] }', '(Công an tỉnh chủ trì thực hiện).'],
    [
      '{ lead: [Công an tỉnh], support: [Sở Y tế, "các xã, phường"] }',
      '(Công an tỉnh chủ trì, phối hợp với Sở Y tế, các xã, phường thực hiện).',
    ],
    ['{ lead: [Công an tỉnh], wording: công an các cấp làm }', '(Công an các cấp làm).'],
    ['{ lead: [Công an tỉnh], wording: "(Công an tỉnh làm), có ký cam kết" }', '(Công an tỉnh làm), có ký cam kết.'],
  ])('%s', (assign, sentence) => {
    expect(first(assigned(assign))).toBe(`Làm đúng việc ${sentence}`);
  });

  test('are italic inline and upright on lines of their own', () => {
    const inline = paragraphsOf(documentOf(assigned('{ who: [Sở Y tế] }'))).find(({ text }) =>
      text.includes('Sở Y tế'),
    );
    const line = paragraphsOf(documentOf(assigned('{ who: [Sở Y tế] }', '\nlayout: { assign: line }'))).find(
      ({ style }) => style === 'PhanCong',
    );
    expect(inline === undefined ? [] : runsOf(inline).map(({ text, italic }) => [text, italic])).toEqual([
      ['Làm đúng việc ', false],
      ['(Sở Y tế thực hiện)', true],
      ['.', false],
    ]);
    expect(line === undefined ? [] : runsOf(line)).toEqual([
      { text: '(Sở Y tế thực hiện)', bold: false, italic: false, raised: false },
    ]);
  });

  test('stand after the last child of an item with children', () => {
    const yaml = section(
      '    items:\n      - text: Gồm\n        assign: { who: [Sở Y tế] }\n        bullets: [Một., Hai.]',
    );
    expect(paragraphsOf(documentOf(yaml)).map(({ text }) => text)).toEqual(
      expect.arrayContaining(['Hai.', '(Sở Y tế thực hiện)./.']),
    );
  });

  test('one with an id stands where the text calls it', () => {
    const yaml = section(
      '    items:\n      - text: Làm {{assign "a"}} cho xong.\n        assign: [{ id: a, who: [Sở Y tế] }]\n      - Hết.',
    );
    expect(first(yaml)).toBe('Làm (Sở Y tế thực hiện) cho xong.');
  });

  test('one with an id that nobody calls would be lost: an error', () => {
    expect(codesOf(assigned('[{ id: a, who: [Sở Y tế] }]'))).toEqual(['14 text/assignment-not-placed']);
  });

  test('the plan’s own phrase takes the place of the default', () => {
    const phrases =
      '\nphrases:\n  assign: "({{capital (join who \\" và \\")}}{{#if deadline}}, xong {{deadline}}{{/if}})"';
    expect(first(assigned('{ who: [sở A, sở B], deadline: quý II }', phrases))).toBe(
      'Làm đúng việc (Sở A và sở B, xong quý II).',
    );
  });
});
