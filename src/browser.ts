/**
 * The library for browsers: the same functions as `kehoach`, with a codec of plain functions and nothing of Node.
 * Files packed by it hold the same parts, byte for byte, as those made in Node; only their packing differs.
 */
import { BROWSER_CODEC } from './codec-browser.ts';
import { fileFunctions } from './library.ts';

export * from './core.ts';

const { checkWord, importWord, pullChanges, renderChanges, renderPlan } = fileFunctions(BROWSER_CODEC);

export { checkWord, importWord, pullChanges, renderChanges, renderPlan };
