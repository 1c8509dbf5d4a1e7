/**
 * A plan as it comes of a Word file, by as few edits as its page needs: a table below a list may belong to the list's last
 * item or to what is around the list. On paper that is the same, and nobody has asked for it.
 */
import { operationOf } from '../change/opinions/accept.ts';
import { dataEdits, rawWords } from '../change/opinions/data-edits.ts';
import type { Draft } from '../change/opinions/draft.ts';
import type { DataEdit } from '../change/opinions/opinion.ts';
import { carriedOut } from '../change/pull/apply.ts';
import { lettersIn, type ManuscriptBlock } from '../import/manuscript/manuscript.ts';
import type { Plan } from '../plan/model/plan.ts';
import { readSource } from '../plan/source/read.ts';
import { manuscriptOf } from './read-manuscript.ts';
import { planParts } from './render.ts';

/** What a reader sees: the lines with their numbers, cells in their order. */
function pageOf(plan: Plan): string {
  const read = manuscriptOf(planParts(plan));
  if ('problem' in read) return '';
  const visit = (blocks: readonly ManuscriptBlock[]): string[] =>
    blocks.flatMap((block) =>
      block.kind === 'table'
        ? block.rows.map((row) => row.map(({ blocks: inner }) => visit(inner).join('\n')).join('\t'))
        : [`${block.label?.text ?? ''} ${lettersIn(block)}`],
    );
  return read.manuscript.sections.flatMap(({ blocks }) => visit(blocks)).join('\n');
}

/** Words that went at one place and came at another. */
function isMove(gone: DataEdit, come: DataEdit): boolean {
  if (gone.op !== 'remove' || come.op === 'remove') return false;
  const words = rawWords(gone.from)
    .split('\n')
    .filter((line) => line.trim() !== '');
  const there = new Set(rawWords(come.to).split('\n'));
  return words.length > 0 && words.every((line) => there.has(line));
}

/**
 * @param sent the draft, and its text
 * @param changed the plan that came of the file
 * @param read a plan's text as a draft
 */
export function withNeededEdits(
  sent: { readonly yaml: string; readonly draft: Draft },
  changed: Draft,
  read: (yaml: string) => Draft | undefined,
): Draft {
  let edits = dataEdits(sent.draft.data, changed.data).map(({ edit }) => edit);
  const moves = edits.flatMap((gone) => edits.filter((come) => isMove(gone, come)).map((come) => [gone, come]));
  if (moves.length === 0) return changed;
  let result = changed;
  const page = pageOf(changed.plan);
  for (const move of moves) {
    const rest = edits.filter((edit) => !move.includes(edit));
    const text = carriedOut(readSource(sent.yaml), rest.map(operationOf));
    const next = text === undefined ? undefined : read(text);
    if (next === undefined || pageOf(next.plan) !== page) continue;
    edits = rest;
    result = next;
  }
  return result;
}
