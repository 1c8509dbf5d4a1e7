/** Official names of keys, and which keys stand where, for messages. */

interface Node {
  readonly title?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Node>>;
}

export function keyNames(schema: unknown): string {
  const root = schema as Node;
  const resolve = (node: Node): Node => {
    const definition = root.$defs?.[node.$ref?.replace('#/$defs/', '') ?? ''];
    return { ...definition, ...node };
  };
  const entries: [string, string, Record<string, { title: string; description: string }>][] = [];
  const add = (name: string, node: Node): void => {
    if (node.properties === undefined) return;
    const keys = Object.entries(node.properties).map(([key, child]) => [key, { title: resolve(child).title ?? key, description: resolve(child).description ?? '' }] as const);
    entries.push([name, node.title ?? name, Object.fromEntries(keys)]);
    for (const [key, child] of Object.entries(node.properties)) add(`${name}.${key}`, child);
  };
  add('plan', root);
  for (const [name, node] of Object.entries(root.$defs ?? {})) add(name, node);
  const rows = entries.map(([name, title, keys]) => `  ${JSON.stringify(name)}: { title: ${JSON.stringify(title)}, keys: ${JSON.stringify(keys)} },`);
  return `/* Generated from schemas/plan.schema.json by \`npm run generate\`. Do not edit. */

export interface KeyNames {
  readonly title: string;
  readonly keys: Readonly<Record<string, { readonly title: string; readonly description: string }>>;
}

/** For each kind of mapping in a plan: its name and the names of its keys. */
export const KEY_NAMES: Readonly<Record<string, KeyNames>> = {
${rows.join('\n')}
};
`;
}
