/** Parsing only the lines that changed: the nodes are those that the whole text has. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isMap, isPair, isScalar, isSeq } from 'yaml';
import { type ParsedYaml, parseYaml } from '../../../src/plan/source/parse.ts';
import { parseChanged } from '../../../src/plan/source/parse-changed.ts';
import { expectProperty } from '../../support/property.ts';

const PLAN = `# Kế hoạch của đội
year: 2026
issuer: {name: BAN CHỈ ĐẠO 138, code: "BCĐ"}   # cơ quan

title: >-
  Thực hiện công tác
  thử nghiệm năm 2026
bases:
- Luật Phòng cháy
- 'Nghị định số 30/2020/NĐ-CP'
sections:
  - heading: YÊU CẦU
    text: |
      Một đoạn.

      Hai đoạn.
    # RÀ SOÁT: xem lại
    items:
      - Làm đúng việc.
      - Làm xong việc
        trong năm.

      - text: "Việc có: hai chấm"
        assign: {lead: Sở Y tế}
        points:
          - a
          -   b # ghi chú
      - - không
        - phải
  # Phần sau
  - heading: TỔ CHỨC
    items:

      - Giao Sở Y tế.
      - 12
    table:
      columns: [Việc, Hạn]
      rows:
        - [một, 1.000]
        - [hai, ~]
  - heading: KINH PHÍ
    items:
      - Ngân sách của tỉnh, của các xã, phường theo phân cấp.
      - text: Các nguồn khác
        bullets: [tài trợ, "viện trợ"]
      - >-
        Các sở, ngành lập dự toán
        cùng dự toán của năm.
  - heading: BÁO CÁO
    text: Sáu tháng, một năm; báo cáo khi có yêu cầu của Trưởng ban.
    items:
      - Các sở, ngành báo cáo trước ngày 15/6/2026 và ngày 15/12/2026.
      - Cơ quan thường trực tổng hợp, báo cáo Trưởng ban và Bộ Công an.
recipients:
  - Các sở
  - archive: VT

  # hết
signatures: [{post: TRƯỞNG BAN, name: Nguyễn Văn Mẫu}]
notes: |+
  cuối

`;

/** A tree as its places and values tell it. */
function told(node: unknown): unknown {
  if (isPair(node)) return { key: told(node.key), value: told(node.value) };
  if (isScalar(node)) return [node.range?.slice(0, 2), node.value, node.source, node.type];
  if (isMap(node) || isSeq(node))
    return { kind: isMap(node), flow: node.flow === true, range: node.range?.slice(0, 2), items: node.items.map(told) };
  return node;
}

/** Compares both ways to the nodes of a changed text; true where only a part was parsed. */
function isSameTree(before: ParsedYaml, after: string): boolean {
  const whole = parseYaml(after);
  const changed = parseChanged(before, after);
  if (changed === undefined) return false;
  expect([whole.errors, whole.warnings]).toEqual([[], []]);
  expect(told(changed.contents)).toEqual(told(whole.contents));
  return true;
}

/** What hands and programs put into a file. */
const PIECES = [
  ...['x', ' ', '\n', '- ', '  - mới\n', '      - mới\n', 'khóa: ', '    khóa: lời\n', '"', "'", '#', ' # ghi\n', ': '],
  ...[
    '{',
    '}',
    '[',
    ']',
    ',',
    '|\n',
    '>-\n',
    '&tên ',
    '*tên',
    '!!str ',
    '---\n',
    '...\n',
    '%',
    '?',
    '\t',
    '\r\n',
    '\n\n',
  ],
  ...['      # RÀ SOÁT: hạn\n', '- - a\n', '  ', '        ', '~', '1.000', 'năm 2027'],
];

