/** Lines too wide for their place: the program divides them, the author may do it better. */

import { settingsFor } from '../../standard/settings.ts';
import { printedIssuerLines, printedTitleLines } from '../../word/write/printed-lines.ts';
import type { Check } from './check.ts';

/** Lines of the title and names of the issuing bodies. */
export const lineWidths: Check = ({ plan, report }) => {
  const settings = settingsFor(plan.layout);
  for (const { text, lines, origin } of [...printedIssuerLines(plan, settings), ...printedTitleLines(plan, settings)]) {
    if (lines.length > 1) report('plan/line-too-long', { path: origin }, { text, count: lines.length });
  }
};
