/** Entries of one list that end now in ";" and now in ".". */
import { plainText } from '../../../plan/model/inline-text.ts';
import type { Block, Item } from '../../../plan/model/plan.ts';
import { itemLists } from '../item-lists.ts';
import { rule } from '../rule.ts';

/** The sign that an entry's own text ends with; none where an assignment or children follow it. */
function endOf(item: Item): string {
  if (item.children.length > 0 || item.assignments.length > 0 || item.after.length > 0) return '';
  const last = item.text.at(-1) ?? item.heading;
  return last === undefined ? '' : (/[;.]$/.exec(plainText(last.inlines).trim())?.[0] ?? '');
}

const isItem = (block: Block): block is Item => block.kind === 'item';

export const listEnds = rule({
  code: 'wording/list-ends',
  severity: 'warning',
  summary: { vi: 'Các ý trong một danh sách kết thúc khi “;” khi “.”', en: 'Entries of a list end in ";" and in "."' },
  why: {
    vi: 'Dấu cuối ý cho biết danh sách còn tiếp hay đã hết; dùng lẫn lộn thì không rõ ý nào là ý cuối.',
    en: 'The sign at the end says whether the list goes on; where signs are mixed, nobody knows which entry is the last.',
  },
  vi: [
    'Ý này kết thúc bằng “{found}”, các ý khác cùng danh sách kết thúc bằng “{usual}”.',
    'Dùng một dấu; ý cuối kết thúc bằng dấu chấm.',
  ],
  en: [
    'This entry ends in “{found}”, the others of its list in “{usual}”.',
    'Use one sign; the last entry ends in a full stop.',
  ],
  examples: {
    wrong:
      'sections:\n  - heading: VIỆC\n    bullets:\n      - Việc một;\n      - Việc hai.\n      - Việc ba;\n      - Việc bốn.',
    right: 'sections:\n  - heading: VIỆC\n    bullets:\n      - Việc một;\n      - Việc hai;\n      - Việc ba.',
  },
  check: ({ plan, report }) => {
    for (const list of itemLists(plan)) {
      const entries = list.filter(isItem).map((item) => ({ item, end: endOf(item) }));
      const inner = entries.slice(0, -1).filter(({ end }) => end !== '');
      const usual = inner.filter(({ end }) => end === ';').length * 2 >= inner.length ? ';' : '.';
      const odd = inner.find(({ end }) => end !== usual);
      if (odd !== undefined) report({ path: odd.item.origin }, { found: odd.end, usual });
    }
  },
});
