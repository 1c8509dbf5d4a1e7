/** Where a program of the user's system is. */
import { access, constants } from 'node:fs/promises';
import { delimiter, isAbsolute, join } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

const isProgram = (path: string): Promise<boolean> =>
  access(path, constants.X_OK).then(
    () => true,
    () => false,
  );

/** Where programs of these names may be: on the path, never in the folder that one works in, where anybody may lay a file. */
export const placesOnPath = (names: readonly string[], { PATH = '' }: Environment): string[] =>
  PATH.split(delimiter)
    .filter(isAbsolute)
    .flatMap((folder) => names.map((name) => join(folder, name)));

/** The first of the places at which there is a program. */
export async function firstProgram(places: readonly string[]): Promise<string | undefined> {
  for (const place of places) if (await isProgram(place)) return place;
  return undefined;
}
