/** The engine of the desk: the whole core in a thread of the browser. It knows no file but what it is handed. */

import { comparePlans } from '../../change/diff/compare.ts';
import { isMark } from '../../change/rollover/review.ts';
import { BROWSER_CODEC } from '../../codec-browser.ts';
import { workCalendar } from '../../content/reference-data/work-calendar.ts';
import type { Diagnostic, Language } from '../../diagnostics/diagnostic.ts';
import { PLAN_TEMPLATES } from '../../generated/plan-templates.ts';
import { createLinter } from '../../lint/rules/lint.ts';
import { type CheckedPlan, checkRead } from '../../pipeline/check.ts';
import { checkWord } from '../../pipeline/check-word.ts';
import { fixOne, fixPlan } from '../../pipeline/fix.ts';
import { importText, importWord } from '../../pipeline/import.ts';
import { pullChanges } from '../../pipeline/pull.ts';
import { renderChanges } from '../../pipeline/render-changes.ts';
import { rollOverPlan } from '../../pipeline/roll-over.ts';
import { startPlan } from '../../pipeline/start.ts';
import type { Plan } from '../../plan/model/plan.ts';
import { readLatest } from '../../plan/source/read-latest.ts';
import { parsePlanTemplate } from '../../plan/templates/plan-template.ts';
import { markdownChanges } from '../../report/reporters/changes/markdown.ts';
import { isSame } from '../../report/reporters/changes/report.ts';
import { PULL_KINDS } from '../../report/reporters/pull-kinds.ts';
import { eventsOf } from '../../tasks/calendar/events.ts';
import { icsOf } from '../../tasks/calendar/ics.ts';
import { calendarTable } from '../../tasks/calendar/table.ts';
import { taskMatrix } from '../../tasks/matrix.ts';
import { workbookOf } from '../../tasks/workbook/write.ts';
import { showChecked, shownDiagnostics } from '../look.ts';
import { pagesOf } from '../shown-pages.ts';
import type { DeskCalls, EngineSettings, Made } from './calls.ts';
import { deskContext, errorsOf, sentencesIn } from './context.ts';
import { opinionCalls } from './opinions.ts';
import { plansAround } from './plans-around.ts';
import { unitCalls } from './units.ts';
import { writingCalls } from './writing.ts';

/** What is said of files that have no lines. */
const withoutLines = (diagnostics: readonly Pick<Diagnostic, 'message' | 'hint'>[]): string[] =>
  diagnostics.map(({ message, hint }) => `${message} ${hint}`.trim());

/** Files that are read as text; what they are else is told by their bytes. */
const TEXT_FILE = /\.(?:md|markdown|txt|text)$/i;

const known = <Value>(value: Value | undefined): readonly Value[] => (value === undefined ? [] : [value]);

/** Both plans, or what is wrong with them. */
function bothPlans(before: CheckedPlan, after: CheckedPlan, language: Language): Made<readonly [Plan, Plan]> {
  return before.value === undefined || after.value === undefined
    ? { problems: sentencesIn([...errorsOf(before), ...errorsOf(after)], language) }
    : { value: [before.value, after.value] };
}

