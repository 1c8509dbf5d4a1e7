import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // Pages are made by LibreOffice, faults found by the Open XML SDK: both take their time.
    testTimeout: 120_000,
    hookTimeout: 240_000,
  },
});
