/**
 * Times a cold `kehoach build` of the longest plan, as a whole process, against `pandoc` making a .docx of the same
 * text: the two in turn, the ratio of the medians.
 *
 *   npm run bench [-- PLAN.yaml [TEXT]]
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { checkPlan } from '../src/index.ts';
import { blockParagraphs } from '../src/plan/model/block-texts.ts';
import { flowAppendix, flowBody } from '../src/plan/model/flow.ts';
import { plainText } from '../src/plan/model/inline-text.ts';
import { STANDARDS } from '../src/standard/standards.ts';

const RUNS = 15;

function longestPlan(): string {
  const files = readdirSync('plans')
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => join('plans', name));
  const [longest = ''] = files.sort((a, b) => statSync(b).size - statSync(a).size);
  return longest;
}

/** The plan's text, a paragraph a block, for a program that knows no plans. */
function textOf(file: string): string {
  const { value: plan } = checkPlan(readFileSync(file, 'utf8'));
  if (plan === undefined) throw new Error(`${file} is no plan`);
  const blocks = [
    ...flowBody(plan),
    ...plan.appendices.flatMap((appendix) => flowAppendix(appendix, STANDARDS[plan.layout.standard])),
  ];
  const paragraphs = [...plan.titleLines, ...plan.bases, ...plan.opening, ...blocks.flatMap(blockParagraphs)];
  return paragraphs.map(({ inlines }) => plainText(inlines)).join('\n\n');
}

function time(command: string, args: readonly string[]): number {
  const start = performance.now();
  const { status, error } = spawnSync(command, args, { stdio: 'ignore' });
  if (error !== undefined || status !== 0) throw new Error(`${command} failed: ${error?.message ?? `exit ${status}`}`);
  return performance.now() - start;
}

const median = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

function bench(plan: string, text: string | undefined): void {
  const folder = mkdtempSync(join(tmpdir(), 'kehoach-bench-'));
  try {
    const source = text ?? join(folder, 'text.md');
    if (text === undefined) writeFileSync(source, textOf(plan));
    const ours: number[] = [];
    const theirs: number[] = [];
    for (let run = 0; run <= RUNS; run++) {
      // A file that is there already would not be written again.
      rmSync(join(folder, 'a.docx'), { force: true });
      const own = time(process.execPath, ['dist/cli/launch.cjs', 'build', plan, '-o', join(folder, 'a.docx')]);
      const other = time('pandoc', ['-f', 'markdown', source, '-o', join(folder, 'b.docx')]);
      // The first run of each warms the disk.
      if (run === 0) continue;
      ours.push(own);
      theirs.push(other);
    }
    const ratio = median(ours) / median(theirs);
    console.log(
      `${plan}: kehoach ${median(ours).toFixed(0)} ms, pandoc ${median(theirs).toFixed(0)} ms, ratio ${ratio.toFixed(2)} (medians of ${RUNS})`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

bench(process.argv[2] ?? longestPlan(), process.argv[3]);
