/** The pictures of a plan: their files, and whether they are still those that were read. */

import { digestOf } from '../../plan/images/digest.ts';
import { imageFiles } from '../../plan/images/named-files.ts';
import { staysWithin } from '../../plan/images/path.ts';
import { readSource } from '../../plan/source/read.ts';
import { imagesBeside } from '../host/image-files.ts';

/** True for names that pictures have. */
export const isPictureFile = (path: string): boolean => /\.(?:png|jpe?g)$/i.test(path);

/** The files that a plan's text names, in its folder. */
export const namedPictures = (text: string): string[] =>
  text.includes('image') ? imageFiles(readSource(text).data).filter(staysWithin) : [];

/** Tells the pictures that a plan's text names from others under the same names. */
export function picturesState(planFile: string, text: string): string {
  const read = imagesBeside(planFile);
  const states = namedPictures(text).map((path) => {
    const found = read(path);
    return `${path} ${typeof found === 'string' ? found : digestOf(found)}`;
  });
  return states.join('\n');
}
