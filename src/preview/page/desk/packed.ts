/** What the page carries packed: base64 of raw deflate. So the file has half the size. */
import { byId } from '../dom.ts';

/** The bytes of a packed element of the page, unpacked. */
export function unpacked(id: string): Promise<Blob> {
  const packed = Uint8Array.from(atob(byId(id).textContent ?? ''), (letter) => letter.charCodeAt(0));
  return new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'))).blob();
}
