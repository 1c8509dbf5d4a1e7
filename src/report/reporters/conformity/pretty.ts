/** Conformity for the terminal: by component, what the decree asks for, what the file has, and where. */
import type { Severity } from '../../../diagnostics/diagnostic.ts';
import type { ReportOptions } from '../reporter.ts';
import { CONFORMITY_WORDS, type ConformityWords } from './messages.ts';
import { type Entry, type FileConformity, outlineOf } from './report.ts';

const CODES: Readonly<Record<Severity | 'title' | 'dim' | 'good', string>> = {
  error: '31',
  warning: '33',
  info: '36',
  title: '1',
  dim: '2',
  good: '32',
};

type Paint = (text: string, code: keyof typeof CODES) => string;

const painter =
  ({ colour }: ReportOptions): Paint =>
  (text, code) =>
    colour ? `\u001b[${CODES[code]}m${text}\u001b[0m` : text;

function entryText({ severity, asked, law, found, where }: Entry, words: ConformityWords, paint: Paint): string[] {
  return [
    `    ${paint(words.severities[severity], severity)} ${words.asked}: ${asked}${law === '' ? '' : paint(` (${law})`, 'dim')}`,
    `      ${words.found}: ${found}`,
    ...(where === '' ? [] : [`      ${paint(`${words.where} ${where}`, 'dim')}`]),
  ];
}

function fileText(file: FileConformity, options: ReportOptions): string {
  const words = CONFORMITY_WORDS[options.language];
  const paint = painter(options);
  const { title, chapters, conforming, remarks, counts } = outlineOf(file, options.language);
  return [
    paint(title, 'title'),
    ...chapters.flatMap((chapter) => [
      `  ${paint(chapter.title, 'title')}`,
      ...chapter.entries.flatMap((entry) => entryText(entry, words, paint)),
    ]),
    ...(conforming.length === 0 ? [] : [`  ${paint(`${words.conforming}:`, 'good')} ${conforming.join('; ')}`]),
    ...(remarks.length === 0 ? [] : [`  ${paint(words.remarks, 'title')}`]),
    ...remarks.flatMap(({ severity, code, message, where }) => [
      `    ${paint(words.severities[severity], severity)} ${code}: ${message}`,
      ...(where === '' ? [] : [`      ${paint(`${words.where} ${where}`, 'dim')}`]),
    ]),
    `  ${counts}`,
  ].join('\n');
}

/** The reports on some files as text for a terminal. */
export const prettyConformity = (files: readonly FileConformity[], options: ReportOptions): string =>
  files.map((file) => fileText(file, options)).join('\n\n');
