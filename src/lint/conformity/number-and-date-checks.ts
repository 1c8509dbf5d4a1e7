/** Wording of number and code, place and date: nd30 HD-05, HD-06, NO, DT. */
import type { ComponentName } from '../../standard/components.ts';
import { PROVISIONS } from '../../standard/provisions.ts';
import { monthText } from '../../vietnamese/dates.ts';
import { bilingual } from './bilingual.ts';
import type { Check } from './check.ts';
import { ofComponent, partOf, type Wording, wording, wordingCheck } from './wording.ts';

/** The type comes before the body: "15/SYT-KH" has them in the wrong order. */
const NUMBER_SHAPE = /^Số: (?:0[1-9]|[1-9]\d+|[.…_ ]*)\/(?!\S*-KH$)\p{Lu}[\p{L}\d]*(?:-[\p{L}\d/&]+)+$/u;
const DATE_SHAPE =
  /^[^,]+, ngày (?:(?:0[1-9]|[12]\d|3[01]) |[.…_ ]*)tháng (?:(?:0[12]|[3-9]|1[0-2]) |[.…_ ]*)năm(?: \d{4}|[.…_ ]*)$/u;

const YEAR_IN_NUMBER = /\/\s*(?:19|20)\d\d\s*\//;
const NUMBER_BELOW_TEN = /^Số\s*:?\s*[1-9]\s*\//;
const SPACES_AROUND_SIGNS = /\d\s+\/|\/\s+\S|\s[-–]|[-–]\s|–/;

const DAY = /ngày ([1-9])(?!\d)/;
const MONTH = /tháng (\d{1,2})(?!\d)/;

/** Month of a date as it is written, and as it should be. */
const monthOf = (text: string): { readonly written: string; readonly right: string } | undefined => {
  const written = MONTH.exec(text)?.[1];
  return written === undefined ? undefined : { written, right: monthText(Number(written)) };
};

const isWrongMonth = (text: string, isEarly: (month: number) => boolean): boolean => {
  const month = monthOf(text);
  return month !== undefined && month.written !== month.right && isEarly(Number(month.written));
};

/** The last month that is written with a leading zero. */
const LAST_PADDED_MONTH = 2;

const WORDINGS: readonly Wording[] = [
  wording(
    'letterhead/number-colon',
    'numberAndCode',
    ofComponent('numberAndCode'),
    [
      bilingual('sau chữ “Số” có dấu hai chấm', 'a colon after “Số”'),
      bilingual('Gõ dấu hai chấm ngay sau chữ “Số”.', 'Type a colon right after “Số”.'),
    ],
    (text) => !/^Số:/u.test(text),
  ),
  wording(
    'letterhead/number-spaces',
    'numberAndCode',
    ofComponent('numberAndCode'),
    [
      bilingual('dấu “/” và gạch nối “-” không cách chữ', '“/” and “-” without spaces'),
      bilingual(
        'Xóa dấu cách quanh “/” và “-”, dùng gạch nối ngắn.',
        'Delete the spaces around “/” and “-”, and use the short hyphen.',
      ),
    ],
    (text) => SPACES_AROUND_SIGNS.test(text),
  ),
  wording(
    'letterhead/number-leading-zero',
    'numberAndCode',
    PROVISIONS.leadingZero,
    [
      bilingual('số nhỏ hơn 10 ghi thêm số 0 phía trước', 'a leading zero below 10'),
      bilingual('Thêm số 0: “Số: 05/…”.', 'Add the zero: “Số: 05/…”.'),
    ],
    (text) => NUMBER_BELOW_TEN.test(text),
  ),
  wording(
    'letterhead/number-year',
    'numberAndCode',
    PROVISIONS.noYear,
    [
      bilingual('số, ký hiệu văn bản hành chính không ghi năm', 'no year in the number'),
      bilingual('Xóa năm: “Số: 05/KH-UBND”.', 'Delete the year: “Số: 05/KH-UBND”.'),
    ],
    (text) => YEAR_IN_NUMBER.test(text),
  ),
  wording(
    'letterhead/place-rank',
    'placeAndDate',
    PROVISIONS.placeWithoutRank,
    [
      bilingual('địa danh không ghi chữ “tỉnh”', 'the place without the word “tỉnh”'),
      bilingual('Xóa chữ “tỉnh” trước địa danh.', 'Delete the word “tỉnh” before the place.'),
    ],
    (text) => /^tỉnh /iu.test(text),
  ),
  wording(
    'letterhead/place-in-full',
    'placeAndDate',
    PROVISIONS.fullPlace,
    [
      bilingual('địa danh viết đầy đủ, không viết tắt', 'the place in full'),
      bilingual(
        'Viết đầy đủ địa danh: “Thành phố”, “thị xã”, “phường”…',
        'Write the place in full: “Thành phố”, “thị xã”, “phường”…',
      ),
    ],
    (text) => /^(?:TP|T\.P|TX|TT|Q|P)\s*\./u.test(text),
  ),
  wording(
    'letterhead/day-leading-zero',
    'placeAndDate',
    PROVISIONS.day,
    [
      bilingual('ngày nhỏ hơn 10 ghi thêm số 0', 'a leading zero for days below 10'),
      bilingual('Thêm số 0: “ngày 05”.', 'Add the zero: “ngày 05”.'),
    ],
    (text) => DAY.test(text),
  ),
  wording(
    'letterhead/first-months-leading-zero',
    'placeAndDate',
    PROVISIONS.firstMonths,
    [
      bilingual('tháng 1, 2 ghi thêm số 0', 'a leading zero for months 1 and 2'),
      bilingual('Thêm số 0: “tháng 01”, “tháng 02”.', 'Add the zero: “tháng 01”, “tháng 02”.'),
    ],
    (text) => isWrongMonth(text, (month) => month <= LAST_PADDED_MONTH),
  ),
  wording(
    'letterhead/other-months-leading-zero',
    'placeAndDate',
    PROVISIONS.otherMonths,
    [
      bilingual('tháng 3 đến tháng 12 không ghi thêm số 0', 'no leading zero for months 3 to 12'),
      bilingual('Xóa số 0: “tháng 3”.', 'Delete the zero: “tháng 3”.'),
    ],
    (text) => isWrongMonth(text, (month) => month > LAST_PADDED_MONTH),
  ),
];

/** Whatever else keeps a text from its shape, where no row above says it more exactly. */
function shapeCheck(code: Check['code'], name: ComponentName, shape: RegExp, form: string): Check {
  const exact = WORDINGS.filter((row) => row.name === name);
  return wordingCheck({
    code,
    name,
    part: partOf(name),
    rule: ofComponent(name),
    expected: bilingual(`dạng “${form}”`, `the form “${form}”`),
    hint: bilingual(
      `Gõ lại theo dạng “${form}”, đủ dấu và dấu cách.`,
      `Retype it as “${form}”, with its signs and spaces.`,
    ),
    wrong: (text) => !shape.test(text) && exact.every(({ wrong }) => !wrong(text)),
  });
}

export const NUMBER_AND_DATE_CHECKS: readonly Check[] = [
  ...WORDINGS.map(wordingCheck),
  shapeCheck('letterhead/number-form', 'numberAndCode', NUMBER_SHAPE, 'Số: 05/KH-UBND'),
  shapeCheck('letterhead/date-form', 'placeAndDate', DATE_SHAPE, 'Nghệ An, ngày 05 tháng 3 năm 2026'),
];
