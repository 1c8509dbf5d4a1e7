/** The opinions of a letter: sentences that ask for something, each with the place that it means. */
import type { PlanPath } from '../../diagnostics/diagnostic.ts';
import { isUnder } from '../../diagnostics/plan-path.ts';
import { lettersIn, type Manuscript, type ManuscriptBlock } from '../../import/manuscript/manuscript.ts';
import { isoDate, isPossibleDate } from '../../vietnamese/dates.ts';
import { Similarity } from '../diff/similarity.ts';
import { normaliseSpace } from '../diff/tokenise.ts';
import { valueIn } from '../pull/plan-data.ts';
import { type Draft, namedPlace, wordsAt } from './draft.ts';
import { kindOfWords } from './kinds.ts';
import {
  asks,
  curlyQuotes,
  type NamedPlace,
  placeNamedIn,
  requestIn,
  saysAgreement,
  withoutLabel,
} from './letter-words.ts';
import type { DataEdit, FoundOpinion, Sure } from './opinion.ts';
import type { PlanPlace } from './places.ts';

export interface Letter {
  /** Its lines from the top, as they are read. */
  readonly lines: readonly string[];
  readonly opinions: readonly FoundOpinion[];
  /** Its day, `YYYY-MM-DD`. */
  readonly date?: string;
  /** It says that it agrees, and asks for nothing. */
  readonly agrees: boolean;
}

/** The lines of a file as a reader sees them, those of its tables too. */
export function linesOf({ sections }: Manuscript): string[] {
  const visit = (blocks: readonly ManuscriptBlock[]): string[] =>
    blocks.flatMap((block) =>
      block.kind === 'table' ? block.rows.flat().flatMap((cell) => visit(cell.blocks)) : lettersIn(block).split('\n'),
    );
  return sections.flatMap(({ blocks }) => visit(blocks)).filter((line) => line.trim() !== '');
}

/** What stands between the greeting and the addressees. */
function bodyOf(lines: readonly string[]): string[] {
  const start = lines.findIndex((line) => /^\s*kính gửi/iu.test(line)) + 1;
  const end = lines.findIndex((line, index) => index > start && /^\s*nơi nhận\s*:?\s*$/iu.test(line));
  return lines.slice(start, end < 0 ? undefined : end);
}

const DATE_LINE = /ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})/iu;

/** The day that stands beside the number of a letter, above its greeting. */
function dateOf(lines: readonly string[]): string | undefined {
  const greeting = lines.findIndex((line) => /^\s*kính gửi/iu.test(line));
  const head = lines.slice(0, Math.max(0, greeting)).find((line) => DATE_LINE.test(line)) ?? '';
  const [day = 0, month = 0, year = 0] = (DATE_LINE.exec(head) ?? []).slice(1).map(Number);
  const date = { year, month, day };
  return year > 0 && isPossibleDate(date) ? isoDate(date) : undefined;
}

/** One line may ask for several things, each at a place of its own. */
const PARTING = /(?<=[;.])\s+(?=(?:tại|ở|đối với|trang|mục|khoản|điểm|phụ lục|về)(?!\p{L}))/iu;

const partsOf = (line: string): string[] => withoutLabel(curlyQuotes(normaliseSpace(line))).split(PARTING);

/** Where something is, and how sure that is. */
interface Found {
  readonly path?: PlanPath;
  readonly sure: Sure;
  readonly note?: string;
}

const folded = (text: string): string => normaliseSpace(text).toLocaleLowerCase('vi');

const saysThere = (place: PlanPlace, words: string): boolean => folded(place.lines.join(' ')).includes(folded(words));

/** An appendix itself, no part of it. */
const isWholeAppendix = ({ number, isAppendix }: PlanPlace): boolean => isAppendix && !number.includes(', ');

