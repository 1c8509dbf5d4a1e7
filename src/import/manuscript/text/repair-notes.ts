/** Footnotes that a scan left in the text: at the end of a page, with the number that is glued to a word above. */
import type { Span } from '../../../diagnostics/diagnostic.ts';
import { lettersIn, type Manuscript, type ManuscriptBlock, type ManuscriptParagraph, type Run } from '../manuscript.ts';
import { merged } from './inline.ts';

export interface Lifted {
  readonly blocks: readonly ManuscriptBlock[];
  readonly notes: Manuscript['notes'];
  /** The notes that were lifted, with the places where they stood. */
  readonly after: readonly (readonly [id: string, place: number])[];
}

const RAISED_DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Raised figures as figures. */
const plainDigits = (text: string): string =>
  text.replace(/[⁰¹²³⁴-⁹]/g, (digit) => String(RAISED_DIGITS.indexOf(digit)));

/** How a note begins: "¹ Kết luận", "1 Kết luận", "(1) Kết luận", "[1] Kết luận". */
const BEGINNING = /^\s*(?:([⁰¹²³⁴-⁹]{1,2})\s*|(\d{1,2})\s+|\((\d{1,2})\)\s*|\[(\d{1,2})\]\s*)(?=[\p{Lu}“"(])/u;

interface Candidate {
  readonly number: string;
  /** Without its number. */
  readonly paragraph: ManuscriptParagraph;
}

/** A paragraph without as many letters at its beginning. */
function without(runs: readonly Run[], length: number): Run[] {
  let left = length;
  const rest = runs.map((run): Run => {
    if (run.kind === 'note') return run;
    const cut = Math.min(left, run.text.length);
    left -= cut;
    return { ...run, text: run.text.slice(cut) };
  });
  const [first, ...others] = merged(rest);
  return first?.kind === 'letters' ? [{ ...first, text: first.text.trimStart() }, ...others] : merged(rest);
}

/** The note that a paragraph may be: it begins with a number that no item has. */
function candidate(paragraph: ManuscriptParagraph): Candidate | undefined {
  const [first] = paragraph.runs;
  if (paragraph.outline !== undefined || first?.kind !== 'letters') return undefined;
  if (first.raised && /^\s*\d{1,2}\s*$/.test(first.text)) {
    return {
      number: first.text.trim(),
      paragraph: { ...paragraph, runs: without(paragraph.runs, first.text.length) },
    };
  }
  const match = BEGINNING.exec(lettersIn(paragraph));
  if (match === null) return undefined;
  const number = plainDigits(match.slice(1).find((group) => group !== undefined) ?? '');
  return { number, paragraph: { ...paragraph, runs: without(paragraph.runs, match[0].length) } };
}

/** Before a mark stands a word or what closes one. */
const WORD_END = '(?<=[\\p{L}”"’)\\]])';
/** Not in the midst of a word, a number or a sign of a document. */
const MARK_END = '(?![\\p{L}\\d/%°²-])';

/** The mark of a number within letters: "người¹", "người1.", "người(1)". */
function markIn(number: string): RegExp {
  const raised = [...number].map((digit) => RAISED_DIGITS.charAt(Number(digit))).join('');
  // A plain number glued to capitals is part of a name: A1, K2.
  const plain = `(?<=\\p{Ll}[”"’)\\]]?)${number}`;
  return new RegExp(`${WORD_END}(?:${raised}|\\(${number}\\)|\\[\\^?${number}\\])${MARK_END}|${plain}${MARK_END}`, 'u');
}

/** Behind a unit of measure a raised figure is its power. */
const UNIT = /(?:^|[\s\d])(?:m|km|cm|dm|mm|hm)$/;

interface MarkedRuns {
  readonly before: readonly Run[];
  readonly after: readonly Run[];
}

/** The stretch of a run that is the mark of a number. */
function markWithin(run: Run, before: Run | undefined, number: string): Span | undefined {
  if (run.kind === 'note') return undefined;
  const isPower = (text: string): boolean => UNIT.test(text);
  if (run.raised) {
    const isMark = plainDigits(run.text.trim()).replace(/^\((.*)\)$/, '$1') === number;
    const word = before?.kind === 'letters' ? before.text : '';
    return isMark && word !== '' && !isPower(word) ? { start: 0, end: run.text.length } : undefined;
  }
  const match = markIn(number).exec(run.text);
  if (match === null || isPower(run.text.slice(0, match.index))) return undefined;
  return { start: match.index, end: match.index + match[0].length };
}

/** The runs on both sides of a mark. */
function aroundMark(runs: readonly Run[], number: string): MarkedRuns | undefined {
  for (const [index, run] of runs.entries()) {
    const span = markWithin(run, runs[index - 1], number);
    if (span === undefined || run.kind === 'note') continue;
    return {
      before: [...runs.slice(0, index), { ...run, text: run.text.slice(0, span.start) }],
      after: [{ ...run, text: run.text.slice(span.end) }, ...runs.slice(index + 1)],
    };
  }
  return undefined;
}

/** Paragraphs above a note in which its mark may stand: those of one page. */
const REACH = 12;

interface NoteLocation {
  readonly index: number;
  readonly runs: readonly Run[];
}

/** The nearest paragraph above a note that bears its mark, with the sign in the mark's place. */
function signed(
  blocks: readonly ManuscriptBlock[],
  below: number,
  number: string,
  note: string,
): NoteLocation | undefined {
  for (let index = below - 1; index >= Math.max(0, below - REACH); index--) {
    const block = blocks[index];
    const marked = block?.kind === 'paragraph' ? aroundMark(block.runs, number) : undefined;
    if (marked === undefined) continue;
    return { index, runs: merged([...marked.before, { kind: 'note', note }, ...marked.after]) };
  }
  return undefined;
}

/** A name that no note has yet. */
function freeName(notes: Manuscript['notes'], number: string): string {
  let name = number;
  for (let again = 2; notes.has(name); again++) name = `${number}-${again}`;
  return name;
}

/** Takes notes out of the text where both the note and its mark are found. */
export function liftNotes(blocks: readonly ManuscriptBlock[], known: Manuscript['notes']): Lifted {
  const kept: ManuscriptBlock[] = [];
  const notes = new Map(known);
  const after: [string, number][] = [];
  for (const block of blocks) {
    const found = block.kind === 'paragraph' ? candidate(block) : undefined;
    const name = freeName(notes, found?.number ?? '');
    const place = found === undefined ? undefined : signed(kept, kept.length, found.number, name);
    const bearer = kept[place?.index ?? -1];
    if (found === undefined || place === undefined || bearer?.kind !== 'paragraph') {
      kept.push(block);
      continue;
    }
    kept[place.index] = { ...bearer, runs: place.runs };
    notes.set(name, [found.paragraph]);
    after.push([name, block.place]);
  }
  return { blocks: kept, notes, after };
}
