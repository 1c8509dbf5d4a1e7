/** The functions of the library that read or write files, bound to what the place of running has for bytes. */
import type { Outcome } from './diagnostics/diagnostic.ts';
import type { CheckedWord, WordDiagnostic } from './lint/conformity/departure.ts';
import { type CheckWordOptions, checkWord } from './pipeline/check-word.ts';
import { type Imported, type ImportOptions, importWord } from './pipeline/import.ts';
import { type Pulled, type PullOptions, pullChanges } from './pipeline/pull.ts';
import { type RenderOptions, renderPlan } from './pipeline/render.ts';
import { type ChangesOptions, renderChanges } from './pipeline/render-changes.ts';
import type { Plan } from './plan/model/plan.ts';
import type { Codec } from './word/package/codec.ts';

/** See the functions of these names in `pipeline`; only the codec is given already. */
export interface FileFunctions {
  readonly renderPlan: (plan: Plan, options?: RenderOptions) => Uint8Array;
  readonly renderChanges: (old: Plan, fresh: Plan, options: ChangesOptions) => Uint8Array;
  readonly importWord: (bytes: Uint8Array, options?: ImportOptions) => Outcome<Imported>;
  readonly checkWord: (bytes: Uint8Array, options?: CheckWordOptions) => Outcome<CheckedWord, WordDiagnostic>;
  readonly pullChanges: (bytes: Uint8Array, yaml: string, options?: PullOptions) => Outcome<Pulled>;
}

/** Binds the functions to a codec. */
export const fileFunctions = (codec: Codec): FileFunctions => ({
  renderPlan: (plan, options) => renderPlan(plan, codec, options),
  renderChanges: (old, fresh, options) => renderChanges(old, fresh, codec, options),
  importWord: (bytes, options) => importWord(bytes, codec, options),
  checkWord: (bytes, options) => checkWord(bytes, codec, options),
  pullChanges: (bytes, yaml, options) => pullChanges(bytes, yaml, codec, options),
});
