/** Conformity for programs: an array of files, texts in one language. */
import { departuresIn, type FileConformity, remarksIn } from './report.ts';

export const jsonConformity = (files: readonly FileConformity[]): string =>
  JSON.stringify(
    files.map(({ file, diagnostics, conforming, leftOut }) => ({
      file,
      departures: departuresIn(diagnostics).map(({ departure, code, severity, message, hint, where }) => ({
        component: departure.component,
        id: departure.id,
        place: departure.place,
        severity,
        expected: departure.expected,
        found: departure.found,
        where,
        code,
        message,
        hint,
      })),
      conforming,
      remarks: remarksIn(diagnostics),
      leftOut: leftOut.map(({ code, severity, message, reason, where }) => ({
        code,
        severity,
        message,
        reason,
        where,
      })),
    })),
    undefined,
    2,
  );
