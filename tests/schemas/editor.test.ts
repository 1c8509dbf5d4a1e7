/** The schema as a manual, and the snippets that editors offer. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { checkPlan } from '../../src/index.ts';
import { smallPlan } from '../support/plans.ts';

const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

interface Node {
  readonly [keyword: string]: unknown;
}

/** Every schema in the schema, with its pointer; what editors only show is none. */
function nodesOf(node: unknown, pointer = '#'): [string, Node][] {
  if (typeof node !== 'object' || node === null) return [];
  const own: [string, Node][] = Array.isArray(node) ? [] : [[pointer, node as Node]];
  const inside = Object.entries(node).filter(([key]) => !['examples', 'defaultSnippets'].includes(key));
  return [...own, ...inside.flatMap(([key, child]) => nodesOf(child, `${pointer}/${key}`))];
}

/** A snippet as it stands when nothing of it is changed. */
const untouched = (text: string): string =>
  text
    .replace(/\$\{\d+\|([^,|]+)[^|]*\|\}/g, '$1')
    .replace(/\$\{\d+:([^}]*)\}/g, '$1')
    .replace(/\$\d+/g, '…');

const filled = (value: unknown): unknown => {
  if (typeof value === 'string') return /^\$\{\d+:\d{4}\}$/.test(value) ? 2026 : untouched(value);
  if (Array.isArray(value)) return value.map(filled);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [untouched(key), filled(child)]));
};

describe('the schema as a manual', () => {
  const schema = json('schemas/plan.schema.json') as Node;
  const ajv = new Ajv2020({ strict: false });
  ajv.addSchema(schema, 'plan');
  const nodes = nodesOf(schema);
  const accepts = (pointer: string, value: unknown): boolean => ajv.compile({ $ref: `plan${pointer}` })(value) === true;

  test('shows examples that it accepts', () => {
    const wrong = nodes.flatMap(([pointer, { examples = [] }]) =>
      (Array.isArray(examples) ? examples : []).filter((example) => !accepts(pointer, example)).map(() => pointer),
    );
    expect(wrong).toEqual([]);
  });

  test('offers snippets that it accepts', () => {
    const wrong = nodes.flatMap(([pointer, { defaultSnippets = [] }]) =>
      (defaultSnippets as { body: unknown }[]).filter(({ body }) => !accepts(pointer, filled(body))).map(() => pointer),
    );
    expect(wrong).toEqual([]);
  });

  test('explains every value of every choice', () => {
    const bare = nodes.filter(
      ([, node]) =>
        Array.isArray(node['enum']) &&
        (node['enumDescriptions'] as unknown[] | undefined)?.length !== node['enum'].length,
    );
    expect(bare.map(([pointer]) => pointer)).toEqual([]);
  });

  test('shows an example of every key that takes free text', () => {
    const bare = nodes.filter(
      ([pointer, node]) =>
        /\/properties\/\w+$/.test(pointer) &&
        node['type'] === 'string' &&
        node['$ref'] === undefined &&
        !node['examples'],
    );
    expect(bare.map(([pointer]) => pointer)).toEqual([]);
  });
});

describe('the snippets of the folder', () => {
  interface Snippet {
    readonly body: readonly string[];
  }
  const snippets = json('.vscode/kehoach.code-snippets') as Record<string, Snippet>;

  const ITEMS = ['Khoản có tên', 'Khoản có phân công', 'Gạch đầu dòng', 'Bảng', 'Chú thích'];
  const section = (lines: readonly string[]): string =>
    ['sections:', '  - heading: NHIỆM VỤ', '    items:', ...lines.map((line) => `      ${line}`)].join('\n');
  const under = (key: string) => (lines: readonly string[]) =>
    [`${key}:`, ...lines.map((line) => `  ${line}`)].join('\n');
  const PLACES: Readonly<Record<string, (lines: readonly string[]) => string>> = {
    ...Object.fromEntries(ITEMS.map((name) => [name, section])),
    Mục: under('sections'),
    'Nhóm nơi nhận': (lines) => `${under('recipients')(lines)}\n  - archive: VT`,
    'Chữ ký': under('signatures'),
    'Phụ lục': under('appendices'),
    'Văn bản viện dẫn': under('references'),
  };

  test.each(Object.keys(snippets))('%s gives a plan without an error', (name) => {
    const lines = (snippets[name]?.body ?? []).map(untouched);
    const plan = smallPlan(PLACES[name]?.(lines) ?? 'none: 1');
    expect(checkPlan(plan).diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

test('a folder that init makes has the editor’s files of this one', () => {
  const names = readdirSync('.vscode').sort();
  expect(readdirSync('templates/office/vscode').sort()).toEqual(names);
  for (const name of names)
    expect(readFileSync(join('templates/office/vscode', name), 'utf8')).toBe(
      readFileSync(join('.vscode', name), 'utf8'),
    );
});
