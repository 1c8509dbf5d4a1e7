/** Tabs as indent, which YAML takes for no indent at all. */
import { parseDocument } from 'yaml';
import type { Slip } from './slip.ts';
import { type StructuralLine, structuralLines } from './structural-lines.ts';

/** How many spaces a tab may have meant. */
const WIDTHS = [2, 4, 8] as const;

const spaced = (lead: string, width: number): string => lead.replaceAll('\t', ' '.repeat(width));

/** What a text says as YAML; undefined where it cannot be read. */
function dataOf(text: string): string | undefined {
  const document = parseDocument(text, { prettyErrors: false, uniqueKeys: false, logLevel: 'error' });
  return document.errors.length === 0 ? JSON.stringify(document.toJS()) : undefined;
}

/** Keys without a value: where their lines are read as belonging to something else, there is one more. */
const emptyKeys = (data: string): number => data.split('":null').length;

/** The text from the first line with a tab to the last, with spaces in their place. */
function withSpaces(text: string, lines: readonly StructuralLine[], width: number): string {
  const [first, last] = [lines[0]?.start ?? 0, lines.at(-1)];
  const end = last === undefined ? first : last.start + last.lead.length;
  return text.slice(first, end).replace(/^[ \t]+/gmu, (lead) => spaced(lead, width));
}

/**
 * The first line that is indented by tabs, with spaces in place of all tabs where every width that makes sense says
 * the same.
 */
export function tabSlip(text: string): Slip | undefined {
  const lines = structuralLines(text).filter(({ lead }) => lead.includes('\t'));
  const [first, last] = [lines[0], lines.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const { start, lead } = first;
  const at = start + lead.indexOf('\t');
  const slip: Slip = { code: 'yaml/tab', span: { start: at, end: at + 1 } };
  const whole = { start, end: last.start + last.lead.length };
  const readings = WIDTHS.flatMap((width) => {
    const put = withSpaces(text, lines, width);
    const data = dataOf(text.slice(0, whole.start) + put + text.slice(whole.end));
    return data === undefined ? [] : [{ put, data }];
  });
  const fewest = Math.min(...readings.map(({ data }) => emptyKeys(data)));
  const [reading, ...others] = readings.filter(({ data }) => emptyKeys(data) === fewest);
  const isOne = reading !== undefined && others.every(({ data }) => data === reading.data);
  return isOne ? { ...slip, edit: { span: whole, text: reading.put } } : slip;
}
