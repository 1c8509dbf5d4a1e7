/** A number of a level whose upper level is missing: a) straight under I. */
import type { Item } from '../../../plan/model/plan.ts';
import { rule } from '../rule.ts';

type Report = (item: Item, above: number) => void;

function look(item: Item, above: number, report: Report): void {
  const { marker } = item;
  if (marker.kind === 'number' && marker.level > above + 1) report(item, above);
  // Clauses may stand straight in a part.
  const below = marker.kind === 'division' ? 1 : above;
  const level = marker.kind === 'number' ? marker.level : below;
  for (const child of item.children) if (child.kind === 'item') look(child, level, report);
}

export const skippedLevel = rule({
  code: 'structure/skipped-level',
  severity: 'warning',
  summary: { vi: 'Nhảy cấp đánh số', en: 'A level of numbers is skipped' },
  why: {
    vi: 'Bố cục đi lần lượt mục, khoản, điểm (II.6.đ). Nhảy một cấp thì không viện dẫn được, như “điểm a khoản 1 mục II”.',
    en: 'Sections, clauses and points follow one another (II.6.đ). Where a level is skipped, a place such as “điểm a khoản 1 mục II” cannot be cited.',
  },
  vi: ['Cấp {level} đứng ngay dưới cấp {above}.', 'Thêm cấp còn thiếu, hoặc đưa ý này lên một cấp.'],
  en: ['Level {level} stands straight below level {above}.', 'Add the missing level, or move this one up.'],
  decree: 'Phụ lục I, II.6.đ',
  examples: {
    wrong:
      'sections:\n  - heading: VIỆC\n    items:\n      - marker: none\n        text: "Gồm:"\n        items:\n          - Việc một.\n          - Việc hai.',
    right:
      'sections:\n  - heading: VIỆC\n    items:\n      - heading: Gồm\n        items:\n          - Việc một.\n          - Việc hai.\n      - Việc khác.',
  },
  check: ({ plan, report }) => {
    const say: Report = (item, above) => report({ path: item.origin }, { level: item.marker.level, above });
    for (const section of plan.sections) look(section, 0, say);
  },
});
