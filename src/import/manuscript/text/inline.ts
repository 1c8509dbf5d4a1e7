/**
 * The letters of a text with their look. Markdown is read by its own library, as far as it is about letters: what
 * paragraphs and lists are is decided by lines. What Markdown does not know is set aside before: raised figures, marks
 * of notes, stars that are letters in Vietnamese texts.
 */
import type { Delete, PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import type { Letters, Run } from '../manuscript.ts';

/** Stands between the paragraphs of a text whose marks are read together. */
export const PARAGRAPH_END = '\u2029';

/** What makes blocks of lines: that was decided before, by lines. */
const BLOCKS = [
  'blockQuote',
  'codeFenced',
  'codeIndented',
  'definition',
  'headingAtx',
  'htmlFlow',
  'list',
  'setextUnderline',
  'thematicBreak',
];

const OPTIONS: Parameters<typeof fromMarkdown>[1] = {
  extensions: [{ disable: { null: BLOCKS } }, gfmStrikethrough()],
  mdastExtensions: [gfmStrikethroughFromMarkdown()],
};

/**
 * What is no Markdown, in order: an escape, which is Markdown's; raised letters; marks of notes; a star between figures
 * or alone in brackets; the end of a line.
 */
const SET_ASIDE = new RegExp(
  [
    '\\\\[!-/:-@[-`{-~]',
    '<sup>(?<sup>.*?)</sup>',
    '\\$\\s*\\^\\s*\\{?(?<formula>[^{}$\\s]{1,12})\\}?\\s*\\$',
    '\\^(?<raised>[^\\s^]{1,12})\\^',
    '\\[\\^(?<note>[^\\]\\s]+)\\]',
    '(?<stars>(?<=\\d)\\*+(?=\\d)|(?<=\\()\\*+(?=\\)))',
    '(?<line>\\n)',
  ].join('|'),
  'gi',
);

/**
 * Letters of private use stand for what was set aside, in brackets that no text has: to Markdown they are punctuation,
 * as the signs were that they stand for.
 */
const FIRST_SIGN = 0xf0000;
const [OPEN, CLOSE] = ['\u2e28', '\u2e29'];
const OWN = /[\u2e28\u2e29\u{f0000}-\u{ffffd}]/gu;
const SIGNS = /\u2e28([\u{f0000}-\u{ffffd}]?)\u2e29/u;

/**
 * "**10%**đạt": Markdown takes stars between a closing sign and a letter for letters. Brackets with nothing in them make
 * the letter a sign too.
 */
const CLOSING = /(?<=[%.,:;!?)\]”"»…])(\*{1,3})(?=[\p{L}\p{N}])/gu;

type Groups = Readonly<Record<string, string | undefined>>;
type Aside = { readonly note: string } | { readonly text: string; readonly raised: boolean };

/** What a match of `SET_ASIDE` is; undefined where it stays in the text. */
function asideOf(
  { sup, formula, raised, note, stars, line }: Groups,
  isNote: (id: string) => boolean,
): Aside | undefined {
  const high = sup ?? formula ?? raised;
  if (high !== undefined) return { text: high, raised: true };
  if (note !== undefined) return isNote(note) ? { note } : undefined;
  const letters = stars ?? line;
  return letters === undefined ? undefined : { text: letters, raised: false };
}

/** A text with signs for what was set aside, and that, by the signs. */
function setAside(text: string, isNote: (id: string) => boolean): { text: string; asides: ReadonlyMap<string, Aside> } {
  const asides = new Map<string, Aside>();
  const marked = text.replace(OWN, '').replace(SET_ASIDE, (match: string, ...rest: unknown[]) => {
    const aside = asideOf(rest.at(-1) as Groups, isNote);
    if (aside === undefined) return match;
    const sign = String.fromCodePoint(FIRST_SIGN + asides.size);
    asides.set(sign, aside);
    return OPEN + sign + CLOSE;
  });
  return { text: marked.replace(CLOSING, `$1${OPEN}${CLOSE}`), asides };
}

type Look = Pick<Letters, 'bold' | 'italic'> & { readonly underlined: boolean; readonly struck: boolean };

const UPRIGHT: Look = { bold: false, italic: false, underlined: false, struck: false };

/** Tags of HTML that people type, with the look that they give. */
const TAGS: Readonly<Record<string, Partial<Look>>> = {
  b: { bold: true },
  strong: { bold: true },
  i: { italic: true },
  em: { italic: true },
  u: { underlined: true },
  s: { struck: true },
  del: { struck: true },
  strike: { struck: true },
};

const htmlOf = (node: PhrasingContent | undefined): string => (node?.type === 'html' ? node.value : '');

const plainText = (nodes: readonly PhrasingContent[]): string =>
  nodes.map((node) => ('value' in node ? node.value : 'children' in node ? plainText(node.children) : '')).join('');

/** Between two tildes each; between one they are lowered: "CO~2~". */
const isStruck = ({ children: [first], position }: Delete): boolean =>
  (first?.position?.start.offset ?? 0) - (position?.start.offset ?? 0) === '~~'.length;

/** What a kind of node says. */
type NodeReader<Kind extends PhrasingContent['type']> = (
  node: Extract<PhrasingContent, { type: Kind }>,
  reader: LetterReader,
  look: Look,
) => void;

/** The nodes that letters come in; what is not here cannot come of the constructs that are read. */
const NODE_READERS: { readonly [Kind in PhrasingContent['type']]?: NodeReader<Kind> } = {
  text: ({ value }, reader, look) => reader.text(value, look),
  inlineCode: ({ value }, reader, look) => reader.text(value, look),
  strong: ({ children }, reader, look) => reader.nodes(children, { ...look, bold: true }),
  emphasis: ({ children }, reader, look) => reader.nodes(children, { ...look, italic: true }),
  delete: (node, reader, look) => reader.nodes(node.children, isStruck(node) ? { ...look, struck: true } : look),
  link: ({ children, url }, reader, look) => {
    reader.nodes(children, look);
    if (plainText(children) !== url) reader.text(` (${url})`, look);
  },
  image: ({ alt }, reader, look) => reader.text(alt ?? '', look),
  break: (_, reader, look) => reader.letters('\n', look, false),
  html: ({ value }, reader, look) => {
    if (/^<br\s*\/?>$/i.test(value)) reader.letters('\n', look, false);
    else reader.text(value, look);
  },
};

class LetterReader {
  readonly runs: Run[] = [];
  private readonly asides: ReadonlyMap<string, Aside>;

  constructor(asides: ReadonlyMap<string, Aside>) {
    this.asides = asides;
  }

  /** Nodes that stand side by side; tags among them are paired. */
  nodes(nodes: readonly PhrasingContent[], look: Look): void {
    let from = 0;
    for (const [at, node] of nodes.entries()) {
      if (at < from) continue;
      const close = closeOf(nodes, at);
      if (close > at) {
        const tag = htmlOf(node).slice(1, -1).toLowerCase();
        this.nodes(nodes.slice(at + 1, close), { ...look, ...TAGS[tag] });
        from = close + 1;
      } else (NODE_READERS[node.type] as NodeReader<typeof node.type> | undefined)?.(node as never, this, look);
    }
  }

  /** Letters as Markdown gives them; the end of a line is the end of a paragraph. */
  text(text: string, look: Look): void {
    for (const part of text.replaceAll('\n', PARAGRAPH_END).split(SIGNS)) {
      const aside = this.asides.get(part);
      if (aside === undefined) this.letters(part, look, false);
      else if ('note' in aside) this.runs.push({ kind: 'note', note: aside.note });
      else this.letters(aside.text, look, aside.raised);
    }
  }

  letters(text: string, { bold, italic, underlined, struck }: Look, raised: boolean): void {
    const letters = { kind: 'letters', text: text.normalize('NFC'), bold, italic, raised } as const;
    if (text !== '') this.runs.push({ ...letters, ...(underlined && { underlined }), ...(struck && { struck }) });
  }
}

/** Where the tag that opens at a place is closed; -1 where none opens or it is never closed. */
function closeOf(nodes: readonly PhrasingContent[], at: number): number {
  const tag = htmlOf(nodes[at]).toLowerCase();
  if (!(tag.slice(1, -1) in TAGS)) return -1;
  return nodes.findIndex((other, index) => index > at && htmlOf(other).toLowerCase() === tag.replace('<', '</'));
}

/** No letter, or a blank. */
const isBlank = (text: string): boolean => text.trim() === '';

const isSameLook = (a: Letters, b: Letters): boolean =>
  a.bold === b.bold &&
  a.italic === b.italic &&
  a.raised === b.raised &&
  a.underlined === b.underlined &&
  a.struck === b.struck;

/** Puts a run behind others; letters of one look become one, over a blank between them too; no letters change nothing. */
export function append(runs: Run[], run: Run): void {
  const [before, last] = [runs.at(-2), runs.at(-1)];
  if (run.kind === 'letters' && run.text === '') return;
  if (run.kind === 'note' || last?.kind !== 'letters') runs.push(run);
  else if (isSameLook(last, run)) runs[runs.length - 1] = { ...last, text: last.text + run.text };
  else if (before?.kind === 'letters' && isBlank(last.text) && isSameLook(before, run))
    runs.splice(-2, 2, { ...before, text: before.text + last.text + run.text });
  else runs.push(run);
}

/** Joins letters of one look that follow each other. */
export function merged(runs: readonly Run[]): Run[] {
  const result: Run[] = [];
  for (const run of runs) append(result, run);
  return result;
}

const phrasingOf = (block: RootContent): readonly PhrasingContent[] =>
  block.type === 'paragraph' ? block.children : [];

/**
 * Reads the letters of a text.
 * @param isNote true for the names of notes that there are; the marks of others are letters
 */
export function readInline(text: string, isNote: (id: string) => boolean): Run[] {
  // Nothing that a mark could be made of: nearly all texts.
  if (!/[\\*_^<&[`~$!\n]/.test(text))
    return text === ''
      ? []
      : [{ kind: 'letters', text: text.normalize('NFC'), bold: false, italic: false, raised: false }];
  const { text: marked, asides } = setAside(text, isNote);
  const reader = new LetterReader(asides);
  const { children } = fromMarkdown(marked.replaceAll(PARAGRAPH_END, '\n'), OPTIONS);
  for (const [index, block] of children.entries()) {
    if (index > 0) reader.text('\n', UPRIGHT);
    reader.nodes(phrasingOf(block), UPRIGHT);
  }
  return merged(reader.runs);
}
