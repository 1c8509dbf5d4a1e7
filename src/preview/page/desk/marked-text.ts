/** Texts of the YAML with their marks, as they are written on the page: bold, italic and raised as such, the rest as typed. */

import type { PastedRow } from '../../../change/edit/pasted-table.ts';
import type { Run } from '../../../import/manuscript/manuscript.ts';
import { markup } from '../../../import/recognise/markup.ts';
import { readMarks } from '../../../plan/compile/inline-marks.ts';

/** Variables and notes stand for something else: such a text is written with its marks. */
export const isPlain = (text: string): boolean => /\{\{|\[\^|\\/.test(text);

export type Look = 'bold' | 'italic' | 'raised';

const MARKS: Readonly<Record<Look, string>> = { bold: '**', italic: '*', raised: '^' };

/** Does a text begin or end with the mark of a look? One star or three are italic, two or three bold. */
function hasMark(look: Look, signs: string): boolean {
  if (look === 'raised') return signs.includes('^');
  const stars = signs.replace(/[^*]/g, '').length;
  return look === 'bold' ? stars >= 2 : stars % 2 === 1;
}

const SIGNS_BEFORE = /[*^]*$/;
const SIGNS_BEHIND = /^[*^]*/;

/**
 * A chosen part of a text that is written with its marks gets those of a look, or loses them.
 * @returns what is written in its place, and in that of so many letters before and behind it; undefined for blanks
 */
export function remarked(
  look: Look,
  { before, chosen, after }: { readonly before: string; readonly chosen: string; readonly after: string },
): { readonly text: string; readonly around: number } | undefined {
  const mark = MARKS[look];
  const [, start = '', words = '', end = ''] = /^(\s*)(.*?)(\s*)$/su.exec(chosen) ?? [];
  if (words === '') return undefined;
  const isMarked = (open: string, close: string): boolean =>
    hasMark(look, SIGNS_BEFORE.exec(open)?.[0] ?? '') && hasMark(look, SIGNS_BEHIND.exec(close)?.[0] ?? '');
  if (start === '' && end === '' && isMarked(before, after)) return { text: words, around: mark.length };
  const [open, close] = [SIGNS_BEHIND.exec(words)?.[0] ?? '', SIGNS_BEFORE.exec(words)?.[0] ?? ''];
  if (open.length < words.length && isMarked(open, close))
    return { text: `${start}${words.slice(mark.length, -mark.length)}${end}`, around: 0 };
  return { text: `${start}${mark}${words}${mark}${end}`, around: 0 };
}

const TAGS = { bold: 'b', italic: 'i', raised: 'sup' } as const;

/** The letters of a text in elements of their looks. */
export function toElements(text: string): Node[] {
  if (isPlain(text)) return [document.createTextNode(text)];
  const { inlines } = readMarks([{ text, start: 0, literal: false }]);
  return inlines.flatMap((inline) => {
    if (inline.kind === 'note') return [];
    let node: Node = document.createTextNode(inline.text);
    for (const look of ['raised', 'italic', 'bold'] as const) {
      if (!inline[look]) continue;
      const around = document.createElement(TAGS[look]);
      around.append(node);
      node = around;
    }
    return [node];
  });
}

const LOOKS: Readonly<Record<string, keyof typeof TAGS>> = {
  B: 'bold',
  STRONG: 'bold',
  I: 'italic',
  EM: 'italic',
  SUP: 'raised',
};
/** What Word's clipboard brings along and nobody saw. */
const HIDDEN = 'del, script, style, template, [hidden]';
const HIDDEN_STYLE = /display:\s*none|mso-hide:\s*all|mso-list:\s*ignore/i;

/** The policy of the page lets no style of pasted elements be: it is read as the text that it is. */
const styleOf = (node: HTMLElement): string => node.dataset['style'] ?? node.getAttribute('style') ?? '';
const isHidden = (node: HTMLElement): boolean => node.matches(HIDDEN) || HIDDEN_STYLE.test(styleOf(node));

interface Looks {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly raised: boolean;
}

const PLAIN: Looks = { bold: false, italic: false, raised: false };

function runsOf(node: Node, looks: Looks, runs: Run[]): void {
  if (node.nodeType === Node.TEXT_NODE) {
    const text = (node.textContent ?? '').replace(/\s+/g, ' ');
    if (text !== '') runs.push({ kind: 'letters', text, ...looks } as Run);
    return;
  }
  if (!(node instanceof HTMLElement) || isHidden(node)) return;
  const look = LOOKS[node.tagName];
  const style = styleOf(node);
  const own: Looks = {
    bold: looks.bold || look === 'bold' || /font-weight:\s*(?:bold|[6-9]00)/i.test(style),
    italic: looks.italic || look === 'italic' || /font-style:\s*italic/i.test(style),
    raised: looks.raised || look === 'raised' || /vertical-align:\s*super/i.test(style),
  };
  for (const child of node.childNodes) runsOf(child, own, runs);
  if (node.tagName === 'BR') runs.push({ kind: 'letters', text: ' ', ...looks } as Run);
}

/** What is written in an element as a text of the YAML. */
export function fromElement(root: Node, plain = false): string {
  if (plain) return (root.textContent ?? '').replace(/\s+/g, ' ').trim().normalize('NFC');
  const runs: Run[] = [];
  for (const child of root.childNodes) runsOf(child, PLAIN, runs);
  return markup(runs, () => '').normalize('NFC');
}

const BLOCKS = 'p, li, h1, h2, h3, h4, h5, h6, td, th';

const TAG = /<[^<>]*>/g;
/** Attributes that would do something: styles, and programs. */
const ACTING = /\s(style|on[a-z]+)\s*=/gi;

/** HTML in which nothing acts: what styles say is kept as data. */
const inert = (html: string): string =>
  html.replace(/<style\b[\s\S]*?<\/style>/gi, '').replace(TAG, (tag) => tag.replace(ACTING, ' data-$1='));

/** What was pasted, in its order: paragraphs, and tables by their rows. */
export type PastedPart = string | readonly PastedRow[];

/** Words of several paragraphs of a cell stand one behind the other. */
function cellText(cell: Element): string {
  const own = [...cell.querySelectorAll(BLOCKS)].filter((block) => block.querySelector(BLOCKS) === null);
  return (own.length === 0 ? [cell] : own)
    .map((block) => fromElement(block))
    .filter((text) => text !== '')
    .join(' ');
}

const rowsOf = (table: HTMLTableElement): PastedRow[] =>
  [...table.rows].map((row) =>
    [...row.cells].map((cell) => ({
      text: cellText(cell),
      columns: cell.colSpan,
      rows: cell.rowSpan,
      isHead: cell.tagName === 'TH' || cell.closest('thead') !== null,
    })),
  );

/** What pasted HTML has, without what was deleted or hidden. */
export function pastedParts(html: string): PastedPart[] {
  const parsed = new DOMParser().parseFromString(inert(html), 'text/html');
  for (const one of parsed.body.querySelectorAll<HTMLElement>('*')) if (isHidden(one)) one.remove();
  const parts: PastedPart[] = [];
  const text = (block: Element): void => {
    const words = withoutLabel(fromElement(block));
    if (words !== '') parts.push(words);
  };
  const blocks = [...parsed.body.querySelectorAll<HTMLElement>(`table, ${BLOCKS}`)];
  if (blocks.length === 0) text(parsed.body);
  for (const block of blocks) {
    if (block.parentElement?.closest('table') !== null) continue;
    if (block instanceof HTMLTableElement) parts.push(rowsOf(block));
    else if (block.querySelector(BLOCKS) === null) text(block);
  }
  return parts;
}

/** The words of what was pasted, where no table can be: a paragraph each. */
export const paragraphsIn = (parts: readonly PastedPart[]): string[] =>
  parts
    .flatMap((part) => (typeof part === 'string' ? [part] : part.flatMap((row) => row.map(({ text }) => text))))
    .filter((text) => text !== '');

/** A number or dash that Word typed before a paragraph is the program's to give. */
const LABEL = /^(?:[-–+•·]|\d{1,2}(?:\.\d{1,2})*[.)]|[IVX]{1,5}\.|[a-zđ]\))\s+/u;
export const withoutLabel = (text: string): string => text.replace(LABEL, '');
