/** What has begun before the page's own script is read: see start.ts. */

export interface Begun {
  /** The thread of who writes: it waits for its settings. */
  readonly writing: Worker;
  /** The library that works out pages, unpacked. */
  readonly pageEngine: Blob;
  /** Hands over the files that were dropped on the page, and those that are. */
  readonly onFiles: (take: (files: readonly File[]) => void) => void;
}

declare global {
  interface Window {
    begun: Begun;
  }
}

/** A thread made of scripts. Pages of the disk may start one of a blob, and no module. */
export function threadOf(...scripts: readonly BlobPart[]): Worker {
  const url = URL.createObjectURL(new Blob(scripts.flatMap((script) => [script, '\n'])));
  const worker = new Worker(url);
  URL.revokeObjectURL(url);
  return worker;
}
