/** Figures of two texts in pairs, held against a plainer way to find them. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type FigurePair, pairFigures } from '../../../src/change/diff/figure-changes.ts';
import { type Figure, figuresOf } from '../../../src/change/diff/figures.ts';
import { compareWords, mergeFragments, type Token } from '../../../src/change/diff/tokenise.ts';
import { expectProperty } from '../../support/property.ts';

const isPercent = ({ text }: Figure): boolean => text.includes('%');
const unitOf = ({ kind, text }: Figure): string =>
  kind === 'deadline'
    ? ''
    : text.includes('%')
      ? '%'
      : (/\p{L}+$/u.exec(text.replace(/\s(?:trở lên|trở xuống)$/, ''))?.[0] ?? '');

/** Each old figure with the first new one that may be the same, of all those that are left. */
function plainly(oldText: string, freshText: string): FigurePair[] {
  const [olds, freshes] = [new Set(figuresOf(oldText)), new Set(figuresOf(freshText))];
  const { old: oldTokens, fresh: freshTokens, ranges } = compareWords(oldText, freshText);
  const stretches = mergeFragments(ranges, oldTokens, freshTokens);
  const isIn = (token: Token | undefined, figure: Figure): boolean =>
    token !== undefined && token.start >= figure.start && token.end <= figure.end;
  const share = (old: Figure, fresh: Figure): boolean =>
    stretches.some(
      ({ same, old: [from, to], fresh: [start] }) =>
        same &&
        oldTokens.slice(from, to).some((token, index) => isIn(token, old) && isIn(freshTokens[start + index], fresh)),
    );
  const changeTogether = (old: Figure, fresh: Figure): boolean =>
    stretches.some(
      (change) =>
        !change.same &&
        oldTokens.slice(...change.old).some((token) => isIn(token, old)) &&
        freshTokens.slice(...change.fresh).some((token) => isIn(token, fresh)),
    );
  const ways: readonly ((old: Figure, fresh: Figure) => boolean)[] = [
    (old, fresh) => old.text === fresh.text && share(old, fresh),
    share,
    (old, fresh) => old.text === fresh.text,
    (old, fresh) => unitOf(old) === unitOf(fresh) && changeTogether(old, fresh),
    changeTogether,
  ];
  const pairs: FigurePair[] = [];
  for (const belong of ways) {
    for (const old of olds) {
      const fresh = [...freshes].find(
        (one) => one.kind === old.kind && isPercent(one) === isPercent(old) && belong(old, one),
      );
      if (fresh === undefined) continue;
      pairs.push({ old, fresh });
      olds.delete(old);
      freshes.delete(fresh);
    }
  }
  return [...pairs, ...[...olds].map((old) => ({ old })), ...[...freshes].map((fresh) => ({ fresh }))];
}

const part = fc.constantFrom(
  ...['5%', '7%', 'từ 5% đến 10%', '12 xã', '06 xã', '06 vụ', 'ít nhất 12 hội nghị', 'không quá 1.071 vụ'],
  ...['trước ngày 15/3/2026', 'trước ngày 16/3/2026', 'trong tháng 6', 'vào quý II/2026'],
  ...['đạt', 'giảm', 'làm rõ', ',', ';', 'và', 'trên địa bàn', '\n'],
);
const text = fc.array(part, { maxLength: 14 }).map((parts) => parts.join(' '));
/** A text and what became of it: some of its words are others. */
const changed = fc
  .tuple(text, fc.array(fc.tuple(fc.nat({ max: 40 }), part), { maxLength: 5 }))
  .map(([old, changes]) => {
    const words = old.split(' ');
    for (const [at, put] of changes) words[at % (words.length + 1)] = put;
    return [old, words.join(' ')] as const;
  });

test('the figures of two texts are paired as when each is held against each', () => {
  expectProperty(
    fc.property(fc.oneof(changed, fc.tuple(text, text)), ([old, fresh]) => {
      expect(pairFigures(old, fresh)).toEqual(plainly(old, fresh));
    }),
    1000,
  );
});

test('thousands of figures in one paragraph are paired each with its own', () => {
  const said = (of: (index: number) => string): string =>
    Array.from({ length: 4000 }, (_, index) => `thôn ${index} đạt ${of(index)}`).join(', ');
  const pairs = pairFigures(
    said((index) => `${index % 90}%`),
    said((index) => `${(index % 90) + 100}%`),
  );
  expect(pairs).toHaveLength(4000);
  expect(
    pairs.every(
      ({ old, fresh }) => Number.parseInt(fresh?.text ?? '', 10) === Number.parseInt(old?.text ?? '', 10) + 100,
    ),
  ).toBe(true);
});
