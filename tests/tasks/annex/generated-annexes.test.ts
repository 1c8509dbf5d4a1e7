/** Appendices that a plan has made of its own texts: every charge once, as Word prints them. */
import { describe, expect, test } from 'vitest';
import { checkPlan, comparePlans, importWord, pullChanges, renderPlan } from '../../../src/index.ts';
import { annexWords } from '../../../src/tasks/annex/annex-words.ts';
import { edited, saying } from '../../support/edit-word.ts';
import { codes, planNames, planOf, planText, smallPlan } from '../../support/plans.ts';
import { planTasks } from '../../support/tasks.ts';

const BODY = `sections:
  - heading: NHIỆM VỤ
    items:
      - heading: Rà soát hồ sơ
        text: Rà soát hồ sơ tại 12 đơn vị theo Phụ lục kèm theo.
        assign: { lead: [Văn phòng Sở], support: [Phòng Tài chính], deadline: trước ngày 30/6/2026, output: báo cáo }
      - Tập huấn cho công chức (Phòng Tổ chức chủ trì, hoàn thành trong quý II/2026).
      - Kiểm tra 20% xã, phường (Văn phòng Sở, Phòng Tổ chức thực hiện).
`;

const withAnnex = (annex: string): string => smallPlan(`${BODY}appendices:\n  - ${annex}\n`);

type Rows = readonly (readonly string[])[];

/** The words of the last table of a plan's only appendix, as a Word file of it is read. */
function printedRows(text: string): Rows {
  const { value, diagnostics } = importWord(renderPlan(planOf(text)));
  if (value === undefined) throw new Error(diagnostics[0]?.message);
  const { value: plan } = checkPlan(value.yaml);
  const table = plan?.appendices[0]?.content.children.findLast((block) => block.kind === 'table');
  const wordsOf = (cell: { readonly paragraphs: readonly { readonly inlines: readonly unknown[] }[] }): string =>
    cell.paragraphs.flatMap(({ inlines }) => inlines.map((run) => (run as { text: string }).text)).join('');
  return table?.kind === 'table' ? table.rows.map(({ cells }) => cells.map(wordsOf)) : [];
}

describe('the annex of tasks', () => {
  test('has every charge once, below its section', () => {
    expect(printedRows(withAnnex('generate: tasks'))).toEqual([
      ['I. NHIỆM VỤ'],
      [
        '1',
        'I.1',
        'Rà soát hồ sơ: Rà soát hồ sơ tại 12 đơn vị theo Phụ lục kèm theo.',
        'Văn phòng Sở',
        'Phòng Tài chính',
        'trước ngày 30/6/2026',
        'báo cáo',
      ],
      ['2', 'I.2', 'Tập huấn cho công chức', 'Phòng Tổ chức', '', 'trong quý II/2026', ''],
      ['3', 'I.3', 'Kiểm tra 20% xã, phường', 'Văn phòng Sở; Phòng Tổ chức', '', '', ''],
    ]);
  });

  test('stands a task of two leaders below both names at once', () => {
    const headings = printedRows(withAnnex('{ generate: tasks, by: body }')).filter((row) => row.length === 1);
    expect(headings).toEqual([['Phòng Tổ chức'], ['Văn phòng Sở'], ['Văn phòng Sở; Phòng Tổ chức']]);
  });

  test('has a title of its own and lies, unless the plan says otherwise', () => {
    const [usual] = planOf(withAnnex('generate: tasks')).appendices;
    expect(usual?.titleLines.flatMap(({ inlines }) => inlines)).toMatchObject([
      { text: 'BẢNG PHÂN CÔNG NHIỆM VỤ NĂM 2026' },
    ]);
    expect(usual?.landscape).toBe(true);
    const [own] = planOf(withAnnex('{ generate: tasks, title: GIAO VIỆC, landscape: false }')).appendices;
    expect(own?.titleLines.flatMap(({ inlines }) => inlines)).toMatchObject([{ text: 'GIAO VIỆC' }]);
    expect(own?.landscape).toBe(false);
  });

  test('is no task itself', () => {
    const [bare, annexed] = [planTasks(smallPlan(BODY)), planTasks(withAnnex('generate: tasks'))];
    expect(annexed.tasks.map(({ id }) => id)).toEqual(bare.tasks.map(({ id }) => id));
  });

  test.each(planNames())('of %s has each charge of the plan', (name) => {
    const text = planText(name);
    const { tasks } = planTasks(text);
    const charges = tasks.filter(({ source }) => source !== 'time');
    const source = /^appendices:/m.test(text)
      ? text.replace(/^appendices:.*$/m, (line) => `${line}\n  - generate: tasks`)
      : `${text.trimEnd()}\nappendices:\n  - generate: tasks\n`;
    const appendix = planOf(source).appendices.find(({ generate }) => generate !== undefined);
    const table = appendix?.content.children.at(-1);
    expect(table?.kind === 'table' ? table.rows.filter(({ kind }) => kind === 'plain') : []).toHaveLength(
      charges.length,
    );
  });
});

