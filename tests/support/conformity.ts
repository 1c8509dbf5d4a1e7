/** Word files held against the decree, and files with one thing changed in them. */
import type { Language } from '../../src/diagnostics/diagnostic.ts';
import type { WordDiagnostic } from '../../src/lint/conformity/departure.ts';
import { checkWord } from '../../src/pipeline/check-word.ts';
import { departuresIn } from '../../src/report/reporters/conformity/report.ts';
import { repacked } from './zips.ts';

/** What a file departs in. */
export function departuresOf(bytes: Uint8Array, language: Language = 'vi'): ReturnType<typeof departuresIn> {
  const { value, diagnostics } = checkWord(bytes, { language });
  if (value === undefined) throw new Error(diagnostics[0]?.code);
  return departuresIn(diagnostics);
}

/** Departures as "code: what was found". */
export const told = (departures: readonly WordDiagnostic[]): string[] =>
  departures.map(({ code, departure }) => `${code}: ${departure?.found}`);

/** What is no matter of the decree is only noted. */
export const withoutNotes = <Told extends WordDiagnostic>(departures: readonly Told[]): Told[] =>
  departures.filter(({ severity }) => severity !== 'info');

/** One change: in which part of the package, what becomes what. */
export interface Change {
  readonly path: string;
  readonly from: string | RegExp;
  readonly to: string;
}

export const DOCUMENT = 'word/document.xml';
export const STYLES = 'word/styles.xml';

export const inDocument = (from: string | RegExp, to: string): Change => ({ path: DOCUMENT, from, to });

/** A change in one style. */
export const inStyle = (id: string, from: string | RegExp, to: string): Change => ({
  path: STYLES,
  from: new RegExp(`(w:styleId="${id}"(?:(?!</w:style>).)*?)${typeof from === 'string' ? from : from.source}`, 's'),
  to: `$1${to}`,
});

/** A file with one thing changed. */
export function changed(bytes: Uint8Array, { path, from, to }: Change): Uint8Array {
  let count = 0;
  const result = repacked(bytes, (name, text) => {
    if (name !== path) return text;
    const after = text.replace(from, to);
    if (after !== text) count += 1;
    return after;
  });
  if (count === 0) throw new Error(`nothing changed in ${path}`);
  return result;
}
