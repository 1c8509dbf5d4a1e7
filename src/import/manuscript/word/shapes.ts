/** Drawings in a text: lines that stand for a rule, and boxes with paragraphs of their own. DrawingML and VML. */
import { elementsOf, type XmlElement } from '../../../word/xml/tree.ts';
import { descendants, emuMm, lengthMm } from './values.ts';

const LINE_SHAPES: ReadonlySet<string> = new Set(['line', 'straightConnector1', 'lineInv']);

/** Higher shapes are no rules. */
const RULE_HEIGHT_MM = 1;

interface Rule {
  readonly length?: number;
}

const ruleOf = (length: number | undefined): Rule => (length === undefined ? {} : { length });

/** DrawingML: the extent of a drawing that holds a line. */
function drawingRules(drawing: XmlElement): Rule[] {
  return elementsOf(drawing).flatMap((frame) => {
    const isLine = descendants(frame, 'a:prstGeom').some(({ attributes }) => LINE_SHAPES.has(attributes['prst'] ?? ''));
    if (!isLine) return [];
    const [extent] = descendants(frame, 'wp:extent');
    return [ruleOf(emuMm(extent?.attributes['cx']))];
  });
}

const POINT = /^\s*(-?[\d.]+)([a-z]*)\s*,/;

function vmlLineLength({ attributes }: XmlElement): number | undefined {
  const ends = [attributes['from'], attributes['to']].map((point) => {
    const [, number, unit] = POINT.exec(point ?? '') ?? [];
    return number === undefined ? undefined : lengthMm(`${number}${unit === '' ? 'pt' : unit}`);
  });
  const [from, to] = ends;
  return from === undefined || to === undefined ? undefined : Math.abs(to - from);
}

/** The value of a property in a VML style. */
const styleValue = (style: string | undefined, name: string): string | undefined =>
  new RegExp(`(?:^|;)\\s*${name}\\s*:\\s*([^;]+)`).exec(style ?? '')?.[1]?.trim();

/** Shape type 32 is a straight connector (VML, Office's own list of types). */
function vmlConnectorRule({ attributes }: XmlElement): Rule[] {
  if (!/t32$|_x0000_t20$/.test(attributes['type'] ?? '')) return [];
  const height = lengthMm(styleValue(attributes['style'], 'height')) ?? 0;
  return height > RULE_HEIGHT_MM ? [] : [ruleOf(lengthMm(styleValue(attributes['style'], 'width')))];
}

/** The lines that a drawing draws, with their lengths in mm. */
export function drawnRules(drawing: XmlElement): Rule[] {
  if (drawing.name === 'w:drawing') return drawingRules(drawing);
  return [
    ...descendants(drawing, 'v:line').map((line) => ruleOf(vmlLineLength(line))),
    ...descendants(drawing, 'v:shape').flatMap(vmlConnectorRule),
  ];
}

/** The contents of text boxes in a drawing; a box within a box comes with the paragraph that anchors it. */
export function textBoxes(drawing: XmlElement): XmlElement[] {
  return elementsOf(drawing).flatMap((child) => {
    if (child.name === 'mc:Fallback') return [];
    return child.name === 'w:txbxContent' ? [child] : textBoxes(child);
  });
}
