/** Texts put into other words, dropped, and added. */
import type { PlanPath } from '../../diagnostics/diagnostic.ts';
import type { FilledSpan } from '../../plan/model/plan-text.ts';
import { callAtEnd } from './assignment-call.ts';
import { calledOtherwise } from './assignment-said.ts';
import type { PullChange } from './changes.ts';
import { BEFORE_ALL, paragraphsOf } from './compose.ts';
import type { PullContext } from './context.ts';
import type { MovedTexts } from './moved-texts.ts';
import { reworded } from './reword.ts';
import { type SourceText, type SourceUnit, saidBy, type WordUnit } from './units.ts';

const NOTE_MARK = /\[\^([^\]]+)\]/g;

/** Marks of notes by the ids that the plan gives them. */
export const withNoteIds = (text: string, path: PlanPath, { notesBy }: PullContext): string =>
  text.replace(NOTE_MARK, (_, number: string) => `[^${notesBy.idOf(number, path)}]`);

const BLANK: FilledSpan = { text: ' ', start: 0, literal: false };

/** The end of a line was deleted: its words go on with those of the next. */
function goesOnIn(next: readonly FilledSpan[], fresh: string): boolean {
  const words = next
    .map(({ text }) => text)
    .join('')
    .trim();
  return words !== '' && fresh.endsWith(` ${words}`);
}

/** One of the paragraphs of a value in other words. */
function rewordedParagraph(
  value: string,
  { path, paragraph }: SourceText,
  fresh: string,
  context: PullContext,
): string {
  const typed = paragraphsOf(value)[paragraph] ?? value;
  const filled = context.filledAt(path);
  const runs = filled[paragraph] ?? [{ text: typed, start: 0, literal: false }];
  const next = filled[paragraph + 1] ?? [];
  return reworded(value, goesOnIn(next, fresh) ? [...runs, BLANK, ...next] : runs, withNoteIds(fresh, path, context));
}

/** The changes of the texts of a pair, one for each text. */
export function textChanges(source: SourceUnit, read: WordUnit, word: WordUnit, context: PullContext): PullChange[] {
  return source.texts.flatMap((text, index): PullChange[] => {
    const fresh = word.texts[index] ?? '';
    if (fresh === read.texts[index] || fresh === text.text) return [];
    const value = context.valueAt(text.path);
    const about = { path: text.path, old: text.text, fresh } as const;
    const isText = typeof value === 'string' || typeof value === 'number' || value === null || value === undefined;
    if (!isText) return [{ kind: 'left', ...about }];
    const called = calledOtherwise(source.entry, text, fresh, context);
    if (called !== undefined) return [called];
    const call = word.assignment === undefined ? '' : callAtEnd(paragraphsOf(value)[text.paragraph] ?? '');
    const words = rewordedParagraph(String(value ?? ''), text, fresh, context) + call;
    const edit = { path: text.path, paragraph: text.paragraph, kind: 'reword', text: words } as const;
    return [{ kind: 'reworded', ...about, edit }];
  });
}

/** Keys whose words stand above the text of their part. */
const NAMES = ['heading', 'part', 'chapter', 'title'] as const;

/** Is a text the one that the number of its item stands before? */
export function isHead(text: SourceText | undefined, { valueAt }: Pick<PullContext, 'valueAt'>): boolean {
  if (text === undefined) return false;
  const { path, paragraph } = text;
  const key = path.at(-1);
  if (key === 'heading' || typeof key === 'number') return paragraph === 0;
  const around = path.slice(0, -1);
  return key === 'text' && paragraph === 0 && NAMES.every((name) => valueAt([...around, name]) === undefined);
}

/** A paragraph without a number is gone. */
export function textDropped(source: SourceUnit, old: string, context: PullContext): PullChange[] {
  const [text] = source.texts;
  const value = text === undefined ? undefined : context.valueAt(text.path);
  const about = { path: source.entry, old } as const;
  // What a number stands before cannot go while something under it stays.
  if (text === undefined || typeof value !== 'string' || isHead(text, context))
    return [{ kind: 'left', ...about, fresh: '' }];
  const edit = { path: text.path, paragraph: text.paragraph, kind: 'drop', text: '' } as const;
  const assign = [...source.entry, 'assign'];
  const own: PullChange = { kind: 'dropped', ...about, edit };
  if (source.assignment === undefined || Array.isArray(context.valueAt(assign))) return [own];
  // An assignment at the end of a paragraph goes with it.
  return [
    own,
    { kind: 'assigned', path: source.entry, old: source.assignment, operation: { kind: 'remove', path: assign } },
  ];
}

