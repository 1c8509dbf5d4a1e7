/** The examples of the README compile against the library; those of docs/library.md are run beside it. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

/** Blocks of TypeScript of a page. */
const blocksOf = (page: string): string[] =>
  [...readFileSync(page, 'utf8').matchAll(/```ts\n([\s\S]*?)```/g)].map(([, block = '']) => block);

test.each(['README.md'])('the examples of %s compile against the library', (page) => {
  mkdirSync('.build', { recursive: true });
  const folder = mkdtempSync(resolve('.build', 'examples-'));
  try {
    const blocks = blocksOf(page);
    expect(blocks.length).toBeGreaterThan(0);
    // What the README leaves to the reader: where the text comes from.
    const given = 'declare global { const yamlText: string; }\nexport {};\n';
    writeFileSync(join(folder, 'given.d.ts'), given);
    for (const [index, block] of blocks.entries()) writeFileSync(join(folder, `example-${index}.ts`), block);
    const compilerOptions = { paths: { kehoach: [resolve('src/index.ts')] }, rootDir: '/' };
    writeFileSync(
      join(folder, 'tsconfig.json'),
      JSON.stringify({ extends: resolve('tsconfig.json'), compilerOptions, include: ['*.ts'] }),
    );
    const { stdout } = spawnSync(process.execPath, [resolve('node_modules/typescript/bin/tsc'), '-p', folder], {
      encoding: 'utf8',
    });
    expect(stdout).toBe('');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
