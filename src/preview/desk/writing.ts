/** What the thread of who writes answers: the plan that is open, its pages, its edits, and what is asked of it while they are made. */

import { decisionsOf } from '../../change/edit/decisions.ts';
import type { EditedPlan } from '../../change/edit/page-edit.ts';
import { spelled } from '../../change/pull/plan-data.ts';
import { BROWSER_CODEC } from '../../codec-browser.ts';
import { isMapping } from '../../content/reference-data/read-fields.ts';
import { workCalendar } from '../../content/reference-data/work-calendar.ts';
import type { Bilingual, Language } from '../../diagnostics/diagnostic.ts';
import { type CheckedPlan, checkPlan } from '../../pipeline/check.ts';
import { editPlan } from '../../pipeline/edit.ts';
import { renderPlan } from '../../pipeline/render.ts';
import { titleInLine } from '../../plan/model/outline.ts';
import type { Plan } from '../../plan/model/plan.ts';
import { readLatest } from '../../plan/source/read-latest.ts';
import { bodiesOf } from '../../tasks/task.ts';
import { compareVietnamese } from '../../vietnamese/alphabet.ts';
import { weekdayOf } from '../../vietnamese/dates.ts';
import { saidOf, shownDiagnostics } from '../look.ts';
import { plansInTurn } from '../printed-plan.ts';
import { pagesSay, shownPages } from '../shown-pages.ts';
import type { DeskText, LookedAtText, WritingCalls } from './calls.ts';
import { type CheckText, type DeskContext, errorsOf, nameOf, sentencesIn } from './context.ts';
import { drawnInTurn } from './drawn-in-turn.ts';
import { usualEdits, WARM_UPS } from './warm-up.ts';

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

const DAY_OFF: Bilingual = { vi: 'ngày nghỉ', en: 'day off' };

const englishWeekday = (day: string): string =>
  new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));

/** The plan, where it has no errors and can be printed. */
const printable = ({ value, ok }: CheckedPlan): Plan | undefined => (ok ? value : undefined);

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

/** The data of a text that has lists under a name; undefined of another. */
function listing(text: string, name: string): Readonly<Record<string, unknown>> | undefined {
  const { data } = readLatest(text);
  return isMapping(data) && Array.isArray(data[name]) ? data : undefined;
}

/** The calls of who writes. */
export function writingCalls(context: DeskContext): WritingCalls {
  const { registers, optionsOf, checkText, tasksIn } = context;
  // An edit is checked before and after it is made, and what comes of it is looked at next: each text is checked once.
  let open: DeskText = { file: '', text: '' };
  /** What the last edit gave. */
  let edited: string | undefined;
  const checkOnce = checkingOnce(checkText, context.language);
  const layPlans = plansInTurn();
  const draw = drawnInTurn();
  const errorsOnce = (text: string): ReadonlySet<string> =>
    new Set(errorsOf(checkOnce({ ...open, text })).map(({ code }) => code));
  const editAll: WritingCalls['edit'] = ({ text, edits }) => {
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
  const drawForNobody = drawnInTurn();
  let warmUps = WARM_UPS;
  return {
    speak: context.speak,
    isUnits: ({ text }) => listing(text, 'units') !== undefined,
    opinionsFor: ({ text }) => {
      const data = listing(text, 'opinions');
      return data === undefined ? undefined : String(data['plan'] ?? '').replace(/^.*\//, '');
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
      const off = calendar.holiday(day) ?? (calendar.isWorkday(day) ? '' : DAY_OFF[context.language()]);
      const weekday = context.language() === 'vi' ? weekdayOf(day) : englishWeekday(day);
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
        return { problems: sentencesIn(errors, context.language()), places: errors.map(({ range }) => range.start) };
      }
      return { value: renderPlan(checked.value, BROWSER_CODEC, { source: plan.text }) };
    },
  };
}
