/** Changes for the terminal: in colour, or with `[-bỏ-]{+thêm+}` where there is none. */
import type { PlanChanges } from '../../../change/diff/changes.ts';
import type { Segment } from '../../../change/diff/tokenise.ts';
import { displayWidth } from '../display-width.ts';
import type { ReportOptions } from '../reporter.ts';
import { CHANGE_MESSAGES, type ChangeMessages } from './messages.ts';
import { isSame, type ReportEntry, type ReportLine, type Row, reportOf } from './report.ts';

const CODES = { dropped: '9;31', added: '32', title: '1', dim: '2', moved: '36' } as const;
const SIGNS: Readonly<Record<ReportEntry['kind'], string>> = {
  added: '+',
  dropped: '-',
  moved: '>',
  changed: '~',
  movedAndChanged: '>',
};
/** Words kept around a change; a long paragraph with one changed word need not be read whole. */
const KEPT_WORDS = 12;
const ABOUT_WIDTH = 60;

type Paint = (text: string, code: keyof typeof CODES) => string;

const painter =
  ({ colour }: ReportOptions): Paint =>
  (text, code) =>
    colour ? `\u001b[${CODES[code]}m${text}\u001b[0m` : text;

/** Blanks at the ends of a marked stretch stand outside of its marks. */
function marked(text: string, open: string, close: string): string {
  const [, before = '', inner = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  return inner === '' ? text : `${before}${open}${inner}${close}${after}`;
}

const LINE_BREAK = ' ¶ ';
const flat = (text: string): string => text.replaceAll('\n', LINE_BREAK);

/** A stretch without change, its middle left out where it is long. */
export function shortened(text: string, isFirst: boolean, isLast: boolean): string {
  // A line without any change is there to be read: it is short already.
  if (isFirst && isLast) return text;
  const messages = text.split(/(?<=\s)(?=\S)/);
  const start = isFirst ? 0 : KEPT_WORDS;
  const end = isLast ? 0 : KEPT_WORDS;
  if (messages.length <= start + end + KEPT_WORDS) return text;
  const head = messages.slice(0, start).join('');
  const tail = end === 0 ? '' : messages.slice(-end).join('');
  return `${head}… ${tail}`;
}

function segmentText({ kind, text }: Segment, paint: Paint, { colour }: ReportOptions): string {
  if (kind === 'same') return text;
  if (colour) return paint(text, kind);
  return kind === 'dropped' ? marked(text, '[-', '-]') : marked(text, '{+', '+}');
}

function lineText({ label, segments }: ReportLine, whole: boolean, paint: Paint, options: ReportOptions): string {
  const text = segments.map((segment, index) => {
    const shown =
      segment.kind === 'same' ? shortened(segment.text, index === 0, index === segments.length - 1) : segment.text;
    const plain = whole ? shown : segmentText({ ...segment, text: shown }, paint, options);
    return flat(plain);
  });
  return (label === '' ? '' : `${paint(`${label}:`, 'dim')} `) + text.join('').trim();
}

function entryText(entry: ReportEntry, messages: ChangeMessages, paint: Paint, options: ReportOptions): string[] {
  const { kind, place, formerly, lines, depth } = entry;
  const indent = '  '.repeat(depth + 1);
  const code = kind === 'added' || kind === 'dropped' ? kind : 'moved';
  const sign = options.colour ? `\u001b[${CODES[code].split(';').at(-1)}m${SIGNS[kind]}\u001b[0m` : SIGNS[kind];
  const more = formerly === '' ? '' : ` (${formerly})`;
  // What is wholly new or gone needs no marks on its words.
  const whole = kind === 'added' || kind === 'dropped';
  return [
    `${indent}${sign} ${paint(`${messages.kinds[kind]} ${place}`, 'title')}${paint(more, 'dim')}`,
    ...lines.map((line) => `${indent}    ${lineText(line, whole, paint, options)}`),
  ];
}

const padded = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - displayWidth(text)));

function fitted(text: string): string {
  if (displayWidth(text) <= ABOUT_WIDTH) return text;
  const messages = text.split(' ');
  while (displayWidth(messages.join(' ')) > ABOUT_WIDTH - 2) messages.pop();
  return `${messages.join(' ')} …`;
}

function tableText(title: string, rows: readonly Row[], messages: ChangeMessages, paint: Paint): string[] {
  if (rows.length === 0) return [];
  const shown = [messages.columns, ...rows].map(([place, about, ...values]) => [place, fitted(about), ...values]);
  const widths = [0, 1, 2, 3].map((column) => Math.max(...shown.map((row) => displayWidth(row[column] ?? ''))));
  const lines = shown.map((row) => `  ${row.map((cell, index) => padded(cell, widths[index] ?? 0)).join('  ')}`);
  const [head = '', ...body] = lines.map((line) => line.trimEnd());
  return ['', paint(title, 'title'), paint(head, 'dim'), ...body];
}

/** The changes between two plans as text for a terminal. */
export function prettyChanges(changes: PlanChanges, options: ReportOptions): string {
  const messages = CHANGE_MESSAGES[options.language];
  if (isSame(changes)) return messages.same;
  const paint = painter(options);
  const report = reportOf(changes, messages);
  const { fields, print } = report;
  return [
    paint(report.title, 'title'),
    `  ${report.counts}`,
    ...(report.years === '' ? [] : [`  ${messages.yearsLead} ${report.years}`]),
    ...(report.repeats.length === 0 ? [] : [`  ${messages.repeatsLead}`]),
    ...report.repeats.map((repeat) => `    ${repeat}`),
    ...(fields.length === 0 ? [] : ['', paint(messages.fields, 'title')]),
    ...fields.map((line) => `  ${lineText(line, false, paint, options)}`),
    ...(print.length === 0 ? [] : ['', paint(messages.print, 'title')]),
    ...print.map((line) => `  ${lineText(line, false, paint, options)}`),
    ...tableText(messages.targets, report.targets, messages, paint),
    ...tableText(messages.deadlines, report.deadlines, messages, paint),
    ...report.chapters.flatMap(({ title, entries }) => [
      '',
      paint(title, 'title'),
      ...entries.flatMap((entry) => entryText(entry, messages, paint, options)),
    ]),
    ...report.brief.flatMap(({ title, places }) => ['', `${paint(`${title}:`, 'title')} ${places.join('; ')}`]),
  ].join('\n');
}
