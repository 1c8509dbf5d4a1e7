/** Pictures in the fingerprint: each as words that are hashed like those of a paragraph. */
import { allPictures, printedPicture } from '../../plan/model/pictures.ts';
import type { Plan } from '../../plan/model/plan.ts';

/** What is held against the picture of a file that comes back. */
export interface PictureFacts {
  /** Of its bytes. */
  readonly digest: string;
  /** As printed, mm. */
  readonly width: number;
  readonly alt: string;
}

/** Whole millimetres: other programs round lengths. */
export const pictureKey = ({ digest, width, alt }: PictureFacts): string =>
  `[Hình ${digest} ${Math.round(width)} mm: ${alt}]`;

/** The pictures of a plan in their order; nothing for one whose file could not be read. */
export const pictureKeys = (plan: Plan): string[] =>
  allPictures(plan).map((placed) => {
    const printed = printedPicture(plan, placed);
    return printed === undefined ? '' : pictureKey({ ...printed, alt: placed.picture.alt });
  });
