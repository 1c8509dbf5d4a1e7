/** Cited documents by number and date, and by name. */

import { asLongAsText, LATEST_LETTERS, rememberedWith } from '../../vietnamese/remembered.ts';
import type { CitedDocument, DocumentLevel, Registers } from './entries.ts';
import { hitsAt, indexPhrases, type PhraseIndex } from './phrase-index.ts';
import { tokenise } from './tokenise.ts';

/** A document as a plan cites it. */
export interface Citation {
  /** Number and code, as typed. */
  readonly ref: string;
  /** YYYY-MM-DD, or less where less is known. */
  readonly date?: string;
  readonly year?: number;
}

/** A name of documents in a text. Offsets in UTF-16 units into the text as it was given, end exclusive. */
export interface AliasMatch {
  readonly start: number;
  readonly end: number;
  readonly found: string;
  /** Those that bear the name; several where a law was replaced by one of the same name. */
  readonly documents: readonly CitedDocument[];
  /** How the name should read, where it is wrong as it stands. */
  readonly right?: string;
}

interface Alias {
  readonly document: CitedDocument;
  readonly right?: string;
}

interface DocumentIndex {
  readonly byRef: ReadonlyMap<string, readonly CitedDocument[]>;
  readonly aliases: PhraseIndex<Alias>;
}

const indexes = new WeakMap<readonly CitedDocument[], DocumentIndex>();

/** "Số 13 – kl/tw" to "13-kl/tw". */
const refKey = (ref: string): string =>
  ref
    .normalize('NFC')
    .toLowerCase()
    .replace(/^\s*số[\s:]*/, '')
    .replace(/[–—]/g, '-')
    .replace(/\s+/g, ref.includes('/') ? '' : ' ')
    .trim();

function* aliasesOf(document: CitedDocument): Generator<readonly [string, Alias]> {
  for (const alias of document.aliases) yield [alias, { document }];
  for (const { wrong, right } of document.misnamed) yield [wrong, { document, right }];
}

function byRefOf(documents: readonly CitedDocument[]): ReadonlyMap<string, readonly CitedDocument[]> {
  const byRef = new Map<string, CitedDocument[]>();
  for (const document of documents) {
    const key = refKey(document.ref);
    byRef.set(key, [...(byRef.get(key) ?? []), document]);
  }
  return byRef;
}

function indexOf({ documents }: Registers): DocumentIndex {
  const known = indexes.get(documents);
  if (known !== undefined) return known;
  const index = {
    byRef: byRefOf(documents),
    aliases: indexPhrases(documents.flatMap((document) => [...aliasesOf(document)])),
  };
  indexes.set(documents, index);
  return index;
}

/** Bodies of one level that each number from 1: there a number and a year do not yet make a document. */
const MANY_ISSUERS: ReadonlySet<DocumentLevel> = new Set(['province', 'steering-committee']);

/** The year in a number: "120/2025/QH15". */
const yearInRef = (ref: string): string | undefined => /^\d+\/((?:19|20)\d\d)\//.exec(ref)?.[1];

function isCited(document: CitedDocument, { ref, date, year }: Citation): boolean {
  if (date !== undefined && date.length === 10 && date === document.date) return true;
  const citedYear = date?.slice(0, 4) ?? year?.toString() ?? yearInRef(refKey(ref));
  const documentYear = document.date?.slice(0, 4) ?? yearInRef(document.ref);
  if (citedYear === undefined || documentYear === undefined) return citedYear === documentYear;
  if (citedYear !== documentYear) return false;
  return !MANY_ISSUERS.has(document.level) || date === undefined || date.length < 10 || document.date?.length !== 10;
}

/**
 * The document that a citation means. Numbers start anew each year and each term, so number and code alone are enough
 * only where they hold the year or where neither side knows a date. The year is enough for central documents: compare
 * the dates to find a mistyped one. Documents of provinces and steering committees agree in the whole date, or no
 * more than the year is cited.
 */
export function findDocument(registers: Registers, citation: Citation): CitedDocument | undefined {
  const named = documentsOfRef(registers, citation.ref);
  return (
    named.find(({ date }) => date !== null && date === citation.date) ?? named.find((one) => isCited(one, citation))
  );
}

/** All documents of the registers under a number and code, whatever their date. */
export const documentsOfRef = (registers: Registers, ref: string): readonly CitedDocument[] =>
  indexOf(registers).byRef.get(refKey(ref)) ?? [];

function lookForAliases(text: string, registers: Registers): readonly AliasMatch[] {
  const { aliases } = indexOf(registers);
  const { words, offset } = tokenise(text);
  const matches: AliasMatch[] = [];
  for (let at = 0; at < words.length; ) {
    const hits = hitsAt(aliases, words, at);
    const longest = hits[0]?.end;
    if (longest !== undefined) {
      const same = hits.filter(({ end }) => end === longest).map(({ value }) => value);
      const right = same.every((alias) => alias.right !== undefined) ? same[0]?.right : undefined;
      const [start, end] = [offset(words[at]?.start ?? 0), offset(words[longest - 1]?.end ?? 0)];
      const documents = [...new Set(same.map(({ document }) => document))];
      matches.push({ start, end, found: text.slice(start, end), documents, ...(right === undefined ? {} : { right }) });
    }
    at = longest ?? at + 1;
  }
  return matches;
}

/** Finds the names of documents in a text: those that mean them ("Đề án 06") and wrong forms. */
export const findAliases = rememberedWith(lookForAliases, LATEST_LETTERS, asLongAsText);
