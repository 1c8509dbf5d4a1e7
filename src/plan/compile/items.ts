/** Items, at whatever depth: texts compiled, numbers given. */
import type { PlanPath, ReportFinding } from '../../diagnostics/diagnostic.ts';
import type {
  AppendixSource,
  ContentBlockSource,
  ItemMappingSource,
  ItemSource,
  TableSource,
} from '../../generated/plan-source.ts';
import { LEVELS, labelOf, type Ordinals } from '../model/labels.ts';
import type { Block, Item, Marker, Paragraph, Passage, Scheme } from '../model/plan.ts';
import { appendAssignments, assignmentLines, type CompiledAssignments, compileAssignments } from './assignments.ts';
import type { TemplateScope } from './fill-template.ts';
import type { SayPhrase } from './phrases.ts';
import type { PlanScope } from './scope.ts';
import { compileTable } from './tables.ts';
import { type NoteScope, noteScope, type TextCompiler } from './texts.ts';
import { reportTypedLabel } from './typed-signs.ts';

export interface ItemContext {
  readonly texts: TextCompiler;
  readonly scope: PlanScope;
  readonly say: SayPhrase;
  readonly scheme: Scheme;
  readonly assign: 'inline' | 'line';
  readonly spellingOf: (path: PlanPath) => string | undefined;
  readonly report: ReportFinding;
}

/** Where an item stands: the ordinals above it, how deep in bullets. */
interface Standing {
  readonly above: Ordinals;
  readonly bulletDepth: number;
}

/** Counts the numbered children of one parent, also across the parts of its `content`. */
interface Counter {
  count: number;
}

const BULLETS = ['-', '+'] as const;

const mapping = (source: ItemSource): ItemMappingSource => (typeof source === 'string' ? { text: source } : source);

function numberMarker(standing: Standing, counter: Counter, path: PlanPath, context: ItemContext): Marker {
  const level = standing.above.length + 1;
  const ordinal = ++counter.count;
  const label = labelOf(context.scheme, [...standing.above, ordinal]);
  if (label === undefined) {
    const levels = LEVELS[context.scheme];
    if (level > levels) context.report('plan/too-deep', { path }, { levels, level });
    else context.report('plan/too-many-points', { path }, { count: ordinal });
  }
  return { kind: 'number', level, ordinal, label: label ?? '' };
}

function markerOf(
  source: ItemMappingSource,
  kind: 'items' | 'bullets',
  standing: Standing,
  counter: Counter,
  path: PlanPath,
  context: ItemContext,
): Marker {
  const level = standing.above.length + 1;
  if (source.marker === 'none') return { kind: 'none', level };
  if (kind === 'items') return numberMarker(standing, counter, path, context);
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

function compileList(
  list: readonly ItemSource[],
  kind: 'items' | 'bullets',
  path: PlanPath,
  standing: Standing,
  counter: Counter,
  context: ItemContext,
): Item[] {
  if (kind === 'items' && standing.bulletDepth > 0) context.report('plan/items-in-bullet', { path, part: 'key' });
  return list.map((source, index) => {
    const origin = [...path, index];
    const item = mapping(source);
    const marker = markerOf(item, kind, standing, counter, origin, context);
    const inside: Standing =
      kind === 'items' && marker.kind !== 'bullet'
        ? { above: [...standing.above, marker.kind === 'number' ? marker.ordinal : 0], bulletDepth: 0 }
        : { ...standing, bulletDepth: standing.bulletDepth + 1 };
    const textPath = typeof source === 'string' ? origin : [...origin, 'text'];
    return compileItem(item, { origin, textPath }, marker, inside, context);
  });
}

const KINDS = ['text', 'items', 'bullets', 'table'] as const;

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
  if (block.items !== undefined)
    return compileList(block.items, 'items', [...path, 'items'], standing, counter, context);
  if (block.bullets !== undefined)
    return compileList(block.bullets, 'bullets', [...path, 'bullets'], standing, counter, context);
  if (block.table !== undefined) return [compileItemTable(block.table, [...path, 'table'], outer, context)];
  return [compilePassage(block, path, outer, context)];
}

