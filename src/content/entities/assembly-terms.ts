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

/**
 * The symbol of the term that sat in a year, where the one given did not.
 * @param symbol "QH16", "UBTVQH13"
 * @returns "QH15"; undefined where the symbol is right, names no term, or two terms sat in that year
 */
export function termOfYear(symbol: string, year: number): string | undefined {
  const [, body = '', term] = TERM_IN_SYMBOL.exec(symbol) ?? [];
  if (term === undefined) return undefined;
  const sitting = Object.entries(TERMS).filter(([, [first, last]]) => first <= year && year <= last);
  const [only, ...others] = sitting.map(([number]) => number);
  if (only === undefined || others.length > 0 || only === String(Number(term))) return undefined;
  return `${body}${only}`;
}
