/** Items, at whatever depth: texts compiled, numbers given. */
import type { PlanPath, ReportFinding } from '../../diagnostics/diagnostic.ts';
import type {
  ContentBlockSource,
  ImageSource,
  ItemMappingSource,
  ItemSource,
  TableSource,
} from '../../generated/plan-source.ts';
import type { ImageReader } from '../images/image.ts';
import { FORMS, formBelow, labelOf, type Ordinals } from '../model/labels.ts';
import type { Block, Item, Marker, NumberForm, Numbering, Paragraph, Passage } from '../model/plan.ts';
import { appendAssignments, assignmentLines, type CompiledAssignments, compileAssignments } from './assignments.ts';
import type { TemplateScope } from './fill-template.ts';
import type { KeepPart } from './kept-parts.ts';
import { optional } from './optional.ts';
import type { SayPhrase } from './phrases.ts';
import { compilePicture } from './pictures.ts';
import type { PlanScope } from './scope.ts';
import type { Switches } from './switches.ts';
import { compileTable } from './tables.ts';
import { compileTargets } from './targets.ts';
import { type NoteScope, noteScope, type TextCompiler } from './texts.ts';
import { reportTypedLabel } from './typed-signs.ts';

export interface ItemContext {
  readonly texts: TextCompiler;
  readonly scope: PlanScope;
  readonly say: SayPhrase;
  readonly numbering: Numbering;
  readonly assign: 'inline' | 'line';
  readonly spellingOf: (path: PlanPath) => string | undefined;
  readonly images: ImageReader;
  readonly switches: Switches;
  readonly report: ReportFinding;
  /** Compiles an entry of a list or an appendix. */
  readonly keep: KeepPart;
}

/** Where an item stands: the ordinals above it, the form of the last of them, how deep in bullets. */
export interface Standing {
  readonly above: Ordinals;
  readonly form?: NumberForm | undefined;
  readonly bulletDepth: number;
}

/** Counts the numbered and the lettered children of one parent, also across the parts of its `content`. */
export interface Counter {
  items: number;
  points: number;
}

export const newCounter = (): Counter => ({ items: 0, points: 0 });

/** Lists of an item: numbered by the scheme, lettered, with signs. */
type ListKind = 'items' | 'points' | 'bullets';

const BULLETS = ['-', '+'] as const;

const mapping = (source: ItemSource): ItemMappingSource => (typeof source === 'string' ? { text: source } : source);

function numberMarker(
  kind: 'items' | 'points',
  standing: Standing,
  counter: Counter,
  path: PlanPath,
  context: ItemContext,
): Marker {
  const level = standing.above.length + 1;
  const ordinal = ++counter[kind];
  const { scheme } = context.numbering;
  const form = kind === 'points' ? 'letter' : formBelow(scheme, standing.form, level);
  const label =
    form === undefined ? undefined : labelOf(form, [...standing.above, ordinal], context.numbering.sectionSign);
  if (form === undefined) context.report('plan/too-deep', { path }, { levels: FORMS[scheme].length, level });
  else if (label === undefined) context.report('plan/too-many-points', { path }, { count: ordinal });
  return { kind: 'number', form: form ?? 'smallRoman', level, ordinal, label: label ?? '' };
}

function markerOf(
  source: ItemMappingSource,
  kind: ListKind,
  standing: Standing,
  counter: Counter,
  path: PlanPath,
  context: ItemContext,
): Marker {
  const level = standing.above.length + 1;
  if (source.marker === 'none') return { kind: 'none', level };
  if (kind !== 'bullets') return numberMarker(kind, standing, counter, path, context);
  const label = BULLETS[standing.bulletDepth];
  if (label === undefined) context.report('plan/bullets-too-deep', { path });
  return { kind: 'bullet', level: standing.bulletDepth + 1, label: label ?? '+' };
}

interface Texts {
  readonly notes: NoteScope;
  readonly scope: TemplateScope;
  readonly assignments: CompiledAssignments;
}

function openTexts(
  source: Pick<ItemMappingSource, 'footnotes' | 'assign'>,
  path: PlanPath,
  context: ItemContext,
): Texts {
  const { say, report, assign } = context;
  const assignments = compileAssignments(source.assign, [...path, 'assign'], { place: assign, say, report });
  return {
    notes: noteScope(source.footnotes, [...path, 'footnotes']),
    scope: context.scope.withAssignments(assignments.named),
    assignments,
  };
}

