/** From a plan to the bytes of a Word file. */
import type { Plan } from '../plan/model/plan.ts';
import { PLAN_TYPE } from '../standard/document-types.ts';
import { settingsFor } from '../standard/settings.ts';
import type { WordDocument } from '../word/elements/elements.ts';
import { addFingerprint } from '../word/fingerprint/add-fingerprint.ts';
import { pictureKeys } from '../word/fingerprint/pictures.ts';
import type { Codec } from '../word/package/codec.ts';
import type { DocumentBlock } from '../word/write/blocks.ts';
import { documentAuthor, documentTitle, wordDocument } from '../word/write/document.ts';
import { documentParts } from '../word/write/package.ts';
import { zipParts } from '../word/write/zip.ts';
import type { Series } from './series.ts';
import { waivedCodes } from './waived.ts';

const partsOf = (plan: Plan, document: WordDocument): ReturnType<typeof documentParts> =>
  documentParts(document, {
    title: documentTitle(plan),
    subject: PLAN_TYPE.printed,
    author: documentAuthor(plan),
    isMirrored: settingsFor(plan.layout).isMirrored,
  });

/**
 * The parts of a plan's Word file by path.
 * @internal
 */
export const planParts = (
  plan: Plan,
  blocks?: readonly (readonly DocumentBlock[])[],
): ReturnType<typeof documentParts> => partsOf(plan, wordDocument(plan, blocks));

/** Parts that hold what is drawn; headers are drawn by the page itself, with their numbers. */
const DRAWN =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:_rels\/document\.xml\.rels|(?:document|footnotes)\.xml|media\/.*))$/;

/** Parts by which it looks as it does: a page that has the document before knows them. */
const LOOKS = /^word\/(?:(?:styles|numbering|settings)\.xml|theme\/.*)$/;

/** What is looked at: a whole document, or what is different in one that the page has. */
export interface LookedAt {
  readonly document: WordDocument;
  readonly isPart: boolean;
}

/**
 * The parts of a plan's document, or of a part of it, that are drawn where it is looked at.
 * @internal
 */
export function partsToLookAt(plan: Plan, { document, isPart }: LookedAt): ReturnType<typeof documentParts> {
  const isDrawn = (path: string): boolean => DRAWN.test(path) || (!isPart && LOOKS.test(path));
  return new Map([...partsOf(plan, document)].filter(([path]) => isDrawn(path)));
}

export interface RenderOptions {
  /** The YAML text of the plan: with it the file bears a fingerprint, and a later build knows whether it was changed since. */
  readonly source?: string;
  /**
   * The unit whose document it is.
   * @internal
   */
  readonly unit?: string;
  /**
   * What it has in common with the documents before it.
   * @internal
   */
  readonly series?: Series;
}

/**
 * Renders a plan whose document's blocks were made already: `sectionBlocks`.
 * @internal
 */
export function renderBlocks(
  plan: Plan,
  blocks: readonly (readonly DocumentBlock[])[] | undefined,
  codec: Codec,
  { source, unit, series }: RenderOptions,
): Uint8Array {
  const parts = planParts(plan, blocks);
  const made = unit === undefined ? {} : { made: { unit } };
  if (source === undefined) return zipParts(parts, codec, series?.parts);
  const origin = { source, pictures: pictureKeys(plan), waived: waivedCodes(plan), ...made };
  return zipParts(addFingerprint(parts, origin, codec, series?.hashes), codec, series?.parts);
}

/**
 * Renders a plan that has no errors as a .docx.
 * @returns the bytes of the file; the same plan always gives the same by the same codec
 */
export const renderPlan = (plan: Plan, codec: Codec, options: RenderOptions = {}): Uint8Array =>
  renderBlocks(plan, undefined, codec, options);
