/**
 * A text as a reader sees it, with the way back to what was typed: marks left out, variables filled in. What looks for
 * words in a plan looks here.
 */
import type { Span } from '../../diagnostics/diagnostic.ts';

export interface TextView {
  readonly text: string;
  /** The stretch of the typed text that a stretch of this one came from. */
  readonly typedSpan: (span: Span) => Span;
  /** True when nothing of the stretch was filled in and no mark stands inside it: it may be rewritten in place. */
  readonly isTyped: (span: Span) => boolean;
}

/** Says what stands where the author wrote `{{…}}`. */
export type FillIn = (call: string) => string;

// A call, an escaped sign, a note's mark, bold, italic, raised; a star between figures is a letter.
const TOKEN = /\{\{\{?(.*?)\}?\}\}|\\([*^[\]{\\])|\[\^[^\]\s]{1,80}\]|\*\*|(?<!\d)\*|\*(?!\d)|\^/gsu;

class ViewBuilder {
  text = '';
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];
  private readonly filled: boolean[] = [];

  add(letters: string, start: number, end: number, isFilledIn: boolean): void {
    // A blank that does not break is a blank to the reader.
    this.text += letters.replaceAll('\u00a0', ' ');
    for (let unit = 0; unit < letters.length; unit++) {
      this.starts.push(isFilledIn ? start : start + unit);
      this.ends.push(isFilledIn ? end : start + unit + 1);
      this.filled.push(isFilledIn);
    }
  }

  view(length: number): TextView {
    const { text, starts, ends, filled } = this;
    const typedSpan = ({ start, end }: Span): Span => ({
      start: starts[start] ?? length,
      end: end > start ? (ends[end - 1] ?? length) : (starts[start] ?? length),
    });
    return {
      text,
      typedSpan,
      isTyped: (span) => {
        const typed = typedSpan(span);
        return typed.end - typed.start === span.end - span.start && !filled.slice(span.start, span.end).includes(true);
      },
    };
  }
}

/** Reads a text as typed in the plan. */
export function viewOf(typed: string, fillIn: FillIn): TextView {
  const builder = new ViewBuilder();
  let from = 0;
  for (const match of typed.matchAll(TOKEN)) {
    const [token, call, escaped] = match;
    const { index } = match;
    builder.add(typed.slice(from, index), from, index, false);
    from = index + token.length;
    if (call !== undefined) builder.add(fillIn(call.trim()), index, from, true);
    else if (escaped !== undefined) builder.add(escaped, index + 1, from, false);
  }
  builder.add(typed.slice(from), from, typed.length, false);
  return builder.view(typed.length);
}
