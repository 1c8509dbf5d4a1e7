/** Signs of Markdown at the beginning of lines that say nothing on paper: quotes, boxes to tick, fences of code. */
import type { TypedLine } from './lines.ts';

const FENCE = /^\s{0,3}(?:`{3,}|~{3,})/;
const QUOTE = /^\s{0,3}(?:>\s?)+/;
/** A box behind the sign of its list: the words are what is meant. */
const BOX = /^(\s*(?:[-*+]|\d{1,3}[.)])\s+)\[[ xX]\]\s+/;
/** Letters that are marks elsewhere are letters in code. */
const MARKS = /[\\`*_^[\]<>&~$|]/g;

const withoutSigns = (line: TypedLine): TypedLine => ({
  ...line,
  text: line.text.replace(QUOTE, '').replace(BOX, '$1'),
});

const asCode = (line: TypedLine): TypedLine => ({ ...line, text: line.text.replace(MARKS, '\\$&') });

/** The lines as they read on paper. */
export function plainLines(lines: readonly TypedLine[]): TypedLine[] {
  let isCode = false;
  return lines.map((line) => {
    if (FENCE.test(line.text)) {
      isCode = !isCode;
      return { ...line, text: '', isBroken: false };
    }
    return isCode ? asCode(line) : withoutSigns(line);
  });
}
