/** The types of a plan as its author writes it, from the JSON Schema. */
import { compile } from 'json-schema-to-typescript';

export async function planTypes(schema: unknown): Promise<string> {
  const copy = structuredClone(schema) as Record<string, unknown>;
  copy['title'] = 'PlanSourceData';
  nameDefinitions(copy);
  return compile(copy as Parameters<typeof compile>[0], 'PlanSourceData', {
    bannerComment: '/* Generated from schemas/plan.schema.json by `npm run generate`. Do not edit. */',
    additionalProperties: false,
    format: true,
    style: { singleQuote: true, printWidth: 120 },
  });
}

/** Definitions are named by their keys; the Vietnamese titles stay with the descriptions. */
function nameDefinitions(node: unknown): void {
  if (typeof node !== 'object' || node === null) return;
  for (const [key, value] of Object.entries(node as Record<string, unknown>)) {
    if (key === '$defs') {
      for (const [name, definition] of Object.entries(value as Record<string, Record<string, unknown>>)) {
        stripTitles(definition);
        definition['title'] = `${name[0]?.toUpperCase()}${name.slice(1)}Source`;
      }
    } else if (key === 'properties') {
      stripTitles(value);
    }
  }
}

function stripTitles(node: unknown): void {
  if (typeof node !== 'object' || node === null) return;
  const record = node as Record<string, unknown>;
  if (typeof record['title'] === 'string') delete record['title'];
  // What an editor offers says nothing about types; beside a `$ref` it would make a type of its own.
  delete record['examples'];
  delete record['defaultSnippets'];
  if (typeof record['$ref'] === 'string') delete record['description'];
  // One-to-one tuples for `minItems` would make every list unwieldy in TypeScript.
  delete record['minItems'];
  delete record['maxItems'];
  for (const value of Object.values(record)) stripTitles(value);
}
