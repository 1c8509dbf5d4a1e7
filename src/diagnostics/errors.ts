/** Which findings are errors: a code says so, or the rule that found it. */
import { CATALOGUE, type Code } from './catalogue/index.ts';
import type { Finding } from './diagnostic.ts';

export const errorsIn = (findings: readonly Finding[]): Finding[] =>
  findings.filter(({ code, entry = CATALOGUE[code as Code] }) => entry?.severity === 'error');