/** Places that a named place can be. */
function candidates(places: readonly PlanPlace[], named: NamedPlace): PlanPlace[] {
  const { numbers, appendix, step, part } = named;
  if (part !== undefined && numbers.length === 0 && appendix === undefined)
    return places.filter(({ number }) => number.startsWith(part));
  const label = appendix === undefined ? '' : `Phụ lục${appendix === '' ? '' : ` ${appendix}`}`;
  const wanted = [numbers.join('.'), ...(step === undefined ? [] : [step])].filter((one) => one !== '').join(', ');
  const inScope = places.filter(({ number, isAppendix }) => (label === '' ? !isAppendix : number.startsWith(label)));
  if (wanted === '') return label === '' ? [] : inScope.filter(isWholeAppendix);
  const own = (number: string): string => (label === '' ? number : number.replace(/^[^,]*, /, ''));
  const exact = inScope.filter(({ number }) => own(number) === wanted);
  return exact.length > 0 ? exact.slice(0, 1) : inScope.filter(({ number }) => own(number).endsWith(`.${wanted}`));
}

/** Places whose words are quoted, the innermost. */
const quotedIn = (places: readonly PlanPlace[], words: string): PlanPlace[] =>
  places.filter((place) => saysThere(place, words));

/** Quoted words as somebody types them off: nearly those of a place. */
const NEARLY = 0.6;

function nearlyQuoted(places: readonly PlanPlace[], words: string): PlanPlace | undefined {
  const lines = places.flatMap((place) => place.lines.map((line) => ({ place, line })));
  const similarity = new Similarity([words, ...lines.map(({ line }) => line)]);
  const [best] = lines
    .map(({ place, line }) => ({ place, alike: similarity.ofTexts(words, line) }))
    .sort((a, b) => b.alike - a.alike);
  return best !== undefined && best.alike >= NEARLY ? best.place : undefined;
}

const NOT_THERE = 'không thấy câu được dẫn trong dự thảo';

/** The place of quoted words, where the letter names none, or one that the draft has not. */
function byQuote(places: readonly PlanPlace[], words: string, note?: string): Found {
  const exact = quotedIn(places, words);
  const isTelling = words.split(' ').length > 2;
  const [only] = exact;
  if (only !== undefined && exact.length === 1)
    return {
      path: only.path,
      sure: isTelling && note === undefined ? 'chắc' : 'đoán',
      ...(note === undefined ? {} : { note }),
    };
  if (exact.length > 1) {
    const numbers = exact.slice(0, 4).map(({ number }) => number);
    return { sure: 'không rõ', note: `câu được dẫn có ở nhiều chỗ: ${numbers.join('; ')}` };
  }
  const near = nearlyQuoted(places, words);
  if (near !== undefined) return { path: near.path, sure: 'đoán', note: note ?? 'câu được dẫn không đúng nguyên văn' };
  return { sure: 'không rõ', note: note ?? NOT_THERE };
}

/** A heading that the sentence speaks of: "phần Tổ chức thực hiện". */
function byHeading(places: readonly PlanPlace[], sentence: string): Found | undefined {
  const text = folded(sentence.replace(/“[^”]*”/g, ''));
  const named = places.filter(({ lines: [head = ''], isNumbered }) => {
    const words = folded(head).replace(/[.:;]+$/, '');
    return isNumbered && words.split(' ').length > 1 && words.length < 60 && text.includes(words);
  });
  const [first, more] = named;
  return first === undefined || more !== undefined ? undefined : { path: first.path, sure: 'đoán' };
}

/** A letter names a place that the draft has not, or only a page. */
function byNoNumber(places: readonly PlanPlace[], named: NamedPlace, anchor: string | undefined): Found {
  const onlyPage = named.numbers.length === 0 && named.page !== undefined;
  const note = onlyPage ? `chỉ nêu trang ${named.page}` : `dự thảo không có “${named.text}”`;
  return anchor === undefined ? { sure: 'không rõ', note } : byQuote(places, anchor, onlyPage ? undefined : note);
}

/** The quoted words within the places that a letter names. */
function quotedWithin(places: readonly PlanPlace[], fitting: readonly PlanPlace[], anchor: string): Found | undefined {
  const within = places.filter(({ path }) => fitting.some((one) => isUnder(path, one.path)));
  const [first, ...more] = quotedIn(within, anchor);
  if (first === undefined) return undefined;
  const named = [first, ...more].find(({ path }) => path === fitting[0]?.path);
  return { path: (named ?? first).path, sure: more.length === 0 || fitting.length === 1 ? 'chắc' : 'đoán' };
}

