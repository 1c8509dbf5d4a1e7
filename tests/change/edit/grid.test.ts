/** Cells of a table joined and parted, rows and columns put in and taken out: the grid is full all the same. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { GRID_ACTIONS, type GridAction } from '../../../src/change/edit/grid.ts';
import { checkPlan } from '../../../src/index.ts';
import { editPlan } from '../../../src/pipeline/edit.ts';
import { commentsOf } from '../../../src/plan/source/comments.ts';
import { readSource } from '../../../src/plan/source/read.ts';
import { PLAN_IMAGES, planNames, planText, smallPlan } from '../../support/plans.ts';
import { expectProperty } from '../../support/property.ts';

/** A plan with a table of three columns, two of them in a group. */
const planWith = (rows: string): string =>
  smallPlan(`sections:
  - heading: KINH PHÍ
    table:
      columns:
        - { title: TT, width: 10 }
        - title: Kinh phí
          columns:
            - { title: Tỉnh, width: 45 }
            - { title: Xã, width: 45 }
      rows:
${rows}`);

const ROWS = `        - [1, Một, 5] # dòng đầu
        # dòng hai
        - [2, Hai, 6]
        - span: A. Cấp tỉnh
        - total: ["", Tổng, 11]
`;

const TABLE = ['sections', 0, 'table'];

interface Case {
  readonly name: string;
  readonly at: readonly (string | number)[];
  readonly action: GridAction;
  readonly rows: string;
}

const CASES: readonly Case[] = [
  {
    name: 'two cells of a row become one',
    at: ['rows', 0, 1],
    action: 'joinRight',
    rows: ROWS.replace('[1, Một, 5]', '[1, { text: Một 5, columns: 2 }]'),
  },
  {
    name: 'two cells of a column become one',
    at: ['rows', 0, 2],
    action: 'joinBelow',
    rows: ROWS.replace('[1, Một, 5]', '[1, Một, { text: 5 6, rows: 2 }]').replace('[2, Hai, 6]', '[2, Hai]'),
  },
  {
    name: 'a row is put in below',
    at: ['rows', 1, 0],
    action: 'addRow',
    rows: ROWS.replace('[2, Hai, 6]\n', '[2, Hai, 6]\n        - […, "", ""]\n'),
  },
  {
    name: 'a row is taken out',
    at: ['rows', 1, 0],
    action: 'dropRow',
    rows: ROWS.replace('        - [2, Hai, 6]\n', ''),
  },
];

const edited = (plan: string, at: Case['at'], action: GridAction): string | undefined =>
  editPlan(plan, { kind: 'grid', path: [...TABLE, ...at], action })?.yaml;

