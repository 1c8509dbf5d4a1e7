/** Names of bodies and documents of which the state has made something else. */

import { findCitations } from '../../content/entities/citations.ts';
import type { PlaceMatch } from '../../content/entities/former-places.ts';
import { isOver, isToldAsOver, knownDocument, namedDocuments } from '../../content/entities/known-documents.ts';
import { outdatedBodies, sinceWhen } from '../../content/entities/outdated-bodies.ts';
import { within } from '../../content/entities/spans.ts';
import type { CitedDocument, Registers } from '../../content/reference-data/entries.ts';
import type { BodyMatch } from '../../content/reference-data/find-bodies.ts';
import type { Span } from '../../diagnostics/diagnostic.ts';
import { isBorrowed, isOwn, type PlanText } from '../../plan/model/plan-text.ts';
import { shortDay } from '../../vietnamese/dates.ts';
import type { Changes } from './changes.ts';
import { quote } from './review.ts';
import { type SentenceName, say } from './sentences.ts';

interface Looking {
  /** The day that bodies and documents must still be there, `YYYY-MM-DD`. */
  readonly on: string;
  readonly registers: Registers;
}

function markBody({ path }: PlanText, { entry, found, weak }: BodyMatch, changes: Changes): void {
  if (!changes.isFirst(`${entry.id} ${found}`)) {
    changes.mark('body', path, say('bodyAgain', { quote: quote(found) }));
    return;
  }
  const name: SentenceName = entry.action === 'check' || weak === true ? 'bodyCheck' : 'body';
  const since = sinceWhen(entry);
  const values = {
    quote: quote(found),
    successor: entry.new.join(' / '),
    from: since.vi,
    note: entry.note === '' ? '' : `; ${entry.note}`,
  };
  changes.mark('body', path, say(name, values, { from: since.en }));
}

/** Sentences that tell of a merger, names of issuers (their code hangs on them) and of documents are left to the author. */
function mayReplace(text: PlanText, span: Span): boolean {
  const around = text.text.slice(Math.max(0, span.start - 80), span.end + 80);
  const isCited = findCitations(text.text).some(
    (citation) => span.start < citation.span.end && citation.span.start < span.end,
  );
  return (
    text.role !== 'issuer' &&
    !isCited &&
    !/hợp nhất|sáp nhập|chia tách|đổi tên|chuyển giao/iu.test(around) &&
    isOwn(text, span)
  );
}

/**
 * Marks names that are no longer right, or puts those of today in their places.
 * @param places former ones in the text, of which more is said than of their kind
 */
export function rollNames(
  plan: PlanText,
  looking: Looking & { readonly updateNames: boolean },
  places: readonly PlaceMatch[],
  changes: Changes,
): void {
  if (plan.role === 'reference') return;
  for (const match of outdatedBodies(plan.text, looking.on, looking.registers)) {
    const { entry, replacement, found } = match;
    const span: Span = { start: match.start, end: match.end };
    // “huyện Chiêm Hóa” is told as a place, with the communes that took it.
    const isPlace = entry.kind === 'district-level' && places.some((place) => within(span, place));
    if (isBorrowed(plan, span) || isPlace) continue;
    if (!looking.updateNames || replacement === undefined || !mayReplace(plan, span)) {
      markBody(plan, match, changes);
      continue;
    }
    changes.rewriteOwn(plan, span, replacement);
    changes.renamed(plan, span, replacement);
    const since = sinceWhen(entry);
    changes.note(
      'renamed',
      plan.path,
      say('renamed', { old: found, new: replacement, from: since.vi }, { from: since.en }),
    );
  }
}

function markDocument(plan: PlanText, document: CitedDocument, shown: string, changes: Changes): void {
  const values = {
    quote: quote(shown),
    successor: document.replacedBy ?? '',
  };
  const name = document.replacedBy === null ? 'ended' : 'replaced';
  const day = document.until === null ? undefined : shortDay(document.until);
  const until = { vi: day === undefined ? '' : ` sau ngày ${day}`, en: day === undefined ? '' : ` after ${day}` };
  changes.mark('document', plan.path, say(name, { ...values, until: until.vi }, { until: until.en }));
}

/**
 * Marks cited documents that were replaced or have ended by then.
 * @param bases citations that are marked already, as bases of the old year
 */
export function markDocuments(
  plan: PlanText,
  { on, registers }: Looking,
  bases: readonly Span[],
  changes: Changes,
): void {
  const { text } = plan;
  const citations = findCitations(text);
  for (const citation of citations) {
    const document = knownDocument(citation, registers);
    const { start } = citation.span;
    // A basis of the old year is marked as such.
    const isBasis = bases.some((span) => start >= span.start && start < span.end);
    if (document !== undefined && isOver(document, on) && !isBasis && !isToldAsOver(text, citation.span)) {
      markDocument(plan, document, text.slice(start, citation.refSpan.end), changes);
    }
  }
  for (const { start, end, found, documents, right } of namedDocuments(text, registers)) {
    if (
      right !== undefined ||
      isToldAsOver(text, { start, end }) ||
      citations.some(({ span }) => within({ start, end }, span))
    )
      continue;
    const [only] = documents;
    // A law of the same name may be the one that took its place.
    if (only !== undefined && documents.every((document) => isOver(document, on)))
      markDocument(plan, only, found, changes);
  }
}

const countOf = (text: string, name: string): number => text.split(name).length - 1;

/** Marks names that stand twice in a text or in a list of bodies, now that two bodies have become one. */
export function markTwice(texts: readonly PlanText[], changes: Changes): void {
  for (const { path, text, names } of changes.renamedTexts.values()) {
    const list = path.slice(0, -1).join('/');
    const others = texts
      .filter((other) => other.path.slice(0, -1).join('/') === list && other.path.join('/') !== path.join('/'))
      .map((other) => changes.renamedTexts.get(other.path.join('/'))?.text ?? other.text);
    const isEntry = typeof path.at(-1) === 'number';
    const twice = names.find((name) => countOf(text, name) > 1 || (isEntry && others.includes(name)));
    if (twice !== undefined) changes.mark('body', path, say('bodyTwice', { quote: quote(twice) }));
  }
}
