/** Words that scans misread and hasty fingers mistype. */
import { findMisreadings } from '../../../content/reference-data/find-misreadings.ts';
import { isNameText, isProperName } from '../proper-names.ts';
import { fixIn, placeIn, rule } from '../rule.ts';

export const misreading = rule({
  code: 'wording/misreading',
  severity: 'warning',
  summary: { vi: 'Chữ nhận dạng sai, gõ nhầm thường gặp', en: 'A frequent misreading or slip of typing' },
  why: {
    vi: 'Từ bị nhận dạng sai hay gõ nhầm vẫn là từ có thật nên phần kiểm tra chính tả không thấy, mà câu thì đổi nghĩa.',
    en: 'A misread word is still a word, so a spelling checker does not see it, and the sentence says something else.',
  },
  vi: ['“{found}” có lẽ là “{right}”.', 'Sửa nếu đúng là nhầm.'],
  en: ['“{found}” is probably “{right}”.', 'Put it right if it is a slip.'],
  repairs: true,
  examples: { wrong: 'Cùng cố, kiện toàn tổ chức.', right: 'Củng cố, kiện toàn tổ chức, cùng các sở thực hiện.' },
  check: ({ texts, registers, report }) => {
    for (const text of texts) {
      if (isNameText(text)) continue;
      for (const { start, end, right, fix } of findMisreadings(text.text, registers)) {
        const span = { start, end };
        if (isProperName(text.text, span)) continue;
        report(placeIn(text, span), { found: text.text.slice(start, end), right }, fix ? fixIn(text, span, right) : []);
      }
    }
  },
});
