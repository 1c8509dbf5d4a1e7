/** Assignments that stand where their text ends, or where it calls them, and not below what the item holds. */
import type { PlanPath } from '../../diagnostics/diagnostic.ts';
import type { AssignmentSource } from '../../generated/plan-source.ts';
import { lettersIn } from '../../import/manuscript/manuscript.ts';
import type { Operation, PullChange } from './changes.ts';
import { paragraphsOf } from './compose.ts';
import type { PullContext } from './context.ts';
import type { SourceText, SourceUnit, WordUnit } from './units.ts';

/** Behind the text of an item with children only a call prints its assignment. */
const CALLED_AT_END = /\s*\{\{\s*assign\s[^{}]*\}\}\.?\s*$/;

/** The call at the end of a paragraph as it is typed, which the words of the paper do not have. */
export const callAtEnd = (typed: string): string => CALLED_AT_END.exec(typed)?.[0].trimEnd() ?? '';

const CHILDREN = ['items', 'points', 'bullets', 'table', 'image', 'content'] as const;

const ID = 'phanCong';

/** An assignment that the plan prints on a line of its own, and the Word file at the end of the text; none of several. */
export function broughtToText(source: SourceUnit, word: WordUnit, context: PullContext): PullChange[] | undefined {
  const [text] = source.texts;
  const old = context.valueAt([...source.entry, 'assign']);
  const isOne = typeof old === 'object' && old !== null && !Array.isArray(old);
  if (!isOne || text === undefined || source.assignment !== undefined || word.assignment === undefined)
    return undefined;
  // Words that were put otherwise too come first: both are edits of one text.
  if (text.text !== word.texts[0]) return [];
  const about = { kind: 'assigned', path: source.entry, fresh: word.assignment } as const;
  const own = old as AssignmentSource;
  const hasChildren = CHILDREN.some((key) => context.valueAt([...source.entry, key]) !== undefined);
  return hasChildren
    ? called(text, word, own, about, context)
    : [{ ...about, operation: inText(source.entry, context) }];
}

/** Only the place is other: the rest stays as it is typed. */
function inText(entry: PlanPath, { body }: PullContext): Operation {
  const path = [...entry, 'assign', 'place'];
  return body.assign === 'inline' ? { kind: 'remove', path } : { kind: 'set', path, value: 'inline' };
}

function called(
  { path, paragraph }: SourceText,
  { paragraphs }: WordUnit,
  { id }: AssignmentSource,
  about: Pick<PullChange, 'kind' | 'path' | 'fresh'>,
  { valueAt }: PullContext,
): PullChange[] | undefined {
  const typed = paragraphsOf(valueAt(path))[paragraph];
  if (typed === undefined || paragraph !== paragraphsOf(valueAt(path)).length - 1) return undefined;
  const isStopped = /\)\.(?:\/\.)?\s*$/.test(paragraphs.map(lettersIn).at(-1) ?? '');
  const text = `${typed} {{assign "${id ?? ID}"}}${isStopped ? '.' : ''}`;
  const edit = { path, paragraph, kind: 'reword', text } as const;
  if (id !== undefined) return [{ ...about, edit }];
  const { kind, path: entry } = about;
  return [
    { ...about, edit },
    { kind, path: entry, operation: { kind: 'set', path: [...entry, 'assign', 'id'], value: ID } },
  ];
}
