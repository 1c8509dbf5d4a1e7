/** Whatever a text is, none of its words is lost. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lettersIn, type ManuscriptBlock } from '../../../../src/import/manuscript/manuscript.ts';
import { blocksOf, isParagraph, mended } from '../../../support/manuscripts.ts';
import { expectProperty } from '../../../support/property.ts';

describe('nothing is lost', () => {
  const words = ['kế', 'hoạch', 'Sở', 'người¹', 'b)', '1.', '(1)', 'm2', '25/02/2026', 'TƯ'];
  const marks = ['**', '*', '***', '_', '^', '\\', '<sup>', '</b>', '&', '[^1]', '#', '|', '$', '- ', '* '];
  const gaps = [' ', ' ', ' ', '\n', '\n\n', '  \n', '\t', '\r\n'];
  const typed = fc
    .array(fc.tuple(fc.constantFrom(...words, ...marks), fc.constantFrom(...gaps)), { maxLength: 40 })
    .map((parts) => parts.map((part) => part.join('')).join(''));
  const lettersOf = (text: string): string => text.replace(/[^\p{L}\d¹]/gu, '');

  const readLetters = (blocks: readonly ManuscriptBlock[]): string =>
    blocks
      .map((block) =>
        isParagraph(block)
          ? lettersIn(block)
          : block.rows.flatMap((row) => row.map((cell) => readLetters(cell.blocks))).join(''),
      )
      .join('');

  test('every word of any text is there, in order', () => {
    expectProperty(
      fc.property(typed, (text) => {
        const withoutTags = text.replace(/<\/?(?:b|sup)>/g, '');
        expect(lettersOf(readLetters(blocksOf(text)).replace(/<\/?(?:b|sup)>/g, ''))).toBe(lettersOf(withoutTags));
      }),
    );
  });

  test('mending moves words and keeps them all', () => {
    expectProperty(
      fc.property(typed, (text) => {
        const { sections, notes } = mended(text);
        const inNotes = [...notes.values()].flat();
        const count = (letters: string): number => lettersOf(letters).replace(/[\d¹]/g, '').length;
        const after = count(readLetters(sections.flatMap(({ blocks }) => blocks))) + count(readLetters(inNotes));
        expect(after).toBe(count(readLetters(blocksOf(text))));
      }),
    );
  });
});
