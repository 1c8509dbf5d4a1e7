/** A cited document that may no longer hold, or will not for the whole of the plan's year: to be looked up. */

import { isBeingReplaced, isOver, isToCome } from '../../../content/entities/known-documents.ts';
import type { CitedDocument } from '../../../content/reference-data/entries.ts';
import { asClause, type RuleContext, rule } from '../rule.ts';
import { endOf, type Named, namedInPlan, reportDocuments } from './validity.ts';

/** The last day of the year that the plan is for. */
const endOfYear = (year: number): string => `${year}-12-31`;

/** The law of a name that holds on the day, where the plan means an older one that the registers do not have. */
function laterThan({ documents, year }: Named, on: string): CitedDocument | undefined {
  if (year === undefined || documents.some(({ date }) => date?.startsWith(year) === true)) return undefined;
  return documents.find((one) => !isOver(one, on) && !isToCome(one, on) && one.date !== null && year < one.date);
}

function reportOlder(context: RuleContext): void {
  for (const named of namedInPlan(context)) {
    const later = laterThan(named, context.on);
    if (later === undefined || later.level !== 'law') continue;
    const what = { vi: `nay là ${later.ref}`, en: `now it is ${later.ref}` };
    context.report(named.place, { name: named.name, what, note: '' });
  }
}

export const validityToCheck = rule({
  code: 'citation/validity-to-check',
  severity: 'info',
  summary: {
    vi: 'Văn bản có thể đã thay, hoặc sẽ hết hiệu lực trong năm của kế hoạch',
    en: 'A document that may be replaced, or ends within the plan’s year',
  },
  why: {
    vi: 'Ngày hết hiệu lực chưa đối chiếu được với bản gốc, hoặc rơi vào giữa năm kế hoạch; phần việc sau ngày đó phải theo văn bản mới.',
    en: 'Its last day could not be compared with the original, or falls within the plan’s year; what is done later follows the new document.',
  },
  vi: ['{name}: {what}.', 'Tra lại hiệu lực trước khi dẫn{note}.'],
  en: ['{name}: {what}.', 'Look up whether it holds before citing it{note}.'],
  examples: {
    wrong: 'Theo Luật Nhà ở năm 2014.',
    right: 'Theo Luật Nhà ở năm 2023.',
  },
  check: (context) => {
    const { on, registers, plan } = context;
    const year = plan.year ?? Number(on.slice(0, 4));
    const isDoubtful = (document: CitedDocument): boolean =>
      isBeingReplaced(document) ||
      (document.confidence === 'likely' && isOver(document, on)) ||
      (!isOver(document, on) && isOver(document, endOfYear(year)));
    reportDocuments(context, isDoubtful, (document) => ({
      what: endOf(document, registers),
      note: asClause(document.note),
    }));
    reportOlder(context);
  },
});
