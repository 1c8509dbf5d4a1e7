/** Pages of the documentation. */
import { readFileSync } from 'node:fs';

/** The blocks of code of a page in one language, in order. */
export const blocks = (file: string, language: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map(
    ([, code = '']) => code,
  );
