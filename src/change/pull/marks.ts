/** Changes that are written into the plan as comments: what it does not take over by itself, and remarks. */
import type { Language } from '../../diagnostics/diagnostic.ts';
import { messageOf } from '../../diagnostics/format.ts';
import type { PullChange } from './changes.ts';

const MARK = 'KIỂM TRA: ';

/** The mark of a note that the plan has not yet: its id would tell nobody anything. */
const NEW_NOTE = /\[\^mới-[^\]]*\]/g;

/** A change as it is told: a note that the plan has not yet is called a new one. */
export const asTold = <Change extends PullChange>({ fresh, ...change }: Change): Change =>
  ({ ...change, ...(fresh === undefined ? {} : { fresh: fresh.replace(NEW_NOTE, '[^+]') }) }) as Change;

/** The comment for a change. */
export function markOf({ kind, old = '', fresh = '', reason }: PullChange, language: Language): string {
  const code = kind === 'conflict' ? 'pull/conflict' : fresh === '' ? 'pull/not-dropped' : 'pull/not-placed';
  const finding = reason ?? { code, args: { old, fresh } };
  const { message } = messageOf(finding, language);
  return `${kind === 'comment' ? '' : MARK}${message}`.replace(NEW_NOTE, '').replace(/\s+/g, ' ');
}

export const isMarked = ({ kind }: Pick<PullChange, 'kind'>): boolean =>
  kind === 'left' || kind === 'conflict' || kind === 'comment';

/** Does a plan name a change in a comment, be it for another reason? */
export function isNamedIn(text: string, change: PullChange, language: Language): boolean {
  if (text.includes(`# ${markOf(change, language)}`)) return true;
  const words = (change.fresh || change.old || '').replace(NEW_NOTE, '').replace(/\s+/g, ' ');
  if (change.kind === 'comment' || change.reason !== undefined || words === '') return false;
  return text.split('\n').some((line) => line.trimStart().startsWith(`# ${MARK}`) && line.includes(`“${words}”`));
}
