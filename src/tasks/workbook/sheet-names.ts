/** Names of sheets that Excel opens: ECMA-376 leaves them free, Excel does not. */
import { cleanText, cutAtLetter } from './cell-text.ts';

const MAX_NAME = 31;
/** Not in a name; tabs and line ends neither. */
const FORBIDDEN = /[:\\/?*[\]\t\n]+/g;
/** Not at its ends. */
const ENDS = /^['\s]+|['\s]+$/g;
/** Excel keeps this one for itself. */
const RESERVED = 'history';

const legalName = (name: string): string =>
  cutAtLetter(cleanText(name).replace(FORBIDDEN, ' ').replace(/\s+/g, ' ').replace(ENDS, ''), MAX_NAME).replace(
    ENDS,
    '',
  );

const withNumber = (name: string, count: number): string => {
  const end = ` (${count})`;
  return cutAtLetter(name, MAX_NAME - end.length).trimEnd() + end;
};

/** The names as Excel takes them, all different: it makes none between capitals and small letters. */
export function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set([RESERVED]);
  return wanted.map((name, index) => {
    const base = legalName(name) || `Sheet${index + 1}`;
    let free = base;
    for (let count = 2; taken.has(free.toLowerCase()); count++) free = withNumber(base, count);
    taken.add(free.toLowerCase());
    return free;
  });
}
