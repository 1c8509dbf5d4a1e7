/** A Word file as a tree: what each number stands before, what stands in it, and to whom each paragraph belongs. */
import type { BodyScheme } from '../../import/recognise/body-scheme.ts';
import { type BodyNode, bodyTree, type Child } from '../../import/recognise/body-tree.ts';
import { type DivisionNode, divisionTree } from '../../import/recognise/divisions.ts';
import type { Line } from '../../import/recognise/lines.ts';
import type { Recognition } from '../../import/recognise/recognise.ts';
import type { WordUnit } from './units.ts';

/** The lists of a plan whose entries are printed as paragraphs. */
export type ListKind = 'bases' | 'opening' | 'sections' | 'appendices' | 'items' | 'points' | 'bullets';

/** An entry of a list as the file shows it. */
export interface FilePart {
  readonly kind: ListKind | 'root';
  /** The paragraph that its number stands before; the root has none. */
  readonly head?: WordUnit;
  /** Its own lines, the head first: a title may have several. */
  readonly headLines: readonly Line[];
  /** What it was read from; lines of the opening have none. */
  readonly node?: BodyNode;
  /** Of a part or chapter: its name and what it holds. */
  readonly division?: DivisionNode;
  readonly parent?: FilePart;
  readonly children: FilePart[];
}

export interface FileStructure {
  readonly root: FilePart;
  /** Parts by their heads. */
  readonly partOf: ReadonlyMap<WordUnit, FilePart>;
  /** To which part a paragraph, a row or an assignment belongs; heads belong to their own parts. */
  readonly ownerOf: ReadonlyMap<WordUnit, FilePart>;
}

/** An entry without a number of its own, which stands among numbered ones. */
export interface LooseEntry {
  readonly kind: ListKind;
  /** The level of the part that holds its list; 0 for that of the sections. */
  readonly depth: number;
}

/** How the parts of a plan are numbered: the body, and each appendix. */
export interface Schemes {
  readonly body: BodyScheme;
  readonly appendix: (index: number) => BodyScheme;
}

class StructureBuilder {
  readonly root: FilePart = { kind: 'root', headLines: [], children: [] };
  readonly partOf = new Map<WordUnit, FilePart>();
  readonly ownerOf = new Map<WordUnit, FilePart>();
  private readonly unitsOf = new Map<Line, WordUnit[]>();

  private readonly looseAs: (unit: WordUnit) => LooseEntry | undefined;

  constructor(units: readonly WordUnit[], looseAs: (unit: WordUnit) => LooseEntry | undefined) {
    this.looseAs = looseAs;
    for (const unit of units) {
      if (unit.line === undefined) continue;
      for (const line of [unit.line, ...linesBeside(unit.line)])
        this.unitsOf.set(line, [...(this.unitsOf.get(line) ?? []), unit]);
    }
  }

  own(part: FilePart, lines: readonly Line[]): void {
    for (const unit of lines.flatMap((line) => this.unitsOf.get(line) ?? [])) {
      const loose = this.looseAs(unit);
      if (loose === undefined || this.partOf.has(unit)) this.ownerOf.set(unit, part);
      else this.loose(unit, part, loose);
    }
  }

  /** Read as a further paragraph of the part above, it is a part beside that. */
  private loose(head: WordUnit, above: FilePart, { kind, depth }: LooseEntry): void {
    let parent = above;
    while (parent.parent !== undefined && (parent.node?.depth ?? 0) > depth) parent = parent.parent;
    const part: FilePart = { kind, head, headLines: [], parent, children: [] };
    parent.children.push(part);
    this.partOf.set(head, part);
    this.ownerOf.set(head, part);
  }

  /** A part under another; where its head is not known, what it holds stands in the other. */
  part(
    parent: FilePart,
    kind: ListKind,
    headLines: readonly Line[],
    node?: BodyNode,
    division?: DivisionNode,
  ): FilePart {
    const units = headLines.flatMap((line) => this.unitsOf.get(line) ?? []);
    const head = units.find(({ texts }) => texts.some((text) => text !== '')) ?? units[0];
    if (head === undefined) return parent;
    const own = { ...(node === undefined ? {} : { node }), ...(division === undefined ? {} : { division }) };
    const part: FilePart = { kind, head, headLines, parent, children: [], ...own };
    parent.children.push(part);
    this.partOf.set(head, part);
    this.own(part, headLines);
    return part;
  }

  /** What stands under a node, in its order. */
  content(part: FilePart, { lines, children, unplaced, assignments }: BodyNode, from: number): void {
    this.own(part, lines.slice(from));
    this.own(part, unplaced);
    for (const child of children) this.child(part, child);
    this.own(
      part,
      assignments.map(({ line }) => line),
    );
  }

  private child(part: FilePart, child: Child): void {
    if (child.kind === 'text') {
      const { lines, assignments = [] } = child;
      this.own(part, [...lines, ...assignments.map(({ line }) => line)]);
    } else if (!('node' in child)) this.own(part, [child.line, ...linesBeside(child.line)]);
    else {
      const { node } = child;
      const kind = part.kind === 'root' ? 'sections' : child.kind;
      const own = this.part(part, kind, node.lines.slice(0, 1), node);
      this.content(own, node, own === part ? 0 : 1);
    }
  }

  /** Sections under a part or chapter are its sections. */
  division(parent: FilePart, division: DivisionNode): void {
    const { titleLines, root, divisions } = division;
    const part = this.part(parent, 'sections', titleLines, root, division);
    this.own(part, root.lines);
    for (const child of root.children) {
      if ('node' in child && child.node.depth === 1) {
        const own = this.part(part, 'sections', child.node.lines.slice(0, 1), child.node);
        this.content(own, child.node, 1);
      } else this.child(part, child);
    }
    for (const inner of divisions) this.division(part, inner);
  }
}

/** The lines that belong to a table or a picture. */
function linesBeside(line: Line): Line[] {
  if (line.kind === 'line') return [];
  const lines = line.kind === 'table' ? [line.unit, line.source] : [line.caption];
  return lines.filter((one) => one !== undefined);
}

/** Builds the tree of a file from its units. */
export function structureOf(
  { lines }: Pick<Recognition, 'lines'>,
  units: readonly WordUnit[],
  schemes: Schemes,
  looseAs: (unit: WordUnit) => LooseEntry | undefined = () => undefined,
): FileStructure {
  const builder = new StructureBuilder(units, looseAs);
  const { root } = builder;
  builder.own(root, lines.title);
  for (const line of lines.intro) {
    const unit = units.find((one) => one.line === line);
    if (unit?.kind === 'paragraph') builder.part(root, unit.isBasis === true ? 'bases' : 'opening', [line]);
    else builder.own(root, [line]);
  }
  const body = divisionTree(lines.body, schemes.body);
  builder.content(root, body.root, 0);
  for (const division of body.divisions) builder.division(root, division);
  for (const [index, { title, body: own }] of lines.appendices.entries()) {
    const node = bodyTree(own, schemes.appendix(index), true);
    const part = builder.part(root, 'appendices', title, node);
    builder.content(part, node, 0);
  }
  return { root, partOf: builder.partOf, ownerOf: builder.ownerOf };
}
