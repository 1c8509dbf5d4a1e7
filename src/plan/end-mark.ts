/** The end mark `./.` (nd30 CT-06): once, after the last word, in place of its full stop. */
import { changeEnd, plainText, textRun } from './inline-text.ts';
import type { Inline } from './plan.ts';

const TYPED = /\s*\.?\s*\/\s*\.$/;

export const END_MARK = './.';

/** True when somebody typed the end mark at the end of a text. */
export const hasTypedEndMark = (inlines: readonly Inline[]): boolean => TYPED.test(plainText(inlines).trimEnd());

/** Ends a text with the end mark. A full stop before it goes; dots of an ellipsis, quotes and parentheses stay. */
export function withEndMark(inlines: readonly Inline[]): Inline[] {
  const ended = changeEnd(inlines, (text) => {
    const bare = text.trimEnd().replace(TYPED, '');
    return /(^|[^.])\.$/.test(bare) ? bare.slice(0, -1) : bare;
  });
  return [...ended, textRun(END_MARK)];
}
