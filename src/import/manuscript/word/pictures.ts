/** Pictures in a text, in the line or floating: DrawingML and VML. What is no picture that a plan can hold is named. */
import type { Bilingual } from '../../../diagnostics/diagnostic.ts';
import { readImage } from '../../../plan/images/read-image.ts';
import { elementsOf, type XmlElement } from '../../../word/xml/tree.ts';
import type { ManuscriptPicture } from '../manuscript.ts';
import type { WordMedia } from './parts.ts';
import { descendants, emuMm, lengthMm } from './values.ts';

/** The bytes that the main part refers to by an id. */
type MediaOf = (id: string) => WordMedia | undefined;

const UNKNOWN: Bilingual = { vi: 'không rõ loại', en: 'of an unknown kind' };
const LINKED: Bilingual = { vi: 'liên kết đến tệp ở ngoài', en: 'linked to a file elsewhere' };
const DAMAGED: Bilingual = { vi: 'bị hỏng', en: 'damaged' };
const TOO_LARGE: Bilingual = { vi: 'quá lớn', en: 'too large' };

const FAULTS = { damaged: DAMAGED, tooLarge: TOO_LARGE, tooManyPixels: TOO_LARGE } as const;

/** Drawings that are no pictures, by what stands in them. */
const OTHER_DRAWINGS: readonly (readonly [name: string, kind: Bilingual])[] = [
  ['c:chart', { vi: 'biểu đồ của Word', en: 'a chart of Word' }],
  ['cx:chart', { vi: 'biểu đồ của Word', en: 'a chart of Word' }],
  ['dgm:relIds', { vi: 'SmartArt', en: 'SmartArt' }],
  ['o:OLEObject', { vi: 'đối tượng nhúng (OLE)', en: 'an embedded object (OLE)' }],
];

type Bytes = Pick<ManuscriptPicture, 'image' | 'kind'>;

/** What the bytes are: a picture, or something whose kind is named. */
function imageOf(media: WordMedia | undefined): Bytes {
  if (media === undefined) return { kind: UNKNOWN };
  if (media === 'external') return { kind: LINKED };
  const image = readImage(media);
  if (!('fault' in image)) return { image, kind: image.format };
  if (image.fault !== 'otherKind') return { kind: FAULTS[image.fault] };
  return { kind: image.kind === '' ? UNKNOWN : image.kind };
}

/** Elements of a drawing that are its own: text boxes have paragraphs of their own, a fallback is a copy. */
function own(root: XmlElement, ...names: readonly string[]): XmlElement[] {
  return elementsOf(root).flatMap((child) => {
    if (child.name === 'w:txbxContent' || child.name === 'mc:Fallback') return [];
    return [...(names.includes(child.name) ? [child] : []), ...own(child, ...names)];
  });
}

const SIDES = ['l', 't', 'r', 'b'] as const;

const isCropped = (picture: XmlElement): boolean =>
  descendants(picture, 'a:srcRect').some(({ attributes }) => SIDES.some((side) => Number(attributes[side] ?? 0) !== 0));

function drawnPicture(frame: XmlElement, picture: XmlElement, isAlone: boolean, mediaOf: MediaOf): ManuscriptPicture {
  const [extent] = isAlone ? own(frame, 'wp:extent') : descendants(picture, 'a:ext');
  const [properties] = isAlone ? own(frame, 'wp:docPr') : descendants(picture, 'pic:cNvPr');
  const [blip] = descendants(picture, 'a:blip');
  const { 'r:embed': embed, 'r:link': link } = blip?.attributes ?? {};
  const { name = '', descr, title = '' } = properties?.attributes ?? {};
  return {
    ...imageOf(embed === undefined ? (link === undefined ? undefined : 'external') : mediaOf(embed)),
    name,
    alt: descr ?? title,
    width: emuMm(extent?.attributes['cx']) ?? 0,
    height: emuMm(extent?.attributes['cy']) ?? 0,
    isCropped: isCropped(picture),
  };
}

/** A drawing that Word makes itself: nothing of it is a file. */
function otherDrawings(root: XmlElement): ManuscriptPicture[] {
  // A frame in which nothing is drawn holds what this reader does not know.
  const isUnknown = own(root, 'wp:inline', 'wp:anchor').length > 0 && own(root, 'a:graphic').length === 0;
  const kind = OTHER_DRAWINGS.find(([name]) => own(root, name).length > 0)?.[1] ?? (isUnknown ? UNKNOWN : undefined);
  if (kind === undefined) return [];
  const [properties] = own(root, 'wp:docPr');
  const { name = '', descr = '' } = properties?.attributes ?? {};
  return [{ kind, name, alt: descr, width: 0, height: 0, isCropped: false }];
}

function drawingPictures(drawing: XmlElement, mediaOf: MediaOf): ManuscriptPicture[] {
  return elementsOf(drawing).flatMap((frame) => {
    const pictures = own(frame, 'pic:pic');
    return pictures.map((picture) => drawnPicture(frame, picture, pictures.length === 1, mediaOf));
  });
}

const styleLength = (style: string | undefined, name: string): number =>
  lengthMm(new RegExp(`(?:^|;)\\s*${name}\\s*:\\s*([^;]+)`).exec(style ?? '')?.[1]?.trim()) ?? 0;

function vmlPictures(root: XmlElement, mediaOf: MediaOf): ManuscriptPicture[] {
  return own(root, 'v:shape', 'v:rect').flatMap((shape) => {
    const [data] = own(shape, 'v:imagedata');
    const id = data?.attributes['r:id'] ?? data?.attributes['o:relid'];
    if (id === undefined) return [];
    const { alt = '', style } = shape.attributes;
    const size = { width: styleLength(style, 'width'), height: styleLength(style, 'height') };
    return [{ ...imageOf(mediaOf(id)), name: '', alt, ...size, isCropped: false }];
  });
}

/** The pictures of a drawing, in order. */
export function picturesIn(drawing: XmlElement, mediaOf: MediaOf): ManuscriptPicture[] {
  const others = otherDrawings(drawing);
  if (others.length > 0) return others;
  return drawing.name === 'w:drawing' ? drawingPictures(drawing, mediaOf) : vmlPictures(drawing, mediaOf);
}
