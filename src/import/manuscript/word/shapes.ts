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

/** What is drawn so flat that nobody sees more of it than a line: a rectangle, a freeform, a picture of a line. */
const isFlat = (height: number | undefined, width: number | undefined): boolean =>
  height !== undefined && height <= RULE_HEIGHT_MM && (width ?? 0) > RULE_HEIGHT_MM;

/** DrawingML: the extent of a drawing that holds a line, or is as flat as one. */
function drawingRules(drawing: XmlElement): Rule[] {
  return elementsOf(drawing).flatMap((frame) => {
    const [extent] = descendants(frame, 'wp:extent');
    const [width, height] = [emuMm(extent?.attributes['cx']), emuMm(extent?.attributes['cy'])];
    const isLine = descendants(frame, 'a:prstGeom').some(({ attributes }) => LINE_SHAPES.has(attributes['prst'] ?? ''));
    return isLine || isFlat(height, width) ? [ruleOf(width)] : [];
  });
}

const POINT = /^\s*(-?[\d.]+)([a-z]*)\s*,/;

/** How far apart two points are from left to right: "0,0", "170pt,0". */
function across(...points: readonly (string | undefined)[]): number | undefined {
  const ends = points.map((point) => {
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
const isConnector = ({ attributes }: XmlElement): boolean => /t32$|_x0000_t20$/.test(attributes['type'] ?? '');

function flatShapeRule(shape: XmlElement): Rule[] {
  const [width, height] = ['width', 'height'].map((name) => lengthMm(styleValue(shape.attributes['style'], name)));
  if (isConnector(shape)) return (height ?? 0) > RULE_HEIGHT_MM ? [] : [ruleOf(width)];
  // Word's own horizontal line is as wide as the text has room, or a share of that.
  if (shape.attributes['o:hr'] === 't') return [ruleOf(width === 0 ? undefined : width)];
  return isFlat(height, width) ? [ruleOf(width)] : [];
}

const COORDINATE = /-?[\d.]+[a-z]*/g;

/** A row of points from the left to the right. */
function polylineRule({ attributes }: XmlElement): Rule[] {
  const numbers = (attributes['points'] ?? '').match(COORDINATE) ?? [];
  return numbers.length < 4 ? [] : [ruleOf(across(`${numbers[0]},`, `${numbers.at(-2)},`))];
}

const VML_RULES: Readonly<Record<string, (shape: XmlElement) => Rule[]>> = {
  'v:line': ({ attributes }) => [ruleOf(across(attributes['from'], attributes['to']))],
  'v:polyline': polylineRule,
  'v:shape': flatShapeRule,
  'v:rect': flatShapeRule,
  'v:roundrect': flatShapeRule,
  'v:image': flatShapeRule,
};

/** In a group lengths are counted in units of its own. */
function vmlRules(element: XmlElement, isGrouped: boolean): Rule[] {
  return elementsOf(element).flatMap((child) => {
    if (child.name === 'v:group') return vmlRules(child, true);
    if (isGrouped) return child.name === 'v:line' || isConnector(child) ? [{}] : [];
    return VML_RULES[child.name]?.(child) ?? vmlRules(child, false);
  });
}

/** The lines that a drawing draws, with their lengths in mm. */
export const drawnRules = (drawing: XmlElement): Rule[] =>
  drawing.name === 'w:drawing' ? drawingRules(drawing) : vmlRules(drawing, false);

/** The contents of text boxes in a drawing; a box within a box comes with the paragraph that anchors it. */
export function textBoxes(drawing: XmlElement): XmlElement[] {
  return elementsOf(drawing).flatMap((child) => {
    if (child.name === 'mc:Fallback') return [];
    return child.name === 'w:txbxContent' ? [child] : textBoxes(child);
  });
}
