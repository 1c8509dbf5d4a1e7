/**
 * From a place in the value of a scalar to the place in the YAML text: folding, indentation and escapes make the two
 * differ. Both are walked side by side.
 */

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

/** Past what folding and indentation put before the next character of the value. */
function skipFolding(source: string, from: number, char: string): number {
  let at = from;
  while (at < source.length && SKIPPED_BEFORE_LETTER.test(source.charAt(at)) && source.charAt(at) !== char) at++;
  return at;
}

/** How many source characters stand for the value's character at a place. */
function sourceLength(source: string, at: number, char: string): number {
  if (source.startsWith('"') && source.charAt(at) === '\\') return escapeLength(source, at);
  if (source.startsWith("'") && source.charAt(at) === "'") return 2;
  return source.charAt(at) === char ? 1 : 0;
}

/**
 * The offsets, in the scalar's source, of each UTF-16 unit of its value and of its end.
 * @param source the scalar as it stands in the file, from its first character (quote, `|`, `>`) on
 * @param value what YAML reads it as
 */
export function scalarOffsets(source: string, value: string): number[] {
  const offsets: number[] = [];
  let at = skipHeader(source);
  for (const char of value.split('')) {
    at = skipFolding(source, at, char);
    offsets.push(at);
    at += sourceLength(source, at, char);
  }
  offsets.push(at);
  return offsets;
}
