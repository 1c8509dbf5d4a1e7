/**
 * The pages of documents that come one after the other, each a little different from the one before: what stands on
 * pages before a change and, once the pages break as they did, behind it is not laid out again.
 */
import type { DocumentLayout, PageLayout } from 'docx/layout';
import { changedRange } from '../../vietnamese/changed-range.ts';
import type { KeyedDocument } from './block-keys.ts';
import { type ChangedDocument, changedPages } from './changed-pages.ts';
import { partOf } from './document-part.ts';
import { type LayOut, layOutWhole } from './lay-out-whole.ts';

/** A document that was laid out. */
interface Laid extends Pick<KeyedDocument, 'frame'> {
  readonly keys: readonly string[];
  readonly layout: DocumentLayout;
}

/** A document that is being laid out. */
interface Begun {
  readonly keyed: KeyedDocument;
  readonly keys: readonly string[];
  /** Its pages as they are known after each step, at the end its layout; undefined where it is to be laid out as a whole. */
  readonly steps: Generator<PageLayout[], DocumentLayout | undefined> | undefined;
}

/** Lays documents out that come one after the other. */
export interface LayoutInTurn {
  /** The pages of a document: those that a layout of the whole gives. */
  readonly layOut: (document: KeyedDocument) => DocumentLayout;
  /**
   * What is known of a document's pages at once: those around a change are right, those behind it stand as they did
   * until `layOut` tells where they are. Undefined where nothing is known but by a layout of the whole.
   */
  readonly layOutNear: (document: KeyedDocument) => NearLayout | undefined;
  /** The first pages of a document of which nothing is known; none of a short one, which is known as soon. */
  readonly layOutFirst: (document: KeyedDocument) => readonly PageLayout[];
}

/** So many blocks fill two pages. */
const FIRST_BLOCKS = 30;

export interface NearLayout {
  readonly pages: readonly PageLayout[];
  /** True where all pages are right. */
  readonly isWhole: boolean;
}

/** The layout of a document that comes after another; undefined where it is to be laid out as a whole. */
function* changedLayout(
  { keys: oldKeys, layout }: Laid,
  keys: readonly string[],
  document: Omit<ChangedDocument, 'range' | 'old'>,
): Generator<PageLayout[], DocumentLayout | undefined> {
  if (layout.stoppedAt !== undefined) return undefined;
  const range = changedRange(oldKeys, keys);
  if (range.from === range.to && range.from === range.end) return layout;
  const pages = yield* changedPages({ ...document, range, old: layout.pages });
  return pages === undefined ? undefined : { ...layout, pages };
}

/** @param layOut lays out a document, or a part of one */
export function layoutInTurn(layOut: LayOut = layOutWhole): LayoutInTurn {
  let last: Laid | undefined;
  let begun: Begun | undefined;
  const begin = (keyed: KeyedDocument): Begun => {
    if (begun?.keyed === keyed) return begun;
    const keys = keyed.blocks.map(({ key }) => key);
    const known = last?.frame === keyed.frame ? last : undefined;
    begun = { keyed, keys, steps: known && changedLayout(known, keys, { ...keyed, layOut }) };
    return begun;
  };
  const finish = ({ keyed, keys }: Begun, layout: DocumentLayout): DocumentLayout => {
    begun = undefined;
    last = { keys, frame: keyed.frame, layout };
    return layout;
  };
  return {
    layOut: (keyed) => {
      const own = begin(keyed);
      let step = own.steps?.next();
      while (step?.done === false) step = own.steps?.next();
      const known = step?.done === true ? step.value : undefined;
      return finish(own, known ?? layOut(keyed.document));
    },
    layOutFirst: ({ document, blocks }) => {
      if (blocks.length <= FIRST_BLOCKS) return [];
      const { pages } = layOut(partOf(document, blocks, { block: 0, pageNumber: 1 }, FIRST_BLOCKS).document);
      // The last one is not whole.
      return pages.slice(0, -1);
    },
    layOutNear: (keyed) => {
      const own = begin(keyed);
      const step = own.steps?.next();
      if (step === undefined) return undefined;
      if (step.done !== true) return { pages: step.value, isWhole: false };
      return step.value && { pages: finish(own, step.value).pages, isWhole: true };
    },
  };
}
