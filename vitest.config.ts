import { defineConfig } from 'vitest/config';

const TOOLS = 'tests/**/*.tools.test.ts';

// `isolate: false`: the sources are loaded once for all files of a worker; what a test stubs, it puts back.

export default defineConfig({
  test: {
    maxWorkers: '100%',
    reporters: ['default', './tests/support/count-reporter.ts'],
    projects: [
      {
        test: {
          name: 'quick',
          include: ['tests/**/*.test.ts'],
          exclude: [TOOLS],
          isolate: false,
          // Far above what any test needs: how long something takes is asked by the benches, not here.
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'tools',
          include: [TOOLS],
          isolate: false,
          // Pages are made by LibreOffice, faults found by the Open XML SDK: both take their time.
          testTimeout: 120_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
});
