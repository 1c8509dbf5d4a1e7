/** Diagnostics for programs: an array in the order of files and lines. */
import type { Reporter } from './reporter.ts';

export const json: Reporter = (files) =>
  JSON.stringify(
    files.flatMap(({ diagnostics }) =>
      diagnostics.map(({ code, severity, message, file, range, path, hint, fixable }) => ({
        code,
        severity,
        message,
        file,
        range,
        path,
        hint,
        fixable,
      })),
    ),
    undefined,
    2,
  );
