/** The schema names and describes every key, and has none that no plan needs. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { planNames, planText } from '../support/plans.ts';

const schema = JSON.parse(readFileSync('schemas/plan.schema.json', 'utf8')) as unknown;

const registerSchema = JSON.parse(readFileSync('schemas/register.schema.json', 'utf8')) as unknown;

const generated = (name: string): string => readFileSync(join('src/generated', name), 'utf8');

describe('the schema', () => {
  const keysOf = (node: unknown, path = ''): string[] => {
    if (typeof node !== 'object' || node === null) return [];
    return Object.entries(node as Record<string, unknown>).flatMap(([key, value]) => {
      if (key !== 'properties') return keysOf(value, `${path}/${key}`);
      return Object.entries(value as Record<string, Record<string, unknown>>).flatMap(([name, child]) => [
        ...(child['$ref'] === undefined &&
        (typeof child['title'] !== 'string' || typeof child['description'] !== 'string')
          ? [`${path}/${name}`]
          : []),
        ...keysOf(child, `${path}/${name}`),
      ]);
    });
  };

  test.each([
    ['plan', schema],
    ['register', registerSchema],
  ])('of a %s gives every key its Vietnamese name and description', (_, root) => {
    expect(keysOf(root)).toEqual([]);
  });

  test('has no key that the project’s plans do not use', () => {
    const used = new Set<string>();
    const collect = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      for (const [key, child] of Object.entries(value)) {
        used.add(key);
        collect(child);
      }
    };
    for (const name of planNames()) collect(parse(planText(name)));
    const known = [...generated('key-names.ts').matchAll(/"(\w+)":\{"title"/g)].map(([, key = '']) => key);
    // An excerpt is not a plan to begin with; the figures of `layout` and annexes that are made have tests of their own.
    const elsewhere = new Set([
      'excerpt',
      'margins',
      'top',
      'bottom',
      'left',
      'right',
      'indent',
      'lineSpacing',
      'paragraphSpacing',
      'sizes',
      'cite',
      'citeAgain',
      'generate',
      'by',
      // A plan for many units has them: docs/nhieu-don-vi.md.
      'when',
      'unless',
      'rowsFrom',
      // Asks for what no plan of an office has in every sentence.
      'sixClear',
    ]);
    expect([...new Set(known)].filter((key) => !used.has(key) && !elsewhere.has(key))).toEqual([]);
  });
});
