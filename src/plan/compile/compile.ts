/**
 * From the data of the YAML to the plan: defaults taken, variables filled in, marks read, numbers given. What is wrong
 * comes back as findings; the plan is complete all the same, so that everything can be reported in one run.
 */
import type { PlanPath, ReportFinding } from '../../diagnostics/diagnostic.ts';
import type {
  NotedTextSource,
  PlanSourceData,
  ReferenceSource,
  SignatureSource,
  TextSource,
} from '../../generated/plan-source.ts';
import type { LayoutChoices } from '../../standard/settings.ts';
import type { Standard } from '../../standard/standard.ts';
import { STANDARDS } from '../../standard/standards.ts';
import { type ImageReader, noImages } from '../images/image.ts';
import { USUAL_DIVISIONS } from '../model/divisions.ts';
import { plainText } from '../model/inline-text.ts';
import type { Paragraph, Plan, Signature } from '../model/plan.ts';
import type { PlanText } from '../model/plan-text.ts';
import type { Recent } from '../model/recent.ts';
import { compileAppendices } from './appendices.ts';
import { compileBodies } from './bodies.ts';
import { compileAttachedTo, compileDate, compileIssuers, compileMarks, compilePlace } from './head.ts';
import type { ItemContext } from './items.ts';
import { frameOf, KEEP_NOTHING, keepingParts, type PartKeeper, Watch } from './kept-parts.ts';
import { optional } from './optional.ts';
import { type Phrases, phraseBook } from './phrases.ts';
import { compileRecipients } from './recipients.ts';
import { planScope } from './scope.ts';
import { compileSections } from './sections.ts';
import { switchesOf } from './switches.ts';
import { bareScope, noteScope, type ReadText, type Say, TextCompiler } from './texts.ts';

export interface CompileOptions {
  readonly report: ReportFinding;
  /** How a text was written in the source: after `|`, or folded. */
  readonly formOf: (path: PlanPath) => 'literal' | 'folded';
  /** A plain value as it is typed, where YAML reads a number. */
  readonly spellingOf: (path: PlanPath) => string | undefined;
  /** The office's own phrases. */
  readonly phrases?: Phrases | undefined;
  /** The files of its pictures; none by default. */
  readonly images?: ImageReader | undefined;
  /** How many marks for review the source holds. */
  readonly reviewMarks?: number;
  /** Ids of sections, items and appendices that are left out. */
  readonly off?: ReadonlySet<string> | undefined;
  /**
   * Texts of the plan before, where many are much alike.
   * @internal
   */
  readonly recent?: Recent<ReadText> | undefined;
  /**
   * Parts of the plan before, where it is the same plan a little later.
   * @internal
   */
  readonly keeper?: PartKeeper | undefined;
}

function compileNumbering(source: PlanSourceData['numbering'], standard: Standard): Plan['numbering'] {
  const {
    scheme = 'mixed',
    labels = 'word',
    parts: part = USUAL_DIVISIONS.part,
    chapters: chapter = USUAL_DIVISIONS.chapter,
    sections = `I${standard.sectionSign}`,
  } = typeof source === 'string' ? ({ scheme: source } as const) : (source ?? {});
  return { scheme, sectionSign: sections === 'I-' ? '-' : '.', labels, divisions: { part, chapter } };
}

