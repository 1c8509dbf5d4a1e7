/** Other plans of the folder that a plan lies in: one document is to be cited alike in all of them. */
import { readdir } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Neighbour } from '../../lint/rules/rule.ts';
import { citationsIn } from '../../pipeline/cited.ts';
import { isYaml, readText } from '../host/files.ts';

/** More are a store of documents, not the plans that an office works on. */
const MOST = 200;

async function read(path: string): Promise<Neighbour> {
  const text = await readText(path).catch(() => undefined);
  return { file: basename(path), citations: text === undefined ? [] : citationsIn(text) };
}

/** Reads each plan once, however many ask for it. */
export class Neighbourhood {
  private readonly known = new Map<string, Promise<Neighbour>>();

  /** The other plans beside a file. */
  async of(file: string, cwd: string): Promise<Neighbour[]> {
    const path = resolve(cwd, file);
    const names = (await readdir(dirname(path))).filter(isYaml).sort();
    const others = names.map((name) => join(dirname(path), name)).filter((other) => other !== path);
    return Promise.all(others.slice(0, MOST).map((other) => this.read(other)));
  }

  private read(path: string): Promise<Neighbour> {
    const known = this.known.get(path) ?? read(path);
    this.known.set(path, known);
    return known;
  }
}
