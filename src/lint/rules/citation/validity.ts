/** What a plan says of documents whose validity is known, by number and by name, and how that is told. */

import { isToldAsOver, knownDocument, namedDocuments, yearAfter } from '../../../content/entities/known-documents.ts';
import type { ReadText } from '../../../content/entities/read-text.ts';
import { within } from '../../../content/entities/spans.ts';
import type { CitedDocument } from '../../../content/reference-data/entries.ts';
import type { AliasMatch } from '../../../content/reference-data/find-document.ts';
import type { Bilingual, FindingLocation } from '../../../diagnostics/diagnostic.ts';
import { shortDay } from '../../../vietnamese/dates.ts';
import { onceAPlan, placeIn, type RuleContext } from '../rule.ts';
import { mentionedDocuments, shortName } from './mentioned.ts';

/** A document of the registers, as a plan calls it. */
export interface Named {
  /** All that bear the name; one where the plan gives the number. */
  readonly documents: readonly CitedDocument[];
  readonly name: string;
  /** The year that stands beside the name, as typed; none beside a number. */
  readonly year?: string;
  readonly place: FindingLocation;
}

/** "31/2024/QH15"; with the law's name where the registers hold it. */
function successorOf({ replacedBy }: CitedDocument, { documents }: RuleContext['registers']): string {
  const successor = documents.find(({ ref }) => ref === replacedBy);
  const [name] = successor?.aliases ?? [];
  return successor?.level === 'law' && name !== undefined ? `${name} số ${replacedBy}` : (replacedBy ?? '');
}

/** Until when a document held and what took its place, as far as both are known. */
export function endOf(document: CitedDocument, registers: RuleContext['registers']): Bilingual {
  const { until, replacedBy } = document;
  const day = until === null ? '' : shortDay(until);
  const successor = replacedBy === null ? '' : successorOf(document, registers);
  const join = (...parts: readonly (readonly [unknown, string])[]): string =>
    parts.flatMap(([known, words]) => (known === null ? [] : [words])).join(', ');
  return {
    vi: join([until, `hết hiệu lực sau ngày ${day}`], [replacedBy, `thay bằng ${successor}`]),
    en: join([until, `held until ${day}`], [replacedBy, `replaced by ${successor}`]),
  };
}

/** Since when a document holds. */
export const beginOf = ({ from }: CitedDocument): string => (from === null ? '' : shortDay(from));

function nameIn(text: ReadText, match: AliasMatch): Named {
  const { found, documents } = match;
  const year = yearAfter(text.text, match);
  const place = placeIn(text, match);
  const name = year === undefined ? found : `${found} năm ${year}`;
  return { documents, name, place, ...(year === undefined ? {} : { year }) };
}

/** "Luật sửa đổi, bổ sung một số điều của Luật A và Luật B": the law that is meant is the one that amends. */
const isAmended = (text: string, { start }: AliasMatch): boolean =>
  /sửa đổi(?:, bổ sung)?(?: một số)?(?: điều)?(?: của)?(?: Luật [^;.:]{0,80}?(?:và|,))?\s*$/u.test(
    text.slice(Math.max(0, start - 140), start),
  );

/** Names of documents in a text that the author chose, and means as they are now. */
export const namesIn = (text: ReadText, { registers }: Pick<RuleContext, 'registers'>): readonly AliasMatch[] =>
  namedDocuments(text.text, registers)
    .filter((match) => !isToldAsOver(text.text, match) && !isAmended(text.text, match))
    .filter((match) => !text.citations.some(({ span }) => within(match, span)));

/**
 * The documents of the registers that a plan names, in the order of its numbers, then of its names. A document in the
 * subject of another is not the author's choice.
 */
export const namedInPlan = onceAPlan((context: Pick<RuleContext, 'texts' | 'data' | 'registers'>): readonly Named[] => {
  const byNumber = mentionedDocuments(context).flatMap(({ citation, place, isNested, text }) => {
    const document = isNested ? undefined : knownDocument(citation, context.registers);
    const isOld = text !== undefined && isToldAsOver(text.text, citation.span);
    return document === undefined || isOld ? [] : [{ documents: [document], name: shortName(citation), place }];
  });
  const byName = context.texts.flatMap((text) => namesIn(text, context).map((match) => nameIn(text, match)));
  return [...byNumber, ...byName];
});

/**
 * Reports each document once, at its first place.
 * @param isMeant what the rule looks for; of several documents of one name, all must be so
 */
export function reportDocuments(
  context: RuleContext,
  isMeant: (document: CitedDocument) => boolean,
  say: (document: CitedDocument, named: Named) => Readonly<Record<string, string | Bilingual>>,
): void {
  const said = new Set<CitedDocument>();
  for (const named of namedInPlan(context)) {
    const [document] = named.documents;
    if (document === undefined || said.has(document) || !named.documents.every(isMeant)) continue;
    // A year that is not the document's means another of its name.
    if (named.year !== undefined && document.date?.startsWith(named.year) === false) continue;
    said.add(document);
    context.report(named.place, { name: named.name, ...say(document, named) });
  }
}
