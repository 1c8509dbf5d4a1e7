/** Changes that are written into the plan as comments: what it does not take over by itself, and remarks. */
import type { Language } from '../../diagnostics/diagnostic.ts';
import { messageOf } from '../../diagnostics/format.ts';
import type { PullChange } from './changes.ts';

const MARK = 'KIỂM TRA: ';

/** The comment for a change. */
export function markOf({ kind, old = '', fresh = '', reason }: PullChange, language: Language): string {
  const code = kind === 'conflict' ? 'pull/conflict' : fresh === '' ? 'pull/not-dropped' : 'pull/not-placed';
  const finding = reason ?? { code, args: { old, fresh } };
  const { message } = messageOf(finding, language);
  return `${kind === 'comment' ? '' : MARK}${message}`.replace(/\s+/g, ' ');
}

export const isMarked = ({ kind }: Pick<PullChange, 'kind'>): boolean =>
  kind === 'left' || kind === 'conflict' || kind === 'comment';
