/** From Word back to YAML: what was built comes back as it was; texts without looks; what is not sure. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkPlan, importWord, renderPlan } from '../../src/index.ts';
import { importText } from '../../src/pipeline/import.ts';
import { printedLines } from '../../tools/measure/printed.ts';

const PLANS = readdirSync('plans')
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => join('plans', name));

function built(yaml: string): Uint8Array {
  const { plan, diagnostics } = checkPlan(yaml);
  if (plan === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return renderPlan(plan);
}

function importedFrom(bytes: Uint8Array): ReturnType<typeof importText> {
  const outcome = importWord(bytes);
  if ('problem' in outcome) throw new Error(outcome.problem.code);
  return outcome.imported;
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
  const { data, yaml } = importText(TEXT);

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
  const { yaml, diagnostics } = importText(TEXT.replace('SỞ Y TẾ TỈNH LAM GIANG\n', ''));
  expect(diagnostics.map(({ code }) => code)).toEqual(['import/guessed']);
  expect(yaml).toMatch(/# KIỂM TRA: [^\n]*SỞ Y TẾ[^\n]*\n(?:#[^\n]*\n)*issuer:/);
});

test('numbers that are counted otherwise are told of', () => {
  const { diagnostics } = importText(TEXT.replace('2. Không để', '4. Không để'));
  expect(diagnostics.map(({ code, message }) => [code, message.includes('“4.”')])).toEqual([
    ['import/renumbered', true],
  ]);
});

test('a text that breaks off is an excerpt', () => {
  const { data, yaml } = importText(TEXT.slice(0, TEXT.indexOf('mật độ muỗi')));
  expect(data.excerpt).toBe(true);
  expect(checkPlan(yaml).ok).toBe(true);
});
