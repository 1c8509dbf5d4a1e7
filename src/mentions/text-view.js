// A call, an escaped sign, a note's mark, bold, italic, raised; a star between figures is a letter.
const TOKEN = /\{\{\{?(.*?)\}?\}\}|\\([*^[\]{\\])|\[\^[^\]\s]{1,80}\]|\*\*|(?<!\d)\*|\*(?!\d)|\^/gsu;
class ViewBuilder {
  text = '';
  starts = [];
  ends = [];
  filled = [];
  add(letters, start, end, isFilledIn) {
    this.text += letters;
    for (let unit = 0; unit < letters.length; unit++) {
      this.starts.push(isFilledIn ? start : start + unit);
      this.ends.push(isFilledIn ? end : start + unit + 1);
      this.filled.push(isFilledIn);
    }
  }
  view(length) {
    const { text, starts, ends, filled } = this;
    const typedSpan = ({ start, end }) => ({
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
export function viewOf(typed, fillIn) {
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
