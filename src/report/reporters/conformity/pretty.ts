/** Conformity for the terminal: by component, what the decree asks for, what the file has, and where. */
import type { Severity } from '../../../diagnostics/diagnostic.ts';
import type { ReportOptions } from '../reporter.ts';
import { CONFORMITY_MESSAGES, type ConformityMessages } from './messages.ts';
import { type ConformityEntry, conformityOutline, type FileConformity } from './report.ts';

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

function entryText(
  { code, severity, asked, law, found, where }: ConformityEntry,
  messages: ConformityMessages,
  paint: Paint,
): string[] {
  return [
    `    ${paint(messages.severities[severity], severity)} ${code}`,
    `      ${messages.asked}: ${asked}${law === '' ? '' : paint(` (${law})`, 'dim')}`,
    `      ${messages.found}: ${found}`,
    ...(where === '' ? [] : [`      ${paint(`${messages.where} ${where}`, 'dim')}`]),
  ];
}

function fileText(file: FileConformity, options: ReportOptions): string {
  const messages = CONFORMITY_MESSAGES[options.language];
  const paint = painter(options);
  const { title, chapters, conforming, remarks, leftOut, counts } = conformityOutline(file, options.language);
  return [
    paint(title, 'title'),
    ...chapters.flatMap((chapter) => [
      `  ${paint(chapter.title, 'title')}`,
      ...chapter.entries.flatMap((entry) => entryText(entry, messages, paint)),
    ]),
    ...(conforming.length === 0 ? [] : [`  ${paint(`${messages.conforming}:`, 'good')} ${conforming.join('; ')}`]),
    ...(remarks.length === 0 ? [] : [`  ${paint(messages.remarks, 'title')}`]),
    ...remarks.flatMap(({ severity, code, message, where }) => [
      `    ${paint(messages.severities[severity], severity)} ${code}: ${message}`,
      ...(where === '' ? [] : [`      ${paint(`${messages.where} ${where}`, 'dim')}`]),
    ]),
    ...(leftOut.length === 0 ? [] : [`  ${paint(messages.leftOut, 'title')}`]),
    ...leftOut.flatMap(({ code, message, where, reason }) => [
      `    ${code}: ${message}`,
      ...(where === '' ? [] : [`      ${paint(`${messages.where} ${where}`, 'dim')}`]),
      `      ${messages.reason}: ${reason}`,
    ]),
    ...(chapters.length + remarks.length === 0 ? [] : [`  ${messages.explain}`]),
    `  ${counts}`,
  ].join('\n');
}

/** The reports on some files as text for a terminal. */
export const prettyConformity = (files: readonly FileConformity[], options: ReportOptions): string =>
  files.map((file) => fileText(file, options)).join('\n\n');
