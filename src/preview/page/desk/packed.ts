/** What the page carries packed: base64 of raw deflate. So the file has half the size. */
import { byId } from '../dom.ts';

/** The bytes of a packed element of the page, as they are packed. */
function bytesOf(id: string): Uint8Array<ArrayBuffer> {
  const letters = atob(byId(id).textContent ?? '');
  const packed = new Uint8Array(letters.length);
  for (let at = 0; at < letters.length; at++) packed[at] = letters.charCodeAt(at);
  return packed;
}

const unpacked = (id: string): Promise<Blob> =>
  new Response(new Blob([bytesOf(id)]).stream().pipeThrough(new DecompressionStream('deflate-raw'))).blob();

const known = new Map<string, Promise<Blob>>();

/** What a packed element of the page has in it, unpacked when it is first asked for. */
export const unpackedOnce = (id: string) => (): Promise<Blob> => {
  const bytes = known.get(id) ?? unpacked(id);
  known.set(id, bytes);
  return bytes;
};
