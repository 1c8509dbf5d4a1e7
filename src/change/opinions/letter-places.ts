/** The place of a draft that a sentence of a letter means: by its number, by quoted words, by a heading, by a page. */
import type { PlanPath } from '../../diagnostics/diagnostic.ts';
import { isUnder } from '../../diagnostics/plan-path.ts';
import { Similarity } from '../diff/similarity.ts';
import { normaliseSpace } from '../diff/tokenise.ts';
import type { Draft } from './draft.ts';
import type { NamedPlace } from './letter-words.ts';
import type { Sure } from './opinion.ts';
import { type PlanPlace, placeAt } from './places.ts';

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

/** True where a draft has some words. */
export const isSaid = ({ places }: Draft, words: string): boolean => quotedIn(places, words).length > 0;

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

/** A draft, and what stands on its pages line by line, where that is known. */
export interface PagedDraft {
  readonly draft: Draft;
  readonly pages?: () => readonly (readonly PlanPath[])[];
}

/** The places on a page, line by line. */
const placesOnPage = ({ draft, pages }: PagedDraft, page: number): PlanPlace[] =>
  (pages?.()[page - 1] ?? []).flatMap((path) => placeAt(draft.places, path) ?? []);

/** So many numbers of a page are told. */
const TOLD = 8;

/** The place on a page that a sentence may mean: the line that it names, the one whose words it has, else the first. */
function byPage(onPage: readonly PlanPlace[], { page, step = '' }: NamedPlace, sentence: string): Found {
  const [first] = onPage;
  if (first === undefined) return { sure: 'không rõ', note: `chỉ nêu trang ${page}` };
  const line = /^dòng (\d+)$/.exec(step)?.[1];
  const there = line === undefined ? undefined : onPage[Number(line) - 1];
  if (there !== undefined)
    return { path: there.path, sure: 'đoán', note: `dòng ${line} trang ${page}, đếm theo bản in của dự thảo` };
  const places = [...new Set(onPage)];
  const words = sentence.replace(/trang\s+(?:số\s+)?\d+/iu, '');
  const similarity = new Similarity([words, ...places.map(({ lines }) => lines.join(' '))]);
  // Of equals the first stays first.
  const [best = first] = places
    .map((place) => ({ place, alike: similarity.ofTexts(words, place.lines.join(' ')) }))
    .sort((a, b) => b.alike - a.alike)
    .map(({ place }) => place);
  const numbers = places.map(({ number }) => number);
  const told = numbers.length > TOLD ? [...numbers.slice(0, TOLD), '…'] : numbers;
  return { path: best.path, sure: 'đoán', note: `chỉ nêu trang ${page}, gồm ${told.join('; ')}` };
}

/** A letter names a place that the draft has not, or only a page. */
function byNoNumber(paged: PagedDraft, named: NamedPlace, sentence: string, anchor: string | undefined): Found {
  const { places } = paged.draft;
  if (named.numbers.length > 0 || named.page === undefined) {
    const note = `dự thảo không có “${named.text}”`;
    return anchor === undefined ? { sure: 'không rõ', note } : byQuote(places, anchor, note);
  }
  const onPage = placesOnPage(paged, named.page);
  if (anchor === undefined) return byPage(onPage, named, sentence);
  const found = byQuote(places, anchor);
  const [only, ...more] = quotedIn([...new Set(onPage)], anchor);
  return found.path === undefined && only !== undefined && more.length === 0
    ? { path: only.path, sure: 'đoán' }
    : found;
}

/** The quoted words within the places that a letter names. */
function quotedWithin(places: readonly PlanPlace[], fitting: readonly PlanPlace[], anchor: string): Found | undefined {
  const within = places.filter(({ path }) => fitting.some((one) => isUnder(path, one.path)));
  const [first, ...more] = quotedIn(within, anchor);
  if (first === undefined) return undefined;
  const named = [first, ...more].find(({ path }) => path === fitting[0]?.path);
  return { path: (named ?? first).path, sure: more.length === 0 || fitting.length === 1 ? 'chắc' : 'đoán' };
}

