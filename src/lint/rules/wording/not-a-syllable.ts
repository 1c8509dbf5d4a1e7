/** Words that no Vietnamese syllable is written as: slips of the keyboard, tones on the wrong letter, lost blanks. */

import { withCapitalsOf } from '../../../content/reference-data/letter-case.ts';
import { tokenise } from '../../../content/reference-data/tokenise.ts';
import type { Bilingual, Span } from '../../../diagnostics/diagnostic.ts';
import { isUpperCase } from '../../../vietnamese/alphabet.ts';
import { LOANWORDS } from '../../../vietnamese/loanwords.ts';
import { asLongAsText, LATEST_LETTERS, remembered } from '../../../vietnamese/remembered.ts';
import { isSyllable, respelt } from '../../../vietnamese/syllables.ts';
import { isNameText, isProperName } from '../proper-names.ts';
import { fixIn, isOfReference, placeIn, rule } from '../rule.ts';

/** Letters alone, two at least: with figures among them it is a symbol. */
const WORD = /^\p{L}{2,}$/u;
/** What stands beside a part of an address, a symbol, a name such as M’Nông. */
const GLUED_BEFORE = /[\p{M}\p{N}@/\\_'’&.-]$/u;
const GLUED_BEHIND = /^(?:[\p{M}\p{N}@/\\_'’&]|[.-]\p{L})/u;
const VIETNAMESE_LETTER = /[^ -~]/;
const WITH_TONE = /[\u0300\u0301\u0303\u0309\u0323]/;
/** No syllable has more letters: nghiêng. Two run together, or one with letters for its marks, have at most twice as many. */
const LONGEST_SYLLABLE = 7;
const LONGEST_SLIP = 2 * LONGEST_SYLLABLE;
/** Letters typed for marks that the keyboard did not make: hieenj, thuwcj. */
const UNMADE_MARKS = /^[a-z]*(?:aa|ee|oo|dd|[aou]w)[a-z]*[sfrxj]$/;
/** Names of peoples and places of the Highlands: Đắk Lắk, Bắc Kạn, Krông. */
const HIGHLAND_NAME = /k$|^(?:kr|pl|br)/iu;
const CAPITALISED_NEXT = /^\s+\p{Lu}/u;

/** All capitals without a tone are an abbreviation; capitals within small letters too. */
const isAbbreviation = (word: string): boolean =>
  isUpperCase(word) ? !WITH_TONE.test(word.normalize('NFD')) : word.slice(1) !== word.slice(1).toLocaleLowerCase('vi');

function isWrong(word: string): boolean {
  const small = word.toLocaleLowerCase('vi');
  if (!VIETNAMESE_LETTER.test(word)) return word.length <= LONGEST_SLIP && UNMADE_MARKS.test(word);
  return !isAbbreviation(word) && !LOANWORDS.has(small) && !HIGHLAND_NAME.test(word) && !isSyllable(small);
}

/** A plan says the same words over and over. */
const MOST_WORDS = 4096;
const isNoSyllable = remembered((word) => WORD.test(word) && isWrong(word), MOST_WORDS);

/** Two words without their blank; undefined where they may be parted at several places. */
function parted(word: string): string | undefined {
  if (word.length > LONGEST_SLIP) return undefined;
  const splits = [...word].flatMap((_, at) => {
    const [left, right] = [word.slice(0, at), word.slice(at)];
    return left.length > 1 && right.length > 1 && isSyllable(left) && isSyllable(right) ? [`${left} ${right}`] : [];
  });
  return splits.length === 1 ? splits[0] : undefined;
}

const NOTHING: Bilingual = { vi: '', en: '' };

const question = (right: string | undefined): Bilingual =>
  right === undefined ? NOTHING : { vi: `; có phải “${right}”?`, en: `; did you mean “${right}”?` };

const capitalsOf = (word: string, right: string): string =>
  isUpperCase(word) ? right.toLocaleUpperCase('vi') : withCapitalsOf(word, right);

/** What is right and may be put in unseen, and what may be right. */
function meant(word: string): { readonly sure?: string; readonly maybe?: string } {
  const small = word.toLocaleLowerCase('vi');
  const same = respelt(small);
  if (same !== undefined) return { sure: capitalsOf(word, same) };
  const two = parted(small);
  return two === undefined ? {} : { maybe: capitalsOf(word, two) };
}

/** A name of several words: "Krông Nô" at the beginning of a sentence. */
const isNameOfSeveral = (word: string, behind: string): boolean =>
  /^\p{Lu}\p{Ll}/u.test(word) && CAPITALISED_NEXT.test(behind);

const isGlued = (text: string, { start, end }: Span): boolean =>
  GLUED_BEFORE.test(text.slice(0, start).slice(-1)) || GLUED_BEHIND.test(text.slice(end, end + 2));

interface Slip {
  readonly found: string;
  readonly span: Span;
}

/** The words of a text that are no syllables and nobody's name. */
const slipsIn = remembered(
  (text): readonly Slip[] => {
    const { words, offset } = tokenise(text);
    return words
      .filter(({ text: found, kind }) => kind === 'letters' && isNoSyllable(found))
      .map(({ text: found, start, end }) => ({ found, span: { start: offset(start), end: offset(end) } }))
      .filter(
        ({ found, span }) =>
          !isGlued(text, span) && !isProperName(text, span) && !isNameOfSeveral(found, text.slice(span.end)),
      );
  },
  LATEST_LETTERS,
  asLongAsText,
);

export const notASyllable = rule({
  code: 'wording/not-a-syllable',
  severity: 'warning',
  summary: { vi: 'Chữ không phải là âm tiết tiếng Việt', en: 'A word that is no Vietnamese syllable' },
  why: {
    vi: 'Gõ nhầm dấu, thừa chữ, dính hai tiếng vào nhau: Word tắt kiểm tra chính tả thì không thấy, văn thư và người ký thì thấy.',
    en: 'A wrong mark, a letter too many, two words run together: Word, told not to check spelling, does not see it; the registry and the signer do.',
  },
  vi: [
    '“{found}” không viết được trong tiếng Việt{question}',
    'Gõ lại từ này; tên riêng hoặc từ nước ngoài thì giữ và ghi lý do ở `rules`.',
  ],
  en: [
    '“{found}” is no Vietnamese syllable{question}',
    'Type it anew; for a name or a foreign word, keep it and give the reason under `rules`.',
  ],
  repairs: true,
  examples: {
    wrong: 'Các nghành lập kế hoạh, huy đôngj lực lượng.',
    right: 'Các ngành ở Đắk Lắk lập kế hoạch, gửi email qua VNeID; xử lý khuỷu đường, giữ gìn giếng nước.',
  },
  check: ({ texts, report }) => {
    for (const text of texts) {
      if (isNameText(text)) continue;
      for (const { found, span } of slipsIn(text.text)) {
        if (isOfReference(text, span)) continue;
        const { sure, maybe } = meant(found);
        const fixes = sure === undefined ? [] : fixIn(text, span, sure);
        report(placeIn(text, span), { found, question: question(sure ?? maybe) }, fixes);
      }
    }
  },
});
