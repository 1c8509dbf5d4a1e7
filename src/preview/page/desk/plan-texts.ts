/** The texts of the plans of a folder. */
import type { DeskText } from '../../desk/calls.ts';
import type { PlanFolder } from '../../desk/saved-file.ts';

/** The texts of files; one that cannot be read is left out. */
export async function textsOf(folder: PlanFolder, files: readonly string[]): Promise<DeskText[]> {
  const read = (file: string): Promise<DeskText[]> =>
    folder.read(file).then(
      (text) => [{ file, text }],
      () => [],
    );
  return (await Promise.all(files.map(read))).flat();
}
