/** Paper, margins, page numbers: nd30 PG-01 to PG-06, PG-11 to PG-17. */
import type { Severity } from '../../diagnostics/diagnostic.ts';
import {
  lettersIn,
  type ManuscriptPage,
  type ManuscriptParagraph,
  type MarginText,
} from '../../import/manuscript/manuscript.ts';
import { isText } from '../../import/recognise/lines.ts';
import { COMPONENTS } from '../../standard/components.ts';
import { PAGE } from '../../standard/figures.ts';
import { PROVISIONS } from '../../standard/provisions.ts';
import { bilingual, filled, measure, quoted, rangeOf } from './bilingual.ts';
import type { Check } from './check.ts';
import type { Sighting } from './departure.ts';
import { faceOf, sizeRange } from './formatting.ts';
import { type Examined, paragraphsIn, printed } from './subject.ts';

/** Rounding of a margin in twips, and what rulers show: mm. */
const MARGIN_TOLERANCE_MM = 0.1;
/** Printers' A4 is not the same to the last twip. */
const PAPER_TOLERANCE_MM = 0.5;

type PageSighting = (page: ManuscriptPage, index: number, document: Examined) => readonly Sighting[];

const eachPage =
  (find: PageSighting) =>
  (document: Examined): readonly Sighting[] =>
    document.sections.flatMap(({ page }, index) => (page === undefined ? [] : find(page, index, document)));

const PAPER: Check = {
  component: 'page',
  ...PAGE.width,
  severity: 'error',
  expected: filled(bilingual('khổ A4 ({0} × {1})', 'A4 ({0} × {1})'), rangeOf(PAGE.width), rangeOf(PAGE.height)),
  find: eachPage(({ width, height }, index, document) => {
    const [short, long] = width < height ? [width, height] : [height, width];
    const isA4 =
      Math.abs(short - PAGE.width.value) <= PAPER_TOLERANCE_MM &&
      Math.abs(long - PAGE.height.value) <= PAPER_TOLERANCE_MM;
    if (isA4) return [];
    const found = filled(bilingual('{0} × {1}', '{0} × {1}'), measure(width, 'mm'), measure(height, 'mm'));
    return [{ found, where: document.whereSection(index) }];
  }),
};

const hasTable = ({ lines }: Examined, section: number): boolean =>
  lines.some((line) => !isText(line) && line.section === section);

const ORIENTATION: Check = {
  component: 'page',
  ...PROVISIONS.orientation,
  severity: 'error',
  expected: bilingual(
    'trang đứng; chỉ phần có bảng, biểu mới được để trang ngang',
    'portrait; landscape only where there are tables',
  ),
  find: eachPage(({ width, height }, index, document) =>
    width > height && !hasTable(document, index)
      ? [
          {
            found: bilingual('trang ngang, không có bảng', 'landscape without a table'),
            where: document.whereSection(index),
          },
        ]
      : [],
  ),
};

const MARGINS = [
  ['top', PAGE.marginTop, bilingual('lề trên {0}', 'top margin {0}')],
  ['bottom', PAGE.marginBottom, bilingual('lề dưới {0}', 'bottom margin {0}')],
  ['left', PAGE.marginLeft, bilingual('lề trái {0}', 'left margin {0}')],
  ['right', PAGE.marginRight, bilingual('lề phải {0}', 'right margin {0}')],
] as const;

/** The decree says nothing about the margins of landscape pages: they are read as the page is. */
const marginChecks = (lying: boolean, severity: Severity): Check[] =>
  MARGINS.map(([side, figure, words]) => ({
    component: 'margins',
    ...(lying ? PROVISIONS.landscapeMargins : { id: figure.id, place: figure.place }),
    severity,
    expected: filled(words, rangeOf(figure)),
    find: eachPage(({ width, height, margins }, index, document) => {
      const value = margins[side];
      const isIn = value >= figure.min - MARGIN_TOLERANCE_MM && value <= figure.max + MARGIN_TOLERANCE_MM;
      if (isIn || width > height !== lying) return [];
      return [{ found: filled(words, measure(value, 'mm')), where: document.whereSection(index) }];
    }),
  }));

/** What a page prints in its margins besides its first page. */
const numbered = ({ margin }: ManuscriptPage): MarginText[] => margin.filter(({ hasPageNumber }) => hasPageNumber);

/** The paragraph that the number stands in. */
function numberParagraph({ blocks }: MarginText): ManuscriptParagraph | undefined {
  const paragraphs = paragraphsIn(blocks);
  return paragraphs.find((paragraph) => /\d/.test(lettersIn(paragraph))) ?? paragraphs[0];
}

/** A text of this length surely goes on to a second page. */
const ONE_PAGE_LETTERS = 4000;

const isLong = ({ lines }: Examined): boolean =>
  lines.reduce((sum, line) => sum + (isText(line) ? line.text.length : 0), 0) > ONE_PAGE_LETTERS;

