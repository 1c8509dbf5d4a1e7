/** Deadlines as plans write them: which day each means. */
import { describe, expect, test } from 'vitest';
import { type DueDate, dueDatesIn } from '../../../src/content/entities/due-dates.ts';

/** A due date in short: "2026-06-30", "2026-03-01..2026-09-30", "quarter 18 last", "term 5 working day". */
function brief(due: DueDate): string {
  if (due.kind === 'once') return due.start === undefined ? due.due : `${due.start}..${due.due}`;
  if (due.kind === 'ongoing') return 'ongoing';
  if (due.kind === 'term') return `term ${due.term.count}${due.term.working ? ' working' : ''} ${due.term.unit}`;
  const { unit, count, day, month, monthOfYear } = due.series;
  return [
    count === 1 ? unit : `${count} ${unit}`,
    monthOfYear,
    day,
    day === undefined || monthOfYear !== undefined ? undefined : month,
  ]
    .filter((part) => part !== undefined)
    .join(' ');
}

const read = (text: string, isDeadline: boolean): string =>
  dueDatesIn(text, { year: 2026, isDeadline }).map(brief).join(', ');

/** Values of `deadline`, left, and what they mean. */
const VALUES: readonly (readonly [string, string])[] = [
  ['30/6/2026', '2026-06-30'],
  ['trước ngày 30/6/2026', '2026-06-30'],
  ['Trước 30/6', '2026-06-30'],
  ['ngày 05 tháng 9 năm 2026', '2026-09-05'],
  ['chậm nhất ngày 15.11.2026', '2026-11-15'],
  ['xong trước 28-02-2027', '2027-02-28'],
  ['2026-06-30', '2026-06-30'],
  ['trước ngày 2026-06-30 và 2026-12-15', '2026-06-30, 2026-12-15'],
  ['2026-02-30', ''],
  ['hồ sơ 2026-06-30-01', ''],
  ['tháng 5/2026', '2026-05-01..2026-05-31'],
  ['Tháng 02 năm 2026', '2026-02-01..2026-02-28'],
  ['9/2026', '2026-09-01..2026-09-30'],
  ['hết tháng 10', '2026-10-01..2026-10-31'],
  ['Quý III/2026', '2026-07-01..2026-09-30'],
  ['Q2/2026', '2026-04-01..2026-06-30'],
  ['Q.2/2026', ''],
  ['Hết QIII-2026', '2026-07-01..2026-09-30'],
  ['quý 2 năm 2027', '2027-04-01..2027-06-30'],
  ['trong quý I và quý III', '2026-01-01..2026-03-31, 2026-07-01..2026-09-30'],
  ['6 tháng đầu năm', '2026-01-01..2026-06-30'],
  ['06 tháng cuối năm 2026', '2026-07-01..2026-12-31'],
  ['9 tháng năm 2026', '2026-01-01..2026-09-30'],
  ['trong năm 2026', '2026-01-01..2026-12-31'],
  ['cuối năm', '2026-01-01..2026-12-31'],
  ['Năm 2026', '2026-01-01..2026-12-31'],
  ['từ ngày 01/3 đến ngày 30/9/2026', '2026-03-01..2026-09-30'],
  ['tháng 5 - tháng 9/2026', '2026-05-01..2026-09-30'],
  ['từ tháng 3 đến tháng 11', '2026-03-01..2026-11-30'],
  ['trước ngày 15/6 và 15/12/2026', '2026-06-15, 2026-12-15'],
  ['hằng quý', 'quarter'],
  ['Hàng tháng', 'month'],
  ['định kỳ 6 tháng, 01 năm', '6 month, year'],
  ['3 tháng/lần', '3 month'],
  ['6 tháng một lần', '6 month'],
  ['trước ngày 20 hằng tháng', 'month 20 last'],
  ['định kỳ hằng quý, trước ngày 18 tháng cuối quý', 'quarter 18 last'],
  ['ngày 05 tháng đầu quý sau', 'quarter 5 next'],
  ['hằng tháng, trước ngày 05 tháng sau', 'month 5 next'],
  ['trước ngày 15/6 và 15/12 hằng năm', 'year 6 15, year 12 15'],
  ['trước 10/12 hằng năm', 'year 12 10'],
  ['trong 05 ngày làm việc kể từ ngày nhận được báo cáo', 'term 5 working day'],
  ['sau 30 ngày kể từ khi ban hành Kế hoạch', 'term 30 day'],
  ['Thường xuyên', 'ongoing'],
  ['Cả năm', 'ongoing'],
  ['trong tháng 01 hằng năm', 'year 1'],
  ['Ban hành kế hoạch trong tháng 01 hằng năm và tổ chức thực hiện', 'year 1'],
  ['trong tháng 01 hằng năm; kiểm tra chậm nhất trong tháng 6 hằng năm', 'year 1, year 6'],
  ['chậm nhất ngày 31/12 năm trước liền kề', '2025-12-31'],
  ['trước ngày 31/01 năm sau', '2027-01-31'],
  ['trong tháng 01 năm sau', '2027-01-01..2027-01-31'],
  ['trước ngày 05 của tháng liền kề', 'month 5 next'],
  ['02 tin mỗi tháng, tuần 2 và tuần 4 hàng tháng', 'month, month'],
  ['Theo Quyết định số 1441/QĐ-UBND ngày 25/9/2025 của UBND tỉnh, trước ngày 30/6/2026', '2026-06-30'],
  // Figures that share a word or a year.
  ['tháng 3-5/2026', '2026-03-01..2026-05-31'],
  ['tháng 3 - 5', '2026-03-01..2026-05-31'],
  ['tháng 3-5', '2026-03-01..2026-05-31'],
  ['quý II-III', '2026-04-01..2026-09-30'],
  ['quý II, III', '2026-04-01..2026-06-30, 2026-07-01..2026-09-30'],
  ['quý I và III năm 2027', '2027-01-01..2027-03-31, 2027-07-01..2027-09-30'],
  ['quý 4/2026', '2026-10-01..2026-12-31'],
  ['tháng 6, 9 và 12', '2026-06-01..2026-06-30, 2026-09-01..2026-09-30, 2026-12-01..2026-12-31'],
  ['01-15/6/2026', '2026-06-01..2026-06-15'],
  ['ngày 10-12/6/2026', '2026-06-10..2026-06-12'],
  ['ngày 15 và 30/6', '2026-06-15, 2026-06-30'],
  ['ngày 15, 30 hằng tháng', 'month 15 last, month 30 last'],
  ['tháng tư năm 2026', '2026-04-01..2026-04-30'],
  ['T6/2026', '2026-06-01..2026-06-30'],
  // A period that only says what is due on the day beside it.
  ['trước ngày 15/6 (6 tháng đầu năm) và trước ngày 15/12 (cả năm)', '2026-06-15, 2026-12-15'],
  ['15/6/2026 (báo cáo 6 tháng đầu năm)', '2026-06-15'],
  ['Báo cáo 6 tháng đầu năm trước ngày 15/6; báo cáo năm trước ngày 15/12', '2026-06-15, 2026-12-15'],
  ['quý I trước ngày 20/3, quý II trước ngày 20/6', '2026-03-20, 2026-06-20'],
  ['trong quý I, báo cáo trước ngày 05/4', '2026-01-01..2026-03-31, 2026-04-05'],
  // Years alone, also those of a plan of several.
  ['năm 2028', '2028-01-01..2028-12-31'],
  ['đến năm 2030', '2030-01-01..2030-12-31'],
  ['2026-2030', '2026-01-01..2030-12-31'],
  ['giai đoạn 2026 - 2030', '2026-01-01..2030-12-31'],
  ['2026', '2026-01-01..2026-12-31'],
  ['thường xuyên trong năm 2026', 'ongoing'],
  ['thường xuyên; tổng kết cuối năm', '2026-01-01..2026-12-31'],
  // What has no day that all would name.
  ['trước ngày 31/01 năm liền kề', ''],
  ['Theo Điều 17 Nghị định số 52/2015/NĐ-CP ngày 28/5/2015 của Chính phủ', ''],
  ['Theo các mốc thời gian tại Phương án số 78/PA-UBND ngày 14/11/2025 của UBND tỉnh', ''],
  ['Theo Kế hoạch rà soát thủ tục hành chính năm 2026 của tỉnh', ''],
  ['Theo Kế hoạch rà soát thủ tục hành chính hằng năm của tỉnh', ''],
  ['đầu tháng 6', ''],
  ['giữa quý II', ''],
  ['tháng Giêng', ''],
  ['một tháng hai lần', ''],
  ['31/6/2026', ''],
  ['theo yêu cầu của Bộ', ''],
  ['khi có vụ việc', ''],
];

