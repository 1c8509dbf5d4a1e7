/** The figures that a plan promises, each with the whole words that it stands in. */
import type { Location } from '../../plan/model/location.ts';
import type { Plan } from '../../plan/model/plan.ts';
import { bareFigure, figuresOf } from './figures.ts';
import { type Unit, unitsOf, withDescendants } from './units.ts';

/** An item, or a row of a table, with all figures that it promises. */
export interface OwnTarget {
  readonly place: Location;
  /** What is promised, uncut; of a row, its cells of words. */
  readonly about: string;
  /** As written. */
  readonly figures: readonly string[];
}

const targetsIn = (text: string): string[] =>
  figuresOf(text).flatMap(({ kind, text: found }) => (kind === 'target' ? [found] : []));

/** The figures of a row; where there are several, each with the title of its column. */
function ofRow({ place, cells }: Unit): OwnTarget[] {
  const found = cells.flatMap(({ title, text }) => {
    const bare = bareFigure(text, title);
    const own = bare === undefined ? targetsIn(text) : bare.kind === 'target' ? [text] : [];
    return own.map((figure) => ({ title, figure }));
  });
  const isFigure = (text: string): boolean => found.some(({ figure }) => figure.toLowerCase() === text.toLowerCase());
  const words = cells.filter(({ text }) => /\p{L}{2}/u.test(text) && !isFigure(text));
  const about = words.map(({ text }) => text).join(' – ');
  const figures = found.map(({ title, figure }) => (found.length > 1 && title !== '' ? `${title}: ${figure}` : figure));
  return figures.length === 0 || about === '' ? [] : [{ place, about, figures }];
}

function ofText({ place, texts }: Unit): OwnTarget[] {
  const about = [texts.heading?.replace(/\p{L}$/u, '$&.'), texts.text, texts.after].filter(Boolean).join(' ');
  const figures = targetsIn(about);
  return figures.length === 0 ? [] : [{ place, about, figures: [...new Set(figures)] }];
}

/** Results of the past year are no targets: only what the sections and appendices say counts. */
const READERS: Readonly<Partial<Record<Unit['family'], (unit: Unit) => OwnTarget[]>>> = {
  item: ofText,
  appendix: ofText,
  row: ofRow,
};

/** The targets of a plan in its order. */
export const ownTargets = (plan: Plan): OwnTarget[] =>
  withDescendants(unitsOf(plan)).flatMap((unit) => READERS[unit.family]?.(unit) ?? []);
