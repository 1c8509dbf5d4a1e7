/**
 * How what somebody typed is put into a plan: as letters, wherever it stands. Answers are handed to a template with a
 * backslash before every mark, ready for the plan's prose; the helpers make values of YAML of them.
 */

import { capital } from '../../vietnamese/alphabet.ts';
import { typedLiterally } from '../compile/inline-marks.ts';
import type { Helper } from '../compile/template-engine.ts';

/** An answer as the plan's prose takes it. */
export const asProse = typedLiterally;

/** The letters of an answer that stands as prose takes it. */
const lettersOf = (prose: string): string => prose.replace(/\\([*^[\\{])/g, '$1');

/** Begins with a letter and holds nothing that means something to YAML: not even a comma, for lists in brackets. */
const NEEDS_NO_QUOTES = /^\p{L}[\p{L}\p{M}\p{N} ./()%-]*$/u;
const NOT_A_TEXT = /^(?:true|false|null|yes|no|on|off|y|n)$/i;

/** A text as a value of YAML: plain where it can be, else in double quotes; always on one line. */
export const yamlValue = (text: string): string =>
  NEEDS_NO_QUOTES.test(text) && !NOT_A_TEXT.test(text) && !text.endsWith(' ') ? text : JSON.stringify(text);

const joined = (parts: readonly unknown[]): string => parts.map(String).join('');

/**
 * Helpers of plan templates. `yaml` and `bare` put their words together to one value of YAML: `yaml` where the plan
 * reads marks, as nearly everywhere, `bare` where it takes letters as they are: in vars and references.
 */
export const TEMPLATE_HELPERS: Readonly<Record<string, Helper>> = {
  yaml: (...parts) => yamlValue(joined(parts)),
  bare: (...parts) => yamlValue(lettersOf(joined(parts))),
  upper: (...parts) => joined(parts).toLocaleUpperCase('vi'),
  capital: (...parts) => capital(joined(parts)),
  // Handlebars takes an empty text for "no".
  eq: (left, right) => (left === right ? 'yes' : ''),
};
