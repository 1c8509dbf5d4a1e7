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

export * from './core.ts';

const { checkWord, importWord, pullChanges, renderChanges, renderPlan } = fileFunctions(NODE_CODEC);

export { checkWord, importWord, pullChanges, renderChanges, renderPlan };
