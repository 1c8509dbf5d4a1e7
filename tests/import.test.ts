/** From Word back to YAML: what was built comes back as it was; texts without looks; files that cannot be read. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkPlan, type Imported, renderPlan } from '../src/index.ts';
import { importText, importWord } from '../src/pipeline/import.ts';
import { printedLines } from '../tools/measure/printed.ts';
import { inFolder, kehoach } from './support/cli.ts';

const PLANS = readdirSync('plans')
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => join('plans', name));

function built(yaml: string): Uint8Array {
  const { value: plan, diagnostics } = checkPlan(yaml);
  if (plan === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return renderPlan(plan);
}

function importedFrom(bytes: Uint8Array): Imported & Pick<ReturnType<typeof importWord>, 'diagnostics'> {
  const { value, diagnostics } = importWord(bytes);
  if (value === undefined) throw new Error(diagnostics[0]?.code);
  return { ...value, diagnostics };
}

describe.each(PLANS)('%s, built and imported', (file) => {
  const first = built(readFileSync(file, 'utf8'));
  const imported = importedFrom(first);

  test('is a plan without errors, and nothing in it is doubtful', () => {
    const { diagnostics } = checkPlan(imported.yaml);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(imported.diagnostics).toEqual([]);
  });

  test('prints the same to the letter when it is built again', () => {
    expect(printedLines(built(imported.yaml))).toEqual(printedLines(first));
  });
});

const TEXT = `SỞ Y TẾ TỈNH LAM GIANG

Số: 45 /KH-SYT

Lam Giang, ngày 08 tháng 5 năm 2026

**KẾ HOẠCH**
**Phòng, chống sốt xuất huyết năm 2026**

Căn cứ Kế hoạch số 12/KH-UBND ngày 10/01/2026 của Ủy ban nhân dân tỉnh, Sở Y tế ban hành kế hoạch như sau:

**I. MỤC TIÊU**

1. Giảm 10% số ca mắc so với năm 2025, không để dịch

chồng dịch trên địa bàn tỉnh.

2. Không để xảy ra tử vong.

## **II. NHIỆM VỤ**

### **1. Giám sát**

a) Theo dõi mật độ muỗi hằng tuần (*Trung tâm Kiểm soát bệnh tật chủ trì, phối hợp với UBND các xã, phường thực hiện*).

b) Lấy mẫu xét nghiệm:

- Tại các xã trọng điểm;
- Tại bệnh viện tuyến tỉnh.

2. Truyền thông trên *Báo Lam Giang*./.

Nơi nhận:

- Bộ Y tế;
- UBND tỉnh;
(để báo cáo)
- Lưu: VT, NV.

GIÁM ĐỐC

Trần Thu Hà
`;

describe('a text with the marks of a scan', () => {
  const { data, yaml } = importText(TEXT).value;

  test('is a plan without errors', () => {
    expect(checkPlan(yaml).diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('has its letterhead, title and date', () => {
    expect(data).toMatchObject({ year: 2026, number: 45, place: 'Lam Giang', date: '2026-05-08' });
    expect(data.issuer).toMatchObject({ name: 'SỞ Y TẾ TỈNH LAM GIANG', code: 'SYT' });
    expect(data.title).toBe('Phòng, chống sốt xuất huyết năm 2026');
  });

  test('has its sections, the sentence that a page’s end has torn in one piece', () => {
    expect(data.sections).toEqual([
      {
        heading: 'MỤC TIÊU',
        items: [
          'Giảm 10% số ca mắc so với năm 2025, không để dịch chồng dịch trên địa bàn tỉnh.',
          'Không để xảy ra tử vong.',
        ],
      },
      {
        heading: 'NHIỆM VỤ',
        items: [
          {
            heading: 'Giám sát',
            items: [
              {
                text: 'Theo dõi mật độ muỗi hằng tuần',
                assign: { lead: ['Trung tâm Kiểm soát bệnh tật'], support: ['UBND các xã, phường'] },
              },
              {
                text: 'Lấy mẫu xét nghiệm:',
                bullets: ['Tại các xã trọng điểm;', 'Tại bệnh viện tuyến tỉnh.'],
              },
            ],
          },
          'Truyền thông trên *Báo Lam Giang*.',
        ],
      },
    ]);
  });

  test('has its recipients and signature', () => {
    expect(data.recipients).toEqual([{ to: ['Bộ Y tế', 'UBND tỉnh'], purpose: 'để báo cáo' }, { archive: 'VT, NV' }]);
    expect(data.signatures).toEqual([{ post: 'GIÁM ĐỐC', name: 'Trần Thu Hà' }]);
  });
});

test('what is not sure is marked above its entry, and said', () => {
  const { value, diagnostics } = importText(TEXT.replace('SỞ Y TẾ TỈNH LAM GIANG\n', ''));
  expect(diagnostics.map(({ code }) => code)).toEqual(['import/guessed']);
  expect(value.yaml).toMatch(/# KIỂM TRA: [^\n]*SỞ Y TẾ[^\n]*\n(?:#[^\n]*\n)*issuer:/);
});

test('numbers that are counted otherwise are told of', () => {
  const { diagnostics } = importText(TEXT.replace('2. Không để', '4. Không để'));
  expect(diagnostics.map(({ code, message }) => [code, message.includes('“4.”')])).toEqual([
    ['import/renumbered', true],
  ]);
});

test('a text that breaks off is an excerpt', () => {
  const { data, yaml } = importText(TEXT.slice(0, TEXT.indexOf('mật độ muỗi'))).value;
  expect(data.excerpt).toBe(true);
  expect(checkPlan(yaml).ok).toBe(true);
});

/** Files that are refused, by what stands in them, and the word that the message must have. */
const HOSTILE: Readonly<Record<string, readonly [bytes: Uint8Array, says: RegExp]>> = {
  'truncated.docx': [built(readFileSync(PLANS[0] ?? '', 'utf8')).slice(0, 9000), /dở|thiếu|cụt|hỏng/u],
  'renamed.docx': [
    new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array(600).fill(0)]),
    /\.doc|mật khẩu|cũ|hỏng/u,
  ],
  'text.docx': [new TextEncoder().encode('Đây là văn bản thường'), /Word/u],
  'empty.docx': [new Uint8Array(), /trống|rỗng/u],
};

