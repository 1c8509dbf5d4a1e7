/** Numbers of the text against numbers that the program counts. */
import { expect, test } from 'vitest';
import { importText } from '../../../src/pipeline/import.ts';
import { SCAN } from '../../support/scan.ts';

test('numbers that are counted otherwise are told of', () => {
  const { diagnostics } = importText(SCAN.replace('2. Không để', '4. Không để'));
  expect(diagnostics.map(({ code, message }) => [code, message.includes('“4.”')])).toEqual([
    ['import/renumbered', true],
  ]);
});
