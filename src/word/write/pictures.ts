/** Pictures of the plan: each in a paragraph of its own, its caption below it. */

import type { Image } from '../../plan/images/image.ts';
import type { Size } from '../../plan/images/printed-size.ts';
import { allPictures, pictureRoom, pictureSize, pictureWords } from '../../plan/model/pictures.ts';
import type { Picture, Plan } from '../../plan/model/plan.ts';
import { EMU_PER_PIXEL, ptToTwip } from '../../standard/length.ts';
import { STANDARDS, STYLES } from '../../standard/standards.ts';
import { FIRST_PICTURE_ID } from '../drawing-ids.ts';
import { Paragraph, type ParagraphOptions, PictureRun, Run } from '../elements/elements.ts';
import { inlineParagraph } from './paragraphs.ts';

export interface PictureContext {
  readonly plan: Plan;
  readonly repeated: ReadonlySet<number>;
  /** True where the picture stays with what follows it. */
  readonly keepNext: boolean;
}

const TYPES = { png: 'png', jpeg: 'jpg' } as const;

/**
 * The drawing. Its name is the path of the file, by which a file that comes back is known.
 */
const drawing = ({ file, alt }: Picture, { format, bytes, digest }: Image, size: Size, id: number): PictureRun =>
  new PictureRun({
    type: TYPES[format],
    data: bytes,
    digest,
    transformation: { width: size.width / EMU_PER_PIXEL, height: size.height / EMU_PER_PIXEL },
    altText: { id: String(id), name: file, description: alt },
  });

/** A picture above this share of the page is not kept with what follows it: all of that would not fit on one. */
const TALL = 0.5;

/** A picture with its caption. */
export function pictureElements(picture: Picture, { plan, repeated, keepNext }: PictureContext): Paragraph[] {
  const { caption, image, width } = picture;
  const { beforeTable } = STANDARDS[plan.layout.standard].room;
  const placed = allPictures(plan);
  const index = placed.findIndex((other) => other.picture === picture);
  const room = pictureRoom(plan.layout, placed[index]?.isLandscape === true);
  const size = image && pictureSize({ image, width, hasCaption: caption !== undefined }, room);
  const isTall = size !== undefined && size.height > room.height * TALL;
  const stays: Pick<ParagraphOptions, 'keepNext'> = keepNext && !isTall ? { keepNext } : {};
  const child =
    image === undefined || size === undefined
      ? new Run({ text: pictureWords(picture) })
      : drawing(picture, image, size, FIRST_PICTURE_ID + index);
  const below = { ...stays, spacing: { before: ptToTwip(beforeTable.min) } };
  return [
    new Paragraph({
      style: STYLES.picture.style,
      spacing: { before: ptToTwip(beforeTable.value) },
      ...(caption === undefined ? stays : { keepNext: true }),
      children: [child],
    }),
    ...(caption === undefined ? [] : [inlineParagraph('caption', { inlines: caption.inlines, repeated }, below)]),
  ];
}
