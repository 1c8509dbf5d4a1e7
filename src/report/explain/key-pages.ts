/** A page for every key of a plan, from the schema. */
import type { Choice, KeyPage, KeyPlace, Kind } from './pages.ts';
import { Schema, type SchemaNode } from './schema.ts';

const KINDS: Readonly<Record<string, Kind>> = {
  string: 'text',
  integer: 'integer',
  number: 'number',
  boolean: 'boolean',
  null: 'empty',
  array: 'list',
};

function kindsOf(node: SchemaNode, schema: Schema): Kind[] {
  const target = schema.target(node);
  if (target.enum !== undefined) return ['choice'];
  if (target.properties !== undefined) return ['mapping'];
  const parts = target.anyOf ?? target.allOf;
  if (parts !== undefined) return [...new Set(parts.flatMap((part) => kindsOf(part, schema)))];
  if (target.type === 'object') return ['map'];
  const types = typeof target.type === 'string' ? [target.type] : (target.type ?? []);
  return types.flatMap((type) => KINDS[type] ?? []);
}

function choicesOf(node: SchemaNode, schema: Schema): Choice[] {
  const target = schema.target(node);
  const own = (target.enum ?? []).map((value, index) => ({
    value: String(value),
    meaning: target.enumDescriptions?.[index] ?? '',
    isDefault: value === target.default,
  }));
  return [...own, ...(target.anyOf ?? []).flatMap((part) => choicesOf(part, schema))];
}

/** The bounds of a number, also where it is one of several forms. */
function boundsOf(node: SchemaNode, schema: Schema): Pick<KeyPage, 'range'> {
  const target = schema.target(node);
  const bounded = [target, ...(target.anyOf ?? [])].find(
    ({ minimum, maximum }) => minimum !== undefined || maximum !== undefined,
  );
  if (bounded === undefined) return {};
  const { minimum: from, maximum: to } = bounded;
  return { range: { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) } };
}

function pageOf(key: string, node: SchemaNode, places: readonly KeyPlace[], schema: Schema): KeyPage {
  const { title = key, description = '', examples = [], enum: values, default: preset } = schema.whole(node);
  const inner = schema
    .mappingsOf(node)
    .flatMap(({ properties = {} }) =>
      Object.entries(properties).map(([name, child]) => ({ key: name, title: schema.whole(child).title ?? name })),
    );
  return {
    key,
    title,
    description,
    places,
    kinds: kindsOf(node, schema),
    ...boundsOf(node, schema),
    ...(values !== undefined || preset === undefined ? {} : { preset: String(preset) }),
    choices: choicesOf(node, schema),
    inner: inner.filter((one, index) => inner.findIndex((other) => other.key === one.key) === index),
    examples,
  };
}

interface Found {
  readonly key: string;
  readonly node: SchemaNode;
  readonly places: KeyPlace[];
}

/** Where a page is the same: the same key with the same words. */
const identity = (key: string, node: SchemaNode, schema: Schema): string => {
  const { title, description } = schema.whole(node);
  return [key, title, description].join('\n');
};

/** Every key with every place of it, mappings that hold themselves walked once. */
function collectKeys(schema: Schema): Found[] {
  const found = new Map<string, Found>();
  const seen = new Set<SchemaNode>();
  const queue: { node: SchemaNode; path: readonly string[] }[] = [{ node: schema.root, path: [] }];
  for (const { node, path } of queue) {
    if (seen.has(node)) continue;
    seen.add(node);
    for (const [key, child] of Object.entries(node.properties ?? {})) {
      const way = [...path, key];
      const name = identity(key, child, schema);
      const known = found.get(name) ?? { key, node: child, places: [] };
      const isRequired = node.required?.includes(key) === true;
      known.places.push({ path: way.join('.'), owner: node.title ?? '', isRequired });
      found.set(name, known);
      queue.push(...schema.mappingsOf(child).map((mapping) => ({ node: mapping, path: way })));
    }
  }
  return [...found.values()];
}

/**
 * Makes the pages, those of the plan's own keys first.
 * @param root the JSON Schema of a plan, parsed
 */
export function keyPages(root: unknown): KeyPage[] {
  const schema = new Schema(root as SchemaNode);
  return collectKeys(schema).map(({ key, node, places }) => pageOf(key, node, places, schema));
}
