/**
 * A Word file held against the decree, and its text against the rules:
 *
 *   .docx ──package──▶ manuscript ──recognise──▶ ──conformity──▶ departures
 *                                   └──import──▶ plan ──rules──▶ what the rules say of the text
 */

import { type Diagnostic, type Language, type Outcome, RULE_GROUPS } from '../diagnostics/diagnostic.ts';
import { messageOf } from '../diagnostics/format.ts';
import type { Manuscript } from '../import/manuscript/manuscript.ts';
import { recognise } from '../import/recognise/recognise.ts';
import { checkManuscript, conformingParts } from '../lint/conformity/check-manuscript.ts';
import type { CheckedWord, WordDiagnostic } from '../lint/conformity/departure.ts';
import { firstWords } from '../lint/conformity/subject.ts';
import type { Codec } from '../word/package/codec.ts';
import { checkPlan, type Linter } from './check.ts';
import { importManuscript } from './import.ts';
import { readManuscript } from './read-manuscript.ts';

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

const isRule = ({ code }: Diagnostic): boolean =>
  RULE_GROUPS.some((group) => code.startsWith(`${group}/`)) && !SAID_ALREADY.has(code);

/** The words in the YAML that a diagnostic points at; a key or a sign is none. */
function wordsAt({ range: { start, end } }: Diagnostic, lines: readonly string[]): string {
  const stretch = lines.slice(start.line - 1, end.line).map((line, index, all) => {
    const to = index === all.length - 1 ? end.column - 1 : undefined;
    return line.slice(index === 0 ? start.column - 1 : 0, to).trim();
  });
  const isKey = lines[end.line - 1]?.slice(end.column - 1).startsWith(':') === true;
  const words = stretch.join(' ').replace(/^(?:- )*(?:\w+: )?(?:[>|]-? )?["']?|["']$/g, '');
  return isKey || !/[\p{L}\d]/u.test(words) ? '' : firstWords(words);
}

/** The rules speak of the plan that the file would be: its places are those of a YAML that nobody has seen. */
function askRules(manuscript: Manuscript, language: Language, lint: Linter | undefined): WordDiagnostic[] {
  if (lint === undefined) return [];
  const { yaml } = importManuscript(manuscript, { language }).value;
  const lines = yaml.split('\n');
  const said = new Map<string, WordDiagnostic>();
  for (const diagnostic of checkPlan(yaml, { language, lint }).diagnostics.filter(isRule)) {
    const { code, severity, message, hint } = diagnostic;
    const words = wordsAt(diagnostic, lines);
    const before = said.get(`${code}|${message}`)?.where ?? [];
    const where = words === '' ? before : [...before, { words }];
    said.set(`${code}|${message}`, { code, severity, message, hint, where });
  }
  return [...said.values()];
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
  const { language = 'vi', lint, without = {} } = options;
  const read = readManuscript(bytes, codec);
  if ('problem' in read) {
    const { code } = read.problem;
    return { diagnostics: [{ code, severity: 'error', ...messageOf(read.problem, language), where: [] }] };
  }
  const { manuscript } = read;
  const recognition = recognise(manuscript);
  const departures = checkManuscript(manuscript, recognition, language);
  const all = [...departures, ...askRules(manuscript, language, lint)];
  const reasonFor = ({ code }: WordDiagnostic): string | undefined =>
    Object.hasOwn(without, code) ? without[code] : undefined;
  const leftOut = all.flatMap((told) => {
    const reason = reasonFor(told);
    return reason === undefined ? [] : [{ ...told, reason }];
  });
  // A part with something that was left out is not as the decree asks.
  const conforming = conformingParts(departures, recognition);
  return { value: { conforming, leftOut }, diagnostics: all.filter((told) => reasonFor(told) === undefined) };
}
