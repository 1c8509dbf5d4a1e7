/** The project's own promises: generated files, the public surface, the documents about it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { CATALOGUE } from '../src/diagnostics/catalogue/index.ts';
import * as library from '../src/index.ts';
import { keyNames } from '../tools/generate/key-names.ts';
import { letterWidths } from '../tools/generate/letter-widths.ts';
import { phraseModule } from '../tools/generate/phrases.ts';
import { planTemplateModule } from '../tools/generate/plan-templates.ts';
import { planTypes } from '../tools/generate/plan-types.ts';
import { planValidator } from '../tools/generate/plan-validator.ts';
import { registerModule } from '../tools/generate/registers.ts';
import { planNames, planText } from './support/plans.ts';

const schema = JSON.parse(readFileSync('schemas/plan.schema.json', 'utf8')) as unknown;
const registerSchema = JSON.parse(readFileSync('schemas/register.schema.json', 'utf8')) as unknown;
const generated = (name: string): string => readFileSync(join('src/generated', name), 'utf8');

describe('what is generated', () => {
  test('the types, the validator and the names of keys are those of the schema', async () => {
    expect(generated('plan-source.ts')).toBe(await planTypes(schema));
    expect(generated('validate-plan.ts')).toBe(planValidator(schema));
    expect(generated('key-names.ts')).toBe(keyNames(schema));
  });

  test('the phrases are those of templates/phrases', async () => {
    expect(generated('phrases.ts')).toBe(await phraseModule('templates/phrases'));
  });

  test('the registers are those of data', async () => {
    expect(generated('registers.ts')).toBe(await registerModule('data'));
  });

  test('the starting plans are those of templates/plans', async () => {
    expect(generated('plan-templates.ts')).toBe(await planTemplateModule('templates/plans'));
  });

  test('the widths of letters are those of docx/layout', () => {
    expect(generated('letter-widths.ts')).toBe(letterWidths());
  });

  test('the version is that of package.json', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(generated('version.ts')).toContain(`'${version}'`);
  });
});

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
    // An excerpt is not a plan to begin with; the figures of `layout` have tests of their own.
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
    ]);
    expect([...new Set(known)].filter((key) => !used.has(key) && !elsewhere.has(key))).toEqual([]);
  });
});

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

describe('the library', () => {
  test('exports what it promises and nothing else', () => {
    expect(Object.keys(library).sort()).toEqual([
      'REGISTERS',
      'checkPlan',
      'checkWord',
      'citationsIn',
      'comparePlans',
      'createLinter',
      'fixPlan',
      'importText',
      'importWord',
      'mergeRegisters',
      'pullChanges',
      'renderChanges',
      'renderPlan',
      'rollOverPlan',
      'startPlan',
    ]);
  });
});

describe('the repository', () => {
  test('names no place of a machine', () => {
    const files = [
      'README.md',
      'CHANGELOG.md',
      'CONTRIBUTING.md',
      'package.json',
      'package-lock.json',
      ...readdirSync('plans').map((name) => `plans/${name}`),
    ];
    for (const file of files)
      expect(readFileSync(file, 'utf8')).not.toMatch(/\/(work|home|root|tmp)\/|registry\.npmjs|https?:\/\/\d/);
  });
});
