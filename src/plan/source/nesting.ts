/**
 * Levels nested beyond all reason, found before the YAML reader recurses into them: a few thousand bring down the
 * whole process, not only the reader.
 */
import { Lexer } from 'yaml';

const OPENING = /[[{]/;
const BEFORE_QUOTED = /[[{,:\-?]/;
const SIGNS = /[[\]{}"'\n]/g;

/** Where the quoted text that begins at `start` ends. */
function quotedEnd(text: string, start: number): number {
  const quote = text.charAt(start);
  let at = start + 1;
  while (at < text.length && text.charAt(at) !== quote) at += quote === '"' && text.charAt(at) === '\\' ? 2 : 1;
  return at + 1;
}

/** A quote opens a quoted text only where a value can begin. */
function beginsQuoted(text: string, start: number): boolean {
  let at = start - 1;
  while (at >= 0 && (text.charAt(at) === ' ' || text.charAt(at) === '\n')) at--;
  return at < 0 || BEFORE_QUOTED.test(text.charAt(at));
}

/** An upper bound of how deep brackets are nested: brackets in running text count too. */
function seemsTooDeep(text: string, limit: number): boolean {
  let depth = 0;
  SIGNS.lastIndex = 0;
  for (let match = SIGNS.exec(text); match !== null; match = SIGNS.exec(text)) {
    const [sign] = match;
    if (sign === '"' || sign === "'") {
      if (beginsQuoted(text, match.index)) SIGNS.lastIndex = quotedEnd(text, match.index);
    } else if (OPENING.test(sign)) {
      depth++;
      if (depth > limit) return true;
    } else if (sign !== '\n') {
      depth = Math.max(0, depth - 1);
    }
  }
  return false;
}

/** The bracket that opens the level past the limit, by the reader's own lexer, which does not recurse. */
function tooDeepBracket(text: string, limit: number): number | undefined {
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

const LINE_LEAD = /^( *)((?:[-?] +)*)/gm;

/** As many levels take as many columns at least: few texts have a line that begins so far right. */
const mayBeTooDeep = (text: string, limit: number): boolean => new RegExp(`^[ ?-]{${limit}}`, 'm').test(text);

/** The line or dash that opens the level past the limit: a level is a column further right than those above it. */
function tooDeepBlock(text: string, limit: number): number | undefined {
  const columns: number[] = [];
  for (const { 0: lead, 1: spaces = '', 2: dashes = '', index } of text.matchAll(LINE_LEAD)) {
    if (text.charAt(index + lead.length) === '\n') continue;
    let column = spaces.length;
    for (const step of [0, ...[...dashes.matchAll(/[-?] +/g)].map(({ 0: dash }) => dash.length)]) {
      column += step;
      while ((columns.at(-1) ?? -1) >= column) columns.pop();
      columns.push(column);
      if (columns.length > limit) return index + column;
    }
  }
  return undefined;
}

/** Offset of what is nested deeper than `limit` levels, or undefined. */
export function tooDeep(text: string, limit: number): number | undefined {
  const bracket = seemsTooDeep(text, limit) ? tooDeepBracket(text, limit) : undefined;
  return bracket ?? (mayBeTooDeep(text, limit) ? tooDeepBlock(text, limit) : undefined);
}
