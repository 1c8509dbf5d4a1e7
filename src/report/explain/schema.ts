/** The JSON Schema of a plan, as far as a manual reads it. */

export interface SchemaNode {
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly (string | number)[];
  readonly enumDescriptions?: readonly string[];
  readonly examples?: readonly unknown[];
  readonly default?: string | number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly required?: readonly string[];
  readonly items?: SchemaNode;
  readonly additionalProperties?: SchemaNode | boolean;
  readonly anyOf?: readonly SchemaNode[];
  readonly allOf?: readonly SchemaNode[];
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, SchemaNode>>;
}

/** Follows references. */
export class Schema {
  readonly root: SchemaNode;

  constructor(root: SchemaNode) {
    this.root = root;
  }

  /** What a node refers to, or the node itself. */
  target(node: SchemaNode): SchemaNode {
    const name = node.$ref?.replace('#/$defs/', '');
    const found = name === undefined ? undefined : this.root.$defs?.[name];
    return found === undefined ? node : this.target(found);
  }

  /** A node with what stands beside its reference. */
  whole(node: SchemaNode): SchemaNode {
    return { ...this.target(node), ...node };
  }

  /** The mappings that a value is, or whose list or map it is. */
  mappingsOf(node: SchemaNode): SchemaNode[] {
    const target = this.target(node);
    if (target.properties !== undefined) return [target];
    const { anyOf = [], allOf = [], items, additionalProperties } = target;
    const further = typeof additionalProperties === 'object' ? [additionalProperties] : [];
    const parts = [...anyOf, ...allOf, ...(items === undefined ? [] : [items]), ...further];
    return [...new Set(parts.flatMap((part) => this.mappingsOf(part)))];
  }
}
