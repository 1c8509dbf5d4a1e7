/** What src/index.ts exports, each with the first sentence that its own file says of it. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export interface LibraryExport {
  readonly name: string;
  readonly kind: 'value' | 'type';
  readonly summary: string;
}

const STATEMENT = /^export (type )?\{([^}]*)\}(?: from '([^']+)')?;$/gm;

/** The comment that stands before a declaration: its first sentence, on one line. */
function summaryOf(source: string, name: string): string {
  const found = new RegExp(
    `/\\*\\*((?:(?!\\*/)[\\s\\S])*)\\*/\\nexport (?:declare )?(?:const|(?:async )?function|interface|type|class) ${name}\\b`,
  ).exec(source);
  const text = (found?.[1] ?? '').replace(/^\s*\*( |$)/gm, '').split(/\n\s*@/)[0] ?? '';
  const line = text.replace(/\s+/g, ' ').trim();
  return /^.*?[.:](?= |$)/.exec(line)?.[0].replace(/:$/, '.') ?? line;
}

const RELATIVE = /(?:import|export)\s+(?:type\s+)?(?:\{([^}]*)\}|\*) from '(\.[^']+)';/g;

/** Looks for a declaration in a file, then in those that it takes the name from, then in all that it names. */
function findSummary(file: string, name: string, depth = 3): string {
  const source = readFileSync(file, 'utf8');
  const own = summaryOf(source, name);
  if (own !== '' || depth === 0) return own;
  const isNamed = (list = ''): boolean => new RegExp(`\\b${name}\\b`).test(list);
  const sources = [...source.matchAll(RELATIVE)].sort(([, a], [, b]) => Number(isNamed(b)) - Number(isNamed(a)));
  for (const [, , from = ''] of sources) {
    const found = findSummary(join(dirname(file), from), name, depth - 1);
    if (found !== '') return found;
  }
  return '';
}

/** Names of a list in braces: what is declared and the name that it is known by. */
const namesIn = (list: string): { declared: string; name: string; isType: boolean }[] =>
  list
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '')
    .map((item) => {
      const [declared = '', name = declared] = item.replace(/^type /, '').split(' as ');
      return { declared, name, isType: item.startsWith('type ') };
    });

/**
 * Reads the exports of a file that passes on what others declare.
 * @param index path of the file
 */
export function libraryExports(index: string): LibraryExport[] {
  const source = readFileSync(index, 'utf8');
  const starred = [...source.matchAll(/^export \* from '([^']+)';$/gm)].flatMap(([, from = '']) =>
    libraryExports(join(dirname(index), from)),
  );
  const listed = [...source.matchAll(STATEMENT)].flatMap(([, typeOnly, list = '', from]) =>
    namesIn(list).map(({ declared, name, isType }) => ({
      name,
      kind: typeOnly !== undefined || isType ? ('type' as const) : ('value' as const),
      summary: findSummary(from === undefined ? index : join(dirname(index), from), declared),
    })),
  );
  return [...starred, ...listed];
}

const START = '<!-- exports: made by `npm run docs` from src/index.ts -->';
const END = '<!-- end of exports -->';

const byName = (a: LibraryExport, b: LibraryExport): number => (a.name < b.name ? -1 : 1);

/** A page with what stands between its marks made anew: the types, by name. */
export function withExports(page: string, exports: readonly LibraryExport[]): string {
  const [before = '', rest = ''] = page.split(START);
  const types = [...exports].sort(byName).filter(({ kind }) => kind === 'type');
  const list = types.map(({ name }) => `\`${name}\``).join(', ');
  return `${before}${START}\n\n${list}.\n\n${rest.slice(rest.indexOf(END))}`;
}
