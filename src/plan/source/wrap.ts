/** The value of a key becomes the first entry of a list: its letters and comments stay, further in. */
import { isMap } from 'yaml';
import type { PlanPath } from '../../diagnostics/diagnostic.ts';
import { columnAt, lineStart, nextLine } from './lines.ts';
import { nodeAt } from './locations.ts';
import { lineAfterNode, type ParsedText } from './structure.ts';

/** A list's entry stands so far in from its key, and its words so far from its dash. */
const STEP = 2;

/** Lines so much further in; those without a letter stay empty. */
const furtherIn = (lines: string, by: number): string => lines.replace(/^(?=[^\n])/gm, ' '.repeat(by));

/**
 * The ways to write it, the best first: the value behind a dash, else in brackets where it stands. Each is to be read
 * again before it is kept.
 */
export function asListOfOne({ text, contents }: ParsedText, path: PlanPath): string[] {
  const { node, key, whole } = nodeAt(contents, path);
  const around = nodeAt(contents, path.slice(0, -1)).node;
  if (!whole || !isMap(node) || node.range == null || key?.range == null) return [];
  const [start, end] = node.range;
  const inBrackets = `${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`;
  if (isMap(around) && around.flow === true) return [inBrackets];
  const [line, after] = [lineStart(text, start), lineAfterNode(text, node)];
  const further = furtherIn(text.slice(nextLine(text, start), after), STEP);
  if (line > key.range[1]) {
    const first = `${text.slice(line, start)}- ${text.slice(start, nextLine(text, start))}`;
    const rest = `${first}${further}${text.slice(after)}`;
    return [`${text.slice(0, line)}${rest}`, ...(node.flow === true ? [inBrackets] : [])];
  }
  const dash = `\n${' '.repeat(columnAt(text, key.range[0]) + STEP)}- `;
  const own = `${text.slice(0, start).trimEnd()}${dash}${text.slice(start, nextLine(text, start))}`;
  return [`${own}${further}${text.slice(after)}`, inBrackets];
}
