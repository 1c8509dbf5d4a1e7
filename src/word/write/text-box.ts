/** A text box without frame at a place of the page, whatever the text beside it does. */
import { twipToEmu } from '../../standard/length.ts';
import { type Attributes, type Element, type Paragraph, Run } from '../elements/elements.ts';
import { element, NAMESPACES } from './drawing-xml.ts';

/** Lengths in twips; across, it begins where the text does. */
export interface TextBox {
  readonly id: number;
  /** What it is called, and said to be to those who cannot see it. */
  readonly name: string;
  /** From the upper edge of the page. */
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly content: Paragraph;
}

const NO_INSET: Attributes = { lIns: 0, tIns: 0, rIns: 0, bIns: 0 };
const NO_DISTANCE: Attributes = { distT: 0, distB: 0, distL: 0, distR: 0 };

const shape = (content: Paragraph, size: Attributes): Element =>
  element('wps:wsp', { 'xmlns:wps': NAMESPACES.wps }, [
    element('wps:cNvSpPr', { txBox: 1 }),
    element('wps:spPr', {}, [
      element('a:xfrm', {}, [element('a:off', { x: 0, y: 0 }), element('a:ext', size)]),
      element('a:prstGeom', { prst: 'rect' }, [element('a:avLst')]),
      element('a:noFill'),
      element('a:ln', {}, [element('a:noFill')]),
    ]),
    element('wps:txbx', {}, [element('w:txbxContent', {}, [content])]),
    element('wps:bodyPr', NO_INSET),
  ]);

/** A run that anchors the box on the page of its paragraph. */
export function textBoxRun({ id, name, top, width, height, content }: TextBox): Run {
  const size = { cx: twipToEmu(width), cy: twipToEmu(height) };
  const at = (axis: 'H' | 'V', relativeFrom: string, offset: number): Element =>
    element(`wp:position${axis}`, { relativeFrom }, [element('wp:posOffset', {}, [String(offset)])]);
  const anchor = {
    ...NO_DISTANCE,
    simplePos: 0,
    relativeHeight: 1,
    behindDoc: 0,
    locked: 0,
    layoutInCell: 1,
    allowOverlap: 1,
  };
  const drawing = element('w:drawing', {}, [
    element('wp:anchor', { 'xmlns:wp': NAMESPACES.wp, ...anchor }, [
      element('wp:simplePos', { x: 0, y: 0 }),
      at('H', 'margin', 0),
      at('V', 'page', twipToEmu(top)),
      element('wp:extent', size),
      element('wp:effectExtent', { l: 0, t: 0, r: 0, b: 0 }),
      element('wp:wrapNone'),
      element('wp:docPr', { id, name }),
      element('wp:cNvGraphicFramePr'),
      element('a:graphic', { 'xmlns:a': NAMESPACES.a }, [
        element('a:graphicData', { uri: NAMESPACES.wps }, [shape(content, size)]),
      ]),
    ]),
  ]);
  return new Run({ size: 2, children: [drawing] });
}