/** Texts, and inline assignments at their end; with no text to stand at, these get lines of their own. */
function closeTexts(
  paragraphs: readonly Paragraph[],
  texts: Texts,
  hasChildren: boolean,
  context: ItemContext,
): Pick<Passage, 'text' | 'assignmentLines'> {
  const { assignments, scope, notes } = texts;
  const atEnd = paragraphs.length > 0 && !hasChildren;
  const inline = atEnd ? assignments.inline : [];
  const lines = atEnd ? assignments.lines : [...assignments.inline, ...assignments.lines];
  const italic = context.assign === 'inline';
  const result = {
    text: appendAssignments(paragraphs, inline, context.texts, scope, italic),
    assignmentLines: assignmentLines(lines, context.texts, scope, italic),
  };
  for (const { text, path, isPrinted } of assignments.values)
    context.texts.value(text, path, context.scope.values, isPrinted);
  context.texts.reportUnmarked(notes);
  assignments.reportUnplaced();
  return result;
}

function compilePassage(source: ContentBlockSource, path: PlanPath, outer: Texts, context: ItemContext): Passage {
  const texts = openTexts(source, path, context);
  // Notes may stand beside the text or with the item around it.
  const notes = source.footnotes === undefined ? outer.notes : texts.notes;
  const paragraphs = context.texts.paragraphs(source.text ?? '', [...path, 'text'], texts.scope, notes);
  return {
    kind: 'passage',
    ...closeTexts(paragraphs, texts, false, context),
    assignments: texts.assignments.data,
    origin: path,
  };
}

/** Where the children of an item stand. */
function standingBelow(standing: Standing, kind: ListKind, marker: Marker): Standing {
  if (kind === 'bullets' || marker.kind === 'bullet') return { ...standing, bulletDepth: standing.bulletDepth + 1 };
  if (marker.kind !== 'number') return { above: [...standing.above, 0], bulletDepth: 0 };
  return { above: [...standing.above, marker.ordinal], form: marker.form, bulletDepth: 0 };
}

/** An entry of a list. */
export function compileEntry(
  source: ItemSource,
  kind: ListKind,
  origin: PlanPath,
  standing: Standing,
  counter: Counter,
  context: ItemContext,
): Item {
  const { above, form = '', bulletDepth } = standing;
  const counted = [kind, context.numbering.scheme, form, bulletDepth, counter.items, counter.points, ...above];
  const entry = context.keep(origin, counted, () => {
    const item = mapping(source);
    const marker = markerOf(item, kind, standing, counter, origin, context);
    const textPath = typeof source === 'string' ? origin : [...origin, 'text'];
    return compileItem(item, { origin, textPath }, marker, standingBelow(standing, kind, marker), context);
  });
  if (kind !== 'bullets' && entry.marker.kind === 'number') counter[kind] = entry.marker.ordinal;
  return entry;
}

function compileList(
  list: readonly ItemSource[],
  kind: ListKind,
  path: PlanPath,
  standing: Standing,
  counter: Counter,
  context: ItemContext,
): Item[] {
  if (kind !== 'bullets' && standing.bulletDepth > 0) context.report('plan/items-in-bullet', { path, part: 'key' });
  return context.switches
    .on(list, path)
    .map(([source, index]) => compileEntry(source, kind, [...path, index], standing, counter, context));
}

const KINDS = ['text', 'items', 'points', 'bullets', 'table', 'image'] as const;
const LISTS = ['items', 'points', 'bullets'] as const;

function compileBlock(
  block: ContentBlockSource,
  path: PlanPath,
  standing: Standing,
  counter: Counter,
  outer: Texts,
  context: ItemContext,
): Block[] {
  if (KINDS.filter((kind) => block[kind] !== undefined).length !== 1) context.report('plan/one-kind-a-block', { path });
  for (const key of ['assign', 'footnotes'] as const) {
    if (block.text === undefined && block[key] !== undefined) {
      context.report('plan/only-with-text', { path: [...path, key], part: 'key' }, { key });
    }
  }
  for (const kind of LISTS) {
    const list = block[kind];
    if (list !== undefined) return compileList(list, kind, [...path, kind], standing, counter, context);
  }
  if (block.table !== undefined) return [compileItemTable(block.table, [...path, 'table'], outer, context)];
  if (block.image !== undefined) return [compileItemPicture(block.image, [...path, 'image'], outer, context)];
  return [compilePassage(block, path, outer, context)];
}

