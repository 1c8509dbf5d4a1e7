/**
 * The letters of old Vietnamese fonts, by the code points of Windows-1252 that a file holds for them. TCVN3 (also
 * called ABC) has one code for a small letter; its capitals with a tone mark are the same codes in a font whose name
 * ends in H. VNI has a base letter and a second code for what stands above and below it.
 */

/** Vowels with the six tones in the order: none, huyền, sắc, hỏi, ngã, nặng. */
const VOWELS = [
  'aàáảãạ',
  'ăằắẳẵặ',
  'âầấẩẫậ',
  'eèéẻẽẹ',
  'êềếểễệ',
  'iìíỉĩị',
  'oòóỏõọ',
  'ôồốổỗộ',
  'ơờớởỡợ',
  'uùúủũụ',
  'ưừứửữự',
  'yỳýỷỹỵ',
] as const;

/** The same rows in TCVN3. */
const TCVN3_VOWELS: readonly string[] = [
  'aµ¸¶·¹',
  '¨»¾¼½Æ',
  '©ÇÊÈÉË',
  'eÌÐÎÏÑ',
  'ªÒÕÓÔÖ',
  'i×ÝØÜÞ',
  'oßãáâä',
  '«åèæçé',
  '¬êíëìî',
  'uïóñòô',
  '\u00adõøö÷ù',
  'yúýûüþ',
];

/** Letters of TCVN3 besides: đ, and the capitals that need no tone mark. */
const TCVN3_OTHERS: readonly (readonly [string, string])[] = [
  ['®', 'đ'],
  ['§', 'Đ'],
  ['¡', 'Ă'],
  ['¢', 'Â'],
  ['£', 'Ê'],
  ['¤', 'Ô'],
  ['¥', 'Ơ'],
  ['¦', 'Ư'],
];

const pairsOf = (codes: string, letters: string): (readonly [string, string])[] =>
  [...letters].map((letter, index) => [codes.charAt(index), letter] as const);

/** TCVN3 code to letter. */
export const TCVN3: ReadonlyMap<string, string> = new Map([
  ...VOWELS.flatMap((letters, row) => pairsOf(TCVN3_VOWELS[row] ?? '', letters)),
  ...TCVN3_OTHERS,
]);

/** The second code of VNI for the tones of a vowel that has no other mark, and of ô, ơ, ư as they are written there. */
const TONES = ['', 'ø', 'ù', 'û', 'õ', 'ï'] as const;
const WITH_CIRCUMFLEX = ['â', 'à', 'á', 'å', 'ã', 'ä'] as const;
const WITH_BREVE = ['ê', 'è', 'é', 'ú', 'ü', 'ë'] as const;

const allWith = (base: string, marks: readonly string[]): string[] => marks.map((mark) => base + mark);

/** The same rows in VNI. */
const VNI_VOWELS: readonly (readonly string[])[] = [
  allWith('a', TONES),
  allWith('a', WITH_BREVE),
  allWith('a', WITH_CIRCUMFLEX),
  allWith('e', TONES),
  allWith('e', WITH_CIRCUMFLEX),
  ['i', 'ì', 'í', 'æ', 'ó', 'ò'],
  allWith('o', TONES),
  allWith('o', WITH_CIRCUMFLEX),
  allWith('ô', TONES),
  allWith('u', TONES),
  allWith('ö', TONES),
  ['y', 'yø', 'yù', 'yû', 'yõ', 'î'],
];

const VNI_SMALL: readonly (readonly [string, string])[] = [
  ...VOWELS.flatMap((letters, row) =>
    [...letters].map((letter, tone) => [VNI_VOWELS[row]?.[tone] ?? '', letter] as const),
  ),
  ['ñ', 'đ'],
];

/** VNI codes, one or two, to letter. A capital letter may bear a small mark, and the other way round. */
export const VNI: ReadonlyMap<string, string> = new Map(
  VNI_SMALL.flatMap(([codes, letter]): [string, string][] => {
    const [base = '', mark = ''] = codes;
    const [capitalBase, capitalMark] = [base.toUpperCase(), mark.toUpperCase()];
    const capital = letter.toUpperCase();
    return [
      [base + mark, letter],
      [base + capitalMark, letter],
      [capitalBase + mark, capital],
      [capitalBase + capitalMark, capital],
    ];
  }),
);
