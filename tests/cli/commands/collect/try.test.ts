import { test } from 'vitest';
import { SENT } from '../../../support/eleven-answers.ts';
import { builtFrom } from '../../../support/pull-trial.ts';
import { pulledFrom } from '../../../support/pull-trial.ts';
import { edited } from '../../../support/edit-word.ts';
import { trackedChange } from '../../../support/word-edits.ts';
import { paperOf } from '../../../support/paper.ts';

test('try', () => {
  const b = builtFrom(SENT);
  console.log(paperOf(b).filter((l) => /30|ngày/.test(l)));
  const e = edited(b, trackedChange('30/6/2026', '15/6/2026', 'A'));
  console.log(JSON.stringify(pulledFrom(e, SENT, {author: 'A'}).changes, null, 1));
});
