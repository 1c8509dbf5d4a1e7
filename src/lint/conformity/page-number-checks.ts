/** Page numbers: nd30 PG-11 to PG-16. */
import type { Bilingual } from '../../diagnostics/diagnostic.ts';
import {
  lettersIn,
  type ManuscriptPage,
  type ManuscriptParagraph,
  type MarginText,
} from '../../import/manuscript/manuscript.ts';
import { isText, type Line, type TextLine } from '../../import/recognise/lines.ts';
import { paragraphsIn } from '../../import/recognise/table-grid.ts';
import { LINE_HEIGHT } from '../../standard/figures.ts';
import { ptToMm } from '../../standard/length.ts';
import type { Provision } from '../../standard/provisions.ts';
import type { Standard } from '../../standard/standard.ts';
import { bilingual, quoted } from './bilingual.ts';
import { type Check, errorsIn } from './check.ts';
import type { Sighting } from './departure.ts';
import { faceOf, sizeRange } from './formatting.ts';
import { type Examined, printed } from './subject.ts';

/** What a page prints in its margins besides its first page. */
const numbered = ({ margin }: ManuscriptPage): MarginText[] => margin.filter(({ hasPageNumber }) => hasPageNumber);

/** Even pages have parts of their own, and the number was put into those of the one kind or of the other alone. */
function lacking(page: ManuscriptPage): Bilingual | undefined {
  if (page.differentEven !== true) return undefined;
  const [even, odd] = (['even', 'default'] as const).map((kind) => numbered(page).some(({ pages }) => pages === kind));
  if (even === odd) return undefined;
  return odd
    ? bilingual('trang chẵn không có số', 'even pages without their number')
    : bilingual('trang lẻ không có số', 'odd pages without their number');
}

/** The paragraph that the number stands in. */
function numberParagraph({ blocks }: MarginText): ManuscriptParagraph | undefined {
  const paragraphs = paragraphsIn(blocks);
  return paragraphs.find((paragraph) => /\d/.test(lettersIn(paragraph))) ?? paragraphs[0];
}

/** So many letters stand on a line of running text. */
const LETTERS_A_LINE = 85;

/** The least height of a line of text, mm: of the smaller letters, or as high as lines have to be. */
function leastLine({ components, paragraph: { lineSpacing } }: Standard): number {
  const { unit, min } = lineSpacing;
  return ptToMm(unit === 'pt' ? min : components.body.size.small * LINE_HEIGHT * min);
}

const heightOf = ({ text, paragraph, first, cell }: TextLine, line: number): number => {
  const own = Math.max(1, Math.ceil(text.length / LETTERS_A_LINE)) * line;
  const gap = first ? ptToMm(paragraph.spacing.before + paragraph.spacing.after) : 0;
  // What stands side by side is counted half.
  return cell === undefined ? own + gap : own / 2;
};

/** Does the text of a section surely go on to a second page: by its length, or because a page is begun by hand? */
function isLongSection({ lines, sections, standard }: Examined, index: number): boolean {
  const least = leastLine(standard);
  const own = lines.filter(({ section }) => section === index);
  if (own.some((line, at) => at > 0 && isText(line) && line.paragraph.pageBreakBefore)) return true;
  const page = sections[index]?.page;
  const room = page === undefined ? Number.POSITIVE_INFINITY : page.height - page.margins.top - page.margins.bottom;
  const height = (line: Line): number =>
    line.kind === 'table' ? line.table.rows.length * least : isText(line) ? heightOf(line, least) : 0;
  return own.reduce((sum, line) => sum + height(line), 0) > room;
}

/** Does a document surely go on to a second page? */
const isLong = (document: Examined): boolean => document.sections.length > 1 || isLongSection(document, 0);

/** Sections without a number, where others have it and there is a page that asks for it. */
const unnumbered = (document: Examined): Sighting[] =>
  document.sections.flatMap(({ page }, index) => {
    const isBare = page !== undefined && numbered(page).length === 0;
    // Its first page is the first of its own count, which bears no number.
    const beginsCount = index === 0 || page?.numberStart === 1;
    if (!isBare || (beginsCount && !isLongSection(document, index))) return [];
    return [
      {
        found: bilingual('phần này không có số trang', 'no page numbers in this section'),
        where: document.whereSection(index),
      },
    ];
  });

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

const number = errorsIn('pageNumbers');

/** The eye does not see that a number is so far from the middle, mm: Word's own headers have their tab for another paper. */
const OFF_CENTRE = 3;

function isCentred({ boxed, align, centred }: ManuscriptParagraph, { width, margins }: ManuscriptPage): boolean {
  if (boxed || align === 'center') return true;
  if (centred === undefined) return false;
  const middle = (width - margins.left - margins.right) / 2;
  return Math.abs((centred.at ?? middle) - middle) <= OFF_CENTRE;
}

const inHeader = ({ place }: MarginText): boolean => place === 'header';

