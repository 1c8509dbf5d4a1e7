/** The texts of a plan's YAML, taken from it without the program's own compiler. */
import { parse } from 'yaml';

/** Parts that are not printed as they stand: names, choices, figures, data that only some phrases use. */
const NOT_PRINTED = new Set([
  ...['bodies', 'sixClear', 'person', 'authority', 'basis', 'targets', 'holds'],
  'vars',
  'rules',
  'phrases',
  'layout',
  'numbering',
  'stage',
  'issuer',
  'date',
  'deadline',
  'output',
  'id',
  'place',
  'marker',
  'align',
  'file',
  'alt',
]);

/** What is filled in, and the mark of a note, part the words around them. */
const GAP = '\n';

const withoutMarks = (text: string): string =>
  text
    .replace(/\{\{.*?\}\}/g, GAP)
    .replace(/\[\^[^\]]+\]/g, GAP)
    .replace(/\\([*^[\\{])/g, '$1')
    .replace(/[*^]/g, '');

function collect(value: unknown, texts: string[], skipped: ReadonlySet<string>): void {
  if (typeof value === 'string') texts.push(...withoutMarks(value).split(GAP));
  else if (Array.isArray(value)) for (const entry of value) collect(entry, texts, skipped);
  else if (typeof value === 'object' && value !== null) {
    // Beside a wording, the bodies of an assignment are data that is not printed.
    const printed = 'wording' in value ? { wording: value.wording } : value;
    for (const [key, entry] of Object.entries(printed)) if (!skipped.has(key)) collect(entry, texts, skipped);
  }
}

/**
 * Every printed text of a plan, marks and filled-in values left out.
 * @param without keys to leave out besides
 */
export function printedTexts(yaml: string, without: readonly string[] = []): string[] {
  const texts: string[] = [];
  collect(parse(yaml), texts, new Set([...NOT_PRINTED, ...without]));
  return texts;
}
