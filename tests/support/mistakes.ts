/** Mistakes of people who know Word and not YAML, each made in a plan that is right but for it. */

const RIGHT = `# kế hoạch của phòng
year: 2026
stage: signature
issuer:
  parent: UBND TỈNH LAM GIANG
  name: SỞ Y TẾ
  code: SYT
number: # văn thư điền
place: Lam Giang
date: 2026-02
title: |
  Tuyên truyền phòng, chống dịch bệnh
  trên địa bàn tỉnh năm {{year}}
vars:
  soHo: "1.064"
references:
  ct05:
    type: Chỉ thị
    ref: 05/CT-UBND
    date: 2026-01-05
    issuer: UBND tỉnh
    subject: tăng cường phòng, chống dịch bệnh
opening:
  - Thực hiện {{cite "ct05"}}, Sở Y tế ban hành Kế hoạch như sau
sections:
  - heading: MỤC ĐÍCH, YÊU CẦU
    items:
      - heading: Yêu cầu
        bullets:
          - "Về người: phân công rõ việc;" # theo dõi riêng
          - Hộ dân được phổ biến là {{soHo}} hộ.
      - text: "Việc phải làm gồm:"
        bullets:
          - Rà soát;
          - Báo cáo.
  - heading: NHIỆM VỤ
    items:
      - text: Phát bản tin hằng tuần
        assign: { lead: [Trung tâm Kiểm soát bệnh tật], support: ["UBND các xã, phường"] }
      - heading: Kinh phí
        text: "Bảng kinh phí (Phụ lục):"
        table:
          columns: [{ title: STT }, { title: Nội dung }, { title: Số tiền }]
          rows:
            - [1, Tờ rơi, "46,2"]
            - [2, Bản tin, "52,0"]
  - heading: TỔ CHỨC THỰC HIỆN
    text: Các phòng thuộc Sở thực hiện Kế hoạch này.
appendices:
  - title: DANH SÁCH
    landscape: true
    text: Gồm các xã, phường.
recipients:
  - to: [Bộ Y tế, UBND tỉnh]
    purpose: để báo cáo
  - Trung tâm Kiểm soát bệnh tật
  - UBND các xã, phường
  - archive: VT, NVY
signatures:
  - post: GIÁM ĐỐC
    name: Nguyễn Văn Mẫu
`;

/** The plan without the mistake, with the issuer's name as texts write it. */
export const RIGHT_PLAN = RIGHT.replace('  code: SYT\n', '  code: SYT\n  inText: Sở Y tế\n');

export interface Mistake {
  readonly name: string;
  /** What stands in the right plan, once. */
  readonly right: string;
  readonly typed: string;
  readonly code: string;
  /** The line of the mistake within what was typed, from 1. */
  readonly line?: number;
  /** Words that the Vietnamese message or its hint must have. */
  readonly says: string | readonly string[];
  /** What `--fix` makes of it: the right plan, another text, or nothing. */
  readonly fixed: 'right' | 'not' | { readonly text: string };
}

/** The plan with a mistake, and the line on which that stands. */
export function planWith({ right, typed, line = 1 }: Mistake): { readonly text: string; readonly line: number } {
  const at = RIGHT_PLAN.indexOf(right);
  if (at < 0 || RIGHT_PLAN.indexOf(right, at + 1) >= 0) throw new Error(`“${right}” must stand in the plan once.`);
  const before = RIGHT_PLAN.slice(0, at);
  return { text: before + typed + RIGHT_PLAN.slice(at + right.length), line: before.split('\n').length + line - 1 };
}

const BULLETS = '        bullets:\n          - "Về người: phân công rõ việc;" # theo dõi riêng\n';
const PERSON = '"Về người: phân công rõ việc;" #';

