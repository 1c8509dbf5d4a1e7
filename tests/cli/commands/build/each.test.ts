/** `build --each`: a document a row, what is wrong told in its place, what is there already left alone. */
import {
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { NODE_CODEC } from '../../../../src/codec-node.ts';
import type { DataColumn } from '../../../../src/tasks/data-table.ts';
import { workbookOf } from '../../../../src/tasks/workbook/write.ts';
import { readParts } from '../../../../tools/measure/xml.ts';
import { inFolder, kehoach, type Ran } from '../../../support/cli.ts';
import { COMMUNE_PLAN, type Commune, communes, planLine, rowsCsv, unitsCsv } from '../../../support/communes.ts';
import { edited } from '../../../support/edit-word.ts';
import { visibleParagraphs } from '../../../support/visible-text.ts';
import { tableOf } from '../../../support/workbooks.ts';

const ARGS = ['build', 'plan.yaml', '--each', 'don-vi.csv', '--rows', 'Chỉ tiêu.csv', '-o', 'in/{name}.docx'];

function write(folder: string, list: readonly Commune[], { plan = COMMUNE_PLAN, rows = list } = {}): void {
  writeFileSync(join(folder, 'plan.yaml'), plan);
  writeFileSync(join(folder, 'don-vi.csv'), unitsCsv(list));
  writeFileSync(join(folder, 'Chỉ tiêu.csv'), rowsCsv(rows));
}

const linesOf = (folder: string, name: string): string[] =>
  visibleParagraphs(readParts(readFileSync(join(folder, 'in', `${name}.docx`))));

const documents = (folder: string): string[] =>
  readdirSync(join(folder, 'in')).filter((name) => name.endsWith('.docx'));

/** The list: file and state by unit, in its order. */
const listOf = (folder: string): string[][] =>
  readFileSync(join(folder, 'in/danh-sach.csv'), 'utf8')
    .trimEnd()
    .split('\r\n')
    .slice(1)
    .map((line) => line.replace(/"([^"]*)"/g, (_, inner: string) => inner.replaceAll(',', '‚')).split(','));

const OLD = new Date('2020-01-01T00:00:00Z');

/** Which files a run writes: their times are set back before it. */
async function writtenBy(run: () => Promise<Ran>, folder: string): Promise<{ ran: Ran; written: string[] }> {
  const there = existsSync(join(folder, 'in')) ? documents(folder) : [];
  for (const name of there) utimesSync(join(folder, 'in', name), OLD, OLD);
  const ran = await run();
  return {
    ran,
    written: documents(folder).filter((name) => statSync(join(folder, 'in', name)).mtimeMs !== OLD.getTime()),
  };
}

/** Twelve ways to break a row of a table, each with the code, what the message has and the line of the plan. */
const BREAKS: readonly {
  readonly what: string;
  readonly name?: string;
  readonly cells?: Readonly<Record<string, string>>;
  readonly code: string;
  readonly says: string;
  readonly line?: string;
}[] = [
  { what: 'an empty name', name: '', code: 'each/no-name', says: '' },
  {
    what: 'a name that climbs out',
    name: '../thoát',
    code: 'each/bad-name',
    says: '../thoát',
  },
  { what: 'an absolute name', name: '/etc/xã', code: 'each/bad-name', says: '/etc/xã' },
  { what: 'the name of a device', name: 'con', code: 'each/bad-name', says: 'thiết bị' },
  {
    what: 'a name that is too long',
    name: 'Xã '.repeat(90),
    code: 'each/bad-name',
    says: 'byte',
  },
  {
    what: 'a number in words',
    cells: { Số: 'mười' },
    code: 'schema/wrong-type',
    says: 'cột “Số”',
  },
  {
    what: 'a day that is none',
    cells: { 'Ngày ban hành': 'hôm nay' },
    code: 'schema/wrong-form',
    says: 'cột “Ngày ban hành”',
    line: 'date: 2026-02-05',
  },
  {
    what: 'an empty cell that a text calls',
    cells: { 'Số hộ': '' },
    code: 'each/empty-cell',
    says: 'Cột “Số hộ”',
    line: '{{so_ho}}',
  },
  {
    what: 'an id that no part has',
    cells: { Bỏ: 'lam-nghiep' },
    code: 'each/unknown-id',
    says: 'lam-nghiep',
  },
  {
    what: 'no rows for the table',
    name: 'Xã Không Có Dòng',
    code: 'each/no-rows',
    says: '“Chỉ tiêu”',
    line: 'rowsFrom',
  },
  {
    what: 'a call in a name',
    cells: { 'issuer.name': 'UBND {{ten}}' },
    code: 'text/',
    says: 'issuer.name',
    line: 'name: ỦY BAN',
  },
  {
    what: 'a day that the calendar has not',
    cells: { 'Ngày ban hành': '2026-02-30' },
    code: 'plan/',
    says: 'cột “Ngày ban hành”',
    line: 'date: 2026-02-05',
  },
];

describe('a hundred communes from one sheet', () => {
  const list = communes(100);

  test('each gets a document with its own head, figures, parts and rows', async () => {
    await inFolder(async (folder) => {
      write(folder, list);
      const { exit, stdout } = await kehoach(ARGS, folder);
      expect(exit).toBe(0);
      expect(stdout).toContain('đã in: 100; không đổi: 0; đã sửa trong Word, giữ nguyên: 0; lỗi, không in: 0');
      expect(documents(folder)).toHaveLength(100);
      for (const { name, cells } of list.filter((_, index) => index % 9 === 0)) {
        const text = linesOf(folder, name).join('\n');
        expect(text).toContain(name.toLocaleUpperCase('vi'));
        expect(text).toContain(`${name} vận động ${cells['Số hộ']} hộ dân, đạt 85%.`);
        expect(text).toContain(cells['Người ký']);
        expect(text).toContain(`Nhà văn hóa ${name}`);
        expect(text).toContain('=1+1');
        expect(text.includes('ha rừng')).toBe(cells['Rừng'] !== '');
        expect(text.includes('cây phân tán')).toBe(cells['Rừng'] === '');
        expect(text.includes('thủy sản')).toBe(cells['Bỏ'] === '');
      }
    });
  });

  test('twelve rows broken in twelve ways are told in their places, and the other 88 are made', async () => {
    await inFolder(async (folder) => {
      const broken = communes(100);
      for (const [index, { name, cells = {} }] of BREAKS.entries()) {
        const commune = broken[index * 8 + 3];
        if (commune !== undefined)
          Object.assign(commune, { name: name ?? commune.name, cells: { ...commune.cells, ...cells } });
      }
      write(folder, broken, { rows: list });
      const { exit, stderr } = await kehoach(ARGS, folder);
      expect(exit).toBe(1);
      // A diagnostic is a paragraph: its place and code, then the sentence.
      const told = stderr.split('\n\n');
      for (const [index, { what, code, says, line }] of BREAKS.entries()) {
        // The first row has the names of the columns, and a cell with two lines takes one row all the same.
        const row = index * 8 + 3 + 2;
        const own = told.filter(
          (one) => one.includes(`Dòng ${row}:`) || one.includes(`Dòng ${row} (`) || one.includes(`Dòng ${row},`),
        );
        const found = own.find((one) => one.includes(code) && one.includes(says));
        expect(found, `${what}\n${own.join('\n')}`).toBeDefined();
        if (line !== undefined) expect(found, what).toContain(`plan.yaml:${planLine(line)}:`);
      }
      expect(documents(folder)).toHaveLength(88);
      expect(readdirSync(folder).sort()).toEqual(['Chỉ tiêu.csv', 'don-vi.csv', 'in', 'plan.yaml'].sort());
      expect(listOf(folder).filter(([, , state]) => state?.startsWith('lỗi') === true)).toHaveLength(12);
    });
  });

  test('a second run makes nothing, a third what is missing or has another row', async () => {
    await inFolder(async (folder) => {
      write(folder, list);
      await kehoach(ARGS, folder);
      const second = await writtenBy(() => kehoach(ARGS, folder), folder);
      expect(second.ran.stdout).toContain('đã in: 0; không đổi: 100');
      expect(second.written).toEqual([]);
      const changed = communes(100);
      const [first, other] = changed;
      if (first !== undefined) first.cells['Số hộ'] = '7';
      writeFileSync(join(folder, 'don-vi.csv'), unitsCsv(changed));
      rmSync(join(folder, 'in', `${other?.name}.docx`));
      const third = await writtenBy(() => kehoach(ARGS, folder), folder);
      expect(third.written.sort()).toEqual([`${first?.name}.docx`, `${other?.name}.docx`].sort());
    });
  });

  test('each is to the byte what it is made alone', async () => {
    const plan = COMMUNE_PLAN.replace(
      '        text: Nuôi trồng thủy sản.',
      [
        '        text: Nuôi trồng **thủy sản**[^1] ở {{name}}; *giống* sạch[^1].',
        '        footnotes: { 1: "Giống do {{name}} chọn, **không** mua trôi nổi." }',
        '      - Nuôi trồng **thủy sản** ở nơi khác.',
      ].join('\n'),
    );
    const few = list.slice(0, 6);
    const [together, alone] = await Promise.all(
      [[few], few.map((one) => [one])].map((runs) =>
        inFolder(async (folder) => {
          for (const run of runs) {
            write(folder, run, { plan, rows: few });
            expect((await kehoach(ARGS, folder)).exit).toBe(0);
          }
          return documents(folder).map((name) => [name, readFileSync(join(folder, 'in', name)).toString('base64')]);
        }),
      ),
    );
    expect(together).toHaveLength(few.length);
    expect(together).toEqual(alone);
  });

  test('the list is in the order of the alphabet', async () => {
    await inFolder(async (folder) => {
      write(folder, list);
      await kehoach(ARGS, folder);
      const names = listOf(folder).map(([name = '']) => name);
      expect(names).toEqual([...names].sort(new Intl.Collator('vi').compare));
      expect(names.indexOf('Xã Đông An')).toBeGreaterThan(names.indexOf('Xã Cẩm Vĩnh'));
      expect(names.indexOf('Xã Đông An')).toBeLessThan(names.indexOf('Xã Gia An'));
    });
  });
});

/** Three communes in a folder. */
const THREE = communes(3);

const inThree = (work: (folder: string) => Promise<void>): Promise<void> =>
  inFolder(async (folder) => {
    write(folder, THREE);
    await work(folder);
  });

describe('what stands in the folder', () => {
  const [{ name } = { name: '' }] = THREE;

  test('a document that was changed in Word stays while its row does, and is not built over when it changes', async () => {
    await inThree(async (folder) => {
      await kehoach(ARGS, folder);
      const file = join(folder, 'in', `${name}.docx`);
      const changed = edited(readFileSync(file), (document) => document.replace('hộ dân', 'gia đình'));
      writeFileSync(file, changed);
      const again = await kehoach(ARGS, folder);
      expect(again.exit).toBe(0);
      expect(again.stdout).toContain('đã sửa trong Word, giữ nguyên: 1');
      writeFileSync(join(folder, 'plan.yaml'), COMMUNE_PLAN.replace('85%', '90%'));
      const refused = await kehoach(ARGS, folder);
      expect(refused.exit).toBe(1);
      expect(refused.stderr).toContain('gia đình');
      expect(refused.stderr).toContain('không ghi đè');
      expect(refused.stdout).toContain('đã in: 2');
      expect(readFileSync(file).equals(Buffer.from(changed))).toBe(true);
    });
  });

  test('--final looks at the pages of each, as of a plan alone', async () => {
    await inThree(async (folder) => {
      const { stderr } = await kehoach([...ARGS, '--final'], folder);
      expect(stderr.match(/page\/count/g)).toHaveLength(3);
    });
  });

  test('the document of a unit is not pulled: the unit is named, and where its changes belong', async () => {
    await inThree(async (folder) => {
      await kehoach(ARGS, folder);
      const [file = ''] = documents(folder);
      const plan = readFileSync(join(folder, 'plan.yaml'));
      const { exit, stderr } = await kehoach(['pull', join('in', file), 'plan.yaml', '--yes'], folder);
      expect(exit).toBe(1);
      expect(stderr).toContain(`của đơn vị “${file.replace('.docx', '')}”`);
      expect(stderr).toContain('chép vào dòng của đơn vị ấy trong bảng');
      expect(readFileSync(join(folder, 'plan.yaml')).equals(plan)).toBe(true);
    });
  });

  test('a link that leads out of it is not written through', async () => {
    await inThree(async (folder) => {
      await inFolder(async (elsewhere) => {
        await kehoach(ARGS, folder);
        symlinkSync(elsewhere, join(folder, 'in', 'huyện'));
        const args = ARGS.map((arg) => arg.replace('in/{name}', 'in/huyện/{name}').replace('in/huyện', 'in/{loai}'));
        const table = unitsCsv(THREE.map((one) => ({ ...one, cells: { ...one.cells, Loại: 'huyện' } })));
        writeFileSync(join(folder, 'don-vi.csv'), table);
        const { exit, stderr } = await kehoach(args, folder);
        expect(exit).toBe(1);
        expect(stderr).toContain('liên kết');
        expect(readdirSync(elsewhere)).toEqual([]);
      });
    });
  });

  test('--force builds all again', async () => {
    await inThree(async (folder) => {
      await kehoach(ARGS, folder);
      expect((await kehoach([...ARGS, '--force'], folder)).stdout).toContain('đã in: 3');
    });
  });

  test('another’s danh-sach.csv is left as it is', async () => {
    await inThree(async (folder) => {
      await kehoach(ARGS, folder);
      writeFileSync(join(folder, 'in/danh-sach.csv'), 'của tôi\r\n');
      const { exit, stderr } = await kehoach(ARGS, folder);
      expect(exit).toBe(1);
      expect(stderr).toContain('không phải danh sách do kehoach ghi');
      expect(readFileSync(join(folder, 'in/danh-sach.csv'), 'utf8')).toBe('của tôi\r\n');
    });
  });

  test('without LibreOffice --pdf says so and the documents are there', async () => {
    await inThree(async (folder) => {
      const { exit, stderr } = await kehoach([...ARGS, '--pdf'], folder, { KEHOACH_SOFFICE: 'không có' });
      expect(exit).toBe(3);
      expect(stderr).toContain('các tệp Word vẫn đã ghi');
      expect(documents(folder)).toHaveLength(3);
    });
  });
});

/** A workbook of a table of units and one of rows, each below a title, as offices have them. */
async function workbook(change: (sheet: string) => string = (sheet) => sheet): Promise<Uint8Array> {
  const column = (title: string, kind: DataColumn['kind'] = 'text'): DataColumn => ({
    key: title,
    title,
    kind,
    width: 20,
  });
  const units = tableOf(
    [
      ['Xã A', 12, 1064, '2026-03-16', 'không'],
      ['Xã B', 7, 20.5, '2026-03-17', '12 ha'],
    ],
    {
      columns: [
        column('Đơn vị'),
        column('Số', 'number'),
        column('Số hộ', 'number'),
        column('Ngày ban hành', 'day'),
        column('Rừng'),
      ],
    },
  );
  const rows = tableOf(
    [
      ['Xã A', 'Nhà văn hóa', 3],
      ['Xã B', 'Đường', 4],
    ],
    {
      columns: [column('Đơn vị'), column('Nội dung'), column('Số lượng', 'number')],
    },
  );
  const sheets = [
    { name: 'Các xã', table: units },
    { name: 'Chỉ tiêu', table: rows },
  ];
  const { bytes } = await workbookOf(sheets, NODE_CODEC);
  return edited(bytes, change, 'xl/worksheets/sheet1.xml');
}

describe('a workbook', () => {
  const ARGS_XLSX = ['build', 'plan.yaml', '--each', 'xã.xlsx', '-o', 'in/{name}.docx'];
  const formula = (sheet: string): string => sheet.replace('<v>1064</v>', '<f>1000+9999</f><v>1064</v>');

  test('gives the units in its first sheet and the rows in another; a formula is the value that is kept', async () => {
    await inFolder(async (folder) => {
      writeFileSync(join(folder, 'plan.yaml'), COMMUNE_PLAN);
      writeFileSync(join(folder, 'xã.xlsx'), await workbook(formula));
      const { exit, stderr } = await kehoach(ARGS_XLSX, folder);
      expect(stderr).toContain('là công thức: lấy giá trị đã lưu');
      expect(exit, stderr).toBe(0);
      const text = linesOf(folder, 'Xã A').join('\n');
      expect(text).toContain('Số: 12/KH-UBND');
      expect(text).toContain('ngày 16 tháng 3 năm 2026');
      expect(text).toContain('vận động 1064 hộ dân');
      expect(text).toContain('Nhà văn hóa');
      expect(linesOf(folder, 'Xã B').join('\n')).toContain('20,5 hộ dân');
    });
  });

  test('may have notes beside its columns', async () => {
    await inFolder(async (folder) => {
      writeFileSync(join(folder, 'plan.yaml'), COMMUNE_PLAN);
      const noted = (sheet: string): string =>
        sheet.replace(
          /(<row r="2"(?:(?!<\/row>).)*)<\/row>/s,
          '$1<c r="Z2" t="inlineStr"><is><t>đã hỏi lại</t></is></c></row>',
        );
      writeFileSync(join(folder, 'xã.xlsx'), await workbook(noted));
      const { exit, stderr } = await kehoach(ARGS_XLSX, folder);
      expect(exit, stderr).toBe(0);
      expect(linesOf(folder, 'Xã A').join('\n')).not.toContain('đã hỏi lại');
    });
  });

  test('gives figures as the sheet shows them', async () => {
    await inFolder(async (folder) => {
      writeFileSync(join(folder, 'plan.yaml'), COMMUNE_PLAN);
      const bytes = await workbook(formula);
      const withPoints = edited(
        bytes,
        (styles) => styles.replaceAll('<xf fontId=', '<xf numFmtId="3" fontId='),
        'xl/styles.xml',
      );
      writeFileSync(join(folder, 'xã.xlsx'), withPoints);
      const { exit, stderr } = await kehoach(ARGS_XLSX, folder);
      expect(exit, stderr).toBe(0);
      expect(linesOf(folder, 'Xã A').join('\n')).toContain('vận động 1.064 hộ dân');
    });
  });

  test('without the sheet that the plan asks for, or without sheets at all, is told', async () => {
    await inFolder(async (folder) => {
      writeFileSync(join(folder, 'plan.yaml'), COMMUNE_PLAN.replace('rowsFrom: Chỉ tiêu', 'rowsFrom: Chỉ số'));
      writeFileSync(join(folder, 'xã.xlsx'), await workbook(formula));
      const missing = await kehoach(ARGS_XLSX, folder);
      expect(missing.exit).toBe(1);
      expect(missing.stderr).toContain('từ “Chỉ số” mà không có trang tính');
      expect(missing.stderr).toContain(`plan.yaml:${planLine('rowsFrom')}:`);
      writeFileSync(join(folder, 'xã.xlsx'), 'no workbook');
      const broken = await kehoach(ARGS_XLSX, folder);
      expect(broken.exit).toBe(1);
      expect(broken.stderr).toContain('không phải bảng tính Excel');
    });
  });
});

describe('what is wrong with one row', () => {
  /** What is said of a table with these lines below its titles. */
  const saidOf = (titles: string, ...lines: string[]): Promise<string> =>
    inFolder(async (folder) => {
      write(folder, [], { plan: COMMUNE_PLAN.replace('      rowsFrom: Chỉ tiêu\n', '') });
      writeFileSync(join(folder, 'don-vi.csv'), [titles, ...lines, ''].join('\r\n'));
      const { exit, stderr } = await kehoach(ARGS.slice(0, 4), folder);
      expect([exit, existsSync(join(folder, 'plan/xã An.docx'))]).toEqual([1, false]);
      return stderr;
    });

  test('a value below no title is told: where a comma has parted a figure, what follows stands in wrong columns', async () => {
    const said = await saidOf('Đơn vị,Số hộ,Rừng', 'xã An,1,064,3');
    expect(said).toContain('don-vi.csv:2:4: lỗi each/untitled-cell');
    expect(said).toContain('Ô thứ 4 (“3”)');
  });

  test('a row that lacks a comma is told, for its cells stand in wrong columns', async () => {
    const said = await saidOf('Đơn vị,Số hộ,Rừng,Số,Địa danh', 'xã An,1064,3,An');
    expect(said).toContain('don-vi.csv:2:1: cảnh báo each/short-row');
    expect(said).toContain('chỉ có 4 ô, bảng có 5 cột');
  });

  test('a name that the plan calls and no column gives is told with the column to add', async () => {
    const said = await saidOf('Đơn vị,Rừng', 'xã An,3');
    expect(said).toContain(`plan.yaml:${planLine('{{so_ho}}')}:`);
    expect(said).toContain('Thêm cột “so_ho” vào bảng');
  });

  test('a value for which the plan has no line is shown in its cell', async () => {
    const said = await saidOf('Đơn vị,Số hộ,Rừng,Số', 'xã An,5,3,12a');
    expect(said).toContain('don-vi.csv:2:4: lỗi schema/wrong-type');
    expect(said).not.toContain('year: 2026');
  });
});

describe('tables that cannot be used', () => {
  const refused = async (csv: string | Uint8Array, says: string): Promise<void> =>
    inThree(async (folder) => {
      writeFileSync(join(folder, 'don-vi.csv'), csv);
      const { exit, stderr } = await kehoach(ARGS, folder);
      expect(exit).toBe(1);
      expect(stderr).toContain(says);
      expect(existsSync(join(folder, 'in'))).toBe(false);
    });

  test.each([
    ['nothing but titles', 'Đơn vị;Số hộ\r\n', 'không có dòng nào'],
    ['no column with names', 'Mã;Số hộ\r\n1;2\r\n', 'không có cột tên đơn vị'],
    ['a key that there is not', 'name;issuer.nam.x\r\nXã A;b\r\n', 'không dẫn đến khóa nào'],
    ['two columns for one place', 'name;Số hộ;so_ho\r\nXã A;1;2\r\n', 'cùng ghi vào một chỗ'],
    ['more units than the country has', `name\r\n${'Xã A\r\n'.repeat(5001)}`, 'hơn 5000 đơn vị'],
    ['a million rows', `name\r\n${'Xã A\r\n'.repeat(1_000_000)}`, 'Chỉ đọc 20000 dòng đầu'],
    ['a quote that does not close', 'name;Số hộ\r\n"Xã A;1\r\nXã B;2\r\n', 'không đóng'],
  ])('%s: a sentence, and no document', (_, csv, says) => refused(csv, says));

  test('letters that are not UTF-8', () => refused(Buffer.from('name\r\nX\xe3\r\n', 'latin1'), 'không phải UTF-8'));

  test('two units of one name overwrite neither, in whatever form of Unicode', async () => {
    await inThree(async (folder) => {
      const [first, second, third] = communes(3);
      if (first === undefined || second === undefined || third === undefined) return;
      second.name = first.name.normalize('NFD').toLocaleUpperCase('vi');
      write(folder, [first, second, third]);
      const { exit, stderr } = await kehoach(ARGS, folder);
      expect(exit).toBe(1);
      expect(stderr).toContain('dòng 2, 3; không ghi đơn vị nào');
      expect(documents(folder)).toEqual([`${third.name}.docx`]);
    });
  });

  test('a call that makes no sense is told as usage', async () => {
    await inThree(async (folder) => {
      for (const args of [
        ['build', 'plan.yaml', 'don-vi.csv', '--each', 'don-vi.csv'],
        ['build', 'plan.yaml', '--each', 'don-vi.docx'],
        ['build', 'plan.yaml', '--each', 'don-vi.csv', '-o', 'a.docx'],
        ['build', 'plan.yaml', '--each', 'don-vi.csv', '--watch'],
        ['build', 'plan.yaml', '--rows', 'don-vi.csv'],
        ['build', 'plan.yaml', '--each', 'don-vi.csv', '--rows', 'Chỉ tiêu.csv', '-o', 'in/{mã}.docx'],
      ])
        expect((await kehoach(args, folder)).exit, args.join(' ')).toBe(2);
      expect((await kehoach(['build', 'plan.yaml', '--each', 'không-có.csv'], folder)).exit).toBe(3);
    });
  });
});
