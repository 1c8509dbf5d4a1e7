/** One plan that many units issue, at the desk: rows with what is wrong at their cells, and the documents of the command line. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { NODE_CODEC } from '../../../src/codec-node.ts';
import { deskCalls } from '../../../src/preview/desk/engine.ts';
import { workbookOf } from '../../../src/tasks/workbook/write.ts';
import { inFolder, kehoach, TODAY } from '../../support/cli.ts';
import { smallPlan } from '../../support/plans.ts';

const FILE = 'ke-hoach.yaml';
const PLAN = smallPlan(`sections:
  - heading: MỤC TIÊU
    items:
      - Vận động {{so_ho}} hộ của {{name}}.
      - Báo cáo kết quả.`);
const ROWS = [
  ['Đơn vị', 'Số', 'Số hộ'],
  ['xã An Bình', '12', '820'],
  ['xã Đông Sơn', 'mười', '640'],
  ['xã Cư Bao', '14', ''],
];
const CSV = ROWS.map((row) => row.join(',')).join('\n');

const plan = { file: FILE, text: PLAN };
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

function opened(name: string, bytes: Uint8Array) {
  const calls = deskCalls({ today: TODAY, places: '' });
  return { calls, shown: calls.openUnits({ plan, table: { name, bytes } }) };
}

/** The table in each of its forms. */
async function forms(): Promise<Readonly<Record<string, Uint8Array>>> {
  const columns = (ROWS[0] ?? []).map((title, at) => ({ key: `k${at}`, title, kind: 'text' as const, width: 20 }));
  const table = { title: '', about: [], columns, groups: [{ rows: ROWS.slice(1) }] };
  const yaml = ROWS.slice(1).map(([name, number, so_ho]) => ({ name, number, so_ho }));
  return {
    'don-vi.csv': bytesOf(CSV),
    'don-vi.xlsx': (await workbookOf([{ name: 'Đơn vị', table }], NODE_CODEC)).bytes,
    'don-vi.yaml': bytesOf(JSON.stringify({ units: yaml })),
  };
}

describe('a table of units', () => {
  test.each(['don-vi.csv', 'don-vi.xlsx', 'don-vi.yaml'])(
    '%s is shown by its rows, each with its state',
    async (name) => {
      const { calls, shown } = opened(name, (await forms())[name] ?? new Uint8Array());
      expect(shown.rows.map((row) => row.name)).toEqual(['xã An Bình', 'xã Đông Sơn', 'xã Cư Bao']);
      const checked = calls.checkUnits({ rows: shown.rows.map(({ row }) => row) });
      expect(new Map(checked.map(({ row, ok }) => [shown.rows.find((one) => one.row === row)?.name, ok]))).toEqual(
        new Map([
          ['xã An Bình', true],
          ['xã Cư Bao', false],
          ['xã Đông Sơn', false],
        ]),
      );
    },
  );

  test('has what is wrong at its cell: a word where a number belongs, a cell that is empty and asked for', () => {
    const { calls } = opened('don-vi.csv', bytesOf(CSV));
    const errorsOf = (row: number) =>
      calls.checkUnits({ rows: [row] }).flatMap(({ problems }) => problems.filter(({ isError }) => isError));
    expect(errorsOf(3).map(({ row, column }) => [row, column])).toEqual([[3, 2]]);
    expect(errorsOf(4).map(({ row, column }) => [row, column])).toEqual([[4, 3]]);
  });

  test('gives the pages of any row, and none of one with errors', () => {
    const { calls } = opened('don-vi.csv', bytesOf(CSV));
    const made = calls.unitPages({ row: 2 });
    expect('value' in made && made.value.pages.length).toBe(1);
    expect(calls.unitPages({ row: 3 })).toHaveProperty('problems');
    expect(calls.unitPages({ row: 99 })).toHaveProperty('problems');
  });

  test('gives the document that `build --each` makes of the row, part for part', () =>
    inFolder(async (folder) => {
      writeFileSync(join(folder, FILE), PLAN);
      writeFileSync(join(folder, 'don-vi.csv'), CSV);
      await kehoach(['build', FILE, '--each', 'don-vi.csv'], folder);
      const { calls } = opened('don-vi.csv', bytesOf(CSV));
      const made = calls.unitFile({ row: 2 });
      if (!('value' in made)) throw new Error(made.problems.join('\n'));
      expect(made.value.name).toBe('xã An Bình.docx');
      const [own, built] = [made.value.bytes, readFileSync(join(folder, 'ke-hoach', made.value.name))].map((bytes) =>
        Object.entries(unzipSync(bytes)).map(([name, part]) => [name, latin(part)]),
      );
      expect(own).toEqual(built);
      // All in one file for who has no folder.
      const zip = unzipSync(calls.zip([made.value]));
      expect(Object.keys(zip)).toEqual(['xã An Bình.docx']);
    }));

  test('that cannot be used says why, and has no rows', () => {
    const { shown } = opened('don-vi.xlsx', bytesOf('không phải Excel'));
    expect(shown.rows).toEqual([]);
    expect(shown.problems.map(({ text }) => text).join()).toMatch(/don-vi|Excel|xlsx/i);
    expect(opened('don-vi.csv', bytesOf('')).shown.problems).not.toEqual([]);
  });

  test('of YAML is told from a plan', () => {
    const { calls } = opened('don-vi.csv', bytesOf(CSV));
    expect(calls.isUnits({ text: 'units:\n  - name: xã An Bình\n' })).toBe(true);
    expect(calls.isUnits({ text: PLAN })).toBe(false);
  });
});
