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

/** HTML that a program put in as it is: no code to its reader. */
const RAW = /^\s{0,3}(?:`{3,}|~{3,})\s*\{=html\}/;
const COMMENT = /<!--.*?-->/g;
/** Tags that only shape the page; those of tables say where cells are. */
const SHAPING = /<\/?(?:p|div|span|center|font|section|article|ul|ol|body|html|head)(?:\s[^<>]*)?>/gi;

const TABLE = /^\s*<table\b/i;
const TABLE_END = /<\/table>/i;

const withoutTags = (line: TypedLine): TypedLine =>
  line.text.includes('<') ? { ...line, text: line.text.replace(COMMENT, '').replace(SHAPING, '').trimEnd() } : line;

/** Lines without remarks that nobody sees on the page, over several lines too. */
function withoutComments(lines: readonly TypedLine[]): TypedLine[] {
  let isComment = false;
  return lines.map((line) => {
    if (isComment) {
      const end = line.text.indexOf('-->');
      isComment = end < 0;
      return { ...line, text: isComment ? '' : line.text.slice(end + '-->'.length), isBroken: false };
    }
    const start = line.text.replace(COMMENT, (whole) => ' '.repeat(whole.length)).indexOf('<!--');
    isComment = start >= 0;
    return isComment ? { ...line, text: line.text.slice(0, start).trimEnd(), isBroken: false } : line;
  });
}

/** The lines as they read on paper. */
export function plainLines(lines: readonly TypedLine[]): TypedLine[] {
  let fence: 'none' | 'code' | 'raw' = 'none';
  let isTable = false;
  return withoutComments(lines).map((line) => {
    if (FENCE.test(line.text)) {
      fence = fence !== 'none' ? 'none' : RAW.test(line.text) ? 'raw' : 'code';
      return { ...line, text: '', isBroken: false };
    }
    if (fence === 'code') return asCode(line);
    // Within a table they part the lines of its cells.
    isTable ||= TABLE.test(line.text);
    const shown = isTable ? line : withoutTags(withoutSigns(line));
    isTable &&= !TABLE_END.test(line.text);
    return shown;
  });
}
