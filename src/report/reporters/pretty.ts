/** Diagnostics for people: the sentence, the line of the source with a mark under the place, what to do. */
import type { Diagnostic, Language, Severity } from '../../diagnostics/diagnostic.ts';
import { displayWidth } from './display-width.ts';
import type { Reporter, ReportOptions } from './reporter.ts';

const SEVERITIES: Readonly<Record<Language, Readonly<Record<Severity, string>>>> = {
  vi: { error: 'lỗi', warning: 'cảnh báo', info: 'lưu ý' },
  en: { error: 'error', warning: 'warning', info: 'note' },
};

const COLOURS: Readonly<Record<Severity | 'dim', string>> = { error: '31', warning: '33', info: '36', dim: '2' };
const HINT: Readonly<Record<Language, string>> = { vi: 'gợi ý', en: 'hint' };
const TAB = '  ';
const MAX_LINE = 150;

const paint = (text: string, colour: keyof typeof COLOURS, { colour: wanted }: ReportOptions): string =>
  wanted ? `\u001b[${COLOURS[colour]}m${text}\u001b[0m` : text;

/** The part of a long line around the place, and the place's columns in it. */
function excerpt(
  line: string,
  start: number,
  end: number,
): { readonly shown: string; readonly before: string; readonly marked: string } {
  const from = start > MAX_LINE - 40 ? start - 60 : 0;
  const lead = from > 0 ? '…' : '';
  const shown = lead + line.slice(from, from + MAX_LINE) + (line.length > from + MAX_LINE ? '…' : '');
  return { shown, before: lead + line.slice(from, start), marked: line.slice(start, Math.min(end, from + MAX_LINE)) };
}

const flat = (text: string): string => text.replaceAll('\t', TAB);

function frame(lines: readonly string[], { range, severity }: Diagnostic, options: ReportOptions): string[] {
  const line = lines[range.start.line - 1];
  if (line === undefined) return [];
  const end = range.end.line > range.start.line ? line.length : range.end.column - 1;
  const { shown, before, marked } = excerpt(line, range.start.column - 1, end);
  const number = String(range.start.line);
  const gutter = ' '.repeat(number.length);
  const mark = ' '.repeat(displayWidth(flat(before))) + '^'.repeat(Math.max(1, displayWidth(flat(marked))));
  return [
    `${paint(`  ${number} |`, 'dim', options)} ${flat(shown)}`,
    `${paint(`  ${gutter} |`, 'dim', options)} ${paint(mark, severity, options)}`,
  ];
}

function describe(diagnostic: Diagnostic, lines: readonly string[], options: ReportOptions): string {
  const { file, range, severity, code, message, hint } = diagnostic;
  const head = `${file}:${range.start.line}:${range.start.column}: ${paint(SEVERITIES[options.language][severity], severity, options)} ${code}`;
  return [
    head,
    `  ${message}`,
    ...frame(lines, diagnostic, options),
    ...(hint === '' ? [] : [`  ${paint(`${HINT[options.language]}:`, 'dim', options)} ${hint}`]),
    '',
  ].join('\n');
}

export const pretty: Reporter = (files, options) =>
  files
    .flatMap(({ text, diagnostics }) => {
      const lines = text === '' ? [] : text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/);
      return diagnostics.map((diagnostic) => describe(diagnostic, lines, options));
    })
    .join('\n');
