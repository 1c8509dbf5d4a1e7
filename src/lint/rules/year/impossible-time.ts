/** "8 giờ 75 phút", "lúc 25 giờ": a time that no day has. */
import { textBefore } from '../../../content/entities/text-before.ts';
import { matcher, placeIn, rule } from '../rule.ts';

const times = matcher(/(?<![\p{L}\d.,])(\d{1,2})\s?(?:giờ|h)(?:\s?(\d{2})(?!\d|[.,]\d|\s?%))?(?:\s?phút)?(?!\p{L})/giu);

/** What follows is an hour of the day; any other number of hours may be how long something takes. */
const AT = /(?<!\p{L})(?:lúc|hồi)\s+$/iu;
const LAST_HOUR = 24;
const LAST_MINUTE = 59;

export const impossibleTime = rule({
  code: 'year/impossible-time',
  severity: 'warning',
  summary: { vi: 'Giờ, phút không có trong ngày', en: 'A time that no day has' },
  why: {
    vi: 'Một ngày có 24 giờ, một giờ có 60 phút: giờ họp, giờ nộp gõ nhầm thì người nhận không biết giờ nào mà theo.',
    en: 'A day has 24 hours and an hour 60 minutes: of a meeting or a deadline mistyped nobody knows the hour that was meant.',
  },
  vi: ['Không có giờ “{found}”.', 'Kiểm tra giờ và phút.'],
  en: ['There is no such time as “{found}”.', 'Check the hour and the minutes.'],
  examples: {
    wrong: 'Họp giao ban lúc 8 giờ 75 phút thứ Hai.',
    right: 'Họp giao ban lúc 8 giờ 15 phút thứ Hai; xử lý tin báo trong 48 giờ.',
  },
  check: ({ texts, report }) => {
    for (const text of texts) {
      for (const { 0: found, 1: hours, 2: minutes = '0', index } of times(text.text)) {
        const isPossible = Number(hours) <= LAST_HOUR || !AT.test(textBefore(text.text, index));
        if (isPossible && Number(minutes) <= LAST_MINUTE) continue;
        report(placeIn(text, { start: index, end: index + found.length }), { found: found.trim() });
      }
    }
  },
});
