/** An appendix to which no text points. */
import { rule } from '../rule.ts';
import { type AppendixMention, appendixMentions } from './appendix-mentions.ts';

/** What an appendix says of itself points nobody to it. */
const isOutside = ({ text: { path } }: AppendixMention, index: number): boolean =>
  path[0] !== 'appendices' || path[1] !== index;

export const appendixNotMentioned = rule({
  code: 'structure/appendix-not-mentioned',
  severity: 'warning',
  summary: { vi: 'Phụ lục không được nhắc đến trong kế hoạch', en: 'An appendix that the text does not name' },
  why: {
    vi: 'Trường hợp văn bản có phụ lục kèm theo thì trong văn bản phải có chỉ dẫn về phụ lục đó (III.1.a).',
    en: 'Where a document has appendices, its text must point to them (III.1.a).',
  },
  vi: [
    'Trong kế hoạch không có chỗ nào chỉ dẫn đến “{label}”.',
    'Thêm chỉ dẫn ở nơi dùng đến, ví dụ: (chi tiết tại {label}).',
  ],
  en: ['No text of the plan points to “{label}”.', 'Say so where it is needed, for example: (chi tiết tại {label}).'],
  decree: 'Phụ lục I, III.1.a',
  examples: {
    wrong: 'appendices:\n  - title: DANH SÁCH\n    text: Gồm các đơn vị.',
    right:
      'opening:\n  - Danh sách tại Phụ lục kèm theo.\nappendices:\n  - title: DANH SÁCH\n    text: Gồm các đơn vị.',
  },
  check: ({ plan, texts, report }) => {
    if (plan.excerpt) return;
    const mentions = appendixMentions(texts);
    // A number that is none was meant for one of them.
    if (mentions.some(({ number = 0 }) => number > plan.appendices.length)) return;
    for (const [index, { label, origin }] of plan.appendices.entries()) {
      const isNamed = mentions.some(
        (mention) => isOutside(mention, index) && (mention.number === undefined || mention.number === index + 1),
      );
      if (!isNamed) report({ path: [...origin, 'title'] }, { label });
    }
  },
});
