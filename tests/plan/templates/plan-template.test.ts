/** A template that is wrong is told so on its line. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parsePlanTemplate } from '../../../src/plan/templates/plan-template.ts';
import { TEMPLATE_FOLDER } from '../../support/templates.ts';

describe('a template that is wrong', () => {
  const HEAD = 'title: T\ndescription: D\nasks:\n  a: { ask: A? }\n';
  const cases: readonly (readonly [string, string, string, number])[] = [
    ['no divider', HEAD, 'no-divider', 1],
    ['broken YAML', `title: "T\n---\nx: 1\n`, 'yaml', 1],
    ['a misspelt part', `${HEAD.replace('ask:', 'aks:')}---\n`, 'head-shape', 4],
    ['an unknown key', `tilte: T\n${HEAD}---\n`, 'head-shape', 1],
    ['a name of every object', `${HEAD}  constructor: { ask: B? }\n---\n`, 'head-shape', 5],
    ['a pattern that is none', `${HEAD}  b: { ask: B?, pattern: "(" }\n---\n`, 'bad-pattern', 5],
    ['open braces', `${HEAD}---\nyear: 2026\nplace: {{a\n`, 'braces', 7],
    ['a block left open', `${HEAD}---\n{{#if a}}\nx\n`, 'braces', 8],
    ['a name that is not asked for', `${HEAD}---\nyear: 2026\nplace: {{year}}\n`, 'unknown-name', 7],
    ['a helper that there is not', `${HEAD}---\nplace: {{lower a}}\n`, 'unknown-name', 6],
    [
      'a default over a later answer',
      `${HEAD}  b: { ask: B?, default: "{{c}}" }\n  c: { ask: C? }\n---\n`,
      'unknown-name',
      5,
    ],
    ['a block without its value', `${HEAD}---\n{{#if}}x{{/if}}\n`, 'braces', 6],
  ];
  test.each(cases)('%s: told so on its line', (_, text, kind, line) => {
    const parsed = parsePlanTemplate(text);
    expect('problems' in parsed && parsed.problems[0]).toMatchObject({ kind, line });
  });

  test('is read with BOM and CRLF like any other', () => {
    const text = readFileSync(join(TEMPLATE_FOLDER, 'ubnd-tinh.yaml.hbs'), 'utf8');
    expect(parsePlanTemplate(`\ufeff${text.replaceAll('\n', '\r\n')}`)).toEqual(parsePlanTemplate(text));
  });
});
