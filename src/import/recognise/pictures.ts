/** Pictures as data, and the names of the files that their bytes go to. */
import type { ImageMappingSource } from '../../generated/plan-source.ts';
import { type Image, type ImageFormat, type ImageReader, noImages } from '../../plan/images/image.ts';
import { staysWithin } from '../../plan/images/path.ts';
import { pictureSize } from '../../plan/model/pictures.ts';
import { emuToMm, mmToEmu } from '../../standard/length.ts';
import type { ManuscriptPicture } from '../manuscript/manuscript.ts';
import type { PictureLine } from './lines.ts';
import { type NoteBook, textOfLine } from './texts.ts';

/** The bytes that stand under a name already; undefined where the name is free. */
export type TakenName = (name: string) => Uint8Array | undefined;

/** The names that files beside a plan have. */
export const takenNames =
  (images: ImageReader = noImages): TakenName =>
  (name) => {
    const bytes = images(name);
    return typeof bytes === 'string' ? (bytes === 'missing' ? undefined : new Uint8Array()) : bytes;
  };

const ENDINGS: Readonly<Record<ImageFormat, readonly string[]>> = { png: ['.png'], jpeg: ['.jpg', '.jpeg'] };

const LONGEST_NAME = 100;
/** Digits of the digest that tell two files of one name apart. */
const SHORT_DIGEST = 8;

/** A name that the file may have: nothing hidden, nothing that leads elsewhere, the ending that its bytes have. */
function isUsable(name: string, format: ImageFormat): boolean {
  const isShown = name.split('/').every((step) => !step.startsWith('.'));
  const ending = ENDINGS[format].find((end) => name.toLowerCase().endsWith(end));
  return isShown && name.length <= LONGEST_NAME && staysWithin(name) && ending !== undefined && name !== ending;
}

/** A name that no other picture has, made of one that another has. */
export function freshName(name: string, { digest, format }: Image): string {
  const dot = name.lastIndexOf('.');
  const stem = dot < 0 ? name : name.slice(0, dot);
  return `${stem}-${digest.slice(0, SHORT_DIGEST)}${ENDINGS[format][0]}`;
}

/** Gives pictures the names of their files, and keeps their bytes. */
export class PictureBook {
  /** Bytes by the paths that the plan names. */
  readonly files = new Map<string, Uint8Array>();
  private readonly images = new Map<string, Image>();
  private readonly taken: TakenName;

  constructor(taken: TakenName = () => undefined) {
    this.taken = taken;
  }

  /** The file of a picture: the one it was made from where the file tells that, else one that is counted. */
  fileOf(image: Image, name: string): string {
    const known = [...this.images].find(
      ([file, { digest }]) => digest === image.digest && (file === name || !isUsable(name, image.format)),
    );
    if (known !== undefined) return known[0];
    const wanted = isUsable(name, image.format) ? name : `hinh-${this.images.size + 1}${ENDINGS[image.format][0]}`;
    const file = this.isFree(wanted, image) ? wanted : freshName(wanted, image);
    this.images.set(file, image);
    this.files.set(file, Uint8Array.from(image.bytes));
    return file;
  }

  private isFree(file: string, { digest, bytes }: Image): boolean {
    const own = this.images.get(file);
    if (own !== undefined) return own.digest === digest;
    const other = this.taken(file);
    return other === undefined || isSameBytes(other, bytes);
  }
}

const isSameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, index) => byte === b[index]);

/** Other programs round lengths: a picture has its own size if it is this near to it, mm. */
const ROUNDING_MM = 0.03;

/** Hundredths of a millimetre: what was typed comes back as it was. */
const hundredths = (mm: number): number => Math.round(mm * 100) / 100;

/** The width to ask for, mm; undefined where the picture has it by itself. */
export function widthOf({ picture, caption, room }: PictureLine, image: Image): number | undefined {
  if (picture.width <= 0 || room === undefined) return undefined;
  const inEmu = { width: mmToEmu(room.width), height: mmToEmu(room.height) };
  const own = pictureSize({ image, width: undefined, hasCaption: caption !== undefined }, inEmu);
  return Math.abs(emuToMm(own.width) - picture.width) <= ROUNDING_MM ? undefined : hundredths(picture.width);
}

/** Word can pull a picture out of shape; so much is only rounding. */
const SHAPE_ROUNDING = 0.03;

/** True where Word shows the picture in another shape than its file has. */
export function isReshaped({ width, height, isCropped }: ManuscriptPicture, image: Image): boolean {
  if (isCropped) return true;
  if (width <= 0 || height <= 0) return false;
  return Math.abs((height * image.width) / (width * image.height) - 1) > SHAPE_ROUNDING;
}

/** A picture with an image, as data. */
export function pictureSource(line: PictureLine, image: Image, notes: NoteBook, book: PictureBook): ImageMappingSource {
  const { picture, caption } = line;
  const width = widthOf(line, image);
  const alt = picture.alt.replace(/\s+/g, ' ').trim();
  return {
    file: book.fileOf(image, picture.name),
    ...(width === undefined ? {} : { width }),
    ...(caption === undefined ? {} : { caption: textOfLine(caption, notes, ['italic']) }),
    ...(alt === '' ? {} : { alt }),
  };
}
