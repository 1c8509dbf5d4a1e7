/** A slip of typing: what is wrong with the YAML, where, and what its author meant, where there is one answer. */
import type { Code } from '../../../diagnostics/catalogue/index.ts';
import type { Finding, Span } from '../../../diagnostics/diagnostic.ts';
import type { Edit } from '../edits.ts';

export interface Slip {
  readonly code: Code;
  readonly span: Span;
  readonly args?: Finding['args'];
  readonly edit?: Edit;
}

/** A text in quotes, with as few escapes as may be. */
export const quoted = (text: string): string =>
  /["\\]/.test(text) && !text.includes("'") ? `'${text}'` : `"${text.replace(/["\\]/g, '\\$&')}"`;

/** A slip that is put right where it stands. */
export const slipAt = (code: Code, span: Span, text: string, args?: Finding['args']): Slip => ({
  code,
  span,
  edit: { span, text },
  ...(args === undefined ? {} : { args }),
});
