/** An abbreviation that the plan never explains. */
import { placeIn, rule } from '../rule.ts';
import { abbreviationsOf, firstOfEach, isKnown } from './uses.ts';

export const undefinedAbbreviation = rule({
  code: 'abbreviation/undefined',
  severity: 'warning',
  summary: { vi: 'Chữ viết tắt không giải thích', en: 'An abbreviation that is never explained' },
  why: {
    vi: 'Kế hoạch gửi đến cả những nơi ngoài ngành; ở đó có thể không ai hiểu chữ viết tắt này, hoặc hiểu sang nghĩa khác.',
    en: 'A plan is sent beyond its own sector, where nobody may know the abbreviation, or know it for something else.',
  },
  vi: ['“{name}” không được giải thích ở chỗ nào trong kế hoạch.', 'Viết đủ ở lần đầu, kèm “(viết tắt là {name})”.'],
  en: ['“{name}” is explained nowhere in the plan.', 'Write it out at first, with “(viết tắt là {name})”.'],
  examples: {
    wrong: 'Giữ vững ANTT trên địa bàn.',
    right: 'Giữ vững an ninh, trật tự (viết tắt là ANTT) tại UBND các xã; báo cáo tình hình ANTT.',
  },
  check: (context) => {
    const { definitions, uses } = abbreviationsOf(context);
    const defined = new Set(definitions.map(({ name }) => name));
    for (const [name, { text, span }] of firstOfEach(uses)) {
      if (!defined.has(name) && !isKnown(name, context)) context.report(placeIn(text, span), { name });
    }
  },
});
