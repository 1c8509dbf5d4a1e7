/** Of long lists only likely pairs are measured, and none that is alike enough is missed. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CandidatePairs } from '../../../src/change/diff/candidates.ts';
import { Similarity } from '../../../src/change/diff/similarity.ts';
import { comparePlans } from '../../../src/index.ts';
import { planOf, smallPlan } from '../../support/plans.ts';
import { expectProperty } from '../../support/property.ts';

const word = fc.constantFrom(
  ...'tổ chức kiểm tra các xã phường trước ngày 15 tháng báo cáo sở y tế việc mới'.split(' '),
);
const text = fc.array(word, { maxLength: 9 }).map((words) => words.join(' '));
const texts = fc.array(text, { minLength: 1, maxLength: 12 });

test('whatever is as alike as is asked for is a candidate', () => {
  expectProperty(
    fc.property(texts, texts, fc.constantFrom(0.3, 0.36, 0.5), (olds, freshes, least) => {
      const similarity = new Similarity([...olds, ...freshes]);
      const [before, after] = [olds, freshes].map((all) => all.map((one) => similarity.profile(one)));
      // Room for all pairs, each by several of its words.
      const pairs = new CandidatePairs(olds.length * 1000, freshes.length);
      const rows = pairs.addAlike(similarity, before ?? [], after ?? [], least).inOrder();
      for (const [i, a] of (before ?? []).entries())
        for (const [j, b] of (after ?? []).entries())
          if (similarity.between(a, b) >= least) expect(rows?.[i]).toContain(j);
    }),
    300,
  );
});

test('of lines that differ in most of their words few pairs are candidates', () => {
  const lines = Array.from(
    { length: 1000 },
    (_, index) => `Việc ${index} làm xong ở thôn ${index * 7} xóm ${index * 13}`,
  );
  const similarity = new Similarity(lines);
  const profiles = lines.map((line) => similarity.profile(line));
  const rows = new CandidatePairs(lines.length, lines.length).addAlike(similarity, profiles, profiles, 0.3).inOrder();
  expect(rows?.flat().length).toBeLessThan(10 * lines.length);
});

describe('of lines that all say nearly the same', () => {
  /** The pairs of lines with others that differ from them by a number, `off` places further on. */
  function rowsOf(count: number, off = 0): readonly (readonly number[])[] {
    const say = (index: number): string => `Các sở, ngành thực hiện nhiệm vụ được giao lần ${index}`;
    const [olds, freshes] = [0, off].map((from) => Array.from({ length: count }, (_, index) => say(index - from)));
    const similarity = new Similarity([...(olds ?? []), ...(freshes ?? [])]);
    const [before = [], after = []] = [olds, freshes].map((all) => all?.map((line) => similarity.profile(line)));
    return new CandidatePairs(count, count).addAlike(similarity, before, after, 0.3).inOrder();
  }

  test.each([300, 3000])('some dozens of pairs are candidates for each of %i', (count) => {
    const rows = rowsOf(count);
    expect(Math.max(...rows.map(({ length }) => length))).toBeLessThanOrEqual(80);
    for (const [place, row] of rows.entries()) expect(row).toContain(place);
  });

  test('the like of each is a candidate where hundreds came before it', () => {
    for (const [place, row] of rowsOf(1000, 300).entries()) if (place < 700) expect(row).toContain(place + 300);
  });
});

test('in thousands of items that say nearly the same one that came in and one that went are told, and nothing else', () => {
  const say = (index: number): string => `      - Xã thứ ${index} thực hiện nhiệm vụ được giao theo kế hoạch`;
  const planOfLines = (lines: readonly string[]) =>
    planOf(smallPlan(`sections:\n  - heading: YÊU CẦU\n    items:\n${lines.join('\n')}`));
  const lines = Array.from({ length: 1500 }, (_, index) => say(index));
  const changes = comparePlans(
    planOfLines(lines.map((line) => `${line} năm trước.`)),
    planOfLines(
      ['      - Đoàn thanh niên mở lớp dạy bơi cho trẻ em dịp hè', ...lines.toSpliced(700, 1)].map(
        (line) => `${line} quý này.`,
      ),
    ),
  );
  const { added, dropped, moved, reworded, onlyRepeats } = changes.counts;
  expect([added, dropped, moved, reworded + onlyRepeats]).toEqual([1, 1, 0, 1499]);
});

test('hundreds of items that were put into other words are paired each with its own', () => {
  const plan = (say: (index: number) => string) =>
    planOf(
      smallPlan(
        `sections:\n  - heading: YÊU CẦU\n    items:\n${Array.from({ length: 300 }, (_, index) => `      - ${say(index)}`).join('\n')}`,
      ),
    );
  const changes = comparePlans(
    plan((index) => `Kiểm tra thôn T${index} và xóm X${index * 3} trong quý.`),
    plan((index) => `Kiểm tra thôn T${index} và xóm X${index * 3} trong tháng.`),
  );
  const { added, dropped, moved, reworded, onlyRepeats } = changes.counts;
  expect([added, dropped, moved, reworded + onlyRepeats]).toEqual([0, 0, 0, 300]);
});
