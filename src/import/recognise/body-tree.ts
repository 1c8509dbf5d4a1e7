/** Lines of a body to a tree of numbered and bulleted parts. */
import type { AssignmentSource } from '../../generated/plan-source.ts';
import { FORMS, startsArabic } from '../../plan/model/labels.ts';
import type { Scheme } from '../../plan/model/plan.ts';
import { STYLES } from '../../standard/standards.ts';
import { assignmentOn, assignmentOnly } from './assignments.ts';
import { type BodyScheme, letterDepth } from './body-scheme.ts';
import { asSmallRoman, isGroupLabel, type Label, type LabelKind, labelOfLine } from './labels.ts';
import { isText, type Line, type PictureLine, type TableLine, type TextLine } from './lines.ts';
import { withLabel } from './runs.ts';

/** Lists with numbers by the scheme, and with letters wherever they stand. */
type NumberedList = 'items' | 'points';

/** An assignment on a line of its own. */
export interface AssignmentLine {
  readonly assignment: AssignmentSource;
  readonly line: TextLine;
}

/** Something under an item, in the order of the paper. */
export type Child =
  | { readonly kind: NumberedList | 'bullets'; readonly node: BodyNode }
  | { readonly kind: 'text'; readonly lines: TextLine[]; readonly assignments?: readonly AssignmentLine[] }
  | { readonly kind: 'table'; readonly line: TableLine }
  | { readonly kind: 'picture'; readonly line: PictureLine };

export interface BodyNode {
  readonly label: Label | undefined;
  /** Level among the numbers, from 1; bullets lie below any number. */
  readonly depth: number;
  /** The paragraph that the label stands before, and those after it. */
  readonly lines: TextLine[];
  readonly children: Child[];
  /** Pictures among its parts that a plan cannot hold. */
  readonly unplaced: PictureLine[];
  /** They stand below all that it holds. */
  readonly assignments: AssignmentLine[];
  /** Its first line is its title, though it has no label. */
  readonly isTitled?: true;
}

/** Bullets are deeper than every number. */
const BULLET_DEPTH = 10;
export const isBullet = ({ depth }: BodyNode): boolean => depth > BULLET_DEPTH;

export const newNode = (depth: number, label?: Label, lines: TextLine[] = []): BodyNode => ({
  label,
  depth,
  lines,
  children: [],
  unplaced: [],
  assignments: [],
});

/** A label at its place in the tree. */
interface Placed {
  readonly label: Label;
  /** Level; undefined where the scheme has no place for it. */
  readonly depth: number | undefined;
}

/** Levels of the numbers of a scheme by their kind. */
const DEPTHS: Partial<
  Record<LabelKind, (label: Label, scheme: Scheme, above: readonly BodyNode[]) => number | undefined>
> = {
  roman: () => 1,
  article: (_, scheme) => (scheme === 'articles' ? 1 : undefined),
  number: ({ text }, scheme, above) =>
    /\)$/.test(text) && above.some(({ label: own }) => own?.kind === 'letter') ? undefined : numberDepth(scheme),
  decimal: ({ ordinals }, scheme) => {
    const depth = numberDepth(scheme) + ordinals.length - 1;
    const form = FORMS[scheme][depth - 1];
    return form === 'decimal' || form === 'fullDecimal' ? depth : undefined;
  },
  letter: (_, scheme) => letterDepth(scheme),
  // Lines that are read by themselves have nothing above them.
  smallRoman: (_, scheme, above) =>
    above.length === 1 || above.some(({ label: own }) => own?.kind === 'letter') ? letterDepth(scheme) + 1 : undefined,
};

const numberDepth = (scheme: Scheme): number => (startsArabic(scheme) ? 1 : 2);

const isSign = ({ kind }: Label): boolean => kind === 'dash' || kind === 'plus';

function placed(line: TextLine, { scheme }: BodyScheme, above: readonly BodyNode[]): Placed | undefined {
  const found = labelOfLine(line);
  if (found === undefined) return undefined;
  const before = above.findLast(({ label: own }) => own?.kind === 'letter' || own?.kind === 'smallRoman')?.label;
  const label = asSmallRoman(found, before);
  if (isSign(label)) return { label, depth: BULLET_DEPTH + bulletLevel(label, line, above) };
  return { label, depth: DEPTHS[label.kind]?.(label, scheme, above) };
}

/** A plus, or a sign further in than the dash above it, is of the second kind. */
function bulletLevel(label: Label, { paragraph }: TextLine, above: readonly BodyNode[]): number {
  if (label.kind === 'plus') return 2;
  const open = above.find((node) => node.depth === BULLET_DEPTH + 1)?.lines[0]?.paragraph.label;
  const own = paragraph.label;
  const isFurtherIn = own !== undefined && open !== undefined && own.list === open.list && own.level > open.level;
  return isFurtherIn ? 2 : 1;
}

