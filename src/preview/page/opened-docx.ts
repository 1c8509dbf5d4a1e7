/**
 * What docx-preview is given in place of JSZip: the same few calls, answered at once. JSZip gives each part of a document
 * back over several tasks of the browser, for which whoever writes would wait; and what is drawn at every change was
 * never zipped.
 */
import { BROWSER_CODEC } from '../../codec-browser.ts';
import { toBytes } from '../../word/package/codec.ts';
import { unpackZip } from '../../word/package/unpack.ts';

type Part = string | Uint8Array;

/** A .docx, or its parts by path. */
export type Docx = Uint8Array | ReadonlyMap<string, Part>;

const READ_AS = {
  string: (part: Part): string => (typeof part === 'string' ? part : new TextDecoder().decode(part)),
  uint8array: toBytes,
  blob: (part: Part): Blob => new Blob([new Uint8Array(toBytes(part))]),
};

interface OpenedPart {
  readonly async: (as: keyof typeof READ_AS) => Promise<ReturnType<(typeof READ_AS)[typeof as]>>;
}

export default {
  /** @throws Refusal where bytes are no zip */
  loadAsync: async (docx: Docx): Promise<{ readonly files: Readonly<Record<string, OpenedPart>> }> => {
    const parts = docx instanceof Uint8Array ? unpackZip(docx, BROWSER_CODEC) : docx;
    return {
      files: Object.fromEntries([...parts].map(([path, part]) => [path, { async: async (as) => READ_AS[as](part) }])),
    };
  },
};
