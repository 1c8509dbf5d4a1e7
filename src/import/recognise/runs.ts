/** Pieces of a line cut and cleaned. */
import type { Piece } from '../manuscript/manuscript.ts';

/** Whitespace of any kind, also what keeps words together, as one space; signs without width go. */
export const plainSpaces = (text: string): string =>
  text
    .replace(/\u200b|\u200c|\u200d|\ufeff|\u00ad/g, '')
    .replace(/\u2011/g, '-')
    .replace(/[^\S\n]+/g, ' ');

/** Some of the letters of pieces, by offsets into their letters. */
export function slicePieces(pieces: readonly Piece[], from: number, to = Number.POSITIVE_INFINITY): Piece[] {
  let at = 0;
  return pieces.flatMap((piece): Piece[] => {
    if (piece.kind === 'note') return at >= from && at <= to ? [piece] : [];
    const start = at;
    at += piece.text.length;
    const text = piece.text.slice(Math.max(0, from - start), Math.max(0, to - start));
    return text === '' ? [] : [{ ...piece, text }];
  });
}

/** Pieces with their whitespace made plain, so that offsets into their letters and into a line's text agree. */
export function plainPieces(pieces: readonly Piece[]): Piece[] {
  let before = ' ';
  const result = pieces.flatMap((piece): Piece[] => {
    if (piece.kind === 'note') return [piece];
    const spaced = plainSpaces(piece.text).replace(/\n/g, ' ');
    const text = before === ' ' ? spaced.replace(/^ +/, '') : spaced;
    if (text !== '') before = text.slice(-1);
    return text === '' ? [] : [{ ...piece, text }];
  });
  const last = result.at(-1);
  if (last?.kind !== 'letters') return result;
  return [...result.slice(0, -1), { ...last, text: last.text.trimEnd() }];
}
