/** Templates are run as Handlebars runs them, without a program being made of text. */
import fc from 'fast-check';
import Handlebars from 'handlebars';
import { describe, expect, test } from 'vitest';
import { PLAN_TEMPLATES } from '../../../src/generated/plan-templates.ts';
import { compileTemplate } from '../../../src/plan/compile/template-engine.ts';
import { parsePlanTemplate } from '../../../src/plan/templates/plan-template.ts';
import { TEMPLATE_HELPERS } from '../../../src/plan/templates/template-helpers.ts';
import { expectProperty } from '../../support/property.ts';

const HELPERS = {
  join: (list: unknown, by: unknown) => (Array.isArray(list) ? list.join(String(by)) : String(list ?? '')),
  pair: (...parts: unknown[]) => parts.join('+'),
};

const VALUES = {
  name: 'Sở Y tế',
  empty: '',
  none: null,
  zero: 0,
  no: false,
  list: ['một', 'hai'],
  bodies: [
    { name: 'Sở Nội vụ', list: ['ba'] },
    { name: 'Sở Tư pháp', list: [] },
  ],
  deep: { name: 'trong', deep: { name: 'trong nữa' } },
};

const helpersOf = (helpers: Readonly<Record<string, (...args: unknown[]) => unknown>>) =>
  Object.fromEntries(
    Object.entries(helpers).map(([name, helper]) => [name, (...args: unknown[]) => helper(...args.slice(0, -1))]),
  );

/** What a template gives, or that it gives nothing. */
function told(run: () => string): string {
  try {
    return run();
  } catch {
    return 'refused';
  }
}

const expectSame = (template: string, values: object = VALUES, helpers: Parameters<typeof helpersOf>[0] = HELPERS) =>
  expect(told(() => compileTemplate(template, helpers as never)(values as never))).toBe(
    told(() => Handlebars.compile(template, { noEscape: true })(values, { helpers: helpersOf(helpers) })),
  );

const NAMES = [
  'name',
  'empty',
  'none',
  'zero',
  'no',
  'list',
  'bodies',
  'deep.name',
  'deep.deep.name',
  'missing',
  'this',
];
const name = fc.constantFrom(...NAMES, '../name', '@index', '@root.name', '@first', 'x', 'toString', 'this.name');
/** Handlebars has an object without letters in place of a list’s empty entry: of no use, and not asked for. */
const param = name.filter((one) => one !== 'this');
const word = fc.constantFrom('Kế hoạch ', '\n', '  \n', ' & <b> ', '. ');
const leaf = fc.oneof(
  word,
  name.map((one) => `{{${one}}}`),
  name.map((one) => `{{~${one}~}}`),
  param.map((one) => `{{join ${one} "; "}}`),
  fc.tuple(param, param).map(([a, b]) => `{{pair ${a} (join ${b} "-") 3 true}}`),
  fc.constant('{{! lời ghi }}'),
);
const { template } = fc.letrec<{ template: string; block: string }>((tie) => ({
  template: fc
    .array(fc.oneof({ weight: 3, arbitrary: leaf }, { weight: 1, arbitrary: tie('block') }), { maxLength: 5 })
    .map((parts) => parts.map((part) => `·${part}`).join('')),
  block: fc
    .tuple(fc.constantFrom('if', 'unless', 'each', 'with'), name, fc.boolean(), tie('template'), tie('template'))
    .map(
      ([kind, of, isNamed, own, other]) =>
        `{{#${kind} ${of}${isNamed && (kind === 'each' || kind === 'with') ? ' as |x|' : ''}}}\n${own}{{else}}${other}\n{{/${kind}}}`,
    ),
}));

describe('a template', () => {
  test('says what Handlebars says, whatever stands in it', () => {
    expectProperty(
      fc.property(template, (text) => {
        expectSame(text);
      }),
      500,
    );
  });

  test.each(Object.keys(PLAN_TEMPLATES))('%s gives the same plan', (key) => {
    const parsed = parsePlanTemplate(PLAN_TEMPLATES[key] ?? '');
    if ('problems' in parsed) throw new Error('the template has problems');
    const { asks, body } = parsed.template;
    const answers = Object.fromEntries(asks.map(({ key: ask, example, of }) => [ask, example ?? of?.[0] ?? '']));
    for (const values of [answers, {}, { ...answers, year: 2026 }]) expectSame(body, values, TEMPLATE_HELPERS as never);
  });

  test('makes no program of a text', () => {
    const { Function: own } = globalThis;
    const refuse = Object.assign(
      () => {
        throw new Error('a program of text');
      },
      { prototype: own.prototype },
    );
    globalThis.Function = refuse as unknown as FunctionConstructor;
    try {
      expect(compileTemplate('{{#each list}}{{this}};{{/each}}', {})(VALUES)).toBe('một;hai;');
    } finally {
      globalThis.Function = own;
    }
  });
});
