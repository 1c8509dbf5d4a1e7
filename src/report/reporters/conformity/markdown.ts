/** Conformity as a Markdown document, to be sent on with the file. */
import type { ReportOptions } from '../reporter.ts';
import { CONFORMITY_MESSAGES, type ConformityMessages } from './messages.ts';
import { type ConformityEntry, conformityOutline, type FileConformity } from './report.ts';

/** Signs that Markdown would read as marks. */
const escaped = (text: string): string => text.replace(/[\\`*_~[\]<>|#]/g, '\\$&').replaceAll('\n', ' ');

function entryText(
  { code, severity, asked, law, found, where }: ConformityEntry,
  messages: ConformityMessages,
): string {
  const place = law === '' ? '' : ` *(${escaped(law)})*`;
  const at = where === '' ? '' : `<br>${messages.where} ${escaped(where)}`;
  return `- **${messages.severities[severity]}** \`${code}\` ${messages.asked}: ${escaped(asked)}${place}<br>${messages.found}: ${escaped(found)}${at}`;
}

function fileText(file: FileConformity, language: ReportOptions['language']): string {
  const messages = CONFORMITY_MESSAGES[language];
  const { title, chapters, conforming, remarks, leftOut, counts } = conformityOutline(file, language);
  return [
    `# ${escaped(title)}`,
    '',
    counts,
    ...chapters.flatMap((chapter) => [
      '',
      `## ${escaped(chapter.title)}`,
      '',
      ...chapter.entries.map((entry) => entryText(entry, messages)),
    ]),
    ...(conforming.length === 0 ? [] : ['', `## ${messages.conforming}`, '']),
    ...conforming.map((part) => `- ${escaped(part)}`),
    ...(remarks.length === 0 ? [] : ['', `## ${escaped(messages.remarks)}`, '']),
    ...remarks.map(({ severity, code, message, where }) => {
      const at = where === '' ? '' : `<br>${messages.where} ${escaped(where)}`;
      return `- **${messages.severities[severity]}** \`${code}\`: ${escaped(message)}${at}`;
    }),
    ...(leftOut.length === 0 ? [] : ['', `## ${escaped(messages.leftOut)}`, '']),
    ...leftOut.map(({ code, message, where, reason }) => {
      const at = where === '' ? '' : `<br>${messages.where} ${escaped(where)}`;
      return `- \`${code}\`: ${escaped(message)}${at}<br>${messages.reason}: ${escaped(reason)}`;
    }),
  ].join('\n');
}

/** The reports on some files as one Markdown document. */
export const markdownConformity = (
  files: readonly FileConformity[],
  { language }: Pick<ReportOptions, 'language'>,
): string => files.map((file) => fileText(file, language)).join('\n\n');
