/** The keys at the head of a plan that begin anew each year. */
import type { PlanSourceData } from '../../generated/plan-source.ts';
import type { PlanSource } from '../../plan/source/read.ts';
import { parseDate } from '../../vietnamese/dates.ts';
import type { Changes } from './changes.ts';
import { say } from './sentences.ts';
import type { YearStep } from './years.ts';

const FIRST_DRAFT = '1';

/** Year of the plan, number, date, stage, count of drafts, period. */
export function rollHead(data: PlanSourceData, source: PlanSource, step: YearStep, changes: Changes): void {
  const { oldYear, newYear } = step;
  const replace = (key: string, text: string, shown = text): void => {
    const old = source.spellingOf([key]) ?? '';
    if (old === text) return;
    changes.replaceValue([key], text);
    changes.note(
      'blanked',
      [key],
      say('blanked', { key, old, new: shown === '' ? '(để trống)' : shown }, { new: shown === '' ? '(blank)' : shown }),
    );
  };
  replace('year', String(newYear));
  if (data.number != null) replace('number', '');
  const issued = parseDate(String(data.date ?? ''));
  if (issued?.year !== undefined) replace('date', String(issued.year + newYear - oldYear));
  if (data.stage !== undefined) replace('stage', 'drafting');
  if (data.draftNumber !== undefined) replace('draftNumber', FIRST_DRAFT);
  markPeriodKey(data, step, changes);
}

function markPeriodKey({ period }: PlanSourceData, { newYear }: YearStep, changes: Changes): void {
  if (period === undefined || period.to > newYear) return;
  const name = period.to < newYear ? 'periodEnded' : 'periodEnding';
  changes.mark('period', ['period'], say(name, { quote: `“${period.from} - ${period.to}”`, newYear }));
}
