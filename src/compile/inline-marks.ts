/** The marks of a text: `**bold**`, `*italic*`, `^raised^`, `[^id]`, `\` before what is meant literally. */
import type { Span } from '../diagnostics/diagnostic.ts';

/** A stretch of text: as typed, or filled in by a template and then literal. */
export interface Piece {
  readonly text: string;
  /** Offset of its first letter in the source value; all letters of a literal piece stand at it. */
  readonly start: number;
  readonly literal: boolean;
  readonly italic?: boolean;
}

export interface MarkedRun {
  readonly kind: 'text';
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly raised: boolean;
}

export interface MarkedNote {
  readonly kind: 'note';
  readonly id: string;
  readonly at: Span;
}

export interface UnclosedMark {
  readonly mark: string;
  readonly at: Span;
}

export interface MarkedText {
  readonly inlines: readonly (MarkedRun | MarkedNote)[];
  readonly unclosed: readonly UnclosedMark[];
}

const NOTE = /^\[\^([^\]\s]+)\]/;
const ESCAPABLE = new Set(['*', '^', '[', '\\', '{', ']']);
const MARKS = ['**', '*', '^'] as const;
type Mark = (typeof MARKS)[number];

const isBlank = (char: string | undefined): boolean => char === undefined || /\s/.test(char);

class MarkReader {
  readonly inlines: (MarkedRun | MarkedNote)[] = [];
  private readonly open = new Map<Mark, Span>();
  private buffer = '';

  text(letters: string): void {
    this.buffer += letters;
  }

  note(id: string, at: Span): void {
    this.flush();
    this.inlines.push({ kind: 'note', id, at });
  }

  toggle(mark: Mark, at: Span): void {
    this.flush();
    if (!this.open.delete(mark)) this.open.set(mark, at);
  }

  isOpen(mark: Mark): boolean {
    return this.open.has(mark);
  }

  literal(letters: string, italic: boolean): void {
    this.flush();
    this.push(letters, italic);
  }

  finish(): MarkedText {
    this.flush();
    return { inlines: this.inlines, unclosed: [...this.open].map(([mark, at]) => ({ mark, at })) };
  }

  private flush(): void {
    this.push(this.buffer, false);
    this.buffer = '';
  }

  private push(text: string, italic: boolean): void {
    if (text === '') return;
    const look = { bold: this.open.has('**'), italic: italic || this.open.has('*'), raised: this.open.has('^') };
    const last = this.inlines.at(-1);
    const same =
      last?.kind === 'text' && last.bold === look.bold && last.italic === look.italic && last.raised === look.raised;
    if (same) this.inlines[this.inlines.length - 1] = { ...last, text: last.text + text };
    else this.inlines.push({ kind: 'text', text, ...look });
  }
}

/** The letters beside a piece: what is filled in is a neighbour like any other. */
interface Neighbours {
  readonly before: string;
  readonly after: string;
}

/** A mark opens before a letter and closes after one; between blanks it is a letter itself. */
function markAt(text: string, at: number, reader: MarkReader, { before, after }: Neighbours): Mark | undefined {
  const mark = MARKS.find((candidate) => text.startsWith(candidate, at));
  if (mark === undefined) return undefined;
  const closes = reader.isOpen(mark) && (at > 0 || before !== '');
  const next = text.slice(at + mark.length) + after;
  return closes || !isBlank(next[0]) ? mark : undefined;
}

function readPiece(piece: Piece, reader: MarkReader, neighbours: Neighbours): void {
  const { text, start } = piece;
  let at = 0;
  while (at < text.length) {
    const char = text.charAt(at);
    const note = char === '[' ? NOTE.exec(text.slice(at)) : null;
    const mark = markAt(text, at, reader, neighbours);
    let length = 1;
    if (char === '\\' && ESCAPABLE.has(text.charAt(at + 1))) {
      reader.text(text.charAt(at + 1));
      length = 2;
    } else if (note?.[1] !== undefined) {
      length = note[0].length;
      reader.note(note[1], { start: start + at, end: start + at + length });
    } else if (mark !== undefined) {
      length = mark.length;
      reader.toggle(mark, { start: start + at, end: start + at + length });
    } else {
      reader.text(char);
    }
    at += length;
  }
}

/** Reads the marks of one paragraph. */
export function readMarks(pieces: readonly Piece[]): MarkedText {
  const reader = new MarkReader();
  for (const [index, piece] of pieces.entries()) {
    const neighbours = {
      before: pieces[index - 1]?.text.slice(-1) ?? '',
      after: pieces[index + 1]?.text.slice(0, 1) ?? '',
    };
    if (piece.literal) reader.literal(piece.text, piece.italic === true);
    else readPiece(piece, reader, neighbours);
  }
  return reader.finish();
}
