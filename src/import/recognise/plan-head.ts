/** The keys of a plan before its sections, from the letterhead and the title. */
import type { IssuerSource, PlanSourceData, SignatureSource } from '../../generated/plan-source.ts';
import { typedLiterally } from '../../plan/compile/inline-marks.ts';
import type { Standard } from '../../standard/standard.ts';
import { type AttachedToSource, ofDecision } from './attached-to.ts';
import type { Head } from './head.ts';
import { issuersOf, planYear, stageOf } from './metadata.ts';
import { otherForm } from './number-and-code.ts';
import type { Doubt } from './uncertain.ts';

/** Number and date of a plan that a decision is issued with are those of the decision. */
const ownHead = (head: Head, attachedTo: AttachedToSource | undefined): Head =>
  attachedTo === undefined
    ? head
    : {
        ...head,
        ...(attachedTo.number == null ? {} : { number: attachedTo.number }),
        ...(attachedTo.date == null ? {} : { date: String(attachedTo.date) }),
      };

/** "Tỉnh" is no part of địa danh: nd30 DT-03. */
const placeOf = (place: string | undefined): Pick<PlanSourceData, 'place'> =>
  place === undefined ? {} : { place: place.replace(/^tỉnh /iu, '') };

/** Between the names of bodies in running text: signs, or “và” too, which a name may have in it. */
const BETWEEN_NAMES = [/[,;]\s+(?=\p{Lu})/u, /(?:[,;]| và)\s+(?=\p{Lu})/u] as const;

/** Does a text begin with the name of a body? Running text adds where it is: “Sở Y tế tỉnh Lam Giang”. */
const beginsWithName = (text: string, { name }: IssuerSource): boolean =>
  `${text.toLocaleUpperCase('vi')} `.startsWith(`${name.replace(/\s+/gu, ' ').trim()} `);

/** The names of several bodies one after another, where each begins with the name of one. */
function matchedNames(text: string, issuers: readonly IssuerSource[]): readonly string[] | undefined {
  const places = [
    0,
    ...[...text.matchAll(new RegExp(BETWEEN_NAMES[1], 'gu'))].map((found) => found.index + found[0].length),
  ];
  const starts = issuers.map((issuer) => places.find((place) => beginsWithName(text.slice(place), issuer)) ?? -1);
  const isRising = starts[0] === 0 && starts.every((start, index) => index === 0 || start > (starts[index - 1] ?? 0));
  if (!isRising) return undefined;
  return starts.map((start, index) =>
    text
      .slice(start, starts[index + 1])
      .replace(/(?:[,;]| và)\s+$/u, '')
      .trim(),
  );
}

/** The names of several bodies: by what each begins with, else where there are as many as bodies. */
const namesIn = (text: string, issuers: readonly IssuerSource[]): readonly string[] =>
  matchedNames(text, issuers) ??
  BETWEEN_NAMES.map((between) => text.split(between).map((part) => part.trim())).find(
    ({ length }) => length === issuers.length,
  ) ??
  [];

/** A body's name as running text writes it goes with its name in capitals. */
function withNameInText(
  { issuer }: Pick<PlanSourceData, 'issuer'>,
  inText: string | undefined,
): Pick<PlanSourceData, 'issuer'> {
  if (issuer === undefined) return {};
  const issuers = [issuer].flat();
  const names = inText === undefined ? [] : namesIn(inText, issuers);
  if (names.length !== issuers.length) return { issuer };
  const named = issuers.map((source, index) => ({ ...source, inText: typedLiterally(names[index] ?? '') }));
  return { issuer: Array.isArray(issuer) ? named : (named[0] ?? issuer) };
}

/** What the head of a plan is read from. */
export interface HeadContext {
  readonly standard: Standard;
  readonly title: string;
  readonly attachedTo: AttachedToSource | undefined;
  readonly marks: NonNullable<PlanSourceData['marks']>;
  /** The lines before the first section, and those of the whole body. */
  readonly intro: readonly string[];
  readonly texts: readonly string[];
  readonly signatures: readonly SignatureSource[];
  /** The issuer's name in the line "Kèm theo" of an appendix. */
  readonly nameInText: string | undefined;
  readonly doubts: Doubt[];
}

/** The number as it is typed, where the page will give it another form. */
function numberDoubts({ roles }: Head, { number }: Standard, issuers: readonly IssuerSource[]): Doubt[] {
  const text = roles.find(({ role }) => role === 'numberAndCode')?.line.text ?? '';
  const printed = issuers.map(({ code }) => code).join('-');
  const form = printed === '' ? undefined : otherForm(text, number, printed);
  return form === undefined ? [] : [{ code: 'import/number-form', path: ['number'], args: { text, form } }];
}

/** A plan that a decision is issued with has neither number nor place and date. */
function issueOf(
  head: Head,
  { standard, attachedTo, intro, signatures, nameInText, doubts }: HeadContext,
): Partial<PlanSourceData> {
  const { issuer } = issuersOf(head, intro, signatures, doubts);
  if (attachedTo !== undefined) return ofDecision(issuer, attachedTo);
  doubts.push(...numberDoubts(head, standard, [issuer ?? []].flat()));
  return {
    ...withNameInText(issuer === undefined ? {} : { issuer }, nameInText),
    number: head.number ?? null,
    ...placeOf(head.place),
    date: head.date ?? null,
  };
}

/** The keys from `year` to `marks`. */
export function planHead(head: Head, context: HeadContext): PlanSourceData {
  const { standard, title, attachedTo, marks, texts, signatures, doubts } = context;
  const dated = ownHead(head, attachedTo);
  const { attachedTo: decision, ...issue } = issueOf(head, context);
  return {
    year: planYear(dated, title.replaceAll('\n', ' '), texts, doubts),
    ...(standard.id === 'state' ? {} : { standard: standard.id }),
    ...stageOf(dated, signatures, attachedTo !== undefined),
    ...issue,
    ...(title === '' ? {} : { title }),
    ...(decision === undefined ? {} : { attachedTo: decision }),
    ...(Object.keys(marks).length === 0 ? {} : { marks }),
  };
}
