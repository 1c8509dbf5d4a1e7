/** The opinions of a letter: sentences that ask for something, each with the place that it means. */
import type { PlanPath } from '../../diagnostics/diagnostic.ts';
import { isUnder } from '../../diagnostics/plan-path.ts';
import type { Manuscript } from '../../import/manuscript/manuscript.ts';
import { isoDate, isPossibleDate } from '../../vietnamese/dates.ts';
import { normaliseSpace } from '../diff/tokenise.ts';
import { valueIn } from '../pull/plan-data.ts';
import { type Draft, namedPlace, wordsAt } from './draft.ts';
import { kindOfWords } from './kinds.ts';
import { isSaid, type PagedDraft, placeOf } from './letter-places.ts';
import { linesOf, type OpinionRow, opinionRows } from './letter-tables.ts';
import {
  asks,
  curlyQuotes,
  type NamedPlace,
  placeBelow,
  placeNamedIn,
  type QuotedRequest,
  requestIn,
  saysAgreement,
  signOf,
  withoutLabel,
} from './letter-words.ts';
import type { DataEdit, FoundOpinion } from './opinion.ts';

export interface Letter {
  /** Its lines from the top, as they are read. */
  readonly lines: readonly string[];
  readonly opinions: readonly FoundOpinion[];
  /** Its day, `YYYY-MM-DD`. */
  readonly date?: string;
  /** It says that it agrees, and asks for nothing. */
  readonly agrees: boolean;
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
const PARTING =
  /(?<=[;.])\s+(?=(?:tại|ở|đối với|trang|mục|khoản|điểm|phụ lục|về|tuy nhiên|riêng|ngoài ra|bên cạnh đó)(?!\p{L}))/iu;

/** Requests with words of their own, in one sentence. */
const PARTED = /,\s+(?=(?:tại|ở)\s+(?:phần|mục|khoản|điểm|phụ lục|trang)\s)/iu;

function partsOf(line: string): string[] {
  const parts = withoutLabel(curlyQuotes(normaliseSpace(line))).split(PARTING);
  return parts.flatMap((part) => {
    const each = part.split(PARTED);
    return each.every((one) => one.includes('“')) ? each : [part];
  });
}

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

const opinionOf = (paged: PagedDraft, sentence: string, above: NamedPlace | undefined): FoundOpinion =>
  opinionAt(paged, sentence, placeBelow(sentence, above), requestIn(sentence));

/** Words of a draft that tell a place are so many at least. */
const TELLING = 3;

/** A row quotes the draft beside what it asks for. */
function opinionOfRow(paged: PagedDraft, asked: string, about: string): FoundOpinion {
  const request = requestIn(asked);
  const quoted = about.split('\n').map((line) => withoutLabel(line).replace(/^“|”$/g, '').trim());
  const lines = quoted.filter((line) => line.split(' ').length >= TELLING && placeNamedIn(line) === undefined);
  const anchor = request.anchor ?? lines.at(-1);
  const named = placeNamedIn(asked) ?? placeNamedIn(about);
  return opinionAt(
    paged,
    normaliseSpace(asked.replaceAll('\n', ' ')),
    named,
    anchor === undefined ? request : { ...request, anchor },
  );
}

function opinionAt(
  paged: PagedDraft,
  sentence: string,
  named: NamedPlace | undefined,
  request: QuotedRequest,
): FoundOpinion {
  const { draft } = paged;
  const { to } = request;
  const isNew = request.isMaybeNew === true && !isSaid(draft, request.anchor ?? '');
  const anchor = isNew ? undefined : request.anchor;
  const { path, sure, note } = placeOf(paged, sentence, named, anchor);
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

/** Reads the lines of a letter, each with the place of the line above that it stands below. */
class LetterReader {
  readonly opinions: FoundOpinion[] = [];
  hasAgreed = false;
  private above: { readonly named: NamedPlace | undefined; readonly sign: string } | undefined;
  private readonly paged: PagedDraft;

  constructor(paged: PagedDraft) {
    this.paged = paged;
  }

  line(line: string): void {
    const sign = signOf(line);
    // The next of the same list is no part of the one before.
    if (sign !== '' && sign === this.above?.sign) this.above = undefined;
    for (const sentence of partsOf(line)) this.sentence(sentence, sign);
  }

  private sentence(sentence: string, sign: string): void {
    const named = placeNamedIn(sentence);
    this.hasAgreed ||= saysAgreement(sentence);
    if (/:\s*$/.test(sentence)) this.above = { named, sign };
    else if (asks(sentence, named !== undefined || this.above?.named !== undefined))
      this.opinions.push(opinionOf(this.paged, sentence, this.above?.named));
  }

  /** A row of a table: the words of the draft that it is about, and what is asked for. */
  row({ about, asked }: OpinionRow): void {
    const said = curlyQuotes(asked);
    if (saysAgreement(said) && !asks(said, false)) this.hasAgreed = true;
    else this.opinions.push(opinionOfRow(this.paged, said, curlyQuotes(about)));
  }
}

/** Reads a letter about a draft, and the tables of opinions in it. */
export function readLetter(paged: PagedDraft, manuscript: Manuscript): Letter {
  const lines = linesOf(manuscript);
  const reader = new LetterReader(paged);
  const { rest, rows } = opinionRows(manuscript);
  for (const line of bodyOf(linesOf(rest))) reader.line(line);
  for (const row of rows) reader.row(row);
  const { opinions, hasAgreed } = reader;
  const date = dateOf(lines);
  return { lines, opinions, ...(date === undefined ? {} : { date }), agrees: hasAgreed && opinions.length === 0 };
}
