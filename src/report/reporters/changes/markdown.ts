/** Changes as Markdown: `~~bỏ~~`, `**thêm**`, tables for targets and deadlines. */
import type { PlanChanges } from '../../../change/diff/changes.ts';
import type { Segment } from '../../../change/diff/tokenise.ts';
import type { ReportOptions } from '../reporter.ts';
import { CHANGE_WORDS, type ChangeWords } from './messages.ts';
import { type Entry, isSame, type Line, type Row, reportOf } from './report.ts';

/** Signs that Markdown would read as marks. */
const escaped = (text: string): string => text.replace(/[\\`*_~[\]<>|#]/g, '\\$&').replaceAll('\n', '<br>');

/** Marks stand close to the letters, or Markdown does not take them for marks. */
function marked(text: string, mark: string): string {
  const [, before = '', inner = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  return inner === '' ? text : `${before}${mark}${escaped(inner)}${mark}${after}`;
}

const MARKS: Readonly<Record<Exclude<Segment['kind'], 'same'>, string>> = { dropped: '~~', added: '**' };

function lineText({ label, segments }: Line, whole: boolean): string {
  const text = segments.map((segment) =>
    whole || segment.kind === 'same' ? escaped(segment.text) : marked(segment.text, MARKS[segment.kind]),
  );
  // Two marks that touch would be read as one.
  const joined = text.join('').replaceAll('~~**', '~~ **').replaceAll('**~~', '** ~~').trim();
  return label === '' ? joined : `*${label}:* ${joined}`;
}

function entryText({ kind, place, formerly, lines, depth }: Entry, words: ChangeWords): string {
  const indent = '  '.repeat(depth);
  const whole = kind === 'added' || kind === 'dropped';
  const more = formerly === '' ? '' : ` (${formerly})`;
  const texts = lines.map((line) => lineText(line, whole));
  return `${indent}- **${words.kinds[kind]} ${escaped(place)}**${escaped(more)}: ${texts.join(`<br>`)}`;
}

function tableText(title: string, rows: readonly Row[], words: ChangeWords): string[] {
  if (rows.length === 0) return [];
  const line = (cells: readonly string[]): string => `| ${cells.map(escaped).join(' | ')} |`;
  return ['', `## ${title}`, '', line(words.columns), '| --- | --- | --- | --- |', ...rows.map(line)];
}

/** The changes between two plans as a Markdown document. */
export function markdownChanges(changes: PlanChanges, options: Pick<ReportOptions, 'language'>): string {
  const words = CHANGE_WORDS[options.language];
  const report = reportOf(changes, words);
  const title = `# ${report.title}`;
  if (isSame(changes)) return [title, '', words.same].join('\n');
  return [
    title,
    '',
    report.counts,
    ...(report.years === '' ? [] : ['', `${words.yearsLead} ${report.years}`]),
    ...(report.repeats.length === 0 ? [] : ['', words.repeatsLead, '']),
    ...report.repeats.map((repeat) => `- ${escaped(repeat)}`),
    ...(report.fields.length === 0 ? [] : ['', `## ${words.fields}`, '']),
    ...report.fields.map((line) => `- ${lineText(line, false)}`),
    ...(report.print.length === 0 ? [] : ['', `## ${words.print}`, '']),
    ...report.print.map((line) => `- ${lineText(line, false)}`),
    ...tableText(words.targets, report.targets, words),
    ...tableText(words.deadlines, report.deadlines, words),
    ...report.chapters.flatMap((chapter) => [
      '',
      `## ${chapter.title}`,
      '',
      ...chapter.entries.map((entry) => entryText(entry, words)),
    ]),
    ...report.brief.flatMap(({ title: heading, places }) => ['', `## ${heading}`, '', escaped(places.join('; '))]),
  ].join('\n');
}
