/** Official names of keys, and which keys stand where, for messages. */

interface Node {
  readonly title?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Node>>;
  readonly anyOf?: readonly Node[];
  readonly allOf?: readonly Node[];
  readonly items?: Node;
  readonly additionalProperties?: Node | boolean;
}

interface KeyRow {
  readonly title: string;
  readonly description: string;
  readonly holds?: string;
  readonly holdsInLists?: string;
}

const refName = (node: Node): string | undefined => node.$ref?.replace('#/$defs/', '');

/** What a value may be or hold, each with how many lists deep its own entries are looked for. */
function partsOf(node: Node, lists: number): readonly (readonly [Node | boolean | undefined, number])[] {
  const forms = [...(node.anyOf ?? []), ...(node.allOf ?? []), node.additionalProperties];
  const entries = lists > 0 ? [[node.items, lists - 1] as const] : [];
  return [...forms.map((form) => [form, lists] as const), ...entries];
}

export function keyNames(schema: unknown): string {
  const root = schema as Node;
  const definition = (name: string): Node => root.$defs?.[name] ?? {};
  const resolve = (node: Node): Node => ({ ...definition(refName(node) ?? ''), ...node });

  /**
   * The kind of mapping that a value holds, be it itself, one of its forms or its entries.
   * @param lists how many lists deep entries are looked for
   */
  const kindOf = (node: Node, name: string, lists = 1): string | undefined => {
    const ref = refName(node);
    if (ref !== undefined) return kindOf(definition(ref), ref, lists);
    if (node.properties !== undefined) return name;
    return partsOf(node, lists)
      .map(([part, left]) => (typeof part === 'object' ? kindOf(part, name, left) : undefined))
      .find((kind) => kind !== undefined);
  };

  /** The kind of mapping in the lists that a list has among its entries: cells, in the rows of a table. */
  const kindInLists = (node: Node, name: string): string | undefined => {
    const lists = (node.items?.anyOf ?? []).filter(({ items }) => items !== undefined);
    return lists.map((list) => kindOf(list, name)).find((kind) => kind !== undefined);
  };

  const rows: string[] = [];
  const add = (name: string, node: Node): void => {
    const described = node.properties === undefined ? node.anyOf?.find(({ properties }) => properties) : node;
    if (described?.properties === undefined) return;
    const keys: Record<string, KeyRow> = {};
    for (const [key, child] of Object.entries(described.properties)) {
      const holds = kindOf(child, `${name}.${key}`);
      const holdsInLists = kindInLists(child, `${name}.${key}`);
      const { title = key, description = '' } = resolve(child);
      keys[key] = {
        title,
        description,
        ...(holds === undefined ? {} : { holds }),
        ...(holdsInLists === undefined ? {} : { holdsInLists }),
      };
    }
    rows.push(
      `  ${JSON.stringify(name)}: { title: ${JSON.stringify(node.title ?? name)}, keys: ${JSON.stringify(keys)} },`,
    );
    for (const [key, child] of Object.entries(described.properties)) add(`${name}.${key}`, child);
  };
  add('plan', root);
  for (const [name, node] of Object.entries(root.$defs ?? {})) add(name, node);

  return `/* Generated from schemas/plan.schema.json by \`npm run generate\`. Do not edit. */

export interface KeyName {
  readonly title: string;
  readonly description: string;
  /** The kind of mapping that the value is, or whose list or map it is. */
  readonly holds?: string;
  /** The kind of mapping in the lists that are among its entries. */
  readonly holdsInLists?: string;
}

export interface KeyNames {
  readonly title: string;
  readonly keys: Readonly<Record<string, KeyName>>;
}

/** For each kind of mapping in a plan: its name and the names of its keys. */
export const KEY_NAMES: Readonly<Record<string, KeyNames>> = {
${rows.join('\n')}
};
`;
}
