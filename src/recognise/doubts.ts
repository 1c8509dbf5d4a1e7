/** What the recogniser is not sure of. */
import type { Code } from '../diagnostics/catalogue/index.ts';
import type { Finding, PlanPath } from '../diagnostics/diagnostic.ts';

export interface Doubt {
  readonly code: Extract<Code, `import/${string}`>;
  /** The entry of the plan that it is about. */
  readonly path: PlanPath;
  readonly args?: Finding['args'];
}

/** Takes doubts as they come; a path is filled in where the entry finds its place. */
export type Ask = (code: Doubt['code'], path: PlanPath, args?: Finding['args']) => void;

/** The first words of a text, for a message. */
export const beginning = (text: string, length = 60): string =>
  text.length <= length ? text : `${text.slice(0, length).trimEnd()}…`;
