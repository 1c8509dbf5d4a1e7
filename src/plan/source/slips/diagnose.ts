/**
 * Which slip makes a file unreadable: each that may be the cause is put right on trial, and the one with which the
 * file can be read, or can be read further, is it.
 */
import { parseDocument } from 'yaml';
import { applyEdits } from '../edits.ts';
import { bracketFirstSlip, bracketSlip, emptyEntrySlip, entrySlip } from './bracket-slips.ts';
import { indentSlips } from './indent-slips.ts';
import { bareKeySlip, colonSlip, dashSlip, entrySlips, listSlip, rowsSlip, sentenceSlip } from './key-slips.ts';
import { lineSlips, unseenElsewhere } from './line-slips.ts';
import { mergeMark } from './merge-marks.ts';
import { cellSlip, quoteSlips } from './quote-slips.ts';
import type { Slip } from './slip.ts';
import { columnOf, type StructuralLine, structuralLines } from './structural-lines.ts';

const READ = { prettyErrors: false, uniqueKeys: false, logLevel: 'error', stringKeys: false } as const;

/** Reading a file anew takes its time: so many causes are tried. */
const MOST_TRIALS = 40;

/** How many lines around the error are looked at for a wrong indent. */
const AROUND = 3;

/** Offset of the first syntax error; infinite where there is none. */
const firstError = (text: string): number => parseDocument(text, READ).errors[0]?.pos[0] ?? Number.POSITIVE_INFINITY;

interface Trial {
  readonly text: string;
  /** Offset of the first syntax error. */
  readonly error: number;
  readonly lines: readonly StructuralLine[];
}

/** How far the file can be read with some slips put right, in the offsets of the file as it is. */
function readTo({ text }: Trial, slips: readonly Slip[]): number {
  const edits = slips.flatMap(({ edit }) => edit ?? []);
  const grown = edits.reduce((sum, { span, text: put }) => sum + put.length - (span.end - span.start), 0);
  return firstError(applyEdits(text, edits)) - Math.max(0, grown);
}

/** The line that holds an offset, or the last one before it. */
const lineAt = (lines: readonly StructuralLine[], offset: number): number =>
  lines.findLastIndex(({ start }) => start <= offset);

/** Most people indent by two: a line on an odd column is looked at first. */
const isOdd = (line: StructuralLine | undefined): boolean => (line?.lead.length ?? 0) % 2 === 1;

/** A key that stands right of the one above it, which has its value already. */
function isTooDeep(lines: readonly StructuralLine[], index: number): boolean {
  const [above, line] = [lines[index - 1], lines[index]];
  if (above === undefined || line === undefined) return false;
  const isKey = /^[A-Za-z]\w*:(?: |$)/.test(line.content);
  return isKey && /^(?:- +)*[A-Za-z]\w*: +\S/.test(above.content) && line.lead.length > columnOf(above);
}

/** Lines around the error that may stand on another column; one line is moved before many are. */
function indentCauses(text: string, lines: readonly StructuralLine[], at: number): Slip[] {
  const steps = isTooDeep(lines, at + 1) ? [1, 0, -1, 2, -2, 3, -3] : [0, 1, -1, 2, -2, 3, -3];
  const order = steps.map((step) => at + step);
  const sorted = [...order.filter((index) => isOdd(lines[index])), ...order.filter((index) => !isOdd(lines[index]))];
  const slips = sorted.map((index) => indentSlips(text, lines, index));
  return [...slips.flatMap(({ alone }) => alone), ...slips.flatMap(({ whole }) => whole)];
}

/** A bracket may be open since some lines: the reader stumbles on what follows. */
const bracketCauses = (text: string, lines: readonly StructuralLine[], at: number): Slip[] =>
  [at, at - 1, at - 2, at - 3].flatMap((index) => bracketSlip(text, lines, index) ?? []);

