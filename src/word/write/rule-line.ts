/**
 * The rule lines of letterhead, title and appendices: a paragraph with a border above it, brought to the ruled length
 * by its indents. So they show in every program, and their length can be measured.
 */

import { RULES } from '../../standard/figures.ts';
import { ptToEighth, ptToTwip } from '../../standard/length.ts';
import type { Divider } from '../../standard/standard.ts';
import { STYLES } from '../../standard/standards.ts';
import { Paragraph } from '../elements/elements.ts';
import { lineParagraph } from './paragraphs.ts';

const RULE_LINE_PT = 2;
/** Between the letters and the rule below them. */
const GAP_PT = 2;

/**
 * A rule, centred.
 * @param length its length in points
 * @param available the width of the column or page it stands in, twips
 * @param after space below, points
 */
function ruleParagraph(length: number, available: number, after: number): Paragraph {
  const side = Math.max(0, (available - ptToTwip(length)) / 2);
  return new Paragraph({
    style: STYLES.rule.style,
    indent: { left: Math.floor(side), right: Math.ceil(side) },
    spacing: { before: ptToTwip(GAP_PT), after: ptToTwip(after), line: ptToTwip(RULE_LINE_PT), lineRule: 'exact' },
    border: { top: { style: 'single', size: ptToEighth(RULES.weight.value), space: 1, color: '000000' } },
  });
}

/** Length of a rule under lines of text: a share of the longest one. */
const ruleLength = (widths: readonly number[], share: number): number => Math.max(0, ...widths) * share;

/**
 * What stands below lines of text.
 * @param widths of the lines, points
 * @param available the width of the column or page it stands in, twips
 * @param after space below, points
 */
export const dividerParagraph = (
  divider: Divider,
  widths: readonly number[],
  available: number,
  after: number,
): Paragraph =>
  divider.kind === 'rule'
    ? ruleParagraph(ruleLength(widths, divider.share.value), available, after)
    : lineParagraph(divider.component, divider.text, after === 0 ? {} : { spacing: { after: ptToTwip(after) } });
