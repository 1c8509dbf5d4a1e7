/** What documents of one plan have in common: made with the first of them, and handed on from each to the next. */
import type { ReadText } from '../plan/compile/texts.ts';
import { Recent } from '../plan/model/recent.ts';
import { PackedParts } from '../word/write/zip.ts';

export class Series {
  /** Texts that call nothing, by what was typed. */
  readonly texts = new Recent<ReadText>();
  /** Hashes of printed paragraphs, by their words. */
  readonly hashes = new Recent<string>();
  readonly parts = new PackedParts();

  /** Goes on to the next document. */
  next(): void {
    this.texts.next();
    this.hashes.next();
  }
}
