/** The order of what is said of a plan. */
import type { ShownDiagnostic } from './protocol.ts';

const SEVERITIES: readonly ShownDiagnostic['severity'][] = ['error', 'warning', 'info'];

/** The worst first, each kind from top to bottom. */
export const worstFirst = (diagnostics: readonly ShownDiagnostic[]): ShownDiagnostic[] =>
  SEVERITIES.flatMap((kind) => diagnostics.filter(({ severity }) => severity === kind).sort((a, b) => a.line - b.line));
