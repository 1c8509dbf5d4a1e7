/** Type and title: nd30 HD-07, HD-08. */
import { isCapitals } from '../../import/recognise/cues.ts';
import type { RoleLine } from '../../import/recognise/head.ts';
import { PLAN_TYPE } from '../../standard/document-types.ts';
import type { Provision } from '../../standard/provisions.ts';
import type { Standard } from '../../standard/standard.ts';
import { bilingual, quoted } from './bilingual.ts';
import { type Check, demanded, errorsIn } from './check.ts';
import type { Sighting } from './departure.ts';
import type { DocumentKind } from './document-kind.ts';

const title = errorsIn('title');

const NOTHING: Sighting['found'] = bilingual('không có', 'missing');

/** "Thực hiện nhiệm vụ": a capital that no name asks for, since the next word has none. */
const BEGINS_CAPITAL = /^\p{Lu}\p{Ll}*\s+\p{Ll}/u;

/** So many words of a line in capitals are no names of bodies and their letters any more. */
const CAPITAL_WORDS = 5;

const isCapitalSentence = ({ line }: RoleLine): boolean =>
  isCapitals(line) && line.text.split(/\s+/u).length >= CAPITAL_WORDS;

/** Of a document of another type is said once what it is. */
const otherType = ({ id, place }: Provision): Check => ({
  code: 'title/other-type',
  component: 'title',
  id,
  place,
  severity: 'info',
  expected: bilingual('một kế hoạch', 'a plan'),
  hint: bilingual(
    'Tệp chỉ được xem theo những điều chung cho mọi văn bản.',
    'Only what holds for every document was asked of it.',
  ),
  find: (document) => {
    const [type] = document.of('documentType');
    const other = WITHOUT_TYPE[document.kind];
    if (document.isPlan) return [];
    return type === undefined || document.kind === 'youth'
      ? [{ found: other ?? NOTHING }]
      : [{ found: quoted(type.line.text), where: document.whereLine(type) }];
  },
});

/** What a document without a type is. */
const WITHOUT_TYPE: Partial<Record<DocumentKind, Sighting['found']>> = {
  letter: bilingual('công văn', 'an official letter (công văn)'),
  appendices: bilingual('phụ lục', 'an annex'),
  youth: bilingual(
    'văn bản của Đoàn Thanh niên, theo thể thức riêng',
    'a document of the Youth Union, by its own rules',
  ),
  unlisted: bilingual('không có tên loại', 'no type of a document'),
};

export const titleChecks = (standard: Standard): readonly Check[] => {
  const { components } = standard;
  const { printed } = PLAN_TYPE;
  return [
    otherType(components.documentType),
    title(
      'title/type-line',
      components.documentType,
      [
        bilingual(`tên loại “${printed}” trên một dòng riêng`, `“${printed}” on a line of its own`),
        bilingual(
          `Gõ “${printed}” thành một dòng riêng, trích yếu ở dòng dưới.`,
          `Type “${printed}” on a line of its own, with the title on the next line.`,
        ),
      ],
      (document) => {
        const [type] = document.of('documentType');
        if (type === undefined) return document.isExcerpt || !document.isPlan ? [] : [{ found: NOTHING }];
        const { text } = type.line;
        if (!document.isPlan) return [];
        return text === printed ? [] : [{ found: quoted(text), where: document.whereLine(type) }];
      },
    ),
    title(
      'title/missing',
      components.title,
      [
        bilingual('trích yếu nội dung dưới tên loại', 'a title below the type'),
        bilingual(
          `Ghi trích yếu (kế hoạch về việc gì) ngay dưới dòng “${printed}”.`,
          `Say in the line below “${printed}” what the plan is about.`,
        ),
      ],
      (document) =>
        !document.isExcerpt && document.isPlan && document.has('documentType') && !document.has('title')
          ? [{ found: NOTHING }]
          : [],
    ),
    title(
      'title/end-sign',
      components.title,
      [
        bilingual('trích yếu không có dấu chấm cuối', 'no full stop after the title'),
        bilingual('Xóa dấu ở cuối trích yếu.', 'Delete the sign at the end of the title.'),
      ],
      (document) => {
        const last = document.of('title').at(-1);
        if (last === undefined || !/(?<![.…])[.;,:]$/u.test(last.line.text)) return [];
        return [{ found: quoted(last.line.text.slice(-20)), where: document.whereLine(last) }];
      },
    ),
    title(
      'title/capitals',
      components.title,
      [
        bilingual('trích yếu chữ in thường', 'the title in sentence case'),
        bilingual(
          'Chọn trích yếu, nhấn Shift+F3 đến khi thành chữ thường, rồi viết hoa chữ đầu và tên riêng.',
          'Select the title, press Shift+F3 until it is in small letters, then put back the capitals of its first letter and of names.',
        ),
      ],
      (document) => {
        const titles = document.of('title');
        const [first] = titles.every(({ line }) => isCapitals(line)) ? titles : titles.filter(isCapitalSentence);
        return first === undefined
          ? []
          : [{ found: bilingual('chữ in hoa', 'capitals'), where: document.whereLine(first) }];
      },
    ),
    ...demanded(standard, 'smallTitle', (provision) =>
      title(
        'title/small-letter',
        provision,
        [
          bilingual(
            'trích yếu bắt đầu bằng chữ thường: “về …”, “thực hiện …”',
            'a title that begins with a small letter',
          ),
          bilingual('Viết thường chữ đầu của trích yếu.', 'Put the first letter of the title in small.'),
        ],
        (document) => {
          const [first] = document.of('title');
          if (first === undefined || !BEGINS_CAPITAL.test(first.line.text)) return [];
          return [{ found: quoted(first.line.text.slice(0, 20)), where: document.whereLine(first) }];
        },
      ),
    ),
  ];
};
