/** Elements of DrawingML, as `docx` takes them. */
import { BuilderElement, type XmlComponent } from 'docx';

/** Of the elements that `docx` has no names for. */
export const NAMESPACES = {
  wp: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  wps: 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape',
} as const;

export type Attributes = Readonly<Record<string, string | number>>;

/** An element with its attributes and what it holds; text is its letters. */
export const element = (
  name: string,
  attributes: Attributes = {},
  children: readonly (XmlComponent | string)[] = [],
): XmlComponent =>
  new BuilderElement<Attributes>({
    name,
    attributes: Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, { key, value }])),
    children: children as readonly XmlComponent[],
  });
