/** What targets and deadlines of two texts became of one another. */
import { valuesByKey } from './by-key.ts';
import { bareFigure, type Figure, figuresOf } from './figures.ts';
import { compareWords, mergeFragments, type Token, type TokenRange } from './tokenise.ts';

/** A figure of the old text and what it is in the new one; undefined on the side where there is none. */
export interface FigurePair {
  readonly old?: Figure;
  readonly fresh?: Figure;
}

const isWithin = ({ start, end }: Token, figure: Figure): boolean => start >= figure.start && end <= figure.end;

/** Percentages with percentages, vụ with vụ. */
const unitOf = ({ kind, text }: Figure): string => {
  if (kind === 'deadline') return '';
  return text.includes('%') ? '%' : (/\p{L}+$/u.exec(text.replace(/\s(?:trở lên|trở xuống)$/, ''))?.[0] ?? '');
};
const isPercent = ({ text }: Figure): boolean => text.includes('%');

/** What two figures have in common that belong together. Huyện may have become xã, a share does not become a count. */
const measureOf = (figure: Figure): string => `${figure.kind} ${isPercent(figure)}`;
/** The same, and what is counted. */
const unitMeasureOf = (figure: Figure): string => `${measureOf(figure)} ${unitOf(figure)}`;
/** The same, and how much. */
const spellingOf = (figure: Figure): string => `${measureOf(figure)} ${figure.text}`;

/** Keys under which a figure of the one text is looked for in the other. */
type KeysOf = (figure: Figure) => readonly string[];

class FigurePairer {
  readonly pairs: FigurePair[] = [];
  private readonly olds: Set<Figure>;
  private readonly freshes: Set<Figure>;
  /** The place of each new figure among them. */
  private readonly places: ReadonlyMap<Figure, number>;

  constructor(old: readonly Figure[], fresh: readonly Figure[]) {
    this.olds = new Set(old);
    this.freshes = new Set(fresh);
    this.places = new Map(fresh.map((figure, place) => [figure, place]));
  }

  /** The first that is left; those that are taken are looked at no more. */
  private firstLeft(figures: Figure[]): Figure | undefined {
    for (let figure = figures.at(-1); figure !== undefined; figure = figures.at(-1)) {
      if (this.freshes.has(figure)) return figure;
      figures.pop();
    }
    return undefined;
  }

  /** Pairs, in order, the figures that have a key in common: each old one with the first new one. */
  pairByKeys(oldKeys: KeysOf, freshKeys: KeysOf): void {
    const entries = [...this.freshes].flatMap((fresh) => freshKeys(fresh).map((key) => [key, fresh] as const));
    const byKey = valuesByKey(entries.toReversed());
    const place = (figure: Figure): number => this.places.get(figure) ?? 0;
    for (const old of this.olds) {
      const found = oldKeys(old).flatMap((key) => this.firstLeft(byKey.get(key) ?? []) ?? []);
      const fresh = found.reduce<Figure | undefined>(
        (first, one) => (first === undefined || place(one) < place(first) ? one : first),
        undefined,
      );
      if (fresh === undefined) continue;
      this.pairs.push({ old, fresh });
      this.olds.delete(old);
      this.freshes.delete(fresh);
    }
  }

  rest(): FigurePair[] {
    return [...[...this.olds].map((old) => ({ old })), ...[...this.freshes].map((fresh) => ({ fresh }))];
  }
}

/** For each of a text's figures the marks of the words that stand in it; words without one are left out. */
function marksIn(
  figures: readonly Figure[],
  tokens: readonly Token[],
  marks: readonly (number | undefined)[],
): ReadonlyMap<Figure, readonly number[]> {
  let first = 0;
  return new Map(
    figures.map((figure) => {
      while ((tokens[first]?.end ?? Number.POSITIVE_INFINITY) <= figure.start) first++;
      const found = new Set<number>();
      for (let at = first; (tokens[at]?.start ?? Number.POSITIVE_INFINITY) < figure.end; at++) {
        const [token, mark] = [tokens[at], marks[at]];
        if (token !== undefined && mark !== undefined && isWithin(token, figure)) found.add(mark);
      }
      return [figure, [...found]];
    }),
  );
}

/** A mark for each word of a side: of words that stayed, their place in the old text; of others, the place of their change. */
function marksOf(
  stretches: readonly TokenRange[],
  side: 'old' | 'fresh',
  ofSame: boolean,
): readonly (number | undefined)[] {
  const marks: (number | undefined)[] = [];
  for (const [index, stretch] of stretches.entries()) {
    const [from, to] = stretch[side];
    for (let at = from; at < to; at++)
      marks.push(stretch.same !== ofSame ? undefined : ofSame ? stretch.old[0] + at - from : index);
  }
  return marks;
}

/** The figures of two texts in pairs, those alike too. */
export function pairFigures(oldText: string, freshText: string): FigurePair[] {
  const [olds, freshes] = [figuresOf(oldText), figuresOf(freshText)];
  const pairer = new FigurePairer(olds, freshes);
  if (olds.length === 0 || freshes.length === 0) return pairer.rest();
  const { old: oldTokens, fresh: freshTokens, ranges } = compareWords(oldText, freshText);
  const stretches = mergeFragments(ranges, oldTokens, freshTokens);
  /** Pairs figures that share a word that stayed, or a change; each with what else they must have in common. */
  const pairWhere = (stayed: boolean, further: (figure: Figure) => string): void => {
    const [oldMarks, freshMarks] = [
      marksIn(olds, oldTokens, marksOf(stretches, 'old', stayed)),
      marksIn(freshes, freshTokens, marksOf(stretches, 'fresh', stayed)),
    ];
    const keys =
      (marks: ReadonlyMap<Figure, readonly number[]>): KeysOf =>
      (figure) =>
        (marks.get(figure) ?? []).map((mark) => `${mark} ${further(figure)}`);
    pairer.pairByKeys(keys(oldMarks), keys(freshMarks));
  };
  const bySpelling: KeysOf = (figure) => [spellingOf(figure)];
  pairWhere(true, spellingOf);
  pairWhere(true, measureOf);
  pairer.pairByKeys(bySpelling, bySpelling);
  pairWhere(false, unitMeasureOf);
  pairWhere(false, measureOf);
  return [...pairer.pairs, ...pairer.rest()];
}

/**
 * The figures of a cell that is nothing but a figure before or now.
 * @param title of the cell's column
 * @returns undefined for cells of words
 */
export function cellPair(oldText: string, freshText: string, title: string): FigurePair | undefined {
  const [bareOld, bareFresh] = [bareFigure(oldText, title), bareFigure(freshText, title)];
  if (bareOld === undefined && bareFresh === undefined) return undefined;
  const [old, fresh] = [bareOld ?? figuresOf(oldText)[0], bareFresh ?? figuresOf(freshText)[0]];
  return { ...(old === undefined ? {} : { old }), ...(fresh === undefined ? {} : { fresh }) };
}