type NumberSighting = (text: MarginText, page: ManuscriptPage, index: number) => Sighting['found'] | undefined;

/** Looks at every place where a number is printed; one that is handed on from section to section is seen once. */
const eachNumber =
  (find: NumberSighting) =>
  (document: Examined): readonly Sighting[] => {
    const found = document.sections.flatMap(({ page }, index) =>
      page === undefined ? [] : numbered(page).flatMap((text) => find(text, page, index) ?? []),
    );
    return [...new Map(found.map((text) => [text.vi, { found: text }])).values()];
  };

const { pageNumber } = COMPONENTS;

const number = (
  rule: { readonly id: string; readonly place: string },
  expected: Check['expected'],
  find: Check['find'],
): Check => ({
  component: 'pageNumbers',
  id: rule.id,
  place: rule.place,
  severity: 'error',
  expected,
  find,
});

const inHeader = ({ place }: MarginText): boolean => place === 'header';

const NUMBERS: readonly Check[] = [
  number(
    PROVISIONS.pageNumberPlace,
    bilingual('số trang canh giữa, trong lề trên', 'page numbers centred in the top margin'),
    (document) => {
      const pages = document.sections.flatMap(({ page }) => page ?? []);
      if (pages.some((page) => numbered(page).length > 0) || pages.length === 0 || !isLong(document)) return [];
      return [{ found: bilingual('không có số trang', 'no page numbers') }];
    },
  ),
  number(
    PROVISIONS.pageNumberPlace,
    bilingual('số trang trong lề trên', 'page numbers in the top margin'),
    eachNumber((text) => (inHeader(text) ? undefined : bilingual('số trang ở chân trang', 'page numbers at the foot'))),
  ),
  number(
    PROVISIONS.pageNumberPlace,
    bilingual('số trang canh giữa', 'page numbers centred'),
    eachNumber((text) => {
      const paragraph = numberParagraph(text);
      const isCentred = paragraph === undefined || paragraph.boxed || paragraph.align === 'center';
      return isCentred || !inHeader(text)
        ? undefined
        : bilingual('số trang không canh giữa', 'page numbers not centred');
    }),
  ),
  number(PROVISIONS.firstPage, bilingual('không hiển thị số trang thứ nhất', 'no number on page 1'), ({ sections }) => {
    const page = sections[0]?.page;
    if (page === undefined) return [];
    const first = numbered(page).some(({ pages }) => pages === (page.differentFirst ? 'first' : 'default'));
    return first ? [{ found: bilingual('trang 1 có số', 'page 1 has its number') }] : [];
  }),
  number(
    PROVISIONS.firstPage,
    bilingual('chỉ có chữ số, không kèm chữ hay dấu', 'the bare number'),
    eachNumber((text) => {
      const letters = paragraphsIn(text.blocks)
        .map((paragraph) => lettersIn(paragraph).trim())
        .join(' ')
        .trim();
      return /^\d*$/.test(letters) ? undefined : quoted(letters);
    }),
  ),
  number(
    pageNumber,
    sizeRange(pageNumber),
    eachNumber((text) => {
      const { large, small } = pageNumber.size;
      const size = text.blocks.flatMap((block) => paragraphsIn([block]).flatMap(printed))[0]?.size;
      return size === undefined || (size >= small && size <= large)
        ? undefined
        : sizeRange({ size: { large: size, small: size } });
    }),
  ),
  number(
    pageNumber,
    faceOf(pageNumber),
    eachNumber((text) => {
      const letters = text.blocks.flatMap((block) => paragraphsIn([block]).flatMap(printed))[0];
      return letters === undefined || !(letters.bold || letters.italic) ? undefined : faceOf(letters);
    }),
  ),
  number(PROVISIONS.pageNumbering, bilingual('đánh số từ 1', 'numbered from 1'), ({ sections }) => {
    const start = sections[0]?.page?.numberStart ?? 1;
    return start === 1 ? [] : [{ found: bilingual(`đánh số từ ${start}`, `numbered from ${start}`) }];
  }),
  number(
    PROVISIONS.appendixNumbering,
    bilingual('mỗi phụ lục đánh số trang riêng, từ 1', 'each appendix numbered by itself, from 1'),
    (document) =>
      document.of('appendixLabel').flatMap((role): Sighting[] => {
        const { section } = role.line;
        const page = document.sections[section]?.page;
        const isOwn = section > 0 && page?.numberStart === 1;
        if (isOwn || page === undefined || numbered(page).length === 0) return [];
        return [
          {
            found: bilingual('số trang đánh tiếp từ phần trước', 'numbers go on from before'),
            where: document.whereLine(role),
          },
        ];
      }),
  ),
];

export const PAGE_CHECKS: readonly Check[] = [
  PAPER,
  ORIENTATION,
  ...marginChecks(false, 'error'),
  ...marginChecks(true, 'warning'),
  ...NUMBERS,
];
