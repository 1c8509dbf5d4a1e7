/** Terms of the National Assembly, which the symbols of its documents bear: QH15, UBTVQH15. */

/** First and last year of each term; in a year of change both sit. */
const TERMS: Readonly<Record<number, readonly [first: number, last: number]>> = {
  9: [1992, 1997],
  10: [1997, 2002],
  11: [2002, 2007],
  12: [2007, 2011],
  13: [2011, 2016],
  14: [2016, 2021],
  15: [2021, 2026],
  16: [2026, 2031],
};

const TERM_IN_SYMBOL = /^((?:PL-)?(?:UBTV)?QH)(\d+)$/;

/** The body and the term of a symbol: "UBTVQH" and 15; undefined where it names no term. */
function termIn(symbol: string): { readonly body: string; readonly term: number } | undefined {
  const [, body = '', term] = TERM_IN_SYMBOL.exec(symbol) ?? [];
  return term === undefined ? undefined : { body, term: Number(term) };
}

/**
 * The symbol of the term that sat in a year, where the one given did not: of two that sat, the one next to it.
 * @param symbol "QH16", "UBTVQH13"
 * @returns "QH15"; undefined where the symbol is right or names no term, or no term is known for the year
 */
export function termOfYear(symbol: string, year: number): string | undefined {
  const given = termIn(symbol);
  if (given === undefined) return undefined;
  const { body, term } = given;
  const sitting = Object.entries(TERMS)
    .filter(([, [first, last]]) => first <= year && year <= last)
    .map(([number]) => Number(number));
  if (sitting.includes(term)) return undefined;
  const [nearest] = sitting.sort((a, b) => Math.abs(a - term) - Math.abs(b - term));
  return nearest === undefined ? undefined : `${body}${nearest}`;
}

/** The symbols of the terms before and after: "QH14" and "QH16" of "QH15"; none where it names no term. */
export function neighbouringTerms(symbol: string): readonly string[] {
  const given = termIn(symbol);
  return given === undefined ? [] : [given.term - 1, given.term + 1].map((term) => `${given.body}${term}`);
}
