/**
 * How the cost of everything grows with the text: each function of the library and each rule, on forty kinds of text of
 * 2 to 128 kB, and the longest plan once, ten and a hundred times. Prints tables; what grows faster than it should is marked.
 *
 *   npm run bench:growth [-- --work NAME] [--kind NAME] [--most KB] [--large]
 */
import { parseArgs } from 'node:util';
import { costOf, exponentOf, type Measured } from './fit.ts';
import { KINDS } from './kinds.ts';
import { largeRows } from './large.ts';
import { type Subject, subjectOf, WORKS, type Work } from './works.ts';

const { values: asked } = parseArgs({
  options: {
    work: { type: 'string', default: '' },
    kind: { type: 'string', default: '' },
    most: { type: 'string', default: '128' },
    large: { type: 'boolean', default: false },
  },
});

const KILO = 1024;
const SIZES = [2, 8, 32, 128].filter((size) => size <= Number(asked.most)).map((size) => size * KILO);
/** At most this exponent. */
const MOST = 1.15;
/** After a text that takes so long, in milliseconds, no longer one is tried. */
const LONG = 6000;

interface Row {
  readonly work: string;
  readonly kind: string;
  readonly costs: readonly Measured[];
  readonly exponent: number | undefined;
}

function costsOn(work: Work, subjects: readonly (readonly [number, Subject])[]): Measured[] {
  const costs: Measured[] = [];
  for (const [size, subject] of subjects) {
    const cost = costOf(work(subject));
    costs.push({ size, cost });
    if (cost > LONG) break;
  }
  return costs;
}

const isAsked = (name: string, part: string): boolean => name.includes(part);

function rowsOf(kind: string): Row[] {
  const subjects = SIZES.map((size) => [size, subjectOf(KINDS[kind]?.(size) ?? [])] as const);
  return Object.entries(WORKS)
    .filter(([name]) => isAsked(name, asked.work))
    .map(([name, work]) => {
      const costs = costsOn(work, subjects);
      return { work: name, kind, costs, exponent: exponentOf(costs) };
    });
}

const rising = (rows: readonly Row[]): Row[] => rows.toSorted((a, b) => (b.exponent ?? 0) - (a.exponent ?? 0));

const lineOf = ({ work, kind, costs, exponent }: Row): string =>
  `| ${work} | ${kind} | ${costs.map(({ cost }) => cost.toFixed(1)).join(' · ')} | ${exponent?.toFixed(2) ?? ''} | ${(exponent ?? 0) > MOST ? 'GROWS' : ''} |`;

const HEAD = `| what | worst kind of text | ms at ${SIZES.map((size) => size / KILO).join(' · ')} kB | exponent | |\n| --- | --- | --- | --- | --- |`;

function growth(): void {
  const all: Row[] = [];
  for (const kind of Object.keys(KINDS).filter((name) => isAsked(name, asked.kind))) {
    const rows = rowsOf(kind);
    all.push(...rows);
    for (const row of rows) if ((row.exponent ?? 0) > MOST) console.error(lineOf(row));
  }
  const works = [...new Set(all.map(({ work }) => work))];
  console.log(HEAD);
  for (const work of works) {
    const [worst] = rising(all.filter((row) => row.work === work));
    if (worst !== undefined) console.log(lineOf(worst));
  }
  const growing = all.filter(({ exponent = 0 }) => exponent > MOST);
  console.log(`\n${all.length} cases, ${growing.length} above ${MOST}`);
  for (const row of rising(growing)) console.log(lineOf(row));
}

if (asked.large)
  console.log(['| the longest plan | build | validate |', '| --- | --- | --- |', ...largeRows()].join('\n'));
else growth();
