/** Page, margins, page number: nd30 PG-01 to PG-17. */
import type { PageSettings } from '../../standard/settings.ts';
import { STYLES } from '../../standard/standards.ts';
import { type Block, PageNumberRun, Paragraph, type SectionOptions, Table } from '../elements/elements.ts';
import { lowestParagraph } from './table-gap.ts';

const pageNumberHeader = (): Block[] => [
  new Paragraph({ style: STYLES.pageNumber.style, children: [new PageNumberRun()] }),
];

/** The first page shows no number. */
const firstHeader = (marks: readonly Block[]): readonly Block[] =>
  marks.length > 0 ? marks : [new Paragraph({ style: STYLES.pageNumber.style })];

/** Word puts an empty line after a table that ends a section; ours does not push anything to a further page. */
function closed(children: readonly Block[]): readonly Block[] {
  if (!(children.at(-1) instanceof Table)) return children;
  return [...children, lowestParagraph(0)];
}

/**
 * A section: its own page numbers from 1, the first of them hidden.
 * @param marks what stands in the first page's top margin
 */
export function sectionOf(
  children: readonly Block[],
  page: PageSettings,
  lying: boolean,
  marks: readonly Block[] = [],
): SectionOptions {
  const { top, bottom, left, right, header, footer } = page;
  return {
    headers: { default: pageNumberHeader(), first: firstHeader(marks) },
    properties: {
      titlePage: true,
      type: 'nextPage',
      page: {
        // Of the page before it is turned.
        size: {
          width: page.width,
          height: page.height,
          orientation: lying ? 'landscape' : 'portrait',
        },
        margin: { top, bottom, left, right, header, footer, gutter: 0 },
        pageNumbers: { start: 1 },
      },
    },
    children: closed(children),
  };
}