describe('a deadline', () => {
  test.each(VALUES)('“%s” is %s', (text, meant) => {
    expect(read(text, true)).toBe(meant);
  });
});

/** Running text: what is a limit, and what is the day of something else. */
const SENTENCES: readonly (readonly [string, string])[] = [
  ['Rà soát, xong trước 17 giờ 00 phút ngày 20/01/2026', '2026-01-20'],
  ['Báo cáo trước 15h00, thứ Sáu, ngày 23/01/2026.', '2026-01-23'],
  ["Gửi chậm nhất là 9h30' ngày 26/01/2026", '2026-01-26'],
  ['Khai mạc lúc 7 giờ 30 phút ngày 29/4/2026.', ''],
  ['Mốc kiểm tra từ ngày 01/7/2025 đến thời điểm kiểm tra, hoàn thành trong quý II/2026.', '2026-04-01..2026-06-30'],
  ['Số liệu tính đến thời điểm báo cáo, quý II/2026.', ''],
  ['Gửi kế hoạch về Công an tỉnh trước ngày 05/3/2026 để theo dõi.', '2026-03-05'],
  ['Thực hiện Kế hoạch số 4820/KH-BCĐ ngày 15/12/2025 của Ban Chỉ đạo 138 tỉnh.', ''],
  ['Báo cáo 6 tháng trước ngày 12/6, báo cáo năm trước ngày 14/11/2026.', '2026-06-12, 2026-11-14'],
  [
    'Định kỳ hằng quý, cấp xã họp trước ngày 18 tháng cuối quý; cấp tỉnh họp trước ngày 25 tháng cuối quý.',
    'quarter 18 last, quarter 25 last',
  ],
  ['Kế hoạch hằng năm của các trường được công khai.', ''],
  ['Sinh hoạt chuyên đề hằng quý.', 'quarter'],
  ['Định kỳ hằng quý, 6 tháng, 1 năm và đột xuất báo cáo kết quả.', 'quarter, 6 month, year'],
  ['Số liệu tính từ ngày 15/12/2025 đến ngày 14/12/2026.', ''],
  ['Đợt cao điểm từ ngày 02/3 đến ngày 29/5/2026 tại các trường.', '2026-03-02..2026-05-29'],
  ['Hoàn thành trong tháng 3-5/2026.', '2026-03-01..2026-05-31'],
  ['Xong trước ngày 15 và 30/6 theo từng đợt.', '2026-06-15, 2026-06-30'],
  ['Trong tháng 3, 5 xã hoàn thành.', '2026-03-01..2026-03-31'],
  ['Báo cáo quý I gửi trước ngày 20/3/2026.', '2026-03-20'],
  ['Gửi số liệu về Công an xã trước ngày 18 của tháng cuối quý.', 'quarter 18 last'],
  ['Đến năm 2030 có 90% hộ tham gia.', ''],
  ['Năm 2026 giảm 5% so với năm 2025.', ''],
];

