/** Says at the end of a run, on a line of its own, how many tests passed and how many failed. */
import type { Reporter, TestModule } from 'vitest/node';

/** Files and groups that failed before their tests could run: each counts as one that failed. */
function brokenParts(module: TestModule): number {
  const groups = [...module.children.allSuites()].filter((group) => group.errors().length > 0);
  return groups.length + (module.errors().length > 0 ? 1 : 0);
}

export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const counts = { passed: 0, failed: errors.length, skipped: 0, pending: 0 };
    for (const module of modules) {
      counts.failed += brokenParts(module);
      for (const test of module.children.allTests()) counts[test.result().state] += 1;
    }
    if (counts.skipped > 0) process.stdout.write(`${counts.skipped} skipped\n`);
    process.stdout.write(`${counts.passed} passed, ${counts.failed} failed\n`);
  }
}
