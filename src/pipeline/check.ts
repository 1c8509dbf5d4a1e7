/**
 * From the text of a plan to the plan and everything there is to say about it:
 *
 *   YAML text ──read──▶ data ──shape──▶ ──compile──▶ Plan ──checks──▶ ──rules──▶ findings
 */

import { CATALOGUE, type Code } from '../diagnostics/catalogue/index.ts';
import {
  collect,
  type Diagnostic,
  type Finding,
  type Fix,
  type Language,
  type Outcome,
  type PlanPath,
  type Position,
  type Range,
} from '../diagnostics/diagnostic.ts';
import { hasErrors, toDiagnostics } from '../diagnostics/format.ts';
import type { PlanSourceData } from '../generated/plan-source.ts';
import type { Check, CheckContext } from '../lint/checks/check.ts';
import { CHECKS, DRAFT_CHECKS, FINAL_CHECKS } from '../lint/checks/index.ts';
import type { CompiledPlan } from '../plan/compile/compile.ts';
import type { Phrases } from '../plan/compile/phrases.ts';
import type { ImageReader } from '../plan/images/image.ts';
import type { KnownBody, Plan } from '../plan/model/plan.ts';
import type { PlanText } from '../plan/model/plan-text.ts';
import { type PlanSource, readSource } from '../plan/source/read.ts';
import { compileSource } from './compile-source.ts';
import type { Series } from './series.ts';

export interface CheckOptions {
  /** Name of the file, for diagnostics. */
  readonly file?: string;
  /** Language of the diagnostics; Vietnamese by default. */
  readonly language?: Language;
  /** The plan is to be printed as final: nothing may be left open. */
  readonly final?: boolean;
  /** The office's own phrases, by name. */
  readonly phrases?: Phrases;
  /** The office's register of bodies, for annexes made of the plan's texts: a plan's own names come before it. */
  readonly bodyNames?: readonly KnownBody[];
  /** The files of its pictures, by their paths in the plan; without it every picture is missing. */
  readonly images?: ImageReader;
  /**
   * Ids of sections, items and appendices that are left out.
   * @internal
   */
  readonly off?: ReadonlySet<string>;
  /**
   * What the plan has in common with those before it.
   * @internal
   */
  readonly series?: Series;
  /**
   * What is said further of each finding, such as the row of a table that a value came from.
   * @internal
   */
  readonly about?: (finding: Finding) => Finding;
  /** The rules to ask besides: `createLinter`. A plan may switch each off, with a reason. */
  readonly lint?: Linter;
}

/** Which of the diagnostics: its code, and where it begins. */
export interface DiagnosticPlace extends Position {
  readonly code: string;
}

/** Rules as a function of a plan. */
export type Linter = (compiled: CompiledPlan, data: PlanSourceData) => readonly Finding[];

/** A plan that was checked; without a value when its text could not be read as one. */
export interface CheckedPlan extends Outcome<Plan> {
  /** The YAML as read: what is found in the plan is placed and rewritten in it. */
  readonly source: PlanSource;
  /** The data, where the shape is right. */
  readonly data?: PlanSourceData;
  /** The plan's texts as they are printed, with the way back to the source; none without a plan. */
  readonly texts: readonly PlanText[];
  /** True when a document may be made of the plan. */
  readonly ok: boolean;
  /** What puts some of the findings right. */
  readonly fixes: readonly Fix[];
  /**
   * What puts one of the diagnostics right.
   * @internal
   */
  readonly fixesOf: (wanted: DiagnosticPlace) => readonly Fix[];
  /** Words further findings about the same source. */
  readonly describe: (findings: readonly Finding[]) => Diagnostic[];
  /** The lines and columns of a place of the plan. */
  readonly locate: (path: PlanPath) => Range;
}

/**
 * True for findings that may only be there because a wrong part was left out: at that part, in the mapping that held
 * it, or about a part of the plan that is then missing.
 */
function isEcho(finding: Finding, leftOut: readonly PlanPath[]): boolean {
  const path = finding.at.path ?? [];
  return leftOut.some((left) => {
    if (finding.code === 'plan/missing-part') return finding.args?.['key'] === left[0];
    const around = left.length > 1 ? left.slice(0, -1) : left;
    return around.every((step, index) => String(path[index]) === String(step));
  });
}

