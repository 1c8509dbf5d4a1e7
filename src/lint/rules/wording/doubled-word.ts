/** A word typed twice. Many Vietnamese words end and begin with the same syllable, so a single one is judged by a list. */
import { type TokenisedText, tokenise, type Word } from '../../../content/reference-data/tokenise.ts';
import type { Span } from '../../../diagnostics/diagnostic.ts';
import { asLongAsText, LATEST_LETTERS, remembered } from '../../../vietnamese/remembered.ts';
import { placeIn, rule } from '../rule.ts';

/** Syllables that never follow themselves. */
const NEVER_TWICE: ReadonlySet<string> = new Set(
  'và của các những trong với cho về để là được theo tại đến bằng đối nhằm khi nếu thì mà này đó dân cùng trên dưới như do bởi hoặc không sẽ đã đang giảm tăng đạt gửi quá rất hơn phải cần vào gồm'.split(
    ' ',
  ),
);

/** The most syllables of a wording that is looked for twice, and the fewest that need not be in the list. */
const LONGEST = 4;
const SHORTEST = 2;

const FIGURE = /\d/;

/** Words that blanks alone divide; "12a" and "đi-ốt" are not of them. */
const isPlain = (word: Word | undefined): boolean => word?.kind === 'letters' && !FIGURE.test(word.text);

function isRepeated(words: readonly Word[], at: number, length: number): boolean {
  for (let index = at; index < at + length; index++) {
    const [one, other] = [words[index], words[index + length]];
    if (one?.folded !== other?.folded || !isPlain(one) || !isPlain(other)) return false;
  }
  return true;
}

/** How many syllables that begin at a word stand there twice; 0 where none do. */
function repeatedAt(words: readonly Word[], at: number): number {
  if (isRepeated(words, at, 1) && NEVER_TWICE.has(words[at]?.folded ?? '')) return 1;
  for (let length = LONGEST; length >= SHORTEST; length--) if (isRepeated(words, at, length)) return length;
  return 0;
}

/** A hyphen right before or a sign right behind makes another word of it. */
function isGlued(words: readonly Word[], at: number, end: number): boolean {
  const [before, first, last, behind] = [words[at - 1], words[at], words[end - 1], words[end]];
  return (
    (before?.even === '-' && before.end === first?.start) || (behind?.kind === 'figures' && behind.start === last?.end)
  );
}

function lookForDoubled({ words, offset }: TokenisedText): Span[] {
  const spans: Span[] = [];
  for (let at = 0; at + 1 < words.length; ) {
    const length = repeatedAt(words, at);
    const end = at + 2 * length;
    const isDoubled = length > 0 && !isGlued(words, at, end);
    if (isDoubled) spans.push({ start: offset(words[at]?.start ?? 0), end: offset(words[end - 1]?.end ?? 0) });
    at = isDoubled ? end : at + 1;
  }
  return spans;
}

const doubledIn = remembered((text) => lookForDoubled(tokenise(text)), LATEST_LETTERS, asLongAsText);

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
      for (const span of doubledIn(text.text)) {
        const found = text.text.slice(span.start, span.end);
        if (!MEANT_TWICE.test(found)) report(placeIn(text, span), { found });
      }
    }
  },
});
