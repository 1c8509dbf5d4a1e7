/** Each rule catches its smallest example and leaves the other alone; plans can switch it off; what has one right answer is repaired. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { REGISTERS } from '../src/content/reference-data/reference-data.ts';
import { RULE_GROUPS } from '../src/diagnostics/diagnostic.ts';
import { type CheckOptions, checkPlan } from '../src/index.ts';
import { RULES } from '../src/lint/rules/index.ts';
import { createLinter, type LintOptions } from '../src/lint/rules/lint.ts';
import type { Rule } from '../src/lint/rules/rule.ts';
import { citationsIn } from '../src/pipeline/cited.ts';
import { fixPlan } from '../src/pipeline/fix.ts';
import { rulesPage } from '../tools/rules-page.ts';
import { planNames, planText, smallPlan } from './support/plans.ts';

/** An example is keys of a plan, or one sentence of it. */
const examplePlan = (example: string): string =>
  /^[a-z]+:/.test(example) ? smallPlan(example) : smallPlan(`opening:\n  - ${JSON.stringify(example)}`);

const lintWith = (options: Partial<LintOptions> = {}): Pick<CheckOptions, 'lint'> => ({
  lint: createLinter({ registers: REGISTERS, today: '2026-06-30', ...options }),
});

const codes = (text: string, options: Partial<LintOptions> = {}): string[] =>
  checkPlan(text, lintWith(options)).diagnostics.map(({ code }) => code);

test('those that promise a repair give one, and no others', () => {
  const repairing = RULES.filter(({ code, examples }) => {
    const { lint } = lintWith({ only: [code] });
    return checkPlan(examplePlan(examples.wrong), { lint: lint ?? (() => []) }).fixes.length > 0;
  });
  expect(repairing.map(({ code }) => code)).toEqual(
    RULES.filter(({ repairs }) => repairs === true).map(({ code }) => code),
  );
});

