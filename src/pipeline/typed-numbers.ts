/**
 * Numbers of documents as they stand in the YAML of a plan. To read a plan takes a hundred times as long as to look for
 * these, and most plans of a folder need not be read for a given citation.
 */
import type { Citation } from '../content/entities/citations.ts';
import { distance } from '../diagnostics/suggest.ts';
import { NEAR } from '../lint/rules/citation/other-number.ts';
import { remembered } from '../vietnamese/remembered.ts';

/** A number and the letters behind it; more is taken for a symbol than a citation has. A template may go on from there. */
const NUMBER =
  /(?<!\d)(\d{1,5})(?:\/(?:19|20)\d{2})?[-–—/]?(?:(?=\p{Lu})((?:[\p{L}\p{N}&]|[-–—/](?=[\p{L}\p{N}&]))+)[-–—/]?(\{\{)?|(?<=[-–—/])(\{\{))/gu;

/** A template whose value is the number: any that a value of the plan ends with. */
const FILLED_NUMBER = /\}\}[-–—/\p{Lu}]|\battachedTo\b/u;
const AT_END = /(?<![\p{L}\p{N}/.,-])(\d{1,5})["']?[ \t]*[,}\]]?[ \t\r]*(?:#.*)?$/gmu;

/** Marks may stand in a printed number; notes and marks are no letters of it. */
const MARKS = /\[\^[^\]\s]{1,80}\]|\\?[*^]/g;

/** A number of which figures are filled in, or anything is escaped or invisible, is not seen. */
const UNSEEN = /\}\}\d|\d\{\{|\\(?:[xuU/]|[ \t\r]*\n)|[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/u;

/** A hyphen at which no line ends is one. */
const plain = (text: string): string =>
  text
    .replace(/^\ufeff/, '')
    .normalize('NFC')
    .replaceAll('\u2011', '-')
    .replace(MARKS, '');

/** Symbols in small letters and with one kind of hyphen. */
const folded = (symbol: string): string => symbol.toLowerCase().replace(/[–—]/g, '-');

/** True where a typed symbol, or its beginning, is nearly another one; both are folded and joined by a blank. */
function areNear(pair: string): boolean {
  const [typed = '', symbol = ''] = pair.split(' ');
  if (typed.startsWith(symbol)) return true;
  for (let length = Math.max(1, symbol.length - NEAR); length <= symbol.length + NEAR; length++)
    if (length <= typed.length && distance(typed.slice(0, length), symbol) <= NEAR) return true;
  return false;
}

const MOST_PAIRS = 8192;
const isNear = remembered(areNear, MOST_PAIRS);

/** Stands for all symbols. */
const ANY = '';

/** Symbols by number, as they are typed. */
class TypedSymbols {
  private readonly known = new Map<number, Set<string>>();

  add(number: string, symbol: string): void {
    const symbols = this.known.get(Number(number)) ?? new Set<string>();
    this.known.set(Number(number), symbols.add(symbol));
  }

  has({ number, symbol }: Citation): boolean {
    const symbols = this.known.get(Number(number));
    if (symbols === undefined) return false;
    const own = folded(symbol);
    return symbols.has(ANY) || [...symbols].some((typed) => isNear(`${typed} ${own}`));
  }
}

/**
 * What may be cited in a plan.
 * @param yaml the text of the plan
 * @returns a function that is true for each citation of the plan and for what is nearly the same, and for some more
 */
export function typedNumbers(yaml: string): (citation: Citation) => boolean {
  const text = plain(yaml);
  if (UNSEEN.test(text)) return () => true;
  const symbols = new TypedSymbols();
  for (const [, number = '', symbol, goesOn, isFilled] of text.matchAll(NUMBER)) {
    const isOpen = symbol === undefined || goesOn !== undefined || isFilled !== undefined;
    symbols.add(number, isOpen ? ANY : folded(symbol));
  }
  if (FILLED_NUMBER.test(text)) for (const [, number = ''] of text.matchAll(AT_END)) symbols.add(number, ANY);
  return (citation) => symbols.has(citation);
}
