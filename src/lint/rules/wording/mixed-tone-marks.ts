/** "hòa" in one place and "hoà" in another: both are known, one plan has one of them. */
import type { ReadText } from '../../../content/entities/read-text.ts';
import { textBefore } from '../../../content/entities/text-before.ts';
import { asLongAsText, LATEST_LETTERS, remembered } from '../../../vietnamese/remembered.ts';
import { isNameText, isProperName } from '../proper-names.ts';
import { fixIn, placeIn, type RuleContext, rule } from '../rule.ts';

const OLD = ['òa', 'óa', 'ỏa', 'õa', 'ọa', 'òe', 'óe', 'ỏe', 'õe', 'ọe', 'ùy', 'úy', 'ủy', 'ũy', 'ụy'];
const NEW = ['oà', 'oá', 'oả', 'oã', 'oạ', 'oè', 'oé', 'oẻ', 'oẽ', 'oẹ', 'uỳ', 'uý', 'uỷ', 'uỹ', 'uỵ'];

const upper = (text: string): string => text.toLocaleUpperCase('vi');
const titled = (text: string): string => upper(text.charAt(0)) + text.slice(1);
const CASES = [(text: string): string => text, upper, titled];

const TO_NEW = new Map(
  CASES.flatMap((as) => OLD.map((old, index): [string, string] => [as(old), as(NEW[index] ?? '')])),
);
const TO_OLD = new Map([...TO_NEW].map(([old, now]) => [now, old]));

// At the end of a syllable only: in "hoàn" and "quý" there is no choice.
const ending = (endings: Iterable<string>): RegExp =>
  new RegExp(`(?<![qQ])(?:${[...endings].join('|')})(?!\\p{L})`, 'gu');
const OLD_ENDINGS = ending(TO_NEW.keys());
const NEW_ENDINGS = ending(TO_OLD.keys());

/** Words of bodies and posts that have a capital inside a sentence and are no names. */
const OF_BODIES = /^(?:(?:Ủy|Uỷ) (?:ban|viên)|(?:Tòa|Toà) án)(?!\p{L})/u;

interface Ending {
  readonly ending: string;
  readonly index: number;
  /** The syllable that it ends. */
  readonly found: string;
}

type EndingsOf = (text: string) => readonly Ending[];

/** All such endings of a text, but for those of names. */
const endingsOf = (endings: RegExp): EndingsOf =>
  remembered(
    (text) =>
      [...text.matchAll(endings)].flatMap(({ 0: ending, index }): Ending[] => {
        const start = index - (/\p{L}*$/u.exec(textBefore(text, index))?.[0].length ?? 0);
        const end = index + ending.length;
        const isName = isProperName(text, { start, end }) && !OF_BODIES.test(text.slice(start));
        return isName ? [] : [{ ending, index, found: text.slice(start, end) }];
      }),
    LATEST_LETTERS,
    asLongAsText,
  );

const oldEndingsOf = endingsOf(OLD_ENDINGS);
const newEndingsOf = endingsOf(NEW_ENDINGS);

const endingsIn = (texts: RuleContext['texts'], find: EndingsOf): (Ending & { readonly text: ReadText })[] =>
  texts.filter((text) => !isNameText(text)).flatMap((text) => find(text.text).map((ending) => ({ ...ending, text })));

export const mixedToneMarks = rule({
  code: 'wording/mixed-tone-marks',
  severity: 'info',
  summary: {
    vi: 'Bỏ dấu thanh hai kiểu (hòa, hoà) trong một kế hoạch',
    en: 'Tone marks placed in two ways (hòa, hoà)',
  },
  why: {
    vi: 'Hai cách bỏ dấu đều đúng, chính Nghị định cũng dùng cả hai; nhưng trong một văn bản thì tìm chữ này không ra chữ kia.',
    en: 'Both ways are right, and the decree itself has both; but within one document a search for one does not find the other.',
  },
  vi: ['“{found}” bỏ dấu khác với {count} chỗ khác trong kế hoạch.', 'Viết “{usual}”.'],
  en: ['“{found}” has its tone mark elsewhere than {count} other words of the plan.', 'Write “{usual}”.'],
  repairs: true,
  examples: {
    wrong: 'Hòa giải ở cơ sở, chuyển hóa địa bàn, chuyển hoá lần hai.',
    right: 'Hòa giải ở cơ sở, chuyển hóa địa bàn, quý I, hoàn thành, quỹ khuyến học.',
  },
  check: ({ texts, report }) => {
    const [old, recent] = [endingsIn(texts, oldEndingsOf), endingsIn(texts, newEndingsOf)];
    if (old.length === 0 || recent.length === 0) return;
    const [rare, usual, cure] = old.length >= recent.length ? [recent, old, TO_OLD] : [old, recent, TO_NEW];
    for (const { text, ending, index, found } of rare) {
      const span = { start: index, end: index + ending.length };
      const right = cure.get(ending) ?? ending;
      const args = { found, usual: found.replace(ending, right), count: usual.length };
      report(placeIn(text, span), args, fixIn(text, span, right));
    }
  },
});
