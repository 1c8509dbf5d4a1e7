/**
 * The Vietnamese syllable: a closed combination of onset, rhyme and tone. Letters are compared small and in NFC; both
 * ways of placing a tone are taken (hòa, hoà; thủy, thuỷ; quý, quí).
 */

import { remembered } from './remembered.ts';

const words = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '');

/** Rhymes without their tone. */
const RHYMES: ReadonlySet<string> = new Set(
  words(`
    a ac ach ai am an ang anh ao ap at au ay
    ăc ăm ăn ăng ăp ăt
    âc âm ân âng âp ât âu ây
    e ec em en eng eo ep et
    ê êch êm ên ênh êp êt êu
    i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu
    o oc oi om on ong op ot ooc oong
    oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oem oen oeo oet
    ô ôc ôi ôm ôn ông ôp ôt
    ơ ơi ơm ơn ơp ơt
    u ua uc ui um un ung up ut uôc uôi uôm uôn uông uôt
    uân uâng uât uây uê uêch uên uênh uêu uơ uy uya uych uynh uyt uyn uyp uyu uyên uyêt uăn uăng
    ư ưa ưc ưi ưm ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu
    y yêc yêm yên yêng yêt yêu
  `),
);

/** Rhymes behind qu, whose u is not theirs. */
const AFTER_QU: ReadonlySet<string> = new Set(
  words(`
    a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt ân âng ât âu ây
    e ec en eng eo et ê êch ên ênh êt i it y ych yên yêt ynh yt yn yu ơ ơi ơn ơt ôc uôc
  `),
);

const ONSETS = words('ngh ng nh gh gi kh ph th tr ch qu b c d đ g h k l m n p r s t v x');

/** Letters before which an onset is written this way. */
const BEFORE_FRONT = /^[eêiy]/;
const BEFORE_FRONT_ONLY: ReadonlySet<string> = new Set(['k', 'gh', 'ngh']);
const NEVER_BEFORE_FRONT: ReadonlySet<string> = new Set(['c', 'g', 'ng']);

const TONES: Readonly<Record<string, string>> = {
  '\u0300': 'f',
  '\u0301': 's',
  '\u0309': 'r',
  '\u0303': 'x',
  '\u0323': 'j',
};
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/;
const TONE_ALL = /[\u0300\u0301\u0303\u0309\u0323]/g;
const ENDS_STOPPED = /(?:c|ch|p|t)$/;

/** Vowels that bear the tone wherever they stand. */
const BEARERS = /[êâăôơ](?=[^êâăôơ]*$)/;
const VOWELS = /[aăâeêioôơuưy]/g;

/** The letters of a rhyme on which its tone may stand. */
function bearersOf(rhyme: string): readonly number[] {
  const marked = BEARERS.exec(rhyme)?.index;
  if (marked !== undefined) return [marked];
  const vowels = [...rhyme.matchAll(VOWELS)].map(({ index }) => index);
  const [first = 0, second = 0] = vowels;
  if (vowels.length === 1) return [first];
  if (vowels.length === 3 || /[^aăâeêioôơuưy]/.test(rhyme)) return [second];
  // hòa and hoà, khỏe and khoẻ, thủy and thuỷ
  return /^(?:oa|oe|uy)$/.test(rhyme) ? [first, second] : [first];
}

/** Whether an onset is written before a rhyme. */
function fits(onset: string, rhyme: string): boolean {
  if (onset === 'qu') return AFTER_QU.has(rhyme);
  if (!RHYMES.has(rhyme)) return false;
  if (onset === '') return !/^(?:iê|ưm)/.test(rhyme);
  if (onset === 'gi') return !/^[iy]/.test(rhyme) || rhyme === 'i';
  // gì, gìn, giếng, giết: the i of gi is that of the rhyme.
  if (onset === 'g' && /^i(?!a|u)/.test(rhyme)) return true;
  if (rhyme.startsWith('yê')) return false;
  const isFront = BEFORE_FRONT.test(rhyme);
  return isFront ? !NEVER_BEFORE_FRONT.has(onset) : !BEFORE_FRONT_ONLY.has(onset);
}

