/** The files of pictures that a plan names, before anything is known of its shape. */

/** The paths under `image`, at any depth of a plan's data, each once. */
export function imageFiles(data: unknown): string[] {
  const found = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, entry] of Object.entries(value)) {
      const file = key === 'image' && typeof entry === 'object' && entry !== null ? Object(entry).file : entry;
      if (key === 'image' && typeof file === 'string') found.add(file);
      visit(entry);
    }
  };
  visit(data);
  return [...found];
}
