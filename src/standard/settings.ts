/** The standard with an office's choices: the figures that one document is made with. */

import type { Figure, SizeSet } from './figures.ts';
import { mmToTwip, ptToTwip } from './length.ts';
import type { Standard, StandardId } from './standard.ts';
import { STANDARDS } from './standards.ts';

/** The standard, and the office's choices within its ranges; lengths in mm and pt as given, undefined where it makes none. */
export interface LayoutChoices {
  readonly standard: StandardId;
  readonly assign: 'inline' | 'line';
  readonly recipients: 'brace' | 'line';
  readonly sizes: SizeSet;
  readonly margins: {
    readonly top?: number;
    readonly bottom?: number;
    readonly left?: number;
    readonly right?: number;
  };
  readonly indent?: number;
  readonly paragraphSpacing?: number;
  readonly lineSpacing?: number;
  /** Printed on both sides of the sheet. */
  readonly bothSides?: boolean;
}

/** All lengths in twips. */
export interface PageSettings {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly header: number;
  readonly footer: number;
}

export interface Settings {
  readonly standard: Standard;
  readonly page: PageSettings;
  readonly sizes: SizeSet;
  /** First-line indent, twips. */
  readonly indent: number;
  /** Space before a paragraph, twips. */
  readonly spacing: number;
  /** Line spacing in 240ths of a line; where it is exact, in twips. */
  readonly line: number;
  readonly lineRule: 'auto' | 'exact';
  /** Left and right margin change places on the back: hd05 DG-05. */
  readonly isMirrored: boolean;
}

const LINE_UNITS = 240;

// The upper bound of a margin must not be passed by rounding: 20 mm is 1133.9 twips, and 1134 would be 20.003 mm.
function margin(figure: Figure, chosen: number | undefined): number {
  const mm = chosen ?? figure.value;
  return figure.min < figure.max && mm >= figure.max ? Math.floor(mmToTwip(figure.max * 1000) / 1000) : mmToTwip(mm);
}

/** Line spacing as Word has it: lines by share, points as they are. */
function lineOf({ unit, value }: Figure, chosen: number | undefined): Pick<Settings, 'line' | 'lineRule'> {
  const spacing = chosen ?? value;
  return unit === 'pt'
    ? { line: ptToTwip(spacing), lineRule: 'exact' }
    : { line: Math.round(spacing * LINE_UNITS), lineRule: 'auto' };
}

/** Works out the figures of one document. A check holds the choices against the ranges. */
export function settingsFor(layout: LayoutChoices): Settings {
  const { margins } = layout;
  const standard = STANDARDS[layout.standard];
  const { page, paragraph } = standard;
  return {
    standard,
    page: {
      width: mmToTwip(page.width.value),
      height: mmToTwip(page.height.value),
      top: margin(page.marginTop, margins.top),
      bottom: margin(page.marginBottom, margins.bottom),
      left: margin(page.marginLeft, margins.left),
      right: margin(page.marginRight, margins.right),
      header: mmToTwip(page.header.value),
      footer: mmToTwip(page.footer.value),
    },
    sizes: layout.sizes,
    indent: mmToTwip(layout.indent ?? paragraph.indent.value),
    spacing: ptToTwip(layout.paragraphSpacing ?? paragraph.spacing.value),
    isMirrored: standard.bothSides && layout.bothSides === true,
    ...lineOf(paragraph.lineSpacing, layout.lineSpacing),
  };
}

/** Landscape: margins are read by edge, as the page is read (nd30 PG-17). */
export const landscape = (page: PageSettings): PageSettings => ({ ...page, width: page.height, height: page.width });

/** Width of the text, twips. */
export const textWidth = ({ width, left, right }: PageSettings): number => width - left - right;
