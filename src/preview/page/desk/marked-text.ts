/** Texts of the YAML with their marks, as they are written on the page: bold, italic and raised as such, the rest as typed. */

import type { Run } from '../../../import/manuscript/manuscript.ts';
import { markup } from '../../../import/recognise/markup.ts';
import { readMarks } from '../../../plan/compile/inline-marks.ts';

/** Variables and notes stand for something else: such a text is written with its marks. */
export const isPlain = (text: string): boolean => /\{\{|\[\^|\\/.test(text);

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
const HIDDEN =
  'del, script, style, template, [hidden], [style*="display:none"], [style*="display: none"], [style*="mso-hide:all"]';

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
  if (!(node instanceof HTMLElement) || node.matches(HIDDEN)) return;
  const look = LOOKS[node.tagName];
  const weight = Number.parseInt(node.style.fontWeight, 10);
  const own: Looks = {
    bold: looks.bold || look === 'bold' || node.style.fontWeight === 'bold' || weight >= 600,
    italic: looks.italic || look === 'italic' || node.style.fontStyle === 'italic',
    raised: looks.raised || look === 'raised' || node.style.verticalAlign === 'super',
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

/** The paragraphs of pasted HTML, without what was deleted or hidden. */
export function pastedParagraphs(html: string): string[] {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  for (const hidden of parsed.querySelectorAll(HIDDEN)) hidden.remove();
  const blocks = [...parsed.body.querySelectorAll(BLOCKS)].filter((block) => block.querySelector(BLOCKS) === null);
  const texts = (blocks.length === 0 ? [parsed.body] : blocks).map((block) => fromElement(block));
  return texts.map(withoutLabel).filter((text) => text !== '');
}

/** A number or dash that Word typed before a paragraph is the program's to give. */
const LABEL = /^(?:[-–+•·]|\d{1,2}(?:\.\d{1,2})*[.)]|[IVX]{1,5}\.|[a-zđ]\))\s+/u;
const withoutLabel = (text: string): string => text.replace(LABEL, '');
