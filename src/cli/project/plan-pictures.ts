/** The pictures of one plan as they were last read: for those who watch it, and for a thread without files. */

import { digestOf } from '../../plan/images/digest.ts';
import type { ImageReader } from '../../plan/images/image.ts';
import { imageFiles } from '../../plan/images/named-files.ts';
import { staysWithin } from '../../plan/images/path.ts';
import { readSource } from '../../plan/source/read.ts';
import { imagesBeside } from '../host/image-files.ts';

/** True for names that pictures have. */
export const isPictureFile = (path: string): boolean => /\.(?:png|jpe?g)$/i.test(path);

/** The files that a plan's text names, in its folder. */
export const namedPictures = (text: string): string[] =>
  text.includes('image') ? imageFiles(readSource(text).data).filter(staysWithin) : [];

export class PlanPictures {
  /** What each path gave when it was last read. */
  readonly known = new Map<string, ReturnType<ImageReader>>();
  private readonly reader: ImageReader;

  constructor(planFile: string) {
    this.reader = imagesBeside(planFile);
  }

  readonly read: ImageReader = (path) => {
    const found = this.reader(path);
    this.known.set(path, found);
    return found;
  };

  /** Tells the pictures that a text names from others under the same names. */
  stateOf(text: string): string {
    const states = namedPictures(text).map((path) => {
      const found = this.reader(path);
      return `${path} ${typeof found === 'string' ? found : digestOf(found)}`;
    });
    return states.join('\n');
  }
}
