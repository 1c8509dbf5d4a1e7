/** Lines of a clipboard as entries one below the other: how deep each stands is told by its number, dash or list. */
import { automaticLabel, type Label, type LabelKind, labelIn } from '../../import/recognise/labels.ts';
import type { Notes } from './notes.ts';

/** A line as it was pasted. */
export interface PastedLine {
  /** Its words with their marks; a typed number stands before them. */
  readonly text: string;
  /** The number or sign that the file gives it; empty where a list has one that is not told. */
  readonly sign?: string;
  /** How deep it stands in its list, from 1. */
  readonly depth?: number;
  /** Its list has signs, which are not told. */
  readonly isDash?: boolean;
  /** What its footnotes say, by the names in their marks. */
  readonly notes?: Notes;
}

/** A line among the entries of a plan. */
export interface PlacedLine {
  readonly text: string;
  /** 0 for those beside the first, 1 for those below them. */
  readonly level: number;
  readonly isDash: boolean;
  readonly notes?: Notes;
}

/** What stands below what; labels that are names of parts of another document are words. */
const RANKS: Partial<Record<LabelKind, number>> = {
  roman: 0,
  capital: 0,
  number: 1,
  decimal: 1,
  letter: 5,
  smallRoman: 6,
  dash: 7,
  plus: 8,
};

/** Of a list whose numbers are not told only the depth counts. */
const UNTOLD = 9;

const OPENING_MARKS = /^\*{0,3}/;

/** A label and the words behind it; marks around both, or around the label alone, are not lost or left over. */
function parted(text: string): { readonly label: Label; readonly words: string } | undefined {
  const [marks] = OPENING_MARKS.exec(text) ?? [''];
  const own = text.slice(marks.length);
  const closed = marks === '' ? -1 : own.indexOf(marks);
  // "**1.** Words" has its label alone in marks.
  const bare = closed > 0 ? `${own.slice(0, closed)}${own.slice(closed + marks.length)}` : undefined;
  const alone = bare === undefined ? undefined : labelIn(bare);
  if (bare !== undefined && alone !== undefined && alone.length >= closed)
    return { label: alone, words: bare.slice(alone.length) };
  const label = labelIn(own);
  return label === undefined ? undefined : { label, words: `${marks}${own.slice(label.length)}` };
}

/** "2.5 triệu" is no number of a paragraph, "2.5 Tổ chức" may be one. */
const isFigure = ({ kind, text }: Label, words: string): boolean =>
  kind === 'decimal' && /\d$/.test(text) && !/^\**\p{Lu}/u.test(words);

/** The number or sign that is typed before a line; undefined where it has none. */
function typedLabel(text: string): { readonly label: Label; readonly words: string } | undefined {
  const found = parted(text);
  if (found === undefined || RANKS[found.label.kind] === undefined) return undefined;
  return isFigure(found.label, found.words) ? undefined : found;
}

/** How deep, and whether a dash: the less, the further out. */
interface Rank {
  readonly kind: number;
  readonly depth: number;
}

const rankOf = (label: Label, depth: number): Rank => ({
  kind: (RANKS[label.kind] ?? UNTOLD) + (label.kind === 'decimal' ? label.ordinals.length - 1 : 0),
  depth,
});

const compare = (one: Rank, other: Rank): number => one.kind - other.kind || one.depth - other.depth;

const isSign = ({ kind }: Label): boolean => kind === 'dash' || kind === 'plus';

interface ReadLine {
  readonly text: string;
  /** Undefined of a line without a number. */
  readonly rank?: Rank;
  readonly isDash: boolean;
}

function readLine({ text, sign, depth = 1, isDash = false }: PastedLine): ReadLine {
  const typed = typedLabel(text);
  const words = typed?.words ?? text;
  if (sign !== undefined && sign !== '') {
    const label = automaticLabel(sign);
    // Signs of Word's own letters are no letters.
    if (label === undefined) return { text: words, rank: { kind: RANKS.dash ?? UNTOLD, depth }, isDash: true };
    return { text: words, rank: rankOf(label, depth), isDash: isSign(label) };
  }
  if (typed !== undefined) return { text: words, rank: rankOf(typed.label, depth), isDash: isSign(typed.label) };
  return sign === undefined ? { text, isDash } : { text, rank: { kind: UNTOLD, depth }, isDash };
}

/** Words before a list that they announce. */
const ABOVE: Rank = { kind: -1, depth: 0 };
const announces = (text: string): boolean => /:\**$/.test(text.trimEnd());

/** Tells which level each line has, beside the first or below it; one without a number stands beside the one before. */
export function placedLines(lines: readonly PastedLine[]): PlacedLine[] {
  let open: Rank[] = [];
  let isDash = false;
  return lines.map((line) => {
    const { text, rank, isDash: isOwn } = readLine(line);
    const notes = line.notes === undefined ? {} : { notes: line.notes };
    if (rank !== undefined) {
      open = [...open.filter((one) => compare(one, rank) < 0), rank];
      isDash = isOwn;
      return { text, level: open.length - 1, isDash, ...notes };
    }
    // A list whose numbers are not told has told its end.
    const isBeside = open.length > 0 && open[0] !== ABOVE && open.every(({ kind }) => kind !== UNTOLD);
    if (isBeside) return { text, level: open.length - 1, isDash, ...notes };
    open = announces(text) ? [ABOVE] : [];
    return { text, level: 0, isDash: false, ...notes };
  });
}
