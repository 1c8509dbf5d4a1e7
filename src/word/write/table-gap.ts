/** What stands after a table that meets another, or that ends a section. */

import { ptToTwip } from '../../standard/length.ts';
import { STYLES } from '../../standard/standards.ts';
import { Paragraph, type ParagraphOptions, Table } from '../elements/elements.ts';

/**
 * A paragraph as low as can be: it prints nothing, and readers of Word files take it for no empty line.
 * @param room above it, points
 * @param extra more of its properties
 */
export const lowestParagraph = (room: number, extra: Pick<ParagraphOptions, 'keepNext' | 'children'> = {}): Paragraph =>
  new Paragraph({
    ...extra,
    style: STYLES.afterTable.style,
    spacing: { before: ptToTwip(room), after: 0, line: ptToTwip(1), lineRule: 'exact' },
  });

/**
 * The paragraph that parts two blocks; undefined where one of them is no table. Tables that meet are one table to Word:
 * its widths, borders and heads are then those of the first.
 */
export const gapBetween = (above: unknown, below: unknown, room: number): Paragraph | undefined =>
  above instanceof Table && below instanceof Table ? lowestParagraph(room, { keepNext: true }) : undefined;