test('the annex of deadlines has the dated duties in the order of their days', () => {
  expect(printedRows(withAnnex('generate: deadlines')).map((row) => row.slice(0, 3))).toEqual([
    ['1', '30/6/2026', 'trước ngày 30/6/2026'],
    ['2', '30/6/2026', 'trong quý II/2026'],
  ]);
});

test('the annex of targets has whole sentences with their figures', () => {
  expect(printedRows(withAnnex('generate: targets')).map((row) => row.slice(1))).toEqual([
    ['I.1', 'Rà soát hồ sơ. Rà soát hồ sơ tại 12 đơn vị theo Phụ lục kèm theo.', '12 đơn vị'],
    ['I.3', 'Kiểm tra 20% xã, phường (Văn phòng Sở, Phòng Tổ chức thực hiện).', '20%'],
  ]);
});

test('an annex without rows is told', () => {
  const empty = smallPlan(
    'sections:\n  - heading: NHIỆM VỤ\n    text: Theo Phụ lục.\nappendices:\n  - generate: tasks\n',
  );
  expect(codes(empty)).toContain('plan/nothing-to-generate');
});

test('an appendix has a title or is made of the plan', () => {
  expect(codes(withAnnex('text: Một đoạn.'))).toContain('schema/missing-key');
  expect(codes(withAnnex('generate: việc'))).toContain('schema/not-allowed');
});

test.each([
  ['Giữ vững an ninh, trật tự (viết tắt là ANTT) ở xã', 'Giữ vững an ninh, trật tự ở xã'],
  ['Giữ vững an ninh, trật tự (sau đây gọi tắt là ANTT)', 'Giữ vững an ninh, trật tự'],
  ['Xã, phường (40 người)', 'Xã, phường (40 người)'],
  [
    'Thực hiện Kế hoạch số 12/KH-UBND ngày 05/01/2026 của UBND tỉnh về phòng cháy; xong trước ngày 30/6/2026',
    'Thực hiện Kế hoạch số 12/KH-UBND của UBND tỉnh về phòng cháy; xong trước ngày 30/6/2026',
  ],
])('“%s” is not said in full again', (text, expected) => {
  expect(annexWords(text)).toBe(expected);
});

test('a comparison tells what changed in the text, and not again in the annex', () => {
  const changed = (text: string): string => text.replace('hồ sơ tại 12', 'hồ sơ tại 15');
  const compared = (text: string) => comparePlans(planOf(text), planOf(changed(text)));
  const [{ counts: _annexed, ...annexed }, { counts: _bare, ...bare }] = [
    compared(withAnnex('generate: tasks')),
    compared(smallPlan(BODY)),
  ];
  expect(annexed).toEqual(bare);
});

describe('pull', () => {
  const source = withAnnex('generate: tasks');
  const file = renderPlan(planOf(source), { source });
  const pulled = (change: (xml: string) => string, from = source) => {
    const { value, diagnostics } = pullChanges(edited(file, change), from);
    if (value === undefined) throw new Error(diagnostics[0]?.message);
    return value;
  };
  /** In the table, not in the text before it. */
  const inTable =
    (old: string, fresh: string) =>
    (xml: string): string => {
      const at = xml.lastIndexOf(old);
      return xml.slice(0, at) + fresh + xml.slice(at + old.length);
    };

  test('takes nothing from the untouched file', () => {
    expect(pullChanges(file, source).value?.changes).toEqual([]);
  });

  test('names a cell that was changed, and where it is to be changed', () => {
    const { changes, yaml } = pulled(inTable('trong quý II/2026', 'trong quý III/2026'));
    expect(changes).toMatchObject([{ kind: 'left' }]);
    expect(yaml).toMatch(/# KIỂM TRA: bảng này lập từ lời văn.*trong quý III\/2026/);
    expect(planOf(yaml).appendices).toEqual(planOf(source).appendices);
  });

  test('names a row that was dropped', () => {
    const { changes, yaml } = pulled((xml) => {
      const end = xml.lastIndexOf('</w:tr>') + '</w:tr>'.length;
      return xml.slice(0, xml.lastIndexOf('<w:tr>', end - 1)) + xml.slice(end);
    });
    expect(changes).toMatchObject([{ kind: 'left' }]);
    expect(yaml).toMatch(/# KIỂM TRA: bảng này lập từ lời văn.*đã bỏ dòng: “3/);
  });

  test('takes an edit of the text, after which the annex agrees with it', () => {
    const change = saying('trong quý II/2026', 'trong quý III/2026');
    const { yaml, changes } = pulled(change);
    expect(changes).toHaveLength(1);
    expect(printedRows(yaml)[2]?.[5]).toBe('trong quý III/2026');
    expect(pulled(change, yaml).changes).toEqual([]);
  });
});