const change = fc.record({
  at: fc.noBias(fc.integer({ min: 0, max: 9999 })),
  gone: fc.oneof(
    { weight: 3, arbitrary: fc.constant(0) },
    fc.integer({ min: 0, max: 12 }),
    fc.integer({ min: 0, max: 90 }),
  ),
  put: fc.oneof(fc.array(fc.constantFrom(...PIECES), { maxLength: 2 }), {
    weight: 3,
    arbitrary: fc.array(fc.constantFrom('lời', 'việc', '.'), { minLength: 1, maxLength: 3 }),
  }),
  /** Whole lines rather than letters. */
  lines: fc.boolean(),
});

function made(
  text: string,
  { at, gone, put, lines }: typeof change extends fc.Arbitrary<infer One> ? One : never,
): string {
  const place = Math.floor((at / 10_000) * text.length);
  const start = lines ? text.lastIndexOf('\n', place) + 1 : place;
  const end =
    lines && gone > 0 ? text.indexOf('\n', Math.min(text.length - 1, start + gone)) + 1 || text.length : start + gone;
  return text.slice(0, start) + put.join('') + text.slice(Math.max(start, end));
}

describe('of a text that changed in a few lines', () => {
  test('the nodes are those of the whole text, wherever a part could be parsed', () => {
    const before = parseYaml(PLAN);
    let parts = 0;
    expectProperty(
      fc.property(change, (one) => {
        if (isSameTree(before, made(PLAN, one))) parts += 1;
      }),
      500,
    );
    expect(parts).toBeGreaterThan(100);
  });

  test.each([
    ['a word', 'Làm xong việc', 'Làm xong mọi việc'],
    ['a new item', '      - Giao Sở Y tế.\n', '      - Giao Sở Y tế.\n      - Giao Sở Tài chính.\n'],
    ['an item that goes', '      - Làm đúng việc.\n', ''],
    ['the last item of a list', '        - [hai, ~]\n', '        - [hai, ba]\n'],
    ['the text of a folded item', 'lập dự toán', 'lập dự toán chi'],
    ['a comment', '# RÀ SOÁT: xem lại', '# đã xem'],
    ['a paragraph of a literal text', 'Hai đoạn.', 'Hai đoạn.\n\n      Ba đoạn.'],
    ['a cell', '1.000', '2.000'],
    ['a recipient at the end of a list', '  - archive: VT\n', '  - Báo Lam Giang\n  - archive: VT\n'],
  ])('%s: what stands before it is not made anew, and all is as in the whole text', (_, old, fresh) => {
    const before = parseYaml(PLAN);
    const after = PLAN.replace(old, fresh);
    expect(isSameTree(before, after)).toBe(true);
    const [first, same] = [before, parseChanged(before, after)].map(
      (parsed) => isMap(parsed?.contents) && parsed.contents.items[0],
    );
    expect(same).toBe(first);
  });

  test('one change after the other gives the nodes of the last text', () => {
    const changes = [
      ['Làm xong việc', 'Làm xong mọi việc'],
      ['Giao Sở Y tế.', 'Giao Sở Y tế, Sở Tài chính.'],
      ['Luật Phòng cháy', 'Luật Giá'],
    ] as const;
    let parsed = parseYaml(PLAN);
    for (const [old, fresh] of changes) parsed = parseChanged(parsed, parsed.text.replace(old, fresh)) ?? parsed;
    expect(parsed.text).toContain('- Luật Giá');
    expect(told(parsed.contents)).toEqual(told(parseYaml(parsed.text).contents));
  });

  test.each([
    ['names of values', PLAN.replace('- Các sở', '- &các Các sở')],
    ['types', PLAN.replace('- Các sở', '- !!str Các sở')],
    ['marks of documents', `---\n${PLAN}`],
    ['errors', PLAN.replace('BCĐ"', 'BCĐ')],
  ])('a text with %s is parsed whole', (_, before) => {
    expect(parseChanged(parseYaml(before), before.replace('Làm xong việc', 'Làm xong'))).toBeUndefined();
    expect(parseChanged(parseYaml(PLAN), before)).toBeUndefined();
  });
});
