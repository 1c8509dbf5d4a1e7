/** A document to elements, by docx-preview: paragraphs, tables and notes, not yet on sheets. */
import { defaultOptions, type HElement, parseAsync, renderDocument } from 'docx-preview';
import type { ChangedRange } from '../../vietnamese/changed-range.ts';
import type { ShownPart } from '../protocol.ts';
import { withoutNumbering } from './lines.ts';
import type { Docx } from './opened-docx.ts';

/** How a block is set, as its styles say. */
export interface BlockLook {
  readonly isJustified: boolean;
  /** Lengths of CSS that stand above its text. */
  readonly roomAbove: number;
}

/** What a document is made of, in order. */
export interface Drawing {
  readonly name: string;
  /** The looks of blocks by what they are asked by: a browser works styles out anew for each block that is asked about. */
  readonly looks: Map<string, BlockLook>;
  readonly blocks: readonly HTMLElement[];
  readonly notes: readonly HTMLElement[];
  /** By these a block is known again after a change. */
  readonly signatures: readonly string[];
  readonly noteSignatures: readonly string[];
}

/** Word's single line of Times New Roman, in sizes of its letters; a browser takes the number for the bare size. */
const LINE = 1.15;
const LINE_HEIGHT = /line-height: ([\d.]+);/g;

/** The styles of a document, and the looks that they give. */
interface StyleSheet {
  readonly sheet: CSSStyleSheet;
  text: string;
  readonly looks: Map<string, BlockLook>;
}

const sheets = new Map<string, StyleSheet>();

function sheetOf(name: string): StyleSheet {
  const known = sheets.get(name) ?? { sheet: new CSSStyleSheet(), text: '', looks: new Map() };
  if (sheets.has(name)) return known;
  sheets.set(name, known);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, known.sheet];
  return known;
}

/** Puts the document's styles where the page's policy lets them be, under the name of their document. */
function setStyles(name: string, styles: string): void {
  const known = sheetOf(name);
  if (known.text === styles) return;
  known.text = styles;
  known.looks.clear();
  known.sheet.replaceSync(
    styles.replace(LINE_HEIGHT, (_, number) => `line-height: ${(Number(number) * LINE).toFixed(3)};`),
  );
}

/** Makes elements for docx-preview; styles are gathered, notes are counted through the whole document. */
function maker(styles: string[], notesBefore: number): (asked: HElement | Node | string) => Node {
  let notes = notesBefore;
  return (asked) => {
    if (typeof asked === 'string' || asked instanceof Node) return defaultOptions.h(asked);
    const { tagName, children } = asked;
    if (tagName === 'style') {
      styles.push(String(children?.[0] ?? ''));
      return document.createComment('');
    }
    const isNoteMark = tagName === 'sup' && typeof children?.[0] === 'string';
    return defaultOptions.h(isNoteMark ? { ...asked, children: [String(++notes)] } : asked);
  };
}

const SVG = 'http://www.w3.org/2000/svg';
/** A right brace in a box of 10 by 100. */
const BRACE = 'M0.5,0.5 Q5,0.5 5,8 L5,42 Q5,50 9.5,50 Q5,50 5,58 L5,92 Q5,99.5 0.5,99.5';

/** docx-preview leaves shapes empty; the only one in a plan is the brace of Nơi nhận. */
function drawBraces(root: HTMLElement): void {
  for (const box of root.querySelectorAll<HTMLElement>('div')) {
    if (box.style.display !== 'inline-block' || box.childElementCount > 0) continue;
    const svg = document.createElementNS(SVG, 'svg');
    const path = document.createElementNS(SVG, 'path');
    const look = { viewBox: '0 0 10 100', preserveAspectRatio: 'none', class: 'brace', 'aria-hidden': 'true' };
    for (const [key, value] of Object.entries(look)) svg.setAttribute(key, value);
    path.setAttribute('d', BRACE);
    svg.append(path);
    box.append(svg);
  }
}

