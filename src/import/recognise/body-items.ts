/** The tree of a body as the source writes it: headings, texts, lists, tables, assignments. */
import type {
  AssignmentSource,
  ContentBlockSource,
  ImageMappingSource,
  ItemMappingSource,
  ItemSource,
  SectionSource,
  TableSource,
} from '../../generated/plan-source.ts';
import { labelOf, startsArabic } from '../../plan/model/labels.ts';
import type { NumberForm, Scheme } from '../../plan/model/plan.ts';
import type { Standard } from '../../standard/standard.ts';
import { STYLES } from '../../standard/standards.ts';
import { lettersIn } from '../manuscript/manuscript.ts';
import type { AssignmentStyle } from './assignment-style.ts';
import { assignmentAtEnd, type FoundAssignment } from './assignments.ts';
import { type BodyNode, type Child, isBullet, newNode } from './body-tree.ts';
import { closingSentence, said } from './closing-sentences.ts';
import { endsSentence, isBold, isCapitals, isPlainSentence } from './cues.ts';
import type { DivisionNode } from './divisions.ts';
import type { Label, LabelKind } from './labels.ts';
import type { PictureLine, TableLine, TextLine } from './lines.ts';
import { isReshaped, type PictureBook, pictureSource } from './pictures.ts';
import { sliceRuns } from './runs.ts';
import { partDoubts } from './table-parts.ts';
import { readTable } from './tables.ts';
import { type NoteBook, paragraphsText, textOfLine } from './texts.ts';
import { asides, beginning, type Doubt, groupDoubts } from './uncertain.ts';

export interface BodyContext {
  readonly notes: NoteBook;
  readonly scheme: Scheme;
  /** Where assignments stand in this plan by default. */
  readonly assign: 'inline' | 'line';
  /** How they are said without parentheses, where the document says them so. */
  readonly sentences?: AssignmentStyle['form'];
  /** True where the file tells bold from upright. */
  readonly knowsLooks: boolean;
  readonly standard: Standard;
  readonly pictures: PictureBook;
  readonly doubts: Doubt[];
  /** What stands for a table that is known already. */
  readonly knownTable?: (line: TableLine) => TableSource | undefined;
  /** The same of a part or chapter. */
  readonly knownDivision?: (division: DivisionNode) => SectionSource | undefined;
  /** What stands for a picture that is known already, with its caption. */
  readonly knownPicture?: (line: PictureLine) => ImageMappingSource | undefined;
}

/** Headings are no longer than this. */
const LONGEST_HEADING = 400;
/** Where looks are not known, longer texts are no headings. */
const LONGEST_PLAIN_HEADING = 200;

/** What a label stands before, without it. */
function withoutLabel(line: TextLine, length: number): TextLine {
  if (length === 0) return line;
  const text = line.text.slice(length);
  return { ...line, text, runs: sliceRuns(line.runs, length) };
}

/** A list of an appendix may have Roman numbers before whole sentences, and this program prints it in a style of its own. */
const isOutermostTitle = (label: Label | undefined, head: TextLine): boolean =>
  label !== undefined && !isPlainSentence(head) && (head.paragraph.style !== STYLES.item.name || isBold(head));

/** A heading stands on its own line, in bold at the upper levels, and something stands under it. */
function isHeading(
  { depth: level, label, isTitled, lines, children }: BodyNode,
  head: TextLine,
  { knowsLooks, scheme }: Pick<BodyContext, 'knowsLooks' | 'scheme'>,
): boolean {
  if (level < 0) return false;
  if (isTitled === true) return true;
  const depth = headingDepth(level, scheme);
  if (depth === 1) return isOutermostTitle(label, head);
  if (depth > 9 || /^heading \d/i.test(head.paragraph.style ?? '')) return depth <= 9;
  const hasMore = children.length > 0 || lines.length > 1;
  if (head.text.length > LONGEST_HEADING) return false;
  if (depth === 2 && isBold(head)) return hasMore || !endsSentence(head.text);
  if (knowsLooks && depth === 2) return false;
  const isShort = head.text.length <= LONGEST_PLAIN_HEADING;
  return isShort && hasMore && !endsSentence(head.text) && (isBold(head) || !knowsLooks || isCapitals(head));
}

/** Level among the headings: what is numbered 1. is a clause, whether or not sections stand above it. */
const headingDepth = (depth: number, scheme: Scheme): number => (startsArabic(scheme) && depth > 0 ? depth + 1 : depth);

interface Read {
  readonly text: string;
  readonly assignments: readonly AssignmentSource[];
}

function placed(assignment: AssignmentSource, place: 'inline' | 'line', context: BodyContext): AssignmentSource {
  const { wording, ...data } = assignment;
  const { sentences } = context;
  // What the phrase of the plan says to the letter needs no words of its own.
  const isSaid = sentences !== undefined && wording !== undefined && said(sentences, data) === wording;
  const own = isSaid ? data : assignment;
  return place === context.assign ? own : { ...own, place };
}

