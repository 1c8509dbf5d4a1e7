/** A plan's YAML, read, to the plan: its shape checked, then compiled. Every use begins with it. */
import type { PlanPath, ReportFinding } from '../diagnostics/diagnostic.ts';
import type { PlanSourceData } from '../generated/plan-source.ts';
import { type CompiledPlan, compilePlan } from '../plan/compile/compile.ts';
import type { Phrases } from '../plan/compile/phrases.ts';
import type { ImageReader } from '../plan/images/image.ts';
import type { KnownBody } from '../plan/model/plan.ts';
import { checkShape } from '../plan/schema/check-shape.ts';
import type { PlanSource } from '../plan/source/read.ts';
import { withGeneratedAnnexes } from './generated-annexes.ts';
import type { Series } from './series.ts';

/** Places that YAML reads as something that nobody meant. */
const MISREAD: ReadonlySet<string> = new Set([
  'yaml/list-without-key',
  'yaml/list-below-sentence',
  'yaml/comma-in-figure',
  'yaml/curly-quotes-parted',
]);

export interface CompiledSource {
  readonly data: PlanSourceData;
  readonly compiled: CompiledPlan;
  /** Parts that were left out since their shape is wrong, or read as nobody meant them: the plan is no whole one. */
  readonly leftOut: readonly PlanPath[];
}

/** What stands beside the text of a plan: the office's phrases and names of bodies, the files of its pictures. */
export interface CompileSourceOptions {
  readonly phrases?: Phrases | undefined;
  readonly bodyNames?: readonly KnownBody[] | undefined;
  readonly images?: ImageReader | undefined;
  /** Ids of parts that are left out. */
  readonly off?: ReadonlySet<string> | undefined;
  /** What the plan has in common with those before it. */
  readonly series?: Series | undefined;
}

/**
 * Compiles a plan.
 * @param reports what takes the findings of the shape, and those of the compiling
 * @returns undefined where the YAML holds no data that could be a plan
 */
export function compileSource(
  source: PlanSource,
  reports: { readonly shape: ReportFinding; readonly compile: ReportFinding },
  { phrases, bodyNames, images, off, series }: CompileSourceOptions = {},
): CompiledSource | undefined {
  if (source.data === undefined) return undefined;
  const { data, mended } = checkShape(source.data, reports.shape);
  if (data === undefined) return undefined;
  const written = compilePlan(data, {
    reviewMarks: source.reviewMarks().length,
    report: reports.compile,
    formOf: source.formOf,
    spellingOf: source.spellingOf,
    phrases,
    images,
    off,
    recent: series?.texts,
    keeper: mended.length > 0 ? undefined : series?.keeperOf(source.typedAt),
  });
  const compiled = withGeneratedAnnexes(written, reports.compile, bodyNames);
  const misread = source.findings.flatMap(({ code, at: { path = [] } }) => (MISREAD.has(code) ? [path] : []));
  return { data, compiled, leftOut: [...mended, ...misread] };
}
