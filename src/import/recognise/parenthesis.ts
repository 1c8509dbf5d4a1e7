/** The parenthesis that a text ends with. */

/** A parenthesis with its signs, and how many letters stand before it and the blanks in front of it. */
export interface ClosingParenthesis {
  readonly text: string;
  readonly start: number;
}

/** So many parentheses may be open at once: one, and another within it. */
const MOST_OPEN = 2;

/** Where the parenthesis opens that ends with the letter at a place; undefined where it has none, or too many within it. */
function openingOf(text: string, close: number): number | undefined {
  let open = 0;
  for (let at = close; at >= 0; at--) {
    const sign = text.charAt(at);
    if (sign === ')' && ++open > MOST_OPEN) return undefined;
    if (sign === '(' && --open === 0) return at;
  }
  return undefined;
}

/**
 * Finds the parenthesis at the end of a text: nothing stands behind it but blanks and a stop, and blanks or nothing before it.
 * It is read from its end, so that a long text costs no more than a short one.
 * @param stops the signs of which one may follow
 */
export function parenthesisAtEnd(text: string, stops: string): ClosingParenthesis | undefined {
  const ended = text.trimEnd();
  const whole = stops.includes(ended.at(-1) ?? ' ') ? ended.slice(0, -1).trimEnd() : ended;
  const open = whole.endsWith(')') ? openingOf(whole, whole.length - 1) : undefined;
  if (open === undefined) return undefined;
  const start = whole.slice(0, open).trimEnd().length;
  return start === open && open > 0 ? undefined : { text: whole.slice(open), start };
}
