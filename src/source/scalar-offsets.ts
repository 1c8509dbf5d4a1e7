/**
 * From a place in the value of a scalar to the place in the YAML text: folding, indentation and escapes make the two
 * differ. Both are walked side by side.
 */

const isSpace = (char: string | undefined): boolean =>
  char === ' ' || char === '\n' || char === '\r' || char === '\t';

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

/**
 * The offsets, in the scalar's source, of each UTF-16 unit of its value and of its end.
 * @param source the scalar as it stands in the file, from its first character (quote, `|`, `>`) on
 * @param value what YAML reads it as
 */
export function scalarOffsets(source: string, value: string): number[] {
  const doubleQuoted = source[0] === '"';
  const singleQuoted = source[0] === "'";
  const offsets: number[] = [];
  let at = skipHeader(source);
  for (const char of value.split('')) {
    if (isSpace(char)) {
      while (at < source.length && source[at] !== char && isSpace(source[at])) at++;
    } else {
      while (at < source.length && isSpace(source[at])) at++;
    }
    offsets.push(at);
    if (doubleQuoted && source[at] === '\\') at += escapeLength(source, at);
    else if (singleQuoted && source[at] === "'") at += 2;
    else if (source[at] === char) at++;
  }
  offsets.push(at);
  return offsets;
}
