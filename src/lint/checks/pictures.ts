/** Pictures as they are printed: with words for those who cannot see them, within the page, sharp enough. */
import { printedDpi } from '../../plan/images/printed-size.ts';
import { allPictures, pictureRoom, pictureSize } from '../../plan/model/pictures.ts';
import { emuToMm, mmToEmu } from '../../standard/length.ts';
import type { Check } from './check.ts';

/** With fewer pixels to the inch letters and edges of a picture are blurred on paper. */
const LEAST_DPI = 96;
/** English metric units by which a page may be narrower than its figures in mm: half a twip a margin. */
const ROUNDING = 1000;

export const pictures: Check = ({ plan, report }) => {
  for (const { picture, isLandscape } of allPictures(plan)) {
    const { file, alt, image, caption, width, origin } = picture;
    if (alt === '') report('image/no-alt', { path: origin, part: 'key' }, { file });
    if (image === undefined) continue;
    const room = pictureRoom(plan.layout, isLandscape);
    const size = pictureSize({ image, hasCaption: caption !== undefined, width }, room);
    const widest = Math.floor(emuToMm(size.width));
    if (width !== undefined && size.width < mmToEmu(width) - ROUNDING)
      report('image/too-wide', { path: [...origin, 'width'] }, { width, room: widest });
    const dpi = printedDpi(image, size);
    if (dpi < LEAST_DPI) report('image/low-resolution', { path: origin, part: 'key' }, { dpi, least: LEAST_DPI });
  }
};
