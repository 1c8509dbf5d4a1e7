/** What the time of a task is for, by the words that name what is done. */
import type { Purpose } from './task.ts';

const PURPOSES: readonly (readonly [Purpose, RegExp])[] = [
  [
    'meeting',
    /(?<!\p{L})(?<!báo cáo\s+(?:kết quả\s+)?)(?:họp|giao ban|hội nghị|sơ kết|tổng kết|hội thảo|tọa đàm)(?!\p{L})/giu,
  ],
  ['report', /(?<!\p{L})(?:báo cáo|tổng hợp số liệu)(?!\p{L})/giu],
  ['submission', /(?<!\p{L})(?:trình|gửi|tham mưu|đề xuất|đăng ký)(?!\p{L})/giu],
];

/**
 * What a time is for.
 * @param near the words about the time; those nearest before it count
 */
export function purposeOf(near: string): Purpose {
  let [purpose, at]: [Purpose, number] = ['completion', -1];
  for (const [name, pattern] of PURPOSES) {
    for (const { index } of near.matchAll(pattern)) {
      if (index > at) [purpose, at] = [name, index];
    }
  }
  return purpose;
}
