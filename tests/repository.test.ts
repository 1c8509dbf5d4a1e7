/** What the repository must not say. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

describe('the repository', () => {
  test('names no place of a machine', () => {
    const files = [
      'README.md',
      'CHANGELOG.md',
      'CONTRIBUTING.md',
      'package.json',
      'package-lock.json',
      ...readdirSync('plans', { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.(?:yaml|svg)$/.test(name))
        .map((name) => `plans/${name}`),
    ];
    for (const file of files)
      expect(readFileSync(file, 'utf8')).not.toMatch(/\/(work|home|root|tmp)\/|registry\.npmjs|https?:\/\/\d/);
  });
});
