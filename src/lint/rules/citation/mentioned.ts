/** Every document that a plan cites: in its texts by number, and in `references`. */

import { type Citation, findCitations } from '../../../content/entities/citations.ts';
import type { ReadText } from '../../../content/entities/read-text.ts';
import type { Bilingual, FindingLocation } from '../../../diagnostics/diagnostic.ts';
import type { PlanSourceData, ReferenceSource } from '../../../generated/plan-source.ts';
import { typedAt } from '../../../plan/model/plan-text.ts';
import { parseDate, shortDate } from '../../../vietnamese/dates.ts';
import { type Neighbour, onceAPlan, placeIn, type RuleContext } from '../rule.ts';

/** What is said of a document at one place. */
export interface Mentioned {
  readonly citation: Citation;
  readonly place: FindingLocation;
  /** The text that it stands in; none for an entry of `references`. */
  readonly text?: ReadText;
  /** It stands in the subject of another document, whose wording is not the author's. */
  readonly isNested: boolean;
}

const WITHOUT_PLACE = { start: 0, end: 0 };

/** An entry of `references` as a citation. */
function asCitation({ type, ref = '', date, issuer, subject }: ReferenceSource): Citation | undefined {
  const [found] = findCitations(`${type ?? ''} số ${ref.replace(/^số\s+/i, '')}`);
  if (found === undefined) return undefined;
  const issued = date === undefined ? undefined : parseDate(String(date));
  return {
    ...found,
    type: type ?? found.type,
    date:
      issued === undefined
        ? undefined
        : { ...issued, span: WITHOUT_PLACE, text: `ngày ${shortDate(issued)}`, afterComma: false },
    issuer,
    subject,
  };
}

function referencesOf({ references = {} }: PlanSourceData): Mentioned[] {
  return Object.entries(references).flatMap(([id, reference]) => {
    const citation = asCitation(reference as ReferenceSource);
    return citation === undefined ? [] : [{ citation, place: { path: ['references', id, 'ref'] }, isNested: false }];
  });
}

function inText(text: ReadText): Mentioned[] {
  let end = 0;
  return text.citations.map((citation) => {
    const isNested = citation.refSpan.start < end;
    end = Math.max(end, citation.subjectSpan?.end ?? 0);
    return { citation, place: placeIn(text, citation.refSpan), text, isNested };
  });
}

/** True where the number is the author's own and not what `{{cite}}` filled in. */
function isTyped({ text, citation }: Mentioned): boolean {
  const typed = text === undefined ? undefined : typedAt(text, citation.refSpan);
  return typed !== undefined && typed.path[0] !== 'references';
}

/** All documents mentioned, in the order of the page; what `{{cite}}` prints is left to `references`. */
export const mentionedDocuments = onceAPlan(
  ({ texts, data }: Pick<RuleContext, 'texts' | 'data'>): readonly Mentioned[] => [
    ...referencesOf(data),
    ...texts.flatMap(inText).filter(isTyped),
  ],
);

const fold = (text: string): string => text.normalize('NFC').toLocaleLowerCase('vi').replace(/[–—]/g, '-');

const keys = new WeakMap<Citation, string>();

/** The same for every spelling of a number and code: "02/CTr-BCA" and "2/ctr-bca". */
export function refKey(citation: Citation): string {
  const { number, numberYear, symbol } = citation;
  // Each citation is compared with all others.
  const key = keys.get(citation) ?? `${Number(number)}/${numberYear ?? ''}/${fold(symbol)}`;
  keys.set(citation, key);
  return key;
}

/** Year of issue, as far as it is known. */
export const issueYear = ({ date, numberYear }: Citation): number | undefined => date?.year ?? numberYear;

/** False where both years are known and differ: numbers begin anew each year. */
export function mayBeSame(a: Citation, b: Citation): boolean {
  const [one, other] = [issueYear(a), issueYear(b)];
  return refKey(a) === refKey(b) && (one === undefined || other === undefined || one === other);
}

/** Type, "số" and number, as one says it. */
export const shortName = ({ type, ref }: Citation): string => `${type ?? 'Văn bản'} số ${ref}`;

