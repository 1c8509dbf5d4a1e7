/** In what capacity somebody signs: nd30 SP-03 to SP-07. */

/** "TL. CHỦ TỊCH", of the Party "T/L BAN THƯỜNG VỤ": the sign, and whose place is taken. */
export interface Capacity {
  /** "KT", "TL"; empty where the text begins with none. */
  readonly sign: string;
  /** The sign as it is written: "KT.", "K/T". */
  readonly written: string;
  /** The post, or the body, in capitals. */
  readonly of: string;
}

/** The state writes "KT.", the Party "K/T" and "Q.". */
const SIGN = /^(\p{Lu}+\.|[TK]\/[MTL](?=\s|$))\s*(.*)$/u;

/**
 * The capacities of a signature, one below the other: "TL. CHỦ TỊCH", then "KT. CHÁNH VĂN PHÒNG" of who was ordered and
 * lets a deputy sign. A line without a sign of its own goes on with the one above it.
 */
export function capacitiesIn(text: string): Capacity[] {
  const found: Capacity[] = [];
  for (const line of text.toLocaleUpperCase('vi').split('\n')) {
    const [, written = '', of = line] = SIGN.exec(line.trim()) ?? [];
    const last = found.at(-1);
    const sign = written.replace(/[./]/gu, '');
    if (sign !== '' || last === undefined) found.push({ sign, written, of });
    else found[found.length - 1] = { ...last, of: `${last.of} ${of.trim()}` };
  }
  return found;
}

/** Posts of deputies: "PHÓ CHỦ TỊCH", "ĐỘI PHÓ", and THỨ TRƯỞNG, the deputy of a minister. */
export const isDeputy = (post: string): boolean =>
  /(?:^|\s)(?:PHÓ|THỨ TRƯỞNG)(?:\s|$)/u.test(post.toLocaleUpperCase('vi'));
