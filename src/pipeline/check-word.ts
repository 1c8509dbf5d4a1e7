/**
 * A Word file held against the decree, and its text against the rules:
 *
 *   .docx ──package──▶ manuscript ──recognise──▶ ──conformity──▶ departures
 *                                   └──compile──▶ plan ──rules──▶ what the rules say of the text
 */

import { collect, type Finding, type Language, type Outcome, RULE_GROUPS } from '../diagnostics/diagnostic.ts';
import { messageOf } from '../diagnostics/format.ts';
import type { PlanSourceData } from '../generated/plan-source.ts';
import { recognise } from '../import/recognise/recognise.ts';
import { checkManuscript, conformingParts } from '../lint/conformity/check-manuscript.ts';
import type { CheckedWord, WordDiagnostic, WordLocation } from '../lint/conformity/departure.ts';
import { Examined } from '../lint/conformity/subject.ts';
import { TextLocations } from '../lint/conformity/text-locations.ts';
import { type CompiledPlan, compilePlan } from '../plan/compile/compile.ts';
import { checkShape } from '../plan/schema/check-shape.ts';
import { readFingerprint } from '../word/fingerprint/read-fingerprint.ts';
import type { Codec } from '../word/package/codec.ts';
import { openPackage } from '../word/package/open-package.ts';
import type { PackageProblem } from '../word/package/problem.ts';
import type { Linter } from './check.ts';
import { manuscriptOf } from './read-manuscript.ts';

export interface CheckWordOptions {
  /** Language of what is told; Vietnamese by default. */
  readonly language?: Language;
  /** The rules to ask about the text: `createLinter`. */
  readonly lint?: Linter;
  /** Codes that are left out, each with the reason why, as a plan has them under `rules`. */
  readonly without?: Readonly<Record<string, string>>;
}

/** What the checks of the paper say already, nearer to where it stands. */
const SAID_ALREADY: ReadonlySet<string> = new Set(['signer/title-before-name', 'structure/skipped-level']);

/** Rules about what a plan must say, by when, and who signs it: nobody asks them of a report, or of a decision by the head alone. */
const OF_PLANS =
  /^(?:structure\/|signer\/collective$|year\/(?:title-year|other-year|deadline-|weekend-|holiday-)|recipient\/(?:reported-to|assignee-missing)$|citation\/validity-to-check$)/u;

/** What is asked of the data that a plan is written as, or is a question to its author: no fault of a file. */
const OF_AUTHORS = /^(?:task\/|citation\/weekend-date$)/u;

/** One habit of whoever typed it, met in many words: it is told once, by the first of them. */
const OF_WHOLE_TEXT: ReadonlySet<string> = new Set(['wording/mixed-tone-marks', 'wording/mixed-dashes']);

/** An appendix that the file numbers as its text does: that the number is no Roman one is told at its label. */
function isLabelOfFile({ code, args }: Finding, labels: ReadonlySet<string>): boolean {
  if (code !== 'structure/unknown-appendix') return false;
  const named = appendixNumbers(String(args?.['found']));
  return named.length > 0 && named.every((number) => labels.has(number));
}

/** The numbers of appendices in a text, those in figures without their leading zeros: "Phụ lục 01" is "PHỤ LỤC 1". */
const appendixNumbers = (text: string): string[] =>
  [...text.matchAll(/(?<![\p{L}\d])(?:0*(\d+)|([IVXL]+))(?![\p{L}\d])/gu)].map(
    ([, figures, roman]) => figures ?? roman ?? '',
  );

const isRule = ({ code }: Finding): boolean =>
  RULE_GROUPS.some((group) => code.startsWith(`${group}/`)) && !SAID_ALREADY.has(code);

/** The plan that a file would be; nothing of it was typed as YAML. */
function compileRecognised(recognised: PlanSourceData): { data: PlanSourceData; compiled: CompiledPlan } | undefined {
  const { data } = checkShape(recognised, collect().report);
  if (data === undefined) return undefined;
  const compiled = compilePlan(data, {
    report: collect().report,
    formOf: () => 'folded',
    spellingOf: () => undefined,
  });
  return { data, compiled };
}