/** The tone of a word as letter and place; undefined where two letters have one. */
function toneOf(letters: readonly string[]): { readonly tone: string; readonly at: number } | undefined {
  const places = letters.flatMap((letter, at) => (TONE.test(letter) ? [at] : []));
  const [at] = places;
  if (places.length > 1) return undefined;
  if (at === undefined) return { tone: '', at: -1 };
  return { tone: TONES[TONE.exec(letters[at] ?? '')?.[0] ?? ''] ?? '', at };
}

/** Whether a rhyme behind so many letters may have a tone, and has it on its letter. */
function bears(rhyme: string, { tone, at }: { readonly tone: string; readonly at: number }, length: number): boolean {
  if (ENDS_STOPPED.test(rhyme) && tone !== 's' && tone !== 'j') return false;
  return at < 0 || bearersOf(rhyme).includes(at - length);
}

/** A letter without its tone. */
const toneless = (text: string): string => text.replace(TONE_ALL, '').normalize('NFC');

const ALL_ONSETS: ReadonlySet<string> = new Set(['', ...ONSETS]);
const LONGEST_ONSET = 3;

function isOneOfThem(word: string): boolean {
  const small = word.normalize('NFC').toLocaleLowerCase('vi');
  const letters = [...small].map((letter) => letter.normalize('NFD'));
  const tone = toneOf(letters);
  if (tone === undefined) return false;
  const plain = toneless(letters.join(''));
  for (let length = Math.min(LONGEST_ONSET, plain.length); length >= 0; length--) {
    const onset = plain.slice(0, length);
    const rhyme = plain.slice(length);
    if (ALL_ONSETS.has(onset) && fits(onset, rhyme) && bears(rhyme, tone, length)) return true;
  }
  return false;
}

/** Texts say the same syllables over and over; as many are kept as a long plan has. */
const MOST_KNOWN = 4096;

/** True for a word that is a Vietnamese syllable, whatever it may mean. */
export const isSyllable = remembered(isOneOfThem, MOST_KNOWN);

/** Ways of writing one sound, by the letter that follows. */
const SAME_SOUND: Readonly<Record<string, readonly string[]>> = {
  c: ['k'],
  k: ['c'],
  g: ['gh'],
  gh: ['g'],
  ng: ['ngh'],
  ngh: ['ng'],
};

const MARK_OF: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(TONES).map(([mark, tone]) => [tone, mark]),
);

/** Onset, rhyme and tone put together, the tone on its letter. */
function compose(onset: string, rhyme: string, tone: string): string {
  const at = onset.length + (bearersOf(rhyme)[0] ?? 0);
  const letters = [...(onset + rhyme)];
  return letters
    .map((letter, index) => (index === at ? `${letter}${MARK_OF[tone] ?? ''}` : letter))
    .join('')
    .normalize('NFC');
}

/**
 * The syllable that is written wrongly where its tone stands on another letter ("tòan") or its first sound is written
 * as before another vowel ("nghành"): the same sounds, as they are written.
 * @param word in small letters
 */
export function respelt(word: string): string | undefined {
  const letters = [...word.normalize('NFC')].map((letter) => letter.normalize('NFD'));
  const tone = toneOf(letters);
  if (tone === undefined || isSyllable(word)) return undefined;
  const plain = letters.map(toneless).join('');
  const onsets = ONSETS.filter((onset) => plain.startsWith(onset));
  const writtenAs = (spellings: (onset: string) => readonly string[]): string[] => {
    const words = onsets.flatMap((onset) =>
      spellings(onset).map((written) => compose(written, plain.slice(onset.length), tone.tone)),
    );
    return [...new Set(words.filter(isSyllable))];
  };
  const sameLetters = writtenAs((onset) => [onset]);
  const [first, ...others] = sameLetters.length > 0 ? sameLetters : writtenAs((onset) => SAME_SOUND[onset] ?? []);
  return others.length === 0 ? first : undefined;
}