/** A sentence without parentheses at the end of a text, where the document has its assignments so. */
function closing(line: TextLine, { sentences }: BodyContext): FoundAssignment | undefined {
  const found = sentences === undefined ? undefined : closingSentence(line.text);
  if (found === undefined) return undefined;
  const { start, assignment } = found;
  const isPlain = sliceRuns(line.runs, start).every((run) => run.kind === 'letters' && !run.bold && !run.raised);
  return isPlain ? { start, assignment: { ...assignment, wording: line.text.slice(start + 1, -1) } } : undefined;
}

/** Paragraphs as a text; the assignment at the end of the last is data where nothing follows it. */
function readText(lines: readonly TextLine[], isLeaf: boolean, context: BodyContext): Read {
  const last = lines.at(-1);
  const found = isLeaf && last !== undefined ? (assignmentAtEnd(last.text) ?? closing(last, context)) : undefined;
  if (found === undefined || last === undefined || found.start === 0)
    return { text: paragraphsText(lines, context.notes), assignments: [] };
  const cut = { ...last, text: last.text.slice(0, found.start), runs: sliceRuns(last.runs, 0, found.start) };
  return {
    text: paragraphsText([...lines.slice(0, -1), cut], context.notes),
    assignments: [placed(found.assignment, 'inline', context)],
  };
}

const assignKey = (assignments: readonly AssignmentSource[]): Pick<ItemMappingSource, 'assign'> => {
  const [only, ...more] = assignments;
  if (only === undefined) return {};
  return { assign: more.length === 0 ? only : [...assignments] };
};

const HEADINGS = ['heading1', 'heading1', 'heading2', 'heading3'] as const;

/** Looks that the style of a heading gives: no marks for them. */
function headingLooks({ depth, label }: BodyNode, { scheme, standard }: BodyContext): readonly ('bold' | 'italic')[] {
  const level = headingDepth(depth, scheme);
  const name = HEADINGS[level] ?? 'heading4';
  const { bold, italic } = standard.components[level > 2 && label?.kind === 'letter' ? standard.titledPoint : name];
  return [...(bold ? (['bold'] as const) : []), ...(italic ? (['italic'] as const) : [])];
}

type Group =
  | { readonly kind: 'items' | 'points' | 'bullets'; readonly nodes: BodyNode[] }
  | Exclude<Child, { readonly node: BodyNode }>;

/** Neighbouring children of one kind are one list. */
function grouped(children: readonly Child[]): Group[] {
  const groups: Group[] = [];
  for (const child of children) {
    const last = groups.at(-1);
    if (!('node' in child)) groups.push(child);
    else if (last !== undefined && 'nodes' in last && last.kind === child.kind) last.nodes.push(child.node);
    else groups.push({ kind: child.kind, nodes: [child.node] });
  }
  return groups;
}

const ORDER: readonly Group['kind'][] = ['items', 'points', 'bullets', 'table', 'picture', 'text'];

/** Do the keys of an item print its children in their order? */
export function fitsKeys(groups: readonly Pick<Group, 'kind'>[]): boolean {
  const places = groups.map(({ kind }) => ORDER.indexOf(kind));
  return places.every((place, index) => index === 0 || place > (places[index - 1] ?? -1));
}

/** Writes the nodes of a body's tree as the source has them. */
export class ItemWriter {
  private readonly context: BodyContext;

  constructor(context: BodyContext) {
    this.context = context;
  }

  private doubt(code: Doubt['code'], path: Doubt['path'], args: Doubt['args']): void {
    this.context.doubts.push({ code, path, ...(args === undefined ? {} : { args }) });
  }

  /** An item of a list. */
  item(node: BodyNode, path: Doubt['path']): ItemSource {
    const source = this.mapping(node, path);
    const keys = Object.keys(source);
    return keys.length === 1 && source.text !== undefined ? source.text : source;
  }

  mapping(node: BodyNode, path: Doubt['path']): ItemMappingSource {
    const { notes } = this.context;
    const [first, ...further] = node.lines;
    const head = first === undefined ? undefined : withoutLabel(first, node.label?.length ?? 0);
    const asHeading = head !== undefined && isHeading(node, head, this.context);
    const heading = asHeading ? textOfLine(head, notes, headingLooks(node, this.context)) : undefined;
    const isLeaf = node.children.length === 0;
    const read = readText(head === undefined || asHeading ? further : [head, ...further], isLeaf, this.context);
    const noted = notes.take();
    this.askComments([...node.lines, ...node.assignments.map(({ line }) => line)], path);
    for (const { picture } of node.unplaced) this.doubt('import/picture-kind', path, { kind: picture.kind });
    const children = this.children(node, path);
    const own = node.assignments.map(({ assignment }) =>
      isLeaf ? placed(assignment, 'line', this.context) : assignment,
    );
    const late = notes.take();
    const footnotes = { ...noted.footnotes, ...late.footnotes };
    return {
      ...(heading === undefined ? {} : { heading }),
      ...(read.text === '' ? {} : { text: read.text }),
      ...children,
      ...assignKey([...read.assignments, ...own]),
      ...(Object.keys(footnotes).length === 0 ? {} : { footnotes }),
      ...(node.label === undefined ? { marker: 'none' as const } : {}),
    };
  }