function byNumber(places: readonly PlanPlace[], named: NamedPlace, anchor: string | undefined): Found {
  const fitting = candidates(places, named);
  const [place, ...more] = fitting;
  if (place === undefined) return byNoNumber(places, named, anchor);
  if (anchor === undefined)
    return more.length === 0
      ? { path: place.path, sure: 'chắc' }
      : { path: place.path, sure: 'đoán', note: `có ${fitting.length} chỗ mang số ấy` };
  const there = quotedWithin(places, fitting, anchor);
  if (there !== undefined) return there;
  const elsewhere = byQuote(places, anchor);
  return elsewhere.path !== undefined && elsewhere.sure === 'chắc'
    ? { path: elsewhere.path, sure: 'đoán', note: `câu được dẫn không ở “${named.text}”` }
    : { path: place.path, sure: 'đoán', note: NOT_THERE };
}

function placeOf({ places }: Draft, sentence: string, named: NamedPlace | undefined, anchor?: string): Found {
  if (named !== undefined) {
    const found = byNumber(places, named, anchor);
    return found.path === undefined ? (withNote(byHeading(places, sentence), found.note) ?? found) : found;
  }
  if (anchor !== undefined) return byQuote(places, anchor);
  return byHeading(places, sentence) ?? { sure: 'không rõ', note: 'không nêu chỗ' };
}

const withNote = (found: Found | undefined, note: string | undefined): Found | undefined =>
  found === undefined || note === undefined ? found : { ...found, note };

const countOf = (text: string, part: string): number => (part === '' ? 0 : text.split(part).length - 1);

/** The edit that a sentence spells out, where the words stand once and as they are typed. */
function editOf({ texts, data }: Draft, path: PlanPath, anchor: string, to: string): DataEdit | undefined {
  const holders = texts.filter(
    (text) => isUnder(text.path, path) && text.shown === 'itself' && text.text.includes(anchor),
  );
  const [holder] = holders;
  const value = holder === undefined ? undefined : valueIn(data, holder.path);
  if (holder === undefined || holders.length > 1 || typeof value !== 'string' || countOf(value, anchor) !== 1)
    return undefined;
  const fresh = value.replace(anchor, () => to);
  const clean =
    to === ''
      ? fresh
          .replace(/ {2,}/g, ' ')
          .replace(/ +([,.;:])/g, '$1')
          .trim()
      : fresh;
  return clean === ''
    ? { op: 'remove', path: holder.path, from: value }
    : { op: 'set', path: holder.path, from: value, to: clean };
}

function opinionOf(draft: Draft, sentence: string, above: NamedPlace | undefined): FoundOpinion {
  const named = placeNamedIn(sentence) ?? above;
  const { anchor, to } = requestIn(sentence);
  const { path, sure, note } = placeOf(draft, sentence, named, anchor);
  const edit =
    path === undefined || anchor === undefined || to === undefined ? undefined : editOf(draft, path, anchor, to);
  return {
    ...(path === undefined ? {} : { path }),
    place: namedPlace(draft, path, sure),
    draft: path === undefined ? '' : ownWords(draft, path),
    asked: sentence,
    kind: kindOfWords(sentence),
    ...(edit === undefined ? {} : { edit }),
    ...(note === undefined ? {} : { note }),
  };
}

/** What a place says itself: a section with all that is in it would fill pages. */
const ownWords = (draft: Draft, path: PlanPath): string =>
  draft.places.find((place) => place.path.join('/') === path.join('/'))?.lines.join('\n') ?? wordsAt(draft, path);

/** Reads a letter about a draft. */
export function readLetter(draft: Draft, manuscript: Manuscript): Letter {
  const lines = linesOf(manuscript);
  const opinions: FoundOpinion[] = [];
  let above: NamedPlace | undefined;
  let hasAgreed = false;
  for (const sentence of bodyOf(lines).flatMap(partsOf)) {
    const named = placeNamedIn(sentence);
    hasAgreed ||= saysAgreement(sentence);
    if (/:\s*$/.test(sentence)) above = named;
    else if (asks(sentence, named !== undefined || above !== undefined))
      opinions.push(opinionOf(draft, sentence, above));
  }
  const date = dateOf(lines);
  return { lines, opinions, ...(date === undefined ? {} : { date }), agrees: hasAgreed && opinions.length === 0 };
}
