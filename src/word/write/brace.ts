/** A right brace as a drawing in the line, as tall as the lines that it embraces. */
import { ptToEmu } from '../../standard/length.ts';
import { type Attributes, type Element, Run } from '../elements/elements.ts';
import { element, NAMESPACES } from './drawing-xml.ts';

const LINE_PT = 0.75;
/** How far the arms curl, in 100 000ths of the width. */
const CURL = 60_000;

const shape = (size: Attributes): Element =>
  element('wps:wsp', { 'xmlns:wps': NAMESPACES.wps }, [
    element('wps:cNvSpPr'),
    element('wps:spPr', {}, [
      element('a:xfrm', {}, [element('a:off', { x: 0, y: 0 }), element('a:ext', size)]),
      element('a:prstGeom', { prst: 'rightBrace' }, [
        element('a:avLst', {}, [element('a:gd', { name: 'adj1', fmla: `val ${CURL}` })]),
      ]),
      element('a:noFill'),
      element('a:ln', { w: ptToEmu(LINE_PT) }, [element('a:solidFill', {}, [element('a:srgbClr', { val: '000000' })])]),
    ]),
    element('wps:bodyPr'),
  ]);

/**
 * A run that holds the brace.
 * @param id of the drawing, unlike any other of the document
 * @param height in points: that of the lines
 */
export function braceRun(id: number, width: number, height: number): Run {
  const size = { cx: ptToEmu(width), cy: ptToEmu(height) };
  const drawing = element('w:drawing', {}, [
    element('wp:inline', { 'xmlns:wp': NAMESPACES.wp, distT: 0, distB: 0, distL: 0, distR: 0 }, [
      element('wp:extent', size),
      element('wp:docPr', { id, name: `Ngoặc móc ${id}`, descr: '}' }),
      element('wp:cNvGraphicFramePr'),
      element('a:graphic', { 'xmlns:a': NAMESPACES.a }, [
        element('a:graphicData', { uri: NAMESPACES.wps }, [shape(size)]),
      ]),
    ]),
  ]);
  return new Run({ size: 2, children: [drawing] });
}