describe('a sentence', () => {
  test.each(SENTENCES)('“%s” names %s', (text, meant) => {
    expect(read(text, false)).toBe(meant);
  });
});

test.each([
  ['trong 30 ngày kể từ ngày ban hành', '2026-03-07'],
  ['trong vòng 30 ngày kể từ ngày ban hành Kế hoạch này', '2026-03-07'],
  ['sau 02 tuần kể từ khi Kế hoạch được ban hành', '2026-02-19'],
  ['chậm nhất 20 ngày từ ngày ký, ban hành Kế hoạch', '2026-02-25'],
  // The registry’s days off, another document and months of other lengths are nobody’s guess.
  ['trong 15 ngày làm việc kể từ ngày ban hành', undefined],
  ['trong 30 ngày kể từ ngày ban hành văn bản hướng dẫn', undefined],
  ['trong 02 tháng kể từ ngày ban hành', undefined],
  ['trong 30 ngày', undefined],
])('a term that begins with the day of the plan has a last day: %s', (text, day) => {
  const [due] = dueDatesIn(text, { year: 2026, isDeadline: true, issued: '2026-02-05' });
  expect(due).toMatchObject({ kind: 'term' });
  expect(due?.kind === 'term' ? due.due : '').toBe(day);
  const [unknown] = dueDatesIn(text, { year: 2026, isDeadline: true });
  expect(unknown?.kind === 'term' ? unknown.due : '').toBeUndefined();
});

describe('days of meetings and of memory', () => {
  test.each([
    ['Hội nghị họp vào thứ Sáu, ngày 27/02/2026; tổng kết vào thứ Ba (15/12/2026).', '2026-02-27, 2026-12-15'],
    ['Bầu cử vào Chủ nhật, ngày 15/3/2026.', '2026-03-15'],
    ['Kỷ niệm 79 năm Ngày Thương binh - Liệt sĩ (27/7/1947 - 27/7/2026).', ''],
    ['Công dân nam sinh từ năm 2000 đến hết năm 2009.', ''],
    ['Trực ban từ ngày 15/12/2025 đến ngày 14/12/2026.', '2025-12-15..2026-12-14'],
  ])('%s', (sentence, days) => {
    expect(read(sentence, false)).toBe(days);
  });
});
