/** The standard with an office's choices: the figures that one document is made with. */

import { type Figure, PAGE, PARAGRAPH, type SizeSet } from './figures.ts';
import { mmToTwip, ptToTwip } from './length.ts';

/** The office's choices within the decree's ranges; lengths in mm and pt as given, undefined where it makes none. */
export interface LayoutChoices {
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
  readonly page: PageSettings;
  readonly sizes: SizeSet;
  /** First-line indent, twips. */
  readonly indent: number;
  /** Space before a paragraph, twips. */
  readonly spacing: number;
  /** Line spacing in 240ths of a line. */
  readonly line: number;
}

const LINE_UNITS = 240;

// The upper bound of a margin must not be passed by rounding: 20 mm is 1133.9 twips, and 1134 would be 20.003 mm.
function margin(figure: Figure, chosen: number | undefined): number {
  const mm = chosen ?? figure.value;
  return mm >= figure.max ? Math.floor(mmToTwip(figure.max * 1000) / 1000) : mmToTwip(mm);
}

/** Works out the figures of one document. The choices have been checked against the ranges by the schema. */
export function settingsFor(layout: LayoutChoices): Settings {
  const { margins } = layout;
  return {
    page: {
      width: mmToTwip(PAGE.width.value),
      height: mmToTwip(PAGE.height.value),
      top: margin(PAGE.marginTop, margins.top),
      bottom: margin(PAGE.marginBottom, margins.bottom),
      left: margin(PAGE.marginLeft, margins.left),
      right: margin(PAGE.marginRight, margins.right),
      header: mmToTwip(PAGE.header.value),
      footer: mmToTwip(PAGE.footer.value),
    },
    sizes: layout.sizes,
    indent: mmToTwip(layout.indent ?? PARAGRAPH.indent.value),
    spacing: ptToTwip(layout.paragraphSpacing ?? PARAGRAPH.spacing.value),
    line: Math.round((layout.lineSpacing ?? PARAGRAPH.lineSpacing.value) * LINE_UNITS),
  };
}

/** Landscape: margins are read by edge, as the page is read (nd30 PG-17). */
export const landscape = (page: PageSettings): PageSettings => ({ ...page, width: page.height, height: page.width });

/** Width of the text, twips. */
export const textWidth = ({ width, left, right }: PageSettings): number => width - left - right;
