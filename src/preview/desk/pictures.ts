/** The pictures of a plan, as the desk reads them: by what its text names. */

/** Names of pictures in a plan's text. */
const IMAGE = /(?:file|image):\s*(.+\.(?:png|jpe?g|gif|bmp)["']?)\s*(?:$|[,}#])/gim;

/** Paths of pictures that a text names, as they are typed. */
export const picturesNamedIn = (text: string): string[] =>
  [...text.matchAll(IMAGE)].map(([, name = '']) => name.trim().replace(/^["']|["']$/g, ''));

/** The pictures that a text names, by their paths; those that are not there are missing. */
export async function picturesOf(
  text: string,
  read: (path: string) => Promise<Uint8Array | undefined>,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const found = new Map<string, Uint8Array>();
  for (const path of picturesNamedIn(text)) {
    const bytes = await read(path);
    if (bytes !== undefined) found.set(path, bytes);
  }
  return found;
}
