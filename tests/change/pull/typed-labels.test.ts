/** Numbers and dashes that are typed as words before their texts. */
import { expect, test } from 'vitest';
import { tripAfter } from '../../support/pull-trial.ts';
import { formatted } from '../../support/word-edits.ts';

const TYPED = `year: 2026
stage: signature
number:
place: Vân Khê
date: 2026-03
title: Công tác năm {{year}}
issuer: { name: SỞ Y TẾ, code: SYT }
numbering: { scheme: mixed, labels: typed }
sections:
  - heading: VIỆC
    items:
      - text: "Lắp đặt ki-ốt:"
        bullets: [Tầng một có tám ki-ốt;, Tầng hai có bốn ki-ốt.]
      - Báo cáo hằng tháng.
recipients: [Các xã, { archive: VT }]
signatures: [{ post: GIÁM ĐỐC, name: Nguyễn Văn Mẫu }]
`;

test.each([
  ['a dash', 'Tầng hai'],
  ['a number', 'Báo cáo'],
])('%s before words made bold in Word is bold with them, and nobody is told of its looks', (_, words) => {
  const { yaml, changes } = tripAfter(TYPED, formatted(words, '<w:b/>')).pulled;
  expect(yaml).toContain(`**${words}**`);
  expect(changes.map(({ kind }) => kind)).toEqual(['reworded']);
});
