/**
 * Paragraphs that stand in for others while pages are broken: of a paragraph whose lines are known, only how many there
 * are and how tall they are matters to the pages. One with as many lines of one letter is laid out much quicker.
 */
import type { LineLayout, PageLayout } from 'docx/layout';
import { type Block, Element, Paragraph, type ParagraphChild, Run, type RunLook } from '../elements/elements.ts';
import { notesIn } from './block-keys.ts';

/** The lines of each paragraph of a layout, over all its pages, by the paragraph's index. */
export function linesByBlock(pages: readonly PageLayout[]): Map<number, readonly LineLayout[]> {
  const all = new Map<number, LineLayout[]>();
  for (const { body } of pages)
    for (const block of body)
      if (block.type === 'paragraph') all.set(block.index, [...(all.get(block.index) ?? []), ...block.lines]);
  return all;
}

const isWords = (child: ParagraphChild): child is Run => child instanceof Run;

const SIGN = 'x';
const LETTER = new Element('w:t', {}, [SIGN]);
const BREAK = new Element('w:br');

function lookOf({ options }: Run): RunLook {
  const { text: _, children: __, break: ___, ...look } = options;
  return look;
}

/**
 * A paragraph of the same lines for the pages.
 * @param lines of the paragraph
 * @returns undefined where none can be sure to be one: lines of several heights, with pictures, or with notes, which
 * belong to the page of their own line
 */
export function standInFor(block: Block, lines: readonly LineLayout[]): Paragraph | undefined {
  if (!(block instanceof Paragraph) || notesIn(block).length > 0) return undefined;
  const [first, ...others] = lines;
  const { children = [] } = block.options;
  if (!children.every(isWords)) return undefined;
  const [run] = children;
  if (first === undefined || run === undefined) return undefined;
  if (lines.some(({ height, text }) => height !== first.height || text === '')) return undefined;
  const letters = [LETTER, ...others.flatMap(() => [BREAK, LETTER])];
  return new Paragraph({ ...block.options, children: [new Run({ ...lookOf(run), children: letters })] });
}

/** True of a line that is as tall as the one that it stands for, behind the same number where there is one. */
const standsFor = ({ height, text }: LineLayout, line: LineLayout | undefined): boolean =>
  line?.height === height && text.endsWith(SIGN) && line.text.startsWith(text.slice(0, -SIGN.length));

/**
 * Pages with the lines of the paragraphs that others stood in for.
 * @param known lines by the index that the paragraph has on the pages
 * @returns undefined where a line is none that stands for its own
 */
export function withLines(
  pages: readonly PageLayout[],
  known: ReadonlyMap<number, readonly LineLayout[]>,
): PageLayout[] | undefined {
  const used = new Map<number, number>();
  let isSame = true;
  const own = (index: number, lines: readonly LineLayout[], all: readonly LineLayout[]): LineLayout[] => {
    const from = used.get(index) ?? 0;
    used.set(index, from + lines.length);
    return lines.map((line, at) => {
      const like = all[from + at];
      if (!standsFor(line, like)) isSame = false;
      return { ...line, ...like, y: line.y };
    });
  };
  const drawn = pages.map((page) => ({
    ...page,
    body: page.body.map((block) => {
      const all = known.get(block.index);
      return all === undefined || block.type !== 'paragraph'
        ? block
        : { ...block, lines: own(block.index, block.lines, all) };
    }),
  }));
  const isWhole = [...used].every(([index, count]) => known.get(index)?.length === count);
  return isSame && isWhole ? drawn : undefined;
}
