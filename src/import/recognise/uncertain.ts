/** What the recogniser is not sure of. */
import type { Code } from '../../diagnostics/catalogue/index.ts';
import type { Bilingual, Finding, PlanPath } from '../../diagnostics/diagnostic.ts';
import { titleOf } from '../../plan/schema/names.ts';

export interface Doubt {
  readonly code: Extract<Code, `import/${string}`>;
  /** The entry of the plan that it is about. */
  readonly path: PlanPath;
  readonly args?: Finding['args'];
}

/** The first words of a text, for a message. */
export const beginning = (text: string, length = 60): string =>
  text.length <= length ? text : `${text.slice(0, length).trimEnd()}…`;

/** A key of the plan in both languages. */
export const keyWords = (key: string): Bilingual => ({
  vi: titleOf(key).toLocaleLowerCase('vi'),
  en: `\`${key}\``,
});
