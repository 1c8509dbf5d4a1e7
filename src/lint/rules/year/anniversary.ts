/** "Kỷ niệm 72 năm … (07/5/1954 - 07/5/2027)": the years that the bracket counts. */
import { matcher, placeIn, rule } from '../rule.ts';

const DAY = String.raw`(?:\d{1,2}[/.-]){0,2}`;
const anniversaries = matcher(
  new RegExp(
    String.raw`kỷ niệm\s+(?:lần thứ\s+)?((\d{1,4})\s+năm|(?<=lần thứ\s+)(\d{1,4}))(?:(?!kỷ niệm)[^.;()]){0,140}\(\s*${DAY}(1\d{3}|20\d{2})\s*[-–—]\s*${DAY}(20\d{2})\s*\)`,
    'giu',
  ),
);

export const yearAnniversary = rule({
  code: 'year/anniversary',
  severity: 'warning',
  summary: { vi: 'Số năm kỷ niệm không khớp hai mốc thời gian', en: 'An anniversary that its two dates do not make' },
  why: {
    vi: 'Con số này thường chép từ kế hoạch năm trước, rồi in lên phông, khẩu hiệu, giấy mời.',
    en: 'The number is mostly copied from last year’s plan, and goes on banners and invitations.',
  },
  vi: ['Từ năm {from} đến năm {to} là {count} năm, không phải {said}.', 'Sửa số năm hoặc sửa mốc thời gian.'],
  en: ['From {from} to {to} there are {count} years, not {said}.', 'Put the number or the dates right.'],
  examples: {
    wrong: 'Kỷ niệm 70 năm Ngày truyền thống của ngành (12/5/1955 - 12/5/2026).',
    right: 'Kỷ niệm 71 năm Ngày truyền thống của ngành (12/5/1955 - 12/5/2026).',
  },
  check: ({ texts, report }) => {
    for (const text of texts) {
      for (const { 0: whole, 1: shown = '', 2: years, 3: times, 4: from, 5: to, index } of anniversaries(text.text)) {
        const [said, count] = [Number(years ?? times), Number(to) - Number(from)];
        if (said === count) continue;
        const start = index + whole.indexOf(shown);
        const args = { from: Number(from), to: Number(to), count, said };
        report(placeIn(text, { start, end: start + shown.length }), args);
      }
    }
  },
});
