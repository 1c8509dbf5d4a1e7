/** The head of a plan: issuers, date, marks, and the decision that the plan is issued with. */
import type { PlanPath, ReportFinding } from '../../diagnostics/diagnostic.ts';
import type { IssuerSource, PlanSourceData } from '../../generated/plan-source.ts';
import { PLAN_TYPE } from '../../standard/document-types.ts';
import { longDate, type PartialDate, parseDate } from '../../vietnamese/dates.ts';
import { BLANK_DATE, BLANK_NUMBER, numberAndCode, padded } from '../model/blanks.ts';
import { plainText } from '../model/inline-text.ts';
import { nameInText } from '../model/issuer-name.ts';
import type { AttachedTo, Issuer, Marks, Paragraph, Plan } from '../model/plan.ts';
import type { SourceValue } from '../model/plan-text.ts';
import { titleOf, titleOfKind } from '../schema/names.ts';
import { typedLiterally } from './inline-marks.ts';
import type { ItemContext } from './items.ts';
import { optional } from './optional.ts';
import type { Say } from './texts.ts';
import { stripTyped } from './typed-signs.ts';

/** The type before the body, which the program writes itself. */
const TYPED_CODE = new RegExp(`^/?(${PLAN_TYPE.code}[-/])?(?=\\p{L})`, 'u');

/** The code that the number ends in; a plan without a number of its own needs none. */
function issuerCode(code: string | undefined, path: PlanPath, plain: Say, report: ReportFinding): string {
  if (code === undefined) return '';
  return stripTyped(plain(code, path), TYPED_CODE, path, report, code);
}

/** Reports issuers whose plan has a number and whose code for it is not known. */
function reportMissingCodes(issuers: readonly IssuerSource[], data: PlanSourceData, report: ReportFinding): void {
  if (data.attachedTo !== undefined) return;
  for (const [index, { code }] of issuers.entries()) {
    const path = Array.isArray(data.issuer) ? ['issuer', index] : ['issuer'];
    if (code === undefined)
      report(
        'schema/missing-key',
        { path },
        { key: 'code', title: titleOf('code', 'issuer'), owner: titleOfKind('issuer') },
      );
  }
}

/** The date behind the place, which the program prints from `date`. */
const TYPED_DATE = /[,\s]*(?:,|\s)\s*(?:ngày|tháng)(?=[\s.…_\d]).*$/su;

/** The place of issue, without a date typed behind it. */
export const compilePlace = (place: string, plain: Say, report: ReportFinding): string =>
  stripTyped(plain(place, ['place']), TYPED_DATE, ['place'], report, place);

export function compileIssuers(
  data: PlanSourceData,
  { texts, scope, report }: ItemContext,
  { plain, linesOf }: { readonly plain: Say; readonly linesOf: Say },
): Issuer[] {
  const list = data.issuer === undefined ? [] : [data.issuer].flat();
  reportMissingCodes(list, data, report);
  return list.map(({ parent, name, code, inText }: IssuerSource, index) => {
    const origin = Array.isArray(data.issuer) ? ['issuer', index] : ['issuer'];
    return {
      ...optional('parent', parent === undefined ? undefined : linesOf(parent, [...origin, 'parent'])),
      nameLines: texts.lines(name, [...origin, 'name'], scope.plan).map(({ inlines }) => plainText(inlines)),
      code: issuerCode(code, [...origin, 'code'], plain, report),
      ...optional('inText', inText === undefined ? undefined : texts.aside(() => plain(inText, [...origin, 'inText']))),
      origin,
    };
  });
}

export const compileDate = (source: PlanSourceData['date'], year: number): PartialDate =>
  parseDate(String(source ?? '')) ?? { year };

export function compileMarks({ marks }: PlanSourceData, plain: Say): { marks?: Marks } {
  if (marks === undefined) return {};
  const { recall, ...fixed } = marks;
  return {
    marks: { ...fixed, ...optional('recall', recall === undefined ? undefined : plain(recall, ['marks', 'recall'])) },
  };
}

type Head = Pick<Plan, 'number' | 'date' | 'issuers' | 'layout'>;

const issuerNames = ({ issuers }: Head): string =>
  issuers.map((body) => nameInText(body) ?? body.nameLines.join(' ')).join(', ');

/** The decision that a plan is issued with; what is not said of it is the plan's. */
export function compileAttachedTo(
  { attachedTo, year }: PlanSourceData,
  head: Head,
  context: ItemContext,
  plain: Say,
): AttachedTo | undefined {
  if (attachedTo === undefined) return undefined;
  const { type = 'Quyết định', number, code, date, issuer } = attachedTo;
  const origin = ['attachedTo'];
  const text = (value: string, key: string): string => context.texts.aside(() => plain(value, [...origin, key]));
  const said = {
    type: text(type, 'type'),
    ...optional('number', number ?? undefined),
    code: text(code, 'code'),
    date: compileDate(date, year),
    issuer: issuer === undefined ? issuerNames(head) : text(issuer, 'issuer'),
  };
  return { ...said, line: attachedToLine(said, head, context), origin };
}

/** The sentence is read once more, for the marks of the phrase: names in it were read before. */
const phraseValues = (
  number: string | undefined,
  code: string,
  date: PartialDate,
  issuer: string,
): Record<string, string> => ({
  number: number ?? BLANK_NUMBER,
  code: typedLiterally(code),
  date: longDate(date, BLANK_DATE),
  issuer: typedLiterally(issuer),
});

const inTextValues = ({ issuers }: Head): SourceValue[] =>
  issuers.map(({ inText, origin }) => ({ path: [...origin, 'inText'], text: inText ?? '' }));

/** "(Kèm theo Quyết định số … của …)". */
function attachedToLine(
  { type, number, code, date, issuer }: Omit<AttachedTo, 'line' | 'origin'>,
  head: Head,
  { say, texts, scope }: ItemContext,
): Paragraph {
  const values = phraseValues(number === undefined ? undefined : padded(number), code, date, issuer);
  const sentence = say('attachedTo', { ...values, type: typedLiterally(type) });
  const own = { type, code, issuer };
  const typed = Object.entries(own).map(([key, text]): SourceValue => ({ path: ['attachedTo', key], text }));
  const base = {
    path: ['attachedTo'],
    role: 'attached',
    sentence: { text: sentence, sources: [...typed, ...inTextValues(head)] },
  } as const;
  return texts.paragraph(sentence, ['phrases', 'attachedTo'], scope.plan, undefined, base);
}

/** "(Kèm theo Kế hoạch số … của …)", made of the head of the plan; or of the decision that the plan is issued with. */
export function attachedLine(
  head: Head & Pick<Plan, 'attachedTo'>,
  origin: PlanPath,
  { say, texts, scope }: ItemContext,
): Paragraph {
  if (head.attachedTo !== undefined) return { ...head.attachedTo.line, origin };
  const { number, code } = numberAndCode(head);
  const sentence = say('attached', phraseValues(number, code, head.date, issuerNames(head)));
  const codes = head.issuers.map(
    ({ code: text, origin: issuer }): SourceValue => ({ path: [...issuer, 'code'], text }),
  );
  const values = head.issuers.flatMap((_, index) =>
    [inTextValues(head)[index], codes[index]].flatMap((value) => value ?? []),
  );
  const base = { path: origin, role: 'attached', sentence: { text: sentence, sources: values } } as const;
  return texts.paragraph(sentence, ['phrases', 'attached'], scope.plan, undefined, base);
}
