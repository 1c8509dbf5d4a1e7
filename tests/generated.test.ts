/** What is generated is what its sources say today. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { keyNames } from '../tools/generate/key-names.ts';
import { letterWidths } from '../tools/generate/letter-widths.ts';
import { phraseModule } from '../tools/generate/phrases.ts';
import { planTemplateModule } from '../tools/generate/plan-templates.ts';
import { planTypes } from '../tools/generate/plan-types.ts';
import { planValidator } from '../tools/generate/plan-validator.ts';
import { registerModule } from '../tools/generate/registers.ts';

const schema = JSON.parse(readFileSync('schemas/plan.schema.json', 'utf8')) as unknown;

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
