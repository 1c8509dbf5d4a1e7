/** The comments of a YAML file: a `#` within a text is none. */
import { Lexer } from 'yaml';
import type { Span } from '../../diagnostics/diagnostic.ts';

export interface Comment {
  readonly text: string;
  readonly span: Span;
}

/** The lexer's own marks: document start, flow end, and that a scalar's text follows. They take no room in the text. */
const SCALAR = '\u001f';
const MARKS = new Set(['\u0002', '\u0018', SCALAR]);

/** All comments, in order. */
export function commentsOf(text: string): Comment[] {
  const comments: Comment[] = [];
  let offset = 0;
  let before = '';
  for (const token of new Lexer().lex(text)) {
    if (!MARKS.has(token)) {
      if (token.startsWith('#') && before !== SCALAR)
        comments.push({ text: token, span: { start: offset, end: offset + token.length } });
      offset += token.length;
    }
    before = token;
  }
  return comments;
}

const REVIEW_MARK = /^#\s*(RÀ SOÁT|KIỂM TRA)(?=\s|:|$)/iu;
/** Most plans have none; then nothing is read a second time. */
const MAY_HOLD_MARKS = /#\s*(?:r|k)[^\n]{1,6}\s[st]/iu;

/** Comments that ask for a review: `# RÀ SOÁT: …`, `# KIỂM TRA: …`. */
export const reviewMarksOf = (text: string): Comment[] =>
  MAY_HOLD_MARKS.test(text)
    ? commentsOf(text).filter((comment) => REVIEW_MARK.test(comment.text.normalize('NFC')))
    : [];
