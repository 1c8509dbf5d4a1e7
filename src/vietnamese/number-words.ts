/** Numbers in words, as they stand behind figures: "Sáu tỷ bốn trăm tám mươi triệu đồng". */

const DIGITS: ReadonlyMap<string, number> = new Map([
  ...(['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const).map(
    (word, digit) => [word, digit] as const,
  ),
  ...([
    ['mốt', 1],
    ['tư', 4],
    ['lăm', 5],
    ['nhăm', 5],
    ['bẩy', 7],
  ] as const),
]);

/** What a word behind a number multiplies it by. */
export const SCALES: ReadonlyMap<string, bigint> = new Map([
  ['nghìn', 1_000n],
  ['ngàn', 1_000n],
  ['triệu', 1_000_000n],
  ['tỷ', 1_000_000_000n],
  ['tỉ', 1_000_000_000n],
]);

const DIGIT = [...DIGITS.keys()].join('|');
/** "hai trăm linh năm", "mười lăm", "bốn mươi": hundreds, tens and a digit, in this order. */
const GROUP = new RegExp(`^(?:(${DIGIT}) trăm ?)?(?:(?:linh|lẻ) |(mười) ?|(${DIGIT}) mươi ?)?(${DIGIT})?$`, 'u');
const TEN = 10;
const HUNDRED = 100;

/** Below a thousand. */
function readGroup(words: readonly string[]): number | undefined {
  const match = GROUP.exec(words.join(' '));
  if (match === null) return undefined;
  const [, hundreds = '', ten, tens = '', digit = ''] = match;
  const digitOf = (word: string): number => DIGITS.get(word) ?? 0;
  return digitOf(hundreds) * HUNDRED + (ten === undefined ? digitOf(tens) : 1) * TEN + digitOf(digit);
}

/**
 * Reads a number in words: "ba tỷ hai trăm năm mươi triệu", "mười lăm".
 * @returns undefined for anything else, and for what may be read in two ways
 */
export function readNumberWords(text: string): bigint | undefined {
  const words = text
    .normalize('NFC')
    .toLocaleLowerCase('vi')
    .split(/[\s,]+/u)
    .filter((word) => word !== '');
  if (words.length === 0) return undefined;
  let [total, below, group]: [bigint, bigint | undefined, string[]] = [0n, undefined, []];
  for (const word of words) {
    const scale = SCALES.get(word);
    if (scale === undefined) {
      group.push(word);
      continue;
    }
    const value = readGroup(group);
    // "hai trăm nghìn tỷ" multiplies what went before; a scale of its own is smaller than the last one.
    const isOfScale = group.length === 0 && below !== undefined && scale > below;
    if (
      value === undefined ||
      (group.length === 0 && !isOfScale) ||
      (!isOfScale && below !== undefined && scale >= below)
    )
      return undefined;
    total = isOfScale ? total * scale : total + BigInt(value) * scale;
    [below, group] = [scale, []];
  }
  const rest = readGroup(group);
  return rest === undefined ? undefined : total + BigInt(rest);
}