/** What stands around a new paragraph without a number. */
export interface TextPlace {
  readonly context: PullContext;
  /** The entry that it stands in; undefined where the plan has none. */
  readonly entry: PlanPath | undefined;
  /** The paragraph of that entry right above it; undefined after a list or a table. */
  readonly above: SourceUnit | undefined;
  /** The entry of the plan that stands before it, whichever. */
  readonly nearest: PlanPath;
  /** Where it stands in the `content` of its entry. */
  readonly content: { readonly list: PlanPath; readonly index: number } | undefined;
  readonly movedTexts: MovedTexts;
}

const HEADINGS: ReadonlySet<string | number | undefined> = new Set(['heading', 'part', 'chapter']);

/** What takes a new paragraph in, and the entry that it is about. */
type TextMade = Pick<PullChange, 'path' | 'operation' | 'edit'>;

const paragraphAt = (path: PlanPath, text: string, at: PlanPath, paragraph: number): TextMade => ({
  path,
  edit: { path: at, paragraph, kind: 'add', text },
});

const blockAt = (path: PlanPath, text: string, at: { readonly list: PlanPath; readonly index: number }): TextMade => ({
  path,
  operation: { kind: 'insert', ...at, value: { text } },
});

/** The last paragraph of a value that may not be there. */
const lastOf = (path: PlanPath, { valueAt }: PullContext): number => paragraphsOf(valueAt(path)).length - 1;

/** A paragraph below what an item holds. */
function textBelow(entry: PlanPath, text: string, context: PullContext): TextMade | undefined {
  const blocks = context.valueAt([...entry, 'content']);
  if (Array.isArray(blocks)) return undefined;
  const after = [...entry, 'after'];
  return paragraphAt(entry, text, after, lastOf(after, context));
}

/** A paragraph right below another of its entry. */
function textBehind(
  { entry, texts, assignment }: SourceUnit,
  text: string,
  context: PullContext,
): TextMade | undefined {
  const last = texts.at(-1);
  if (last === undefined) return undefined;
  if (HEADINGS.has(last.path.at(-1))) return paragraphAt(entry, text, [...entry, 'text'], BEFORE_ALL);
  // An assignment stands at the end of the text: what follows it is no longer of the text.
  const block = entry.at(-1);
  if (assignment !== undefined && entry.at(-2) === 'content' && typeof block === 'number')
    return blockAt(entry, text, { list: entry.slice(0, -1), index: block + 1 });
  if (assignment !== undefined) return paragraphAt(entry, text, [...entry, 'after'], BEFORE_ALL);
  if (typeof context.valueAt(last.path) !== 'string') return undefined;
  return paragraphAt(entry, text, last.path, last.paragraph);
}

function textMade(text: string, { context, entry, above, content }: TextPlace): TextMade | undefined {
  if (entry === undefined) return undefined;
  if (above !== undefined) return textBehind(above, text, context);
  if (content !== undefined) return blockAt(entry, text, content);
  return entry.length > 0 ? textBelow(entry, text, context) : undefined;
}

/** Paragraphs without a number go on the text above them; those that the plan has elsewhere come as they are typed. */
export function textAdded(unit: WordUnit, place: TextPlace): PullChange {
  const { context, entry, above, nearest, movedTexts } = place;
  const typed = movedTexts.typed(unit, above?.entry ?? entry ?? nearest);
  const fresh = typed === undefined ? withNoteIds(saidBy(unit), entry ?? nearest, context) : saidBy(unit);
  const made = textMade(typed ?? fresh, place);
  return made === undefined ? { kind: 'left', path: nearest, fresh } : { kind: 'added', fresh, ...made };
}
