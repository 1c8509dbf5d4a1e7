/** An abbreviation that is explained twice. */
import { placeIn, rule } from '../rule.ts';
import { abbreviationsOf, firstOfEach } from './uses.ts';

export const definedTwice = rule({
  code: 'abbreviation/defined-twice',
  severity: 'warning',
  summary: { vi: 'Chữ viết tắt giải thích hai lần', en: 'An abbreviation explained twice' },
  why: {
    vi: 'Giải thích hai lần thường là dấu vết của việc ghép hai văn bản; hai lời giải thích lệch nhau thì không rõ chữ viết tắt chỉ điều nào.',
    en: 'Two explanations are mostly the trace of two documents put together; where they differ, nobody knows which one holds.',
  },
  vi: ['“{name}” đã được giải thích ở phía trên.', 'Từ lần thứ hai dùng thẳng chữ viết tắt.'],
  en: ['“{name}” was explained above.', 'From the second time on use the abbreviation.'],
  examples: {
    wrong:
      'opening:\n  - Bảo đảm an ninh, trật tự (viết tắt là ANTT); ANTT ổn định.\n  - Giữ vững an ninh, trật tự (viết tắt là ANTT).',
    right: 'opening:\n  - Bảo đảm an ninh, trật tự (viết tắt là ANTT).\n  - Giữ vững ANTT.',
  },
  check: (context) => {
    const { definitions } = abbreviationsOf(context);
    const first = firstOfEach(definitions);
    for (const definition of definitions) {
      if (first.get(definition.name) !== definition)
        context.report(placeIn(definition.text, definition.span), { name: definition.name });
    }
  },
});
