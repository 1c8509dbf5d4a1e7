/** The Vietnamese syllable: a closed combination of onset, nucleus and coda. */

const ONSET = 'ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdđghklmnprstvx]';
const NUCLEUS = [
  'iêu|yêu|oai|oay|oao|oeo|uây|uôi|uya|uyê|uyu|ươi|ươu',
  'ai|ao|au|âu|ay|ây|eo|êu|ia|iê|iu|oa|oă|oe|oi|ôi|ơi|oo|ua|uâ|uê|ui|uô|uơ|uy|ưa|ưi|ươ|ưu|yê',
  '[aăâeêioôơuưy]',
].join('|');
const CODA = 'ch|ng|nh|[cmnpt]';

const SYLLABLE = new RegExp(`^(?:${ONSET})?(?:${NUCLEUS})(?:${CODA})?$`);

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** True for a word that can be Vietnamese; at most one of its letters has a tone mark. */
export function isSyllable(word: string): boolean {
  const decomposed = word.toLocaleLowerCase('vi').normalize('NFD');
  const tones = decomposed.match(TONES)?.length ?? 0;
  return tones <= 1 && SYLLABLE.test(decomposed.replace(TONES, '').normalize('NFC'));
}
