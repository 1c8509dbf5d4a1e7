/** Type and title: nd30 HD-07, HD-08. */
import { isCapitals } from '../../import/recognise/cues.ts';
import { COMPONENTS, WORDING } from '../../standard/components.ts';
import { bilingual, quoted } from './bilingual.ts';
import { type Check, errorsIn } from './check.ts';
import type { Sighting } from './departure.ts';

const title = errorsIn('title');

const NOTHING: Sighting['found'] = bilingual('không có', 'missing');

/** Of a document of another type is said once what it is. */
const OTHER_TYPE: Check = {
  code: 'title/other-type',
  component: 'title',
  id: COMPONENTS.documentType.id,
  place: COMPONENTS.documentType.place,
  severity: 'info',
  expected: bilingual('một kế hoạch', 'a plan'),
  hint: bilingual(
    'Tệp chỉ được xem theo những điều chung cho mọi văn bản hành chính.',
    'Only what holds for every administrative document was asked of it.',
  ),
  find: (document) => {
    const [type] = document.of('documentType');
    return type === undefined || document.isPlan
      ? []
      : [{ found: quoted(type.line.text), where: document.whereLine(type) }];
  },
};

export const TITLE_CHECKS: readonly Check[] = [
  OTHER_TYPE,
  title(
    'title/type-line',
    COMPONENTS.documentType,
    [
      bilingual(
        `tên loại “${WORDING.documentType}” trên một dòng riêng`,
        `“${WORDING.documentType}” on a line of its own`,
      ),
      bilingual(
        `Gõ “${WORDING.documentType}” thành một dòng riêng, trích yếu ở dòng dưới.`,
        `Type “${WORDING.documentType}” on a line of its own, with the title on the next line.`,
      ),
    ],
    (document) => {
      const [type] = document.of('documentType');
      if (type === undefined) return document.isExcerpt ? [] : [{ found: NOTHING }];
      const { text } = type.line;
      if (!document.isPlan) return [];
      return text === WORDING.documentType ? [] : [{ found: quoted(text), where: document.whereLine(type) }];
    },
  ),
  title(
    'title/missing',
    COMPONENTS.title,
    [
      bilingual('trích yếu nội dung dưới tên loại', 'a title below the type'),
      bilingual(
        `Ghi trích yếu (kế hoạch về việc gì) ngay dưới dòng “${WORDING.documentType}”.`,
        `Say in the line below “${WORDING.documentType}” what the plan is about.`,
      ),
    ],
    (document) =>
      !document.isExcerpt && document.isPlan && document.has('documentType') && !document.has('title')
        ? [{ found: NOTHING }]
        : [],
  ),
  title(
    'title/end-sign',
    COMPONENTS.title,
    [
      bilingual('trích yếu không có dấu chấm cuối', 'no full stop after the title'),
      bilingual('Xóa dấu ở cuối trích yếu.', 'Delete the sign at the end of the title.'),
    ],
    (document) => {
      const last = document.of('title').at(-1);
      if (last === undefined || !/[.;,:]$/u.test(last.line.text)) return [];
      return [{ found: quoted(last.line.text.slice(-20)), where: document.whereLine(last) }];
    },
  ),
  title(
    'title/capitals',
    COMPONENTS.title,
    [
      bilingual('trích yếu chữ in thường', 'the title in sentence case'),
      bilingual(
        'Chọn trích yếu, nhấn Shift+F3 đến khi thành chữ thường, rồi viết hoa chữ đầu và tên riêng.',
        'Select the title, press Shift+F3 until it is in small letters, then put back the capitals of its first letter and of names.',
      ),
    ],
    (document) => {
      const [first] = document.of('title');
      if (first === undefined || !document.of('title').every(({ line }) => isCapitals(line))) return [];
      return [{ found: bilingual('chữ in hoa', 'capitals'), where: document.whereLine(first) }];
    },
  ),
];
