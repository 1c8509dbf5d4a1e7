/** Whether a sheet was read whole: of what was read in part no documents are made. */
import type { SheetFinding } from '../../tasks/workbook/sheet-finding.ts';

const IN_PART: ReadonlySet<string> = new Set<SheetFinding['code']>([
  ...(['sheet/too-many-rows', 'sheet/too-many-columns', 'sheet/open-quote'] as const),
  ...(['sheet/not-a-workbook', 'sheet/password', 'sheet/damaged', 'sheet/too-big', 'sheet/missing'] as const),
]);

export const isWholeSheet = (findings: readonly SheetFinding[]): boolean =>
  findings.every(({ code }) => !IN_PART.has(code));
