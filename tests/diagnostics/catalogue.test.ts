/** Every message of the catalogue is reported somewhere, and says the same in both languages. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CATALOGUE } from '../../src/diagnostics/catalogue/index.ts';

describe('the catalogue', () => {
  const sources = (readdirSync('src', { recursive: true, encoding: 'utf8' }) as string[])
    .filter((name) => name.endsWith('.ts') && !name.includes('catalogue'))
    .map((name) => readFileSync(join('src', name), 'utf8'))
    .join('\n');

  test.each(Object.entries(CATALOGUE))(
    '%s is reported somewhere, and worded alike in both languages',
    (code, { vi, en }) => {
      const namesIn = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();
      expect(sources).toContain(`'${code}'`);
      expect([...new Set(namesIn(vi.message + vi.hint))].sort()).toEqual(
        [...new Set(namesIn(en.message + en.hint))].sort(),
      );
      expect(vi.message).not.toBe('');
    },
  );
});