/** A label that the file counts and that no list of a plan has is typed before its words. */
function withLabelTyped(line: TextLine): TextLine {
  const { label, ...paragraph } = line.paragraph;
  if (label === undefined || !line.first) return line;
  return { ...line, text: `${label.text} ${line.text}`, runs: withLabel(label.text, line.runs), paragraph };
}

const HEADING_STYLE = /^heading ([1-4])$/iu;

/** Level of a heading that has no number: its style alone tells it. */
export function styledDepth(line: TextLine, { scheme }: Pick<BodyScheme, 'scheme'>): number | undefined {
  const level = Number(HEADING_STYLE.exec(line.paragraph.style ?? '')?.[1] ?? 0);
  if (level === 0 || !line.first || line.cell !== undefined || line.text === '') return undefined;
  if (labelOfLine(line) !== undefined) return undefined;
  const depth = startsArabic(scheme) ? level - 1 : level;
  return depth > 0 ? depth : undefined;
}

class TreeBuilder {
  readonly root = newNode(0);
  private path: BodyNode[] = [this.root];
  private readonly scheme: BodyScheme;

  private readonly isAppendix: boolean;

  constructor(scheme: BodyScheme, isAppendix: boolean) {
    this.scheme = scheme;
    this.isAppendix = isAppendix;
  }

  private get open(): BodyNode {
    return this.path.at(-1) ?? this.root;
  }

  /** A section that has neither number nor title. */
  openUntitled(): void {
    this.openNode(newNode(1));
  }

  add(line: Line, next: Line | undefined): void {
    if (isText(line)) this.addText(line, next);
    else if (line.kind === 'table') this.addChild(this.belowAssignment(), { kind: 'table', line });
    else if (line.picture.image === undefined) this.open.unplaced.push(line);
    else this.addChild(this.belowAssignment(), { kind: 'picture', line });
  }

  private addText(line: TextLine, next: Line | undefined): void {
    const titled = this.scheme.unnumbered?.titles.has(line) === true ? 1 : styledDepth(line, this.scheme);
    if (titled !== undefined) {
      this.openNode({ ...newNode(titled, undefined, [line]), isTitled: true });
      return;
    }
    const found = placed(line, this.scheme, this.path);
    if (found?.depth !== undefined) this.openNode(newNode(found.depth, found.label, [line]));
    else if (found === undefined) this.addPlain(withLabelTyped(line), next);
    else this.addChild(this.ownerOf(next), { kind: 'text', lines: [withLabelTyped(line)] });
  }

  /** An assignment that something stands below is that of the text above it, or is itself a text. */
  private addChild(node: BodyNode, child: Child): void {
    const { assignments, children, lines } = node;
    const own = assignments.splice(0);
    const further = children.length === 0 ? lines.splice(node.label === undefined ? 0 : 1) : [];
    const last = children.at(-1);
    if (own.length === 0) lines.push(...further);
    else if (further.length > 0) children.push({ kind: 'text', lines: further, assignments: own });
    else if (last?.kind === 'text' && last.assignments === undefined)
      children.splice(-1, 1, { ...last, assignments: own });
    else children.push({ kind: 'text', lines: own.map(({ line }) => line) });
    children.push(child);
  }

  private openNode(node: BodyNode): void {
    while (this.open.depth >= node.depth) this.path.pop();
    if (isBullet(node)) this.belowAssignment();
    if (node.label?.kind === 'plus' && !isBullet(this.open)) this.reopenBullet();
    const kind = this.listOf(node);
    if (kind === 'items') this.fillGap(node);
    this.addChild(this.open, { kind, node });
    this.path.push(node);
  }

  /** A plus is below the dash before it: what stands between the two is of the dash. Below a plus it is not. */
  private reopenBullet(): void {
    const { children } = this.open;
    const last = children.findLast((child) => 'node' in child);
    if (last?.kind !== 'bullets' || last.node.label?.kind === 'plus') return;
    this.path.push(last.node);
    for (const child of children.splice(children.indexOf(last) + 1)) this.addUnder(last.node, child);
  }

  private addUnder(node: BodyNode, child: Child): void {
    const isPlain = child.kind === 'text' && child.assignments === undefined && node.children.length === 0;
    if (isPlain && node.assignments.length === 0) node.lines.push(...child.lines);
    else this.addChild(node, child);
  }

  /** Letters that are not the next level of the scheme are points of their own. */
  private listOf(node: BodyNode): NumberedList | 'bullets' {
    if (isBullet(node)) return 'bullets';
    const isNextLevel = FORMS[this.scheme.scheme][node.depth - 1] === 'letter' && this.open.depth === node.depth - 1;
    return node.label?.kind === 'letter' && this.open.depth > 0 && !isNextLevel ? 'points' : 'items';
  }