  private askComments(lines: readonly Pick<TextLine, 'first' | 'paragraph' | 'text'>[], path: Doubt['path']): void {
    for (const line of lines) {
      if (!line.first) continue;
      this.context.doubts.push(...asides(line.paragraph, path), ...groupDoubts(line.text, path));
    }
  }

  private children(node: BodyNode, path: Doubt['path']): Partial<ItemMappingSource> {
    const groups = grouped(node.children);
    if (groups.length === 0) return {};
    const isAssigned = groups.some((group) => group.kind === 'text' && group.assignments !== undefined);
    if (isAssigned || !fitsKeys(groups)) {
      const content = groups.map((group, index) => this.block(group, [...path, 'content', index], node.children));
      return { content };
    }
    const keys: Partial<ItemMappingSource> = {};
    for (const group of groups) {
      if (group.kind === 'text') {
        keys.after = paragraphsText(group.lines, this.context.notes);
        this.askComments(group.lines, path);
      } else Object.assign(keys, this.block(group, path, node.children));
    }
    return keys;
  }

  private table(line: TableLine, path: Doubt['path']): ContentBlockSource {
    const known = this.context.knownTable?.(line);
    if (known !== undefined) return { table: known };
    const { source, parts } = readTable(line, this.context.notes);
    for (const part of parts) this.context.doubts.push(...partDoubts(part, [...path, 'table']));
    for (const own of [line.unit, line.source]) if (own !== undefined) this.askComments([own], path);
    return { table: source };
  }

  private picture(line: PictureLine, path: Doubt['path']): ContentBlockSource {
    const { notes, pictures } = this.context;
    const { picture, paragraph, caption } = line;
    if (picture.image === undefined) return {};
    const known = this.context.knownPicture?.(line);
    if (known !== undefined) return { image: known };
    if (isReshaped(picture, picture.image)) this.doubt('import/picture-reshaped', path, {});
    // A paragraph with words of its own has been asked already.
    const own = lettersIn(paragraph).trim() === '' ? [{ first: true, paragraph, text: '' }] : [];
    this.askComments([...own, ...(caption === undefined ? [] : [caption])], path);
    return { image: pictureSource(line, picture.image, notes, pictures) };
  }

  private block(group: Group, path: Doubt['path'], siblings: readonly Child[]): ContentBlockSource {
    const { notes } = this.context;
    if (group.kind === 'table') return this.table(group.line, path);
    if (group.kind === 'picture') return this.picture(group.line, path);
    if (group.kind === 'text') {
      const read = readText(group.lines, true, this.context);
      const { assignments = [] } = group;
      this.askComments([...group.lines, ...assignments.map(({ line }) => line)], path);
      const own = assignments.map(({ assignment }) => placed(assignment, 'line', this.context));
      return { text: read.text, ...notes.take(), ...assignKey([...read.assignments, ...own]) };
    }
    const before = siblings.flatMap((child) => (child.kind === group.kind && 'node' in child ? [child.node] : []));
    const list = group.nodes.map((node, index) => {
      const at = [...path, group.kind, index];
      this.askNumber(node, before, at);
      return this.item(node, at);
    });
    return { [group.kind]: list };
  }

  /** The program counts by itself: where the file counted otherwise, words elsewhere may refer to the old number. */
  private askNumber(node: BodyNode, siblings: readonly BodyNode[], path: Doubt['path']): void {
    const { label } = node;
    if (label === undefined || isBullet(node)) return;
    const ordinal = siblings.filter((other) => other.label !== undefined).indexOf(node) + 1;
    const found = label.ordinals.at(-1);
    const form = NUMBER_FORMS[label.kind];
    const isOther = found !== ordinal || form === undefined || labelOf(form, [ordinal]) === undefined;
    if (isOther)
      this.doubt('import/renumbered', path, { label: label.text, text: beginning(node.lines[0]?.text ?? '') });
  }

  /** @param siblings those that are counted along with it, itself among them */
  section(node: BodyNode, path: Doubt['path'], siblings: readonly BodyNode[]): SectionSource {
    this.askNumber(node, siblings, path);
    const isTitled = node.label !== undefined && headingDepth(node.depth, this.context.scheme) === 1;
    return this.mapping(isTitled ? { ...node, isTitled } : node, path);
  }
}

/** The forms that labels have in a plan. */
const NUMBER_FORMS: Partial<Readonly<Record<LabelKind, NumberForm>>> = {
  roman: 'roman',
  article: 'article',
  number: 'arabic',
  decimal: 'decimal',
  letter: 'letter',
  smallRoman: 'smallRoman',
};

/** Everything under an appendix. */
export function appendixContent(root: BodyNode, path: Doubt['path'], context: BodyContext): ItemMappingSource {
  const writer = new ItemWriter(context);
  const { marker: _marker, ...content } = writer.mapping({ ...newNode(0), ...root, depth: 0 }, path);
  return content;
}

/** One item of a list, read by itself. */
export const itemOf = (node: BodyNode, context: BodyContext): ItemSource => new ItemWriter(context).item(node, []);
