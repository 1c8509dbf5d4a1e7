/** Two texts side by side, at the places where they differ: of each, one of the two may be chosen. */

import { commonRuns } from '../../../change/diff/common-runs.ts';
import { isPlace, joined, type Place, type Side, type Stretch } from '../../../change/edit/merge.ts';
import { element } from '../dom.ts';
import { word } from '../words.ts';

/** What the two texts are called, as heads of their columns. */
export type SideNames = Readonly<Record<Side, string>>;

/** The text of the file stands on the left, the one that is written here on the right. */
const SIDES: readonly Side[] = ['theirs', 'mine'];

/** So many lines before and after a place say where it is. */
const AROUND = 2;

/** Of longer places no words are marked: they are another text. */
const MOST_WORDS = 2000;

const wordsOf = (lines: readonly string[]): string[] => lines.join('\n').split(/(?<=\s)(?=\S)/);

/** The lines of a side, with what the other side has not marked. */
function markedLines(own: readonly string[], other: readonly string[]): (Node | string)[] {
  const [words, others] = [wordsOf(own), wordsOf(other)];
  if (other.length === 0 || words.length + others.length > MOST_WORDS) return [own.join('\n')];
  const parts: (Node | string)[] = [];
  let at = 0;
  const mark = (end: number): void => {
    if (end > at) parts.push(element('mark', {}, words.slice(at, end).join('')));
  };
  const isSame = (one: number, two: number): boolean => words[one] === others[two];
  commonRuns(words.length, others.length, isSame, (count, start) => {
    mark(start);
    at = start + count;
    parts.push(words.slice(start, at).join(''));
  });
  mark(words.length);
  return parts;
}

const contextRow = (lines: readonly string[]): HTMLElement[] =>
  lines.length === 0
    ? []
    : [element('tr', { class: 'two-around' }, element('td', { colspan: SIDES.length }, lines.join('\n')))];

/** The stretches as a table, and the text as it was chosen in it; at first everything is as it is written here. */
export interface TwoTexts {
  readonly table: HTMLElement;
  /** How many places there are. */
  readonly count: number;
  readonly chosen: () => string;
  /** The text that has one side at all places. */
  readonly all: (side: Side) => string;
}

const linesOf = (stretch: Stretch | undefined): readonly string[] =>
  stretch === undefined || isPlace(stretch) ? [] : stretch.lines;

const otherOf = (side: Side): Side => (side === 'mine' ? 'theirs' : 'mine');

/** A side of a place, with the button that chooses it. */
function sideCell(place: Place, side: Side, name: string, group: string, choose: () => void): HTMLElement {
  const radio = element('input', { type: 'radio', name: group, checked: side === 'mine', 'aria-label': name });
  radio.addEventListener('change', choose);
  const lines = place[side];
  const words = lines.length === 0 ? [element('i', {}, word('nothingHere'))] : markedLines(lines, place[otherOf(side)]);
  return element('td', {}, element('label', { class: 'two-side' }, radio, element('span', { lang: 'vi' }, ...words)));
}

export function twoTexts(stretches: readonly Stretch[], names: SideNames): TwoTexts {
  const sides: Side[] = [];
  const bodies = stretches.flatMap((place, at) => {
    if (!isPlace(place)) return [];
    const index = sides.push('mine') - 1;
    const cells = SIDES.map((side) => {
      const name = word('sideOf', { number: index + 1, name: names[side] });
      return sideCell(place, side, name, `place-${index}`, () => {
        sides[index] = side;
      });
    });
    const [before, after] = [linesOf(stretches[at - 1]).slice(-AROUND), linesOf(stretches[at + 1]).slice(0, AROUND)];
    return [element('tbody', {}, ...contextRow(before), element('tr', {}, ...cells), ...contextRow(after))];
  });
  const head = element('tr', {}, ...SIDES.map((side) => element('th', { scope: 'col' }, names[side])));
  return {
    table: element('table', { class: 'data two-texts' }, element('thead', {}, head), ...bodies),
    count: sides.length,
    chosen: () => joined(stretches, sides),
    all: (side) =>
      joined(
        stretches,
        sides.map(() => side),
      ),
  };
}