describe('kehoach import', () => {
  test('writes the plan beside the file and says what is to be looked at', () => {
    inFolder((folder) => {
      writeFileSync(join(folder, 'kế hoạch cũ.docx'), built(readFileSync(PLANS[0] ?? '', 'utf8')));
      const { exit, stdout } = kehoach(['import', 'kế hoạch cũ.docx'], folder);
      expect(exit).toBe(0);
      expect(stdout).toContain('kế hoạch cũ.yaml');
      expect(kehoach(['validate', 'kế hoạch cũ.yaml'], folder).exit).toBe(0);
      expect(kehoach(['import', 'kế hoạch cũ.docx'], folder).exit).toBe(2);
      expect(kehoach(['import', 'kế hoạch cũ.docx', '--force'], folder).exit).toBe(0);
    });
  });

  test.each(Object.entries(HOSTILE))('says what is wrong with %s, without a stack trace', (name, [bytes, says]) => {
    inFolder((folder) => {
      writeFileSync(join(folder, name), bytes);
      const { exit, stderr } = kehoach(['import', name], folder);
      expect(exit).toBe(3);
      expect(stderr).toMatch(says);
      expect(stderr).not.toMatch(/\bat \w|Error:/);
      expect(readdirSync(folder)).toEqual([name]);
    });
  });

  test('reads an old .doc by way of LibreOffice', () => {
    inFolder((folder) => {
      writeFileSync(join(folder, 'a.docx'), built(readFileSync(PLANS[0] ?? '', 'utf8')));
      const profile = `-env:UserInstallation=file://${encodeURI(folder)}/profile`;
      spawnSync('soffice', ['--headless', profile, '--convert-to', 'doc', '--outdir', folder, join(folder, 'a.docx')]);
      const { exit, stderr } = kehoach(['import', 'a.doc', '-o', 'b.yaml'], folder);
      expect(exit, stderr).toBe(0);
      const { value: plan } = checkPlan(readFileSync(join(folder, 'b.yaml'), 'utf8'));
      expect(plan?.sections.length).toBe(checkPlan(readFileSync(PLANS[0] ?? '', 'utf8')).value?.sections.length);
    });
  });
});
