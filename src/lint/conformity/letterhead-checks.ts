/** What stands in the letterhead, and the names in it: nd30 HD-01 to HD-04, IS. */
import type { RoleLine } from '../../import/recognise/head.ts';
import { COMPONENTS, type ComponentName, WORDING } from '../../standard/components.ts';
import { PROVISIONS } from '../../standard/provisions.ts';
import { bilingual, filled, quoted } from './bilingual.ts';
import type { Check } from './check.ts';
import type { Sighting } from './departure.ts';
import { faceOf } from './formatting.ts';
import type { LETTERHEAD } from './subject.ts';
import { ofComponent, partOf, type Wording, wording, wordingCheck } from './wording.ts';

/** Both places of the tone mark are the decree's own. */
const NATIONAL_NAMES: readonly string[] = [WORDING.nationalName, WORDING.nationalName.replace('HÒA', 'HOÀ')];

const WORDINGS: readonly Wording[] = [
  wording(
    'letterhead/national-name-form',
    'nationalName',
    ofComponent('nationalName'),
    [
      quoted(WORDING.nationalName),
      bilingual(`Gõ lại đúng dòng “${WORDING.nationalName}”.`, `Retype the line “${WORDING.nationalName}”.`),
    ],
    (text) => !NATIONAL_NAMES.includes(text),
  ),
  wording(
    'letterhead/motto-form',
    'motto',
    ofComponent('motto'),
    [
      filled(bilingual('{0}, gạch nối (-) có cách chữ', '{0}, hyphens (-) between spaces'), quoted(WORDING.motto)),
      bilingual(
        `Gõ lại đúng dòng “${WORDING.motto}”; Word đổi gạch nối thành gạch dài thì nhấn Ctrl+Z.`,
        `Retype the line “${WORDING.motto}”; where Word makes the hyphen longer, press Ctrl+Z.`,
      ),
    ],
    (text) => text !== WORDING.motto,
  ),
  wording(
    'letterhead/issuer-two-lines',
    'parentBody',
    PROVISIONS.issuerOfTwoLines,
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
];

const NOTHING: Sighting['found'] = bilingual('không có', 'missing');

const OF_THE_DECISION: ReadonlySet<ComponentName> = new Set(['numberAndCode', 'placeAndDate']);

const missing = ([name, code]: readonly [ComponentName, Check['code']]): Check => ({
  code,
  component: partOf(name),
  id: COMPONENTS[name].id,
  place: COMPONENTS[name].place,
  severity: 'error',
  expected: bilingual(COMPONENTS[name].name, COMPONENTS[name].name),
  hint: bilingual(
    `Thêm ${COMPONENTS[name].name} vào phần đầu trang 1.`,
    `Add ${COMPONENTS[name].name} to the head of page 1.`,
  ),
  find: (document) =>
    document.isExcerpt || document.has(name) || (document.isAttached && OF_THE_DECISION.has(name))
      ? []
      : [{ found: NOTHING }],
});

const MISSING: readonly (readonly [(typeof LETTERHEAD)[number], Check['code']])[] = [
  ['nationalName', 'letterhead/national-name-missing'],
  ['motto', 'letterhead/motto-missing'],
  ['issuer', 'letterhead/issuer-missing'],
  ['numberAndCode', 'letterhead/number-missing'],
  ['placeAndDate', 'letterhead/date-missing'],
];

const NO_HEAD: Check = {
  code: 'letterhead/all-missing',
  component: 'letterhead',
  ...ofComponent('nationalName'),
  severity: 'info',
  expected: bilingual('Quốc hiệu, Tiêu ngữ, tên cơ quan, số, ký hiệu, địa danh và ngày', 'a letterhead'),
  hint: bilingual(
    'Văn bản đầy đủ thì thêm phần đầu; bản trích thì để nguyên.',
    'Add the letterhead to a full document; leave an excerpt as it is.',
  ),
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
    code: 'letterhead/issuer-in-full',
    component: 'letterhead',
    ...PROVISIONS.issuerInFull,
    severity: 'error',
    expected: bilingual('tên cơ quan ban hành viết đầy đủ', 'the issuing body’s name in full'),
    hint: bilingual(
      'Viết đầy đủ: “ỦY BAN NHÂN DÂN”, “HỘI ĐỒNG NHÂN DÂN”; chỉ cơ quan chủ quản mới được viết tắt.',
      'Write “ỦY BAN NHÂN DÂN”, “HỘI ĐỒNG NHÂN DÂN” in full; only the superior body may be abbreviated.',
    ),
    find: shortNames(false),
  },
  {
    code: 'letterhead/parent-body-bold',
    component: 'letterhead',
    ...ofComponent('parentBody'),
    severity: 'error',
    expected: filled(bilingual('Cơ quan chủ quản: {0}', 'Superior body: {0}'), faceOf(COMPONENTS.parentBody)),
    hint: bilingual(
      'Chọn tên cơ quan chủ quản, bỏ đậm (Ctrl+B).',
      'Select the superior body and take bold off (Ctrl+B).',
    ),
    find: shortNames(true),
  },
];

export const LETTERHEAD_CHECKS: readonly Check[] = [
  ...MISSING.map(missing),
  NO_HEAD,
  ...WORDINGS.map(wordingCheck),
  ...SHORT_NAMES,
];
