/** What stands in the letterhead, and the names in it: nd30 HD-01 to HD-04, IS. */
import { isCapitals } from '../../import/recognise/cues.ts';
import type { RoleLine } from '../../import/recognise/head.ts';
import type { ComponentName } from '../../standard/components.ts';
import type { Provision } from '../../standard/provisions.ts';
import type { FixedLine, Standard } from '../../standard/standard.ts';
import { bilingual, filled, quoted } from './bilingual.ts';
import { type Check, demanded } from './check.ts';
import type { Sighting } from './departure.ts';
import { faceOf } from './formatting.ts';
import { ofComponent, partOf, type Wording, wording, wordingCheck } from './wording.ts';

/** How the codes of the fixed lines of the letterhead begin. */
const LINE_CODES: Partial<Record<ComponentName, Check['code']>> = {
  nationalName: 'letterhead/national-name',
  motto: 'letterhead/motto',
  partyName: 'letterhead/party-name',
};

/** Both places of the tone mark are the decree's own. */
const spellings = (text: string): readonly string[] => [text, text.replace('HÒA', 'HOÀ')];

/** A line with a hyphen, which Word makes longer. */
const HYPHENED = {
  expected: bilingual('{0}, gạch nối (-) có cách chữ', '{0}, hyphens (-) between spaces'),
  hint: bilingual(
    'Gõ lại đúng dòng {0}; Word đổi gạch nối thành gạch dài thì nhấn Ctrl+Z.',
    'Retype the line {0}; where Word makes the hyphen longer, press Ctrl+Z.',
  ),
};
const PLAIN = {
  expected: bilingual('{0}', '{0}'),
  hint: bilingual('Gõ lại đúng dòng {0}.', 'Retype the line {0}.'),
};

function lineForm({ component, text }: FixedLine, standard: Standard): Wording {
  const { expected, hint } = text.includes('-') ? HYPHENED : PLAIN;
  return wording(
    `${LINE_CODES[component] ?? 'letterhead/line'}-form`,
    component,
    ofComponent(standard, component),
    [filled(expected, quoted(text)), filled(hint, quoted(text))],
    (found) => !spellings(text).includes(found),
  );
}

const issuerOfTwoLines = (provision: Provision): Check =>
  wordingCheck(
    wording(
      'letterhead/issuer-two-lines',
      'parentBody',
      provision,
      [
        bilingual(
          'tên Ủy ban nhân dân hai dòng là một tên: cả hai dòng in đậm',
          'a name over two lines is one: both in bold',
        ),
        bilingual(
          'Chọn cả hai dòng của tên, in đậm (Ctrl+B).',
          'Select both lines of the name and put them in bold (Ctrl+B).',
        ),
      ],
      (text) => /^(?:ỦY|UỶ) BAN NHÂN DÂN$/u.test(text),
    ),
  );

const NOTHING: Sighting['found'] = bilingual('không có', 'missing');

const OF_THE_DECISION: ReadonlySet<ComponentName> = new Set(['numberAndCode', 'placeAndDate']);

const missing = (name: ComponentName, code: Check['code'], standard: Standard): Check => {
  const { name: words } = standard.components[name];
  return {
    code: `${code}-missing`,
    component: partOf(name),
    ...ofComponent(standard, name),
    severity: 'error',
    expected: bilingual(words, words),
    hint: bilingual(`Thêm ${words} vào phần đầu trang 1.`, `Add ${words} to the head of page 1.`),
    find: (document) =>
      document.isExcerpt || document.has(name) || (document.isAttached && OF_THE_DECISION.has(name))
        ? []
        : [{ found: NOTHING }],
  };
};

const OTHER_LINES: readonly (readonly [ComponentName, Check['code']])[] = [
  ['issuer', 'letterhead/issuer'],
  ['numberAndCode', 'letterhead/number'],
  ['placeAndDate', 'letterhead/date'],
];

const missingLines = (standard: Standard): Check[] =>
  [
    ...standard.right.map(({ component }) => [component, LINE_CODES[component] ?? 'letterhead/line'] as const),
    ...OTHER_LINES,
  ].map(([name, code]) => missing(name, code, standard));

function noHead(standard: Standard): Check {
  const names = standard.right.map(({ component }) => standard.components[component].name).join(', ');
  const [first = { component: 'issuer' as const }] = standard.right;
  return {
    code: 'letterhead/all-missing',
    component: 'letterhead',
    ...ofComponent(standard, first.component),
    severity: 'info',
    expected: bilingual(`${names}, tên cơ quan, số, ký hiệu, địa danh và ngày`, 'a letterhead'),
    hint: bilingual(
      'Văn bản đầy đủ thì thêm phần đầu; bản trích thì để nguyên.',
      'Add the letterhead to a full document; leave an excerpt as it is.',
    ),
    find: ({ isExcerpt }) =>
      isExcerpt ? [{ found: bilingual('không có phần đầu: tệp là bản trích?', 'none: is it an excerpt?') }] : [],
  };
}