/**
 * The look of a block.
 * @param stage where it is put, if nobody knows the look yet: styles are known only of what is in the page
 */
export function lookOf(block: HTMLElement, { looks }: Pick<Drawing, 'looks'>, stage: HTMLElement): BlockLook {
  const key = `${block.tagName} ${block.className} ${block.style.cssText}`;
  const known = looks.get(key);
  if (known !== undefined) return known;
  stage.append(block);
  const { textAlign, borderTopWidth, paddingTop } = getComputedStyle(block);
  const roomAbove = (Number.parseFloat(borderTopWidth) || 0) + (Number.parseFloat(paddingTop) || 0);
  const look = { isJustified: textAlign === 'justify', roomAbove };
  looks.set(key, look);
  return look;
}

/** Pictures tell by their bytes, which stand in their addresses. */
const signatureOf = (block: HTMLElement): string =>
  [block.className, block.textContent, ...[...block.querySelectorAll('img')].map(({ src }) => src)].join(' ');

interface DrawOptions {
  /** Tracked changes are shown as such. */
  readonly changes?: boolean;
  /** How many notes stand before what is drawn. */
  readonly notesBefore?: number;
}

/** Elements as docx-preview makes them, and the styles that they ask for. */
async function elementsOf(
  name: string,
  docx: Docx,
  { changes = false, notesBefore = 0 }: DrawOptions,
): Promise<{ readonly drawing: Drawing; readonly styles: string }> {
  const styles: string[] = [];
  const options = {
    className: name,
    breakPages: false,
    renderHeaders: false,
    renderFooters: false,
    renderAltChunks: false,
    // The page's policy lets pictures be part of it, and nothing else be loaded.
    useBase64URL: true,
    renderChanges: changes,
    h: maker(styles, notesBefore),
  };
  const parsed = await parseAsync(docx, options);
  const nodes = await renderDocument(parsed, options);
  const [root] = nodes.filter((node): node is HTMLElement => node instanceof HTMLElement);
  if (root !== undefined) drawBraces(root);
  const blocks = [...(root?.querySelectorAll<HTMLElement>('section > article > *') ?? [])];
  const notes = [...(root?.querySelectorAll<HTMLElement>('section > ol > li') ?? [])];
  return { drawing: drawingOf(name, blocks, notes), styles: styles.join('\n') };
}

const drawingOf = (name: string, blocks: readonly HTMLElement[], notes: readonly HTMLElement[]): Drawing => ({
  name,
  looks: sheetOf(name).looks,
  blocks,
  notes,
  signatures: blocks.map(signatureOf),
  noteSignatures: notes.map(signatureOf),
});

/**
 * Draws a document.
 * @param name of the document among those on the page: class of its elements
 */
export async function drawDocument(name: string, docx: Docx, changes = false): Promise<Drawing> {
  const { drawing, styles } = await elementsOf(name, docx, { changes });
  setStyles(name, styles);
  return drawing;
}

const spliced = <Value>(
  all: readonly Value[],
  { from, to }: Pick<ChangedRange, 'from' | 'to'>,
  own: readonly Value[],
): Value[] => [...all.slice(0, from), ...own, ...all.slice(to)];

/**
 * Draws what is different in a document; its styles are those of the one before.
 * @param base the document before
 * @param docx nothing but what is different
 */
export async function drawPart(base: Drawing, docx: Docx, { blocks, notes }: ShownPart): Promise<Drawing> {
  const { name, looks } = base;
  const { drawing } = await elementsOf(name, docx, { notesBefore: notes.from });
  // They were counted from 1, whatever stands before them: the pages tell the numbers.
  for (const block of drawing.blocks) withoutNumbering(block);
  return {
    name,
    looks,
    blocks: spliced(base.blocks, blocks, drawing.blocks),
    notes: spliced(base.notes, notes, drawing.notes),
    signatures: spliced(base.signatures, blocks, drawing.blocks.map(signatureOf)),
    noteSignatures: spliced(base.noteSignatures, notes, drawing.noteSignatures),
  };
}
