/** Edits of the paragraphs of one value, put together to one operation: each alone would undo the others. */
import type { PlanPath } from '../../diagnostics/diagnostic.ts';
import type { Operation, ParagraphEdit, PullChange } from './changes.ts';

/** The paragraphs of a value. */
export const paragraphsOf = (value: unknown): string[] =>
  String(value ?? '')
    .split('\n')
    .filter((line) => line.trim() !== '');

/** A paragraph that is added before the first. */
export const BEFORE_ALL = -1;

/** What a block of lines ends with: it keeps its sign, `|` or `>`. */
const lineEndOf = (value: unknown): string => (typeof value === 'string' && value.endsWith('\n') ? '\n' : '');

function withEdits(value: unknown, edits: readonly ParagraphEdit[]): string {
  const lines = paragraphsOf(value);
  const count = Math.max(lines.length, ...edits.map(({ paragraph }) => paragraph + 1));
  const edited = Array.from({ length: count + 1 }, (_, place) => {
    const index = place + BEFORE_ALL;
    const mine = edits.filter(({ paragraph }) => paragraph === index);
    const reword = mine.find(({ kind }) => kind === 'reword');
    const own = mine.some(({ kind }) => kind === 'drop') ? [] : [reword?.text ?? lines[index] ?? ''];
    return [...own, ...mine.filter(({ kind }) => kind === 'add').map(({ text }) => text)];
  })
    .flat()
    .filter((line) => line !== '');
  return edited.length === 0 ? '' : `${edited.join('\n')}${lineEndOf(value)}`;
}

const WHOLE_NUMBER = /^(?:0|[1-9]\d{0,5})$/;

/** Figures in a cell of a number, or an empty one, are a number; in one of words they stay words. */
const asCell = (path: PlanPath, value: string, old: unknown): string | number =>
  path.includes('rows') && (typeof old !== 'string' || old === '') && WHOLE_NUMBER.test(value) ? Number(value) : value;

/** A cell that has lost its words stays in its row. */
const emptied = (path: PlanPath): Operation =>
  path.includes('rows') ? { kind: 'set', path, value: null } : { kind: 'remove', path };

/** Gives every change its operation; changes of one value share one. */
export function composed(changes: readonly PullChange[], valueAt: (path: PlanPath) => unknown): PullChange[] {
  const byPath = new Map<string, ParagraphEdit[]>();
  for (const { edit } of changes) {
    if (edit === undefined) continue;
    const key = edit.path.join('/');
    byPath.set(key, [...(byPath.get(key) ?? []), edit]);
  }
  const operations = new Map<string, Operation>();
  for (const [key, edits] of byPath) {
    const path = edits[0]?.path ?? [];
    const value = withEdits(valueAt(path), edits);
    operations.set(
      key,
      value === '' ? emptied(path) : { kind: 'set', path, value: asCell(path, value, valueAt(path)) },
    );
  }
  return changes.map(({ edit, ...change }) => {
    const operation = edit === undefined ? undefined : operations.get(edit.path.join('/'));
    return operation === undefined ? change : { ...change, operation };
  });
}
