/** Wording of number and code, place and date: nd30 HD-05, HD-06, NO, DT. */
import type { ComponentName } from '../../standard/components.ts';
import { PLAN_TYPE } from '../../standard/document-types.ts';
import { ADMINISTRATIVE_CODES } from '../../standard/other-types.ts';
import type { Provision } from '../../standard/provisions.ts';
import type { NumberForm, Standard } from '../../standard/standard.ts';
import { monthText } from '../../vietnamese/dates.ts';
import { bilingual } from './bilingual.ts';
import type { Check } from './check.ts';
import { isAttachedTo } from './document-kind.ts';
import type { Examined } from './subject.ts';
import { ofComponent, partOf, type Wording, wording, wordingCheck } from './wording.ts';

/**
 * "Số: 05/KH-UBND", "Số 05-KH/ĐU"; the type comes before the body, which "15/SYT-KH" has in the wrong order. A type
 * has letters alone, a body may have figures: "05/KH-BCĐ35"; a letter has its body first.
 * @param others letters that are those of another type, where there is a type
 */
const numberShape = ({ word, beforeType, afterType }: NumberForm, others: readonly string[] = []): RegExp =>
  new RegExp(
    `^${word} (?:0[1-9]|[1-9]\\d+|[.…_ ]*)${beforeType}(?!(?:${others.join('|')})${afterType})(?!\\S*${afterType}${PLAN_TYPE.code}$)(?!\\S*[-/](?:19|20)\\d\\d$)\\p{Lu}[\\p{L}${others.length === 0 ? '\\d' : ''}]*(?:${afterType}[\\p{L}\\d&\\${beforeType}]+)+$`,
    'u',
  );

const numberExample = ({ word, beforeType, afterType }: NumberForm): string =>
  `${word} 05${beforeType}${PLAN_TYPE.code}${afterType}${afterType === '-' ? 'UBND' : 'ĐU'}`;

const DATE_SHAPE =
  /^[^,]*[^,\s], ngày (?:(?:0[1-9]|[12]\d|3[01]) |[.…_ ]*)tháng (?:(?:0[12]|[3-9]|1[0-2]) |[.…_ ]*)năm(?: \d{4}| ?20[.…_]+|[.…_ ]*)$/u;

const YEAR_IN_NUMBER = /\/\s*(?:19|20)\d\d\s*\//;
const NUMBER_BELOW_TEN = /^Số\s*:?\s*[1-9]\s*[-/]/;
const SPACES_AROUND_SIGNS = /\d\s+\/|\/\s+\S|\s[-–]|[-–]\s|–/;

const DAY = /ngày ([1-9])(?!\d)/iu;
const MONTH = /tháng (\d{1,2})(?!\d)/iu;

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

/** The sign after the word “Số”, or none. */
const COLON = {
  asked: [
    bilingual('sau chữ “Số” có dấu hai chấm', 'a colon after “Số”'),
    bilingual('Gõ dấu hai chấm ngay sau chữ “Số”.', 'Type a colon right after “Số”.'),
  ],
  none: [
    bilingual('sau chữ “Số” không có dấu hai chấm', 'no colon after “Số”'),
    bilingual('Xóa dấu hai chấm sau chữ “Số”.', 'Delete the colon after “Số”.'),
  ],
} as const;

