/** YAML that is no plan: an office's own registers. */
import { LineCounter, parseDocument } from 'yaml';

/** Data, or the line from 1 on which they cannot be read on. */
export type ReadData = { readonly data: unknown } | { readonly line: number };

/** Reads a YAML text as plain data. */
export function readData(text: string): ReadData {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false });
  const [error] = document.errors;
  return error === undefined ? { data: document.toJS() as unknown } : { line: lineCounter.linePos(error.pos[0]).line };
}
