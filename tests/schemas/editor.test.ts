/** What an editor with the YAML extension shows: completion, hover texts and red marks. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkPlan } from '../../src/index.ts';
import { type Editor, type Offered, openEditor } from '../support/language-server.ts';
import { planNames, planText, smallPlan } from '../support/plans.ts';

const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

const PLAN = `year: 2026
stage: drafting

sections:
  - heading: NHIỆM VỤ
    items:
      - heading: Tuyên truyền
        
      - text: Kiểm tra.
        assign: { lead: [Sở Y tế] }
`;

const documentationOf = ({ documentation = '' }: Offered): string =>
  typeof documentation === 'string' ? documentation : documentation.value;

describe('the language server, with the settings of the folder', () => {
  let editor: Editor;
  beforeAll(async () => {
    editor = await openEditor(resolve('.'), json('.vscode/settings.json') as Record<string, unknown>);
    await editor.open('plans/soạn.yaml', PLAN);
  });
  afterAll(() => editor.close());

  const offeredAt = async (line: number, character: number): Promise<ReadonlyMap<string, string>> => {
    const offered = await editor.complete('plans/soạn.yaml', { line, character });
    return new Map(offered.map((item) => [item.label, documentationOf(item)]));
  };
  const hoverAt = (line: number, character: number): Promise<string> =>
    editor.hover('plans/soạn.yaml', { line, character });

  test('offers the keys of a plan that it does not have yet, each explained in Vietnamese', async () => {
    const offered = await offeredAt(2, 0);
    for (const key of ['issuer', 'title', 'references', 'bases', 'recipients', 'signatures', 'appendices'])
      expect(offered.get(key), key).toMatch(/[àáảãạăâđèẻẽẹêìỉĩịòỏõọôơùủũụưỳỷỹỵ]/);
    expect(offered.has('year')).toBe(false);
  });

  test('offers the keys of an item inside one, and ready-made parts', async () => {
    const offered = await offeredAt(7, 8);
    expect([...offered.keys()]).toEqual(
      expect.arrayContaining(['text', 'items', 'bullets', 'table', 'assign', 'footnotes', 'lời văn có phân công']),
    );
    expect(offered.get('assign')).toContain('chủ trì');
    expect(offered.has('heading')).toBe(false);
  });

  test('offers the values of a choice, each with its meaning', async () => {
    expect((await offeredAt(1, 7)).get('signature')).toContain('Trình ký');
  });

  test('shows the Vietnamese name, the meaning and the values of a key on hover', async () => {
    const shown = await hoverAt(1, 2);
    expect(shown).toContain('Giai đoạn soạn thảo');
    expect(shown).toContain('`issued`: Đã ban hành');
    expect(await hoverAt(4, 7)).toContain('Tên mục');
    expect(await hoverAt(9, 10)).toContain('Phân công');
  });

  test('marks an unknown key on its line', async () => {
    const [mark, ...others] = await editor.open('plans/sai.yaml', smallPlan().replace('place:', 'plase:'));
    expect(mark?.message).toContain('plase');
    expect(mark?.range.start.line).toBe(6);
    expect(others).toEqual([]);
  });

  test.each(planNames())('has nothing to mark in %s', async (name) => {
    expect(await editor.open(`plans/${name}.yaml`, planText(name))).toEqual([]);
  });
});

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
