/** What targets and deadlines of two texts became of one another. */
import { bareFigure, type Figure, figuresOf } from './figures.ts';
import { compareWords, mergeFragments, type Token, type TokenRange } from './tokenise.ts';

/** A figure of the old text and what it is in the new one; undefined on the side where there is none. */
export interface FigurePair {
  readonly old?: Figure;
  readonly fresh?: Figure;
}

const isWithin = ({ start, end }: Token, figure: Figure): boolean => start >= figure.start && end <= figure.end;
const overlaps = (tokens: readonly Token[], [from, to]: readonly [number, number], figure: Figure): boolean =>
  tokens.slice(from, to).some((token) => isWithin(token, figure));

/** Percentages with percentages, vụ with vụ. */
const unitOf = ({ kind, text }: Figure): string => {
  if (kind === 'deadline') return '';
  return text.includes('%') ? '%' : (/\p{L}+$/u.exec(text.replace(/\s(?:trở lên|trở xuống)$/, ''))?.[0] ?? '');
};
const sameMeasure = (a: Figure, b: Figure): boolean => a.kind === b.kind && unitOf(a) === unitOf(b);
const isPercent = ({ text }: Figure): boolean => text.includes('%');
/** Huyện may have become xã, a share does not become a count. */
const likeMeasure = (a: Figure, b: Figure): boolean => a.kind === b.kind && isPercent(a) === isPercent(b);

class FigurePairer {
  readonly pairs: FigurePair[] = [];
  private readonly olds: Set<Figure>;
  private readonly freshes: Set<Figure>;

  constructor(old: readonly Figure[], fresh: readonly Figure[]) {
    this.olds = new Set(old);
    this.freshes = new Set(fresh);
  }

  /** Pairs, in order, the figures that belong together. */
  pairWhere(together: (old: Figure, fresh: Figure) => boolean): void {
    for (const old of this.olds) {
      for (const fresh of this.freshes) {
        if (!likeMeasure(old, fresh) || !together(old, fresh)) continue;
        this.pairs.push({ old, fresh });
        this.olds.delete(old);
        this.freshes.delete(fresh);
        break;
      }
    }
  }

  rest(): FigurePair[] {
    return [...[...this.olds].map((old) => ({ old })), ...[...this.freshes].map((fresh) => ({ fresh }))];
  }
}

/** Do two figures share a word that stayed? */
function shareWord(
  old: Figure,
  fresh: Figure,
  stretches: readonly TokenRange[],
  [oldTokens, freshTokens]: readonly [readonly Token[], readonly Token[]],
): boolean {
  return stretches.some(
    (stretch) =>
      stretch.same &&
      oldTokens.slice(...stretch.old).some((token, index) => {
        const partner = freshTokens[stretch.fresh[0] + index];
        return isWithin(token, old) && partner !== undefined && isWithin(partner, fresh);
      }),
  );
}

/** The figures of two texts in pairs, those alike too. */
export function pairFigures(oldText: string, freshText: string): FigurePair[] {
  const pairer = new FigurePairer(figuresOf(oldText), figuresOf(freshText));
  const { old: oldTokens, fresh: freshTokens, ranges } = compareWords(oldText, freshText);
  const tokens = [oldTokens, freshTokens] as const;
  const stretches = mergeFragments(ranges, ...tokens);
  const changes = stretches.filter(({ same }) => !same);
  const shared = (old: Figure, fresh: Figure): boolean => shareWord(old, fresh, stretches, tokens);
  pairer.pairWhere((old, fresh) => old.text === fresh.text && shared(old, fresh));
  pairer.pairWhere(shared);
  pairer.pairWhere((old, fresh) => old.text === fresh.text);
  const changedTogether = (old: Figure, fresh: Figure): boolean =>
    changes.some((change) => overlaps(tokens[0], change.old, old) && overlaps(tokens[1], change.fresh, fresh));
  pairer.pairWhere((old, fresh) => sameMeasure(old, fresh) && changedTogether(old, fresh));
  pairer.pairWhere(changedTogether);
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
