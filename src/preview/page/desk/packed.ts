/** What the page carries packed: base64 of raw deflate. So the file has half the size. */
import { byId } from '../dom.ts';

/** The bytes of a packed element of the page, unpacked. */
export function unpacked(id: string): Promise<Blob> {
  const letters = atob(byId(id).textContent ?? '');
  const packed = new Uint8Array(letters.length);
  for (let at = 0; at < letters.length; at++) packed[at] = letters.charCodeAt(at);
  return new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'))).blob();
}
