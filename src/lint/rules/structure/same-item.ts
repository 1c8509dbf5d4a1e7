/** Two entries of a list that say the same: one was copied to be changed, and was not. */
import type { Block, Item } from '../../../plan/model/plan.ts';
import { ownWords } from '../../../tasks/item-words.ts';
import { itemLists } from '../item-lists.ts';
import { rule } from '../rule.ts';

/** Shorter entries ("Như trên.", "Báo cáo kết quả.") may well come again. */
const FEWEST_LETTERS = 25;

/** An entry with others below it, or given to somebody, may differ in these. */
const isWhole = (block: Block): block is Item =>
  block.kind === 'item' && block.children.length === 0 && block.assignments.length === 0;

const comparable = (item: Item): string =>
  ownWords(item)
    .toLocaleLowerCase('vi')
    .replace(/[.;,\s]+$/u, '');

export const sameItem = rule({
  code: 'structure/same-item',
  severity: 'warning',
  summary: { vi: 'Hai ý của một danh sách giống hệt nhau', en: 'Two entries of a list that are the same' },
  why: {
    vi: 'Ý chép ra để sửa mà quên sửa: người đọc không biết ý thứ hai đáng lẽ nói gì.',
    en: 'An entry was copied to be changed and was not: nobody knows what the second was to say.',
  },
  vi: ['“{found}” đã là một ý ở phía trên.', 'Bỏ ý trùng, hoặc viết lại điều ý này phải nói.'],
  en: ['“{found}” is an entry above already.', 'Take one out, or write what this one was to say.'],
  examples: {
    wrong:
      'sections:\n  - heading: VIỆC\n    items:\n      - Tuyên truyền trên hệ thống loa truyền thanh.\n      - Tuyên truyền trên hệ thống loa truyền thanh.',
    right:
      'sections:\n  - heading: VIỆC\n    items:\n      - Tuyên truyền trên hệ thống loa truyền thanh.\n      - Tuyên truyền trên trang thông tin điện tử.',
  },
  check: ({ plan, report }) => {
    for (const list of itemLists(plan)) {
      const seen = new Set<string>();
      for (const item of list.filter(isWhole)) {
        const words = comparable(item);
        if (words.length >= FEWEST_LETTERS && seen.has(words)) report({ path: item.origin }, { found: ownWords(item) });
        seen.add(words);
      }
    }
  },
});
