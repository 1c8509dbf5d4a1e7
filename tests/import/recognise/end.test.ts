/** Recipients and signatures. */
import { describe, expect, test } from 'vitest';
import { importText } from '../../../src/pipeline/import.ts';
import { factsOf, foreignWith, importedForeign } from '../../support/foreign.ts';
import * as read from '../../support/plan-facts.ts';
import { SCAN } from '../../support/scan.ts';
import { plainWords } from '../../support/words-kept.ts';

test.each(foreignWith('signatures'))('%s has its recipients and signatures', (name) => {
  const facts = factsOf(name);
  const imported = importedForeign(name);
  expect(read.recipientWords(imported.data)).toEqual((facts.recipients ?? []).flatMap(plainWords));
  expect(read.archiveOf(imported.data)).toBe(facts.archive);
  expect(read.signaturesOf(imported.data).map((lines) => lines.sort())).toEqual(
    facts.signatures?.map((lines) => [...lines].sort()),
  );
});

describe('a text with the marks of a scan', () => {
  const { data } = importText(SCAN).value;

  test('has its recipients and signature', () => {
    expect(data.recipients).toEqual([{ to: ['Bộ Y tế', 'UBND tỉnh'], purpose: 'để báo cáo' }, { archive: 'VT, NV' }]);
    expect(data.signatures).toEqual([{ post: 'GIÁM ĐỐC', name: 'Trần Thu Hà' }]);
  });
});
