/** What a time is for, by the words beside it. */
import { expect, test } from 'vitest';
import { purposeOf } from '../../src/tasks/purpose.ts';

test.each([
  ['Họp giao ban', 'meeting'],
  ['Sơ kết 6 tháng', 'meeting'],
  ['Nộp báo cáo sơ kết', 'report'],
  ['Gửi báo cáo kết quả tổng kết năm', 'report'],
  ['Báo cáo tại hội nghị tổng kết', 'meeting'],
  ['Trình phương án', 'submission'],
  ['Sửa trụ nước', 'completion'],
])('“%s” is a %s', (words, purpose) => {
  expect(purposeOf(words)).toBe(purpose);
});
