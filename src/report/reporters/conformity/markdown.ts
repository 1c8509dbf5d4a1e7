/** Conformity as a Markdown document, to be sent on with the file. */
import type { ReportOptions } from '../reporter.ts';
import { CONFORMITY_WORDS, type ConformityWords } from './messages.ts';
import { type Entry, type FileConformity, outlineOf } from './report.ts';

/** Signs that Markdown would read as marks. */
const escaped = (text: string): string => text.replace(/[\\`*_~[\]<>|#]/g, '\\$&').replaceAll('\n', ' ');

function entryText({ severity, asked, law, found, where }: Entry, words: ConformityWords): string {
  const place = law === '' ? '' : ` *(${escaped(law)})*`;
  const at = where === '' ? '' : `<br>${words.where} ${escaped(where)}`;
  return `- **${words.severities[severity]}** ${words.asked}: ${escaped(asked)}${place}<br>${words.found}: ${escaped(found)}${at}`;
}

function fileText(file: FileConformity, language: ReportOptions['language']): string {
  const words = CONFORMITY_WORDS[language];
  const { title, chapters, conforming, remarks, counts } = outlineOf(file, language);
  return [
    `# ${escaped(title)}`,
    '',
    counts,
    ...chapters.flatMap((chapter) => [
      '',
      `## ${escaped(chapter.title)}`,
      '',
      ...chapter.entries.map((entry) => entryText(entry, words)),
    ]),
    ...(conforming.length === 0 ? [] : ['', `## ${words.conforming}`, '']),
    ...conforming.map((part) => `- ${escaped(part)}`),
    ...(remarks.length === 0 ? [] : ['', `## ${escaped(words.remarks)}`, '']),
    ...remarks.map(({ severity, code, message, where }) => {
      const at = where === '' ? '' : `<br>${words.where} ${escaped(where)}`;
      return `- **${words.severities[severity]}** \`${code}\`: ${escaped(message)}${at}`;
    }),
  ].join('\n');
}

/** The reports on some files as one Markdown document. */
export const markdownConformity = (
  files: readonly FileConformity[],
  { language }: Pick<ReportOptions, 'language'>,
): string => files.map((file) => fileText(file, language)).join('\n\n');
