/** Every message of `kehoach new` and `kehoach templates`, in both languages. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inFolder, kehoach } from '../../../support/cli.ts';

const SET = ['--year', '2026', '--set', 'province=Lam Giang'];

describe('every message, in both languages', () => {
  const OWN = 'title: T\ndescription: D\nasks: {}\n';
  const FILES: Readonly<Record<string, string | Buffer>> = {
    'tệp.yaml': 'x',
    'một.hbs': OWN,
    'hai.hbs': `${OWN}x: 1\n---\n`,
    'ba.hbs': `${OWN}---\n{{a}}\n`,
    'bốn.hbs': `${OWN}---\n{{a\n`,
    'năm.hbs': `title: "T\n---\n`,
    'sáu.hbs': `title: T\ndescription: D\nasks: { a: { ask: A, pattern: "(" } }\n---\n`,
    'bảy.hbs': Buffer.from('title: Ơ', 'utf16le'),
    'tám.hbs': `${OWN}---\nyear: 2026\n`,
  };
  const cases: readonly (readonly [readonly string[], number, string, string])[] = [
    [['new'], 2, 'chưa nêu mẫu nào; các mẫu: ban-chi-dao', 'no template was named; there are: ban-chi-dao'],
    [['new', 'ubnd-tính'], 2, 'không có mẫu “ubnd-tính”; có phải “ubnd-tinh”?', 'did you mean “ubnd-tinh”?'],
    [['new', 'công văn'], 2, 'không có mẫu “công văn”. Các mẫu:', 'there is no template “công văn”. There are:'],
    [
      ['new', 'ubnd-tinh'],
      2,
      'còn thiếu 2 giá trị; ghi thêm:\n  --set year=2026 ',
      '2 values are missing; add:\n  --set year=2026 ',
    ],
    [['new', 'ubnd-tinh', '--year', '2026'], 2, '--set province="Lam Giang"', 'a value is missing; add:'],
    [
      ['new', 'ubnd-tinh', ...SET, '--set', 'signr=1'],
      2,
      'không hỏi “signr”; có phải “signer”?',
      'does not ask for “signr”; did you mean “signer”?',
    ],
    [['new', 'tám.hbs', '--year', '1'], 2, 'không hỏi “year”. Có: (không hỏi gì).', 'There are: (nothing is asked).'],
    [
      ['new', 'ubnd-tinh', ...SET, '--set', 'signer'],
      2,
      '--set signer: cần dạng tên=giá trị',
      '--set signer: write key=value',
    ],
    [
      ['new', 'ubnd-tinh', ...SET, '--set', 'signer=x'],
      2,
      'chọn một trong các giá trị đã nêu (một trong: CHỦ TỊCH | PHÓ',
      'choose one of the values named (one of: CHỦ TỊCH | PHÓ',
    ],
    [
      ['new', 'ubnd-tinh', ...SET, '--set', 'place='],
      2,
      'place: chưa có giá trị (ví dụ: Lam Giang).',
      'place: there is no value (such as: Lam Giang).',
    ],
    [['new', 'ubnd-tinh', ...SET, '--set', 'place=a\nb'], 2, 'chỉ viết trên một dòng', 'write on one line'],
    [
      ['new', 'ubnd-tinh', ...SET, '--year', '26'],
      2,
      'year “26”: không đúng dạng cần có (ví dụ: 2026).',
      'not of the form that is needed (such as: 2026).',
    ],
    [
      ['new', 'ubnd-tinh', ...SET, '-o', 'tệp.yaml'],
      2,
      'đã có tệp “tệp.yaml”; chọn tên khác bằng -o',
      'there is a file “tệp.yaml”; choose another name with -o',
    ],
    [['new', 'ubnd-tinh', ...SET, '-o', ''], 2, 'Tùy chọn -o để trống.', 'The option -o is empty.'],
    [['new', 'một.hbs'], 2, 'một.hbs:1: thiếu dòng ---', 'một.hbs:1: the line --- between'],
    [['new', 'hai.hbs'], 2, 'hai.hbs:4: “x” ở phần đầu chưa đúng', 'hai.hbs:4: “x” in the head is not as it must be'],
    [['new', 'ba.hbs'], 2, 'ba.hbs:5: “a” trong {{…}} không có trong asks', 'ba.hbs:5: “a” in {{…}} is not among asks'],
    [['new', 'bốn.hbs'], 2, 'không đọc được phần {{…}}', 'the part in {{…}} cannot be read'],
    [['new', 'năm.hbs'], 2, 'năm.hbs:1: Dấu ngoặc kép mở mà không đóng', 'năm.hbs:1: '],
    [
      ['new', 'sáu.hbs'],
      2,
      'sáu.hbs:3: “asks.a.pattern” không phải biểu thức chính quy',
      'is not a regular expression',
    ],
    [['new', 'bảy.hbs'], 2, 'tệp mẫu “bảy.hbs” không phải văn bản UTF-8', 'the template “bảy.hbs” is not UTF-8 text'],
    [['new', 'tám.hbs'], 1, 'Kế hoạch từ mẫu này có', 'The plan made from this template has'],
    [['new', 'ubnd-tinh', ...SET], 0, 'In ra Word: kehoach build', 'Print it: kehoach build'],
    [
      ['templates'],
      0,
      'province  Tên tỉnh, thành phố? (ví dụ: Lam Giang)',
      'province  Tên tỉnh, thành phố? (such as: Lam Giang)',
    ],
    [
      ['templates', '--format', 'xml'],
      2,
      'không có dạng “xml”: chọn pretty hoặc json',
      'there is no form “xml”: choose pretty or json',
    ],
    [['new', '--help'], 0, 'bắt đầu một kế hoạch từ mẫu có sẵn', 'start a plan from a template'],
  ];
  test.each(cases.map(([args, ...rest]) => [args.join(' '), args, ...rest] as const))(
    '%s',
    async (_, args, exit, vi, en) => {
      for (const [language, sentence] of [
        ['vi', vi],
        ['en', en],
      ] as const) {
        await inFolder(async (folder) => {
          for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text);
          const ran = await kehoach(args, folder, { KEHOACH_LANG: language });
          expect(ran.stdout + ran.stderr).toContain(sentence);
          expect(ran.exit).toBe(exit);
        });
      }
    },
  );
});
