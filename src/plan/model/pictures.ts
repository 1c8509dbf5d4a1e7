/** The pictures of a plan, and the room that they have on its pages. */

import { emuToMm, ptToTwip, twipToEmu } from '../../standard/length.ts';
import type { LayoutChoices } from '../../standard/settings.ts';
import { landscape, settingsFor, textWidth } from '../../standard/settings.ts';
import type { Image } from '../images/image.ts';
import { printedSize, type Size } from '../images/printed-size.ts';
import type { Block, Picture, Plan } from './plan.ts';

export interface PlacedPicture {
  readonly picture: Picture;
  /** True on the pages of an appendix that lie. */
  readonly isLandscape: boolean;
}

const picturesIn = (blocks: readonly Block[]): Picture[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'picture') return [block];
    return block.kind === 'item' ? picturesIn(block.children) : [];
  });

/** All pictures in the order of the page. */
export const allPictures = ({ sections, appendices }: Plan): PlacedPicture[] => [
  ...picturesIn(sections).map((picture) => ({ picture, isLandscape: false })),
  ...appendices.flatMap(({ content, landscape: isLandscape }) =>
    picturesIn([content]).map((picture) => ({ picture, isLandscape })),
  ),
];

/** The part of a page that text may stand in, English metric units. */
export function pictureRoom(layout: LayoutChoices, isLandscape: boolean): Size {
  const { page: standing } = settingsFor(layout);
  const page = isLandscape ? landscape(standing) : standing;
  return { width: twipToEmu(textWidth(page)), height: twipToEmu(page.height - page.top - page.bottom) };
}

/** What a picture leaves free above and below itself; with a caption, room for that on the same page. */
const ROOM_PT = { alone: 18, withCaption: 66 } as const;

/**
 * How large a picture is on a page: `printedSize` with what stands beside it.
 * @param room of the page: `pictureRoom`
 */
export function pictureSize(
  {
    image,
    width,
    hasCaption,
  }: { readonly image: Image; readonly width: number | undefined; readonly hasCaption: boolean },
  room: Size,
): Size {
  const taken = twipToEmu(ptToTwip(hasCaption ? ROOM_PT.withCaption : ROOM_PT.alone));
  return printedSize(image, width, { width: room.width, height: room.height - taken });
}

/** What stands for a picture where there are only letters. */
export const pictureWords = ({ alt, file }: Pick<Picture, 'alt' | 'file'>): string =>
  `[Hình: ${alt === '' ? file : alt}]`;

/** What a picture is on paper: whose bytes, how wide in mm; undefined where its file could not be read. */
export function printedPicture(
  { layout }: Pick<Plan, 'layout'>,
  { picture, isLandscape }: PlacedPicture,
): { readonly digest: string; readonly width: number } | undefined {
  const { image, width, caption } = picture;
  if (image === undefined) return undefined;
  const size = pictureSize({ image, width, hasCaption: caption !== undefined }, pictureRoom(layout, isLandscape));
  return { digest: image.digest, width: emuToMm(size.width) };
}
