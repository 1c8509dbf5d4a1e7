/** Columns that an office puts into a table or takes out: with all rows, or not at all. */
import { describe, expect, test } from 'vitest';
import { applyAccepted } from '../../../src/change/opinions/accept.ts';
import type { Opinion } from '../../../src/change/opinions/opinion.ts';
import { withOpinions } from '../../../src/change/opinions/sidecar.ts';
import { applyOpinions } from '../../../src/pipeline/apply-opinions.ts';
import { edited } from '../../support/edit-word.ts';
import { accepted, collectedFrom, draftFrom } from '../../support/opinions.ts';
import { smallPlan } from '../../support/plans.ts';
import { builtFrom } from '../../support/pull-trial.ts';
import { cellSaying, inRow, inTable, withColumnAfter } from '../../support/word-edits.ts';

const YAML = smallPlan(`sections:
  - heading: TIẾN ĐỘ
    text: Theo bảng sau.
    table:
      columns: [{ title: TT }, { title: Việc }, { title: Hạn }]
      rows:
        - [1, Khảo sát, Quý I]
        - [2, Mở lớp, Quý II]
`);

const FILE = builtFrom(YAML);

/** A column is put in by one office. */
const WIDER: readonly Opinion[] = accepted(
  collectedFrom(
    edited(
      FILE,
      inTable('Khảo sát', (row, index) => withColumnAfter(row, 2, ['Ghi chú', 'Cấp tỉnh', 'Cấp xã'][index] ?? '')),
    ),
    YAML,
    { from: 'Sở Tài chính', name: 'tai-chinh.docx' },
  ).opinions,
);

const OTHER: readonly Opinion[] = accepted(
  collectedFrom(
    edited(
      FILE,
      inRow('Mở lớp', (row) => cellSaying(row, 2, 'Quý III')),
    ),
    YAML,
    {
      from: 'Sở Nội vụ',
      name: 'noi-vu.docx',
    },
  ).opinions,
);

describe('a column that an office puts in', () => {
  test('comes with all rows', () => {
    const { text, failed, made } = applyAccepted(YAML, WIDER);
    expect(made.length).toBe(WIDER.length);
    expect(failed).toEqual([]);
    expect(draftFrom(text).plan.sections.length).toBe(1);
    expect(text).toContain('Ghi chú');
    expect(text).toContain('Cấp xã');
  });

  test('stays out as a whole where the answer to one row is no', () => {
    const [column, row, last] = WIDER as [Opinion, Opinion, Opinion];
    const { text, failed, apart } = applyAccepted(YAML, [column, row, { ...last, answer: 'không tiếp thu' }]);
    expect(text).toBe(YAML);
    expect(failed).toEqual([column, row]);
    expect(apart).toEqual([column, row]);
  });

  test('stays out as a whole where another office changes a row, until one of both is refused', () => {
    const all = [...WIDER, ...OTHER];
    const { text, contradicting, apart } = applyAccepted(YAML, all);
    expect(text).toBe(YAML);
    expect(contradicting.length).toBe(1);
    expect(apart.length).toBe(WIDER.length - 1);
    const settled = all.map((one) =>
      one.office === 'Sở Nội vụ' ? { ...one, answer: 'không tiếp thu' as const } : one,
    );
    expect(applyAccepted(YAML, settled).made.length).toBe(WIDER.length);
  });
});

test('accepted edits that would leave errors in the plan are not written', () => {
  const row: Opinion = {
    ...(OTHER[0] as Opinion),
    id: 'x',
    edit: { op: 'insert', path: ['sections', 0, 'table', 'rows', 2], to: [3, 'Tổng kết'] },
  };
  const kept = withOpinions(
    undefined,
    { offices: [], opinions: [] },
    { offices: [], opinions: [row] },
    { plan: 'kế hoạch.yaml' },
  );
  const applied = applyOpinions(YAML, kept.replace(/answer:.*/, 'answer: tiếp thu'));
  expect(applied.breaks).toBe(true);
  expect(applied.text).toBe(YAML);
});
