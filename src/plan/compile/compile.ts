/**
 * From the data of the YAML to the plan: defaults taken, variables filled in, marks read, numbers given. What is wrong
 * comes back as findings; the plan is complete all the same, so that everything can be reported in one run.
 */
import type { Fix, PlanPath, ReportFinding } from '../../diagnostics/diagnostic.ts';
import type {
  AppendixSource,
  IssuerSource,
  NotedTextSource,
  PlanSourceData,
  RecipientSource,
  ReferenceSource,
  SignatureSource,
  TextSource,
} from '../../generated/plan-source.ts';
import type { LayoutChoices } from '../../standard/settings.ts';
import { longDate, type PartialDate, parseDate } from '../../vietnamese/dates.ts';
import { BLANK_DATE, BLANK_NUMBER, numberAndCode } from '../model/blanks.ts';
import { USUAL_DIVISIONS } from '../model/divisions.ts';
import { plainText } from '../model/inline-text.ts';
import { roman } from '../model/labels.ts';
import type { Appendix, Issuer, Paragraph, Plan, RecipientGroup, Signature } from '../model/plan.ts';
import type { PlanText } from '../model/plan-text.ts';
import { typedLiterally } from './inline-marks.ts';
import { compileAppendixContent, type ItemContext } from './items.ts';
import { type Phrases, phraseBook, type SayPhrase } from './phrases.ts';
import { planScope } from './scope.ts';
import { compileSections } from './sections.ts';
import { bareScope, noteScope, TextCompiler } from './texts.ts';
import { originsIn, type SourceValue } from './value-origins.ts';

export interface CompileOptions {
  readonly report: ReportFinding;
  /** How a text was written in the source: after `|`, or folded. */
  readonly formOf: (path: PlanPath) => 'literal' | 'folded';
  /** A plain value as it is typed, where YAML reads a number. */
  readonly spellingOf: (path: PlanPath) => string | undefined;
  /** The office's own phrases. */
  readonly phrases?: Phrases | undefined;
  /** How many marks for review the source holds. */
  readonly reviewMarks?: number;
}

/** Where a sign stands in the value as typed; it may be taken out there. */
function takingOut(typed: string, pattern: RegExp, path: PlanPath): Fix[] {
  const everywhere = new RegExp(pattern, pattern.flags.replace('g', '').concat('g'));
  return [...typed.matchAll(everywhere)].map(({ 0: sign, index }) => ({
    path,
    within: { start: index, end: index + sign.length },
    text: '',
  }));
}

/** Takes off what an author typed though the program adds it; says so. */
function stripTyped(text: string, pattern: RegExp, path: PlanPath, report: ReportFinding, typed = ''): string {
  const sign = pattern.exec(text)?.[0].trim();
  if (sign === undefined || sign === '') return text;
  report('text/typed-sign', { path }, { sign }, takingOut(typed, pattern, path));
  return text.replace(pattern, '').trim();
}

const TYPED_DASH = /^[-–+]\s+/;
const TYPED_END = /\s*[;,]$/;
const TYPED_PARENTHESES = /^\(|\)$/g;
const TYPED_ARCHIVE = /^-?\s*Lưu\s*:\s*/i;
const TYPED_CODE = /^\/?(KH-)?(?=\p{L})/u;

type Say = (text: string, path: PlanPath) => string;

const optional = <Key extends string, Value>(key: Key, value: Value | undefined): { [K in Key]?: Value } =>
  (value === undefined ? {} : { [key]: value }) as { [K in Key]?: Value };

function compileIssuers(
  source: PlanSourceData['issuer'],
  texts: TextCompiler,
  context: ItemContext,
  plain: Say,
): Issuer[] {
  const list = source === undefined ? [] : [source].flat();
  return list.map((issuer: IssuerSource, index) => {
    const origin = Array.isArray(source) ? ['issuer', index] : ['issuer'];
    const lines = texts.lines(issuer.name, [...origin, 'name'], context.scope.plan);
    return {
      ...optional('parent', issuer.parent === undefined ? undefined : plain(issuer.parent, [...origin, 'parent'])),
      nameLines: lines.map(({ inlines }) => plainText(inlines)),
      code: stripTyped(
        plain(issuer.code, [...origin, 'code']),
        TYPED_CODE,
        [...origin, 'code'],
        context.report,
        issuer.code,
      ),
      ...optional(
        'inText',
        issuer.inText === undefined ? undefined : texts.aside(() => plain(issuer.inText ?? '', [...origin, 'inText'])),
      ),
      origin,
    };
  });
}

function compileDate(source: PlanSourceData['date'], year: number): PartialDate {
  return parseDate(String(source ?? '')) ?? { year };
}

function compileNumbering(source: PlanSourceData['numbering']): Plan['numbering'] {
  const {
    scheme = 'mixed',
    labels = 'word',
    parts: part = USUAL_DIVISIONS.part,
    chapters: chapter = USUAL_DIVISIONS.chapter,
  } = typeof source === 'string' ? ({ scheme: source } as const) : (source ?? {});
  return { scheme, labels, divisions: { part, chapter } };
}