function wordingsOf(standard: Standard): Wording[] {
  const { number, provisions } = standard;
  const hasColon = number.word.endsWith(':');
  const by = (provision: Provision | undefined, row: (provision: Provision) => Wording): Wording[] =>
    provision === undefined ? [] : [row(provision)];
  return [
    wording(
      'letterhead/number-colon',
      'numberAndCode',
      ofComponent(standard, 'numberAndCode'),
      COLON[hasColon ? 'asked' : 'none'],
      (text) => /^Số/iu.test(text) && /^Số:/iu.test(text) !== hasColon,
    ),
    wording(
      'letterhead/number-spaces',
      'numberAndCode',
      ofComponent(standard, 'numberAndCode'),
      [
        bilingual('dấu “/” và gạch nối “-” không cách chữ', '“/” and “-” without spaces'),
        bilingual(
          'Xóa dấu cách quanh “/” và “-”, dùng gạch nối ngắn.',
          'Delete the spaces around “/” and “-”, and use the short hyphen.',
        ),
      ],
      // A number left blank for the registry has room before the sign.
      (text) => SPACES_AROUND_SIGNS.test(text.replace(/^Số:?[\s.…_]+(?=[-/])/u, '')),
    ),
    ...by(provisions.leadingZero, (provision) =>
      wording(
        'letterhead/number-leading-zero',
        'numberAndCode',
        provision,
        [
          bilingual('số nhỏ hơn 10 ghi thêm số 0 phía trước', 'a leading zero below 10'),
          bilingual(
            `Thêm số 0: “${number.word} 05${number.beforeType}…”.`,
            `Add the zero: “${number.word} 05${number.beforeType}…”.`,
          ),
        ],
        (text) => NUMBER_BELOW_TEN.test(text),
      ),
    ),
    ...by(provisions.noYear, (provision) =>
      wording(
        'letterhead/number-year',
        'numberAndCode',
        provision,
        [
          bilingual('số, ký hiệu văn bản hành chính không ghi năm', 'no year in the number'),
          bilingual('Xóa năm: “Số: 05/KH-UBND”.', 'Delete the year: “Số: 05/KH-UBND”.'),
        ],
        (text) => YEAR_IN_NUMBER.test(text),
      ),
    ),
    ...by(provisions.placeWithoutRank, (provision) =>
      wording(
        'letterhead/place-rank',
        'placeAndDate',
        provision,
        [
          bilingual('địa danh không ghi chữ “tỉnh”', 'the place without the word “tỉnh”'),
          bilingual('Xóa chữ “tỉnh” trước địa danh.', 'Delete the word “tỉnh” before the place.'),
        ],
        (text) => /^tỉnh /iu.test(text),
      ),
    ),
    ...by(provisions.fullPlace, (provision) =>
      wording(
        'letterhead/place-in-full',
        'placeAndDate',
        provision,
        [
          bilingual('địa danh viết đầy đủ, không viết tắt', 'the place in full'),
          bilingual(
            'Viết đầy đủ địa danh: “Thành phố”, “thị xã”, “phường”…',
            'Write the place in full: “Thành phố”, “thị xã”, “phường”…',
          ),
        ],
        (text) => /^(?:TP|T\.P|TX|TT|Q|P)\s*\./u.test(text),
      ),
    ),
    ...by(provisions.day, (provision) =>
      wording(
        'letterhead/day-leading-zero',
        'placeAndDate',
        provision,
        [
          bilingual('ngày nhỏ hơn 10 ghi thêm số 0', 'a leading zero for days below 10'),
          bilingual('Thêm số 0: “ngày 05”.', 'Add the zero: “ngày 05”.'),
        ],
        (text) => DAY.test(text),
      ),
    ),
    ...by(provisions.firstMonths, (provision) =>
      wording(
        'letterhead/first-months-leading-zero',
        'placeAndDate',
        provision,
        [
          bilingual('tháng 1, 2 ghi thêm số 0', 'a leading zero for months 1 and 2'),
          bilingual('Thêm số 0: “tháng 01”, “tháng 02”.', 'Add the zero: “tháng 01”, “tháng 02”.'),
        ],
        (text) => isWrongMonth(text, (month) => month <= LAST_PADDED_MONTH),
      ),
    ),
    ...by(provisions.otherMonths, (provision) =>
      wording(
        'letterhead/other-months-leading-zero',
        'placeAndDate',
        provision,
        [
          bilingual('tháng 3 đến tháng 12 không ghi thêm số 0', 'no leading zero for months 3 to 12'),
          bilingual('Xóa số 0: “tháng 3”.', 'Delete the zero: “tháng 3”.'),
        ],
        (text) => isWrongMonth(text, (month) => month > LAST_PADDED_MONTH),
      ),
    ),
  ];
}

/** Whatever else keeps a text from its shape, where no row above says it more exactly. */
function shapeCheck(code: Check['code'], name: ComponentName, shape: RegExp, form: string, standard: Standard): Check {
  const exact = wordingsOf(standard).filter((row) => row.name === name);
  return wordingCheck({
    code,
    name,
    part: partOf(name),
    rule: ofComponent(standard, name),
    expected: bilingual(`dạng “${form}”`, `the form “${form}”`),
    hint: bilingual(
      `Gõ lại theo dạng “${form}”, đủ dấu và dấu cách.`,
      `Retype it as “${form}”, with its signs and spaces.`,
    ),
    wrong: (text) => !shape.test(text) && exact.every(({ wrong }) => !wrong(text)),
  });
}

/** Below the name of a plan stands no number of another type; the number of a decision that it is issued with may. */
const hasPlanNumber = (document: Examined): boolean =>
  document.isPlan && document.of('documentType').length > 0 && !document.of('attached').some(isAttachedTo);

function numberCheck(standard: Standard): Check {
  const [own, ofPlan] = [numberShape(standard.number), numberShape(standard.number, ADMINISTRATIVE_CODES)].map(
    (shape) => shapeCheck('letterhead/number-form', 'numberAndCode', shape, numberExample(standard.number), standard),
  ) as [Check, Check];
  return { ...own, find: (document) => (hasPlanNumber(document) ? ofPlan : own).find(document) };
}

export const numberAndDateChecks = (standard: Standard): readonly Check[] => [
  ...wordingsOf(standard).map(wordingCheck),
  numberCheck(standard),
  shapeCheck('letterhead/date-form', 'placeAndDate', DATE_SHAPE, 'Nghệ An, ngày 05 tháng 3 năm 2026', standard),
];
