/** Targets: figures that a part of the plan promises, as data beside its words. */
import type { PlanPath } from '../../diagnostics/diagnostic.ts';
import type { TargetSource } from '../../generated/plan-source.ts';
import { TARGET_PARTS, type Target } from '../model/plan.ts';
import type { PlanScope } from './scope.ts';
import type { TextCompiler } from './texts.ts';

export interface TargetContext {
  readonly texts: TextCompiler;
  readonly scope: PlanScope;
  readonly spellingOf: (path: PlanPath) => string | undefined;
}

/** A target with its variables filled in; figures typed as numbers keep their letters. */
function compileTarget(source: TargetSource, origin: PlanPath, { texts, scope, spellingOf }: TargetContext): Target {
  const parts = TARGET_PARTS.flatMap((part) => {
    const value = source[part];
    const path = [...origin, part];
    const typed = typeof value === 'number' ? (spellingOf(path) ?? String(value)) : value;
    return typed === undefined ? [] : [[part, texts.data(typed, path, scope.values)] as const];
  });
  return { what: '', figure: '', ...Object.fromEntries(parts), origin };
}

export const compileTargets = (
  sources: readonly TargetSource[] | undefined,
  path: PlanPath,
  context: TargetContext,
): Target[] => (sources ?? []).map((source, index) => compileTarget(source, [...path, index], context));