function compileLayout(source: PlanSourceData['layout'] = {}): LayoutChoices {
  const { assign = 'inline', recipients = 'line', sizes = 'large', margins = {}, ...figures } = source;
  return { assign, recipients, sizes, margins, ...figures };
}

function compileTexts(
  list: readonly TextSource[] = [],
  key: string,
  texts: TextCompiler,
  context: ItemContext,
): Paragraph[] {
  return list.map((source, index) => {
    const path = [key, index];
    if (typeof source === 'string') return texts.paragraph(source, path, context.scope.plan, bareScope(path));
    const { text, footnotes } = source as NotedTextSource;
    const notes = noteScope(footnotes as Record<string, string> | undefined, [...path, 'footnotes']);
    const paragraph = texts.paragraph(text, [...path, 'text'], context.scope.plan, notes);
    texts.reportUnmarked(notes);
    return paragraph;
  });
}

/** A line of Nơi nhận without dash and semicolon. */
const recipientLine = (text: string, path: PlanPath, plain: Say, report: ReportFinding): string =>
  stripTyped(stripTyped(plain(text, path), TYPED_DASH, path, report, text), TYPED_END, path, report, text);

function compileGroup(
  source: Exclude<RecipientSource, string>,
  origin: PlanPath,
  plain: Say,
  report: ReportFinding,
): RecipientGroup | undefined {
  const { to, purpose } = source;
  if (to === undefined || source.archive !== undefined) return undefined;
  const path = [...origin, 'to'];
  const lines =
    typeof to === 'string'
      ? [recipientLine(to, path, plain, report)]
      : to.map((line, index) => recipientLine(line, [...path, index], plain, report));
  const purposePath = [...origin, 'purpose'];
  const given =
    purpose === undefined
      ? {}
      : { purpose: stripTyped(plain(purpose, purposePath), TYPED_PARENTHESES, purposePath, report, purpose) };
  return { lines, ...given, origin };
}

/** `{ archive }` alone: the line Lưu. */
const isArchive = ({ to, purpose, archive }: Exclude<RecipientSource, string>): boolean =>
  archive !== undefined && to === undefined && purpose === undefined;

function compileRecipients(
  list: readonly RecipientSource[] = [],
  plain: Say,
  report: ReportFinding,
): Pick<Plan, 'recipients' | 'archive'> {
  const recipients: RecipientGroup[] = [];
  let archive: string | undefined;
  for (const [index, source] of list.entries()) {
    const origin = ['recipients', index];
    if (archive !== undefined) report('plan/archive-not-last', { path: origin });
    if (typeof source === 'string') recipients.push({ lines: [recipientLine(source, origin, plain, report)], origin });
    else if (isArchive(source)) {
      const path = [...origin, 'archive'];
      archive = stripTyped(plain(source.archive ?? '', path), TYPED_ARCHIVE, path, report, source.archive);
    } else {
      const group = compileGroup(source, origin, plain, report);
      if (group === undefined) report('plan/recipient-shape', { path: origin });
      else recipients.push(group);
    }
  }
  return { recipients, ...optional('archive', archive) };
}

/** Posts may be written over several lines, as names of bodies are. */
function compileSignatures(list: readonly SignatureSource[] = [], linesOf: Say): Signature[] {
  return list.map(({ authority, capacity, post, otherPost, name }, index) => {
    const origin = ['signatures', index];
    const part = (key: string, text: string | undefined): string | undefined =>
      text === undefined ? undefined : linesOf(text, [...origin, key]);
    return {
      ...optional('authority', part('authority', authority)),
      ...optional('capacity', part('capacity', capacity)),
      ...optional('post', part('post', post)),
      ...optional('otherPost', part('otherPost', otherPost)),
      name: part('name', name ?? undefined) ?? '',
      origin,
    };
  });
}

function attachedValues(plan: Pick<Plan, 'number' | 'date' | 'issuers'>): Record<string, string> {
  const { number, code } = numberAndCode(plan);
  const issuer = plan.issuers.map(({ inText, nameLines }) => inText ?? nameLines.join(' ')).join(', ');
  // The sentence is read once more, for the marks of the phrase: names in it were read before.
  return {
    number: number ?? BLANK_NUMBER,
    code: typedLiterally(code),
    date: longDate(plan.date, BLANK_DATE),
    issuer: typedLiterally(issuer),
  };
}

