/** A heading with nothing under it. */
import type { Item } from '../../../plan/model/plan.ts';
import { allItems } from '../item-lists.ts';
import { rule } from '../rule.ts';

const holdsNothing = ({ text, children, after, assignments, assignmentLines }: Item): boolean =>
  text.length + children.length + after.length + assignments.length + assignmentLines.length === 0;

export const emptyHeading = rule({
  code: 'structure/empty-heading',
  severity: 'warning',
  summary: { vi: 'Có tên mục mà không có nội dung', en: 'A heading with nothing under it' },
  why: {
    vi: 'Mục có tên là để chứa nội dung bên dưới (II.6.d). Mục trống thường là chỗ định viết rồi quên.',
    en: 'A heading stands for what is under it (II.6.d). An empty one is mostly a part that was to be written and was forgotten.',
  },
  vi: ['Dưới tên này không có nội dung nào.', 'Thêm nội dung; nếu cả câu là nội dung thì dùng `text`.'],
  en: ['There is nothing under this heading.', 'Add what belongs there; if the sentence is all there is, use `text`.'],
  decree: 'Phụ lục I, II.6.d',
  examples: {
    wrong: 'sections:\n  - heading: VIỆC\n    items:\n      - Việc một.\n      - heading: Việc hai',
    right:
      'sections:\n  - heading: VIỆC\n    items:\n      - Việc một.\n      - heading: Việc hai\n        text: Làm đúng hạn.',
  },
  check: ({ plan, report }) => {
    if (plan.excerpt) return;
    for (const item of allItems(plan)) {
      if (item.heading !== undefined && item.marker.kind !== 'bullet' && holdsNothing(item))
        report({ path: item.heading.origin });
    }
  },
});
