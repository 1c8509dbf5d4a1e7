/** A sentence and the parentheses around it, or at its beginning. */

/** Where the parenthesis closes that a text opens with; undefined where it opens with none, or never closes it. */
function closingOf(text: string): number | undefined {
  if (!text.startsWith('(')) return undefined;
  let open = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (sign === '(') open += 1;
    else if (sign === ')' && --open === 0) return at;
  }
  return undefined;
}

/** A text without the one pair that goes around all of it: "(A)" is A, "(A) và (B)" stays. */
export const withoutParentheses = (text: string): string =>
  closingOf(text) === text.length - 1 ? text.slice(1, -1) : text;

/** Do words follow outside the parenthesis that a text opens with? A full stop is no word. */
export function opensInParentheses(text: string): boolean {
  const closing = closingOf(text);
  return closing !== undefined && /[\p{L}\d]/u.test(text.slice(closing + 1));
}