/** Quotation marks may be open for long: every line up to the error may have opened them. */
function causes({ text, lines, error }: Trial): Slip[] {
  const at = lineAt(lines, error);
  const near = lines.slice(Math.max(0, at - AROUND), at + AROUND + 1);
  const quotes = [
    ...near.flatMap(quoteSlips),
    ...lines.filter((line) => !near.includes(line)).flatMap((line) => quoteSlips(line)),
  ];
  return [...bracketCauses(text, lines, at), ...quotes, ...indentCauses(text, lines, at)];
}

/** Slips on the line of the error or close above it. */
function nearby({ lines, error, text }: Trial, slips: readonly Slip[]): Slip[] {
  const from = lines[Math.max(0, lineAt(lines, error) - 1)]?.start ?? 0;
  const end = text.indexOf('\n', error);
  return slips.filter(({ span }) => span.end >= from && (end < 0 || span.start <= end));
}

/** Keys without a colon about the error, entries without a dash, entries in brackets that lack quotes. */
function sureCauses({ lines, error }: Trial): Slip[] {
  const at = lineAt(lines, error);
  const around = [at, at - 1, at + 1];
  const ofLines = [bracketFirstSlip, cellSlip, entrySlip, emptyEntrySlip, dashSlip, colonSlip, bareKeySlip, rowsSlip];
  return [
    ...ofLines.flatMap((find) => around.flatMap((index) => find(lines, index) ?? [])),
    ...around.flatMap((index) => entrySlips(lines, index)),
  ];
}

/** Slips that are told by their look and need no trial. */
function plainCause({ lines, error }: Trial): Slip | undefined {
  const at = lineAt(lines, error);
  for (const index of [at, at + 1, at - 1]) {
    const slip = sentenceSlip(lines, index) ?? listSlip(lines, index);
    if (slip !== undefined) return slip;
  }
  return undefined;
}

/** The same slip without the answer, where another answer is as good. */
function unlessAmbiguous({ edit, ...slip }: Slip, others: readonly Slip[], trial: Trial): Slip {
  const distance = ({ args }: Slip): number => Math.abs(Number(args?.['expected']) - Number(args?.['found']));
  const rivals = others.filter(
    (other) =>
      other.span.start === slip.span.start &&
      other.args?.['expected'] !== slip.args?.['expected'] &&
      distance(other) === distance(slip),
  );
  const isOnly = rivals.every((rival) => readTo(trial, [rival]) < Number.POSITIVE_INFINITY);
  return isOnly && edit !== undefined ? { ...slip, edit } : slip;
}

/** Where the line ends on which the file cannot be read any further. */
const nextLine = ({ text, error }: Trial): number => {
  const end = text.indexOf('\n', error);
  return end < 0 ? text.length : end;
};

/** The cause among slips that each may be it: with it the file is read, or read furthest. */
function tried(trial: Trial, slips: readonly Slip[]): Slip | undefined {
  let best: { readonly slip: Slip; readonly to: number } | undefined;
  for (const slip of slips.slice(0, MOST_TRIALS)) {
    const to = readTo(trial, [slip]);
    if (to === Number.POSITIVE_INFINITY) return unlessAmbiguous(slip, slips, trial);
    // Further by more than a line: an error that only moves with the words is the same error.
    if (to > nextLine(trial) && to > (best?.to ?? 0)) best = { slip, to };
  }
  return best?.slip;
}

/**
 * The slips behind a syntax error.
 * @param error offset of the first error of the YAML reader
 * @returns none where no cause is known
 */
export function diagnose(text: string, error: number): readonly Slip[] {
  const mark = mergeMark(text);
  if (mark !== undefined) return [mark];
  const trial: Trial = { text, error, lines: structuralLines(text) };
  const typed = lineSlips(text);
  if (typed.length > 0 && readTo(trial, typed) > error) return typed;
  const cause =
    tried(trial, nearby(trial, unseenElsewhere(text))) ??
    tried(trial, sureCauses(trial)) ??
    plainCause(trial) ??
    tried(trial, causes(trial));
  if (cause !== undefined) return [cause];
  return typed;
}
