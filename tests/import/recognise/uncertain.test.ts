/** What is not sure, and what reviewers wrote beside it, stands as comments above its entry. */
import { expect, test } from 'vitest';
import { importText } from '../../../src/pipeline/import.ts';
import { factsOf, foreignWith, importedForeign } from '../../support/foreign.ts';
import * as read from '../../support/plan-facts.ts';
import { SCAN } from '../../support/scan.ts';
import { plainWords } from '../../support/words-kept.ts';

test.each(foreignWith('comments'))('%s keeps what reviewers wrote beside it as comments', (name) => {
  const facts = factsOf(name);
  const imported = importedForeign(name);
  const said = read.commentWords(imported.yaml);
  const lost = (facts.comments ?? []).filter((text) => !said.includes(plainWords(text).join(' ')));
  expect(lost).toEqual([]);
});

test('what is not sure is marked above its entry, and said', () => {
  const { value, diagnostics } = importText(SCAN.replace('SỞ Y TẾ TỈNH LAM GIANG\n', ''));
  expect(diagnostics.map(({ code }) => code)).toEqual(['import/guessed']);
  expect(value.yaml).toMatch(/# KIỂM TRA: [^\n]*SỞ Y TẾ[^\n]*\n(?:#[^\n]*\n)*issuer:/);
});
