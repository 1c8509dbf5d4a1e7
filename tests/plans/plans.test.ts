/** Every plan in `plans/`: silent, in order, faithful, the same every time. */
import { describe, expect, test } from 'vitest';
import { checkPlan, checkWord, renderPlan } from '../../src/index.ts';
import { partyFaults } from '../../tools/measure/party.ts';
import { standardFaults } from '../../tools/measure/standard.ts';
import { wordsOf } from '../../tools/measure/words.ts';
import { lintWith } from '../support/lint.ts';
import { documentOf, PLAN_IMAGES, planNames, planOf, planText } from '../support/plans.ts';
import { footnotesOf, paragraphsOf } from '../support/word.ts';
import { printedTexts } from '../support/yaml-texts.ts';

/** Words in a row by which a passage is known: few to find a loss, more where names of bodies recur by themselves. */
const LOST = 7;
const DOUBLED = 25;

function grams(texts: readonly string[], length: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    const words = wordsOf(text.toLocaleLowerCase('vi'));
    for (let index = 0; index + length <= words.length; index++) {
      const gram = words.slice(index, index + length).join(' ');
      counts.set(gram, (counts.get(gram) ?? 0) + 1);
    }
  }
  return counts;
}

describe.each(planNames())('%s', (name) => {
  const text = planText(name);
  const bytes = documentOf(text);

  test('has neither errors nor warnings', () => {
    expect(checkPlan(text, { images: PLAN_IMAGES }).diagnostics).toEqual([]);
  });

  const isOfParty = planOf(text).layout.standard === 'party';

  test('follows Phụ lục I, or the guide of the Party', () => {
    expect((isOfParty ? partyFaults : standardFaults)(bytes)).toEqual([]);
  });

  test('is a file of which `check` reports nothing, neither of its form nor of its text', () => {
    const file = renderPlan(planOf(text), { source: text });
    expect(checkWord(file, lintWith()).diagnostics).toEqual([]);
  });

  test('prints every sentence of the YAML, none of them twice', () => {
    const written = printedTexts(text);
    const paragraphs = paragraphsOf(bytes).filter(({ style }) => style !== 'KemTheo');
    const printed = [...paragraphs.map((paragraph) => paragraph.text), ...footnotesOf(bytes)];
    const differing = (
      texts: readonly string[],
      length: number,
      isWrong: (before: number, after: number) => boolean,
    ) => {
      const counts = grams(printed, length);
      return [...grams(texts, length)]
        .filter(([gram, count]) => isWrong(count, counts.get(gram) ?? 0))
        .map(([gram]) => gram);
    };
    expect(grams(written, LOST).size).toBeGreaterThan(500);
    expect(differing(written, LOST, (before, after) => after < before)).toEqual([]);
    // Cells of tables hold lists of bodies that assignments name in the same order.
    expect(differing(printedTexts(text, ['rows']), DOUBLED, (before, after) => after > before)).toEqual([]);
  });

  test('gives the same bytes again', () => {
    expect(Buffer.from(renderPlan(planOf(text))).equals(Buffer.from(bytes))).toBe(true);
  });

  test('ends each part with ./. once; a plan of the Party has none', () => {
    const marks = paragraphsOf(bytes).filter((paragraph) => paragraph.text.includes('./.'));
    expect(marks.every((paragraph) => paragraph.text.endsWith('./.') && !paragraph.text.endsWith('../.'))).toBe(true);
    expect(marks).toHaveLength(isOfParty ? 0 : 1 + planOf(text).appendices.length);
  });
});
