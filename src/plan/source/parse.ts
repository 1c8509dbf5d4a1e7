/** The nodes of a YAML text. */
import { type ParsedNode, parseDocument, type YAMLError } from 'yaml';

/** A text as the package reads it. */
export interface ParsedYaml {
  readonly text: string;
  readonly contents: ParsedNode | null;
  /** What is wrong with it, and what may be. */
  readonly errors: readonly YAMLError[];
  readonly warnings: readonly YAMLError[];
}

export function parseYaml(text: string): ParsedYaml {
  const { contents, errors, warnings } = parseDocument(text, {
    prettyErrors: false,
    uniqueKeys: false,
    logLevel: 'error',
    stringKeys: false,
  });
  return { text, contents, errors, warnings };
}
