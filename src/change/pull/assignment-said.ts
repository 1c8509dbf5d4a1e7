/** Assignments that a text calls in its midst, said otherwise in Word. */
import type { PlanPath } from '../../diagnostics/diagnostic.ts';
import type { AssignmentSource } from '../../generated/plan-source.ts';
import { reworded } from './assigned.ts';
import { bareSentence } from './assignment-reader.ts';
import type { PullChange } from './changes.ts';
import type { PullContext } from './context.ts';
import { callAt, wordsOf } from './reword.ts';
import type { SourceText } from './units.ts';

const CALL = /^\{\{\s*assign\s+["']([^"']+)["']\s*\}\}$/;

interface Called {
  readonly id: string;
  /** The sentence as the text of the source would say it. */
  readonly said: string;
}

/** The one assignment that a paragraph calls; none where it calls several. */
function calledIn({ path, paragraph }: SourceText, { filledAt, valueAt }: PullContext): Called | undefined {
  const raw = String(valueAt(path) ?? '');
  const found = (filledAt(path)[paragraph] ?? []).flatMap((run): Called[] => {
    const id = run.literal ? CALL.exec(callAt(raw, run.start))?.[1] : undefined;
    return id === undefined ? [] : [{ id, said: wordsOf(run) }];
  });
  return found.length === 1 ? found[0] : undefined;
}

/** The words that stand in place of others, all around them as before. */
function inPlaceOf(said: string, text: string, fresh: string): string | undefined {
  const at = text.indexOf(said);
  const [before, after] = [text.slice(0, at), text.slice(at + said.length)];
  const isSame = at >= 0 && fresh.startsWith(before) && fresh.endsWith(after);
  return isSame ? fresh.slice(before.length, fresh.length - after.length) : undefined;
}

const SENTENCE = /^\*?(\(.*\))\*?$/s;

/** The way to the data of an item's assignment by its id. */
function pathOf(id: string, entry: PlanPath, { valueAt }: PullContext): PlanPath | undefined {
  const path = [...entry, 'assign'];
  const own = valueAt(path) as AssignmentSource | readonly AssignmentSource[] | undefined;
  if (!Array.isArray(own)) return (own as AssignmentSource | undefined)?.id === id ? path : undefined;
  const at = own.findIndex((one: AssignmentSource) => one.id === id);
  return at < 0 ? undefined : [...path, at];
}

/** The change of an assignment within a text, all other words of which stayed. */
export function calledOtherwise(
  entry: PlanPath,
  text: SourceText,
  fresh: string,
  context: PullContext,
): PullChange | undefined {
  const called = calledIn(text, context);
  const words = called === undefined ? undefined : inPlaceOf(called.said, text.text, fresh);
  const sentence = SENTENCE.exec(words ?? '')?.[1];
  const path = called === undefined ? undefined : pathOf(called.id, entry, context);
  if (called === undefined || sentence === undefined || path === undefined) return undefined;
  const typed = context.valueAt(path) as AssignmentSource;
  const bare = bareSentence(sentence);
  return {
    kind: 'assigned',
    path: entry,
    old: bareSentence(called.said.replace(/^\*|\*$/g, '')),
    fresh: bare,
    operation: { kind: 'set', path, value: reworded(bare, typed, path, context) },
  };
}
