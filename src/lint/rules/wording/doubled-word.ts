/** A word typed twice. Many Vietnamese words end and begin with the same syllable, so a single one is judged by a list. */
import { placeIn, rule } from '../rule.ts';

/** Syllables that never follow themselves. */
const NEVER_TWICE =
  'và|của|các|những|trong|với|cho|về|để|là|được|theo|tại|đến|bằng|đối|nhằm|khi|nếu|thì|mà|này|đó|dân|cùng|trên|dưới|như|do|bởi|hoặc|không|sẽ|đã|đang';

// The same syllable of the list, or two to four syllables, twice without a sign between them.
const DOUBLED = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?:(${NEVER_TWICE})\\s+\\1|((?:\\p{L}+\\s+){1,3}\\p{L}+)\\s+\\2)(?![\\p{L}\\p{N}])`,
  'giu',
);

/** "từng bước từng bước" says more than "từng bước". */
const MEANT_TWICE = /^từng\s/iu;

export const doubledWord = rule({
  code: 'wording/doubled-word',
  severity: 'warning',
  summary: { vi: 'Từ ngữ lặp liền nhau', en: 'A word typed twice' },
  why: {
    vi: 'Lỗi này người soạn đọc lướt qua mà không thấy, còn người ký và nơi nhận thì thấy ngay.',
    en: 'The author’s eye passes over it; those who sign and receive the plan see it at once.',
  },
  vi: ['Lặp từ: “{found}”.', 'Bỏ một lần, hoặc viết lại từ đúng.'],
  en: ['Typed twice: “{found}”.', 'Take one out, or write the word that is meant.'],
  examples: {
    wrong: 'Thực hiện thực hiện đúng việc được giao.',
    right: 'Nhà trường từ từ mở rộng, học sinh sinh hoạt hè.',
  },
  check: ({ texts, report }) => {
    for (const text of texts) {
      for (const { 0: found, index } of text.text.matchAll(DOUBLED))
        if (!MEANT_TWICE.test(found)) report(placeIn(text, { start: index, end: index + found.length }), { found });
    }
  },
});