/** "(Kèm theo Kế hoạch số … của …)": made of the head of the plan. */
function attachedLine(
  head: Pick<Plan, 'number' | 'date' | 'issuers'>,
  origin: PlanPath,
  say: SayPhrase,
  { texts, scope }: ItemContext,
): Paragraph {
  const sentence = say('attached', attachedValues(head));
  const values = head.issuers.flatMap(({ inText, code, origin: issuer }): SourceValue[] => [
    { path: [...issuer, 'inText'], text: inText ?? '' },
    { path: [...issuer, 'code'], text: code },
  ]);
  const base = { path: origin, role: 'attached', origins: originsIn(sentence, values) } as const;
  return texts.paragraph(sentence, ['phrases', 'attached'], scope.plan, undefined, base);
}

function compileAppendices(
  list: readonly AppendixSource[] = [],
  head: Pick<Plan, 'number' | 'date' | 'issuers'>,
  say: SayPhrase,
  context: ItemContext,
): Appendix[] {
  return list.map((source, index) => {
    const origin = ['appendices', index];
    const { numbering: scheme = context.numbering.scheme } = source;
    const label = list.length === 1 ? 'Phụ lục' : `Phụ lục ${roman(index + 1)}`;
    return {
      label,
      titleLines: context.texts.lines(source.title, [...origin, 'title'], context.scope.plan),
      attached: attachedLine(head, origin, say, context),
      landscape: source.landscape === true,
      scheme,
      content: compileAppendixContent(source, origin, { ...context, numbering: { ...context.numbering, scheme } }),
      origin,
    };
  });
}

/** A plan, and its texts with the places they came from: those of the page in its order, and the values they are made of. */
export interface CompiledPlan {
  readonly plan: Plan;
  readonly texts: readonly PlanText[];
}

/** A value that texts of the page may repeat. */
interface OwnValue {
  readonly path: PlanPath;
  readonly text: string | undefined;
  readonly isPrinted: boolean;
}

/** Names of the issuers as running text has them, variables, references. */
function valuesOf(
  { vars = {}, references = {}, issuer, appendices = [] }: PlanSourceData,
  context: ItemContext,
): OwnValue[] {
  const { scope, spellingOf } = context;
  const issuers = issuer === undefined ? [] : [issuer].flat();
  const paths = issuers.map((_, index) => (Array.isArray(issuer) ? ['issuer', index, 'inText'] : ['issuer', 'inText']));
  return [
    ...issuers.map(({ inText }, index) => ({
      path: paths[index] ?? [],
      text: inText,
      isPrinted: appendices.length > 0,
    })),
    ...Object.entries(vars as Record<string, string | number>).map(([name, value]) => {
      const path = ['vars', name];
      return { path, text: typeof value === 'number' ? (spellingOf(path) ?? String(value)) : value, isPrinted: true };
    }),
    ...Object.entries(references as Record<string, ReferenceSource>).flatMap(([id, reference]) =>
      (['issuer', 'subject'] as const).map((key) => ({
        path: ['references', id, key],
        text: reference[key],
        isPrinted: scope.cited.has(id),
      })),
    ),
  ];
}

/** Compiles the data of a plan whose shape has been checked. */
export function compilePlan(data: PlanSourceData, options: CompileOptions): CompiledPlan {
  const { report, formOf, spellingOf, phrases = {}, reviewMarks = 0 } = options;
  const texts = new TextCompiler(report, formOf);
  const say = phraseBook((data.phrases ?? {}) as Phrases, phrases, report);
  const numbering = compileNumbering(data.numbering);
  const layout = compileLayout(data.layout);
  const scope = planScope(data, say, { report, spellingOf });
  const context: ItemContext = {
    texts,
    scope,
    say,
    numbering,
    assign: layout.assign,
    spellingOf,
    report,
  };
  const plain: Say = (text, path) => plainText(texts.paragraph(text, path, scope.plan).inlines);

  const linesOf: Say = (text, path) =>
    texts
      .lines(text, path, scope.plan)
      .map(({ inlines }) => plainText(inlines))
      .join('\n');

  const head = {
    issuers: compileIssuers(data.issuer, texts, context, plain),
    ...optional('number', data.number ?? undefined),
    date: compileDate(data.date, data.year),
  };
  const plan: Plan = {
    year: data.year,
    stage: data.stage ?? 'drafting',
    ...optional('draftNumber', data.draftNumber),
    excerpt: data.excerpt === true,
    reviewMarks,
    ...head,
    ...optional('place', data.place === undefined ? undefined : plain(data.place, ['place'])),
    titleLines: data.title === undefined ? [] : texts.lines(data.title, ['title'], scope.plan),
    numbering,
    layout,
    bases: compileTexts(data.bases, 'bases', texts, context),
    opening: compileTexts(data.opening, 'opening', texts, context),
    sections: compileSections(data.sections ?? [], context),
    appendices: compileAppendices(data.appendices, head, say, context),
    ...compileRecipients(data.recipients, plain, report),
    signatures: compileSignatures(data.signatures, linesOf),
    footnotes: texts.footnotes,
  };
  for (const { path, text, isPrinted } of valuesOf(data, context))
    if (text !== undefined) texts.value(text, path, scope.values, isPrinted);
  return { plan, texts: texts.texts };
}
