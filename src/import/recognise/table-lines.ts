/** Lines that belong to a table: the unit of its figures above it, their source below it. */
import type { Component } from '../../standard/components.ts';
import { STYLES, wordings } from '../../standard/standards.ts';
import { isText, type Line, type TableLine, type TextLine } from './lines.ts';

/** Longer lines are sentences of their own. */
const LONGEST_LINE = 250;

/** Does a line have the style, or begin with the words, of those that this program prints beside tables? */
function belongs(line: Line | undefined, { name }: Component, begins: readonly string[]): line is TextLine {
  if (line === undefined || !isText(line) || line.cell !== undefined || !line.first) return false;
  const { paragraph, text } = line;
  if (paragraph.label !== undefined || text.length > LONGEST_LINE || hasNote(line)) return false;
  const wording = begins.find((words) => text.startsWith(`${words} `));
  if (wording === undefined || text.length <= wording.length + 1) return false;
  return paragraph.style === name || isAside(line);
}

/** No note can be marked in a table's lines: with one it stays a paragraph, which keeps the note. */
const hasNote = ({ runs }: TextLine): boolean => runs.some(({ kind }) => kind === 'note');

/** Set apart from running text: at the right or in the middle, or in italics. */
const isAside = ({ paragraph, runs }: TextLine): boolean =>
  paragraph.align === 'right' ||
  paragraph.align === 'center' ||
  runs.every((run) => run.kind === 'note' || run.italic || run.text.trim() === '');

function withLines(line: TableLine, above: Line | undefined, below: Line | undefined): TableLine {
  return {
    ...line,
    ...(belongs(above, STYLES.tableUnit, wordings('tableUnit')) ? { unit: above } : {}),
    ...(belongs(below, STYLES.tableSource, wordings('tableSource')) ? { source: below } : {}),
  };
}

/** The lines of a part, those that belong to a table with it. */
export function withTableLines(lines: readonly Line[]): Line[] {
  const tables = new Map(
    lines.flatMap((line, index) =>
      line.kind === 'table' ? [[line, withLines(line, lines[index - 1], lines[index + 1])] as const] : [],
    ),
  );
  const taken = new Set<Line>(
    [...tables.values()].flatMap(({ unit, source }) => [unit, source]).filter((line) => line !== undefined),
  );
  return lines
    .filter((line) => !taken.has(line))
    .map((line) => (line.kind === 'table' ? (tables.get(line) ?? line) : line));
}
