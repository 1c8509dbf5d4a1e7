/** From Word back to YAML: what was built comes back as it was; texts without looks; files that cannot be read. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkPlan, renderPlan } from '../src/index.ts';
import { type importText, importWord } from '../src/pipeline/import.ts';
import { inFolder, kehoach } from './support/cli.ts';
import { printedLines } from './support/printed.ts';

const PLANS = readdirSync('plans')
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => join('plans', name));

function built(yaml: string): Uint8Array {
  const { plan, diagnostics } = checkPlan(yaml);
  if (plan === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return renderPlan(plan);
}

function importedFrom(bytes: Uint8Array): ReturnType<typeof importText> {
  const outcome = importWord(bytes);
  if ('problem' in outcome) throw new Error(outcome.problem.code);
  return outcome.imported;
}

describe.each(PLANS)('%s, built and imported', (file) => {
  const first = built(readFileSync(file, 'utf8'));
  const imported = importedFrom(first);

  test('is a plan without errors, and nothing in it is doubtful', () => {
    const { diagnostics } = checkPlan(imported.yaml);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(imported.diagnostics).toEqual([]);
  });

  test('prints the same to the letter when it is built again', () => {
    expect(printedLines(built(imported.yaml))).toEqual(printedLines(first));
  });
});
