/** Lines of a body to a tree of numbered and bulleted parts. */
import type { AssignmentSource } from '../../generated/plan-source.ts';
import type { Scheme } from '../../plan/model/plan.ts';
import { COMPONENTS } from '../../standard/components.ts';
import { assignmentOnly } from './assignments.ts';
import { automaticLabel, type Label, labelIn } from './labels.ts';
import type { Line, TableLine, TextLine } from './lines.ts';

/** Something under an item, in the order of the paper. */
export type Child =
  | { readonly kind: 'items' | 'bullets'; readonly node: BodyNode }
  | { readonly kind: 'text'; readonly lines: TextLine[] }
  | { readonly kind: 'table'; readonly line: TableLine };

export interface BodyNode {
  readonly label: Label | undefined;
  /** Level among the numbers, from 1; bullets lie below any number. */
  readonly depth: number;
  /** The paragraph that the label stands before, and those after it. */
  readonly lines: TextLine[];
  readonly children: Child[];
  readonly assignments: { readonly assignment: AssignmentSource; readonly line: TextLine }[];
}

/** Bullets are deeper than every number. */
const BULLET_DEPTH = 10;
export const isBullet = ({ depth }: BodyNode): boolean => depth > BULLET_DEPTH;

export const newNode = (depth: number, label?: Label, lines: TextLine[] = []): BodyNode => ({
  label,
  depth,
  lines,
  children: [],
  assignments: [],
});

/** The label of a line, counted by the file or typed. */
export function labelOfLine({ paragraph, text, first }: TextLine): Label | undefined {
  if (paragraph.label !== undefined && first) return automaticLabel(paragraph.label.text);
  return labelIn(text);
}

export interface BodyScheme {
  readonly scheme: Scheme;
  /** Depth of the outermost numbers: 2 under Roman sections, 1 where there are none. */
  readonly numberDepth: number;
}

/** Which scheme the labels of a body follow. */
export function schemeOf(lines: readonly TextLine[]): BodyScheme {
  const count = (kind: Label['kind']): number => lines.filter((line) => labelOfLine(line)?.kind === kind).length;
  const decimals = count('decimal');
  return {
    scheme: decimals >= 2 && decimals >= count('letter') ? 'decimal' : 'mixed',
    numberDepth: count('roman') > 0 ? 2 : 1,
  };
}

/** Level of a label; undefined where the scheme has no place for it. */
function depthOf(
  label: Label,
  line: TextLine,
  { scheme, numberDepth }: BodyScheme,
  above: readonly BodyNode[],
): number | undefined {
  if (label.kind === 'roman') return 1;
  if (label.kind === 'number')
    return /\)$/.test(label.text) && above.some(({ label: own }) => own?.kind === 'letter') ? undefined : numberDepth;
  if (label.kind === 'decimal') {
    const depth = numberDepth + label.ordinals.length - 1;
    return scheme === 'decimal' && depth <= 4 ? depth : undefined;
  }
  if (label.kind === 'letter') return scheme === 'mixed' ? 3 : undefined;
  if (label.kind === 'capital') return undefined;
  return BULLET_DEPTH + bulletLevel(label, line, above);
}

/** A plus, or a sign further in than the dash above it, is of the second kind. */
function bulletLevel(label: Label, { paragraph }: TextLine, above: readonly BodyNode[]): number {
  if (label.kind === 'plus') return 2;
  const open = above.find((node) => node.depth === BULLET_DEPTH + 1)?.lines[0]?.paragraph.label;
  const own = paragraph.label;
  const isFurtherIn = own !== undefined && open !== undefined && own.list === open.list && own.level > open.level;
  return isFurtherIn ? 2 : 1;
}

class TreeBuilder {
  readonly root = newNode(0);
  private path: BodyNode[] = [this.root];
  private readonly scheme: BodyScheme;

  constructor(scheme: BodyScheme) {
    this.scheme = scheme;
  }

  private get open(): BodyNode {
    return this.path.at(-1) ?? this.root;
  }

  add(line: Line, next: Line | undefined): void {
    if (line.kind === 'table') this.open.children.push({ kind: 'table', line });
    else this.addText(line, next);
  }

  private addText(line: TextLine, next: Line | undefined): void {
    const label = labelOfLine(line);
    const depth = label === undefined ? undefined : depthOf(label, line, this.scheme, this.path);
    if (label !== undefined && depth !== undefined) this.openNode(newNode(depth, label, [line]));
    else if (label === undefined) this.addPlain(line, next);
    else this.ownerOf(next).children.push({ kind: 'text', lines: [line] });
  }

  private openNode(node: BodyNode): void {
    while (this.open.depth >= node.depth) this.path.pop();
    this.fillGap(node);
    this.open.children.push({ kind: isBullet(node) ? 'bullets' : 'items', node });
    this.path.push(node);
  }

  /** A letter right under a section stands in an item without a number, so that it stays a letter. */
  private fillGap({ depth }: BodyNode): void {
    while (depth <= BULLET_DEPTH && this.open.depth > 0 && this.open.depth < depth - 1) {
      const between = newNode(this.open.depth + 1);
      this.open.children.push({ kind: 'items', node: between });
      this.path.push(between);
    }
  }

  private addPlain(line: TextLine, next: Line | undefined): void {
    const isKnown = line.paragraph.style === COMPONENTS.assignment.name;
    const assignment = this.open === this.root ? undefined : assignmentOnly(line.text, isKnown);
    if (assignment !== undefined) {
      this.assigneeOf(next).assignments.push({ assignment, line });
      return;
    }
    const owner = this.ownerOf(next);
    const last = owner.children.at(-1);
    if (owner.children.length === 0) owner.lines.push(line);
    else if (last?.kind === 'text') last.lines.push(line);
    else owner.children.push({ kind: 'text', lines: [line] });
  }

  /** True where the next line is a sibling of the open part. */
  private isFollowed(next: Line | undefined, node: BodyNode): boolean {
    if (next === undefined || next.kind === 'table') return false;
    const label = labelOfLine(next);
    return label !== undefined && depthOf(label, next, this.scheme, this.path) === node.depth;
  }

  /** Whose paragraph a line without a number is: that of the part before it, unless a list of dashes has ended. */
  private ownerOf(next: Line | undefined): BodyNode {
    if (!isBullet(this.open) || this.isFollowed(next, this.open)) return this.open;
    const ancestor = this.path.findLast((node) => !isBullet(node) && node.depth > 0) ?? this.open;
    while (this.open !== ancestor) this.path.pop();
    return ancestor;
  }

  /** Whose assignment a line of its own is: the parent's after its last child, unless each child has one. */
  private assigneeOf(next: Line | undefined): BodyNode {
    const node = this.open;
    const parent = this.path.at(-2);
    if (parent === undefined || parent.depth === 0 || this.isFollowed(next, node)) return node;
    const siblings = parent.children.flatMap((child) => ('node' in child ? [child.node] : []));
    const haveOwn = siblings.slice(0, -1).some(({ assignments }) => assignments.length > 0);
    if (haveOwn || siblings.length < 2) return node;
    this.path.pop();
    return parent;
  }
}

/** Builds the tree; its root holds what stands before the first number, and the outermost parts. */
export function bodyTree(lines: readonly Line[], scheme: BodyScheme): BodyNode {
  const builder = new TreeBuilder(scheme);
  for (const [index, line] of lines.entries()) builder.add(line, lines[index + 1]);
  return builder.root;
}
