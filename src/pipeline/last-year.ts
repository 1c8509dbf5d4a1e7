/** Last year's plan for this year's, among the plans of its folder: of the same body, a year older. */
import { readData } from '../plan/source/read-data.ts';

interface Head {
  readonly year: number;
  /** Who issues the plan: the body's plans of one kind. */
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

export interface PlanFile {
  readonly file: string;
  readonly text: string;
}

/**
 * The file of last year's plan; of several by one body the one with the same title, else none.
 * @param others the plans beside it; those that cannot be read are nobody's last year's plan
 */
export function lastYearsPlan(text: string, others: readonly PlanFile[]): string | undefined {
  const own = headOf(text);
  if (own === undefined) return undefined;
  const year = String(own.year - 1);
  const candidates = others
    .filter((other) => other.text.includes(year))
    .map((other) => ({ file: other.file, head: headOf(other.text) }))
    .filter(({ head }) => head?.year === own.year - 1 && head.issuer === own.issuer);
  const alike = candidates.filter(({ head }) => head?.title === own.title);
  const [found, second] = alike.length > 0 ? alike : candidates;
  return second === undefined ? found?.file : undefined;
}