const compileItemTable = (table: TableSource, path: PlanPath, { scope }: Texts, context: ItemContext): Block =>
  compileTable(table, path, { texts: context.texts, scope, spellingOf: context.spellingOf, report: context.report });

const compileItemPicture = (image: ImageSource, path: PlanPath, { scope, notes }: Texts, context: ItemContext): Block =>
  compilePicture(image, path, { texts: context.texts, scope, notes, images: context.images, report: context.report });

type Children = Pick<ItemMappingSource, 'items' | 'points' | 'bullets' | 'table' | 'image' | 'content'>;

function compileChildren(
  source: Children,
  path: PlanPath,
  standing: Standing,
  outer: Texts,
  context: ItemContext,
): Block[] {
  const counter = newCounter();
  const { table, image, content } = source;
  if (content !== undefined) {
    for (const key of [...LISTS, 'table', 'image'] as const) {
      if (source[key] !== undefined)
        context.report('plan/content-with-children', { path: [...path, key], part: 'key' }, { key });
    }
    return content.flatMap((block, index) =>
      compileBlock(block, [...path, 'content', index], standing, counter, outer, context),
    );
  }
  const blocks: Block[] = [];
  for (const kind of LISTS) {
    const list = source[kind];
    if (list !== undefined) blocks.push(...compileList(list, kind, [...path, kind], standing, counter, context));
  }
  if (table !== undefined) blocks.push(compileItemTable(table, [...path, 'table'], outer, context));
  if (image !== undefined) blocks.push(compileItemPicture(image, [...path, 'image'], outer, context));
  return blocks;
}

/** True where an item says nothing and holds nothing. */
export const isEmpty = ({
  heading,
  text,
  items,
  points,
  bullets,
  table,
  image,
  content,
  after,
}: ItemMappingSource): boolean =>
  [heading, text, items, points, bullets, table, image, content, after].every((part) => part === undefined);

interface ItemPaths {
  readonly origin: PlanPath;
  readonly textPath: PlanPath;
  /** Where the heading was typed; `heading` of the item where nothing is said. */
  readonly headingPath?: PlanPath;
}

/** @param further what stands below the item's own children */
export function compileItem(
  source: ItemMappingSource,
  { origin, textPath, headingPath = [...origin, 'heading'] }: ItemPaths,
  marker: Marker,
  inside: Standing,
  context: ItemContext,
  further: () => readonly Block[] = () => [],
): Item {
  if (isEmpty(source)) context.report('plan/empty-item', { path: origin });
  const texts = openTexts(source, origin, context);
  const { scope, notes } = texts;
  const heading =
    source.heading === undefined ? undefined : context.texts.paragraph(source.heading, headingPath, scope, notes);
  const text = source.text === undefined ? [] : context.texts.paragraphs(source.text, textPath, scope, notes);
  const isWordless = heading === undefined && text.length === 0;
  if (isWordless && marker.kind !== 'none' && !isEmpty(source))
    context.report('plan/number-without-text', { path: origin });
  for (const paragraph of heading === undefined ? text.slice(0, 1) : [heading])
    reportTypedLabel(paragraph, source.heading ?? source.text ?? '', context.report);
  const children = [...compileChildren(source, origin, inside, texts, context), ...further()];
  const after =
    source.after === undefined ? [] : context.texts.paragraphs(source.after, [...origin, 'after'], scope, notes);
  const closed = closeTexts(text, texts, children.length > 0, context);
  return {
    kind: 'item',
    ...optional('id', source.id),
    marker,
    ...(heading === undefined ? {} : { heading }),
    text: closed.text,
    children,
    after,
    assignmentLines: closed.assignmentLines,
    assignments: texts.assignments.data,
    targets: compileTargets(source.targets, [...origin, 'targets'], context),
    origin,
  };
}
