/** What src/index.ts exports, each with the first sentence that its own file says of it. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export interface LibraryExport {
  readonly name: string;
  readonly kind: 'value' | 'type';
  readonly summary: string;
}

const STATEMENT = /^export (type )?\{([^}]*)\} from '([^']+)';$/gm;

/** The comment that stands before a declaration: its first sentence, on one line. */
function summaryOf(source: string, name: string): string {
  const found = new RegExp(
    `/\\*\\*((?:(?!\\*/)[\\s\\S])*)\\*/\\nexport (?:declare )?(?:const|function|interface|type|class) ${name}\\b`,
  ).exec(source);
  const text = (found?.[1] ?? '').replace(/^\s*\*( |$)/gm, '').split(/\n\s*@/)[0] ?? '';
  const line = text.replace(/\s+/g, ' ').trim();
  return /^.*?[.:](?= |$)/.exec(line)?.[0].replace(/:$/, '.') ?? line;
}

/**
 * Reads the exports of an index file that only passes on.
 * @param index path of the file
 */
export function libraryExports(index: string): LibraryExport[] {
  return [...readFileSync(index, 'utf8').matchAll(STATEMENT)].flatMap(([, typeOnly, list = '', from = '']) => {
    const source = readFileSync(join(dirname(index), from), 'utf8');
    return list
      .split(',')
      .map((item) => item.trim())
      .filter((item) => item !== '')
      .map((item) => {
        const [declared = '', name = declared] = item.replace(/^type /, '').split(' as ');
        const kind = typeOnly !== undefined || item.startsWith('type ') ? 'type' : 'value';
        return { name, kind, summary: summaryOf(source, declared) } as const;
      });
  });
}

const START = '<!-- exports: made by `npm run docs` from src/index.ts -->';
const END = '<!-- end of exports -->';

const cell = (text: string): string => text.replace(/\|/g, '\\|');

const byName = (a: LibraryExport, b: LibraryExport): number => (a.name < b.name ? -1 : 1);

/** A page with what stands between its marks made anew: values with what they do, types by name. */
export function withExports(page: string, exports: readonly LibraryExport[]): string {
  const [before = '', rest = ''] = page.split(START);
  const sorted = [...exports].sort(byName);
  const values = sorted.filter(({ kind }) => kind === 'value');
  const types = sorted.filter(({ kind }) => kind === 'type');
  const rows = values.map(({ name, summary }) => `| \`${name}\` | ${cell(summary)} |`);
  const table = ['| value | |', '| --- | --- |', ...rows].join('\n');
  const list = types.map(({ name }) => `\`${name}\``).join(', ');
  return `${before}${START}\n\n${table}\n\nTypes: ${list}.\n\n${rest.slice(rest.indexOf(END))}`;
}
