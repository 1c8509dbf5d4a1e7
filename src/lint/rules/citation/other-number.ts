/** Two numbers that are nearly one: same date, same figures, letters that differ in case, a mark or a letter. */

import { citedDay } from '../../../content/entities/known-documents.ts';
import type { Bilingual } from '../../../diagnostics/diagnostic.ts';
import { distance } from '../../../diagnostics/suggest.ts';
import { type Neighbour, type RuleContext, rule } from '../rule.ts';
import { isSameIssuer } from './issuers.ts';
import { ABOVE, concerned, inPlan, type Mentioned, mentionedDocuments, shortName } from './mentioned.ts';

/** By so many letters the codes of one document may differ. */
export const NEAR = 3;

/** Where two codes differ, both have known abbreviations: KH-SYT and KH-SNV are of two bodies. */
function isOtherCode(a: string, b: string, { codes }: RuleContext['registers']): boolean {
  const [one, other] = [a.split(/[-/]/), b.split(/[-/]/)];
  const differing = one.flatMap((part, index) => (part === other[index] ? [] : [part, other[index] ?? '']));
  return one.length === other.length && differing.length > 0 && differing.every((part) => Object.hasOwn(codes, part));
}

const typeOf = (symbol: string): string => symbol.split(/[-/]/)[0] ?? '';

/** Codes whose letters are others altogether name other documents. */
function isNearlySame(
  a: Mentioned['citation'],
  b: Mentioned['citation'],
  registers: RuleContext['registers'],
): boolean {
  // A number without its year is said to be malformed where it stands.
  if (a.numberYear !== undefined && b.numberYear === undefined) return false;
  if (a.ref === b.ref || Number(a.number) !== Number(b.number)) return false;
  if (!isSameIssuer(a.issuer, b.issuer)) return false;
  // One body has one abbreviation: "13-CTr/TU" and "13-CTr/TW", both of Tỉnh ủy, are one document.
  const areBothNamed = a.issuer !== undefined && b.issuer !== undefined && typeOf(a.symbol) === typeOf(b.symbol);
  if (!areBothNamed && isOtherCode(a.symbol, b.symbol, registers)) return false;
  const day = citedDay(a);
  if (day === undefined || day !== citedDay(b)) return false;
  const [one, other] = [a.symbol.toLowerCase(), b.symbol.toLowerCase()];
  return one === other || distance(one, other) <= NEAR;
}

const keyOf = (citation: Mentioned['citation']): string => `${Number(citation.number)} ${citedDay(citation) ?? ''}`;

/** Documents by number and day: only those of one number and day are compared. */
class DatedDocuments {
  readonly #alike = new Map<string, Map<string, Mentioned['citation']>>();

  /** The first that is nearly the same. */
  near(citation: Mentioned['citation'], registers: RuleContext['registers']): Mentioned['citation'] | undefined {
    for (const other of this.#alike.get(keyOf(citation))?.values() ?? [])
      if (isNearlySame(citation, other, registers)) return other;
    return undefined;
  }

  /** The first of each spelling is enough. */
  add(citation: Mentioned['citation']): void {
    if (citedDay(citation) === undefined) return;
    const known = this.#alike.get(keyOf(citation)) ?? new Map<string, Mentioned['citation']>();
    const spelling = `${citation.ref} ${citation.issuer ?? ''}`;
    if (!known.has(spelling)) known.set(spelling, citation);
    this.#alike.set(keyOf(citation), known);
  }
}

const ofNeighbours = new WeakMap<Neighbour, DatedDocuments>();

/** The documents of another plan, in its order. */
function documentsOf(neighbour: Neighbour): DatedDocuments {
  const known = ofNeighbours.get(neighbour);
  if (known !== undefined) return known;
  const documents = new DatedDocuments();
  for (const citation of neighbour.citations) documents.add(citation);
  ofNeighbours.set(neighbour, documents);
  return documents;
}

/** The first document of another plan that is nearly the same. */
function inNeighbours(
  citation: Mentioned['citation'],
  { neighbours, registers }: RuleContext,
): { readonly file: string; readonly other: Mentioned['citation'] } | undefined {
  for (const neighbour of concerned(citation, neighbours)) {
    const other = documentsOf(neighbour).near(citation, registers);
    if (other !== undefined) return { file: neighbour.file, other };
  }
  return undefined;
}

/** The first document that is nearly the same: above in the plan, or in another one. */
function otherOf(
  citation: Mentioned['citation'],
  earlier: DatedDocuments,
  context: RuleContext,
): { readonly other: Mentioned['citation']; readonly where: Bilingual } | undefined {
  if (citedDay(citation) === undefined) return undefined;
  const above = earlier.near(citation, context.registers);
  if (above !== undefined) return { other: above, where: ABOVE };
  const there = inNeighbours(citation, context);
  return there === undefined ? undefined : { other: there.other, where: inPlan(there.file) };
}

export const otherNumber = rule({
  code: 'citation/other-number',
  severity: 'warning',
  summary: { vi: 'Một văn bản ghi hai số, ký hiệu', en: 'One document under two numbers' },
  why: {
    vi: 'Hai số, ký hiệu cùng ngày, chỉ khác nhau một chữ thường là một văn bản bị gõ nhầm ở một chỗ; số gõ nhầm thì không tra được.',
    en: 'Two numbers of one day that differ by a letter are mostly one document, mistyped once; the mistyped one cannot be looked up.',
  },
  vi: ['“{found}” và “{other}” {where}: cùng ngày, số gần như nhau.', 'Đối chiếu văn bản gốc rồi ghi thống nhất.'],
  en: [
    '“{found}” and “{other}” {where} bear the same date and almost the same number.',
    'Look at the original and write one of them.',
  ],
  examples: {
    wrong:
      'opening:\n  - Theo Chương trình số 12/CTrHĐ-BCĐ ngày 05/01/2026 của Ban.\n  - Làm theo Chương trình số 12/CtrHD-BCĐ ngày 05/01/2026.',
    right:
      'opening:\n  - Theo Kế hoạch số 18/KH-BCĐ ngày 05/01/2026 của Ban và Kế hoạch số 19/KH-BCĐ ngày 05/01/2026 của Ban.',
  },
  check: (context) => {
    const earlier = new DatedDocuments();
    const refs = new Set<string>();
    for (const { citation, place } of mentionedDocuments(context)) {
      const found = refs.has(citation.ref) ? undefined : otherOf(citation, earlier, context);
      if (found !== undefined)
        context.report(place, { found: shortName(citation), other: found.other.ref, where: found.where });
      earlier.add(citation);
      refs.add(citation.ref);
    }
  },
});
