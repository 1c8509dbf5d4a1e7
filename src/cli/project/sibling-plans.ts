/** Other plans of the folder that a plan lies in: one document is to be cited alike in all of them. */
import { readdir } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Neighbour } from '../../lint/rules/rule.ts';
import { neighbourOf } from '../../pipeline/cited.ts';
import { isYaml, readText } from '../host/files.ts';

/** More are a store of documents, not the plans that an office works on. */
const MOST = 200;

async function read(path: string): Promise<Neighbour> {
  const text = await readText(path).catch(() => undefined);
  const file = basename(path);
  return text === undefined ? { file, citations: [] } : neighbourOf(file, text);
}

/** What gives the same for the same path, once it was asked. */
function once<Found>(find: (path: string) => Promise<Found>): (path: string) => Promise<Found> {
  const known = new Map<string, Promise<Found>>();
  return (path) => {
    const found = known.get(path) ?? find(path);
    known.set(path, found);
    return found;
  };
}

/** Lists each folder and reads each plan once, however many ask for it. */
export class Neighbourhood {
  private readonly plansIn = once(async (folder: string) =>
    (await readdir(folder))
      .filter(isYaml)
      .sort()
      .map((name) => join(folder, name)),
  );
  private readonly plan = once(read);
  /** The plans that all are shown which stand behind them. */
  private readonly first = once(async (folder: string) => this.read((await this.plansIn(folder)).slice(0, MOST)));

  /** The other plans beside a file. */
  async of(file: string, cwd: string): Promise<readonly Neighbour[]> {
    const path = resolve(cwd, file);
    const [folder, others] = [dirname(path), await this.plansIn(dirname(path))];
    const own = others.indexOf(path);
    if (own === -1 || own >= MOST) return this.first(folder);
    return this.read(others.filter((other) => other !== path).slice(0, MOST));
  }

  private read(paths: readonly string[]): Promise<Neighbour[]> {
    return Promise.all(paths.map(this.plan));
  }
}
