/** Diagnostics as workflow commands of GitHub Actions. */
import type { Severity } from '../../diagnostics/diagnostic.ts';
import type { Reporter } from './reporter.ts';

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

const escapeMessage = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeProperty = (text: string): string => escapeMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

export const github: Reporter = (files) =>
  files
    .flatMap(({ diagnostics }) =>
      diagnostics.map(({ severity, file, range, code, message, hint }) => {
        const { start, end } = range;
        // GitHub counts the end column in; ours is past the end.
        const place = `line=${start.line},endLine=${end.line},col=${start.column},endColumn=${Math.max(end.column - 1, 1)}`;
        const text = hint === '' ? message : `${message} ${hint}`;
        return `::${COMMANDS[severity]} file=${escapeProperty(file)},${place},title=${escapeProperty(code)}::${escapeMessage(text)}`;
      }),
    )
    .join('\n');