  /** A number right under a section stands in an item without one, so that its level stays. */
  private fillGap({ depth }: BodyNode): void {
    while (depth <= BULLET_DEPTH && this.open.depth > 0 && this.open.depth < depth - 1) {
      const between = newNode(this.open.depth + 1);
      this.addChild(this.open, { kind: 'items', node: between });
      this.path.push(between);
    }
  }

  private addPlain(line: TextLine, next: Line | undefined): void {
    const isKnown = line.paragraph.style === STYLES.assignment.name;
    const assignment = this.open === this.root ? undefined : assignmentOnly(line.text, isKnown);
    if (assignment !== undefined) {
      const owner = line.text.startsWith('(') ? this.assigneeOf(next) : this.ownerOf(next);
      owner.assignments.push({ assignment, line });
      return;
    }
    if (isGroupLabel(line.text)) this.closeItems();
    if (this.goesOn(line)) return;
    const owner = this.unassigned(this.ownerOf(next), next);
    const last = owner.children.at(-1);
    if (owner.children.length === 0 && owner.assignments.length === 0) owner.lines.push(line);
    else if (last?.kind === 'text' && owner.assignments.length === 0 && last.assignments === undefined)
      last.lines.push(line);
    else this.addChild(owner, { kind: 'text', lines: [line] });
  }

  /** Nothing below a section goes on past the label of the next mục of its chapter. */
  private closeItems(): void {
    while (this.open.depth > 1) this.path.pop();
  }

  /** An assignment ends its item, unless another of its kind follows: what stands below is of the one around it. */
  private unassigned(node: BodyNode, next: Line | undefined): BodyNode {
    const around = this.path[this.path.indexOf(node) - 1];
    const isOutermost = around === undefined || around.depth === 0;
    if (node.assignments.length === 0 || isOutermost || this.isFollowed(next, node)) return node;
    while (this.open !== around) this.path.pop();
    return this.unassigned(this.open, next);
  }

  /** Whose a list without numbers, a table or a picture is: an assignment above it has ended its item. */
  private belowAssignment(): BodyNode {
    const outermost = this.isAppendix ? 1 : 2;
    while (this.open.assignments.length > 0 && this.path.length > outermost) this.path.pop();
    return this.open;
  }

  /** The last assignment of the open part, where a line goes on with it. */
  private goesOn(line: TextLine): boolean {
    const { assignments } = this.open;
    const last = assignments.at(-1);
    const more =
      last === undefined || last.line.text.startsWith('(') ? undefined : assignmentOn(last.assignment, line.text);
    if (more === undefined) return false;
    assignments.push({ assignment: more, line });
    assignments.splice(-2, 1);
    return true;
  }

  /** True where the next line is a sibling of the open part. */
  private isFollowed(next: Line | undefined, node: BodyNode): boolean {
    if (next === undefined || !isText(next)) return false;
    return placed(next, this.scheme, this.path)?.depth === node.depth;
  }

  /** What comes next is in the same part: no assignment of the whole part stands above it. */
  private isUnder(next: Line | undefined, { depth }: BodyNode): boolean {
    if (next === undefined || !isText(next)) return next !== undefined;
    return (placed(next, this.scheme, this.path)?.depth ?? 0) > depth;
  }

  /** A paragraph without a number stands below the assignment: that is not of all above it. */
  private isPlain(next: Line | undefined): boolean {
    if (next === undefined || !isText(next) || placed(next, this.scheme, this.path) !== undefined) return false;
    return assignmentOnly(next.text, next.paragraph.style === STYLES.assignment.name) === undefined;
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
    if (parent === undefined || parent.depth === 0 || this.isUnder(next, parent) || this.isPlain(next)) return node;
    const siblings = parent.children.flatMap((child) => ('node' in child ? [child.node] : []));
    const haveOwn = siblings.slice(0, -1).some(({ assignments }) => assignments.length > 0);
    if (haveOwn || siblings.length < 2) return node;
    this.path.pop();
    return parent;
  }
}

/**
 * Builds the tree; its root holds what stands before the first number, and the outermost parts.
 * @param isAppendix lists and tables stand in its root, too, which in a plan holds nothing but sections
 */
export function bodyTree(lines: readonly Line[], scheme: BodyScheme, isAppendix = false): BodyNode {
  const builder = new TreeBuilder(scheme, isAppendix);
  if (scheme.unnumbered?.isOpen === true) builder.openUntitled();
  for (const [index, line] of lines.entries()) builder.add(line, lines[index + 1]);
  return builder.root;
}
