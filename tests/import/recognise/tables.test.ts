/** Footnotes, tables and appendices. */
import { expect, test } from 'vitest';
import { factsOf, foreignWith, importedForeign } from '../../support/foreign.ts';
import * as read from '../../support/plan-facts.ts';
import { plainWords } from '../../support/words-kept.ts';

test.each(foreignWith('sections'))('%s has its footnotes, tables and appendices', (name) => {
  const facts = factsOf(name);
  const imported = importedForeign(name);
  expect(read.footnoteWords(imported.data)).toEqual(
    (facts.footnotes ?? []).map((text) => plainWords(text).join(' ')).sort(),
  );
  expect(read.tablesOf(imported.data)).toMatchObject(facts.tables ?? []);
  expect((imported.data.appendices ?? []).map(({ title = '' }) => title.replace(/\s+/g, ' '))).toEqual(
    facts.appendices ?? [],
  );
});
