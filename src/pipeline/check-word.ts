/**
 * A Word file held against the decree, and its text against the rules:
 *
 *   .docx ──package──▶ manuscript ──recognise──▶ ──conformity──▶ departures
 *                                   └──import──▶ plan ──rules──▶ remarks on the text
 */

import { type Diagnostic, type Language, RULE_GROUPS } from '../diagnostics/diagnostic.ts';
import type { Manuscript } from '../import/manuscript/manuscript.ts';
import { recognise } from '../import/recognise/recognise.ts';
import { checkManuscript, conformingParts } from '../lint/conformity/check-manuscript.ts';
import type { CheckedWord, Remark } from '../lint/conformity/departure.ts';
import { firstWords } from '../lint/conformity/subject.ts';
import type { Codec } from '../word/package/codec.ts';
import type { PackageProblem } from '../word/package/problem.ts';
import { checkPlan, type Linter } from './check.ts';
import { importManuscript } from './import.ts';
import { readManuscript } from './read-manuscript.ts';

export interface CheckWordOptions {
  /** Language of the remarks; Vietnamese by default. Departures are in both. */
  readonly language?: Language;
  /** The rules to ask about the text: `createLinter`. */
  readonly lint?: Linter;
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
function remarksOn(manuscript: Manuscript, { language = 'vi', lint }: CheckWordOptions): Remark[] {
  if (lint === undefined) return [];
  const { yaml } = importManuscript(manuscript, { language });
  const lines = yaml.split('\n');
  const remarks = new Map<string, Remark>();
  for (const diagnostic of checkPlan(yaml, { language, lint }).diagnostics.filter(isRule)) {
    const { code, severity, message, hint } = diagnostic;
    const words = wordsAt(diagnostic, lines);
    const before = remarks.get(`${code}|${message}`)?.where ?? [];
    const where = words === '' ? before : [...before, { words }];
    remarks.set(`${code}|${message}`, { code, severity, message, hint, where });
  }
  return [...remarks.values()];
}

/**
 * Checks a Word file, whoever made it.
 * @param bytes the .docx
 * @returns what it departs in, or why it cannot be read
 */
export function checkWord(
  bytes: Uint8Array,
  codec: Codec,
  options: CheckWordOptions = {},
): { readonly checked: CheckedWord } | { readonly problem: PackageProblem } {
  const read = readManuscript(bytes, codec);
  if ('problem' in read) return read;
  const { manuscript } = read;
  const recognition = recognise(manuscript);
  const departures = checkManuscript(manuscript, recognition);
  const conforming = conformingParts(departures, recognition);
  return { checked: { departures, conforming, remarks: remarksOn(manuscript, options) } };
}