/** What is wrong with a plan cannot be switched off; what may be argued about can, with a reason. */
function isSwitchedOn({ rules = {} }: PlanSourceData): (finding: Finding) => boolean {
  const off = new Set(Object.keys(rules));
  return ({ code, entry }) => !off.has(code) || (entry ?? CATALOGUE[code as Code]).severity === 'error';
}

/** What is known of a text once every stage has seen it. */
interface Compiled {
  readonly compiled?: CompiledPlan;
  readonly data?: PlanSourceData;
  readonly findings: readonly Finding[];
}

const pathText = ({ at }: Finding): string => (at.path ?? []).join('/');

/** Findings about a text that will read otherwise once it is put right. */
const NOT_AS_MEANT: ReadonlySet<string> = new Set(['text/legacy-encoding', 'text/single-brace']);

/** What rules say of words that were not meant, they say for nothing. */
function ruleFindings(found: readonly Finding[], before: readonly Finding[]): readonly Finding[] {
  const garbled = new Set(before.filter(({ code }) => NOT_AS_MEANT.has(code)).map(pathText));
  return garbled.size === 0 ? found : found.filter((finding) => !garbled.has(pathText(finding)));
}

/** What the format demands and no schema can see. */
const checksFor = ({ final }: CheckOptions): readonly Check[] => [
  ...CHECKS,
  ...(final === true ? FINAL_CHECKS : DRAFT_CHECKS),
];

function compileAndCheck(source: PlanSource, options: CheckOptions, checks: readonly Check[]): Compiled {
  const [shape, further] = [collect(), collect()];
  const found = compileSource(source, { shape: shape.report, compile: further.report }, options);
  const findings = [...source.findings, ...shape.findings];
  if (found === undefined) return { findings };
  const { data, compiled, leftOut } = found;
  const context: CheckContext = {
    plan: compiled.plan,
    data,
    report: further.report,
    marks: source.reviewMarks(),
    // Made when they are asked for.
    get texts() {
      return compiled.texts;
    },
    textsOf: compiled.textsOf,
  };
  for (const check of checks) check(context);
  const isWhole = leftOut.length === 0;
  const ofRules = isWhole ? ruleFindings(options.lint?.(compiled, data) ?? [], further.findings) : [];
  const isOn = isSwitchedOn(data);
  const told = [...further.findings, ...ofRules].filter((finding) => !isEcho(finding, leftOut) && isOn(finding));
  const all = [...findings, ...told];
  return isWhole ? { compiled, data, findings: all } : { findings: all };
}

/**
 * Reads and checks a plan.
 * @param text the YAML, decoded
 */
export const checkPlan = (text: string, options: CheckOptions = {}): CheckedPlan =>
  checkRead(readSource(text), options);

/**
 * Checks a plan that was read before.
 * @internal
 */
export const checkRead = (source: PlanSource, options: CheckOptions): CheckedPlan =>
  checkSource(source, options, checksFor(options));

/**
 * Reads a plan of which only its contents are asked for: where there is one, it is not checked, and its errors are not
 * told; where there is none, all is told as by `checkPlan`.
 * @internal
 */
export function readPlan(text: string, options: CheckOptions = {}): CheckedPlan {
  const source = readSource(text);
  const read = checkSource(source, options, []);
  return read.value === undefined ? checkSource(source, options, checksFor(options)) : read;
}

function checkSource(source: PlanSource, options: CheckOptions, checks: readonly Check[]): CheckedPlan {
  const { file = '', language = 'vi', about = (finding) => finding } = options;
  const describe = (findings: readonly Finding[]): Diagnostic[] =>
    toDiagnostics(findings.map(about), { file, language, locate: source.locate });
  const { compiled, data, findings } = compileAndCheck(source, options, checks);
  const plan = compiled?.plan;
  const diagnostics = describe(findings);
  return {
    source,
    ...(data === undefined ? {} : { data }),
    ...(plan === undefined ? {} : { value: plan }),
    get texts() {
      return compiled?.texts ?? [];
    },
    diagnostics,
    ok: plan !== undefined && !hasErrors(diagnostics),
    fixes: findings.flatMap(({ fixes = [] }) => fixes),
    fixesOf: ({ code, line, column }) =>
      findings
        .filter((finding) => {
          if (finding.code !== code || finding.fixes === undefined) return false;
          const { start } = source.locate(finding.at);
          return start.line === line && start.column === column;
        })
        .flatMap(({ fixes = [] }) => fixes),
    describe,
    locate: (path) => source.locate({ path }),
  };
}
