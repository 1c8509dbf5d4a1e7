/** The engine of the desk: the whole core in a thread of the browser. It knows no file but what it is handed. */

import { comparePlans } from '../../change/diff/compare.ts';
import { decisionsOf } from '../../change/edit/decisions.ts';
import type { EditedPlan } from '../../change/edit/page-edit.ts';
import { spelled } from '../../change/pull/plan-data.ts';
import { isMark } from '../../change/rollover/review.ts';
import { BROWSER_CODEC } from '../../codec-browser.ts';
import { createPlaceRegister } from '../../content/reference-data/places.ts';
import { REGISTERS } from '../../content/reference-data/reference-data.ts';
import { workCalendar } from '../../content/reference-data/work-calendar.ts';
import type { Bilingual, Diagnostic, Language } from '../../diagnostics/diagnostic.ts';
import { PLAN_TEMPLATES } from '../../generated/plan-templates.ts';
import { createLinter } from '../../lint/rules/lint.ts';
import { type CheckedPlan, type CheckOptions, checkPlan, checkRead } from '../../pipeline/check.ts';
import { checkWord } from '../../pipeline/check-word.ts';
import { editPlan } from '../../pipeline/edit.ts';
import { fixOne, fixPlan } from '../../pipeline/fix.ts';
import { importText, importWord } from '../../pipeline/import.ts';
import { pullChanges } from '../../pipeline/pull.ts';
import { renderPlan } from '../../pipeline/render.ts';
import { renderChanges } from '../../pipeline/render-changes.ts';
import { rollOverPlan } from '../../pipeline/roll-over.ts';
import { Series } from '../../pipeline/series.ts';
import { startPlan } from '../../pipeline/start.ts';
import type { ImageReader } from '../../plan/images/image.ts';
import { titleInLine } from '../../plan/model/outline.ts';
import type { Plan } from '../../plan/model/plan.ts';
import { readLatest } from '../../plan/source/read-latest.ts';
import { parsePlanTemplate } from '../../plan/templates/plan-template.ts';
import { markdownChanges } from '../../report/reporters/changes/markdown.ts';
import { isSame } from '../../report/reporters/changes/report.ts';
import { PULL_KINDS } from '../../report/reporters/pull-kinds.ts';
import { eventsOf } from '../../tasks/calendar/events.ts';
import { icsOf } from '../../tasks/calendar/ics.ts';
import { calendarTable } from '../../tasks/calendar/table.ts';
import { type PlanTasks, taskMatrix } from '../../tasks/matrix.ts';
import { bodiesOf } from '../../tasks/task.ts';
import { tasksOf } from '../../tasks/tasks-of.ts';
import { workbookOf } from '../../tasks/workbook/write.ts';
import { compareVietnamese } from '../../vietnamese/alphabet.ts';
import { weekdayOf } from '../../vietnamese/dates.ts';
import { saidOf, showChecked, shownDiagnostics } from '../look.ts';
import { plansInTurn } from '../printed-plan.ts';
import { pagesOf, pagesSay, shownPages } from '../shown-pages.ts';
import type {
  AnswerMessage,
  BesidePlan,
  CallMessage,
  DeskCalls,
  DeskText,
  EngineSettings,
  LookedAtText,
  Made,
} from './calls.ts';
import { drawnInTurn } from './drawn-in-turn.ts';
import { opinionCalls } from './opinions.ts';
import { plansAround } from './plans-around.ts';
import { unitCalls } from './units.ts';
import { usualEdits, WARM_UPS } from './warm-up.ts';

/** What is said of files that have no lines. */
const withoutLines = (diagnostics: readonly Pick<Diagnostic, 'message' | 'hint'>[]): string[] =>
  diagnostics.map(({ message, hint }) => `${message} ${hint}`.trim());

/** Files that are read as text; what they are else is told by their bytes. */
const TEXT_FILE = /\.(?:md|markdown|txt|text)$/i;