const isShort = ({ line }: RoleLine): boolean => /^(?:UBND|HĐND)(?!\p{L})/u.test(line.text);

/** Bodies that stand in one column, the upper the superior of the lower: how their names begin. */
const ABOVE: readonly (readonly [superior: RegExp, below: RegExp])[] = [
  [/^BỘ\s/u, /^(?:CỤC|TỔNG CỤC|CÔNG AN|VIỆN|HỌC VIỆN|TRƯỜNG|BỆNH VIỆN)\s/u],
  [/^SỞ\s/u, /^(?:TRƯỜNG|BỆNH VIỆN|TRUNG TÂM|CHI CỤC|TRẠM|VIỆN)\s/u],
  [/^ĐẢNG BỘ\s/u, /^(?:ĐẢNG (?:ỦY|UỶ)|CHI BỘ)\s/u],
  [/^(?:TỈNH|THÀNH|ĐẢNG) (?:ỦY|UỶ)\s/u, /^(?:BAN|VĂN PHÒNG|(?:ỦY|UỶ) BAN)\s/u],
];

const isSuperior = ({ line }: RoleLine, below: RoleLine | undefined): boolean =>
  ABOVE.some(([superior, own]) => superior.test(line.text) && own.test(below?.line.text ?? ''));

/** Only the superior body may be abbreviated, so an abbreviated name above another is one, in bold by mistake. */
const shortNames =
  (isAbove: boolean): Check['find'] =>
  (document) => {
    const names = document.of('issuer');
    return names
      .filter((role, index) =>
        index === 0 && names.length > 1
          ? isAbove && (isShort(role) || isSuperior(role, names[1]))
          : !isAbove && isShort(role),
      )
      .map((role) => ({
        found: isAbove ? faceOf({ bold: true, italic: false }) : quoted(role.line.text),
        where: document.whereLine(role),
      }));
  };

const inFull = (provision: Provision): Check => ({
  code: 'letterhead/issuer-in-full',
  component: 'letterhead',
  ...provision,
  severity: 'error',
  expected: bilingual('tên cơ quan ban hành viết đầy đủ', 'the issuing body’s name in full'),
  hint: bilingual(
    'Viết đầy đủ: “ỦY BAN NHÂN DÂN”, “HỘI ĐỒNG NHÂN DÂN”; chỉ cơ quan chủ quản mới được viết tắt.',
    'Write “ỦY BAN NHÂN DÂN”, “HỘI ĐỒNG NHÂN DÂN” in full; only the superior body may be abbreviated.',
  ),
  find: shortNames(false),
});

/** Both names: nd30 HD-03, HD-04. */
const inCapitals = (standard: Standard): Check => ({
  code: 'letterhead/issuer-capitals',
  component: 'letterhead',
  ...ofComponent(standard, 'issuer'),
  severity: 'error',
  expected: bilingual('tên cơ quan chữ in hoa', 'the names of bodies in capitals'),
  hint: bilingual(
    'Chọn tên cơ quan, nhấn Shift+F3 đến khi thành chữ in hoa.',
    'Select the name and press Shift+F3 until it is in capitals.',
  ),
  find: (document) =>
    document
      .of('parentBody', 'issuer')
      .filter(({ line }) => !isCapitals(line))
      .map((role) => ({ found: quoted(role.line.text), kind: 'capitals', where: document.whereLine(role) })),
});

const parentInBold = (standard: Standard): Check => ({
  code: 'letterhead/parent-body-bold',
  component: 'letterhead',
  ...ofComponent(standard, 'parentBody'),
  severity: 'error',
  expected: filled(bilingual('Cơ quan chủ quản: {0}', 'Superior body: {0}'), faceOf(standard.components.parentBody)),
  hint: bilingual(
    'Chọn tên cơ quan chủ quản, bỏ đậm (Ctrl+B).',
    'Select the superior body and take bold off (Ctrl+B).',
  ),
  find: shortNames(true),
});

export const letterheadChecks = (standard: Standard): readonly Check[] => [
  ...missingLines(standard),
  noHead(standard),
  ...standard.right.map((line) => wordingCheck(lineForm(line, standard))),
  ...demanded(standard, 'issuerOfTwoLines', issuerOfTwoLines),
  ...demanded(standard, 'issuerInFull', inFull),
  inCapitals(standard),
  parentInBold(standard),
];
