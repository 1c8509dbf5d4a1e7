/** Wording of the letterhead, number, date: nd30 HD-01 to HD-06, NO, DT, IS. */
import type { RoleLine } from '../../import/recognise/head.ts';
import { COMPONENTS, type ComponentName, WORDING } from '../../standard/components.ts';
import { PROVISIONS, type Provision } from '../../standard/provisions.ts';
import { monthText } from '../../vietnamese/dates.ts';
import { bilingual, filled, quoted } from './bilingual.ts';
import type { Check } from './check.ts';
import type { AuditedPart, Sighting } from './departure.ts';
import { faceOf } from './formatting.ts';
import { LETTERHEAD } from './subject.ts';

/** Both places of the tone mark are the decree's own. */
const NATIONAL_NAMES: readonly string[] = [WORDING.nationalName, WORDING.nationalName.replace('HÒA', 'HOÀ')];

/** A row about the words of a component: what is found where its text is not as it should be. */
interface Wording {
  readonly name: ComponentName;
  readonly part: AuditedPart;
  readonly rule: Provision;
  readonly expected: Check['expected'];
  /** What is asked for in place of a text; undefined where it is right. */
  readonly wrong: (text: string) => boolean;
}

const ofComponent = (name: ComponentName): Provision => ({ id: COMPONENTS[name].id, place: COMPONENTS[name].place });

const wording = (
  name: ComponentName,
  part: AuditedPart,
  rule: Provision,
  expected: Check['expected'],
  wrong: Wording['wrong'],
): Wording => ({ name, part, rule, expected, wrong });

const NUMBER_SHAPE = /^Số: (?:0[1-9]|[1-9]\d+|[.…_ ]*)\/\p{Lu}[\p{L}\d]*(?:-[\p{L}\d/]+)+$/u;
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
    'nationalName',
    'letterhead',
    ofComponent('nationalName'),
    quoted(WORDING.nationalName),
    (text) => !NATIONAL_NAMES.includes(text),
  ),
  wording(
    'motto',
    'letterhead',
    ofComponent('motto'),
    filled(bilingual('{0}, gạch nối (-) có cách chữ', '{0}, hyphens (-) between spaces'), quoted(WORDING.motto)),
    (text) => text !== WORDING.motto,
  ),
  wording(
    'parentBody',
    'letterhead',
    PROVISIONS.issuerOfTwoLines,
    bilingual(
      'tên Ủy ban nhân dân hai dòng là một tên: cả hai dòng in đậm',
      'a name over two lines is one: both in bold',
    ),
    (text) => /^(?:ỦY|UỶ) BAN NHÂN DÂN$/u.test(text),
  ),
  wording(
    'numberAndCode',
    'number',
    ofComponent('numberAndCode'),
    bilingual('sau chữ “Số” có dấu hai chấm', 'a colon after “Số”'),
    (text) => !/^Số:/u.test(text),
  ),
  wording(
    'numberAndCode',
    'number',
    ofComponent('numberAndCode'),
    bilingual('dấu “/” và gạch nối “-” không cách chữ', '“/” and “-” without spaces'),
    (text) => SPACES_AROUND_SIGNS.test(text),
  ),
  wording(
    'numberAndCode',
    'number',
    PROVISIONS.leadingZero,
    bilingual('số nhỏ hơn 10 ghi thêm số 0 phía trước', 'a leading zero below 10'),
    (text) => NUMBER_BELOW_TEN.test(text),
  ),
  wording(
    'numberAndCode',
    'number',
    PROVISIONS.noYear,
    bilingual('số, ký hiệu văn bản hành chính không ghi năm', 'no year in the number'),
    (text) => YEAR_IN_NUMBER.test(text),
  ),
  wording(
    'placeAndDate',
    'date',
    PROVISIONS.placeWithoutRank,
    bilingual('địa danh không ghi chữ “tỉnh”', 'the place without the word “tỉnh”'),
    (text) => /^tỉnh /iu.test(text),
  ),
  wording(
    'placeAndDate',
    'date',
    PROVISIONS.fullPlace,
    bilingual('địa danh viết đầy đủ, không viết tắt', 'the place in full'),
    (text) => /^(?:TP|T\.P|TX|TT|Q|P)\s*\./u.test(text),
  ),
  wording(
    'placeAndDate',
    'date',
    PROVISIONS.day,
    bilingual('ngày nhỏ hơn 10 ghi thêm số 0', 'a leading zero for days below 10'),
    (text) => DAY.test(text),
  ),
  wording(
    'placeAndDate',
    'date',
    PROVISIONS.firstMonths,
    bilingual('tháng 1, 2 ghi thêm số 0', 'a leading zero for months 1 and 2'),
    (text) => isWrongMonth(text, (month) => month <= LAST_PADDED_MONTH),
  ),
  wording(
    'placeAndDate',
    'date',
    PROVISIONS.otherMonths,
    bilingual('tháng 3 đến tháng 12 không ghi thêm số 0', 'no leading zero for months 3 to 12'),
    (text) => isWrongMonth(text, (month) => month > LAST_PADDED_MONTH),
  ),
];

