/** The desk of an office that has phrases and registers of its own. */
import { expect, test } from 'vitest';
import type { RenamedBody } from '../../../src/content/reference-data/entries.ts';
import { REGISTERS } from '../../../src/content/reference-data/reference-data.ts';
import type { EngineSettings } from '../../../src/preview/desk/calls.ts';
import { deskCalls } from '../../../src/preview/desk/engine.ts';
import { TODAY } from '../../support/cli.ts';
import { smallPlan } from '../../support/plans.ts';
import { paragraphsOf } from '../../support/word.ts';

const PLAN = {
  file: 'nho.yaml',
  text: smallPlan(`sections:
  - heading: YÊU CẦU
    items:
      - text: Làm đúng việc cùng Ban Thử việc tỉnh.
        assign: { lead: [Công an tỉnh] }`),
};

const deskOf = (office: Pick<EngineSettings, 'office'>) => deskCalls({ today: TODAY, places: '', ...office });

test('prints the phrases of the office', () => {
  const wordsOf = (office: Pick<EngineSettings, 'office'>): string => {
    const made = deskOf(office).docx(PLAN);
    return 'value' in made
      ? paragraphsOf(made.value)
          .map(({ text }) => text)
          .join('\n')
      : made.problems.join('\n');
  };
  expect(wordsOf({})).toContain('(Công an tỉnh chủ trì thực hiện)');
  const phrases = { assign: 'Giao cho {{lead}} làm' };
  expect(wordsOf({ office: { registers: REGISTERS, phrases } })).toContain('Giao cho Công an tỉnh làm');
});

test('tells what the registers of the office know', () => {
  const codesOf = (office: Pick<EngineSettings, 'office'>): string[] =>
    deskOf(office)
      .findings(PLAN)
      .map(({ code }) => code);
  const own: RenamedBody = {
    id: 'ban-thu-viec',
    old: ['Ban Thử việc tỉnh'],
    new: ['Ban Việc làm tỉnh'],
    from: '2025-07-01',
    kind: 'other',
    action: 'replace',
    bare: [],
    forms: {},
    notIn: [],
    note: '',
  };
  const registers = { ...REGISTERS, bodies: [...REGISTERS.bodies, own] };
  const known = codesOf({});
  expect(codesOf({ office: { registers } }).filter((code) => !known.includes(code))).toEqual(['name/outdated']);
});
