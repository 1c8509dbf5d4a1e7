/** A list of one: what is numbered needs a second. */
import { itemLists } from '../item-lists.ts';
import { rule } from '../rule.ts';

export const singleItem = rule({
  code: 'structure/single-item',
  severity: 'info',
  summary: { vi: 'Danh sách chỉ có một ý', en: 'A list of one' },
  why: {
    vi: 'Số và gạch đầu dòng là để phân biệt nhiều ý. Chỉ có một ý thì người đọc tưởng ý thứ hai bị sót.',
    en: 'Numbers and dashes tell several entries apart. A single one looks as if the second had been lost.',
  },
  vi: ['Chỉ có một ý có số hoặc gạch ở đây.', 'Viết liền vào lời văn phía trên, hoặc thêm ý thứ hai.'],
  en: ['This is the only entry of its list.', 'Write it as part of the text above, or add another.'],
  examples: {
    wrong: 'sections:\n  - heading: VIỆC\n    text: "Làm những việc sau:"\n    items:\n      - Việc một.',
    right: 'sections:\n  - heading: VIỆC\n    items:\n      - Việc một.\n      - Việc hai.',
  },
  check: ({ plan, report }) => {
    if (plan.excerpt) return;
    for (const list of itemLists(plan)) {
      const marked = list.filter((block) => block.kind === 'item' && block.marker.kind !== 'none');
      const [only, second] = marked;
      if (only !== undefined && second === undefined) report({ path: only.origin });
    }
  },
});
