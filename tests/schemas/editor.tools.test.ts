/** What an editor with the YAML extension shows: completion, hover texts and red marks. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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
