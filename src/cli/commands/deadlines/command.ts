/** `kehoach deadlines`: every dated duty in the order of its day, or as a calendar. */
import { extname } from 'node:path';
import { workCalendar } from '../../../content/reference-data/work-calendar.ts';
import { jsonTable } from '../../../report/reporters/tables/json.ts';
import { markdownTable } from '../../../report/reporters/tables/markdown.ts';
import { prettyTable } from '../../../report/reporters/tables/pretty.ts';
import { type DaysOff, eventsOf } from '../../../tasks/calendar/events.ts';
import { icsOf } from '../../../tasks/calendar/ics.ts';
import { calendarTable } from '../../../tasks/calendar/table.ts';
import type { DataTable } from '../../../tasks/data-table.ts';
import type { CommandContext } from '../../context.ts';
import { EXIT, type ExitCode } from '../../exit-codes.ts';
import { readTasks } from '../../project/read-tasks.ts';
import { officeRegisters } from '../../project/reference-data.ts';
import { writeTarget } from '../../project/write-target.ts';
import { TASK_MESSAGES } from '../tasks/messages.ts';

export interface DeadlinesOptions {
  readonly ics?: string;
  readonly daysOff: string;
  readonly registers?: string;
  readonly format: string;
}

const FORMATS: Readonly<Record<string, (table: DataTable, context: CommandContext) => string>> = {
  pretty: prettyTable,
  markdown: markdownTable,
  json: jsonTable,
};
const DAYS_OFF: readonly string[] = ['keep', 'before', 'after'];

/** What is wrong with the call, before anything is read. */
function usageProblem({ ics, daysOff, format }: DeadlinesOptions, { language }: CommandContext): string | undefined {
  const messages = TASK_MESSAGES[language];
  if (!DAYS_OFF.includes(daysOff)) return messages.badDaysOff(daysOff);
  if (FORMATS[format] === undefined) return messages.badFormat(format, Object.keys(FORMATS).join(', '));
  return ics === undefined || extname(ics).toLowerCase() === '.ics' ? undefined : messages.badTarget(ics, '.ics');
}

/** Tells the dated duties, or writes them as a calendar. */
export async function deadlines(
  args: readonly string[],
  options: DeadlinesOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { host, language, usageError } = context;
  const problem = usageProblem(options, context);
  if (problem !== undefined) return usageError(problem);
  const registers = await officeRegisters(options.registers, context);
  if (typeof registers === 'number') return registers;
  const read = await readTasks(args, context, registers.bodyNames);
  if (typeof read === 'number') return read;
  const { plans } = read;
  const calendar = workCalendar(registers);
  const events = eventsOf(plans, { language, daysOff: options.daysOff as DaysOff, calendar });
  let exit: ExitCode = EXIT.ok;
  if (options.ics === undefined) {
    const text = FORMATS[options.format]?.(calendarTable(events, plans, language), context) ?? '';
    host.stdout(`${events.length === 0 && options.format === 'pretty' ? TASK_MESSAGES[language].nothing : text}\n`);
  } else {
    const names = plans.map(({ name }) => name).join(', ');
    exit = await writeTarget(options.ics, icsOf(events, { name: names, stamp: host.today, language }), names, context);
    if (exit === EXIT.ok) host.stdout(`${TASK_MESSAGES[language].events(events.length)}\n`);
  }
  return Math.max(exit, read.exit) as ExitCode;
}
