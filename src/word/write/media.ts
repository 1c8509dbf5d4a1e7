/** Pictures as files of the package, each stored once. */
import type { PictureOptions } from '../elements/elements.ts';

interface MediaFile {
  readonly name: string;
  readonly data: Uint8Array;
}

/** Collects the pictures of a text as it is written. */
export class Media {
  private readonly firstId: number;
  private readonly found = new Map<string, MediaFile>();
  private readonly ids = new Map<string, string>();
  private readonly counts = new Map<string, number>();

  /** @param firstId of the relationships to pictures */
  constructor(firstId: number) {
    this.firstId = firstId;
  }

  /** The id of the relationship to a picture. */
  readonly idOf = ({ digest, type, data }: PictureOptions): string => {
    const key = `${digest}.${type}`;
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    const id = `rId${this.firstId + this.found.size}`;
    const count = (this.counts.get(type) ?? 0) + 1;
    this.counts.set(type, count);
    this.found.set(key, { name: `image${count}.${type}`, data });
    this.ids.set(key, id);
    return id;
  };

  /** The files, in the order of their relationships. */
  get files(): readonly MediaFile[] {
    return [...this.found.values()];
  }
}
