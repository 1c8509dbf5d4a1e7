/** Characters of HTML that are written by name or number. */

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  laquo: '«',
  raquo: '»',
  deg: '°',
  plusmn: '±',
  times: '×',
  sup1: '¹',
  sup2: '²',
  sup3: '³',
  eth: 'ð',
  ETH: 'Đ',
  bull: '•',
  middot: '·',
};

const ACCENTS: Readonly<Record<string, string>> = {
  grave: '\u0300',
  acute: '\u0301',
  circ: '\u0302',
  tilde: '\u0303',
};

const LAST_CODE_POINT = 0x10ffff;

function byNumber(digits: string): string | undefined {
  const code = /^x/i.test(digits) ? Number.parseInt(digits.slice(1), 16) : Number.parseInt(digits, 10);
  return code >= 0x20 && code <= LAST_CODE_POINT ? String.fromCodePoint(code) : undefined;
}

/**
 * The character of an entity.
 * @param name what stands between "&" and ";"
 * @returns undefined where there is none of that name
 */
export function entity(name: string): string | undefined {
  if (name.startsWith('#')) return byNumber(name.slice(1));
  const [, letter, accent = ''] = /^([A-Za-z])(grave|acute|circ|tilde)$/.exec(name) ?? [];
  if (letter !== undefined) return (letter + (ACCENTS[accent] ?? '')).normalize('NFC');
  return NAMED[name];
}
