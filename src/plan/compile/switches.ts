/** Parts of a plan that are printed or not: by a variable that they name, or by their ids. */
import type { PlanPath, ReportFinding } from '../../diagnostics/diagnostic.ts';

/** What a part may say about being printed. */
interface Switched {
  readonly id?: string | undefined;
  readonly when?: string | undefined;
  readonly unless?: string | undefined;
}

/** An entry of a list in the source, with its place there. */
export type Placed<Source> = readonly [source: Source, index: number];

export interface Switches {
  /** The entries of a list that are printed, each with the index that it has in the source. */
  readonly on: <Source>(list: readonly Source[], path: PlanPath) => readonly Placed<Source>[];
}

/** Answers that mean no, in small letters. */
const NO: ReadonlySet<string> = new Set(['', 'không', 'khong', 'no', 'n', 'false', '0', '-', 'off']);

/** True for the value of a variable that switches a part on. */
export const isYes = (value: string | number | undefined): boolean =>
  !NO.has(
    String(value ?? '')
      .normalize('NFC')
      .trim()
      .toLocaleLowerCase('vi'),
  );

const CONDITIONS = ['when', 'unless'] as const;

/**
 * The switches of a plan.
 * @param values of the variables, by name
 * @param off ids of parts that are left out
 */
export function switchesOf(
  values: Readonly<Record<string, string | number>>,
  off: ReadonlySet<string>,
  report: ReportFinding,
): Switches {
  const isOn = (part: Switched, path: PlanPath): boolean => {
    if (part.id !== undefined && off.has(part.id)) return false;
    return CONDITIONS.every((key) => {
      const name = part[key];
      if (name === undefined) return true;
      if (!Object.hasOwn(values, name)) {
        report('plan/unknown-condition', { path: [...path, key] }, { name, known: Object.keys(values).join(', ') });
        return true;
      }
      return isYes(values[name]) === (key === 'when');
    });
  };
  return {
    on: (list, path) =>
      list
        .map((source, index) => [source, index] as const)
        .filter(
          ([source, index]) =>
            typeof source !== 'object' || source === null || isOn(source as Switched, [...path, index]),
        ),
  };
}
