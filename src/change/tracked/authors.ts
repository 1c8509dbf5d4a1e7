/** Several authors who changed a document one after the other: who put in, and who took out, each of its letters. */
import { elementsOf, type XmlElement } from '../../word/xml/tree.ts';
import { alignTexts } from '../diff/align-texts.ts';
import { commonRuns } from '../diff/common-runs.ts';
import type { Pair } from '../diff/sequence.ts';
import { diffText } from '../diff/tokenise.ts';
import { plainLetters } from './atoms.ts';
import type { Author, Authors, LetterAuthors } from './revisions.ts';

/** One paragraph, the same or not, in one of the documents. */
interface Line {
  readonly paragraph: XmlElement;
  readonly letters: string;
}

/** Paragraphs in their order; those in the boxes of another are letters of that. */
export const paragraphsIn = (root: XmlElement): XmlElement[] =>
  elementsOf(root).flatMap((child) => (child.name === 'w:p' ? [child] : paragraphsIn(child)));

const linesIn = (roots: readonly XmlElement[]): Line[] =>
  roots.flatMap(paragraphsIn).map((paragraph) => ({ paragraph, letters: plainLetters(paragraph) }));

/** Paragraphs less alike are two. */
const ALIKE = 0.3;

/** Which paragraph became which: those that stayed as they were, and between them those that are alike. */
function pairsOf(old: readonly Line[], fresh: readonly Line[]): Pair[] {
  const pairs: Pair[] = [];
  let [oldAt, freshAt] = [0, 0];
  const between = (oldEnd: number, freshEnd: number): void => {
    const [olds, freshes] = [old.slice(oldAt, oldEnd), fresh.slice(freshAt, freshEnd)].map((lines) =>
      lines.map(({ letters }) => letters),
    );
    if (olds === undefined || freshes === undefined || olds.length * freshes.length === 0) return;
    for (const [i, j] of alignTexts(olds, freshes, ALIKE)) pairs.push([oldAt + i, freshAt + j]);
  };
  commonRuns(
    old.length,
    fresh.length,
    (i, j) => old[i]?.letters === fresh[j]?.letters,
    (count, i, j) => {
      between(i, j);
      for (let step = 0; step < count; step++) pairs.push([i + step, j + step]);
      [oldAt, freshAt] = [i + count, j + count];
    },
  );
  between(old.length, fresh.length);
  return pairs;
}

type Marks = (Author | undefined)[][];

const unmarked = (lines: readonly Line[]): Marks =>
  lines.map(({ letters }) => Array(letters.length + 1).fill(undefined));

const ofOne = (lines: readonly Line[], author: Author): Marks =>
  lines.map(({ letters }) => Array(letters.length + 1).fill(author));

/**
 * The marks of one document carried over to the one beside it: what stayed keeps its own, the rest is the author's.
 * @param from lines whose marks are known, @param to lines that get them
 */
function carried(known: Marks, from: readonly Line[], to: readonly Line[], author: Author): Marks {
  const marks = ofOne(to, author);
  for (const [i, j] of pairsOf(from, to))
    marks[j] = carriedInto(from[i]?.letters ?? '', known[i] ?? [], to[j]?.letters ?? '', author);
  return marks;
}

function carriedInto(old: string, known: LetterAuthors, fresh: string, author: Author): (Author | undefined)[] {
  let at = 0;
  const marks = diffText(old, fresh).flatMap(({ kind, text }): (Author | undefined)[] => {
    if (kind === 'added') return Array.from({ length: text.length }, () => author);
    at += text.length;
    return kind === 'same' ? known.slice(at - text.length, at) : [];
  });
  return [...marks, known[old.length]];
}

const byParagraph = (lines: readonly Line[], marks: Marks): Authors =>
  new Map(lines.map(({ paragraph }, index) => [paragraph, marks[index] ?? []]));

/**
 * @param documents the roots of each state's parts, from the first to the last
 * @param authors those who led from each state to the next
 * @returns who took letters of the first out, and who put letters of the last in
 */
export function authorsOf(
  documents: readonly (readonly XmlElement[])[],
  authors: readonly Author[],
): { readonly old: Authors; readonly fresh: Authors } {
  const states = documents.map(linesIn);
  const [first = [], last = []] = [states[0], states.at(-1)];
  let fresh = unmarked(first);
  for (const [index, author] of authors.entries())
    fresh = carried(fresh, states[index] ?? [], states[index + 1] ?? [], author);
  let old = unmarked(last);
  for (const [index, author] of [...authors.entries()].reverse())
    old = carried(old, states[index + 1] ?? [], states[index] ?? [], author);
  return { old: byParagraph(first, old), fresh: byParagraph(last, fresh) };
}
