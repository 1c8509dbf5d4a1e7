/**
 * How the cost of everything grows with the text: each function of the library and each rule, on forty kinds of text of
 * 2 to 128 kB, and the longest plan once, ten and a hundred times. Each case is kept in a file as soon as it is measured, so
 * that a run may be made in parts; what grows faster than it should is told, and `--write` makes docs/growth.md of the file.
 *
 *   npm run bench:growth [-- --work NAME] [--kind NAME] [--most KB] [--large] [--kept FILE] [--write]
 */
import { parseArgs } from 'node:util';
import { costOf, exponentOf, type Measured } from './fit.ts';
import { type Case, keepCase, keepLarge, keptCases } from './kept.ts';
import { KINDS } from './kinds.ts';
import { largeRows } from './large.ts';
import { isGrowing, lineOf, writePage } from './page.ts';
import { type Subject, subjectOf, WORKS, type Work } from './works.ts';

const { values: asked } = parseArgs({
  options: {
    work: { type: 'string', default: '' },
    kind: { type: 'string', default: '' },
    most: { type: 'string', default: '128' },
    large: { type: 'boolean', default: false },
    kept: { type: 'string', default: '.build/growth.jsonl' },
    write: { type: 'boolean', default: false },
  },
});

const KILO = 1024;
const SIZES = [2, 8, 32, 128].filter((size) => size <= Number(asked.most)).map((size) => size * KILO);
/** After a text that takes so long, in milliseconds, no longer one is tried. */
const LONG = 2500;

/** A text of a kind; that of each run differs in a word of each paragraph. */
function subjectAt(kind: string, size: number, run: number): Subject {
  const paragraphs = KINDS[kind]?.(size) ?? [];
  return subjectOf(run === 0 ? paragraphs : paragraphs.map((text) => `${text} lần${run}`));
}

async function costsOn(work: Work, kind: string): Promise<Measured[]> {
  const costs: Measured[] = [];
  for (const size of SIZES) {
    const cost = await costOf((run) => work(subjectAt(kind, size, run)));
    costs.push({ size, cost });
    if (cost > LONG) break;
  }
  return costs;
}

/** Those of the names that are meant: the one of this very name, or all that have it in theirs. */
const asking = (names: readonly string[], part: string): string[] =>
  names.includes(part) ? [part] : names.filter((name) => name.includes(part));

async function measureKind(kind: string): Promise<Case[]> {
  const cases: Case[] = [];
  for (const name of asking(Object.keys(WORKS), asked.work)) {
    const work = WORKS[name];
    if (work === undefined) continue;
    const costs = await costsOn(work, kind);
    const exponent = exponentOf(costs);
    const one = { work: name, kind, costs, ...(exponent === undefined ? {} : { exponent }) };
    keepCase(asked.kept, one);
    if (isGrowing(one)) console.log(lineOf(one));
    cases.push(one);
  }
  return cases;
}

async function growth(): Promise<void> {
  const all: Case[] = [];
  for (const kind of asking(Object.keys(KINDS), asked.kind)) all.push(...(await measureKind(kind)));
  console.log(`${all.length} cases, ${all.filter(isGrowing).length} grow faster than the text`);
}

if (asked.write) writePage(keptCases(asked.kept));
else if (asked.large) keepLarge(asked.kept, largeRows());
else await growth();