describe('a table', () => {
  test.each(CASES)('$name', ({ at, action, rows }) => {
    expect(edited(planWith(ROWS), at, action)).toBe(planWith(rows));
  });

  test.each<[GridAction, Case['at'], string]>([
    ['dropRow', ['rows', 1, 0], '        - - 1\n          - Một\n          - "5" # giá cũ\n'],
    ['part', ['rows', 0, 2], '        - - 1\n          - Một\n          - "5" # giá cũ\n        - [2, Hai, ""]\n'],
    [
      'joinRight',
      ['rows', 0, 0],
      '        - - text: 1 Một\n            columns: 2\n          - { text: 5, rows: 2 } # giá cũ\n        - [2, Hai]\n',
    ],
    ['dropColumn', ['rows', 0, 0], '        - - Một\n          - { text: 5, rows: 2 } # giá cũ\n        - [Hai]\n'],
  ])('whose cells stand on lines of their own is changed as others are: %s', (action, at, rows) => {
    const plan = planWith(
      '        - - 1\n          - Một\n          - { text: 5, rows: 2 } # giá cũ\n        - [2, Hai]\n',
    );
    expect(edited(plan, at, action)?.split('rows:\n')[1]).toBe(planWith(rows).split('rows:\n')[1]);
  });

  test('that is joined and parted again has the cells that it had', () => {
    const plan = planWith(ROWS);
    const wide = edited(plan, ['rows', 0, 1], 'joinRight') ?? '';
    expect(edited(wide, ['rows', 0, 1], 'part')).toBe(plan.replace('[1, Một, 5]', '[1, Một 5, ""]'));
    const high = edited(plan, ['rows', 0, 2], 'joinBelow') ?? '';
    expect(edited(high, ['rows', 0, 2], 'part')).toBe(
      plan.replace('[1, Một, 5]', '[1, Một, 5 6]').replace('[2, Hai, 6]', '[2, Hai, ""]'),
    );
  });

  test('gets a column in its group, in every row, and loses it again', () => {
    const plan = planWith(ROWS);
    const wider = edited(plan, ['rows', 0, 1], 'addColumn') ?? '';
    expect(readSource(wider).data).toMatchObject({
      sections: [
        {
          table: {
            columns: [{}, { columns: [{ title: 'Tỉnh' }, { title: 'Cột mới', width: 45 }, { title: 'Xã' }] }],
            rows: [[1, 'Một', '', 5], [2, 'Hai', '', 6], { span: 'A. Cấp tỉnh' }, { total: ['', 'Tổng', '', 11] }],
          },
        },
      ],
    });
    const back = edited(wider, ['columns', 1, 'columns', 1, 'title'], 'dropColumn') ?? '';
    expect(readSource(back).data).toEqual(readSource(plan).data);
  });

  test('loses the row in which merged cells begin: they begin in the next one, in their order', () => {
    const plan = planWith(
      '        - [{ text: Một, rows: 2 }, { text: Hai, rows: 3 }, 5]\n        - [6]\n        - [Ba, 7]\n',
    );
    const rows = '        - [Một, { text: Hai, rows: 2 }, 6]\n        - [Ba, 7]\n';
    for (const column of [0, 1, 2]) expect(edited(plan, ['rows', 0, column], 'dropRow')).toBe(planWith(rows));
  });

  test('does nothing that would leave a row without cells, a table without rows, a cell without its place', () => {
    const plan = planWith('        - [{ text: Một, rows: 2 }, Hai, 5]\n        - [Ba, 6]\n');
    const refused: readonly (readonly [Case['at'], GridAction])[] = [
      [['rows', 0, 0], 'joinRight'],
      [['rows', 0, 2], 'joinRight'],
      [['rows', 1, 0], 'joinBelow'],
      [['rows', 0, 1], 'part'],
    ];
    for (const [at, action] of refused) expect(edited(plan, at, action), action).toBeUndefined();
  });

  test('a cell that loses its words is empty, one without words gets some', () => {
    const plan = planWith('        - [1, "", Hai]\n');
    const cell = (column: number, text: string): string | undefined =>
      editPlan(plan, { kind: 'text', path: [...TABLE, 'rows', 0, column], paragraph: 0, text })?.yaml;
    expect(cell(2, '')).toBe(plan.replace('[1, "", Hai]', '[1, "", ""]'));
    expect(cell(1, 'Một')).toBe(plan.replace('""', 'Một'));
  });
});

/** The cells of all tables. */
function cellsOf(value: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return [];
  const at = path.indexOf('table');
  const [table, kind, row] = [path[at], path[at + 1], path[at + 2]];
  if (table !== undefined && kind === 'rows' && typeof row === 'number' && Array.isArray(value))
    return value.map((_, index) => [...path, index]);
  return Object.entries(value).flatMap(([key, inner]) =>
    cellsOf(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

const WITH_TABLES = planNames().filter((name) => cellsOf(readSource(planText(name)).data).length > 0);

const errorsOf = (text: string): string[] =>
  checkPlan(text, { images: PLAN_IMAGES }).diagnostics.flatMap(({ severity, message }) =>
    severity === 'error' ? [message] : [],
  );

test('whatever is done to the cells of a plan’s tables, each row has a cell for each column, and remarks stay', () => {
  const step = fc.tuple(fc.nat(), fc.constantFrom(...GRID_ACTIONS));
  expectProperty(
    fc.property(fc.constantFrom(...WITH_TABLES), fc.array(step, { minLength: 1, maxLength: 4 }), (name, steps) => {
      let text = planText(name);
      for (const [at, action] of steps) {
        const cells = cellsOf(readSource(text).data);
        const path = cells[at % cells.length] ?? [];
        const next = editPlan(text, { kind: 'grid', path, action })?.yaml;
        if (next === undefined) continue;
        const remarks = commentsOf(next).map((comment) => comment.text);
        for (const { text: remark } of commentsOf(text))
          expect(remarks, `${action} ${path.join('/')}`).toContain(remark);
        text = next;
      }
      expect(errorsOf(text)).toEqual([]);
    }),
    25,
  );
});
