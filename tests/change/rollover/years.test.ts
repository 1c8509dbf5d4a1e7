/** Years, periods and dates in last year's sentences: what moves, what stays, what is marked. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { isMark } from '../../../src/change/rollover/review.ts';
import { smallPlan } from '../../support/plans.ts';
import { planOf2024, roll, rolledSentence, withoutMarks } from '../../support/rollover.ts';

describe('years that hang on the plan’s move along', () => {
  test.each([
    ['Hoàn thành nhiệm vụ năm 2024.', 'Hoàn thành nhiệm vụ năm 2025.'],
    ['Giữ ổn định so với năm 2023.', 'Giữ ổn định so với năm 2024.'],
    ['Số liệu 12 tháng năm 2023.', 'Số liệu 12 tháng năm 2024.'],
    ['Năm 2024, các sở phối hợp chặt chẽ.', 'Năm 2025, các sở phối hợp chặt chẽ.'],
    ['Làm xong việc trong **năm 2024**.', 'Làm xong việc trong **năm 2025**.'],
    ['Năm học 2023 - 2024 và năm học 2024-2025.', 'Năm học 2024 - 2025 và năm học 2025-2026.'],
    ['Niên vụ 2023/2024 được mùa.', 'Niên vụ 2024/2025 được mùa.'],
    ['Trực mùa khô 2023 - 2024, vụ đông 2023 - 2024.', 'Trực mùa khô 2024 - 2025, vụ đông 2024 - 2025.'],
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

describe('so many of all is a figure, no day', () => {
  test.each([
    ['Hoàn thành 12/12 chỉ tiêu.', ['target']],
    ['Phấn đấu đến 12/12 xã đạt chuẩn.', ['target']],
    ['Rà soát 55/55 hồ chứa nước.', ['target']],
    ['Quán triệt đến 512/512 đồng chí.', ['target']],
    ['Trực ban 24/24 giờ trên tuyến đường 30/4.', []],
    ['Xong trước ngày 12/12.', ['deadline']],
  ])('%s', (sentence, marks) => {
    expect(rolledSentence(sentence)).toEqual({ sentence, marks });
  });
});

describe('days about Tết are told by the feast of the new year as well', () => {
  const deadlinesOf = (parts: string): string[] =>
    roll(planOf2024(parts))
      .review.filter(({ kind }) => kind === 'deadline')
      .map(({ sentence }) => sentence.vi);

  test('where the sentence names it', () => {
    expect(deadlinesOf('opening:\n  - Trực ngày 10/02/2024 (mùng 1 Tết).')).toEqual([
      'thời hạn 10/02/2025 (thứ Hai), tính theo Tết là 29/01/2025 (thứ Tư), chuyển từ 10/02/2024: giữ hay đổi',
    ]);
  });

  test('where the title does', () => {
    const [mark] = deadlinesOf('title: Trực Tết Giáp Thìn\nopening:\n  - Báo cáo trước ngày 15/02/2024.');
    expect(mark).toContain('tính theo Tết là 03/02/2025 (thứ Hai)');
  });

  test('and no other day', () => {
    expect(deadlinesOf('opening:\n  - Họp ngày 20/02/2024.\n  - Sau Tết, họp ngày 20/3/2024.').join()).not.toContain(
      'theo Tết',
    );
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

describe('what is counted or said by the moon', () => {
  test.each([
    ['Tọa đàm kỷ niệm 44 năm Ngày Nhà giáo Việt Nam.', ['year']],
    ['Mít tinh kỷ niệm lần thứ 134 Ngày sinh của Bác.', ['year']],
    ['Thực hiện Kế hoạch số 12/KH-BCA ngày 05/01/2021 của Bộ Công an về kỷ niệm 75 năm ngành.', []],
  ])('%s', (sentence, marks) => {
    expect(rolledSentence(sentence)).toEqual({ sentence, marks });
  });

  test('an anniversary is told with its number in the new year', () => {
    const { review } = roll(planOf2024('opening:\n  - Tọa đàm kỷ niệm 44 năm Ngày Nhà giáo Việt Nam.'), { year: 2026 });
    const [told] = review.filter(({ kind, path }) => kind === 'year' && path[0] === 'opening');
    expect(told?.sentence.vi).toBe('“kỷ niệm 44 năm” là của năm 2024: năm 2026 là 46, đổi số hay bỏ');
  });

  test('figures are asked about with the whole of what they count', () => {
    const { review } = roll(planOf2024('opening:\n  - Cử 03 giáo viên, nhận 08 tham luận của 02 hợp tác xã.'));
    expect(review.find(({ kind, path }) => kind === 'target' && path[0] === 'opening')?.sentence.vi).toContain(
      '03 giáo viên; 08 tham luận; 02 hợp tác xã',
    );
  });

  test('a lunar month goes with its day, and is asked about', () => {
    expect(rolledSentence('Trực đến ngày 24/02/2024 (tức ngày 15 tháng Giêng năm Giáp Thìn).')).toEqual({
      sentence: 'Trực đến ngày 24/02/2025 (tức ngày 15 tháng Giêng năm Ất Tỵ).',
      marks: ['deadline', 'year'],
    });
  });

  test('a weekday in the bracket behind a day is told where it is another by then', () => {
    const { review } = roll(planOf2024('opening:\n  - Giao quân ngày 26/02/2024 (thứ Hai) tại sân vận động.'));
    expect(review.find(({ kind }) => kind === 'deadline')?.sentence.vi).toContain('câu đang ghi thứ Hai');
  });
});

test('in a plan for several years no milestone moves, and each is asked about', () => {
  const plan = planOf2024(
    'period: { from: 2024, to: 2028 }\nopening:\n  - Hoàn thành năm 2025, sơ kết trước ngày 30/6/2024, tổng kết năm 2028; báo cáo năm 2023.',
  );
  const { text, review } = roll(plan);
  expect(text).toContain('Hoàn thành năm 2025, sơ kết trước ngày 30/6/2024, tổng kết năm 2028; báo cáo năm 2024.');
  const asked = review.filter(({ kind, path }) => kind === 'year' && path[0] === 'opening');
  expect(asked.map(({ sentence }) => sentence.vi).join(' ')).toMatch(/năm 2025.*30\/6\/2024.*năm 2028/u);
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
    expect(rolledSentence('Gửi trước ngày 2024-02-29.').sentence).toBe('Gửi trước ngày 2025-02-28.');
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
  const cases = readFileSync('tests/change/rollover/sentences.txt', 'utf8')
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

describe('what is said beside a year that moves', () => {
  test.each([
    ['Tổ chức Tết Nguyên đán Giáp Thìn 2024.', 'Tổ chức Tết Nguyên đán Ất Tỵ 2025.', ['year']],
    ['Chúc Tết Giáp Thìn các hộ nghèo.', 'Chúc Tết Ất Tỵ các hộ nghèo.', ['year']],
    ['Ôn truyền thống Xuân Mậu Thân 1968.', 'Ôn truyền thống Xuân Mậu Thân 1968.', []],
    ['Năm 2024 (năm đầu thực hiện Chương trình).', 'Năm 2025 (năm đầu thực hiện Chương trình).', ['year']],
  ])('%s', (before, after, marks) => {
    expect(rolledSentence(before)).toEqual({ sentence: after, marks });
  });

  test('a weekday that the new day is not is named in the mark', () => {
    const text = roll(smallPlan('year: 2026\nopening:\n  - Họp vào thứ Sáu, ngày 27/02/2026.'), { year: 2027 }).text;
    expect(text).toContain('27/02/2027 (rơi vào thứ Bảy, ngày nghỉ), câu đang ghi thứ Sáu');
  });
});
