/** Brackets nested beyond all reason, found before the reader recurses into them. */
import { Lexer } from 'yaml';

/** Fewer brackets than this in the whole file cannot be too deep. */
const HARMLESS = 60;

const countOf = (text: string, sign: string): number => text.split(sign).length - 1;

/** Offset of the bracket that opens the level past `limit`, or undefined. */
export function tooDeepBracket(text: string, limit: number): number | undefined {
  if (countOf(text, '[') + countOf(text, '{') < HARMLESS) return undefined;
  let depth = 0;
  let offset = 0;
  for (const token of new Lexer().lex(text)) {
    if (token === '[' || token === '{') depth++;
    if (token === ']' || token === '}') depth--;
    if (depth > limit) return offset;
    // The lexer's own marks (document start, flow end, scalar start) take no room in the text.
    if (!['\u0002', '\u0018', '\u001f'].includes(token)) offset += token.length;
  }
  return undefined;
}
