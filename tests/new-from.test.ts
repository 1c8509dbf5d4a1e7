/** Last year's plan becomes this year's draft: what moves, what stays, what is marked, and that nothing else changes. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { isMark, type ReviewEntry } from '../src/change/rollover/review.ts';
import { REGISTERS } from '../src/content/reference-data/reference-data.ts';
import { checkPlan } from '../src/index.ts';
import { rollOverPlan } from '../src/pipeline/roll-over.ts';
import { inFolder, kehoach } from './support/cli.ts';
import { documentOf, planNames, planText, smallPlan } from './support/plans.ts';
import { paragraphsOf } from './support/word.ts';

interface Options {
  readonly year?: number;
  readonly on?: string;
  readonly updateNames?: boolean;
}

/** Rolls a plan of 2024 over to 2025, unless told otherwise. */
function roll(
  text: string,
  { year = 2025, ...options }: Options = {},
): { text: string; review: readonly ReviewEntry[] } {
  const { value: rolled, diagnostics } = rollOverPlan(text, { year, registers: REGISTERS, ...options });
  if (rolled === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return rolled;
}

const planOf2024 = (parts: string): string =>
  smallPlan(
    `year: 2024\ndate: 2024-02-05\ntitle: Công tác thử nghiệm năm {{year}}\n${parts}\nsignatures:\n  - post: TRƯỞNG BAN\n    name:`,
  );

/** One sentence of a plan of 2024 as it is in 2025, and the kinds of its marks. */
function rolledSentence(sentence: string, options: Options = {}): { sentence: string; marks: string[] } {
  const { text, review } = roll(planOf2024(`opening:\n  - ${JSON.stringify(sentence)}`), options);
  const marks = review.filter(({ kind, path }) => isMark(kind) && path[0] === 'opening').map(({ kind }) => kind);
  return { sentence: (parse(text) as { opening: string[] }).opening[0] ?? '', marks };
}

describe('years that hang on the plan’s move along', () => {
  test.each([
    ['Hoàn thành nhiệm vụ năm 2024.', 'Hoàn thành nhiệm vụ năm 2025.'],
    ['Giữ ổn định so với năm 2023.', 'Giữ ổn định so với năm 2024.'],
    ['Số liệu 12 tháng năm 2023.', 'Số liệu 12 tháng năm 2024.'],
    ['Năm 2024, các sở phối hợp chặt chẽ.', 'Năm 2025, các sở phối hợp chặt chẽ.'],
    ['Làm xong việc trong **năm 2024**.', 'Làm xong việc trong **năm 2025**.'],
    ['Năm học 2023 - 2024 và năm học 2024-2025.', 'Năm học 2024 - 2025 và năm học 2025-2026.'],
    ['Niên vụ 2023/2024 được mùa.', 'Niên vụ 2024/2025 được mùa.'],
    ['Dự toán năm ngân sách 2024 của tỉnh.', 'Dự toán năm ngân sách 2025 của tỉnh.'],
    [
      'Thực hiện Nghị định số 03/2019/NĐ-CP ngày 05/9/2019 của Chính phủ về phối hợp trong năm 2024.',
      'Thực hiện Nghị định số 03/2019/NĐ-CP ngày 05/9/2019 của Chính phủ về phối hợp trong năm 2025.',
    ],
  ])('%s', (before, after) => {
    expect(rolledSentence(before)).toEqual({ sentence: after, marks: [] });
  });

  test.each([
    ['Chuẩn bị cho mục tiêu năm 2025.', 'Chuẩn bị cho mục tiêu năm 2026.'],
    ['Thấp hơn năm 2022 khá nhiều.', 'Thấp hơn năm 2023 khá nhiều.'],
  ])('%s, and is marked', (before, after) => {
    expect(rolledSentence(before)).toEqual({ sentence: after, marks: ['year'] });
  });
});

describe('years of citations never move', () => {
  test.each([
    'Theo Kết luận số 99-KL/TW ngày 16/8/2021 của Bộ Chính trị.',
    'Theo Nghị quyết số 77/2019/QH14 của Quốc hội.',
    'Theo Kế hoạch số 4820/KH-BCĐ ngày 15/9/2023 của Ban Chỉ đạo 138 tỉnh về phòng ngừa.',
    'Theo Hướng dẫn số 22/HD-BCA, ngày 18/11/2022 về mô hình tự quản.',
    'Theo Công văn số 456/BYT-DP ngày 12/3/2023 của Bộ Y tế về hướng dẫn tiêm chủng.',
    'Theo Luật Phòng thủ dân sự ngày 20 tháng 6 năm 2023.',
    'Theo Kết luận của Bộ Chính trị ngày 16/8/2021.',
  ])('%s', (sentence) => {
    expect(rolledSentence(sentence)).toEqual({ sentence, marks: [] });
  });

  test('the year in the name of a document that was issued for the old year stays, and the basis is marked', () => {
    const sentence =
      'Thực hiện Kế hoạch số 18/KH-BCĐ138/CP ngày 15/01/2024 của Ban Chỉ đạo về phòng, chống tội phạm năm 2024, tỉnh ban hành Kế hoạch năm 2024.';
    expect(rolledSentence(sentence)).toEqual({
      sentence: sentence.replace('Kế hoạch năm 2024.', 'Kế hoạch năm 2025.'),
      marks: ['basis'],
    });
  });

  test('also where its year is a variable, so that nobody signs last year’s number under this year’s name', () => {
    const sentence = 'Thực hiện Kế hoạch số 8/KH-BCA ngày 15/01/2024 của Bộ Công an về tuần tra năm {{year}}.';
    expect(rolledSentence(sentence)).toEqual({ sentence, marks: ['basis'] });
  });

  test('what is cited by id is never rewritten, and marked where it was issued for the old year', () => {
    const references = [
      'references:',
      '  kh: { type: Kế hoạch, ref: 9/KH-BYT, date: 2023-09-05, issuer: Bộ Y tế, subject: y tế trường học năm học 2023 - 2024 }',
      '  nq: { type: Nghị quyết, ref: 7/NQ-HĐND, date: 2023-12-09, issuer: HĐND tỉnh, subject: dự toán năm 2024 }',
      '  kl: { type: Kết luận, ref: 99-KL/TW, date: 2021-08-16, issuer: Bộ Chính trị, subject: phòng ngừa }',
    ].join('\n');
    const { text, review } = roll(planOf2024(references));
    expect(text).toContain(references.split('\n')[1]);
    expect(text).toContain(references.split('\n')[2]);
    const bases = review.filter(({ kind }) => kind === 'basis').map(({ path }) => path.join('.'));
    expect(bases).toEqual(['references.kh', 'references.nq']);
  });

  test('a basis without a number that names the old year stays, and is marked', () => {
    const basis = 'Căn cứ Quyết định giao chỉ tiêu kế hoạch năm 2024 của UBND tỉnh';
    const { text, review } = roll(planOf2024(`bases:\n  - ${basis}`));
    expect(text).toContain(basis);
    expect(review.map(({ kind }) => kind)).toContain('basis');
  });

  test('a document of the months before the plan is asked about', () => {
    const sentence = 'Thực hiện Chương trình số 8/CTr-BCA ngày 16/01/2024 của Bộ Công an về công tác trọng tâm.';
    expect(rolledSentence(sentence)).toEqual({ sentence, marks: ['basis'] });
  });
});

describe('periods never move, and are marked when they are over', () => {
  test.each([
    ['Đề án giai đoạn 2021 - 2025.', ['period']],
    ['Đề án giai đoạn 2016–2020.', ['period']],
    ['Đề án giai đoạn 2022 – 2030.', []],
    ['Tầm nhìn đến năm 2045.', []],
    ['Mục tiêu đến năm 2025 đạt chuẩn.', ['period']],
    ['Nhiệm kỳ 2021 - 2026.', []],
    ['Xong trước ngày 31/12/2030.', ['year']],
    ['Tổng kết trong Quý IV/2030.', ['year']],
  ])('%s', (sentence, marks) => {
    expect(rolledSentence(sentence)).toEqual({ sentence, marks });
  });
});

describe('dates to be kept move and are marked', () => {
  test.each([
    ['Gửi trước ngày 20/02/2024.', 'Gửi trước ngày 20/02/2025.'],
    ['Từ ngày 15/12/2023 đến ngày 14/6/2024.', 'Từ ngày 15/12/2024 đến ngày 14/6/2025.'],
    ['Xong trong tháng 01/2024.', 'Xong trong tháng 01/2025.'],
    ['Trong tháng 6, 7/2024 ra quân.', 'Trong tháng 6, 7/2025 ra quân.'],
    ['Báo cáo quý II/2024.', 'Báo cáo quý II/2025.'],
    ['Trình tại Kỳ họp thường lệ giữa năm 2024.', 'Trình tại Kỳ họp thường lệ giữa năm 2025.'],
    ['Xong trước ngày 05 tháng 3 năm 2024.', 'Xong trước ngày 05 tháng 3 năm 2025.'],
    ['Ra mắt ngày {{date "2024-03-05"}}.', 'Ra mắt ngày {{date "2025-03-05"}}.'],
  ])('%s', (before, after) => {
    const rolled = rolledSentence(before);
    expect(rolled.sentence).toBe(after);
    expect(new Set(rolled.marks)).toEqual(new Set(['deadline']));
  });

  test('a date without a year stays and is marked', () => {
    const sentence = 'Cao điểm từ ngày 01/7 đến ngày 30/9.';
    expect(rolledSentence(sentence)).toEqual({ sentence, marks: ['deadline', 'deadline'] });
  });

  test('a date that then falls on a weekend says so', () => {
    const { review } = roll(planOf2024('opening:\n  - Gửi trước ngày 16/6/2024.'), { year: 2025 });
    expect(review.find(({ kind }) => kind === 'deadline')?.sentence.vi).toContain('thứ Hai');
    const sunday = roll(planOf2024('opening:\n  - Gửi trước ngày 15/6/2024.')).review;
    expect(sunday.find(({ kind }) => kind === 'deadline')?.sentence.vi).toContain('rơi vào Chủ nhật');
  });

  test('29 February becomes the 28th where the new year has none, and says so', () => {
    const { sentence, marks } = rolledSentence('Gửi trước ngày 29/02/2024.');
    expect(sentence).toBe('Gửi trước ngày 28/02/2025.');
    expect(marks).toEqual(['deadline']);
  });

  test('what was, stays, and is asked about', () => {
    const sentence = 'Luật có hiệu lực từ 01/7/2024.';
    expect(rolledSentence(sentence)).toEqual({ sentence, marks: ['year'] });
  });

  test.each([
    'Kỷ niệm 79 năm Ngày Quốc khánh (02/9/1945 - 02/9/2024).',
    'Thực hiện kết luận của Chủ tịch tại cuộc họp ngày 20/3/2024.',
    'Đăng trên Bản tin số 01/2024.',
    'Triển khai Luật Căn cước năm 2023.',
    'Hội thi tìm hiểu Luật Đất đai năm 2024.',
    'Khắc phục hậu quả bão số 3 (Yagi) năm 2024.',
    'Ban Chỉ đạo đã họp ngày 20/12/2023.',
    'Kể từ ngày 01/3/2024, đơn vị hợp nhất.',
    'Các năm 2023, 2024 và 2025.',
    'Ra quân Tháng An toàn giao thông 2024.',
  ])('%s is left, and asked about', (sentence) => {
    expect(rolledSentence(sentence)).toEqual({ sentence, marks: expect.arrayContaining(['year']) as unknown });
  });

  test('a day of the year that is no deadline is let alone', () => {
    const sentence = 'Hưởng ứng Ngày thế giới phòng, chống mua bán người 30/7.';
    expect(rolledSentence(sentence).marks).toEqual([]);
  });
});

describe('sentences of many fields', () => {
  const cases = readFileSync('tests/rolled/sentences.txt', 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split(' | '));

  test.each(cases)('%s', (before, after, marks = '') => {
    const body = `year: 2025\ndate: 2025-02-05\ntitle: Công tác mẫu\nsections:\n  - heading: VIỆC\n    items:\n      - ${JSON.stringify(before)}`;
    const { text, review } = roll(smallPlan(body), { year: 2026 });
    const [section] = (parse(text) as { sections: [{ items: [string] }] }).sections;
    expect(section.items[0]).toBe(after === '=' ? before : after);
    const kinds = review.filter(({ kind, path }) => isMark(kind) && path[0] === 'sections').map(({ kind }) => kind);
    expect([...new Set(kinds)].sort().join(' ')).toBe(marks.trim());
  });
});

describe('every kind of text', () => {
  const parts = [
    'sections:',
    '  - heading: NHIỆM VỤ NĂM 2024',
    '    items:',
    '      - text: Làm việc[^a].',
    '        footnotes: { a: Theo số liệu năm 2023 }',
    '        assign: { lead: [Công an tỉnh], wording: Công an tỉnh làm trong năm 2024, deadline: 31/3/2024 }',
    '      - heading: Số liệu',
    '        table:',
    '          columns: [{ title: Năm 2023 }, { title: Việc }]',
    '          rows: [["Năm 2024", "Việc"]]',
    'recipients:',
    '  - Ban Tổ chức Đại hội năm 2024',
    '  - archive: VT, NC',
  ].join('\n');
  const { text } = roll(planOf2024(parts));

  test.each([
    'NHIỆM VỤ NĂM 2025',
    'số liệu năm 2024',
    'trong năm 2025',
    '31/3/2025',
    'Năm 2024 }',
    '"Năm 2025"',
    'Đại hội năm 2025',
  ])('%s', (moved) => {
    expect(text).toContain(moved);
  });
});

describe('figures and bodies', () => {
  test('targets are marked as keep or change, once a text', () => {
    const { sentence, marks } = rolledSentence('Giảm ít nhất 5% số vụ, làm 06 mô hình, từ 5% đến 10%.');
    expect(sentence).toBe('Giảm ít nhất 5% số vụ, làm 06 mô hình, từ 5% đến 10%.');
    expect(marks).toEqual(['target']);
  });

  test('a figure that is a variable is marked by its name', () => {
    const { review } = roll(planOf2024('vars:\n  soMoHinh: "06"\nopening:\n  - Làm {{soMoHinh}} mô hình.'));
    const targets = review.filter(({ kind }) => kind === 'target');
    expect(targets.map(({ sentence }) => sentence.vi)).toEqual(['chỉ tiêu, số liệu giữ hay đổi: soMoHinh = 06']);
  });

  test('numbers of documents, of bodies and of parts are no targets', () => {
    const sentence = 'Ban Chỉ đạo 138 thực hiện Đề án 07, khoản 2 Điều 5, trong 06 tháng.';
    expect(rolledSentence(sentence).marks).toEqual([]);
  });

  test('a body that was merged is marked with what took its place, from its day on', () => {
    const sentence = 'Giao Sở Giao thông vận tải thực hiện.';
    expect(rolledSentence(sentence, { on: '2025-02-28' }).marks).toEqual([]);
    expect(rolledSentence(sentence, { on: '2025-12-31' })).toEqual({ sentence, marks: ['body'] });
  });

  test('with updateNames it is replaced where there is exactly one successor', () => {
    const rolled = rolledSentence('Giao Sở Giao thông vận tải và UBND huyện thực hiện.', {
      on: '2025-12-31',
      updateNames: true,
    });
    expect(rolled.sentence).toBe('Giao Sở Xây dựng và UBND huyện thực hiện.');
    expect(rolled.marks).toEqual(['body']);
  });

  test('two bodies that have become one are not left standing twice without a word', () => {
    const parts = [
      'sections:',
      '  - heading: VIỆC',
      '    text: Giao Sở Giao thông vận tải, Sở Xây dựng làm.',
      '    assign: { lead: [Công an tỉnh], support: [Sở Xây dựng, Sở Giao thông vận tải] }',
    ].join('\n');
    const { review } = roll(planOf2024(parts), { on: '2025-12-31', updateNames: true });
    const twice = review.filter(({ sentence }) => sentence.vi.includes('đứng hai lần'));
    expect(twice.map(({ path }) => path.join('.'))).toEqual(['sections.0.text', 'sections.0.assign.support.1']);
  });

  test('a sentence about the merger, a document and an issuer keep their names and are marked', () => {
    const options = { on: '2025-12-31', updateNames: true };
    for (const sentence of [
      'Sở Giao thông vận tải hợp nhất với Sở Xây dựng.',
      'Theo Công văn số 12/SGTVT-KH ngày 06/6/2025 của Sở Giao thông vận tải về bến xe.',
    ])
      expect(rolledSentence(sentence, options)).toMatchObject({
        sentence,
        marks: expect.arrayContaining(['body']) as unknown,
      });
  });

  test('bare numbers in a table are marked once', () => {
    const table =
      'sections:\n  - heading: VIỆC\n    table:\n      columns: [{ title: TT }, { title: Số vụ }]\n      rows: [[1, 15], [2, 20]]';
    const targets = roll(planOf2024(table)).review.filter(({ kind }) => kind === 'target');
    expect(targets.map(({ path }) => path.join('.'))).toEqual(['sections.0.table']);
  });

  test('titles of documents keep the names of their time', () => {
    const sentence =
      'Theo Quyết định số 7/QĐ-UBND ngày 05/3/2021 của UBND tỉnh về giao Sở Giao thông vận tải quản lý bến xe.';
    expect(rolledSentence(sentence).marks).toEqual([]);
  });
});

describe('the head of the plan', () => {
  const old = planOf2024('stage: issued\nnumber: 12\ndate: 2024-02-05\ndraftNumber: 3').replace(
    'name:\n',
    'name: A B\n',
  );

  test('number, day and month become blank, the stage becomes drafting', () => {
    expect(parse(roll(old).text)).toMatchObject({
      year: 2025,
      stage: 'drafting',
      number: null,
      date: 2025,
      draftNumber: 1,
    });
  });

  test('a plan issued in the December before stays so', () => {
    expect(parse(roll(old.replace('2024-02-05', '2023-12-20')).text)).toMatchObject({ date: 2024 });
  });

  test('a law of the old text among the bases is marked, its successor is not', () => {
    const bases = (law: string): string[] =>
      roll(planOf2024(`bases:\n  - Căn cứ Luật Phòng, chống mua bán người ngày ${law}`), { on: '2026-12-31' })
        .review.filter(({ kind }) => kind === 'document')
        .map(({ kind }) => kind);
    expect(bases('29 tháng 3 năm 2011')).toEqual(['document']);
    expect(bases('28 tháng 11 năm 2024')).toEqual([]);
  });

  test('the signer is asked about', () => {
    expect(roll(old).review.map(({ kind }) => kind)).toContain('signer');
  });
});

/** Every line of the old file with a comment of its own. */
const commented = (text: string): string =>
  text
    .split('\n')
    .map((line, index) => (/^\s*(-\s+)?\w+:\s*([>|][+-]?)?$/.test(line) ? `${line} # ghi chú ${index}` : line))
    .join('\n');

const withoutMarks = (text: string): string[] => text.split(/\r?\n/).filter((line) => !/^\s*# RÀ SOÁT: /.test(line));

describe('the YAML stays as it was', () => {
  test.each(planNames())('%s: comments, order and layout, line by line', (name) => {
    const before = commented(planText(name));
    const { text, review } = roll(before, { year: checkPlan(before).value?.year === 2025 ? 2026 : 2027 });
    const [old, now] = [before.split('\n'), withoutMarks(text)];
    expect(now.length).toBe(old.length);
    for (const [index, line] of old.entries()) {
      // Figures apart, and the keys at the head, every line is the same.
      if (!/^(number|stage|date|draftNumber):/.test(line))
        expect(now[index]?.replace(/\d{4}/g, 'N')).toBe(line.replace(/\d{4}/g, 'N'));
    }
    const comments = (text: string): string[] => text.match(/# ghi chú \d+/g) ?? [];
    expect(comments(text)).toEqual(comments(before));
    expect(review.length).toBeGreaterThan(0);
  });

  test('CRLF and BOM stay, and marks have the same line ends', () => {
    const before = `\ufeff${planOf2024('opening:\n  - Gửi trước ngày 20/02/2024.').replaceAll('\n', '\r\n')}`;
    const { text } = roll(before);
    expect(text.startsWith('\ufeff')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
  });

  test('quotation marks, escapes, flow lists and decomposed letters stay', () => {
    const lines = [
      'opening:',
      '  - "Nói: \\"năm 2024\\" và \\u0111 năm 2023"',
      "  - 'Gọi là ''năm 2024'''",
      `  - ${'Tiếng Việt năm 2024'.normalize('NFD')}`,
    ];
    const { text } = roll(planOf2024(lines.join('\n')));
    expect(text).toContain('"Nói: \\"năm 2025\\" và \\u0111 năm 2024"');
    expect(text).toContain("'Gọi là ''năm 2025'''");
    expect(text).toContain('Tiếng Việt năm 2025'.normalize('NFD'));
  });

  test('a mark stands on a line of its own above the entry that it is about', () => {
    const { text } = roll(planOf2024('opening:\n  - >-\n    Gửi trước\n    ngày 20/02/2024.'));
    expect(text).toMatch(
      /opening:\n {2}# RÀ SOÁT: thời hạn 20\/02\/2025[^\n]*\n {2}- >-\n {4}Gửi trước\n {4}ngày 20\/02\/2025\./,
    );
  });

  test('whatever the sentences are, the result is a plan without errors whose texts differ in years alone', () => {
    const word = fc.constantFrom(
      'năm 2024',
      'năm 2023',
      'trước ngày 20/02/2024',
      'giai đoạn 2021 - 2025',
      'Kế hoạch số 8/KH-BCA ngày 15/01/2024 của Bộ Công an',
      'giảm 5%',
      'cấp huyện',
      '**đậm**',
      '“trích”',
      "dấu ' nháy",
      'hai: chấm',
      'thăng # giữa',
      '{{year}}',
    );
    fc.assert(
      fc.property(
        fc.array(fc.array(word, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 5 }),
        (sentences) => {
          const opening = sentences.map((words) => `  - ${JSON.stringify(words.join(' '))}`).join('\n');
          const before = planOf2024(`opening:\n${opening}`);
          const { text } = roll(before);
          expect(checkPlan(text).ok).toBe(true);
          const years = (value: unknown): string => JSON.stringify(value).replace(/20\d\d/g, 'N');
          expect(years((parse(text) as { opening: unknown }).opening)).toBe(
            years((parse(before) as { opening: unknown }).opening),
          );
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('the project’s plan for 2025', () => {
  const before = planText('ban-chi-dao-138-2025');
  const { text, review } = roll(before, { year: 2026 });

  test('every mention of a year is met: moved, left or marked as its kind asks', () => {
    expect(readFileSync('tests/rolled/ban-chi-dao-138.expected', 'utf8')).toBe(
      `${review.map(({ line, kind, sentence }) => `${line} ${kind}: ${sentence.vi}`).join('\n')}\n`,
    );
  });

  test('validates, and prints DỰ THẢO while marks are left', () => {
    const { value: plan, diagnostics } = checkPlan(text);
    expect(plan?.reviewMarks).toBe(review.filter(({ kind }) => isMark(kind)).length);
    expect(diagnostics.map(({ code }) => code)).toEqual(['plan/review-marks']);
    const issued = text.replace('stage: drafting', 'stage: signature');
    const printed = (yaml: string): boolean =>
      paragraphsOf(documentOf(yaml)).some(({ text: words }) => words === 'DỰ THẢO');
    expect(printed(issued)).toBe(true);
    expect(printed(withoutMarks(issued).join('\n'))).toBe(false);
  });

  test('the printed texts differ in the places of the review list and nowhere else', () => {
    const [old, now] = [before, text].map((yaml) => paragraphsOf(documentOf(yaml)).map(({ text: words }) => words));
    const years = (words: string | undefined): string => (words ?? '').replace(/20\d\d/g, 'N');
    const body = (list: readonly string[] | undefined): readonly string[] =>
      list?.slice(list.indexOf('KẾ HOẠCH')) ?? [];
    expect(body(now).map(years)).toEqual(body(old).map(years));
    const changed = body(old).filter((words, index) => words !== body(now)[index]).length;
    expect(changed).toBeGreaterThan(20);
    const places = new Set(
      review.filter(({ kind }) => ['moved', 'deadline', 'year'].includes(kind)).map(({ path }) => path.join('/')),
    );
    expect(changed).toBeLessThanOrEqual(places.size);
  });
});

test('in a plan that says {{year}} hardly a line changes', () => {
  const before = planOf2024(
    [
      'vars:',
      '  hanGui: 20/02/2024',
      'opening:',
      '  - Kết quả năm {{lastYear}} là nền của năm {{year}}; chuẩn bị năm {{nextYear}}.',
      '  - Gửi kế hoạch trước ngày {{hanGui}}, báo cáo trước ngày 15/11/{{year}}.',
      '  - Năm {{year}} giảm số vụ so với năm {{lastYear}}.',
    ].join('\n'),
  );
  const { text, review } = roll(before);
  const now = withoutMarks(text);
  const changed = before.split('\n').filter((line, index) => line !== now[index]);
  expect(changed).toEqual(['year: 2024', 'stage: signature', 'date: 2024-02-05', '  hanGui: 20/02/2024']);
  // The day that only the year's variable moves is to be decided all the same.
  expect(review.filter(({ kind }) => kind === 'deadline').map(({ path }) => path.join('.'))).toEqual([
    'vars.hanGui',
    'opening.1',
  ]);
});

describe('kehoach new --from', () => {
  const OLD = planOf2024('opening:\n  - Gửi trước ngày 20/02/2024; năm 2024 giảm 5%.');

  test('writes the plan beside the old one, its year in the name, and prints the review list', () => {
    inFolder((folder) => {
      writeFileSync(join(folder, 'kế hoạch 2024.yaml'), OLD);
      const { exit, stdout } = kehoach(['new', '--from', 'kế hoạch 2024.yaml'], folder);
      expect(exit).toBe(0);
      expect(readFileSync(join(folder, 'kế hoạch 2025.yaml'), 'utf8')).toContain('year: 2025');
      expect(stdout).toContain('thời hạn 20/02/2025 (thứ Năm), chuyển từ 20/02/2024: giữ hay đổi');
      expect(stdout).toContain('năm 2024 → năm 2025');
    });
  });

  test('writes the list as Markdown, in English too', () => {
    inFolder((folder) => {
      writeFileSync(join(folder, 'a.yaml'), OLD);
      const args = [
        'new',
        '--from',
        'a.yaml',
        '--year',
        '2026',
        '-o',
        'b.yaml',
        '--review',
        'rà soát.md',
        '--lang',
        'en',
      ];
      expect(kehoach(args, folder).exit).toBe(0);
      const list = readFileSync(join(folder, 'rà soát.md'), 'utf8');
      expect(list).toContain('# Review: plan of 2024 → 2026');
      expect(list).toMatch(/\| ☐ \| \d+ \| deadline \| date to be kept 20\/02\/2026/);
    });
  });

  test('validate counts the marks, build prints DỰ THẢO', () => {
    inFolder((folder) => {
      writeFileSync(join(folder, 'a.yaml'), OLD);
      kehoach(['new', '--from', 'a.yaml', '-o', 'b.yaml'], folder);
      expect(kehoach(['validate', 'b.yaml'], folder).stdout).toMatch(/còn 3 chỗ RÀ SOÁT/);
      expect(kehoach(['build', 'b.yaml'], folder).exit).toBe(0);
      expect(kehoach(['build', '--final', 'b.yaml', '-o', 'c.docx'], folder).exit).toBe(1);
    });
  });

  test('the review list never takes the place of a plan', () => {
    inFolder((folder) => {
      writeFileSync(join(folder, 'a.yaml'), OLD);
      expect(kehoach(['new', '--from', 'a.yaml', '-o', 'b.yaml', '--review', 'a.yaml'], folder).exit).toBe(2);
      expect(kehoach(['new', '--from', 'a.yaml', '-o', 'b.yaml', '--review', 'b.yaml'], folder).exit).toBe(2);
      writeFileSync(join(folder, 'cũ.md'), 'của tôi');
      expect(kehoach(['new', '--from', 'a.yaml', '-o', 'b.yaml', '--review', 'cũ.md'], folder).exit).toBe(2);
      expect(readFileSync(join(folder, 'a.yaml'), 'utf8')).toBe(OLD);
      expect(readFileSync(join(folder, 'cũ.md'), 'utf8')).toBe('của tôi');
    });
  });

  test('a plan that still has marks is not rolled over unless told to', () => {
    inFolder((folder) => {
      writeFileSync(join(folder, 'a.yaml'), OLD);
      kehoach(['new', '--from', 'a.yaml', '-o', 'b.yaml'], folder);
      const again = kehoach(['new', '--from', 'b.yaml', '-o', 'c.yaml'], folder);
      expect(again.exit).toBe(2);
      expect(again.stderr).toContain('còn 3 chỗ RÀ SOÁT');
      expect(kehoach(['new', '--from', 'b.yaml', '-o', 'c.yaml', '--force'], folder).exit).toBe(0);
    });
  });

  test('overwrites nothing unless told to', () => {
    inFolder((folder) => {
      writeFileSync(join(folder, 'a-2024.yaml'), OLD);
      writeFileSync(join(folder, 'a-2025.yaml'), 'của tôi');
      expect(kehoach(['new', '--from', 'a-2024.yaml'], folder)).toMatchObject({ exit: 2 });
      expect(readFileSync(join(folder, 'a-2025.yaml'), 'utf8')).toBe('của tôi');
      expect(kehoach(['new', '--from', 'a-2024.yaml', '--force'], folder)).toMatchObject({ exit: 0 });
      expect(kehoach(['new', '--from', 'a-2024.yaml', '-o', 'a-2024.yaml'], folder)).toMatchObject({ exit: 2 });
    });
  });

  test.each([
    [['--year', '2024'], 2],
    [['--year', '2023'], 2],
    [['--year', '2044'], 2],
    [['-o', 'b.txt'], 2],
    [['--year', 'sang năm'], 2],
    [['--on', '2025-02-30'], 2],
    [['--set', 'a=b'], 2],
    [['ubnd-tinh'], 2],
  ])('a wrong call is said to be one: %j', (args, exit) => {
    inFolder((folder) => {
      writeFileSync(join(folder, 'a.yaml'), OLD);
      const ran = kehoach(['new', '--from', 'a.yaml', ...args], folder);
      expect(ran.exit).toBe(exit);
      expect(ran.stderr).toMatch(/Gọi lệnh chưa đúng: .{10}/);
    });
  });

  test('a plan with errors is not rolled over, and they are shown', () => {
    inFolder((folder) => {
      writeFileSync(join(folder, 'a.yaml'), OLD.replace('year:', 'yeer:'));
      const { exit, stderr } = kehoach(['new', '--from', 'a.yaml'], folder);
      expect(exit).toBe(1);
      expect(stderr).toContain('schema/misspelt-key');
      expect(kehoach(['new', '--from', 'không có.yaml'], folder).exit).toBe(2);
    });
  });

  test('the line that names the schema leads from the new place', () => {
    inFolder((folder) => {
      writeFileSync(join(folder, 'a.yaml'), `# yaml-language-server: $schema=./schemas/plan.schema.json\n${OLD}`);
      kehoach(['new', '--from', 'a.yaml', '-o', 'nam-sau/b.yaml'], folder);
      expect(readFileSync(join(folder, 'nam-sau/b.yaml'), 'utf8')).toContain('$schema=../schemas/plan.schema.json');
    });
  });

  test('an office’s own registers are asked as well, and a wrong one is explained', () => {
    inFolder((folder) => {
      writeFileSync(join(folder, 'a.yaml'), planOf2024('opening:\n  - Giao Phòng Mẫu cũ thực hiện.'));
      const register =
        'bodies:\n  - id: rieng\n    old: [Phòng Mẫu cũ]\n    new: Phòng Mẫu mới\n    from: 2025-01-01\n    kind: other\n    action: replace\n';
      const own = join(folder, 'dữ liệu');
      kehoach([], folder);
      writeOwn(own, register);
      kehoach(['new', '--from', 'a.yaml', '-o', 'b.yaml', '--registers', 'dữ liệu', '--update-names'], folder);
      expect(readFileSync(join(folder, 'b.yaml'), 'utf8')).toContain('Giao Phòng Mẫu mới thực hiện.');
      writeOwn(own, 'bodies:\n  - id: 3\n');
      const { exit, stderr } = kehoach(['validate', 'a.yaml', '--registers', 'dữ liệu'], folder);
      expect(exit).toBe(1);
      expect(stderr).toMatch(/Dữ liệu tra cứu “.*rieng\.yaml”: bodies\.0/);
    });
  });
});

function writeOwn(folder: string, register: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'rieng.yaml'), register);
}