const checkOf = ({ name, part, rule, expected, wrong }: Wording): Check => ({
  component: part,
  id: rule.id,
  place: rule.place,
  severity: 'error',
  expected,
  find: (document) =>
    document
      .of(name)
      .filter(({ line }) => wrong(line.text))
      .map((role): Sighting => ({ found: quoted(role.line.text), where: document.whereLine(role) })),
});

/** Whatever else keeps a text from its shape, where no row above says it more exactly. */
function shapeCheck(name: ComponentName, part: AuditedPart, shape: RegExp, expected: Check['expected']): Check {
  const exact = WORDINGS.filter((row) => row.name === name);
  return checkOf({
    name,
    part,
    rule: ofComponent(name),
    expected,
    wrong: (text) => !shape.test(text) && exact.every(({ wrong }) => !wrong(text)),
  });
}

/** Components of the letterhead that are parts of their own. */
const PART_OF: Partial<Record<ComponentName, AuditedPart>> = { numberAndCode: 'number', placeAndDate: 'date' };

const NOTHING: Sighting['found'] = bilingual('không có', 'missing');

const missing = (name: ComponentName): Check => ({
  component: PART_OF[name] ?? 'letterhead',
  id: COMPONENTS[name].id,
  place: COMPONENTS[name].place,
  severity: 'error',
  expected: bilingual(COMPONENTS[name].name, COMPONENTS[name].name),
  find: (document) => (document.isExcerpt || document.has(name) ? [] : [{ found: NOTHING }]),
});

const NO_HEAD: Check = {
  component: 'letterhead',
  ...ofComponent('nationalName'),
  severity: 'info',
  expected: bilingual('Quốc hiệu, Tiêu ngữ, tên cơ quan, số, ký hiệu, địa danh và ngày', 'a letterhead'),
  find: ({ isExcerpt }) =>
    isExcerpt ? [{ found: bilingual('không có phần đầu: tệp là bản trích?', 'none: is it an excerpt?') }] : [],
};

const isShort = ({ line }: RoleLine): boolean => /^(?:UBND|HĐND)(?!\p{L})/u.test(line.text);

/** Only the superior body may be abbreviated, so an abbreviated name above another is one, in bold by mistake. */
const shortNames =
  (isAbove: boolean): Check['find'] =>
  (document) => {
    const names = document.of('issuer');
    return names
      .filter((role, index) => isShort(role) && (index === 0 && names.length > 1) === isAbove)
      .map((role) => ({
        found: isAbove ? faceOf({ bold: true, italic: false }) : quoted(role.line.text),
        where: document.whereLine(role),
      }));
  };

const SHORT_NAMES: readonly Check[] = [
  {
    component: 'letterhead',
    ...PROVISIONS.issuerInFull,
    severity: 'error',
    expected: bilingual('tên cơ quan ban hành viết đầy đủ', 'the issuing body’s name in full'),
    find: shortNames(false),
  },
  {
    component: 'letterhead',
    ...ofComponent('parentBody'),
    severity: 'error',
    expected: filled(bilingual('Cơ quan chủ quản: {0}', 'Superior body: {0}'), faceOf(COMPONENTS.parentBody)),
    find: shortNames(true),
  },
];

const DRAFT: Check = {
  component: 'craft',
  ...PROVISIONS.noDraftMark,
  severity: 'info',
  expected: bilingual('Nghị định không có thành phần “Dự thảo”', 'the decree knows no mark of a draft'),
  find: (document) =>
    document
      .of('draftMark')
      .map((role: RoleLine) => ({ found: quoted(role.line.text), where: document.whereLine(role) })),
};

export const LETTERHEAD_CHECKS: readonly Check[] = [
  ...LETTERHEAD.map(missing),
  NO_HEAD,
  ...WORDINGS.map(checkOf),
  ...SHORT_NAMES,
  shapeCheck('numberAndCode', 'number', NUMBER_SHAPE, bilingual('dạng “Số: 05/KH-UBND”', 'the form “Số: 05/KH-UBND”')),
  shapeCheck(
    'placeAndDate',
    'date',
    DATE_SHAPE,
    bilingual('dạng “Nghệ An, ngày 05 tháng 3 năm 2026”', 'the form “Nghệ An, ngày 05 tháng 3 năm 2026”'),
  ),
  DRAFT,
];
