/** The year in the title is that of the plan. */
import { placeIn, rule } from '../rule.ts';

export const titleYear = rule({
  code: 'year/title-year',
  severity: 'warning',
  summary: { vi: 'Năm trong trích yếu khác năm kế hoạch', en: 'The title names another year than the plan’s' },
  why: {
    vi: 'Trích yếu là chỗ người nhận đọc đầu tiên và văn thư chép vào sổ; sai năm ở đó là nhầm cả kế hoạch.',
    en: 'The title is read first and copied into the registry’s book; with the wrong year there, the plan is taken for another one.',
  },
  vi: ['Trích yếu ghi “{found}”, kế hoạch là của năm {year}.', 'Sửa trích yếu hoặc `year`; nên viết bằng biến year.'],
  en: [
    'The title says “{found}”, the plan is for {year}.',
    'Put the title or `year` right; best use the variable year.',
  ],
  examples: {
    wrong: 'title: Thực hiện công tác thử nghiệm năm 2025',
    right: 'title: Thực hiện công tác thử nghiệm năm {{year}}',
  },
  check: ({ plan, texts, report }) => {
    for (const text of texts) {
      if (text.role !== 'title' || text.path.length > 1) continue;
      for (const { kind, years, span, text: found } of text.years) {
        if (kind === 'plan' && years.every(({ year }) => year !== plan.year))
          report(placeIn(text, span), { found, year: plan.year });
      }
    }
  },
});
