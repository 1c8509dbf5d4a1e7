/** The text speaks of an appendix that the plan does not have. */
import type { Bilingual } from '../../../diagnostics/diagnostic.ts';
import { placeIn, rule } from '../rule.ts';
import { appendixMentions } from './appendix-mentions.ts';

const NONE: Bilingual = { vi: 'Kế hoạch không có phụ lục nào', en: 'The plan has no appendix' };

const howMany = (labels: readonly string[]): Bilingual =>
  labels.length === 0 ? NONE : { vi: `Kế hoạch có ${labels.join(', ')}`, en: `The plan has ${labels.join(', ')}` };

/** Whether an appendix is numbered in the Roman way; undefined where it has no number. */
const isRomanLabel = (label: string | undefined): boolean | undefined => {
  const [, number] = /\s([IVXL]+|\d+)$/.exec(label ?? '') ?? [];
  return number === undefined ? undefined : !/\d/.test(number);
};

/** Who looks for “Phụ lục I” finds a “Phụ lục 1” only by guessing. */
const isOther = (label: string | undefined, isRoman: boolean | undefined): boolean => {
  const own = isRomanLabel(label);
  return own !== undefined && isRoman !== undefined && own !== isRoman;
};

export const unknownAppendix = rule({
  code: 'structure/unknown-appendix',
  severity: 'warning',
  summary: { vi: 'Nhắc đến phụ lục không có', en: 'An appendix is named that does not exist' },
  why: {
    vi: 'Văn bản có phụ lục thì trong văn bản phải có chỉ dẫn về phụ lục đó (III.1.a); chỉ dẫn sai thì nơi nhận đi tìm thứ không có.',
    en: 'The text points to its appendices (III.1.a); where it points to none, those who receive it look for what is not there.',
  },
  vi: ['Kế hoạch này không có “{found}”. {have}.', 'Sửa số của phụ lục, hoặc thêm phụ lục vào `appendices`.'],
  en: ['This plan has no “{found}”. {have}.', 'Correct the number, or add the appendix under `appendices`.'],
  decree: 'Phụ lục I, III.1.a',
  examples: {
    wrong: 'Danh sách tại Phụ lục II.',
    right: 'Danh sách theo Phụ lục II ban hành kèm theo Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ.',
  },
  check: ({ plan, texts, report }) => {
    if (plan.excerpt) return;
    const labels = plan.appendices.map(({ label }) => label);
    for (const { text, span, number, isRoman } of appendixMentions(texts)) {
      if (number === undefined || (number <= labels.length && !isOther(labels[number - 1], isRoman))) continue;
      report(placeIn(text, span), { found: text.text.slice(span.start, span.end), have: howMany(labels) });
    }
  },
});
