/** Dates that are none, and a year of issue that does not fit the plan's. */
import { isPossibleDate, parseDate } from '../../vietnamese/dates.ts';
import type { Check } from './check.ts';

/** No 30 February: in the date of issue and of cited documents. */
export const possibleDates: Check = ({ data, report }) => {
  const dates: [readonly string[], unknown][] = [
    [['date'], data.date],
    [['attachedTo', 'date'], data.attachedTo?.date],
  ];
  for (const [id, { date }] of Object.entries(data.references ?? {})) dates.push([['references', id, 'date'], date]);
  for (const [path, value] of dates) {
    const date = parseDate(String(value ?? ''));
    if (date !== undefined && !isPossibleDate(date)) report('plan/impossible-date', { path }, { found: String(value) });
  }
};

/** The date of issue lies in the plan's year or the one before. */
export const yearOfIssue: Check = ({ plan, data, report }) => {
  const { year } = plan.date;
  const [path, given] =
    data.attachedTo === undefined ? [['date'], data.date] : [['attachedTo', 'date'], data.attachedTo.date];
  if (given == null || year === undefined || year === plan.year || year === plan.year - 1) return;
  report('plan/date-year', { path }, { found: year, year: plan.year });
};

/** A period runs forward. */
export const periodOrder: Check = ({ data, report }) => {
  const { period } = data;
  if (period !== undefined && period.to < period.from)
    report('plan/period-order', { path: ['period', 'to'] }, { from: period.from, to: period.to });
};