/** The functions of the desk, on the day and with the communes that it was started with. */
export function deskCalls(settings: EngineSettings): DeskCalls {
  const context = deskContext(settings);
  const { today, registers, places, phrases, language, besideOf, optionsOf, checkText, tasksIn } = context;
  const sentences = (diagnostics: readonly Diagnostic[]): string[] => sentencesIn(diagnostics, language());
  const around = plansAround((neighbours) => createLinter({ registers, places, today, neighbours }));
  return {
    ...writingCalls(context),
    ...opinionCalls({ besideOf, language }),
    ...unitCalls({ besideOf, language }),
    ...around.calls,
    shown: (plan) => {
      const shown = showChecked(checkText(plan));
      return shown === undefined ? undefined : { drawn: shown.drawn, pages: pagesOf(shown.plan) };
    },
    findings: (plan) => {
      const lint = around.lintFor(plan.file);
      return shownDiagnostics(checkRead(readLatest(plan.text), { ...optionsOf(plan), lint }).diagnostics);
    },
    importFile: ({ name, bytes }) => {
      const options = { file: name, language: language() } as const;
      const { value, diagnostics } = TEXT_FILE.test(name)
        ? importText(new TextDecoder().decode(bytes), options)
        : importWord(bytes, BROWSER_CODEC, options);
      if (value === undefined) return { problems: withoutLines(diagnostics) };
      return { value: { yaml: value.yaml, images: value.images, told: sentences(diagnostics) } };
    },
    checkFile: ({ bytes }) => {
      const { value, diagnostics } = checkWord(bytes, BROWSER_CODEC, {
        language: language(),
        lint: around.lintFor(undefined),
      });
      const told = withoutLines(diagnostics);
      return value === undefined ? { problems: told } : { value: told };
    },
    pull: ({ bytes, ...plan }) => {
      const { value, diagnostics } = pullChanges(bytes, plan.text, BROWSER_CODEC, optionsOf(plan));
      if (value === undefined) return { problems: sentences(diagnostics) };
      const changes = value.changes.map(
        ({ kind, old = '', fresh = '', comment, place }) =>
          comment ??
          `${place.number} ${PULL_KINDS[kind][language()]}: ${[old, fresh].filter((part) => part !== '').join(' → ')}`,
      );
      return { value: { yaml: value.yaml, changes } };
    },
    templates: () =>
      Object.entries(PLAN_TEMPLATES).flatMap(([name, text]) => {
        const parsed = parsePlanTemplate(text);
        if ('problems' in parsed) return [];
        const { title, description, asks } = parsed.template;
        return [{ name, title, description, asks: asks.map(({ pattern: _, default: _default, ...ask }) => ask) }];
      }),
    start: ({ template, answers }) => {
      const { value, diagnostics } = startPlan(PLAN_TEMPLATES[template] ?? '', answers, { language: language() });
      if (value === undefined) return { problems: diagnostics.map(({ message, hint }) => `${message} ${hint}`.trim()) };
      return { value: value.text };
    },
    rollOver: ({ file, text }) => {
      const { value, diagnostics } = rollOverPlan(text, {
        file,
        language: language(),
        registers,
        places,
        ...(phrases === undefined ? {} : { phrases }),
      });
      if (value === undefined) return { problems: sentences(diagnostics) };
      const decisions = value.review.filter(({ kind }) => isMark(kind)).length;
      return { value: { yaml: value.text, year: value.year, decisions } };
    },
    fixOne: ({ finding, ...plan }) =>
      fixOne(plan.text, finding, { ...optionsOf(plan), lint: around.lintFor(plan.file) }),
    fix: (plan) => fixPlan(plan.text, { ...optionsOf(plan), lint: around.lintFor(plan.file) }).value,
    tasks: (plans) => {
      const from = plans.flatMap((plan) => known(tasksIn(plan)));
      return taskMatrix(from, { language: language(), by: 'none', from: today });
    },
    workbook: async (table) => (await workbookOf([{ name: table.title, table }], BROWSER_CODEC)).bytes,
    deadlines: (plans) => {
      const from = plans.flatMap((plan) => known(tasksIn(plan)));
      const events = eventsOf(from, { language: language(), daysOff: 'keep', calendar: workCalendar(registers) });
      const name = from.map((plan) => plan.name).join(', ');
      return {
        table: calendarTable(events, from, language()),
        ics: icsOf(events, { name, stamp: today, language: language() }),
      };
    },
    compare: ({ old, fresh }) => {
      const both = bothPlans(checkText(old), checkText(fresh), language());
      if ('problems' in both) return both;
      const [before, after] = both.value;
      const changes = comparePlans(before, after);
      const report = markdownChanges(changes, { language: language() });
      if (isSame(changes)) return { value: { report } };
      return { value: { report, docx: renderChanges(before, after, BROWSER_CODEC, { date: today }) } };
    },
  };
}
