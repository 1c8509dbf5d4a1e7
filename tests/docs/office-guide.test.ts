/** The guide that `kehoach init` puts into an office's folder. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const GUIDE = readFileSync('templates/office/HUONG-DAN.md', 'utf8');

test.each(['preview', 'validate', 'explain', 'outline', 'build', 'check', 'pull', 'import', 'new --from', 'diff'])(
  'it tells of kehoach %s',
  (command) => {
    expect(GUIDE).toContain(`kehoach ${command} `.trimEnd());
  },
);
