/** An abbreviation that is used before it is explained. */
import { placeIn, rule } from '../rule.ts';
import { abbreviationsOf, firstOfEach, isKnown } from './uses.ts';

export const beforeDefinition = rule({
  code: 'abbreviation/before-definition',
  severity: 'warning',
  summary: { vi: 'Viết tắt trước khi giải thích', en: 'An abbreviation used before it is explained' },
  why: {
    vi: 'Người đọc gặp chữ viết tắt ở đây chưa biết nó thay cho gì, phải đọc tiếp rồi quay lại.',
    en: 'Whoever meets the abbreviation here does not know yet what it stands for, and has to read on and come back.',
  },
  vi: ['“{name}” dùng ở đây, đến sau mới giải thích.', 'Giải thích ở lần dùng đầu tiên.'],
  en: ['“{name}” is used here and explained only later.', 'Explain it at its first use.'],
  examples: {
    wrong:
      'opening:\n  - Giữ vững ANTT trên địa bàn.\n  - Bảo đảm an ninh, trật tự (viết tắt là ANTT); báo cáo về ANTT.',
    right: 'opening:\n  - Bảo đảm an ninh, trật tự (viết tắt là ANTT).\n  - Giữ vững ANTT trên địa bàn.',
  },
  check: (context) => {
    const { definitions, uses } = abbreviationsOf(context);
    const defined = firstOfEach(definitions);
    for (const [name, use] of firstOfEach(uses)) {
      const definition = defined.get(name);
      if (definition !== undefined && use.order < definition.order && !isKnown(name, context))
        context.report(placeIn(use.text, use.span), { name });
    }
  },
});
