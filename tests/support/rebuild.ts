/** A plan that was built and changed since. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { inFolder, kehoach, type Ran } from './cli.ts';
import { smallPlan } from './plans.ts';

/** The plan as it was built, and as it is now. */
export const OLD = smallPlan();

export const NEW = OLD.replace('Làm đúng việc', 'Làm đúng mọi việc');

/** A folder with a plan, its file, and the plan changed since. */
export async function withBuilt(
  work: (folder: string, build: (...args: readonly string[]) => Promise<Ran>, file: string) => Promise<void>,
): Promise<void> {
  await inFolder(async (folder) => {
    writeFileSync(join(folder, 'kế hoạch.yaml'), OLD);
    const build = (...args: readonly string[]): Promise<Ran> => kehoach(['build', 'kế hoạch.yaml', ...args], folder);
    expect((await build()).exit).toBe(0);
    writeFileSync(join(folder, 'kế hoạch.yaml'), NEW);
    await work(folder, build, join(folder, 'kế hoạch.docx'));
  });
}
