/** Marks that were letters as long as their halves were apart: one opens in the first half, one closes in the second. */
import type { Letters, Piece } from '../manuscript.ts';
import { merged } from './inline.ts';

const MARK = /\*{1,3}/g;

interface Found {
  readonly piece: number;
  readonly at: number;
  readonly length: number;
}

/** The runs of stars that are letters. */
const marksIn = (pieces: readonly Piece[]): Found[] =>
  pieces.flatMap((piece, index) =>
    piece.kind === 'note'
      ? []
      : [...piece.text.matchAll(MARK)].map((match) => ({ piece: index, at: match.index, length: match[0].length })),
  );

const lettersAt = (pieces: readonly Piece[], { piece }: Found): string => {
  const found = pieces[piece];
  return found?.kind === 'letters' ? found.text : '';
};

const isBlank = (char: string): boolean => char.trim() === '';

function look(letters: Letters, length: number): Letters {
  return { ...letters, bold: letters.bold || length >= 2, italic: letters.italic || length !== 2 };
}

/** The pieces with the two marks taken out and what is between them marked. */
function between(pieces: readonly Piece[], first: Found, last: Found): Piece[] {
  return pieces.flatMap((piece, index): Piece[] => {
    if (piece.kind === 'note' || index < first.piece || index > last.piece) return [piece];
    const from = index === first.piece ? first.at : 0;
    const to = index === last.piece ? last.at : piece.text.length;
    const start = index === first.piece ? from + first.length : 0;
    const end = index === last.piece ? to + last.length : to;
    return [
      { ...piece, text: piece.text.slice(0, from) },
      look({ ...piece, text: piece.text.slice(start, to) }, first.length),
      { ...piece, text: piece.text.slice(end) },
    ];
  });
}

/** Reads a pair of marks that are still letters; more or fewer than one pair stay letters. */
export function closeMarks(pieces: readonly Piece[]): Piece[] {
  const [first, last, ...others] = marksIn(pieces);
  if (first === undefined || last === undefined || others.length > 0 || first.length !== last.length)
    return [...pieces];
  const opens = !isBlank(lettersAt(pieces, first).charAt(first.at + first.length));
  const closes = !isBlank(lettersAt(pieces, last).charAt(last.at - 1));
  return opens && closes ? merged(between(pieces, first, last)) : [...pieces];
}
