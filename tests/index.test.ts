/** What the library exports. */
import { describe, expect, test } from 'vitest';
import * as library from '../src/index.ts';

describe('the library', () => {
  test('exports what it promises and nothing else', () => {
    expect(Object.keys(library).sort()).toEqual([
      'REGISTERS',
      'bodyRegister',
      'checkPlan',
      'checkWord',
      'citationsIn',
      'comparePlans',
      'concernOf',
      'createLinter',
      'createPlaceRegister',
      'eventsOf',
      'fileFunctions',
      'fixPlan',
      'icsOf',
      'importText',
      'importWord',
      'mergeRegisters',
      'plansOfUnits',
      'pullChanges',
      'renderChanges',
      'renderPlan',
      'rollOverPlan',
      'startPlan',
      'targetsOf',
      'taskMatrix',
      'tasksOf',
      'workCalendar',
      'workbookOf',
    ]);
  });
});
