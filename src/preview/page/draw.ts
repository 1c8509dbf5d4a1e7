/** A .docx to elements, by docx-preview: paragraphs, tables and notes, not yet on sheets. */
import { defaultOptions, type HElement, parseAsync, renderDocument } from 'docx-preview';

/** What a document is made of, in order. */
export interface Drawing {
  readonly name: string;
  readonly blocks: readonly HTMLElement[];
  readonly notes: readonly HTMLElement[];
  /** By these a block is known again after a change. */
  readonly signatures: readonly string[];
  readonly noteSignatures: readonly string[];
}

/** Word's single line of Times New Roman, in sizes of its letters; a browser takes the number for the bare size. */
const LINE = 1.15;
const LINE_HEIGHT = /line-height: ([\d.]+);/g;

const sheets = new Map<string, { readonly sheet: CSSStyleSheet; text: string }>();

function sheetOf(name: string): { readonly sheet: CSSStyleSheet; text: string } {
  const known = sheets.get(name) ?? { sheet: new CSSStyleSheet(), text: '' };
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
  known.sheet.replaceSync(
    styles.replace(LINE_HEIGHT, (_, number) => `line-height: ${(Number(number) * LINE).toFixed(3)};`),
  );
}

/** Makes elements for docx-preview; styles are gathered, notes are counted through the whole document. */
function maker(styles: string[]): (asked: HElement | Node | string) => Node {
  let notes = 0;
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

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
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

/** Pictures tell by their bytes, which stand in their addresses. */
const signatureOf = (block: HTMLElement): string =>
  [block.className, block.textContent, ...[...block.querySelectorAll('img')].map(({ src }) => src)].join(' ');

/**
 * Draws a document.
 * @param name of the document among those on the page: class of its elements
 */
export async function drawDocument(name: string, docx: string | Uint8Array, changes = false): Promise<Drawing> {
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
    h: maker(styles),
  };
  const parsed = await parseAsync(typeof docx === 'string' ? bytesOf(docx) : docx, options);
  const nodes = await renderDocument(parsed, options);
  setStyles(name, styles.join('\n'));
  const [root] = nodes.filter((node): node is HTMLElement => node instanceof HTMLElement);
  if (root === undefined) return { name, blocks: [], notes: [], signatures: [], noteSignatures: [] };
  drawBraces(root);
  const blocks = [...root.querySelectorAll<HTMLElement>('section > article > *')];
  const notes = [...root.querySelectorAll<HTMLElement>('section > ol > li')];
  return { name, blocks, notes, signatures: blocks.map(signatureOf), noteSignatures: notes.map(signatureOf) };
}