/** Bodies that plans of every province charge. */
const COMMON_BODIES: readonly string[] = [
  'Công an tỉnh',
  'Bộ Chỉ huy quân sự tỉnh',
  'Văn phòng Ủy ban nhân dân tỉnh',
  'Thanh tra tỉnh',
  ...['Nội vụ', 'Tư pháp', 'Tài chính', 'Công Thương', 'Xây dựng', 'Y tế'].map((name) => `Sở ${name}`),
  'Sở Nông nghiệp và Môi trường',
  'Sở Khoa học và Công nghệ',
  'Sở Giáo dục và Đào tạo',
  'Sở Văn hóa, Thể thao và Du lịch',
  'Ủy ban nhân dân các xã, phường',
];

/** The pictures of a plan by their paths, as its reader asks for them. */
const imagesOf =
  ({ images }: DeskText): ImageReader =>
  (path) =>
    images?.get(path) ?? 'missing';

const LINE: Bilingual = { vi: 'Dòng', en: 'Line' };

const sentencesIn = (diagnostics: readonly Diagnostic[], language: Language): string[] =>
  diagnostics.map(({ message, hint, range }) => `${LINE[language]} ${range.start.line}: ${message} ${hint}`.trim());

const errorsOf = ({ diagnostics }: { readonly diagnostics: readonly Diagnostic[] }): Diagnostic[] =>
  diagnostics.filter(({ severity }) => severity === 'error');

const DAY_OFF: Bilingual = { vi: 'ngày nghỉ', en: 'day off' };

const englishWeekday = (day: string): string =>
  new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));