/** What is said of a document at another place, and where that is. */
export interface OtherMention {
  readonly citation: Citation;
  readonly where: Bilingual;
}

export const ABOVE: Bilingual = { vi: 'ở phía trên', en: 'above' };
export const IN_REGISTERS: Bilingual = { vi: 'theo dữ liệu tra cứu', en: 'in the registers' };
export const inPlan = (file: string): Bilingual => ({ vi: `trong ${file}`, en: `in ${file}` });

type Neighbours = RuleContext['neighbours'];

/** Plans whose citations may have to do with one. */
export const concerned = (citation: Citation, neighbours: Neighbours): Neighbour[] =>
  neighbours.filter(({ mayCite }) => mayCite?.(citation) !== false);

const indexes = new WeakMap<Neighbour, ReadonlyMap<string, readonly OtherMention[]>>();

/** Citations of another plan by number and code. */
function byKey(neighbour: Neighbour): ReadonlyMap<string, readonly OtherMention[]> {
  const known = indexes.get(neighbour);
  if (known !== undefined) return known;
  const where = inPlan(neighbour.file);
  const index = new Map<string, OtherMention[]>();
  for (const citation of neighbour.citations) {
    const mentions = index.get(refKey(citation)) ?? [];
    mentions.push({ citation, where });
    index.set(refKey(citation), mentions);
  }
  indexes.set(neighbour, index);
  return index;
}

const found = new WeakMap<Neighbours, WeakMap<Citation, readonly OtherMention[]>>();

/** Citations of other plans of the folder that mean the same document, in the order of the plans. */
export function elsewhere(
  citation: Citation,
  { neighbours }: Pick<RuleContext, 'neighbours'>,
): readonly OtherMention[] {
  const known = found.get(neighbours) ?? new WeakMap<Citation, readonly OtherMention[]>();
  found.set(neighbours, known);
  const mentions =
    known.get(citation) ??
    concerned(citation, neighbours)
      .flatMap((neighbour) => byKey(neighbour).get(refKey(citation)) ?? [])
      .filter((other) => mayBeSame(citation, other.citation));
  known.set(citation, mentions);
  return mentions;
}

/** What can be said of a document besides its number. */
type Said = 'date' | 'issuer' | 'subject';
const ALL_SAID: readonly Said[] = ['date', 'issuer', 'subject'];

/** What a plan has said of documents up to a place, by number and code. */
export class MentionsSoFar {
  readonly #byKey = new Map<string, { readonly mentions: Citation[]; readonly said: Set<string> }>();
  readonly #asked: readonly Said[];

  /** @param asked what is looked at: mentions that say the same of it are one */
  constructor(asked: readonly Said[] = ALL_SAID) {
    this.#asked = asked;
  }

  /** One that says the same as an earlier one tells nothing more. */
  add({ citation }: Mentioned): void {
    const known = this.#byKey.get(refKey(citation)) ?? { mentions: [], said: new Set() };
    const { date, issuer, subject, numberYear } = citation;
    const values = { date: date?.text, issuer, subject };
    const said = JSON.stringify([numberYear ?? null, ...this.#asked.map((name) => values[name] ?? null)]);
    if (known.said.has(said)) return;
    known.said.add(said);
    known.mentions.push(citation);
    this.#byKey.set(refKey(citation), known);
  }

  /** Those that may mean the document of a citation, in their order. */
  *of(citation: Citation): Generator<Citation> {
    for (const other of this.#byKey.get(refKey(citation))?.mentions ?? []) if (mayBeSame(citation, other)) yield other;
  }
}

/** Where else the same document may be meant: above in the plan, then in other plans of the folder. Most ask for the first. */
export function* otherMentions(
  { citation }: Mentioned,
  earlier: MentionsSoFar,
  context: Pick<RuleContext, 'neighbours'>,
): Generator<OtherMention> {
  for (const other of earlier.of(citation)) yield { citation: other, where: ABOVE };
  yield* elsewhere(citation, context);
}

/** Citations of a plan, for its neighbours. */
export const citationsOf = (texts: readonly ReadText[], data: PlanSourceData): Citation[] =>
  mentionedDocuments({ texts, data }).map(({ citation }) => citation);
