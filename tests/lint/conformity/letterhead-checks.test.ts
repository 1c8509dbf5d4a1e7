/** The letterhead: Quốc hiệu, issuer, number, place and date: one thing changed in a file is found, and nothing else. */
import {
  BOLD_OFF,
  foundAlone,
  ITALIC,
  ITALIC_OFF,
  inDocument,
  inStyle,
  type PlantedDeparture,
} from '../../support/conformity.ts';

const PLANTED: readonly PlantedDeparture[] = [
  [
    'a motto with long dashes',
    inDocument('Độc lập - Tự do - Hạnh', 'Độc lập – Tự do – Hạnh'),
    'letterhead/motto-form',
    'letterhead HD-02 II.1.b',
    '“Độc lập –',
  ],
  [
    'a date that is too small for Quốc hiệu',
    inStyle('DiaDanhNgayThang', '<w:sz w:val="28"/>', '<w:sz w:val="26"/>'),
    'letterhead/sizes-together',
    'letterhead PG-18 V',
    'Quốc hiệu 13 pt, Tiêu ngữ 14 pt, Địa danh và ngày tháng 13 pt',
  ],
  [
    'a superior body in bold',
    inStyle('CoQuanChuQuan', BOLD_OFF, '<w:b/>'),
    'letterhead/parent-body-bold',
    'letterhead HD-03 II.2.b',
    'kiểu chữ đứng, đậm',
  ],
  [
    'figures in the letters of the type',
    inDocument('/KH-SYT', '/KH12-SYT'),
    'letterhead/number-form',
    'number HD-05 II.3.c',
    '“Số: 05/KH12-SYT”',
  ],
  [
    'Số without its colon',
    inDocument('Số: 05', 'Số 05'),
    'letterhead/number-colon',
    'number HD-05 II.3.c',
    '“Số 05/KH-SYT”',
  ],
  [
    'spaces in the code',
    inDocument('05/KH-SYT</w:t>', '05/KH - SYT</w:t>'),
    'letterhead/number-spaces',
    'number HD-05 II.3.c',
    '“Số: 05/KH - SYT”',
  ],
  [
    'a number without its zero',
    inDocument('Số: 05', 'Số: 5'),
    'letterhead/number-leading-zero',
    'number NO-02 II.3.c',
    '“Số: 5/KH-SYT”',
  ],
  [
    'a year in the number',
    inDocument('Số: 05/', 'Số: 05/2026/'),
    'letterhead/number-year',
    'number NO-04 V.3',
    '“Số: 05/2026/KH-SYT”',
  ],
  [
    'a day without its zero',
    inDocument('Giang, ngày 05', 'Giang, ngày 5'),
    'letterhead/day-leading-zero',
    'date DT-04 II.4.b',
    '“Lam Giang, ngày 5',
  ],
  [
    'a month with a zero',
    inDocument('05 tháng 3 năm 2026</w:t></w:r></w:p></w:tc>', '05 tháng 03 năm 2026</w:t></w:r></w:p></w:tc>'),
    'letterhead/other-months-leading-zero',
    'date DT-06 II.4.b',
    '“Lam Giang, ngày 05 tháng 03',
  ],
  [
    'the word tỉnh before the place',
    inDocument('>Lam Giang, ngày', '>Tỉnh Lam Giang, ngày'),
    'letterhead/place-rank',
    'date DT-03 V.4',
    '“Tỉnh Lam Giang',
  ],
  [
    'a date that is not in italics',
    inStyle('DiaDanhNgayThang', ITALIC, ITALIC_OFF),
    'letterhead/date-style',
    'date HD-06 II.4.c',
    'kiểu chữ đứng, không đậm',
  ],
];

foundAlone(PLANTED);