describe.each(RULES.map((rule): [string, Rule] => [rule.code, rule]))('%s', (code, rule) => {
  test('catches its smallest example, and says so in both languages', () => {
    for (const language of ['vi', 'en'] as const) {
      const { diagnostics } = checkPlan(examplePlan(rule.examples.wrong), { language, ...lintWith() });
      const found = diagnostics.filter((diagnostic) => diagnostic.code === code);
      expect(found.length).toBeGreaterThan(0);
      for (const { message, hint } of found) expect(message + hint).not.toMatch(/\{\w+\}|undefined|\[object/);
    }
  });

  test('leaves the right one alone', () => {
    expect(codes(examplePlan(rule.examples.right))).not.toContain(code);
  });

  test('is silent where the plan gives a reason', () => {
    const plan = `${examplePlan(rule.examples.wrong)}rules:\n  ${code}: có lý do chính đáng\n`;
    expect(codes(plan)).not.toContain(code);
  });

  test('has a place among the groups, a summary, and words that need the same values in both languages', () => {
    const names = (text: string): string[] => [...new Set(text.match(/(?<!\{)\{\w+\}(?!\})/g))].sort();
    expect(RULE_GROUPS as readonly string[]).toContain(code.split('/')[0]);
    expect(names(rule.vi.message + rule.vi.hint)).toEqual(names(rule.en.message + rule.en.hint));
    expect(rule.summary.vi).not.toBe('');
  });
});

describe('false alarms that were met', () => {
  test.each([
    ['wording/mixed-tone-marks', 'Chuyển hóa địa bàn, hòa giải tại xã Hoà Bình; ông Nguyễn Văn Hoà báo cáo.'],
    [
      'wording/mixed-tone-marks',
      'opening:\n  - Chuyển hóa địa bàn.\nsignatures:\n  - post: TRƯỞNG BAN\n    name: Nguyễn Văn Hoà',
    ],
    ['wording/mixed-tone-marks', 'place: Hoà Giang\nopening:\n  - Chuyển hóa địa bàn, hòa giải.'],
    ['wording/misreading', 'Tổ chức điểm tại xã Cùng Cố và thôn Chiển Khai.'],
    ['wording/misreading', 'signatures:\n  - post: TRƯỞNG BAN\n    name: Trần Sung Đột'],
    ['wording/doubled-space', 'Ngày      tháng      năm 2026; Biên bản số         /BB-SYT.'],
    ['wording/space-before-sign', 'Ký tên (          ) tại ô số     , rồi nộp.'],
    ['wording/space-before-sign', 'Gửi tệp .docx, bản đồ tỷ lệ 1 : 2, các việc ...'],
    ['wording/no-space-after-sign', 'Xem https://lamgiang.example/tin,bai hoặc a,b@lamgiang.example; đặt nhom=a,b.'],
    ['wording/no-space-after-sign', 'Ngành TN,MT rà soát hồ sơ.'],
    ['year/date-form', 'Bản đồ tỷ lệ 1/5/2000 và hồ sơ số 7/06/2025.'],
    ['year/deadline-before-plan', 'Theo Tờ trình gửi trước ngày 20/01/2026, các sở làm tiếp.'],
    ['year/deadline-before-plan', 'Các tồn tại đã khắc phục xong trước ngày 20/01/2026.'],
    ['year/deadline-before-plan', 'Số liệu chốt trước ngày 15/01/2026; họp giao ban ngày 12/01/2026.'],
    ['year/deadline-before-plan', 'Ý kiến tại cuộc họp trong ngày 12/01/2026.'],
    ['citation/other-type', 'Theo Thông báo kết luận số 88/TB-UBND ngày 05/01/2026 của UBND tỉnh.'],
    [
      'citation/other-type',
      'references:\n  ketLuan: { type: Thông báo kết luận, ref: 88/TB-UBND, date: 2026-01-05, issuer: UBND tỉnh, subject: về phòng cháy }',
    ],
    [
      'citation/other-date',
      'Theo Kế hoạch số 12/KH-UBND ngày 05/01/2026 của UBND tỉnh về phòng cháy; Kế hoạch số 12/KH-UBND ngày 15/01/2025.',
    ],
    [
      'citation/other-date',
      'Theo Kế hoạch số 12/KH-UBND ngày 05/01/2026 của UBND tỉnh về phòng cháy; Kế hoạch số 12/KH-UBND ngày 15/01/2026 của UBND xã Bình An.',
    ],
    [
      'citation/other-issuer',
      'Theo Kế hoạch số 12/KH-UBND ngày 05/01/2026 của UBND tỉnh về phòng cháy; Kế hoạch số 12/KH-UBND ngày 15/01/2026 của UBND xã Bình An.',
    ],
    [
      'citation/later-short',
      'Theo Kế hoạch số 12/KH-UBND ngày 05/01/2026 của UBND tỉnh về phòng cháy; Kế hoạch số 12/KH-UBND ngày 15/01/2025 của UBND tỉnh về phòng cháy.',
    ],
    [
      'citation/later-short',
      'Theo Kế hoạch số 12/KH-UBND ngày 05/01/2026 của UBND tỉnh về phòng cháy; Kế hoạch số 12/KH-UBND ngày 05/01/2026 của UBND xã Bình An về phòng cháy.',
    ],
    ['citation/other-number', 'Theo Kế hoạch số 12/KH-SYT ngày 05/01/2026; Kế hoạch số 12/KH-SNV ngày 05/01/2026.'],
    ['citation/other-number', 'Theo Quyết định số 12/QĐ-UBND ngày 05/01/2026; Chỉ thị số 12/CT-UBND ngày 05/01/2026.'],
    ['abbreviation/undefined', 'Tuyên truyền trên các kênh “THÔNG BÁO CÔNG VIỆC” hằng tháng.'],
    ['abbreviation/undefined', 'Trung tâm Phục vụ hành chính công (sau đây gọi là PVHCC tỉnh) làm; giao PVHCC tỉnh.'],
    ['abbreviation/undefined', 'Trung tâm Phục vụ hành chính công (gọi là PVHCC); giao PVHCC.'],
    ['abbreviation/undefined', 'Tuần tra trên QL.1A, ĐT.295, HL.12; gắn đèn LED, GPS, gửi SMS, cài VNeID.'],
    ['recipient/reported-to', 'Theo báo cáo của Bộ Nội vụ, kết quả còn thấp.'],
    ['recipient/reported-to', 'Các sở theo dõi báo cáo của Chính phủ để làm tốt.'],
    ['recipient/reported-to', 'Phục vụ Thủ tướng Chính phủ báo cáo Quốc hội.'],
    ['recipient/reported-to', 'Báo cáo kết quả thực hiện Nghị quyết của Chính phủ.'],
    [
      'recipient/assignee-missing',
      'sections:\n  - heading: VIỆC\n    text: Truyền thông\n    assign: { lead: [Bảo hiểm xã hội tỉnh] }\nrecipients:\n  - Các sở, ban, ngành, đoàn thể cấp tỉnh\n  - archive: VT, NC',
    ],
    [
      'recipient/assignee-missing',
      'sections:\n  - heading: VIỆC\n    text: Truyền thông\n    assign: { lead: [Đảng ủy các cơ quan] }\nrecipients:\n  - Các sở, ban, ngành, đoàn thể cấp tỉnh\n  - archive: VT, NC',
    ],
    [
      'recipient/assignee-missing',
      'sections:\n  - heading: VIỆC\n    text: Truyền thông\n    assign: { lead: [các đoàn thể] }\nrecipients:\n  - Các sở, ban, ngành, đoàn thể cấp tỉnh\n  - archive: VT, NC',
    ],
    [
      'recipient/assignee-missing',
      'sections:\n  - heading: VIỆC\n    text: Truyền thông\n    assign: { lead: [các tổ chức chính trị - xã hội] }\nrecipients:\n  - Các sở, ban, ngành, đoàn thể cấp tỉnh\n  - archive: VT, NC',
    ],
    [
      'signer/title-before-name',
      'issuer:\n  name: BỆNH VIỆN ĐA KHOA TỈNH LAM GIANG\n  code: BV\nsignatures:\n  - post: GIÁM ĐỐC\n    name: BSCKII. Nguyễn Văn Mẫu',
    ],
    [
      'signer/title-before-name',
      'issuer:\n  name: CÔNG AN TỈNH LAM GIANG\n  code: BV\nsignatures:\n  - post: GIÁM ĐỐC\n    name: Đại tá Nguyễn Văn Mẫu',
    ],
    [
      'signer/title-before-name',
      'issuer:\n  name: TRƯỜNG CAO ĐẲNG LAM GIANG\n  code: BV\nsignatures:\n  - post: GIÁM ĐỐC\n    name: TS. Nguyễn Văn Mẫu',
    ],
    [
      'signer/title-before-name',
      'issuer:\n  name: SỞ Y TẾ\n  code: BV\nsignatures:\n  - post: GIÁM ĐỐC\n    name: Bùi Sĩ Mẫu',
    ],
    ['citation/weekend-date', 'Theo Công điện số 05/CĐ-TTg ngày 04/01/2026 của Thủ tướng Chính phủ.'],
    ['wording/unpaired-sign', 'Gồm: i) một; ii) hai; iii) ba; viii) tám.'],
    ['wording/doubled-word', 'Làm từng bước từng bước, giảm từng năm từng năm.'],
    ['citation/first-in-full', 'title: Thực hiện Chỉ thị số 05/CT-UBND của UBND tỉnh năm 2026'],
    ['citation/first-in-full', 'Kế hoạch số 12/KH-UBND của UBND tỉnh hết hiệu lực từ năm 2026.'],
    ['citation/first-in-full', 'Kế hoạch số 12/KH-UBND của UBND tỉnh bị bãi bỏ.'],
  ])('%s: %s', (code, example) => {
    expect(codes(examplePlan(example))).not.toContain(code);
  });
});

describe('slips that were missed', () => {
  test.each([
    ['wording/mixed-tone-marks', 'Chuyển hóa địa bàn, hòa giải; Uỷ ban nhân dân xã, Toà án.'],
    ['wording/misreading', 'Các sở: Cùng cố tổ chức.'],
    ['wording/misreading', 'Phối hợp với Viện kiểm soát nhân dân tỉnh.'],
    ['year/date-form', 'Ngày 5 tháng 2 năm 2026.'],
    ['year/deadline-before-plan', 'Các sở hoàn thành xong trong tháng 01/2024.'],
    ['year/deadline-before-plan', 'Gửi danh sách chậm nhất là ngày 20/01/2026.'],
    ['citation/other-type', 'Theo Chỉ thị số 05/CĐ-TTg ngày 05/01/2026 của Thủ tướng Chính phủ.'],
    ['citation/other-type', 'Theo Kết luận số 88/TB-UBND ngày 05/01/2026 của UBND tỉnh.'],
    ['citation/other-number', 'Theo Kế hoạch số 12/KH-BCA ngày 05/01/2026; Kế hoạch số 12/KH-BCa ngày 05/01/2026.'],
    ['abbreviation/undefined', 'Giao PVHCC tỉnh và UBMTƯ làm.'],
    ['abbreviation/defined-twice', 'Tổ hợp tác (gọi là THTX); tổ hợp tác (sau đây gọi là THTX xã).'],
    ['recipient/reported-to', 'Báo cáo UBND tỉnh, Tỉnh ủy kết quả.'],
    ['recipient/reported-to', 'Tổng hợp kết quả của các sở, báo cáo Bộ Nội vụ.'],
    [
      'recipient/assignee-missing',
      'sections:\n  - heading: VIỆC\n    text: Truyền thông\n    assign: { lead: [UBND xã Bình An] }\nrecipients:\n  - Các sở, ban, ngành, đoàn thể cấp tỉnh\n  - archive: VT, NC',
    ],
    [
      'signer/title-before-name',
      'issuer:\n  name: SỞ Y TẾ\n  code: BV\nsignatures:\n  - post: GIÁM ĐỐC\n    name: BSCKII Nguyễn Văn Mẫu',
    ],
    [
      'signer/title-before-name',
      'issuer:\n  name: SỞ Y TẾ\n  code: BV\nsignatures:\n  - post: GIÁM ĐỐC\n    name: Ths.BS Nguyễn Văn Mẫu',
    ],
    [
      'signer/title-before-name',
      'issuer:\n  name: SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG\n  code: BV\nsignatures:\n  - post: GIÁM ĐỐC\n    name: TS. Nguyễn Văn Mẫu',
    ],
    [
      'signer/title-before-name',
      'issuer:\n  name: VIỆN KIỂM SÁT NHÂN DÂN TỈNH LAM GIANG\n  code: BV\nsignatures:\n  - post: GIÁM ĐỐC\n    name: TS. Nguyễn Văn Mẫu',
    ],
    [
      'signer/title-before-name',
      'issuer:\n  name: BỆNH VIỆN ĐA KHOA TỈNH LAM GIANG\n  code: BV\nsignatures:\n  - post: GIÁM ĐỐC\n    name: Ông Nguyễn Văn Mẫu',
    ],
    [
      'citation/first-in-full',
      'title: Thực hiện Chỉ thị số 05/CT-UBND năm 2026\nopening:\n  - Thực hiện Chỉ thị số 05/CT-UBND của UBND tỉnh.',
    ],
  ])('%s: %s', (code, example) => {
    expect(codes(examplePlan(example))).toContain(code);
  });
});

describe('days in messages are written as in the plan', () => {
  const message = (plan: string, code: string): string =>
    checkPlan(plan, lintWith()).diagnostics.find((diagnostic) => diagnostic.code === code)?.message ?? '';
  const late = 'opening:\n  - Gửi danh sách trước ngày 20/01/2026.';
  const future = 'opening:\n  - Theo Kế hoạch số 12/KH-UBND ngày 05/11/2026 của UBND tỉnh.';

  test.each([
    ['year/deadline-before-plan', late, '2026-02-05', 'ngày 05/02/2026'],
    ['year/deadline-before-plan', late, '2026-02', 'tháng 02/2026'],
    ['citation/future-date', future, '2026-02-05', 'sau ngày 05/02/2026'],
    ['citation/future-date', future, '2026-02', 'sau tháng 02/2026'],
  ])('%s, %s, issued %s: %s', (code, text, date, words) => {
    const said = message(smallPlan(`date: ${date}\n${text}`), code);
    expect(said).toContain(words);
    expect(said).not.toMatch(/\d{4}-\d{2}/);
  });
});

test('no two rules have one code, and each has a file of its own name', () => {
  const files = (readdirSync('src/lint/rules', { recursive: true, encoding: 'utf8' }) as string[])
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.ts'));
  expect(new Set(RULES.map(({ code }) => code)).size).toBe(RULES.length);
  for (const { code } of RULES) expect(files).toContain(`${code}.ts`);
});

test('the table of rules in the docs is made from them', () => {
  expect(readFileSync('docs/rules.md', 'utf8')).toBe(rulesPage());
});

describe('the project’s own plans', () => {
  test.each(planNames())('%s: no rule has anything to say', (name) => {
    const neighbours = planNames()
      .filter((other) => other !== name)
      .map((other) => ({ file: `${other}.yaml`, citations: citationsIn(planText(other)) }));
    const { diagnostics } = checkPlan(planText(name), lintWith({ neighbours }));
    expect(diagnostics.map(({ code, range }) => `${range.start.line} ${code}`)).toEqual([]);
  });
});

describe('citations in another plan of the folder', () => {
  const here = smallPlan('opening:\n  - Theo Kế hoạch số 7/KH-BCA ngày 05/01/2026 của Bộ Công an về phòng cháy.');
  const neighbour = (text: string): Partial<LintOptions> => ({
    neighbours: [{ file: 'khac.yaml', citations: citationsIn(smallPlan(`opening:\n  - ${text}`)) }],
  });

  test.each([
    ['citation/other-date', 'Theo Kế hoạch số 7/KH-BCA ngày 06/01/2026 của Bộ Công an về phòng cháy.'],
    ['citation/other-issuer', 'Theo Kế hoạch số 7/KH-BCA ngày 05/01/2026 của Bộ Quốc phòng về phòng cháy.'],
  ])('%s', (code, text) => {
    expect(codes(here, neighbour(text))).toContain(code);
    expect(codes(here)).not.toContain(code);
  });

  test('the same words are no conflict', () => {
    const text = 'Theo Kế hoạch số 7/KH-BCA ngày 05/01/2026 của Bộ Công an về phòng cháy.';
    expect(codes(here, neighbour(text)).filter((code) => code.startsWith('citation/other'))).toEqual([]);
  });

  test('the date that another plan gives is offered where it is missing', () => {
    const plan = smallPlan('opening:\n  - Theo Kế hoạch số 7/KH-BCA của Bộ Công an về phòng cháy.');
    const text = 'Theo Kế hoạch số 7/KH-BCA ngày 05/01/2026 của Bộ Công an về phòng cháy.';
    const { diagnostics } = checkPlan(plan, lintWith(neighbour(text)));
    expect(diagnostics.find(({ code }) => code === 'citation/first-in-full')?.message).toContain('05/01/2026');
  });
});

describe('places', () => {
  test('a finding in a folded text, behind bold words and a variable, stands where it was typed', () => {
    const plan = smallPlan(
      'vars:\n  ten: Lam Giang\nopening:\n  - >-\n    Năm {{year}}, **tỉnh {{ten}}** làm\n    việc tốt , đúng hạn.',
    );
    const { diagnostics } = checkPlan(plan, lintWith());
    const found = diagnostics.find(({ code }) => code === 'wording/space-before-sign');
    const line = plan.split('\n')[(found?.range.start.line ?? 0) - 1] ?? '';
    expect(line.slice((found?.range.start.column ?? 0) - 1)).toMatch(/^ , đúng hạn/);
  });

  test('what a variable fills in is not taken for the author’s words', () => {
    const plan = smallPlan('vars:\n  ten: "hai  ba"\nopening:\n  - Làm {{ten}} việc.');
    const { fixes } = checkPlan(plan, lintWith());
    expect(fixes.every(({ path }) => path[0] === 'vars')).toBe(true);
  });
});

describe('what cannot be switched off, or needs a reason', () => {
  test('an error stays one', () => {
    const plan = smallPlan('date: 2026-02-30\nrules:\n  plan/impossible-date: có lý do chính đáng');
    expect(codes(plan)).toContain('plan/impossible-date');
  });

  test('a rule is not switched off without a reason', () => {
    expect(codes(smallPlan('rules:\n  wording/doubled-space: ""'))).not.toEqual([]);
  });

  test('a warning that is no rule can be switched off as well', () => {
    const title = 'title: Thực hiện công tác thử nghiệm năm 2026.';
    expect(codes(smallPlan(title))).toContain('plan/title-full-stop');
    expect(codes(smallPlan(`${title}\nrules:\n  plan/title-full-stop: có lý do chính đáng`))).toEqual([]);
  });
});

describe('fix', () => {
  const fixed = (text: string): string => fixPlan(text, lintWith()).value.text;

  test('repairs what has one right answer and touches nothing else in the file', () => {
    const before = [
      '# ghi chú  có hai dấu cách',
      'opening:',
      '  - >-',
      '    Theo Kế hoạch 12/KH-UBND, ngày 5/1/2026 của UBND tỉnh về  phòng cháy ,',
      '    các sở,ngành "làm" đúng  # không phải ghi chú',
      "  - 'Cùng cố tổ chức ( các cấp )'   # ghi chú",
      '',
    ].join('\r\n');
    const after = [
      '# ghi chú  có hai dấu cách',
      'opening:',
      '  - >-',
      '    Theo Kế hoạch số 12/KH-UBND ngày 05/01/2026 của UBND tỉnh về phòng cháy,',
      '    các sở, ngành "làm" đúng # không phải ghi chú',
      "  - 'Củng cố tổ chức (các cấp)'   # ghi chú",
      '',
    ].join('\r\n');
    const rest = smallPlan().replaceAll('\n', '\r\n');
    expect(fixed(`\ufeff${rest}${before}`)).toBe(`\ufeff${rest}${after}`);
  });

  test('a plan that is in order stays as it is, to the byte', () => {
    for (const name of planNames()) expect(fixed(planText(name))).toBe(planText(name));
  });

  test('a repair at the end or the beginning of a folded or joined line keeps the file a plan', () => {
    const plan = smallPlan(
      [
        'opening:',
        '  - >-',
        '    Giao các sở',
        '    , ngành làm (',
        '    nếu có',
        '    ) theo Kế hoạch số 12/KH-UBND',
        '    , ngày 06/01/2026 của UBND tỉnh',
        '  - "Năm \\',
        '     nay , các sở \\',
        '     ,ngành có 20\\u0020\\u0020việc"',
      ].join('\n'),
    );
    const after = fixed(plan);
    expect((parse(after) as { opening: string[] }).opening).toEqual([
      'Giao các sở, ngành làm (nếu có) theo Kế hoạch số 12/KH-UBND ngày 06/01/2026 của UBND tỉnh',
      'Năm nay, các sở, ngành có 20 việc',
    ]);
  });

  test('signs that the program adds are taken out where they were typed', () => {
    const plan = smallPlan(
      [
        'title: Công tác mẫu năm 2026.',
        'sections:',
        '  - heading: VIỆC',
        '    text: Làm xong việc./.',
        'recipients:',
        '  - { to: ["- Các sở;"], purpose: (để thực hiện) }',
        '  - archive: "Lưu: VT, NC"',
      ].join('\n'),
    );
    const after = fixed(plan);
    expect(after).toContain('title: Công tác mẫu năm 2026\n');
    expect(after).toContain('text: Làm xong việc.\n');
    expect(after).toContain('{ to: ["Các sở"], purpose: để thực hiện }');
    expect(after).toContain('- archive: "VT, NC"');
    expect(checkPlan(after, lintWith()).diagnostics).toEqual([]);
  });

  test('what was repaired has nothing left to repair', () => {
    for (const { examples } of RULES) {
      const once = fixed(examplePlan(examples.wrong));
      expect(fixed(once)).toBe(once);
    }
  });

  test('quotation marks and escapes of the YAML stay valid', () => {
    const plan = smallPlan("opening:\n  - \"Giao  \\\"sở\\\" làm\"\n  - 'Nhà  trường gọi là ''điểm'''");
    expect(fixed(plan)).toBe(plan.replace('Giao  ', 'Giao ').replace('Nhà  ', 'Nhà '));
  });
});

test('every folder of rules is a group', () => {
  const folders = readdirSync('src/lint/rules', { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(folders.map(({ name }) => name).sort()).toEqual([...RULE_GROUPS].sort());
  for (const { name } of folders) expect(readdirSync(join('src/lint/rules', name)).length).toBeGreaterThan(0);
});
