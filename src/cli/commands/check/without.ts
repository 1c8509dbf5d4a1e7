/** `--without CODE=REASON`: what a run leaves out, and why. */
import { suggest } from '../../../diagnostics/suggest.ts';
import { CHECKS } from '../../../lint/conformity/index.ts';
import { RULES } from '../../../lint/rules/index.ts';

interface WrongWithout {
  readonly wrong: 'noReason' | 'unknownCode';
  /** What was typed in place of a code with its reason. */
  readonly typed: string;
  /** A code that may have been meant. */
  readonly suggestion?: string;
}

/** The codes with their reasons, or the first that is wrong. */
export function readWithout(
  typed: readonly string[],
): { readonly reasons: Readonly<Record<string, string>> } | WrongWithout {
  const codes: ReadonlySet<string> = new Set([...CHECKS, ...RULES].map(({ code }) => code));
  const reasons: Record<string, string> = {};
  for (const text of typed) {
    const [, code = '', reason = ''] = /^([^=]*)=?(.*)$/su.exec(text) ?? [];
    if (!codes.has(code.trim())) {
      const suggestion = suggest(code.trim(), [...codes]);
      return { wrong: 'unknownCode', typed: code.trim(), ...(suggestion === undefined ? {} : { suggestion }) };
    }
    if (reason.trim() === '') return { wrong: 'noReason', typed: code.trim() };
    reasons[code.trim()] = reason.trim();
  }
  return { reasons };
}
