/** Texts of the YAML with their marks, as they are written on the page: bold, italic and raised as such, the rest as typed. */

import { noteMark, notesInWords, PASSING_NOTE } from '../../../change/edit/notes.ts';
import type { PastedLine } from '../../../change/edit/pasted-lines.ts';
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

/** The letters of a text in elements of their looks; one that is written with its marks, as it stands. */
export const toElements = (text: string): Node[] =>
  isPlain(text) ? [document.createTextNode(text)] : markedElements(text);

/** A mark of a note among elements: it is none of their letters. */
function noteElement(id: string): HTMLElement {
  const made = document.createElement('sup');
  made.dataset['note'] = id;
  return made;
}

/** The letters of a text with all its marks read: looks, notes, and signs that are meant as such. */
export function markedElements(text: string): Node[] {
  const { inlines } = readMarks([{ text, start: 0, literal: false }]);
  return inlines.flatMap((inline) => {
    if (inline.kind === 'note') return [noteElement(inline.id)];
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
  const note = node.dataset['note'];
  if (note !== undefined) {
    runs.push({ kind: 'note', note });
    return;
  }
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
  return markup(runs, noteMark).normalize('NFC');
}

const BLOCKS = 'p, li, h1, h2, h3, h4, h5, h6, td, th';

const TAG = /<[^<>]*>/g;
/** Attributes that would do something: styles, and programs. */
const ACTING = /\s(style|on[a-z]+)\s*=/gi;

/** HTML in which nothing acts: what styles say is kept as data. */
const inert = (html: string): string =>
  html.replace(/<style\b[\s\S]*?<\/style>/gi, '').replace(TAG, (tag) => tag.replace(ACTING, ' data-$1='));

/** What was pasted, in its order: lines, and tables by their rows. */
export type PastedPart = PastedLine | readonly PastedRow[];

export const isTableOf = (part: PastedPart): part is readonly PastedRow[] => Array.isArray(part);

/** Words of several paragraphs of a cell, or of a note, stand one behind the other. */
function cellText(cell: Element): string {
  const own = [...cell.querySelectorAll(BLOCKS)].filter((block) => block.querySelector(BLOCKS) === null);
  return (own.length === 0 ? [cell] : own)
    .map((block) => fromElement(block))
    .filter((text) => text !== '')
    .join(' ');
}

/** What notes of pasted HTML say, by the marks that their places have. */
type PastedNotes = ReadonlyMap<string, string>;

/** A cell has no notes: they are among its words. */
const rowsOf = (table: HTMLTableElement, notes: PastedNotes): PastedRow[] =>
  [...table.rows].map((row) =>
    [...row.cells].map((cell) => ({
      text: notesInWords(cellText(cell), Object.fromEntries(notes)),
      columns: cell.colSpan,
      rows: cell.rowSpan,
      isHead: cell.tagName === 'TH' || cell.closest('thead') !== null,
    })),
  );

/** How deep Word says that a paragraph stands in its list. */
const WORD_LIST = /mso-list:\s*l\d+\s+level(\d+)/i;
const WORD_SIGN = /mso-list:\s*ignore/i;

/** The number or sign that Word shows before a paragraph: it stands in a part that nobody is to copy. */
function wordSign(block: HTMLElement): string | undefined {
  const sign = [...block.querySelectorAll<HTMLElement>('*')].find((one) => WORD_SIGN.test(styleOf(one)));
  return sign?.textContent?.replace(/\s+/g, ' ').trim();
}

/** Where a paragraph stands in a list, by the list of Word or that of HTML. */
function listPlace(block: HTMLElement): Omit<PastedLine, 'text'> {
  const [, level] = WORD_LIST.exec(styleOf(block)) ?? [];
  const sign = block.dataset['sign'];
  if (level !== undefined && sign !== undefined) return { sign, depth: Number(level) };
  const item = block.closest<HTMLElement>('li');
  // Of several paragraphs in an entry of a list the first has its number.
  if (item === null || item.dataset['told'] !== undefined) return {};
  item.dataset['told'] = '';
  let depth = 0;
  for (let at: Element | null = item; at !== null; at = at.parentElement) if (/^[OU]L$/.test(at.tagName)) depth += 1;
  return { sign: '', depth: Math.max(1, depth), isDash: item.parentElement?.tagName === 'UL' };
}

/** Elements that begin a line of their own and end it. */
const LINES = `${BLOCKS}, div, section, article, blockquote, pre, ul, ol, dl, dt, dd, address, header, footer, main, center`;

const namesOf = (one: Element): string[] => [one.id, one.getAttribute('name') ?? ''].filter((name) => name !== '');

/** What a link within the page leads to. */
const targetOf = (link: Element): string => (link.getAttribute('href') ?? '').replace(/^[^#]*#/, '');

/** The name of a link, or that of the raised number that it stands in. */
const placeNames = (link: Element): string[] => [...namesOf(link), ...namesOf(link.parentElement ?? link)];

/** The links that lead to one another: the mark of a note, and the number before its words. */
function notePairs(body: HTMLElement): (readonly [mark: HTMLElement, number: HTMLElement])[] {
  const links = [...body.querySelectorAll<HTMLElement>('a[href*="#"]')];
  return links.flatMap((mark, at) => {
    const number = links
      .slice(at + 1)
      .find((other) => placeNames(other).includes(targetOf(mark)) && placeNames(mark).includes(targetOf(other)));
    return number === undefined ? [] : [[mark, number] as const];
  });
}

/** What stands around the words of a note and holds nothing else: its paragraphs, as Word and Writer keep them. */
function noteBlock(number: HTMLElement): HTMLElement | null {
  const own = number.closest<HTMLElement>('div[id]');
  return own !== null && namesOf(own).some((id) => /^(?:ftn|edn|sdfootnote|sdendnote)\d+$/.test(id))
    ? own
    : number.closest<HTMLElement>('p, li, div');
}

/** No clipboard has such a name for a note; it gets a number of its entry when it is pasted. */
const passingName = (at: number): string => `${PASSING_NOTE}${at}`;

/** Takes the words of notes from the end of what was pasted, and leaves their marks where they stand. */
function takeNotes(body: HTMLElement): PastedNotes {
  const notes = new Map<string, string>();
  for (const [at, [mark, number]] of notePairs(body).entries()) {
    const block = noteBlock(number);
    if (block === null || block.contains(mark)) continue;
    number.remove();
    const words = block.matches('div') ? cellText(block) : fromElement(block);
    block.remove();
    const id = passingName(at);
    notes.set(id, words);
    mark.replaceWith(noteElement(id));
  }
  return notes;
}

/** Reads lines and tables as they stand one below the other. */
class PastedLines {
  readonly parts: PastedPart[] = [];
  private line: Node[] = [];
  private readonly notes: PastedNotes;

  constructor(notes: PastedNotes) {
    this.notes = notes;
  }

  read(element: HTMLElement): void {
    for (const child of [...element.childNodes]) {
      if (child instanceof HTMLTableElement) {
        this.end(element);
        this.parts.push(rowsOf(child, this.notes));
      } else if (child instanceof HTMLElement && (child.matches(LINES) || child.querySelector(`table, ${LINES}`))) {
        this.end(element);
        this.read(child);
        this.end(child);
      } else this.line.push(child);
    }
  }

  /** What was read of an element is a line. */
  end(element: HTMLElement): void {
    if (this.line.length === 0) return;
    // In a document of its own nothing is loaded.
    const words = element.ownerDocument.createElement('div');
    words.append(...this.line.map((node) => node.cloneNode(true)));
    this.line = [];
    const text = fromElement(words);
    if (text !== '') this.parts.push({ text, ...notesIn(words, this.notes), ...listPlace(element) });
  }
}

/** The notes whose marks stand in an element. */
function notesIn(element: HTMLElement, notes: PastedNotes): Pick<PastedLine, 'notes'> {
  const own = [...element.querySelectorAll<HTMLElement>('[data-note]')].flatMap(({ dataset }) => {
    const id = dataset['note'] ?? '';
    const words = notes.get(id);
    return words === undefined ? [] : [[id, words] as const];
  });
  return own.length === 0 ? {} : { notes: Object.fromEntries(own) };
}

/** What pasted HTML has, without what was deleted or hidden. */
export function pastedParts(html: string): PastedPart[] {
  const { body } = new DOMParser().parseFromString(inert(html), 'text/html');
  for (const one of body.querySelectorAll<HTMLElement>('[data-note]')) delete one.dataset['note'];
  for (const one of body.querySelectorAll<HTMLElement>('p, h1, h2, h3, h4, h5, h6, li, div')) {
    const sign = WORD_LIST.test(styleOf(one)) ? wordSign(one) : undefined;
    if (sign !== undefined) one.dataset['sign'] = sign;
  }
  for (const one of body.querySelectorAll<HTMLElement>('*')) if (isHidden(one)) one.remove();
  const lines = new PastedLines(takeNotes(body));
  lines.read(body);
  lines.end(body);
  return lines.parts;
}

/** What the cells of a table say. */
export const paragraphsIn = (rows: readonly PastedRow[]): string[] =>
  rows.flatMap((row) => row.map(({ text }) => text)).filter((text) => text !== '');
