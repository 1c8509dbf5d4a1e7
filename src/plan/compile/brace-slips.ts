/** Braces that do not make the call that was meant: one where there must be two, curly quotes within. */
import type { PlanPath, ReportFinding, TextFix } from '../../diagnostics/diagnostic.ts';

/** What a text may call. */
interface Names {
  readonly values: Readonly<Record<string, string | number>>;
  readonly helperNames: readonly string[];
}

const CURLY_CALL = /\{\{[^{}]*[“”„‟‘’«»][^{}]*\}\}/gu;
/** A quotation mark on one side of a name alone. */
const HALF_QUOTED = /\{\{ *(\w+) +(?:"([^"{}\s]+)|([^"{}\s]+)") *\}\}/gu;

/** The same text with straight quotes in its calls, letter for letter; says where it had others. */
export function straightQuotes(text: string, path: PlanPath, report: ReportFinding): string {
  const closed = text.replace(
    HALF_QUOTED,
    (call, helper: string, opened: string | undefined, ended: string | undefined, at: number) => {
      const name = opened ?? ended ?? '';
      const meant = `{{${helper} "${name}"}}`;
      const within = { start: at, end: at + call.length };
      report('text/unquoted-argument', { path, within }, { name }, [{ path, within, text: meant }]);
      return meant.padEnd(call.length);
    },
  );
  return closed.replace(CURLY_CALL, (call, at: number) => {
    const straight = call.replace(/[“”„‟‘’«»]/gu, '"');
    const within = { start: at, end: at + call.length };
    report('text/curly-quotes-in-call', { path, within }, { call, straight }, [{ path, within, text: straight }]);
    return straight;
  });
}

/** One brace before or behind a name, or on both sides: `{soHo}`, `{{soHo}`, `{soHo}}`, `{cite "kh12"}`. */
const CALL = /(?<![{\\])(\{{1,2})[ ]?(\w+)((?: +["“][^{}"“”]*["”])?)[ ]?(\}{1,2})(?!\})/gu;

/** Braces before a name, or behind one. */
const HALF_CALL = /(?<![{\\])\{{1,2} ?(\w+)|(?<!\w)(\w+) ?\}{1,2}/gu;

/** Names that have a value, with braces on one side and none on the other: `{soHo`, `soHo}}`. */
function reportHalfCalls(text: string, path: PlanPath, { values }: Names, report: ReportFinding): boolean {
  let isFound = false;
  for (const { 0: call, 1: opened, 2: closed, index } of text.matchAll(HALF_CALL)) {
    const name = opened ?? closed ?? '';
    const end = index + call.length;
    const isHalf =
      opened === undefined
        ? text.lastIndexOf('{', index - 1) <= text.lastIndexOf('}', index - 1)
        : /[{}]/.exec(text.slice(end))?.[0] !== '}';
    if (!isHalf || !Object.hasOwn(values, name)) continue;
    const within = { start: index, end };
    const meant = `{{${name}}}`;
    report('text/single-brace', { path, within }, { call, meant }, [{ path, within, text: meant }]);
    isFound = true;
  }
  return isFound;
}

/** What other programs put around a name: `[[soHo]]`, `<soHo>`, `«soHo»`. */
const FOREIGN_CALL = /\[{1,2} ?(\w+) ?\]{1,2}|<{1,2} ?(\w+) ?>{1,2}|« ?(\w+) ?»/gu;

/** Names that have a value, between brackets of other programs. */
export function reportForeignCalls(text: string, path: PlanPath, { values }: Names, report: ReportFinding): void {
  for (const { 0: call, 1: square, 2: angle, 3: double, index } of text.matchAll(FOREIGN_CALL)) {
    const name = square ?? angle ?? double ?? '';
    if (!Object.hasOwn(values, name)) continue;
    const within = { start: index, end: index + call.length };
    const meant = `{{${name}}}`;
    report('text/single-brace', { path, within }, { call, meant }, [{ path, within, text: meant }]);
  }
}

/** Calls with a brace too few, of names that have a value. */
export function reportSingleBraces(text: string, path: PlanPath, names: Names, report: ReportFinding): boolean {
  const { values, helperNames } = names;
  let isFound = reportHalfCalls(text, path, names, report);
  for (const { 0: call, 1: open = '', 2: name = '', 3: argument = '', 4: close = '', index } of text.matchAll(CALL)) {
    const isKnown = argument === '' ? Object.hasOwn(values, name) : helperNames.includes(name);
    if (!isKnown || open.length + close.length === 4) continue;
    const within = { start: index, end: index + call.length };
    const meant = `{{${name}${argument}}}`;
    const fix: TextFix = { path, within, text: meant };
    report('text/single-brace', { path, within }, { call, meant }, [fix]);
    isFound = true;
  }
  return isFound;
}