/** Whole parts right within a part, in their order. */
function partsWithin(places: readonly PlanPlace[], { number, path }: PlanPlace): PlanPlace[] {
  const own = (place: PlanPlace): string => place.number.slice(number.length + 1);
  return places.filter(
    (place) => place.path.length > path.length && isUnder(place.path, path) && /^[^.,\s]+$/.test(own(place)),
  );
}

const ROW = /^dòng (\d+)$/;

/** A line, dash or plus sign of a part that the draft has; where it has none such, the part in that order. */
function byStep(places: readonly PlanPlace[], named: NamedPlace, anchor: string | undefined): Found | undefined {
  const { step, ...around } = named;
  if (step === undefined || (named.numbers.length === 0 && named.appendix === undefined)) return undefined;
  const [parent] = candidates(places, around);
  if (parent === undefined) return undefined;
  const row = places.find(({ number }) => ROW.test(step) && number === `${parent.number}, bảng, ${step}`);
  if (row !== undefined) return { path: row.path, sure: 'chắc' };
  const there = anchor === undefined ? undefined : quotedWithin(places, [parent], anchor);
  if (there !== undefined) return there;
  const nth = partsWithin(places, parent)[Number(step.split(' ').at(-1)) - 1];
  const note = `dự thảo không có “${step}” ở ${parent.number}`;
  return nth === undefined
    ? { path: parent.path, sure: 'đoán', note }
    : { path: nth.path, sure: 'đoán', note: `${note}, lấy phần thứ ${step.split(' ').at(-1)}` };
}

/** An appendix may be named as where something is to go: "mục II: chuyển xuống phụ lục". */
function withoutAppendix(paged: PagedDraft, named: NamedPlace, sentence: string, anchor?: string): Found | undefined {
  const { appendix, ...rest } = named;
  if (appendix === undefined || candidates(paged.draft.places, rest).length === 0) return undefined;
  const found = byNumber(paged, rest, sentence, anchor);
  return { ...found, sure: found.sure === 'chắc' ? 'đoán' : found.sure, note: found.note ?? 'còn nêu phụ lục' };
}

function byNumber(paged: PagedDraft, named: NamedPlace, sentence: string, anchor: string | undefined): Found {
  const { places } = paged.draft;
  const fitting = candidates(places, named);
  const [place, ...more] = fitting;
  if (place === undefined)
    return (
      byStep(places, named, anchor) ??
      withoutAppendix(paged, named, sentence, anchor) ??
      byNoNumber(paged, named, sentence, anchor)
    );
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

/** The place that a sentence means; where it names several the first, and that is a guess. */
export function placeOf(paged: PagedDraft, sentence: string, named: NamedPlace | undefined, anchor?: string): Found {
  const found = onePlaceOf(paged, sentence, named, anchor);
  if (named?.more === undefined || found.path === undefined) return found;
  const note = [found.note, `còn nêu “${named.more}”`].filter((part) => part !== undefined).join('; ');
  return { path: found.path, sure: 'đoán', note };
}

function onePlaceOf(paged: PagedDraft, sentence: string, named: NamedPlace | undefined, anchor?: string): Found {
  const { places } = paged.draft;
  if (named !== undefined) {
    const found = byNumber(paged, named, sentence, anchor);
    return found.path === undefined ? (withNote(byHeading(places, sentence), found.note) ?? found) : found;
  }
  if (anchor !== undefined) return byQuote(places, anchor);
  return byHeading(places, sentence) ?? { sure: 'không rõ', note: 'không nêu chỗ' };
}

const withNote = (found: Found | undefined, note: string | undefined): Found | undefined =>
  found === undefined || note === undefined ? found : { ...found, note };
