// The command line as one file: loading a few hundred modules would take longer than making the document.
import { defineConfig } from 'rolldown';

export default defineConfig({
  input: { kehoach: 'dist/cli/bin.js' },
  platform: 'node',
  output: {
    dir: 'dist/bin',
    format: 'esm',
    entryFileNames: '[name].mjs',
    chunkFileNames: '[name]-[hash].mjs',
    minify: true,
    legalComments: 'inline',
  },
});
