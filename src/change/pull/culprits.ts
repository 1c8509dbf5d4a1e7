/** Changes that would break the plan: which they are, and what becomes of them. */
import type { Finding, PlanPath } from '../../diagnostics/diagnostic.ts';
import type { PullChange } from './changes.ts';

/** The change is told, and not made. */
export const asLeft = ({ operation: _operation, ...change }: PullChange): PullChange => ({ ...change, kind: 'left' });

const placeOfOperation = ({ operation }: PullChange): PlanPath | undefined =>
  operation?.kind === 'insert' ? [...operation.list, operation.index] : operation?.path;

/** Where an error is: a part that is missing has no place but its key. */
const placeOfError = ({ code, at: { path = [] }, args }: Finding): PlanPath =>
  code === 'plan/missing-part' ? [String(args?.['key'])] : path;

/** The changes that errors of the changed plan come from: those at their places, else all. */
export function culprits(changes: readonly PullChange[], errors: readonly Finding[]): PullChange[] {
  const operated = changes.filter(({ operation }) => operation !== undefined);
  const isNear = (change: PullChange): boolean => {
    const place = placeOfOperation(change) ?? [];
    return errors.some((error) => {
      const path = placeOfError(error);
      const length = Math.min(place.length, path.length);
      return length > 0 && place.slice(0, length).every((step, index) => step === path[index]);
    });
  };
  const near = operated.filter(isNear);
  return near.length > 0 ? near : operated;
}
