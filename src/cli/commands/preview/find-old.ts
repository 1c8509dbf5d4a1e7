/** Last year's plan for this year's: beside it in the folder, of the same body, a year older. */
import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { readData } from '../../../plan/source/read-data.ts';
import { isYaml, readText } from '../../host/files.ts';

interface Head {
  readonly year: number;
  /** Who issues the plan, and under what code: the body's plans of one kind. */
  readonly issuer: string;
  readonly title: string;
}

const YEAR = /\{\{\s*\w+\s*\}\}|\d{4}/g;

const plain = (value: unknown): string =>
  (typeof value === 'string' ? value : '').normalize('NFC').replace(YEAR, '').replace(/\s+/g, ' ').trim().toLowerCase();

/** The words by which plans of one body and subject are known; a plan of several bodies has a list of them. */
function headOf(text: string): Head | undefined {
  const read = readData(text);
  if ('line' in read) return undefined;
  const data = read.data as { year?: unknown; issuer?: unknown; title?: unknown } | null | undefined;
  const year = Number(data?.year);
  if (!Number.isInteger(year) || data?.issuer === undefined) return undefined;
  const issuers = [data.issuer].flat() as { name?: unknown }[];
  return { year, issuer: issuers.map((issuer) => plain(issuer?.name)).join(' | '), title: plain(data.title) };
}

async function readHead(path: string): Promise<{ path: string; head: Head } | undefined> {
  try {
    const text = await readText(path);
    const head = text === undefined ? undefined : headOf(text);
    return head === undefined ? undefined : { path, head };
  } catch {
    // A neighbour that cannot be read is nobody's last year's plan.
    return undefined;
  }
}

/** The path of last year's plan; of several by one body the one with the same title, else none. */
export async function findOldPlan(path: string): Promise<string | undefined> {
  const own = (await readHead(path))?.head;
  if (own === undefined) return undefined;
  const folder = dirname(path);
  const names = (await readdir(folder)).filter((name) => isYaml(name) && name !== basename(path)).sort();
  const read = await Promise.all(names.map((name) => readHead(join(folder, name))));
  const candidates = read.filter((each) => each?.head.year === own.year - 1 && each.head.issuer === own.issuer);
  const alike = candidates.filter((each) => each?.head.title === own.title);
  const [found, second] = alike.length > 0 ? alike : candidates;
  return second === undefined ? found?.path : undefined;
}
