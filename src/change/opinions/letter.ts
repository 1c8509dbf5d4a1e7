/** The opinions of a letter: sentences that ask for something, each with the place that it means. */
import type { PlanPath } from '../../diagnostics/diagnostic.ts';
import { isUnder } from '../../diagnostics/plan-path.ts';
import { lettersIn, type Manuscript, type ManuscriptBlock } from '../../import/manuscript/manuscript.ts';
import { isoDate, isPossibleDate } from '../../vietnamese/dates.ts';
import { normaliseSpace } from '../diff/tokenise.ts';
import { valueIn } from '../pull/plan-data.ts';
import { type Draft, namedPlace, wordsAt } from './draft.ts';
import { kindOfWords } from './kinds.ts';
import { type PagedDraft, placeOf } from './letter-places.ts';
import {
  asks,
  curlyQuotes,
  type NamedPlace,
  placeNamedIn,
  requestIn,
  saysAgreement,
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

function opinionOf(paged: PagedDraft, sentence: string, above: NamedPlace | undefined): FoundOpinion {
  const { draft } = paged;
  const named = placeNamedIn(sentence) ?? above;
  const { anchor, to } = requestIn(sentence);
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

/** Reads a letter about a draft. */
export function readLetter(paged: PagedDraft, manuscript: Manuscript): Letter {
  const lines = linesOf(manuscript);
  const opinions: FoundOpinion[] = [];
  let above: NamedPlace | undefined;
  let hasAgreed = false;
  for (const sentence of bodyOf(lines).flatMap(partsOf)) {
    const named = placeNamedIn(sentence);
    hasAgreed ||= saysAgreement(sentence);
    if (/:\s*$/.test(sentence)) above = named;
    else if (asks(sentence, named !== undefined || above !== undefined))
      opinions.push(opinionOf(paged, sentence, above));
  }
  const date = dateOf(lines);
  return { lines, opinions, ...(date === undefined ? {} : { date }), agrees: hasAgreed && opinions.length === 0 };
}
