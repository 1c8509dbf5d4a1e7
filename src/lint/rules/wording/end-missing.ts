/** An entry without a sign at its end, in a list whose other entries have one. */
import { plainText } from '../../../plan/model/inline-text.ts';
import type { Block, Item } from '../../../plan/model/plan.ts';
import { itemLists } from '../item-lists.ts';
import { rule } from '../rule.ts';

/** A sentence; the name of a village or an address is none. */
const SHORTEST = 4;
const FEWEST_OTHERS = 2;

const isItem = (block: Block): block is Item => block.kind === 'item';

/** What an entry says, where nothing follows it that would end it: children, an assignment. */
function sentenceOf({ children, assignments, after, text, heading }: Item): string | undefined {
  if (children.length > 0 || assignments.length > 0 || after.length > 0 || heading !== undefined) return undefined;
  const last = text.at(-1);
  return last === undefined ? undefined : plainText(last.inlines).trim();
}

/** Where somebody is reached stands as it is dialled or typed. */
const CONTACT =
  /(?<!\p{L})(?:điện thoại|fax|e-?mail|thư điện tử|website|trang thông tin điện tử|địa chỉ|tài khoản|mã số thuế)\s*:/iu;

const isEnded = (sentence: string): boolean => /[.;:!?…][”")]?$/u.test(sentence);
const isOpen = (sentence: string): boolean =>
  /[\p{L}\p{M}\d%)”]$/u.test(sentence) &&
  !isEnded(sentence) &&
  sentence.split(/\s+/u).length >= SHORTEST &&
  !CONTACT.test(sentence);

export const endMissing = rule({
  code: 'wording/end-missing',
  severity: 'warning',
  summary: { vi: 'Ý không có dấu cuối câu', en: 'An entry without a sign at its end' },
  why: {
    vi: 'Các ý khác đều có dấu cuối; ý thiếu dấu đọc như câu bị cắt mất đoạn sau.',
    en: 'The other entries have a sign at their end; one without reads as if its rest were lost.',
  },
  vi: [
    'Ý này không có dấu cuối câu, các ý khác cùng danh sách có.',
    'Thêm dấu chấm hoặc dấu chấm phẩy như các ý khác.',
  ],
  en: [
    'This entry has no sign at its end, the others of its list have.',
    'Add the full stop or semicolon that they have.',
  ],
  examples: {
    wrong:
      'sections:\n  - heading: VIỆC\n    items:\n      - Các phòng báo cáo hằng quý.\n      - Văn phòng tổng hợp kết quả chung\n      - Kế toán bảo đảm kinh phí.',
    right:
      'sections:\n  - heading: VIỆC\n    items:\n      - Các phòng báo cáo hằng quý.\n      - Văn phòng tổng hợp kết quả chung.\n      - Kế toán bảo đảm kinh phí.',
  },
  check: ({ plan, report }) => {
    const lastOfPlan = plan.sections.at(-1);
    for (const list of itemLists(plan)) {
      const entries = list.filter(isItem).map((item) => ({ item, sentence: sentenceOf(item) ?? '' }));
      if (entries.filter(({ sentence }) => isEnded(sentence)).length < FEWEST_OTHERS) continue;
      for (const { item, sentence } of entries) {
        // After the last word of the plan the program writes "./.".
        const isLast = lastOfPlan?.children.at(-1) === item;
        if (isOpen(sentence) && !isLast) report({ path: item.origin });
      }
    }
  },
});
