/**
 * kehoach as a library: read and check a plan, render it as a Word file; compare two plans; read Word files back.
 *
 * ```ts
 * import { checkPlan, renderPlan } from 'kehoach';
 *
 * const { value: plan, ok, diagnostics } = checkPlan(yaml);
 * if (plan !== undefined && ok) await writeFile('plan.docx', renderPlan(plan));
 * ```
 *
 * docs/library.md tells what is here, what is stable and what may change.
 */
import { NODE_CODEC } from './codec-node.ts';
import { fileFunctions } from './library.ts';
import { type NamedTable, type Workbook, workbookOf as writeWorkbook } from './tasks/workbook/write.ts';

export * from './core.ts';
export type { SheetFinding } from './tasks/workbook/sheet-finding.ts';
export type { NamedTable, Workbook } from './tasks/workbook/write.ts';

const { checkWord, importWord, pullChanges, renderChanges, renderPlan } = fileFunctions(NODE_CODEC);

/** Tables as an Excel workbook, a sheet each; the same bytes for the same tables. */
const workbookOf = (tables: readonly NamedTable[]): Promise<Workbook> => writeWorkbook(tables, NODE_CODEC);

export { checkWord, importWord, pullChanges, renderChanges, renderPlan, workbookOf };