const compileItemTable = (table: TableSource, path: PlanPath, { scope }: Texts, context: ItemContext): Block =>
  compileTable(table, path, { texts: context.texts, scope, spellingOf: context.spellingOf, report: context.report });

type Children = Pick<ItemMappingSource, 'items' | 'bullets' | 'table' | 'content'>;

function compileChildren(
  source: Children,
  path: PlanPath,
  standing: Standing,
  outer: Texts,
  context: ItemContext,
): Block[] {
  const counter: Counter = { count: 0 };
  const { items, bullets, table, content } = source;
  if (content !== undefined) {
    for (const key of ['items', 'bullets', 'table'] as const) {
      if (source[key] !== undefined)
        context.report('plan/content-with-children', { path: [...path, key], part: 'key' }, { key });
    }
    return content.flatMap((block, index) =>
      compileBlock(block, [...path, 'content', index], standing, counter, outer, context),
    );
  }
  const blocks: Block[] = [];
  if (items !== undefined) blocks.push(...compileList(items, 'items', [...path, 'items'], standing, counter, context));
  if (bullets !== undefined)
    blocks.push(...compileList(bullets, 'bullets', [...path, 'bullets'], standing, counter, context));
  if (table !== undefined) blocks.push(compileItemTable(table, [...path, 'table'], outer, context));
  return blocks;
}

const isEmpty = ({ heading, text, items, bullets, table, content, after }: ItemMappingSource): boolean =>
  [heading, text, items, bullets, table, content, after].every((part) => part === undefined);

function compileItem(
  source: ItemMappingSource,
  paths: { readonly origin: PlanPath; readonly textPath: PlanPath },
  marker: Marker,
  inside: Standing,
  context: ItemContext,
): Item {
  const { origin, textPath } = paths;
  if (isEmpty(source)) context.report('plan/empty-item', { path: origin });
  const texts = openTexts(source, origin, context);
  const { scope, notes } = texts;
  const heading =
    source.heading === undefined
      ? undefined
      : context.texts.paragraph(source.heading, [...origin, 'heading'], scope, notes);
  const text = source.text === undefined ? [] : context.texts.paragraphs(source.text, textPath, scope, notes);
  const isWordless = heading === undefined && text.length === 0;
  if (isWordless && marker.kind !== 'none' && !isEmpty(source))
    context.report('plan/number-without-text', { path: origin });
  for (const paragraph of heading === undefined ? text.slice(0, 1) : [heading])
    reportTypedLabel(paragraph, source.heading ?? source.text ?? '', context.report);
  const children = compileChildren(source, origin, inside, texts, context);
  const after =
    source.after === undefined ? [] : context.texts.paragraphs(source.after, [...origin, 'after'], scope, notes);
  const closed = closeTexts(text, texts, children.length > 0, context);
  return {
    kind: 'item',
    marker,
    ...(heading === undefined ? {} : { heading }),
    text: closed.text,
    children,
    after,
    assignmentLines: closed.assignmentLines,
    assignments: texts.assignments.data,
    origin,
  };
}

/** The plan's sections: level 1. */
export function compileSections(sections: readonly ItemSource[], context: ItemContext): Item[] {
  return compileList(sections, 'items', ['sections'], { above: [], bulletDepth: 0 }, { count: 0 }, context);
}

/** What an appendix holds, numbered from level 1 anew. */
export function compileAppendixContent(source: AppendixSource, origin: PlanPath, context: ItemContext): Item {
  const { title: _title, landscape: _landscape, ...item } = source;
  const marker: Marker = { kind: 'none', level: 0 };
  return compileItem(item, { origin, textPath: [...origin, 'text'] }, marker, { above: [], bulletDepth: 0 }, context);
}
