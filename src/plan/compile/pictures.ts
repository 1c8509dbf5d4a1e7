/** Pictures: their files looked at, their captions and descriptions compiled. */
import type { PlanPath, ReportFinding } from '../../diagnostics/diagnostic.ts';
import type { ImageMappingSource, ImageSource } from '../../generated/plan-source.ts';
import type { Image, ImageReader, ImageTrouble } from '../images/image.ts';
import { IMAGE_LIMITS } from '../images/limits.ts';
import { staysWithin } from '../images/path.ts';
import { type ImageFault, readImage } from '../images/read-image.ts';
import type { Picture } from '../model/plan.ts';
import { fillTemplate, type TemplateScope } from './fill-template.ts';
import { optional } from './optional.ts';
import type { NoteScope, TextCompiler } from './texts.ts';

export interface PictureContext {
  readonly texts: TextCompiler;
  readonly scope: TemplateScope;
  readonly notes: NoteScope;
  readonly images: ImageReader;
  readonly report: ReportFinding;
}

const MEGABYTE = 1024 * 1024;
const MEGAPIXEL = 1_000_000;

const TROUBLES = {
  missing: 'image/not-found',
  outside: 'image/outside-folder',
  tooLarge: 'image/too-many-bytes',
} as const satisfies Record<ImageTrouble, string>;

const LIMITS = { most: IMAGE_LIMITS.bytes / MEGABYTE } as const;

function reportFault(fault: ImageFault, file: string, path: PlanPath, report: ReportFinding): void {
  if (fault.fault === 'otherKind') {
    const kind = fault.kind === '' ? { vi: 'loại khác', en: 'another kind' } : fault.kind;
    report('image/other-kind', { path }, { file, kind });
  } else if (fault.fault === 'damaged') report('image/damaged', { path }, { file });
  else if (fault.fault === 'tooLarge') report('image/too-many-bytes', { path }, { file, ...LIMITS });
  else {
    const { width, height } = fault;
    report('image/too-many-pixels', { path }, { file, width, height, most: IMAGE_LIMITS.pixels / MEGAPIXEL });
  }
}

/** The picture in a file; undefined where it cannot be printed, and it was said why. */
function loadImage(file: string, path: PlanPath, { images, report }: PictureContext): Image | undefined {
  const bytes = staysWithin(file) ? images(file) : 'outside';
  if (typeof bytes === 'string') {
    report(TROUBLES[bytes], { path }, { file, ...(bytes === 'tooLarge' ? LIMITS : {}) });
    return undefined;
  }
  const image = readImage(bytes);
  if (!('fault' in image)) return image;
  reportFault(image, file, path, report);
  return undefined;
}

/** What a picture shows: letters alone, no marks. */
function altText({ alt = '' }: ImageMappingSource, path: PlanPath, { scope, texts, report }: PictureContext): string {
  const at = [...path, 'alt'];
  if (alt !== '') texts.value(alt, at, scope, () => false);
  return fillTemplate(alt, at, scope, report)
    .map(({ text }) => text)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

export function compilePicture(source: ImageSource, path: PlanPath, context: PictureContext): Picture {
  const isBare = typeof source === 'string';
  const mapping: ImageMappingSource = isBare ? { file: source } : source;
  const { file, width, caption } = mapping;
  const { texts, scope, notes } = context;
  const image = loadImage(file, isBare ? path : [...path, 'file'], context);
  return {
    kind: 'picture',
    file,
    alt: altText(mapping, path, context),
    ...optional(
      'caption',
      caption === undefined ? undefined : texts.paragraph(caption, [...path, 'caption'], scope, notes),
    ),
    ...optional('width', width),
    ...optional('image', image),
    origin: path,
  };
}
