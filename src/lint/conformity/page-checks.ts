/** Paper and margins: nd30 PG-01 to PG-06, PG-17. */
import type { Severity } from '../../diagnostics/diagnostic.ts';
import type { ManuscriptPage } from '../../import/manuscript/manuscript.ts';
import { isText } from '../../import/recognise/lines.ts';
import type { Figure } from '../../standard/figures.ts';
import type { Provision } from '../../standard/provisions.ts';
import type { Standard } from '../../standard/standard.ts';
import { bilingual, filled, measure, rangeOf } from './bilingual.ts';
import { type Check, demanded } from './check.ts';
import type { Sighting } from './departure.ts';
import type { Examined } from './subject.ts';

/** Rounding of a margin in twips, and what rulers show: mm. */
const MARGIN_TOLERANCE_MM = 0.1;
/** Printers' A4 is not the same to the last twip. */
const PAPER_TOLERANCE_MM = 0.5;

type PageSighting = (page: ManuscriptPage, index: number, document: Examined) => readonly Sighting[];

const eachPage =
  (find: PageSighting) =>
  (document: Examined): readonly Sighting[] =>
    document.sections.flatMap(({ page }, index) => (page === undefined ? [] : find(page, index, document)));

const paper = ({ page: { width: across, height: down } }: Standard): Check => ({
  code: 'page/paper-size',
  component: 'page',
  id: across.id,
  place: across.place,
  severity: 'error',
  expected: filled(bilingual('khổ A4 ({0} × {1})', 'A4 ({0} × {1})'), rangeOf(across), rangeOf(down)),
  hint: bilingual(
    'Trong Word: Layout, Size, chọn A4; văn bản có nhiều phần (section) thì chọn cho từng phần.',
    'In Word: Layout, Size, A4; in each section of the file.',
  ),
  find: eachPage(({ width, height }, index, document) => {
    const [short, long] = width < height ? [width, height] : [height, width];
    const isA4 =
      Math.abs(short - across.value) <= PAPER_TOLERANCE_MM && Math.abs(long - down.value) <= PAPER_TOLERANCE_MM;
    if (isA4) return [];
    const found = filled(bilingual('{0} × {1}', '{0} × {1}'), measure(width, 'mm'), measure(height, 'mm'));
    return [{ found, where: document.whereSection(index) }];
  }),
});

const hasTable = ({ lines }: Examined, section: number): boolean =>
  lines.some((line) => !isText(line) && line.section === section);

const orientation = (provision: Provision): Check => ({
  code: 'page/orientation',
  component: 'page',
  ...provision,
  severity: 'error',
  expected: bilingual(
    'trang đứng; chỉ phần có bảng, biểu mới được để trang ngang',
    'portrait; landscape only where there are tables',
  ),
  hint: bilingual(
    'Trong Word: Layout, Orientation, Portrait. Bảng rộng thì để riêng trong một phần (Layout, Breaks, Next Page) có trang ngang.',
    'In Word: Layout, Orientation, Portrait. A wide table gets a section of its own (Layout, Breaks, Next Page) in landscape.',
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
});

const isWithin = (value: number, { min, max }: Figure): boolean =>
  value >= min - MARGIN_TOLERANCE_MM && value <= max + MARGIN_TOLERANCE_MM;

/** A page laid on its side by Word keeps the margins of its sheet: the edge that is bound is above or below. */
const isTurned = ({ top, bottom, left, right }: ManuscriptPage['margins'], page: Standard['page']): boolean =>
  [
    [top, bottom],
    [bottom, top],
  ].some(([bound = 0, other = 0]) => isWithin(bound, page.marginLeft) && isWithin(other, page.marginRight)) &&
  isWithin(left, page.marginTop) &&
  isWithin(right, page.marginBottom);

const MARGINS = [
  ['top', 'marginTop', bilingual('lề trên {0}', 'top margin {0}')],
  ['bottom', 'marginBottom', bilingual('lề dưới {0}', 'bottom margin {0}')],
  ['left', 'marginLeft', bilingual('lề trái {0}', 'left margin {0}')],
  ['right', 'marginRight', bilingual('lề phải {0}', 'right margin {0}')],
] as const;

/** The decree says nothing about the margins of landscape pages: they are read as the page is. */
const LANDSCAPE = bilingual(
  'Nghị định chỉ quy định lề trang đứng; trang ngang được xét như trang đứng khi người đọc xoay tờ giấy để đọc.',
  'The decree rules the margins of upright pages only; a page on its side is read the same way, so it is asked for the same.',
);

/** The checks of the margins of upright pages, or of those on their side by the provision that they are read as upright ones. */
const marginChecks = ({ page }: Standard, severity: Severity, lying?: Provision): Check[] =>
  MARGINS.map(([side, name, words]) => [side, page[name], words] as const).map(([side, figure, words]) => ({
    code: `page/${lying === undefined ? '' : 'landscape-'}margin-${side}`,
    component: 'margins',
    ...(lying ?? { id: figure.id, place: figure.place }),
    severity,
    expected: filled(words, rangeOf(figure)),
    hint: filled(
      bilingual(
        'Trong Word: Layout, Margins, Custom Margins, đặt {0}.',
        'In Word: Layout, Margins, Custom Margins, set the {0}.',
      ),
      filled(words, rangeOf(figure)),
    ),
    ...(lying === undefined ? {} : { why: LANDSCAPE }),
    find: eachPage(({ width, height, margins }, index, document) => {
      const value = margins[side];
      if (lying !== undefined && isTurned(margins, page)) return [];
      if (isWithin(value, figure) || width > height !== (lying !== undefined)) return [];
      return [{ found: filled(words, measure(value, 'mm')), where: document.whereSection(index) }];
    }),
  }));

export const pageChecks = (standard: Standard): readonly Check[] => [
  paper(standard),
  ...demanded(standard, 'orientation', orientation),
  ...marginChecks(standard, 'error'),
  ...demanded(standard, 'landscapeMargins', (provision) => marginChecks(standard, 'warning', provision)),
];
