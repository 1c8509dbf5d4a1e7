/** Halves of a torn paragraph come together as if each join read all that stands before it, and cost what they are long. */
import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import {
  type Letters,
  lettersIn,
  type ManuscriptParagraph,
  type Run,
} from '../../../../src/import/manuscript/manuscript.ts';
import { merged } from '../../../../src/import/manuscript/text/inline.ts';
import { plainParagraph } from '../../../../src/import/manuscript/text/read.ts';
import { closedPair, starsIn } from '../../../../src/import/manuscript/text/repair-marks.ts';
import { isRemainder, TornParagraph } from '../../../../src/import/manuscript/text/torn-paragraph.ts';
import { expectProperty } from '../../../support/property.ts';

const letters = (text: string, look: Partial<Letters> = {}): Letters => ({
  kind: 'letters',
  text,
  bold: false,
  italic: false,
  raised: false,
  ...look,
});

const paragraph = (place: number, runs: readonly Run[]): ManuscriptParagraph => ({
  ...plainParagraph(runs, place),
  align: 'left',
});

/** The second half put behind the first, all of both read. */
function joinedSlowly(first: ManuscriptParagraph, second: ManuscriptParagraph): ManuscriptParagraph {
  const [last, next] = [first.runs.at(-1), second.runs[0]];
  const areLetters = last?.kind === 'letters' && next?.kind === 'letters';
  const look = areLetters ? { bold: last.bold && next.bold, italic: last.italic && next.italic } : {};
  const runs = merged([...first.runs, letters(' ', look), ...second.runs]);
  const closed = starsIn(runs).length === 2 ? closedPair(runs) : undefined;
  return { ...first, runs: closed === undefined ? runs : merged(closed.runs) };
}

/** The paragraphs of which those that go on are one, each asked of the whole paragraph before it. */
function wholeSlowly(paragraphs: readonly ManuscriptParagraph[]): ManuscriptParagraph[] {
  const whole: ManuscriptParagraph[] = [];
  for (const next of paragraphs) {
    const last = whole.at(-1);
    if (last !== undefined && new TornParagraph(last).goesOnIn(next))
      whole[whole.length - 1] = joinedSlowly(last, next);
    else whole.push(next);
  }
  return whole;
}

function whole(paragraphs: readonly ManuscriptParagraph[]): ManuscriptParagraph[] {
  const torn: TornParagraph[] = [];
  for (const next of paragraphs) {
    const last = torn.at(-1);
    if (last?.goesOnIn(next) === true) last.add(next);
    else torn.push(new TornParagraph(next));
  }
  return torn.map((one) => one.whole());
}

const BEGINNING = 'Người đứng đầu cơ quan chịu trách nhiệm trước tập thể, giữ';
const words = fc
  .array(
    fc.constantFrom(
      'giờ',
      'nghiêm',
      '25',
      ' ',
      '  ',
      '*',
      '**',
      '***',
      '*a',
      'b*',
      '.',
      '...',
      '…',
      ')',
      'CA',
      'Ban',
      '',
    ),
    { maxLength: 5 },
  )
  .map((parts) => parts.join(''));
const run = fc.oneof(
  { weight: 6, arbitrary: fc.record({ text: words, bold: fc.boolean(), italic: fc.boolean() }) },
  { weight: 1, arbitrary: fc.constant(undefined) },
);
const half = fc
  .tuple(
    fc.constantFrom(BEGINNING, BEGINNING, 'nghiêm giờ', '(kể cả', 'NGHIÊM', '7', ''),
    fc.boolean(),
    fc.array(run, { maxLength: 4 }),
  )
  .map(([beginning, bold, runs]): Run[] => [
    letters(beginning, { bold }),
    ...runs.map((one): Run => (one === undefined ? { kind: 'note', note: '1' } : letters(one.text, one))),
  ]);

test('halves come together as if each join read all letters before it', () => {
  const halves = fc.array(half, { minLength: 2, maxLength: 8 });
  let joins = 0;
  expectProperty(
    fc.property(halves, fc.boolean(), (all, isMerged) => {
      const paragraphs = all.map((runs, index) => paragraph(3 * index + 1, isMerged ? merged(runs) : runs));
      const found = whole(paragraphs);
      joins += paragraphs.length - found.length;
      expect(found).toEqual(wholeSlowly(paragraphs));
    }),
    2000,
  );
  expect(joins).toBeGreaterThan(1000);
});

afterEach(() => vi.restoreAllMocks());

/** How many letters are looked through for stars and for small letters while as many halves come together. */
function lettersRead(count: number, text: (index: number) => string): number {
  const paragraphs = Array.from({ length: count }, (_, index) => paragraph(3 * index + 1, [letters(text(index))]));
  let read = 0;
  for (const name of ['toUpperCase', 'trim', 'matchAll'] as const) {
    const original = String.prototype[name] as (...given: unknown[]) => never;
    vi.spyOn(String.prototype, name).mockImplementation(function (this: string, ...given: unknown[]) {
      read += this.length;
      return original.apply(this, given);
    });
  }
  const found = whole(paragraphs);
  vi.restoreAllMocks();
  expect(found).toHaveLength(1);
  expect(found.map(lettersIn).join('').length).toBeGreaterThan(count * BEGINNING.length);
  return read;
}

test.each([
  ['plain', () => `giữ ${BEGINNING}`],
  ['with stars', (index: number) => `giữ *${BEGINNING}${index % 2 === 0 ? '' : '*'} giờ`],
  ['with a star each', (index: number) => `${index % 2 === 0 ? 'giữ *nghiêm' : 'giữ nghiêm*'} ${BEGINNING}`],
])('ten times as many halves are ten times the work: %s', (_, text) => {
  expect(lettersRead(400, text)).toBeLessThan(12 * lettersRead(40, text));
});

test('what begins a sentence is no rest of one', () => {
  expect(isRemainder(paragraph(1, [letters('Giữ nghiêm giờ làm việc')]))).toBe(false);
  expect(isRemainder(paragraph(1, [letters('giữ nghiêm giờ làm việc')]))).toBe(true);
});