export const MISTAKES: readonly Mistake[] = [
  {
    name: 'a heading with lines below and no bullets',
    right: `Yêu cầu\n${BULLETS}          - Hộ`,
    typed: 'Yêu cầu\n          - Phân công rõ việc;\n          - Hộ',
    line: 2,
    code: 'yaml/list-without-key',
    says: ['`heading`', '`bullets:`', '`items:`'],
    fixed: 'not',
  },
  {
    name: 'a heading with lines of the same column below',
    right: `Yêu cầu\n${BULLETS}          - Hộ dân được phổ biến là {{soHo}} hộ.`,
    typed: 'Yêu cầu\n        - Phân công rõ việc;\n        - Hộ dân được phổ biến.',
    line: 2,
    code: 'yaml/list-without-key',
    says: ['`heading`', '`bullets:`'],
    fixed: 'not',
  },
  {
    name: 'a section with lines below and no items',
    right: 'NHIỆM VỤ\n    items:\n      - text: Phát bản tin hằng tuần\n        assign',
    typed:
      'NHIỆM VỤ\n      - Phát bản tin;\n      - Phát tờ rơi.\n    items:\n      - text: Phát bản tin hằng tuần\n        assign',
    line: 2,
    code: 'yaml/list-without-key',
    says: ['`heading`', '`items:`'],
    fixed: 'not',
  },
  {
    name: 'a list under text',
    right: BULLETS,
    typed: BULLETS.replace('bullets', 'text'),
    line: 2,
    code: 'yaml/list-without-key',
    says: ['`text`', '`bullets:`'],
    fixed: 'not',
  },
  {
    name: 'a list below a text in quotes',
    right: '"Việc phải làm gồm:"\n        bullets:\n',
    typed: '"Việc phải làm gồm:"\n',
    line: 2,
    code: 'yaml/list-without-key',
    says: ['`text`', '`bullets:`'],
    fixed: 'not',
  },
  {
    name: 'lines below a sentence of a list',
    right: '          - Rà soát;\n',
    typed: '          - Rà soát;\n            - các xã;\n            - các phường;\n',
    line: 2,
    code: 'yaml/list-below-sentence',
    says: ['`text:`', '`bullets:`'],
    fixed: 'not',
  },
  {
    name: 'bullets under a plain sentence',
    right: '- text: "Việc phải làm gồm:"',
    typed: '- "Việc phải làm gồm:"',
    code: 'yaml/sentence-needs-key',
    says: ['`bullets:`', '`text:`'],
    fixed: 'right',
  },
  {
    name: 'bullets under a sentence that ends in a colon',
    right: '- text: "Việc phải làm gồm:"',
    typed: '- Việc phải làm gồm:',
    code: 'yaml/sentence-needs-key',
    says: ['`bullets:`', '`text:`'],
    fixed: 'not',
  },
  {
    name: 'an assignment under a plain sentence',
    right: '- text: Phát bản tin hằng tuần',
    typed: '- Phát bản tin hằng tuần',
    code: 'yaml/sentence-needs-key',
    says: ['`assign:`', '`text:`'],
    fixed: 'right',
  },
  {
    name: 'an opening quote that is never closed',
    right: PERSON,
    typed: '"Về người: phân công rõ việc; #',
    code: 'yaml/unclosed-quote',
    says: 'không đóng',
    fixed: 'right',
  },
  {
    name: 'a quote that is closed by a curly one',
    right: PERSON,
    typed: '"Về người: phân công rõ việc;” #',
    code: 'yaml/unclosed-quote',
    says: 'không đóng',
    fixed: 'right',
  },
  {
    name: 'a single quote that is never closed',
    right: '- Rà soát;',
    typed: "- 'Rà soát: các xã;",
    code: 'yaml/unclosed-quote',
    says: 'không đóng',
    fixed: { text: "- 'Rà soát: các xã;'" },
  },
  {
    name: 'quotes within quotes',
    right: '- Rà soát;',
    typed: '- "Phương châm "bốn tại chỗ": rà soát;"',
    code: 'yaml/quote-in-quotes',
    says: '“ ”',
    fixed: { text: '- "Phương châm \\"bốn tại chỗ\\": rà soát;"' },
  },
  {
    name: 'an apostrophe within single quotes',
    right: '- Rà soát;',
    typed: "- 'Xã Cư M'gar: rà soát;'",
    code: 'yaml/quote-in-quotes',
    says: '>-',
    fixed: { text: "- 'Xã Cư M''gar: rà soát;'" },
  },
  {
    name: 'a text that only begins with a quoted word',
    right: '- Rà soát;',
    typed: '- "Bốn tại chỗ" là phương châm;',
    code: 'yaml/needs-quotes',
    says: 'ngoặc kép',
    fixed: { text: `- '"Bốn tại chỗ" là phương châm;'` },
  },
  {
    name: 'curly quotes around a text with a colon',
    right: PERSON,
    typed: '“Về người: phân công rõ việc;” #',
    code: 'yaml/curly-quotes',
    says: ['cong', 'thẳng'],
    fixed: 'right',
  },
  {
    name: 'curly quotes around an entry with a colon',
    right: '- Rà soát;',
    typed: '- “Rà soát: các xã;”',
    code: 'yaml/curly-quotes',
    says: ['cong', 'thẳng'],
    fixed: { text: '- "Rà soát: các xã;"' },
  },
  {
    name: 'curly quotes around a value',
    right: '"Việc phải làm gồm:"',
    typed: '“Việc phải làm gồm:”',
    code: 'text/curly-quotes-around',
    says: 'in ra',
    fixed: 'right',
  },
  {
    name: 'apostrophes typed as quotes',
    right: PERSON,
    typed: '’Về người: phân công rõ việc;’ #',
    code: 'yaml/curly-quotes',
    says: 'thẳng',
    fixed: 'right',
  },
  {
    name: 'curly quotes around a short heading',
    right: 'heading: Yêu cầu',
    typed: 'heading: “Yêu cầu”',
    code: 'text/curly-quotes-around',
    says: 'in ra',
    fixed: { text: 'heading: "Yêu cầu"' },
  },
  {
    name: 'a plus for a dash',
    right: '- Rà soát;',
    typed: '+ Rà soát;',
    code: 'yaml/bullet-for-dash',
    says: '“+”',
    fixed: 'right',
  },
  {
    name: 'curly quotes in a call',
    right: '{{cite "ct05"}}',
    typed: '{{cite “ct05”}}',
    code: 'text/curly-quotes-in-call',
    says: '{{cite "ct05"}}',
    fixed: 'right',
  },
  {
    name: 'no quotes in a call',
    right: '{{cite "ct05"}}',
    typed: '{{cite ct05}}',
    code: 'text/unquoted-argument',
    says: '{{cite "ct05"}}',
    fixed: 'right',
  },
  {
    name: 'a decimal comma in a row',
    right: '"46,2"',
    typed: '46,2',
    code: 'yaml/comma-in-figure',
    says: '"46,2"',
    fixed: 'right',
  },
  {
    name: 'a name of bodies that has a comma',
    right: 'support: ["UBND các xã, phường"]',
    typed: 'support: [UBND các xã, phường]',
    code: 'yaml/comma-in-name',
    says: ['2 mục', '"UBND các xã, phường"'],
    fixed: 'right',
  },
  {
    name: 'curly quotes around words with a comma in a row',
    right: '[2, Bản tin, "52,0"]',
    typed: '[2, “Bản tin, áp phích”, "52,0"]',
    code: 'yaml/curly-quotes-parted',
    says: ['“ ”', '"Bản tin, áp phích"'],
    fixed: { text: '[2, "Bản tin, áp phích", "52,0"]' },
  },
  {
    name: 'a comma in the words of a row',
    right: '[2, Bản tin, "52,0"]',
    typed: '[2, Bản tin, áp phích, "52,0"]',
    code: 'plan/row-length',
    says: ['2 | Bản tin | áp phích | 52,0', 'Dấu phẩy'],
    fixed: 'not',
  },
  {
    name: 'a dash without its space',
    right: '- Báo cáo.',
    typed: '-Báo cáo.',
    code: 'yaml/dash-without-space',
    says: 'dấu cách',
    fixed: 'right',
  },
  {
    name: 'a dash without its space at the head of a list',
    right: '- Rà soát;',
    typed: '-Rà soát;',
    code: 'yaml/dash-without-space',
    says: 'dấu cách',
    fixed: 'right',
  },
  {
    name: 'an indent that lacks one space',
    right: '        bullets:\n          - Rà',
    typed: '       bullets:\n          - Rà',
    code: 'yaml/indent-off',
    says: ['7', '8'],
    fixed: 'right',
  },
  {
    name: 'an indent with one space too many',
    right: '    items:\n      - heading: Yêu',
    typed: '     items:\n      - heading: Yêu',
    code: 'yaml/indent-off',
    says: ['5', '4'],
    fixed: 'right',
  },
  {
    name: 'an entry that lacks one space',
    right: '          - Báo cáo.',
    typed: '         - Báo cáo.',
    code: 'yaml/indent-off',
    says: ['9', '10'],
    fixed: 'right',
  },
  {
    name: 'NO-BREAK SPACES as an indent',
    right: '          - Rà soát;',
    typed: '\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0- Rà soát;',
    code: 'yaml/unseen-character',
    says: ['dấu cách cứng', 'U+00A0', 'đầu dòng'],
    fixed: 'right',
  },
  {
    name: 'an IDEOGRAPHIC SPACE after a dash',
    right: '- Báo cáo.',
    typed: '-\u3000Báo cáo.',
    code: 'yaml/unseen-character',
    says: ['U+3000', '“-”'],
    fixed: 'right',
  },
  {
    name: 'a NO-BREAK SPACE after a colon',
    right: 'post: GIÁM ĐỐC',
    typed: 'post:\u00a0GIÁM ĐỐC',
    code: 'yaml/unseen-character',
    says: ['dấu cách cứng', '`post`'],
    fixed: 'right',
  },
  {
    name: 'a ZERO WIDTH SPACE before a key',
    right: 'place: Lam Giang',
    typed: '\u200bplace: Lam Giang',
    code: 'yaml/unseen-character',
    says: ['U+200B', 'đầu dòng'],
    fixed: 'right',
  },
  {
    name: 'a bullet of Word for a dash',
    right: '- Báo cáo.',
    typed: '• Báo cáo.',
    code: 'yaml/bullet-for-dash',
    says: ['“•”', '“- ”'],
    fixed: 'right',
  },
  {
    name: 'a bullet of Word’s symbol font for a dash',
    right: '- Báo cáo.',
    typed: '\uf0b7 Báo cáo.',
    code: 'yaml/bullet-for-dash',
    says: ['“•”', '“- ”'],
    fixed: 'right',
  },
  {
    name: 'a long dash for a dash',
    right: '- Báo cáo.',
    typed: '– Báo cáo.',
    code: 'yaml/bullet-for-dash',
    says: '“–”',
    fixed: 'right',
  },
  {
    name: 'a bullet of Word’s symbol font after a dash',
    right: '- Báo cáo.',
    typed: '- \uf0b7 Báo cáo.',
    code: 'text/typed-label',
    says: 'chương trình tự thêm',
    fixed: 'right',
  },
  {
    name: 'a typed number before a heading',
    right: 'heading: NHIỆM VỤ',
    typed: 'heading: II. NHIỆM VỤ',
    code: 'text/typed-label',
    says: '“II.”',
    fixed: 'right',
  },
  {
    name: 'a Vietnamese key',
    right: 'recipients:',
    typed: 'nơi nhận:',
    code: 'schema/misspelt-key',
    says: '`recipients`',
    fixed: 'right',
  },
  {
    name: 'a Vietnamese key without tones',
    right: 'recipients:',
    typed: 'noi nhan:',
    code: 'schema/misspelt-key',
    says: '`recipients`',
    fixed: 'right',
  },
  {
    name: 'Vietnamese keys of an assignment',
    right: 'support: ["UBND',
    typed: 'phối hợp: ["UBND',
    code: 'schema/misspelt-key',
    says: '`support`',
    fixed: 'right',
  },
  {
    name: 'a key in the singular',
    right: 'signatures:',
    typed: 'signature:',
    code: 'schema/misspelt-key',
    says: '`signatures`',
    fixed: 'right',
  },
  {
    name: 'a key without the space after its colon',
    right: 'place: Lam Giang',
    typed: 'place:Lam Giang',
    code: 'yaml/colon-without-space',
    says: '`place: `',
    fixed: 'right',
  },
  {
    name: 'a sentence with a colon',
    right: '- Báo cáo.',
    typed: '- Báo cáo gồm: kết quả, kiến nghị.',
    code: 'yaml/colon-in-text',
    says: ['“Báo cáo gồm”', 'ngoặc kép'],
    fixed: { text: '- "Báo cáo gồm: kết quả, kiến nghị."' },
  },
  {
    name: 'a text that begins with a call',
    right: '- Rà soát;',
    typed: '- {{soHo}} hộ được rà soát;',
    code: 'yaml/template-needs-quotes',
    says: 'ngoặc kép',
    fixed: { text: '- "{{soHo}} hộ được rà soát;"' },
  },
  {
    name: 'a call with one brace',
    right: '{{soHo}}',
    typed: '{soHo}',
    code: 'text/single-brace',
    says: '{{soHo}}',
    fixed: 'right',
  },
  {
    name: 'a call that lacks one brace',
    right: '{{soHo}}',
    typed: '{{soHo}',
    code: 'text/single-brace',
    says: '{{soHo}}',
    fixed: 'right',
  },
  {
    name: 'a date with the day first',
    right: 'date: 2026-01-05',
    typed: 'date: 05/01/2026',
    code: 'schema/date-form',
    says: '2026-01-05',
    fixed: 'right',
  },
  {
    name: 'a month before its year',
    right: 'date: 2026-02\n',
    typed: 'date: 02/2026\n',
    code: 'schema/date-form',
    says: '2026-02',
    fixed: 'right',
  },
  {
    name: 'yes for true',
    right: 'landscape: true',
    typed: 'landscape: yes',
    code: 'schema/yes-or-no',
    says: 'true',
    fixed: 'right',
  },
  {
    name: 'có for true',
    right: 'landscape: true',
    typed: 'landscape: có',
    code: 'schema/yes-or-no',
    says: 'true',
    fixed: 'right',
  },
  {
    name: 'a year in quotes',
    right: 'year: 2026',
    typed: 'year: "2026"',
    code: 'schema/figures',
    says: '`year: 2026`',
    fixed: 'right',
  },
  {
    name: 'a stage by its Vietnamese name',
    right: 'stage: signature',
    typed: 'stage: trình ký',
    code: 'schema/not-allowed',
    says: 'signature',
    fixed: 'right',
  },
  {
    name: 'a value of a closed list in other capitals',
    right: 'stage: signature',
    typed: 'stage: Signature',
    code: 'schema/not-allowed',
    says: 'signature',
    fixed: 'right',
  },
  {
    name: 'a column as plain text',
    right: '{ title: Nội dung }',
    typed: 'Nội dung',
    code: 'schema/entry-without-key',
    says: '{ title: "Nội dung" }',
    fixed: { text: '{ title: "Nội dung" }' },
  },
  {
    name: 'a title that says Kế hoạch again',
    right: '  Tuyên truyền phòng',
    typed: '  Kế hoạch tuyên truyền phòng',
    code: 'plan/title-repeats-type',
    says: 'KẾ HOẠCH',
    fixed: 'right',
  },
  {
    name: 'a tab as an indent',
    right: '    text: Các phòng thuộc',
    typed: '\ttext: Các phòng thuộc',
    code: 'yaml/tab',
    says: ['Tab', 'dấu cách'],
    fixed: 'right',
  },
  {
    name: 'a list in brackets that is never closed',
    right: '[1, Tờ rơi, "46,2"]',
    typed: '[1, Tờ rơi, "46,2"',
    code: 'yaml/unclosed-bracket',
    says: 'không đóng',
    fixed: 'right',
  },
  {
    name: 'a list in brackets that is closed before its last column is',
    right: '{ title: Số tiền }]',
    typed: '{ title: Số tiền]',
    code: 'yaml/unclosed-bracket',
    says: 'không đóng',
    fixed: 'right',
  },
  {
    name: 'keys in brackets that are never closed',
    right: '"UBND các xã, phường"] }',
    typed: '"UBND các xã, phường"]',
    code: 'yaml/unclosed-bracket',
    says: 'không đóng',
    fixed: 'right',
  },
  {
    name: 'a call that opens and does not close',
    right: '{{soHo}} hộ',
    typed: '{soHo hộ',
    code: 'text/single-brace',
    says: '{{soHo}}',
    fixed: 'right',
  },
  {
    name: 'a call that closes and does not open',
    right: '{{soHo}} hộ',
    typed: 'soHo}} hộ',
    code: 'text/single-brace',
    says: '{{soHo}}',
    fixed: 'right',
  },
  {
    name: 'a brace that opens before anything else',
    right: '- Rà soát;',
    typed: '- Rà soát {các xã;',
    code: 'wording/unpaired-sign',
    says: '{',
    fixed: 'not',
  },
  {
    name: 'a label of parts that is none',
    right: '# kế hoạch của phòng',
    typed: 'numbering: { parts: Khối 1 } # kế hoạch của phòng',
    code: 'schema/wrong-form',
    says: '`parts`',
    fixed: 'not',
  },
  {
    name: 'a key without its colon',
    right: 'place: Lam Giang',
    typed: 'place Lam Giang',
    code: 'yaml/key-without-colon',
    says: '`place`',
    fixed: 'right',
  },
  {
    name: 'a key with a dash for its colon',
    right: 'text: Phát bản tin hằng tuần',
    typed: 'text - Phát bản tin hằng tuần',
    code: 'yaml/key-without-colon',
    says: '`text`',
    fixed: 'right',
  },
  {
    name: 'a section without its key',
    right: '- heading: NHIỆM VỤ',
    typed: '- NHIỆM VỤ',
    code: 'yaml/sentence-needs-key',
    says: '`heading:`',
    fixed: 'right',
  },
  {
    name: 'a comma at the end of a line in quotes',
    right: '"Việc phải làm gồm:"',
    typed: '"Việc phải làm gồm:",',
    code: 'yaml/comma-after-quotes',
    says: 'Xóa dấu phẩy',
    fixed: 'right',
  },
  {
    name: 'slashes before a remark',
    right: '# kế hoạch của phòng',
    typed: '// kế hoạch của phòng',
    code: 'yaml/comment-sign',
    says: '“#”',
    fixed: 'right',
  },
  {
    name: 'stars of bold at the head of a text',
    right: '- Rà soát;',
    typed: '- **Rà soát** các xã;',
    code: 'yaml/needs-quotes',
    says: ['“*”', 'ngoặc kép'],
    fixed: { text: '- "**Rà soát** các xã;"' },
  },
  {
    name: 'a text that begins with “more than”',
    right: '- Rà soát;',
    typed: '- > 90% số hộ được rà soát;',
    code: 'yaml/needs-quotes',
    says: '“>”',
    fixed: { text: '- "> 90% số hộ được rà soát;"' },
  },
  {
    name: 'a text that begins with a question mark',
    right: '- Rà soát;',
    typed: '- ? Rà soát hộ nào;',
    code: 'yaml/needs-quotes',
    says: '“?”',
    fixed: { text: '- "? Rà soát hộ nào;"' },
  },
  {
    name: 'the first entry of a list without its dash',
    right: '- Rà soát;',
    typed: 'Rà soát;',
    code: 'yaml/entry-without-dash',
    says: ['`bullets:`', '“- ”'],
    fixed: 'right',
  },
  {
    name: 'a later entry of a list without its dash',
    right: '- Báo cáo.',
    typed: 'Báo cáo.',
    code: 'yaml/entry-without-dash',
    says: ['`bullets:`', '“- ”'],
    fixed: 'right',
  },
  {
    name: 'a sentence that begins with a bracket',
    right: '- Báo cáo.',
    typed: '- [Nếu có] Báo cáo.',
    code: 'yaml/needs-quotes',
    says: ['“[”', 'ngoặc kép'],
    fixed: { text: '- "[Nếu có] Báo cáo."' },
  },
  {
    name: 'a call in a cell',
    right: '[1, Tờ rơi, "46,2"]',
    typed: '[1, Tờ rơi năm {{year}}, "46,2"]',
    code: 'yaml/entry-needs-quotes',
    says: ['“Tờ rơi năm {{year}}”', 'ngoặc kép'],
    fixed: { text: '[1, "Tờ rơi năm {{year}}", "46,2"]' },
  },
  {
    name: 'a dash alone in a cell',
    right: '[2, Bản tin, "52,0"]',
    typed: '[2, Bản tin, -]',
    code: 'yaml/entry-needs-quotes',
    says: ['“-”', 'ngoặc kép'],
    fixed: { text: '[2, Bản tin, "-"]' },
  },
  {
    name: 'a hash in a cell',
    right: '[2, Bản tin, "52,0"]',
    typed: '[2, Bản tin #4, "52,0"]',
    code: 'yaml/entry-needs-quotes',
    says: ['“Bản tin #4”', 'ngoặc kép'],
    fixed: 'not',
  },
  {
    name: 'a bold cell that is not the first',
    right: '[2, Bản tin, "52,0"]',
    typed: '[2, **Bản tin tuần**, "52,0"]',
    code: 'yaml/entry-needs-quotes',
    says: ['“**Bản tin tuần**”', 'ngoặc kép'],
    fixed: { text: '[2, "**Bản tin tuần**", "52,0"]' },
  },
  {
    name: 'a cell with nothing between its commas',
    right: '[2, Bản tin, "52,0"]',
    typed: '[2, , "52,0"]',
    code: 'yaml/empty-entry',
    says: '""',
    fixed: { text: '[2, "", "52,0"]' },
  },
  {
    name: 'a cell whose quotation mark is not closed',
    right: '[1, Tờ rơi, "46,2"]',
    typed: '[1, "Tờ rơi, "46,2"]',
    code: 'yaml/unclosed-quote',
    says: 'mở mà không đóng',
    fixed: { text: '[1, "Tờ rơi", "46,2"]' },
  },
  {
    name: 'a key a level too deep below the last entry',
    right: '    name: Nguyễn Văn Mẫu',
    typed: '      name: Nguyễn Văn Mẫu',
    code: 'yaml/indent-off',
    says: ['6 dấu cách', '4'],
    fixed: 'right',
  },
  {
    name: 'a no-break space behind a key in braces',
    right: '{ lead: [Trung tâm',
    typed: '{ lead:\u00a0[Trung tâm',
    code: 'yaml/unseen-character',
    says: ['`lead`', 'U+00A0'],
    fixed: 'right',
  },
  {
    name: 'a no-break space behind a key without a value',
    right: 'vars:\n',
    typed: 'vars:\u00a0\n',
    code: 'yaml/unseen-character',
    says: ['`vars`', 'U+00A0'],
    fixed: 'right',
  },
  {
    name: 'a line with nothing but a no-break space',
    right: 'opening:\n',
    typed: '\u00a0\nopening:\n',
    code: 'yaml/unseen-character',
    says: 'U+00A0',
    fixed: { text: '\nopening:\n' },
  },
  {
    name: 'a purpose below a recipient without its key',
    right: '  - Trung tâm Kiểm soát bệnh tật\n  -',
    typed: '  - Trung tâm Kiểm soát bệnh tật\n    purpose: để phối hợp\n  -',
    code: 'yaml/sentence-needs-key',
    says: ['`to:`', '`purpose:`'],
    fixed: { text: '  - to: ["Trung tâm Kiểm soát bệnh tật"]\n    purpose: để phối hợp\n  -' },
  },
  {
    name: 'guillemets in a call',
    right: '{{cite "ct05"}}',
    typed: '{{cite «ct05»}}',
    code: 'text/curly-quotes-in-call',
    says: '{{cite "ct05"}}',
    fixed: 'right',
  },
  {
    name: 'a call that lacks one quotation mark',
    right: '{{cite "ct05"}}',
    typed: '{{cite "ct05}}',
    code: 'text/unquoted-argument',
    says: ['`ct05`', 'ngoặc kép thẳng'],
    fixed: 'right',
  },
  {
    name: 'a helper with a capital',
    right: '{{cite "ct05"}}',
    typed: '{{Cite "ct05"}}',
    code: 'text/unknown-helper',
    says: '`Cite`',
    fixed: 'not',
  },
  {
    name: 'a helper in Vietnamese',
    right: '{{cite "ct05"}}',
    typed: '{{trích dẫn "ct05"}}',
    code: 'text/unknown-helper',
    says: 'cite',
    fixed: 'not',
  },
  {
    name: 'a day that no month has',
    right: 'date: 2026-02\n',
    typed: 'date: 2026-02-30\n',
    code: 'plan/impossible-date',
    says: '2026-02-30',
    fixed: 'not',
  },
  {
    name: 'the sign of a symbol font before a recipient',
    right: '  - Trung tâm Kiểm soát bệnh tật',
    typed: '  - "\uf0b7 Trung tâm Kiểm soát bệnh tật"',
    code: 'text/typed-sign',
    says: 'do chương trình tự thêm',
    fixed: { text: '  - "Trung tâm Kiểm soát bệnh tật"' },
  },
  {
    name: 'a number with a dash before a heading',
    right: 'heading: Yêu cầu',
    typed: 'heading: 1- Yêu cầu',
    code: 'text/typed-label',
    says: '“1-”',
    fixed: 'right',
  },
  {
    name: 'a decimal without a stop before a heading',
    right: 'heading: Yêu cầu',
    typed: 'heading: 1.1 Yêu cầu',
    code: 'text/typed-label',
    says: '“1.1”',
    fixed: 'right',
  },
  {
    name: 'a capital letter before a heading of a section',
    right: 'heading: NHIỆM VỤ',
    typed: 'heading: B. NHIỆM VỤ',
    code: 'text/typed-label',
    says: '“B.”',
    fixed: 'right',
  },
  {
    name: 'the date behind the place',
    right: 'place: Lam Giang',
    typed: 'place: Lam Giang, ngày 05 tháng 02 năm 2026',
    code: 'text/typed-sign',
    says: 'do chương trình tự thêm',
    fixed: 'right',
  },
  {
    name: 'the label of an appendix before its title',
    right: 'title: DANH SÁCH',
    typed: 'title: "PHỤ LỤC I: DANH SÁCH"',
    code: 'text/typed-label',
    says: '“PHỤ LỤC I”',
    fixed: { text: 'title: "DANH SÁCH"' },
  },
  {
    name: 'KT. where a body is asked for',
    right: '  - post: GIÁM ĐỐC\n',
    typed: '  - authority: KT GIÁM ĐỐC\n    post: PHÓ GIÁM ĐỐC\n',
    code: 'signature/capacity-as-authority',
    says: ['`capacity`', 'KT. GIÁM ĐỐC'],
    fixed: 'not',
  },
  {
    name: 'words beside the key of a list',
    right: 'bullets:\n          - Rà soát;',
    typed: 'bullets: gồm\n          - Rà soát;',
    code: 'yaml/text-beside-list',
    says: ['`bullets:`', '`text:`'],
    fixed: 'not',
  },
  {
    name: 'brackets within a cell',
    right: '[1, Tờ rơi, "46,2"]',
    typed: '[1, Tờ rơi [hai mặt], "46,2"]',
    code: 'yaml/entry-needs-quotes',
    says: ['“Tờ rơi [hai mặt]”', 'ngoặc kép'],
    fixed: { text: '[1, "Tờ rơi [hai mặt]", "46,2"]' },
  },
  {
    name: 'a cell that only begins with a quoted word',
    right: '[1, Tờ rơi, "46,2"]',
    typed: '[1, "Sạch" mọi nơi, "46,2"]',
    code: 'yaml/entry-needs-quotes',
    says: 'ngoặc kép',
    fixed: { text: `[1, '"Sạch" mọi nơi', "46,2"]` },
  },
  {
    name: 'a row between round brackets',
    right: '[1, Tờ rơi, "46,2"]',
    typed: '(1, Tờ rơi, 46)',
    code: 'schema/list-of-one',
    says: '[1, Tờ rơi, 46]',
    fixed: { text: '[1, Tờ rơi, 46]' },
  },
  {
    name: 'two lines without dashes where a list is asked for',
    right: 'bullets:\n          - Rà soát;\n          - Báo cáo.',
    typed: 'bullets:\n          Rà soát.\n          Báo cáo.',
    line: 2,
    code: 'schema/wrong-type',
    says: 'mỗi dòng bắt đầu bằng “- ”',
    fixed: 'not',
  },
  {
    name: 'two dashes before an entry',
    right: '- Trung tâm Kiểm soát bệnh tật\n',
    typed: '- - Trung tâm Kiểm soát bệnh tật\n',
    code: 'schema/wrong-type',
    says: 'một dấu “- ”',
    fixed: 'not',
  },
  {
    name: 'a text with commas between braces',
    right: 'to: [Bộ Y tế, UBND tỉnh]\n    purpose: để báo cáo',
    typed: '{ to: [Bộ Y tế, UBND tỉnh], purpose: để báo cáo, theo dõi, chỉ đạo }',
    code: 'yaml/comma-in-braces',
    says: ['`purpose`', '“theo dõi, chỉ đạo”', '"để báo cáo, theo dõi, chỉ đạo"'],
    fixed: { text: '{ to: [Bộ Y tế, UBND tỉnh], purpose: "để báo cáo, theo dõi, chỉ đạo" }' },
  },
  {
    name: 'a length with its unit',
    right: 'place: Lam Giang',
    typed: 'layout: { margins: { left: 3cm } }\nplace: Lam Giang',
    code: 'schema/wrong-type',
    says: ['không có đơn vị', 'mm'],
    fixed: 'not',
  },
  {
    name: 'a name alone where a signature is asked for',
    right: '- post: GIÁM ĐỐC\n    name: Nguyễn Văn Mẫu',
    typed: '- Nguyễn Văn Mẫu',
    code: 'schema/entry-without-key',
    says: 'name: "Nguyễn Văn Mẫu"',
    fixed: { text: '- { name: "Nguyễn Văn Mẫu" }' },
  },
  {
    name: 'a sign of YAML at the head of a text',
    right: '- Rà soát;',
    typed: '- @zalo của Sở đăng tin;',
    code: 'yaml/needs-quotes',
    says: '“@”',
    fixed: { text: '- "@zalo của Sở đăng tin;"' },
  },
  {
    name: 'a number with its code',
    right: 'number: # văn',
    typed: 'number: 15/KH-SYT # văn',
    code: 'schema/figures',
    says: '`number: 15`',
    fixed: { text: 'number: 15 # văn' },
  },
  {
    name: 'one body where a list is asked for',
    right: 'lead: [Trung tâm Kiểm soát bệnh tật]',
    typed: 'lead: Trung tâm Kiểm soát bệnh tật',
    code: 'schema/list-of-one',
    says: '["Trung tâm Kiểm soát bệnh tật"]',
    fixed: { text: 'lead: ["Trung tâm Kiểm soát bệnh tật"]' },
  },
  {
    name: 'an assignment without its keys',
    right: '{ lead: [Trung tâm Kiểm soát bệnh tật], support: ["UBND các xã, phường"] }',
    typed: 'Trung tâm Kiểm soát bệnh tật',
    code: 'schema/wrong-type',
    says: ['nhóm khóa', 'lead, support'],
    fixed: 'not',
  },
  {
    name: 'columns in one line',
    right: '[{ title: STT }, { title: Nội dung }, { title: Số tiền }]',
    typed: 'STT, Nội dung, Số tiền',
    code: 'schema/wrong-type',
    says: ['“- ”', 'title'],
    fixed: 'not',
  },
  {
    name: 'a row without its brackets',
    right: '[2, Bản tin, "52,0"]',
    typed: '2, Bản tin, "52,0"',
    code: 'schema/list-of-one',
    says: '[2, Bản tin, "52,0"]',
    fixed: 'right',
  },
  {
    name: 'keys where a list of them is asked for',
    right: '  - post: GIÁM ĐỐC\n    name',
    typed: '  post: GIÁM ĐỐC\n  name',
    code: 'schema/wrong-type',
    says: '“- ”',
    fixed: 'not',
  },
  {
    name: 'a dash before each key of a signature',
    right: 'GIÁM ĐỐC\n    name',
    typed: 'GIÁM ĐỐC\n  - name',
    line: 2,
    code: 'signature/no-post',
    says: 'bỏ dấu “-”',
    fixed: 'not',
  },
  {
    name: 'a cited document without cite',
    right: '{{cite "ct05"}}',
    typed: '{{ct05}}',
    code: 'text/cite-missing',
    says: '{{cite "ct05"}}',
    fixed: 'right',
  },
  {
    name: 'a typed archive line',
    right: '- archive: VT, NVY',
    typed: '- "Lưu: VT, NVY."',
    code: 'plan/archive-as-recipient',
    says: 'archive: VT, NVY',
    fixed: 'right',
  },
  {
    name: 'a title in capitals',
    right: '  Tuyên truyền phòng, chống dịch bệnh\n  trên địa bàn tỉnh năm {{year}}',
    typed: '  TUYÊN TRUYỀN PHÒNG, CHỐNG DỊCH BỆNH\n  TRÊN ĐỊA BÀN TỈNH NĂM {{year}}',
    code: 'plan/title-in-capitals',
    says: 'chữ in thường',
    fixed: 'not',
  },
  {
    name: 'a line of dashes between parts',
    right: 'appendices:',
    typed: '---\nappendices:',
    code: 'yaml/several-documents',
    says: 'Xóa dòng',
    fixed: 'not',
  },
  {
    name: 'a figure for true',
    right: 'landscape: true',
    typed: 'landscape: 1',
    code: 'schema/wrong-type',
    says: 'true (có)',
    fixed: 'not',
  },
  {
    name: 'a text in TCVN3',
    right: 'text: Phát bản tin hằng tuần',
    typed: 'text: Ph¸t b¶n tin h»ng tuÇn',
    code: 'text/legacy-encoding',
    says: ['TCVN3', 'Phát bản tin hằng tuần'],
    fixed: 'right',
  },
  {
    name: 'a text in VNI',
    right: 'text: Phát bản tin hằng tuần',
    typed: 'text: Phaùt baûn tin haèng tuaàn',
    code: 'text/legacy-encoding',
    says: ['VNI', 'Phát bản tin hằng tuần'],
    fixed: 'right',
  },
  {
    name: 'an appendix that does not exist',
    right: '(Phụ lục):',
    typed: '(Phụ lục IV):',
    code: 'structure/unknown-appendix',
    says: '“Phụ lục IV”',
    fixed: 'not',
  },
];
