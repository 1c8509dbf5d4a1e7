/** What stands at the end of Nơi nhận: nd30 NN-03 to NN-05. */
import type { Drafter, Plan } from './plan.ts';

/** "VT, NC (2)"; undefined where nothing is said of it. */
export const archiveText = ({ archive, archiveCopies }: Pick<Plan, 'archive' | 'archiveCopies'>): string | undefined =>
  archive === undefined || archiveCopies === undefined ? archive : `${archive} (${archiveCopies})`;

/** "PL.(300)". */
export function drafterText({ sign, copies }: Drafter): string {
  if (copies === undefined) return sign ?? '';
  return sign === undefined ? `(${copies})` : `${sign}.(${copies})`;
}
