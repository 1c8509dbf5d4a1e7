/** Phần and chương of a body: which lines are their labels and titles, and which lines they hold. */
import type { Division } from '../../plan/model/plan.ts';
import { type BodyScheme, divisionOf } from './body-scheme.ts';
import { type BodyNode, bodyTree } from './body-tree.ts';
import { isBold, isCapitals, isCentred } from './cues.ts';
import { isGroupLabel, type Label, labelOfLine } from './labels.ts';
import { isText, type Line, type TextLine } from './lines.ts';
import { sliceRuns } from './runs.ts';

export interface DivisionNode {
  readonly division: Division;
  readonly label: Label;
  readonly titleLines: readonly TextLine[];
  /** What it holds before and beside the divisions in it. */
  readonly root: BodyNode;
  readonly divisions: readonly DivisionNode[];
}

/** A run of lines: those before the first division, or a division with what stands in it. */
export interface DivisionLines {
  readonly head?: {
    readonly division: Division;
    readonly label: Label;
    /** The line of the label and those of the title. */
    readonly lines: readonly TextLine[];
    readonly titleLines: readonly TextLine[];
  };
  readonly lines: readonly Line[];
}

const MOST_TITLE_LINES = 6;

const withoutLabel = (line: TextLine, { length }: Label): TextLine => ({
  ...line,
  text: line.text.slice(length),
  runs: sliceRuns(line.runs, length),
});

/** A title below its label: the further lines of its paragraph, or lines in capitals or centred in bold. */
const isTitleBelow = (line: Line | undefined, above: TextLine): line is TextLine => {
  if (line === undefined || !isText(line) || line.text === '') return false;
  if (isGroupLabel(line.text)) return false;
  if (line.paragraph === above.paragraph) return true;
  return labelOfLine(line) === undefined && (isCapitals(line) || (isCentred(line) && isBold(line)));
};

/** The division that a line is the label of. */
function divisionAt(
  line: Line,
  scheme: BodyScheme,
): { readonly division: Division; readonly label: Label } | undefined {
  const label = isText(line) ? labelOfLine(line) : undefined;
  const division = label === undefined ? undefined : divisionOf(label, scheme);
  return label === undefined || division === undefined ? undefined : { division, label };
}

/** The lines of a title below a label. A title on the line of its label goes on in the same paragraph only. */
function titleBelow(line: TextLine, following: readonly Line[], isBeside: boolean): TextLine[] {
  const lines: TextLine[] = [];
  for (const next of following) {
    if (!isTitleBelow(next, line) || (isBeside && next.paragraph !== line.paragraph)) break;
    lines.push(next);
  }
  return lines;
}

/** Divides the lines of a body at the labels of its parts and chapters. */
export function divisionLines(lines: readonly Line[], scheme: BodyScheme): DivisionLines[] {
  const runs: { head?: NonNullable<DivisionLines['head']>; lines: Line[] }[] = [{ lines: [] }];
  const taken = new Set<Line>();
  for (const [index, line] of lines.entries()) {
    if (taken.has(line)) continue;
    const found = divisionAt(line, scheme);
    if (found === undefined || !isText(line)) runs.at(-1)?.lines.push(line);
    else {
      const beside = withoutLabel(line, found.label);
      const below = titleBelow(line, lines.slice(index + 1, index + 1 + MOST_TITLE_LINES), beside.text !== '');
      for (const one of below) taken.add(one);
      const titleLines = beside.text === '' ? below : [beside, ...below];
      runs.push({ head: { ...found, lines: [line, ...below], titleLines }, lines: [] });
    }
  }
  return runs;
}

/** The tree of a body: what stands outside the divisions, and these. */
export function divisionTree(
  lines: readonly Line[],
  scheme: BodyScheme,
): { readonly root: BodyNode; readonly divisions: readonly DivisionNode[] } {
  const [outside, ...runs] = divisionLines(lines, scheme);
  const divisions: (DivisionNode & { readonly divisions: DivisionNode[] })[] = [];
  for (const { head, lines: own } of runs) {
    if (head === undefined) continue;
    const { division, label, titleLines } = head;
    const node = { division, label, titleLines, root: bodyTree(own, scheme), divisions: [] };
    const last = divisions.at(-1);
    if (division === 'chapter' && last?.division === 'part') last.divisions.push(node);
    else divisions.push(node);
  }
  return { root: bodyTree(outside?.lines ?? [], scheme), divisions };
}
