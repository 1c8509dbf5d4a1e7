/** "hòa" in one place and "hoà" in another: both are known, one plan has one of them. */
import { fixIn, placeIn, rule } from '../rule.js';

const OLD = ['òa', 'óa', 'ỏa', 'õa', 'ọa', 'òe', 'óe', 'ỏe', 'õe', 'ọe', 'ùy', 'úy', 'ủy', 'ũy', 'ụy'];
const NEW = ['oà', 'oá', 'oả', 'oã', 'oạ', 'oè', 'oé', 'oẻ', 'oẽ', 'oẹ', 'uỳ', 'uý', 'uỷ', 'uỹ', 'uỵ'];
const upper = (text) => text.toLocaleUpperCase('vi');
const titled = (text) => upper(text.charAt(0)) + text.slice(1);
const CASES = [(text) => text, upper, titled];
const TO_NEW = new Map(CASES.flatMap((as) => OLD.map((old, index) => [as(old), as(NEW[index] ?? '')])));
const TO_OLD = new Map([...TO_NEW].map(([old, now]) => [now, old]));
// At the end of a syllable only: in "hoàn" and "quý" there is no choice.
const ending = (endings) => new RegExp(`(?<![qQ])(?:${[...endings].join('|')})(?!\\p{L})`, 'gu');
const OLD_ENDINGS = ending(TO_NEW.keys());
const NEW_ENDINGS = ending(TO_OLD.keys());
const countOf = (texts, endings) => texts.reduce((sum, { text }) => sum + (text.match(endings)?.length ?? 0), 0);
const wordAround = (text, at) => {
  const start = text.slice(0, at).search(/\p{L}*$/u);
  return /^\p{L}+/u.exec(text.slice(start))?.[0] ?? '';
};
export const mixedToneMarks = rule({
  code: 'wording/mixed-tone-marks',
  severity: 'info',
  summary: {
    vi: 'Bỏ dấu thanh hai kiểu (hòa, hoà) trong một kế hoạch',
    en: 'Tone marks placed in two ways (hòa, hoà)',
  },
  vi: ['“{found}” bỏ dấu khác với {count} chỗ khác trong kế hoạch.', 'Viết “{usual}”.'],
  en: ['“{found}” has its tone mark elsewhere than {count} other words of the plan.', 'Write “{usual}”.'],
  examples: {
    wrong: 'Hòa giải ở cơ sở, chuyển hóa địa bàn, chuyển hoá lần hai.',
    right: 'Hòa giải ở cơ sở, chuyển hóa địa bàn, quý I, hoàn thành, quỹ khuyến học.',
  },
  check: ({ texts, report }) => {
    const [old, recent] = [countOf(texts, OLD_ENDINGS), countOf(texts, NEW_ENDINGS)];
    if (old === 0 || recent === 0) return;
    const [rare, cure] = old >= recent ? [NEW_ENDINGS, TO_OLD] : [OLD_ENDINGS, TO_NEW];
    for (const text of texts) {
      for (const { 0: ending, index } of text.text.matchAll(rare)) {
        const span = { start: index, end: index + ending.length };
        const found = wordAround(text.text, index);
        const right = cure.get(ending) ?? ending;
        const args = { found, usual: found.replace(ending, right), count: Math.max(old, recent) };
        report(placeIn(text, span), args, fixIn(text, span, right));
      }
    }
  },
});
