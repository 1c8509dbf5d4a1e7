/**
 * From a place in the value of a scalar to the place in the YAML text: folding, indentation and escapes make the two
 * differ. Both are walked side by side.
 */
import type { Span } from '../../diagnostics/diagnostic.ts';

const ESCAPE_LENGTHS: Readonly<Record<string, number>> = { x: 4, u: 6, U: 10 };

/** How many source characters one value character takes at a backslash of a double-quoted scalar. */
const escapeLength = (source: string, at: number): number => ESCAPE_LENGTHS[source[at + 1] ?? ''] ?? 2;

function skipHeader(source: string): number {
  if (source[0] === '|' || source[0] === '>') {
    const end = source.indexOf('\n');
    return end < 0 ? source.length : end + 1;
  }
  return source[0] === '"' || source[0] === "'" ? 1 : 0;
}

const SKIPPED_BEFORE_LETTER = /[ \t\r\n]/;
/** A line that a backslash joins to the next: nothing of it is in the value. */
const JOINED_LINE = /\\[ \t]*\r?\n[ \t]*/y;
/** The end of a line, from the first blank on that no backslash keeps, and the indentation of the next. */
const FOLD = /(?:(?<!(?<!\\)[ \t])[ \t]+)?\r?\n[ \t]*/y;

function matchAt(pattern: RegExp, source: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(source)?.[0] ?? '';
}

/** Past what folding and indentation put before the next character of the value. */
function skipFolding(source: string, from: number, char: string): number {
  let at = from;
  if (source.startsWith('"')) at += matchAt(JOINED_LINE, source, at).length;
  while (at < source.length && SKIPPED_BEFORE_LETTER.test(source.charAt(at)) && source.charAt(at) !== char) at++;
  return at;
}

/** How many source characters stand for the value's character at a place. */
function sourceLength(source: string, at: number, char: string): number {
  if (source.startsWith('"') && source.charAt(at) === '\\') return escapeLength(source, at);
  if (source.startsWith("'") && source.charAt(at) === "'") return 2;
  return source.charAt(at) === char ? 1 : 0;
}

/** The space that folding makes of a line's end is all that stands between the lines. */
function foldedSpace(source: string, at: number, next: string): Span | undefined {
  const fold = matchAt(FOLD, source, at);
  if (fold === '' || SKIPPED_BEFORE_LETTER.test(next)) return undefined;
  return { start: at, end: at + fold.length };
}

/**
 * The stretches, in the scalar's source, of each UTF-16 unit of its value; the last one, empty, is its end.
 * @param source the scalar as it stands in the file, from its first character (quote, `|`, `>`) on
 * @param value what YAML reads it as
 */
export function scalarSpans(source: string, value: string): Span[] {
  const spans: Span[] = [];
  let at = skipHeader(source);
  for (const [index, char] of value.split('').entries()) {
    const fold = char === ' ' ? foldedSpace(source, at, value.charAt(index + 1)) : undefined;
    const start = fold?.start ?? skipFolding(source, at, char);
    const end = fold?.end ?? start + sourceLength(source, start, char);
    spans.push({ start, end });
    at = end;
  }
  spans.push({ start: at, end: at });
  return spans;
}
