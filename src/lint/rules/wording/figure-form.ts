/** "85.5%", "1,500,000 đồng": signs in figures as English has them. Vietnamese has a comma before decimals, points between thousands. */
import { fixIn, isOfTitle, matcher, placeIn, rule } from '../rule.ts';

const BEGINS = String.raw`(?<![\p{L}\d.,/-])`;
/** Three figures after a point are thousands, but behind a nought: "0.125". */
const DECIMALS = String.raw`(?:\d{1,3}\.\d{1,2}|0\.\d{3,6})`;
const DIVIDED = String.raw`(?!0)\d{1,3}`;
const MONEY = '(?:đồng|đ|VNĐ|VND)';
const COUNTED = `${MONEY}|USD|người|lượt|hộ|liều|ha|tấn|m²|m2`;
const WORD_END = String.raw`(?!\p{L})`;

interface Form {
  readonly find: (text: string) => readonly RegExpExecArray[];
  readonly right: string;
}

/** Only where one reading is left: by what follows, or by two commas in one figure. */
const FORMS: readonly Form[] = [
  {
    find: matcher(new RegExp(`${BEGINS}${DECIMALS}(?=\\s?%|\\s(?:nghìn|triệu|tỷ|tỉ|ha|km|tấn)(?:\\s|[.,;)]|$))`, 'gu')),
    right: ',',
  },
  {
    find: matcher(new RegExp(`${BEGINS}${DIVIDED}(?:,\\d{3}){2,}(?=\\s?(?:${COUNTED})${WORD_END}|$)`, 'gu')),
    right: '.',
  },
  { find: matcher(new RegExp(`${BEGINS}${DIVIDED},\\d{3}(?=\\s?${MONEY}${WORD_END})`, 'gu')), right: '.' },
];

export const figureForm = rule({
  code: 'wording/figure-form',
  severity: 'warning',
  summary: {
    vi: 'Dấu phẩy, dấu chấm trong số viết theo lối nước ngoài',
    en: 'Commas and points in figures as English has them',
  },
  why: {
    vi: 'Tiếng Việt ghi dấu phẩy trước phần thập phân, dấu chấm giữa các hàng nghìn; ghi ngược lại thì “1,500” có người đọc là một phẩy năm.',
    en: 'Vietnamese has a comma before decimals and points between thousands; the other way round “1,500” is read as one and a half.',
  },
  vi: ['Số “{found}” ghi dấu theo lối nước ngoài.', 'Viết “{right}”.'],
  en: ['The figure “{found}” has the signs of English.', 'Write “{right}”.'],
  repairs: true,
  examples: {
    wrong: 'Mức hỗ trợ 1,500,000 đồng mỗi hộ.',
    right: 'Đạt 85,5%, mức hỗ trợ 1.500.000 đồng mỗi hộ, gồm các mục 1.1, 1.2; tăng 1,125 triệu đồng.',
  },
  check: ({ texts, report }) => {
    for (const text of texts) {
      for (const { find, right: sign } of FORMS) {
        for (const { 0: found, index } of find(text.text)) {
          const span = { start: index, end: index + found.length };
          if (isOfTitle(text, span)) continue;
          const right = found.replaceAll(/[.,]/g, sign);
          report(placeIn(text, span), { found, right }, fixIn(text, span, right));
        }
      }
    }
  },
});