/** What is asked of page numbers: every standard says where they stand, from where they count, and how they look. */
export function pageNumberChecks({ components: { pageNumber }, provisions }: Standard): readonly Check[] {
  const { pageNumberPlace, firstPage, pageNumbering, appendixNumbering } = provisions;
  const by = (provision: Provision | undefined): Provision => provision ?? pageNumber;
  return [
    number(
      'page-number/missing',
      by(pageNumberPlace),
      [
        bilingual('số trang canh giữa, trong lề trên', 'page numbers centred in the top margin'),
        bilingual(
          'Trong Word: Insert, Page Number, Top of Page, kiểu ở giữa.',
          'In Word: Insert, Page Number, Top of Page, a number in the middle.',
        ),
      ],
      (document) => {
        const pages = document.sections.flatMap(({ page }) => page ?? []);
        if (pages.length === 0 || !isLong(document)) return [];
        if (pages.every((page) => numbered(page).length === 0))
          return [{ found: bilingual('không có số trang', 'no page numbers') }];
        const halves = pages.flatMap((page) => lacking(page) ?? []);
        return [...halves.slice(0, 1).map((found) => ({ found })), ...unnumbered(document)];
      },
    ),
    number(
      'page-number/position',
      by(pageNumberPlace),
      [
        bilingual('số trang trong lề trên', 'page numbers in the top margin'),
        bilingual(
          'Bỏ số ở chân trang (Insert, Page Number, Remove Page Numbers), rồi chọn Top of Page, kiểu ở giữa.',
          'Take the number at the foot away (Insert, Page Number, Remove Page Numbers), then choose Top of Page, in the middle.',
        ),
      ],
      eachNumber((text) =>
        inHeader(text) ? undefined : bilingual('số trang ở chân trang', 'page numbers at the foot'),
      ),
    ),
    number(
      'page-number/alignment',
      by(pageNumberPlace),
      [
        bilingual('số trang canh giữa', 'page numbers centred'),
        bilingual(
          'Bấm đúp vào số trang, nhấn Ctrl+E để canh giữa.',
          'Double-click the page number and centre it (Ctrl+E).',
        ),
      ],
      eachNumber((text, page) => {
        const paragraph = numberParagraph(text);
        return paragraph === undefined || isCentred(paragraph, page) || !inHeader(text)
          ? undefined
          : bilingual('số trang không canh giữa', 'page numbers not centred');
      }),
    ),
    number(
      'page-number/first-page',
      by(firstPage),
      [
        bilingual('không hiển thị số trang thứ nhất', 'no number on page 1'),
        bilingual(
          'Bấm đúp vào lề trên, chọn Different First Page, xóa số ở trang 1.',
          'Double-click the top margin, tick Different First Page and delete the number on page 1.',
        ),
      ],
      ({ sections }) => {
        const page = sections[0]?.page;
        if (page === undefined) return [];
        const first = numbered(page).some(({ pages }) => pages === (page.differentFirst ? 'first' : 'default'));
        return first ? [{ found: bilingual('trang 1 có số', 'page 1 has its number') }] : [];
      },
    ),
    number(
      'page-number/bare-number',
      by(firstPage),
      [
        bilingual('chỉ có chữ số, không kèm chữ hay dấu', 'the bare number'),
        bilingual(
          'Bấm đúp vào lề trên, xóa chữ và dấu quanh số trang.',
          'Double-click the top margin and delete the letters and signs around the number.',
        ),
      ],
      eachNumber((text) => {
        const letters = paragraphsIn(text.blocks)
          .map((paragraph) => lettersIn(paragraph).trim())
          .join(' ')
          .trim();
        return /^\d*$/.test(letters) ? undefined : quoted(letters);
      }),
    ),
    number(
      'page-number/size',
      pageNumber,
      [
        sizeRange(pageNumber),
        bilingual(
          'Bấm đúp vào số trang, chọn số, đặt cỡ chữ bằng cỡ lời văn.',
          'Double-click the page number, select it and give it the size of the text.',
        ),
      ],
      eachNumber((text) => {
        const { large, small } = pageNumber.size;
        const size = text.blocks.flatMap((block) => paragraphsIn([block]).flatMap(printed))[0]?.size;
        return size === undefined || (size >= small && size <= large)
          ? undefined
          : sizeRange({ size: { large: size, small: size } });
      }),
    ),
    number(
      'page-number/style',
      pageNumber,
      [
        faceOf(pageNumber),
        bilingual(
          'Bấm đúp vào số trang, chọn số, bỏ đậm (Ctrl+B), bỏ nghiêng (Ctrl+I).',
          'Double-click the page number, select it and take bold (Ctrl+B) and italics (Ctrl+I) off.',
        ),
      ],
      eachNumber((text) => {
        const letters = text.blocks.flatMap((block) => paragraphsIn([block]).flatMap(printed))[0];
        return letters === undefined || !(letters.bold || letters.italic) ? undefined : faceOf(letters);
      }),
    ),
    number(
      'page-number/start',
      by(pageNumbering),
      [
        bilingual('đánh số từ 1', 'numbered from 1'),
        bilingual(
          'Trong Word: Insert, Page Number, Format Page Numbers, Start at 1.',
          'In Word: Insert, Page Number, Format Page Numbers, Start at 1.',
        ),
      ],
      ({ sections }) => {
        const start = sections[0]?.page?.numberStart ?? 1;
        return start === 1 ? [] : [{ found: bilingual(`đánh số từ ${start}`, `numbered from ${start}`) }];
      },
    ),
    number(
      'page-number/appendix-start',
      by(appendixNumbering),
      [
        bilingual('mỗi phụ lục đánh số trang riêng, từ 1', 'each appendix numbered by itself, from 1'),
        bilingual(
          'Đặt ngắt phần trước phụ lục (Layout, Breaks, Next Page), rồi trong phần đó: Insert, Page Number, Format Page Numbers, Start at 1.',
          'Put a section break before the appendix (Layout, Breaks, Next Page); in its section: Insert, Page Number, Format Page Numbers, Start at 1.',
        ),
      ],
      (document) =>
        document.of('appendixLabel').flatMap((role, index): Sighting[] => {
          const { section } = role.line;
          const page = document.sections[section]?.page;
          // A file of appendices alone begins with the first.
          const isFirst = document.kind === 'appendices' && index === 0;
          const isOwn = isFirst ? (page?.numberStart ?? 1) === 1 : section > 0 && page?.numberStart === 1;
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
}
