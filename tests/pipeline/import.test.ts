/** From Word back to YAML: what was built comes back as it was; a text without looks becomes a plan. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkPlan, type Imported, importWord, renderPlan } from '../../src/index.ts';
import { importText } from '../../src/pipeline/import.ts';
import { printedLines } from '../../tools/measure/printed.ts';
import { PLAN_IMAGES } from '../support/plans.ts';
import { SCAN } from '../support/scan.ts';

const PLANS = readdirSync('plans')
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => join('plans', name));

function built(yaml: string): Uint8Array {
  const { value: plan, diagnostics } = checkPlan(yaml, { images: PLAN_IMAGES });
  if (plan === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return renderPlan(plan);
}

function importedFrom(bytes: Uint8Array): Imported & Pick<ReturnType<typeof importWord>, 'diagnostics'> {
  const { value, diagnostics } = importWord(bytes);
  if (value === undefined) throw new Error(diagnostics[0]?.code);
  return { ...value, diagnostics };
}

describe.each(PLANS)('%s, built and imported', (file) => {
  const first = built(readFileSync(file, 'utf8'));
  const imported = importedFrom(first);

  test('is a plan without errors, and nothing in it is doubtful', () => {
    const { diagnostics } = checkPlan(imported.yaml, { images: PLAN_IMAGES });
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(imported.diagnostics).toEqual([]);
  });

  test('prints the same to the letter when it is built again', () => {
    expect(printedLines(built(imported.yaml))).toEqual(printedLines(first));
  });
});

describe('a text with the marks of a scan', () => {
  const { yaml } = importText(SCAN).value;

  test('is a plan without errors', () => {
    expect(checkPlan(yaml).diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

test('a text that breaks off is an excerpt', () => {
  const { data, yaml } = importText(SCAN.slice(0, SCAN.indexOf('mật độ muỗi'))).value;
  expect(data.excerpt).toBe(true);
  expect(checkPlan(yaml).ok).toBe(true);
});
