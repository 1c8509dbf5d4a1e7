/** The keys at the head of a plan that begin anew each year. */
import type { PlanPath } from '../../diagnostics/diagnostic.ts';
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
  const replaceAt = (path: PlanPath, text: string, shown = text): void => {
    const key = path.join('.');
    const old = source.spellingOf(path) ?? '';
    if (old === text) return;
    changes.replaceValue(path, text);
    changes.note(
      'blanked',
      path,
      say('blanked', { key, old, new: shown === '' ? '(để trống)' : shown }, { new: shown === '' ? '(blank)' : shown }),
    );
  };
  const replace = (key: string, text: string): void => replaceAt([key], text);
  replace('year', String(newYear));
  if (data.number != null) replace('number', '');
  const issued = parseDate(String(data.date ?? ''));
  if (issued?.year !== undefined) replace('date', String(issued.year + newYear - oldYear));
  const { number, date } = data.attachedTo ?? {};
  if (number != null) replaceAt(['attachedTo', 'number'], '');
  const decided = parseDate(String(date ?? ''));
  if (decided?.year !== undefined) replaceAt(['attachedTo', 'date'], String(decided.year + newYear - oldYear));
  if (data.stage !== undefined) replace('stage', 'drafting');
  if (data.draftNumber !== undefined) replace('draftNumber', FIRST_DRAFT);
  markPeriodKey(data, step, changes);
}

function markPeriodKey({ period }: PlanSourceData, { newYear }: YearStep, changes: Changes): void {
  if (period === undefined || period.to > newYear) return;
  const name = period.to < newYear ? 'periodEnded' : 'periodEnding';
  changes.mark('period', ['period'], say(name, { quote: `“${period.from} - ${period.to}”`, newYear }));
}
