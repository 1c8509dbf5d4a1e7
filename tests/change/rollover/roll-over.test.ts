/** Last year's plan becomes this year's draft: the YAML stays as it was wherever nothing had to change. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { isMark } from '../../../src/change/rollover/review.ts';
import { checkPlan } from '../../../src/index.ts';
import { documentOf, PLAN_IMAGES, planNames, planText } from '../../support/plans.ts';
import { expectProperty } from '../../support/property.ts';
import { planOf2024, roll, withoutMarks } from '../../support/rollover.ts';
import { paragraphsOf } from '../../support/word.ts';

/** Every line of the old file with a comment of its own. */
const commented = (text: string): string =>
  text
    .split('\n')
    .map((line, index) => (/^\s*(-\s+)?\w+:\s*([>|][+-]?)?$/.test(line) ? `${line} # ghi chú ${index}` : line))
    .join('\n');

describe('the YAML stays as it was', () => {
  test.each(planNames())('%s: comments, order and layout, line by line', (name) => {
    const before = commented(planText(name));
    const { text, review } = roll(before, {
      year: checkPlan(before, { images: PLAN_IMAGES }).value?.year === 2025 ? 2026 : 2027,
    });
    const [old, now] = [before.split('\n'), withoutMarks(text)];
    expect(now.length).toBe(old.length);
    for (const [index, line] of old.entries()) {
      // Figures apart, and the keys at the head, every line is the same.
      if (!/^\s*(number|stage|date|draftNumber):/.test(line))
        expect(now[index]?.replace(/\d{4}/g, 'N')).toBe(line.replace(/\d{4}/g, 'N'));
    }
    const comments = (text: string): string[] => text.match(/# ghi chú \d+/g) ?? [];
    expect(comments(text)).toEqual(comments(before));
    expect(review.length).toBeGreaterThan(0);
  });

  test('CRLF and BOM stay, and marks have the same line ends', () => {
    const before = `\ufeff${planOf2024('opening:\n  - Gửi trước ngày 20/02/2024.').replaceAll('\n', '\r\n')}`;
    const { text } = roll(before);
    expect(text.startsWith('\ufeff')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
  });

  test('quotation marks, escapes, flow lists and decomposed letters stay', () => {
    const lines = [
      'opening:',
      '  - "Nói: \\"năm 2024\\" và \\u0111 năm 2023"',
      "  - 'Gọi là ''năm 2024'''",
      `  - ${'Tiếng Việt năm 2024'.normalize('NFD')}`,
    ];
    const { text } = roll(planOf2024(lines.join('\n')));
    expect(text).toContain('"Nói: \\"năm 2025\\" và \\u0111 năm 2024"');
    expect(text).toContain("'Gọi là ''năm 2025'''");
    expect(text).toContain('Tiếng Việt năm 2025'.normalize('NFD'));
  });

  test('a mark stands on a line of its own above the entry that it is about', () => {
    const { text } = roll(planOf2024('opening:\n  - >-\n    Gửi trước\n    ngày 20/02/2024.'));
    expect(text).toMatch(
      /opening:\n {2}# RÀ SOÁT: thời hạn 20\/02\/2025[^\n]*\n {2}- >-\n {4}Gửi trước\n {4}ngày 20\/02\/2025\./,
    );
  });

  test('whatever the sentences are, the result is a plan without errors whose texts differ in years alone', () => {
    const word = fc.constantFrom(
      'năm 2024',
      'năm 2023',
      'trước ngày 20/02/2024',
      'giai đoạn 2021 - 2025',
      'Kế hoạch số 8/KH-BCA ngày 15/01/2024 của Bộ Công an',
      'giảm 5%',
      'cấp huyện',
      '**đậm**',
      '“trích”',
      "dấu ' nháy",
      'hai: chấm',
      'thăng # giữa',
      '{{year}}',
    );
    expectProperty(
      fc.property(
        fc.array(fc.array(word, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 5 }),
        (sentences) => {
          const opening = sentences.map((words) => `  - ${JSON.stringify(words.join(' '))}`).join('\n');
          const before = planOf2024(`opening:\n${opening}`);
          const { text } = roll(before);
          expect(checkPlan(text, { images: PLAN_IMAGES }).ok).toBe(true);
          const years = (value: unknown): string => JSON.stringify(value).replace(/20\d\d/g, 'N');
          expect(years((parse(text) as { opening: unknown }).opening)).toBe(
            years((parse(before) as { opening: unknown }).opening),
          );
        },
      ),
      100,
    );
  });
});

describe('the project’s plan for 2025', () => {
  const before = planText('ban-chi-dao-138-2025');
  const { text, review } = roll(before, { year: 2026 });

  test('every mention of a year is met: moved, left or marked as its kind asks', () => {
    expect(readFileSync('tests/change/rollover/ban-chi-dao-138.expected', 'utf8')).toBe(
      `${review.map(({ line, kind, sentence }) => `${line} ${kind}: ${sentence.vi}`).join('\n')}\n`,
    );
  });

  test('validates, and prints DỰ THẢO while marks are left', () => {
    const { value: plan, diagnostics } = checkPlan(text, { images: PLAN_IMAGES });
    expect(plan?.reviewMarks).toBe(review.filter(({ kind }) => isMark(kind)).length);
    expect(diagnostics.map(({ code }) => code)).toEqual(['plan/review-marks']);
    const issued = text.replace('stage: drafting', 'stage: signature');
    const printed = (yaml: string): boolean =>
      paragraphsOf(documentOf(yaml)).some(({ text: words }) => words === 'DỰ THẢO');
    expect(printed(issued)).toBe(true);
    expect(printed(withoutMarks(issued).join('\n'))).toBe(false);
  });

  test('the printed texts differ in the places of the review list and nowhere else', () => {
    const [old, now] = [before, text].map((yaml) => paragraphsOf(documentOf(yaml)).map(({ text: words }) => words));
    const years = (words: string | undefined): string => (words ?? '').replace(/20\d\d/g, 'N');
    const body = (list: readonly string[] | undefined): readonly string[] =>
      list?.slice(list.indexOf('KẾ HOẠCH')) ?? [];
    expect(body(now).map(years)).toEqual(body(old).map(years));
    const changed = body(old).filter((words, index) => words !== body(now)[index]).length;
    expect(changed).toBeGreaterThan(20);
    const places = new Set(
      review.filter(({ kind }) => ['moved', 'deadline', 'year'].includes(kind)).map(({ path }) => path.join('/')),
    );
    expect(changed).toBeLessThanOrEqual(places.size);
  });
});
