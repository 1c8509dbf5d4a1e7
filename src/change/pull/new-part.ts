/** What a new part of the Word file says, as the plan would have it; entries that it took in stand there by a token. */
import type { PlanPath } from '../../diagnostics/diagnostic.ts';
import type { ImageMappingSource, SectionSource, TableSource } from '../../generated/plan-source.ts';
import { appendixContent, itemOf } from '../../import/recognise/body-items.ts';
import type { BodyNode, Child } from '../../import/recognise/body-tree.ts';
import type { DivisionNode } from '../../import/recognise/divisions.ts';
import type { PictureLine, TableLine } from '../../import/recognise/lines.ts';
import { divisionOf } from '../../import/recognise/sections.ts';
import { readTable } from '../../import/recognise/tables.ts';
import { NoteBook } from '../../import/recognise/texts.ts';
import type { PullContext } from './context.ts';
import type { FilePart, FileStructure } from './structure.ts';
import { withNoteIds } from './texts.ts';

/** The token of an entry of the plan that stands in a new part; undefined for one that is new itself. */
export type TokenOf = (part: FilePart) => string | undefined;

interface NewPart {
  readonly tokenOf: TokenOf;
  /** What stands for a table of the plan that stands in the part now. */
  readonly knownTable: (line: TableLine) => TableSource | undefined;
  /** The same of a picture. */
  readonly knownPicture: (line: PictureLine) => ImageMappingSource | undefined;
  readonly context: PullContext;
  /** The entry of the plan before it. */
  readonly after: PlanPath;
}

/** A node that says nothing but a token. */
function tokenNode(node: BodyNode, token: string): BodyNode {
  const [first] = node.lines;
  if (first === undefined) return node;
  const runs = [{ kind: 'letters', text: token, bold: false, italic: false, raised: false }] as const;
  const line = { ...first, text: token, runs, typed: runs, paragraph: { ...first.paragraph, comments: [] } };
  const label = node.label === undefined ? undefined : { ...node.label, length: 0 };
  return { ...node, label, lines: [line], children: [], assignments: [] };
}

/** A node with tokens in the places of entries that the plan has. */
function withTokens(node: BodyNode, { partOf }: FileStructure, tokenOf: TokenOf): BodyNode {
  const parts = new Map([...partOf.values()].map((part) => [part.node, part] as const));
  const replaced = (child: Child): Child => {
    if (!('node' in child)) return child;
    const part = parts.get(child.node);
    const token = part === undefined ? undefined : tokenOf(part);
    return { ...child, node: token === undefined ? inner(child.node) : tokenNode(child.node, token) };
  };
  const inner = (one: BodyNode): BodyNode => ({ ...one, children: one.children.map(replaced) });
  return inner(node);
}

/** The same of a part or chapter, and of those that stand in it. */
const divisionWithTokens = (division: DivisionNode, file: FileStructure, tokenOf: TokenOf): DivisionNode => ({
  ...division,
  root: withTokens(division.root, file, tokenOf),
  divisions: division.divisions.map((inner) => divisionWithTokens(inner, file, tokenOf)),
});

/** The value of a new part; undefined for one that the plan cannot take in by itself. */
export function newPart(
  part: FilePart,
  file: FileStructure,
  { tokenOf, knownTable, knownPicture, context, after }: NewPart,
): unknown {
  const { node, head, kind } = part;
  const text = withNoteIds(head?.texts.join(' ') ?? '', [], context);
  if (kind === 'bases' || kind === 'opening') return text;
  if (node === undefined) return { text, marker: 'none' };
  const { scheme } = context.schemeAt(after);
  const knownDivision = (division: DivisionNode): SectionSource | undefined => {
    const known = [...file.partOf.values()].find(({ headLines }) => headLines === division.titleLines);
    const token = known === undefined ? undefined : tokenOf(known);
    return token === undefined ? undefined : { heading: token };
  };
  const known = { knownTable, knownPicture, knownDivision };
  const reader = { ...context.body, scheme, notes: new NoteBook(context.notes), doubts: [], ...known };
  const read = withTokens(node, file, tokenOf);
  if (part.division !== undefined) return divisionOf(divisionWithTokens(part.division, file, tokenOf), reader);
  if (kind === 'appendices') return { title: text, ...appendixContent(read, [], reader) };
  const value = itemOf(read, reader);
  return kind === 'sections' && typeof value === 'string' ? { heading: value } : value;
}

/** A table as the plan would have it. */
export const tableOf = (line: TableLine, notes: PullContext['notes']): TableSource =>
  readTable(line, new NoteBook(notes)).source;
