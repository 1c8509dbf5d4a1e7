/** The validator as code of its own: no compiling of the schema at every start of the program. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';

export function planValidator(schema: unknown): string {
  const ajv = new Ajv2020({
    allErrors: true,
    messages: false,
    strict: true,
    strictTypes: false,
    allowUnionTypes: true,
    strictRequired: false,
    inlineRefs: false,
    code: { source: true, esm: true, lines: true },
  });
  const validate = ajv.compile(withoutAnnotations(schema) as object);
  const code = standalone
    .default(ajv, validate)
    .replace(/export const validate = (\w+);/, `export const validatePlan: Validator = $1;`)
    .replace(/export default [^;]+;/, '')
    .replace(
      /const (\w+) = require\("ajv\/dist\/runtime\/ucs2length"\)\.default/g,
      'const $1 = (text) => [...text].length',
    );
  return `// @ts-nocheck
/* Generated from schemas/plan.schema.json by \`npm run generate\`. Do not edit. */
import type { ErrorObject } from 'ajv';

/** True when the data has the shape of a plan; \`errors\` holds what is wrong otherwise. */
export type Validator = { (data: unknown): boolean; errors?: ErrorObject[] | null };

${code.replace('"use strict";', '').trimStart()}`;
}

const ANNOTATIONS = new Set(['title', 'description', 'examples', 'default', 'enumDescriptions', 'defaultSnippets']);

/** What only people and editors read; under `properties` the same words are names of keys. */
function withoutAnnotations(node: unknown, names = false): unknown {
  if (Array.isArray(node)) return node.map((entry) => withoutAnnotations(entry));
  if (typeof node !== 'object' || node === null) return node;
  const kept = Object.entries(node).filter(([key]) => names || !ANNOTATIONS.has(key));
  return Object.fromEntries(
    kept.map(([key, value]) => [key, withoutAnnotations(value, key === 'properties' || key === '$defs')]),
  );
}
