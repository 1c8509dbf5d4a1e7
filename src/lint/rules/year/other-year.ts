/** A year that does not fit the plan's: most often one that was forgotten when last year's plan was rewritten. */
import { textBefore } from '../../../content/entities/text-before.ts';
import { isOfReference, placeIn, rule } from '../rule.ts';

/** Last year's figures and next year's preparations are at home in every plan. */
const NEAR = 1;

/** What is to be compared with has been: no plan of one year compares with a year to come. */
const COMPARED = /so với(?: cùng kỳ)?\s*$/iu;

export const otherYear = rule({
  code: 'year/other-year',
  severity: 'warning',
  summary: { vi: 'Năm không khớp với năm kế hoạch', en: 'A year that does not fit the plan’s' },
  why: {
    vi: 'Kế hoạch viết lại từ bản năm trước hay sót năm cũ; một năm sót lại làm sai thời hạn hoặc chỉ tiêu.',
    en: 'Plans rewritten from last year’s often keep an old year, and one of them is enough to put a deadline or a target wrong.',
  },
  vi: ['“{found}” trong kế hoạch năm {year}.', 'Kiểm tra: có phải năm sót lại của kế hoạch trước?'],
  en: ['“{found}” in a plan for {year}.', 'See whether it was left over from an earlier plan.'],
  examples: {
    wrong: 'Thực hiện nhiệm vụ năm 2024.',
    right: 'So với năm 2025; giai đoạn 2021 - 2025; Kế hoạch số 01/KH-UBND ngày 02/01/2024.',
  },
  check: ({ plan, data, texts, unprinted, report }) => {
    for (const text of [...texts, ...unprinted]) {
      for (const { kind, years, span, text: found } of text.years) {
        // "giảm so với năm 2024, năm 2024 tăng so với năm 2023": a chain of comparisons goes two years back.
        const isPlans =
          kind === 'deadline' || kind === 'unclear' || (kind === 'plan' && years.some(({ year }) => year > plan.year));
        const isFar = years.some(({ year }) => year < plan.year - NEAR);
        const isAhead =
          data.period === undefined &&
          years.every(({ year }) => year > plan.year) &&
          COMPARED.test(textBefore(text.text, span.start));
        if (((isPlans && isFar) || isAhead) && !isOfReference(text, span))
          report(placeIn(text, span), { found, year: plan.year });
      }
    }
  },
});
