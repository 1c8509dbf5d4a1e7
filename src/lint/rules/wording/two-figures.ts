/** One target with two figures: the same words, "đạt 90%" here and "đạt 95%" there. */
import type { ReadText } from '../../../content/entities/read-text.ts';
import { findTargets } from '../../../content/entities/targets.ts';
import { textBefore } from '../../../content/entities/text-before.ts';
import type { Span } from '../../../diagnostics/diagnostic.ts';
import { placeIn, rule } from '../rule.ts';

/** So many words around a figure tell which target it is. */
const FEWEST = 5;
const MOST = 9;
/** Words that bind a figure to its target, with none of their own. */
const BINDING = /^(?:đạt|trên|dưới|ít|nhất|từ|tối|thiểu|đa|khoảng|hơn|không|quá|phấn|đấu|tỷ|lệ|là|lên|được|có)$/u;
/** Another time than the plan's year: the figure may differ. */
const OTHER_TIME = /(?<!\p{L})(?:năm|quý|tháng|giai đoạn|cùng kỳ|trước đây|hiện nay|đến nay|sơ kết|năm học)(?!\p{L})/iu;
const SPEAKING: ReadonlySet<ReadText['role']> = new Set(['text', 'heading', 'opening']);
/** A figure with a share or what is counted behind it; no part of a date, a number of a document. */
const FIGURE = /(?<![\p{L}\d.,/-])\d[\d.,]*(?<![.,])(?![/\d])(?:\s?%|(?=\s\p{Ll}))/gu;

interface PromisedFigure {
  readonly text: ReadText;
  readonly span: Span;
  /** The words that say what is promised. */
  readonly key: string;
  readonly figure: string;
}

const wordsOf = (text: string): string[] => text.toLocaleLowerCase('vi').match(/[\p{L}\p{N}]+/gu) ?? [];

/** The part of a sentence that holds a figure, without its parentheses. */
function clauseAround(text: string, { start, end }: Span): { readonly before: string; readonly after: string } {
  const before =
    textBefore(text, start)
      .split(/[.;:\n(]\s|[\n(]/u)
      .at(-1) ?? '';
  const behind = text.slice(end);
  const stop = behind.search(/[.;:)](?:\s|$)|[\n(]/u);
  return { before, after: stop < 0 ? behind : behind.slice(0, stop) };
}

function promisesIn(text: ReadText): PromisedFigure[] {
  if (!/\d/.test(text.text) || OTHER_TIME.test(text.text)) return [];
  return [...text.text.matchAll(FIGURE)].flatMap(({ 0: written, index }): PromisedFigure[] => {
    const span = { start: index, end: index + written.length };
    const { before, after } = clauseAround(text.text, span);
    const behind = wordsOf(after).slice(0, MOST);
    const ahead = wordsOf(before)
      .filter((word) => !BINDING.test(word))
      .slice(-MOST);
    const isPercent = written.endsWith('%');
    const aheadKey = isPercent && ahead.length >= FEWEST ? ahead : undefined;
    const key = behind.length >= FEWEST ? behind : aheadKey;
    if (key === undefined || key.some((word) => /\d/.test(word))) return [];
    const figure = written.replace(/\s?%$|^0+(?=\d)/g, '');
    return [{ text, span, key: `${isPercent ? '%' : ''} ${key.join(' ')}`, figure }];
  });
}

/** True for what a plan promises; other figures count nothing that could be held against another. */
const isTarget = ({ text, span }: PromisedFigure): boolean =>
  findTargets(text.text).some((target) => target.span.start <= span.start && span.end <= target.span.end);

export const twoFigures = rule({
  code: 'wording/two-figures',
  severity: 'warning',
  summary: { vi: 'Một chỉ tiêu ghi hai số khác nhau', en: 'One target with two different figures' },
  why: {
    vi: 'Hai số cho một chỉ tiêu thì không biết giao theo số nào, và cuối năm không đánh giá được.',
    en: 'With two figures for one target nobody knows which was given, and at the year’s end nothing can be judged.',
  },
  vi: [
    'Chỉ tiêu này ghi {found}, ở phía trên ghi {other}.',
    'Thống nhất một số, hoặc nói rõ hai chỉ tiêu khác nhau ở chỗ nào.',
  ],
  en: ['This target says {found}; above it says {other}.', 'Bring the two together, or say in what they differ.'],
  examples: {
    wrong:
      'sections:\n  - heading: CHỈ TIÊU\n    items:\n      - Tuyên truyền tại 100% trạm y tế xã, phường trên địa bàn tỉnh.\n      - Tuyên truyền tại 95% trạm y tế xã, phường trên địa bàn tỉnh.',
    right:
      'sections:\n  - heading: CHỈ TIÊU\n    items:\n      - Tuyên truyền tại 100% trạm y tế xã, phường.\n      - Tuyên truyền tại 95% trường học; năm 2025 tuyên truyền tại 90% trạm y tế xã, phường.',
  },
  check: ({ texts, report }) => {
    const known = new Map<string, PromisedFigure>();
    for (const text of texts) {
      if (!SPEAKING.has(text.role)) continue;
      for (const promise of promisesIn(text)) {
        const before = known.get(promise.key);
        if (before === undefined) known.set(promise.key, promise);
        else if (before.figure !== promise.figure && before.text !== text && isTarget(before) && isTarget(promise))
          report(placeIn(text, promise.span), {
            found: text.text.slice(promise.span.start, promise.span.end),
            other: before.text.text.slice(before.span.start, before.span.end),
          });
      }
    }
  },
});
