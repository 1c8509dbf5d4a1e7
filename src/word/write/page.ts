/** Page, margins, page number: nd30 PG-01 to PG-17. */
import {
  Header,
  type ISectionOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  Table,
  TextRun,
} from 'docx';
import type { PageSettings } from '../../standard/settings.ts';
import { STYLES } from '../../standard/standards.ts';
import { lowestParagraph } from './table-gap.ts';

type FileChild = ISectionOptions['children'][number];

const pageNumberHeader = (): Header =>
  new Header({
    children: [
      new Paragraph({
        style: STYLES.pageNumber.style,
        children: [new TextRun({ children: [PageNumber.CURRENT] })],
      }),
    ],
  });

/** The first page shows no number. */
const firstHeader = (marks: readonly (Paragraph | Table)[]): Header =>
  new Header({ children: marks.length > 0 ? marks : [new Paragraph({ style: STYLES.pageNumber.style })] });

/** Word puts an empty line after a table that ends a section; ours does not push anything to a further page. */
function closed(children: readonly FileChild[]): readonly FileChild[] {
  if (!(children.at(-1) instanceof Table)) return children;
  return [...children, lowestParagraph(0)];
}

/**
 * A section: its own page numbers from 1, the first of them hidden.
 * @param marks what stands in the first page's top margin
 */
export function sectionOf(
  children: readonly FileChild[],
  page: PageSettings,
  lying: boolean,
  marks: readonly (Paragraph | Table)[] = [],
): ISectionOptions {
  const { top, bottom, left, right, header, footer } = page;
  return {
    headers: { default: pageNumberHeader(), first: firstHeader(marks) },
    properties: {
      titlePage: true,
      type: SectionType.NEXT_PAGE,
      page: {
        // docx turns width and height round itself for a landscape page.
        size: {
          width: page.width,
          height: page.height,
          orientation: lying ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: { top, bottom, left, right, header, footer, gutter: 0 },
        pageNumbers: { start: 1 },
      },
    },
    children: closed(children),
  };
}
