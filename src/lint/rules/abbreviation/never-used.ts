/** An abbreviation that is explained and never used. */
import type { Span } from '../../../diagnostics/diagnostic.ts';
import { placeIn, rule } from '../rule.ts';
import { abbreviationsOf, isKnown, isMadeOfWords } from './uses.ts';

/** The bracket that explains, as it is typed: "(ANTT)", "(viết tắt là ANTT)". */
function explanationAt(text: string, { start, end }: Span): string {
  const open = text.lastIndexOf('(', start);
  const close = text.indexOf(')', end);
  return open < 0 || close < 0 ? text.slice(start, end) : text.slice(open, close + 1);
}

export const neverUsed = rule({
  code: 'abbreviation/never-used',
  severity: 'info',
  summary: { vi: 'Giải thích chữ viết tắt rồi không dùng', en: 'An abbreviation explained and never used' },
  why: {
    vi: 'Chữ viết tắt không dùng lại chỉ làm câu dài thêm, và người đọc tìm nó ở những phần sau mà không thấy.',
    en: 'An abbreviation that is not used again only lengthens its sentence, and readers look for it further down in vain.',
  },
  vi: ['“{name}” được giải thích nhưng không dùng lại.', 'Bỏ phần “{explanation}”.'],
  en: ['“{name}” is explained and never used.', 'Take “{explanation}” out.'],
  examples: {
    wrong: 'Bảo đảm an ninh, trật tự (viết tắt là ANTT) trên địa bàn.',
    right: 'Bảo đảm an ninh, trật tự (viết tắt là ANTT) trên địa bàn; báo cáo về ANTT.',
  },
  check: (context) => {
    const { definitions, uses } = abbreviationsOf(context);
    const used = new Set(uses.flatMap(({ name }) => [name, ...name.split('-')]));
    for (const definition of definitions) {
      const { name, text, span } = definition;
      if (used.has(name) || isKnown(name, context) || !isMadeOfWords(definition)) continue;
      context.report(placeIn(text, span), { name, explanation: explanationAt(text.text, span) });
    }
  },
});