function compileLayout(source: PlanSourceData['layout'] = {}, { id: standard, ...usual }: Standard): LayoutChoices {
  const {
    assign = 'inline',
    recipients = 'line',
    sizes = usual.sizes,
    margins = {},
    deadlines: _deadlines,
    outputs: _outputs,
    ...figures
  } = source;
  return { standard, assign, recipients, sizes, margins, ...figures };
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

export interface CompiledPlan {
  readonly plan: Plan;
  /**
   * The texts with the places they came from: those of the page in its order, then the values that they are made of.
   * Worked out when they are first asked for: a document is made without them.
   */
  readonly texts: readonly PlanText[];
  /** Those of some places: whoever asks for few need not have all made. */
  readonly textsOf: (isAsked: (path: PlanPath) => boolean) => readonly PlanText[];
}

/** A value that texts of the page may repeat. */
interface OwnValue {
  readonly path: PlanPath;
  readonly text: string | undefined;
  readonly isPrinted: boolean;
}

/** Names of the issuers as running text has them, variables, references. */
function valuesOf(
  { vars = {}, references = {}, issuer, attachedTo, appendices = [] }: PlanSourceData,
  context: ItemContext,
): OwnValue[] {
  const { scope, spellingOf } = context;
  const issuers = issuer === undefined ? [] : [issuer].flat();
  const paths = issuers.map((_, index) => (Array.isArray(issuer) ? ['issuer', index, 'inText'] : ['issuer', 'inText']));
  return [
    ...issuers.map(({ inText }, index) => ({
      path: paths[index] ?? [],
      text: inText,
      isPrinted: attachedTo === undefined ? appendices.length > 0 : attachedTo.issuer === undefined,
    })),
    { path: ['attachedTo', 'issuer'], text: attachedTo?.issuer, isPrinted: true },
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
  const { formOf, spellingOf, phrases = {}, reviewMarks = 0, off = new Set(), keeper } = options;
  const watch = new Watch();
  const report = watch.report(options.report);
  const images = watch.images(options.images ?? noImages);
  const texts = new TextCompiler(report, formOf, options.recent);
  const standard = STANDARDS[data.standard ?? 'state'];
  const say = phraseBook((data.phrases ?? {}) as Phrases, phrases, standard.id, report);
  const numbering = compileNumbering(data.numbering, standard);
  const layout = compileLayout(data.layout, standard);
  const scope = planScope(data, say, { report, spellingOf });
  const context: ItemContext = {
    texts,
    scope,
    say,
    numbering,
    assign: layout.assign,
    spellingOf,
    images,
    switches: switchesOf((data.vars ?? {}) as Record<string, string | number>, off, report),
    report,
    keep:
      keeper === undefined
        ? KEEP_NOTHING
        : keepingParts(keeper, { frame: frameOf(data, phrases, [...off]), texts, cited: scope.cited, watch }),
  };
  const plain: Say = (text, path) => plainText(texts.paragraph(text, path, scope.plan).inlines);

  const linesOf: Say = (text, path) =>
    texts
      .lines(text, path, scope.plan)
      .map(({ inlines }) => plainText(inlines))
      .join('\n');

  const head = {
    layout,
    issuers: compileIssuers(data, context, { plain, linesOf }),
    ...optional('number', data.number ?? undefined),
    date: compileDate(data.attachedTo?.date ?? data.date, data.year),
  };
  const attached = optional('attachedTo', compileAttachedTo(data, head, context, plain));
  const plan: Plan = {
    year: data.year,
    stage: data.stage ?? 'drafting',
    ...optional('draftNumber', data.draftNumber),
    excerpt: data.excerpt === true,
    switchedOff: Object.keys(data.rules ?? {}),
    reviewMarks,
    sixClear: data.sixClear === true,
    bodies: compileBodies(data),
    ...head,
    ...attached,
    ...compileMarks(data, plain),
    ...optional('place', data.place === undefined ? undefined : compilePlace(data.place, plain, report)),
    titleLines: data.title === undefined ? [] : texts.lines(data.title, ['title'], scope.plan),
    numbering,
    bases: compileTexts(data.bases, 'bases', texts, context),
    opening: compileTexts(data.opening, 'opening', texts, context),
    sections: compileSections(data.sections ?? [], context),
    appendices: compileAppendices(data.appendices, { ...head, ...attached }, context),
    ...compileRecipients(data.recipients, plain, report),
    signatures: compileSignatures(data.signatures, linesOf),
    contact: compileTexts(data.contact, 'contact', texts, context),
    footnotes: texts.footnotes,
  };
  for (const { path, text, isPrinted } of valuesOf(data, context))
    if (text !== undefined) texts.value(text, path, scope.values, () => isPrinted);
  let known: readonly PlanText[] | undefined;
  return {
    plan,
    get texts() {
      known ??= texts.texts();
      return known;
    },
    textsOf: (isAsked) => texts.texts(isAsked),
  };
}
