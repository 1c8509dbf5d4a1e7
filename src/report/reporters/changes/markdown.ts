/** Changes as Markdown: `~~bỏ~~`, `**thêm**`, tables for targets and deadlines. */

import type { PlanChanges } from '../../../change/diff/changes.ts';
import type { Segment } from '../../../change/diff/tokenise.ts';
import { escapeMarkdown } from '../markdown-text.ts';
import type { ReportOptions } from '../reporter.ts';
import { CHANGE_MESSAGES, type ChangeMessages } from './messages.ts';
import { isSame, type ReportEntry, type ReportLine, type Row, reportOf } from './report.ts';

/** Marks stand close to the letters, or Markdown does not take them for marks. */
function marked(text: string, mark: string): string {
  const [, before = '', inner = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  return inner === '' ? text : `${before}${mark}${escapeMarkdown(inner)}${mark}${after}`;
}

const MARKS: Readonly<Record<Exclude<Segment['kind'], 'same'>, string>> = { dropped: '~~', added: '**' };

function lineText({ label, segments }: ReportLine, whole: boolean): string {
  const text = segments.map((segment) =>
    whole || segment.kind === 'same' ? escapeMarkdown(segment.text) : marked(segment.text, MARKS[segment.kind]),
  );
  // Two marks that touch would be read as one.
  const joined = text.join('').replaceAll('~~**', '~~ **').replaceAll('**~~', '** ~~').trim();
  return label === '' ? joined : `*${label}:* ${joined}`;
}

function entryText({ kind, place, formerly, lines, depth }: ReportEntry, messages: ChangeMessages): string {
  const indent = '  '.repeat(depth);
  const whole = kind === 'added' || kind === 'dropped';
  const more = formerly === '' ? '' : ` (${formerly})`;
  const texts = lines.map((line) => lineText(line, whole));
  return `${indent}- **${messages.kinds[kind]} ${escapeMarkdown(place)}**${escapeMarkdown(more)}: ${texts.join(`<br>`)}`;
}

function tableText(title: string, rows: readonly Row[], messages: ChangeMessages): string[] {
  if (rows.length === 0) return [];
  const line = (cells: readonly string[]): string => `| ${cells.map(escapeMarkdown).join(' | ')} |`;
  return ['', `## ${title}`, '', line(messages.columns), '| --- | --- | --- | --- |', ...rows.map(line)];
}

/** The changes between two plans as a Markdown document. */
export function markdownChanges(changes: PlanChanges, options: Pick<ReportOptions, 'language'>): string {
  const messages = CHANGE_MESSAGES[options.language];
  const report = reportOf(changes, messages);
  const title = `# ${report.title}`;
  if (isSame(changes)) return [title, '', messages.same].join('\n');
  return [
    title,
    '',
    report.counts,
    ...(report.years === '' ? [] : ['', `${messages.yearsLead} ${report.years}`]),
    ...(report.repeats.length === 0 ? [] : ['', messages.repeatsLead, '']),
    ...report.repeats.map((repeat) => `- ${escapeMarkdown(repeat)}`),
    ...(report.fields.length === 0 ? [] : ['', `## ${messages.fields}`, '']),
    ...report.fields.map((line) => `- ${lineText(line, false)}`),
    ...(report.print.length === 0 ? [] : ['', `## ${messages.print}`, '']),
    ...report.print.map((line) => `- ${lineText(line, false)}`),
    ...tableText(messages.targets, report.targets, messages),
    ...tableText(messages.deadlines, report.deadlines, messages),
    ...report.chapters.flatMap((chapter) => [
      '',
      `## ${chapter.title}`,
      '',
      ...chapter.entries.map((entry) => entryText(entry, messages)),
    ]),
    ...report.brief.flatMap(({ title: heading, places }) => [
      '',
      `## ${heading}`,
      '',
      escapeMarkdown(places.join('; ')),
    ]),
  ].join('\n');
}
