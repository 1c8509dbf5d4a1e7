/** What the library exports. */
import { describe, expect, test } from 'vitest';
import * as library from '../src/index.ts';

describe('the library', () => {
  test('exports what it promises and nothing else', () => {
    expect(Object.keys(library).sort()).toEqual([
      'REGISTERS',
      'checkPlan',
      'checkWord',
      'citationsIn',
      'comparePlans',
      'createLinter',
      'createPlaceRegister',
      'fileFunctions',
      'fixPlan',
      'importText',
      'importWord',
      'mergeRegisters',
      'pullChanges',
      'renderChanges',
      'renderPlan',
      'rollOverPlan',
      'startPlan',
      'workCalendar',
    ]);
  });
});