const nameOf = (file: string): string => file.replace(/^.*\//, '').replace(/\.ya?ml$/i, '');

/** Reads and checks a plan with what stands beside it. */
type CheckText = (plan: DeskText) => CheckedPlan;

/** A plan with its tasks; undefined where it has errors. */
function planTasks(plan: DeskText, { value, texts }: CheckedPlan): PlanTasks | undefined {
  return value === undefined ? undefined : { plan: value, name: nameOf(plan.file), tasks: tasksOf(value, texts) };
}

/** The plan, where it has no errors and can be printed. */
const printable = ({ value, ok }: CheckedPlan): Plan | undefined => (ok ? value : undefined);

const known = <Value>(value: Value | undefined): readonly Value[] => (value === undefined ? [] : [value]);

const isSamePlan = (one: DeskText, other: DeskText): boolean =>
  one.text === other.text &&
  one.file === other.file &&
  one.images?.size === other.images?.size &&
  one.pictures === other.pictures;

/** `checkText`, with its last answers at hand: those for a plan and for what an edit made of it. */
function checkingOnce(checkText: CheckText, languageNow: () => Language): CheckText {
  let known: readonly (readonly [plan: DeskText, checked: CheckedPlan, language: Language])[] = [];
  return (plan) => {
    const language = languageNow();
    const found =
      known.find(([one, , of]) => of === language && isSamePlan(one, plan)) ??
      ([plan, checkText(plan), language] as const);
    known = [found, ...known.filter((one) => one !== found)].slice(0, 2);
    return found[1];
  };
}

/** Both plans, or what is wrong with them. */
function bothPlans(before: CheckedPlan, after: CheckedPlan, language: Language): Made<readonly [Plan, Plan]> {
  return before.value === undefined || after.value === undefined
    ? { problems: sentencesIn([...errorsOf(before), ...errorsOf(after)], language) }
    : { value: [before.value, after.value] };
}

/** The functions of the desk, on the day and with the communes that it was started with. */
export function deskCalls({ today, places: placesText, office }: EngineSettings): DeskCalls {
  let language: Language = 'vi';
  const sentences = (diagnostics: readonly Diagnostic[]): string[] => sentencesIn(diagnostics, language);
  const places = createPlaceRegister(() => placesText);
  const { phrases, registers } = { registers: REGISTERS, ...office };
  const around = plansAround((neighbours) => createLinter({ registers, places, today, neighbours }));
  const besideOf = (plan: DeskText): BesidePlan => ({
    images: imagesOf(plan),
    bodyNames: registers.bodyNames,
    ...(phrases === undefined ? {} : { phrases }),
  });
  const optionsOf = (plan: DeskText): CheckOptions => ({ file: plan.file, language, ...besideOf(plan) });
  // Texts of a plan before a change and after it are the same, but for a few.
  const series = new Series();
  const checkText: CheckText = (plan) => {
    series.next();
    return checkRead(readLatest(plan.text), { ...optionsOf(plan), series });
  };
  const tasksIn = (plan: DeskText): PlanTasks | undefined => planTasks(plan, checkText(plan));
  // An edit is checked before and after it is made, and what comes of it is looked at next: each text is checked once.
  let open: DeskText = { file: '', text: '' };
  /** What the last edit gave. */
  let edited: string | undefined;
  const checkOnce = checkingOnce(checkText, () => language);
  const layPlans = plansInTurn();
  const draw = drawnInTurn(BROWSER_CODEC);
  const errorsOnce = (text: string): ReadonlySet<string> =>
    new Set(errorsOf(checkOnce({ ...open, text })).map(({ code }) => code));
  const editAll: DeskCalls['edit'] = ({ text, edits }) => {
    const made: EditedPlan[] = [];
    for (const edit of edits) {
      const next = editPlan(made.at(-1)?.yaml ?? text, edit, errorsOnce);
      if (next === undefined) break;
      made.push(next);
    }
    edited = made.at(-1)?.yaml;
    return made;
  };
  const lookedAt = ({ isOfEdit, ...plan }: LookedAtText): DeskText =>
    isOfEdit === true && edited !== undefined ? { ...plan, text: edited } : plan;
  const drawForNobody = drawnInTurn(BROWSER_CODEC);
  let warmUps = WARM_UPS;
  return {
    ...opinionCalls({ besideOf, language: () => language }),
    ...unitCalls({ besideOf, language: () => language }),
    ...around.calls,
    shown: (plan) => {
      const shown = showChecked(checkText(plan), plan.text, BROWSER_CODEC);
      return shown === undefined ? undefined : { drawn: shown.drawn, pages: pagesOf(shown.plan) };
    },
    speak: (next) => {
      language = next;
    },
    look: ({ drawnId, ...asked }) => {
      const plan = lookedAt(asked);
      open = plan;
      const checked = checkOnce(plan);
      const { diagnostics, marks } = saidOf(checked, plan.text);
      const drawn = draw(checked, drawnId);
      return { data: spelled(checked.source), diagnostics, marks, ...(drawn === undefined ? {} : { drawn }) };
    },
    near: ({ isDrawn, ...asked }) => {
      const value = printable(checkOnce(lookedAt(asked)));
      if (value === undefined) return undefined;
      const near = isDrawn ? layPlans.layOutNear(value) : { pages: layPlans.layOutFirst(value), isWhole: false };
      return near === undefined || near.pages.length === 0 ? undefined : { ...near, pages: shownPages(near) };
    },
    pages: (plan) => {
      const value = printable(checkOnce(plan));
      return value === undefined ? [] : shownPages(layPlans.layOut(value).layout);
    },
    findings: (plan) => {
      const lint = around.lintFor(plan.file);
      return shownDiagnostics(checkRead(readLatest(plan.text), { ...optionsOf(plan), lint }).diagnostics);
    },
    pageFindings: (plan) => {
      const checked = checkOnce(plan);
      const value = printable(checked);
      return value === undefined ? [] : shownDiagnostics(checked.describe(pagesSay(value, layPlans.layOut(value))));
    },
    edit: editAll,
    warmUp: (plan) => {
      const checked = checkOnce(plan);
      const edited = editAll({ text: plan.text, edits: warmUps > 0 ? usualEdits(checked) : [] }).at(-1);
      if (edited === undefined || checked.value === undefined) return false;
      warmUps -= 1;
      const changed = checkText({ ...plan, text: edited.yaml });
      drawForNobody(changed, drawForNobody(checked)?.id);
      if (changed.value !== undefined) layPlans.layOutNear(changed.value);
      // The next change is one of the plan as it is.
      layPlans.layOut(checked.value);
      return warmUps > 0;
    },
    data: ({ text }) => spelled(readLatest(text)),
    decisions: ({ text }) => decisionsOf(checkOnce({ ...open, text }).source),
    bodies: (plan) => {
      const tasks = tasksIn(plan)?.tasks ?? [];
      const own = tasks.flatMap((task) => bodiesOf(task));
      return [...new Set([...own, ...COMMON_BODIES])].sort(compareVietnamese);
    },
    dayNote: (day) => {
      const calendar = workCalendar(registers);
      const off = calendar.holiday(day) ?? (calendar.isWorkday(day) ? '' : DAY_OFF[language]);
      const weekday = language === 'vi' ? weekdayOf(day) : englishWeekday(day);
      return off === '' ? weekday : `${weekday}, ${off}`;
    },
    summary: (plan) => {
      const { value, diagnostics, source } = checkOnce(plan);
      const count = (kind: string): number => diagnostics.filter(({ severity }) => severity === kind).length;
      const about = {
        file: plan.file,
        errors: count('error'),
        warnings: count('warning'),
        marks: source.reviewMarks().length,
      };
      if (value === undefined) return { ...about, title: nameOf(plan.file) };
      return { ...about, title: titleInLine(value), year: value.year, stage: value.stage };
    },
    docx: ({ final = false, ...plan }) => {
      const checked = checkPlan(plan.text, { ...optionsOf(plan), final });
      if (checked.value === undefined || !checked.ok) {
        const errors = errorsOf(checked);
        return { problems: sentences(errors), places: errors.map(({ range }) => range.start) };
      }
      return { value: renderPlan(checked.value, BROWSER_CODEC, { source: plan.text }) };
    },
    importFile: ({ name, bytes }) => {
      const options = { file: name, language } as const;
      const { value, diagnostics } = TEXT_FILE.test(name)
        ? importText(new TextDecoder().decode(bytes), options)
        : importWord(bytes, BROWSER_CODEC, options);
      if (value === undefined) return { problems: withoutLines(diagnostics) };
      return { value: { yaml: value.yaml, images: value.images, told: sentences(diagnostics) } };
    },
    checkFile: ({ bytes }) => {
      const { value, diagnostics } = checkWord(bytes, BROWSER_CODEC, { language, lint: around.lintFor(undefined) });
      const told = withoutLines(diagnostics);
      return value === undefined ? { problems: told } : { value: told };
    },
    pull: ({ bytes, ...plan }) => {
      const { value, diagnostics } = pullChanges(bytes, plan.text, BROWSER_CODEC, optionsOf(plan));
      if (value === undefined) return { problems: sentences(diagnostics) };
      const changes = value.changes.map(
        ({ kind, old = '', fresh = '', comment, place }) =>
          comment ??
          `${place.number} ${PULL_KINDS[kind][language]}: ${[old, fresh].filter((part) => part !== '').join(' → ')}`,
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
      const { value, diagnostics } = startPlan(PLAN_TEMPLATES[template] ?? '', answers, { language });
      if (value === undefined) return { problems: diagnostics.map(({ message, hint }) => `${message} ${hint}`.trim()) };
      return { value: value.text };
    },
    rollOver: ({ file, text }) => {
      const { value, diagnostics } = rollOverPlan(text, {
        file,
        language,
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
      return taskMatrix(from, { language, by: 'none', from: today });
    },
    workbook: async (table) => (await workbookOf([{ name: table.title, table }], BROWSER_CODEC)).bytes,
    deadlines: (plans) => {
      const from = plans.flatMap((plan) => known(tasksIn(plan)));
      const events = eventsOf(from, { language, daysOff: 'keep', calendar: workCalendar(registers) });
      const name = from.map((plan) => plan.name).join(', ');
      return {
        table: calendarTable(events, from, language),
        ics: icsOf(events, { name, stamp: today, language }),
      };
    },
    compare: ({ old, fresh }) => {
      const both = bothPlans(checkText(old), checkText(fresh), language);
      if ('problems' in both) return both;
      const [before, after] = both.value;
      const changes = comparePlans(before, after);
      const report = markdownChanges(changes, { language });
      if (isSame(changes)) return { value: { report } };
      return { value: { report, docx: renderChanges(before, after, BROWSER_CODEC, { date: today }) } };
    },
  };
}

/** Answers one message. */
export async function answer(calls: DeskCalls, { id, name, argument }: CallMessage): Promise<AnswerMessage> {
  try {
    const call = calls[name] as (argument: unknown) => unknown;
    return { id, value: await call(argument) };
  } catch (error) {
    return { id, failed: String(error) };
  }
}
