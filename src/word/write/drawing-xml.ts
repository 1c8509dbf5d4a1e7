/** Elements of DrawingML. */
import { type Attributes, Element } from '../elements/elements.ts';

/** Of the elements that Word's own parts do not name. */
export const NAMESPACES = {
  wp: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  wps: 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape',
} as const;

/** An element with its attributes and what it holds; text is its letters. */
export const element = (name: string, attributes: Attributes = {}, children: Element['children'] = []): Element =>
  new Element(name, attributes, children);
