/** The names that a plan has and asks for: variables, conditions, ids of parts, tables that take rows from a sheet. */
import type { PlanPath } from '../../diagnostics/diagnostic.ts';
import { digestOf } from '../../plan/images/digest.ts';
import type { ImageReader } from '../../plan/images/image.ts';

type Mapping = Readonly<Record<string, unknown>>;

export const isMapping = (value: unknown): value is Mapping =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A mapping of the plan, and where it stands. */
interface Node {
  readonly mapping: Mapping;
  readonly path: PlanPath;
}

function* mappingsIn(value: unknown, path: PlanPath): Generator<Node> {
  if (Array.isArray(value)) for (const [index, entry] of value.entries()) yield* mappingsIn(entry, [...path, index]);
  if (!isMapping(value)) return;
  yield { mapping: value, path };
  for (const [key, entry] of Object.entries(value)) yield* mappingsIn(entry, [...path, key]);
}

const LISTS_OF_PARTS: ReadonlySet<unknown> = new Set(['sections', 'items', 'points', 'bullets', 'appendices']);

/** What calls are made of besides names. */
const NOT_NAMES: ReadonlySet<string> = new Set([
  ...['if', 'unless', 'each', 'with', 'else', 'this', 'join', 'capital', 'about', 'cite', 'date', 'assign'],
  ...['year', 'lastYear', 'nextYear'],
]);

const CALL = /\{\{[^{}]*\}\}/g;
const QUOTED = /"[^"]*"|'[^']*'/g;
const NAME = /[A-Za-z_]\w*/g;

/** Names that texts call: `{{soHo}}`. */
function calledNames(text: string): string[] {
  const calls = (text.match(CALL) ?? []).map((call) => call.replace(QUOTED, ''));
  return calls.flatMap((call) => call.match(NAME) ?? []).filter((name) => !NOT_NAMES.has(name));
}

/** A table that takes its rows from a sheet. */
export interface TableFrom {
  readonly path: PlanPath;
  readonly sheet: string;
  readonly table: Mapping;
}

export interface PlanNames {
  readonly declared: ReadonlySet<string>;
  /** Called in texts or as conditions. */
  readonly called: ReadonlySet<string>;
  readonly conditions: ReadonlySet<string>;
  readonly ids: ReadonlySet<string>;
  readonly tables: readonly TableFrom[];
}

/**
 * The names of a plan.
 * @param data as the YAML has it: its shape need not be right
 * @param text the YAML
 */
export function planNames(data: unknown, text: string): PlanNames {
  const conditions = new Set<string>();
  const ids = new Set<string>();
  const tables: TableFrom[] = [];
  for (const { mapping, path } of mappingsIn(data, [])) {
    const { when, unless, id, rowsFrom } = mapping;
    for (const name of [when, unless]) if (typeof name === 'string') conditions.add(name);
    if (typeof id === 'string' && LISTS_OF_PARTS.has(path.at(-2))) ids.add(id);
    if (typeof rowsFrom === 'string') tables.push({ path, sheet: rowsFrom, table: mapping });
  }
  const vars = isMapping(data) ? data['vars'] : undefined;
  return {
    declared: new Set(isMapping(vars) ? Object.keys(vars) : []),
    called: new Set([...calledNames(text), ...conditions]),
    conditions,
    ids,
    tables,
  };
}

/** What tells the pictures of a plan: with other bytes in one of them it is another document. */
export function pictureDigests(data: unknown, images: ImageReader): string {
  const paths = [...mappingsIn(data, [])].flatMap(({ mapping: { image } }) => {
    const file = isMapping(image) ? image['file'] : image;
    return typeof file === 'string' ? [file] : [];
  });
  return [...new Set(paths)]
    .map((path) => {
      const bytes = images(path);
      return typeof bytes === 'string' ? bytes : digestOf(bytes);
    })
    .join(' ');
}
