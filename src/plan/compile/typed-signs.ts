/** Signs that an author typed though the program adds them. */
import type { Fix, PlanPath, ReportFinding } from '../../diagnostics/diagnostic.ts';

/** Where a sign stands in the value as typed; it may be taken out there. */
function takingOut(typed: string, pattern: RegExp, path: PlanPath): Fix[] {
  const everywhere = new RegExp(pattern, pattern.flags.replace('g', '').concat('g'));
  return [...typed.matchAll(everywhere)].map(({ 0: sign, index }) => ({
    path,
    within: { start: index, end: index + sign.length },
    text: '',
  }));
}

/** Takes off what an author typed though the program adds it; says so. */
export function stripTyped(text: string, pattern: RegExp, path: PlanPath, report: ReportFinding, typed = ''): string {
  const sign = pattern.exec(text)?.[0].trim();
  if (sign === undefined || sign === '') return text;
  report('text/typed-sign', { path }, { sign }, takingOut(typed, pattern, path));
  return text.replace(pattern, '').trim();
}
