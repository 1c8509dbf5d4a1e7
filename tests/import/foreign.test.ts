/** Word files made by hand and by other programs: read without a lost word, to the plan that a person sees in them. */
import { beforeAll, describe, expect, test } from 'vitest';
import { checkPlan, renderPlan } from '../../src/index.ts';
import { readParts } from '../../tools/measure/xml.ts';
import {
  factsOf,
  foreignNames,
  type ImportedFile,
  importedForeign,
  readableParagraphs,
  storedParagraphs,
  testIf,
} from '../support/foreign.ts';
import * as read from '../support/plan-facts.ts';
import { visibleParagraphs } from '../support/visible-text.ts';
import { keptOrder, linesOfWords, lostWords, plainWords } from '../support/words-kept.ts';

/** What is printed on every plan. */
const FIXED =
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc KẾ HOẠCH Số: /KH- ngày tháng năm Nơi nhận: Lưu: DỰ THẢO';

/** The document that comes of a plan; where none may be made, its data's texts and what is printed around them. */
function paragraphsOut({ yaml, data }: ImportedFile): string[] {
  const { value: plan, ok } = checkPlan(yaml);
  if (plan === undefined || !ok) return [...read.textsIn(data), ...read.printedLines(data), FIXED];
  return visibleParagraphs(readParts(renderPlan(plan)));
}

describe.each(foreignNames())('%s', (name) => {
  const facts = factsOf(name);
  const source = linesOfWords(readableParagraphs(name));

  describe('the file itself', () => {
    test('says what its facts say', () => {
      const { about, valid, date, absent, comments, dropped, sections, ...said } = facts;
      const words = read.textsIn([said, sections?.map(({ heading }) => heading)]).flatMap(plainWords);
      const lost = lostWords([...new Set(words)], readableParagraphs(name).flatMap(plainWords));
      expect(lost.filter((word) => /\p{L}/u.test(word))).toEqual([]);
      expect(about).not.toBe('');
    });

    test('reads as many words as it stores', () => {
      const tokens = (paragraphs: readonly string[]): number =>
        paragraphs.join('\n').split(/[\s]+/u).filter(Boolean).length;
      expect(tokens(readableParagraphs(name))).toBe(tokens(storedParagraphs(name)));
    });
  });

  let imported: ImportedFile;
  let target: string[][];
  beforeAll(() => {
    imported = importedForeign(name);
    target = linesOfWords(paragraphsOut(imported));
  });

  test('loses no word', () => {
    const lost = lostWords(source.flat(), target.flat());
    expect(lostWords(lost, plainWords(facts.dropped ?? ''))).toEqual([]);
  });

  test('keeps the words of a sentence in their order', () => {
    const dropped = new Set(plainWords(facts.dropped ?? ''));
    const { recall, torn } = keptOrder(source, target);
    // The program itself divides a long name over two lines.
    const all = ` ${target.flat().join(' ')} `;
    const unexplained = torn.filter(
      (words) => !words.split(' ').some((word) => dropped.has(word)) && !all.includes(` ${words} `),
    );
    expect(unexplained.length === 0 || recall >= 0.99, unexplained.join('\n')).toBe(true);
  });

  testIf(facts.valid === true)('says nothing twice and nothing of its own', () => {
    const more = lostWords(lostWords(target.flat(), source.flat()), plainWords(FIXED));
    // A cell that goes on over several rows may be said in each.
    expect(more.length / source.flat().length, more.join(' ')).toBeLessThan(0.03);
  });

  test('brings nothing back that was deleted or is hidden', () => {
    const words = ` ${plainWords(imported.yaml).join(' ')} `;
    const back = (facts.absent ?? []).filter((text) => words.includes(` ${plainWords(text).join(' ')} `));
    expect(back).toEqual([]);
  });

  testIf(facts.valid === true)('becomes a plan without errors', () => {
    const { ok, diagnostics } = checkPlan(imported.yaml);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(ok).toBe(true);
  });
});
