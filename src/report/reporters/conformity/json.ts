/** Conformity for programs: an array of files, texts in one language. */
import type { ReportOptions } from '../reporter.ts';
import type { FileConformity } from './report.ts';

export const jsonConformity = (
  files: readonly FileConformity[],
  { language }: Pick<ReportOptions, 'language'>,
): string =>
  JSON.stringify(
    files.map(({ file, departures, conforming, remarks }) => ({
      file,
      departures: departures.map(({ component, id, place, severity, expected, found, where }) => ({
        component,
        id,
        place,
        severity,
        expected: expected[language],
        found: found[language],
        where,
      })),
      conforming,
      remarks,
    })),
    undefined,
    2,
  );
