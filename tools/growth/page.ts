/** docs/growth.md: for each work the kind of text on which its cost grows fastest. */
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import type { Case, Kept } from './kept.ts';

const PAGE = 'docs/growth.md';
/** At most this exponent. */
const MOST = 1.15;
/** Milliseconds: what costs less at its largest tells more of the machine than of the work. */
const LITTLE = 20;

const largest = ({ costs }: Case): number => costs.at(-1)?.cost ?? 0;

/** True where a cost that is felt grows faster than the text. */
export const isGrowing = (one: Case): boolean => (one.exponent ?? 0) > MOST && largest(one) >= LITTLE;

/** A row of the table. */
export const lineOf = ({ work, kind, costs, exponent }: Case): string =>
  `| ${work} | ${kind} | ${costs.map(({ cost }) => cost.toFixed(cost < 10 ? 1 : 0)).join(' · ')} | ${exponent?.toFixed(2) ?? ''} |`;

const HEAD = '| what | kind of text | ms | exponent |\n| --- | --- | --- | --- |';

const rising = (cases: readonly Case[]): Case[] => cases.toSorted((a, b) => (b.exponent ?? 0) - (a.exponent ?? 0));

/** Of a work the case whose cost is felt and grows fastest; where none is felt, the one that costs most. */
function worst(cases: readonly Case[]): Case | undefined {
  const felt = rising(cases.filter((one) => largest(one) >= LITTLE));
  return felt[0] ?? cases.toSorted((a, b) => largest(b) - largest(a))[0];
}

function pageOf({ cases, large }: Kept): string {
  const works = [...new Set(cases.map(({ work }) => work))];
  const rows = works.flatMap((name) => worst(cases.filter(({ work }) => work === name)) ?? []).map(lineOf);
  const growing = rising(cases.filter(isGrowing)).map(lineOf);
  return `# Growth

Written by \`npm run bench:growth -- --write\`, of what \`npm run bench:growth\` and \`npm run bench:growth -- --large\` have measured: milliseconds
of the processors that each function of the library and each rule takes on ${new Set(cases.map(({ kind }) => kind)).size} kinds of text of 2, 8, 32 and 128 kB (fewer where one
takes longer than some seconds), and the power of the size with which they grow. It should be ${MOST} at most where a cost is felt: from ${LITTLE} ms on.

Machine: ${cpus()[0]?.model.trim() ?? 'unknown'}, ${cpus().length} processors, Node ${process.version}. ${cases.length} cases.

## What grows faster than the text

${growing.length === 0 ? 'Nothing.' : `${HEAD}\n${growing.join('\n')}`}

## The worst of each

${HEAD}
${rows.join('\n')}

## The longest plan

Whole processes, the plan's sections once, ten and a hundred times: milliseconds of the processors, MiB at most.

| ubnd-phong-chay-2026 | build | validate |
| --- | --- | --- |
${large.join('\n')}
`;
}

export const writePage = (kept: Kept): void => writeFileSync(PAGE, pageOf(kept));