/** Findings with their places in the file, in the order of the paper. */
function located(findings: readonly Finding[], locations: TextLocations): (readonly [Finding, WordLocation?])[] {
  const place = (where: WordLocation | undefined): number => where?.paragraph ?? Number.POSITIVE_INFINITY;
  return findings
    .map((finding): readonly [Finding, WordLocation?] => {
      const where = locations.of(finding.at);
      return where === undefined ? [finding] : [finding, where];
    })
    .sort(([, a], [, b]) => (place(a) === place(b) ? 0 : place(a) - place(b)));
}

/** What the rules say of the text, each sentence once, with every place in the file. */
function askRules(
  examined: Examined,
  recognised: PlanSourceData,
  language: Language,
  lint: Linter | undefined,
): WordDiagnostic[] {
  const plan = lint === undefined ? undefined : compileRecognised(recognised);
  if (lint === undefined || plan === undefined) return [];
  const { manuscript, isPlan } = examined;
  const labels = new Set(examined.of('appendixLabel').flatMap(({ line }) => appendixNumbers(line.text).slice(0, 1)));
  const locations = new TextLocations(manuscript, plan.compiled.texts);
  const said = new Map<string, WordDiagnostic>();
  const asked = lint(plan.compiled, plan.data).filter(
    (finding) =>
      isRule(finding) &&
      !isLabelOfFile(finding, labels) &&
      !OF_AUTHORS.test(finding.code) &&
      (isPlan || !OF_PLANS.test(finding.code)),
  );
  for (const [finding, place] of located(asked, locations)) {
    const { code, entry } = finding;
    const { message, hint } = messageOf(finding, language);
    const key = OF_WHOLE_TEXT.has(code) ? code : `${code}|${message}`;
    const before = said.get(key);
    const where = [...(before?.where ?? []), ...(place === undefined ? [] : [place])];
    said.set(key, { code, severity: entry?.severity ?? 'warning', message: before?.message ?? message, hint, where });
  }
  return [...said.values()];
}

const WAIVED: Readonly<Record<Language, string>> = {
  vi: 'kế hoạch mà tệp này được in ra từ đó đã chọn như vậy',
  en: 'the plan that this file was built from has chosen it',
};

/** Why something is left out: by the wish of who asks, or because the plan has chosen it; errors cannot be chosen. */
function reasonsFor(
  { without = {}, language = 'vi' }: CheckWordOptions,
  waived: readonly string[],
): (told: WordDiagnostic) => string | undefined {
  return ({ code, severity }) => {
    if (Object.hasOwn(without, code)) return without[code];
    return severity !== 'error' && waived.includes(code) ? WAIVED[language] : undefined;
  };
}

/**
 * Checks a Word file, whoever made it.
 * @param bytes the .docx
 * @returns what it departs in, and what the rules say of its text; no value where it cannot be read, and why
 */
export function checkWord(
  bytes: Uint8Array,
  codec: Codec,
  options: CheckWordOptions = {},
): Outcome<CheckedWord, WordDiagnostic> {
  const { language = 'vi', lint } = options;
  const refused = ({ problem }: { readonly problem: PackageProblem }): Outcome<CheckedWord, WordDiagnostic> => ({
    diagnostics: [{ code: problem.code, severity: 'error', ...messageOf(problem, language), where: [] }],
  });
  const opened = openPackage(bytes, codec);
  if ('problem' in opened) return refused(opened);
  const read = manuscriptOf(opened.parts);
  if ('problem' in read) return refused(read);
  const { manuscript } = read;
  const recognition = recognise(manuscript);
  const document = new Examined(manuscript, recognition);
  const departures = checkManuscript(document, language);
  const all = [...departures, ...askRules(document, recognition.data, language, lint)];
  const reasonFor = reasonsFor(options, readFingerprint(opened.parts)?.waived ?? []);
  const leftOut = all.flatMap((told) => {
    const reason = reasonFor(told);
    return reason === undefined ? [] : [{ ...told, reason }];
  });
  // A part with something that was left out is not as the decree asks.
  const conforming = conformingParts(departures, recognition, document.kind);
  return {
    value: { standard: recognition.standard, conforming, leftOut },
    diagnostics: all.filter((told) => reasonFor(told) === undefined),
  };
}
