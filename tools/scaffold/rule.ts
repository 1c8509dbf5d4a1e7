/** A new rule: its file, with everything to fill in, and its row among the rules. */
import { RULE_GROUPS } from '../../src/diagnostics/diagnostic.ts';

export interface NewRule {
  /** The rule's file, from `src/lint/rules`: `citation/first-in-full.ts`. */
  readonly path: string;
  readonly source: string;
  /** The text of `src/lint/rules/index.ts` with the rule in it. */
  readonly index: string;
}

/** What keeps a rule from being made. */
export class CannotMakeRule extends Error {}

const NAME = /^[a-z]+(-[a-z]+)*$/;

const camelCase = (name: string): string => name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

const sourceOf = (code: string, constant: string): string => `/** */
import { placeIn, rule } from '../rule.ts';

export const ${constant} = rule({
  code: '${code}',
  severity: 'warning',
  summary: { vi: '', en: '' },
  why: { vi: '', en: '' },
  vi: ['', ''],
  en: ['', ''],
  examples: { wrong: '', right: '' },
  check: ({ texts, report }) => {
    for (const text of texts) {
      for (const { index, 0: found } of text.text.matchAll(/ /g))
        report(placeIn(text, { start: index, end: index + found.length }), { found });
    }
  },
});
`;

const IMPORT = /^import \{ (\w+) \} from '\.\/(\w+)\/[\w-]+\.ts';$/gm;

/** Puts an import where the order of paths has it. */
function withImport(index: string, line: string): string {
  const pathOf = (text: string): string => /from '(.*)'/.exec(text)?.[1] ?? '';
  const lines = index.split('\n');
  const next = lines.findIndex((one) => one.startsWith('import ') && pathOf(one) > pathOf(line));
  const afterLast = lines.findLastIndex((one) => one.startsWith('import ')) + 1;
  return lines.toSpliced(next === -1 ? afterLast : next, 0, line).join('\n');
}

/** Puts a row behind the last one of its group; the first rule of a group comes last of all. */
function withRow(index: string, group: string, constant: string): string {
  const own = new Set([...index.matchAll(IMPORT)].flatMap(([, name = '', of]) => (of === group ? [name] : [])));
  const lines = index.split('\n');
  const last = lines.findLastIndex((line) => own.has(line.trim().replace(/,$/, '')));
  const at = last === -1 ? lines.lastIndexOf('];') : last + 1;
  return lines.toSpliced(at, 0, `  ${constant},`).join('\n');
}

/**
 * Makes a rule of a group and a name in kebab case.
 * @param index the text of `src/lint/rules/index.ts`
 * @throws CannotMakeRule where the group is unknown, the name is malformed or taken
 */
export function newRule(group: string, name: string, index: string): NewRule {
  if (!(RULE_GROUPS as readonly string[]).includes(group))
    throw new CannotMakeRule(`There is no group "${group}"; the groups are ${RULE_GROUPS.join(', ')}.`);
  if (!NAME.test(name)) throw new CannotMakeRule(`"${name}" is no name for a rule; write it like first-in-full.`);
  const path = `${group}/${name}.ts`;
  if (index.includes(`'./${path}'`)) throw new CannotMakeRule(`There is a rule ${group}/${name} already.`);
  const constant = camelCase(`${group}-${name}`);
  return {
    path,
    source: sourceOf(`${group}/${name}`, constant),
    index: withImport(withRow(index, group, constant), `import { ${constant} } from './${path}';`),
  };
}
