/** What documents of one plan have in common: made with the first of them, and handed on from each to the next. */
import type { KeptPart, PartKeeper } from '../plan/compile/kept-parts.ts';
import type { ReadText } from '../plan/compile/texts.ts';
import { Recent } from '../plan/model/recent.ts';
import { PackedParts } from '../word/write/zip.ts';

export class Series {
  /** Texts that call nothing, by what was typed. */
  readonly texts = new Recent<ReadText>();
  /** Hashes of printed paragraphs, by their words. */
  readonly hashes = new Recent<string>();
  readonly parts = new PackedParts();
  /** Compiled items and appendices, where the documents are one plan as it is written. */
  private readonly compiled: Recent<KeptPart> | undefined;

  /** @param documents different ones, or one plan that is changed again and again */
  constructor(documents: 'different' | 'one' = 'different') {
    this.compiled = documents === 'one' ? new Recent() : undefined;
  }

  /** @param typedAt the letters of the document's source at a place */
  keeperOf(typedAt: PartKeeper['typedAt']): PartKeeper | undefined {
    return this.compiled && { parts: this.compiled, typedAt };
  }

  /** Goes on to the next document. */
  next(): void {
    this.texts.next();
    this.hashes.next();
    this.compiled?.next();
  }
}
