/** Annexes that a plan has made of its own texts: they agree with them whatever is changed. */
import { ownTargets } from '../change/diff/own-targets.ts';
import { bodyRegister } from '../content/entities/body-register.ts';
import type { Bilingual, ReportFinding } from '../diagnostics/diagnostic.ts';
import type { CompiledPlan } from '../plan/compile/compile.ts';
import { textRun } from '../plan/model/inline-text.ts';
import type { Appendix, GeneratedTable, KnownBody, Plan } from '../plan/model/plan.ts';
import type { PlanText } from '../plan/model/plan-text.ts';
import { type AnnexSources, annexData, annexTitle } from '../tasks/annex/annex.ts';
import type { AnnexTarget } from '../tasks/annex/rows.ts';
import { tableOfData } from '../tasks/annex/table-of-data.ts';
import { numberOf } from '../tasks/number.ts';
import { type PlanTarget, targetsOf } from '../tasks/targets-of.ts';
import { tasksOf } from '../tasks/tasks-of.ts';

/** A target that the plan has as data: "ít nhất 85%". */
const told = ({ number, what, figure, comparison, unit, previous }: PlanTarget): AnnexTarget => ({
  number,
  about: what,
  figure: comparison === undefined ? figure : `${comparison} ${figure}`,
  ...(unit === undefined ? {} : { unit }),
  ...(previous === undefined ? {} : { previous }),
});

/** The figures that a plan promises, in its order; where it has them as data, its words are not asked. */
export function annexTargets(plan: Plan): AnnexTarget[] {
  const data = targetsOf(plan);
  const own = ownTargets(plan).map(({ place, about, figures }) => ({
    number: numberOf(place),
    about,
    figure: figures.join('; '),
  }));
  const dataAt = (wanted: string): AnnexTarget[] => data.filter(({ number }) => number === wanted).map(told);
  const inWords = new Set(own.map(({ number }) => number));
  const unsaid = data.filter(({ number }) => !inWords.has(number)).map(told);
  const rows = own.flatMap((target) => {
    const found = dataAt(target.number);
    return found.length === 0 ? [target] : found;
  });
  return [...rows, ...unsaid];
}

/** What annexes of a plan are made of; each part is worked out when it is asked for. */
function annexSources(plan: Plan, texts: readonly PlanText[], office: readonly KnownBody[]): AnnexSources {
  let tasks: AnnexSources['tasks'] | undefined;
  let targets: AnnexSources['targets'] | undefined;
  return {
    plan,
    get tasks() {
      tasks ??= tasksOf(plan, texts, bodyRegister(plan.bodies, office));
      return tasks;
    },
    get targets() {
      targets ??= annexTargets(plan);
      return targets;
    },
  };
}

const WHAT: Readonly<Record<GeneratedTable['kind'], Bilingual>> = {
  tasks: { vi: 'nhiệm vụ nào được phân công', en: 'task that anybody is charged with' },
  targets: { vi: 'chỉ tiêu nào', en: 'target' },
  deadlines: { vi: 'thời hạn nào ghi rõ ngày', en: 'deadline with a sure day' },
};

/** An appendix with its table behind what it holds otherwise, and with a title. */
function withTable(appendix: Appendix, sources: AnnexSources, report: ReportFinding): Appendix {
  const { generate, titleLines, content, origin } = appendix;
  if (generate === undefined) return appendix;
  const path = [...origin, 'generate'];
  const table = tableOfData(annexData(generate, sources), path);
  if (table.rows.length === 0) report('plan/nothing-to-generate', { path }, { what: WHAT[generate.kind] });
  const title = { inlines: [textRun(annexTitle(generate, sources.plan))], origin: [...origin, 'title'] };
  return {
    ...appendix,
    titleLines: titleLines.length === 0 ? [title] : titleLines,
    content: { ...content, children: [...content.children, table] },
  };
}

/**
 * The plan with the tables that it asks for; a table without rows is reported.
 * @param office the office's register of bodies: a plan's own names come before it
 */
export function withGeneratedAnnexes(
  compiled: CompiledPlan,
  report: ReportFinding,
  office: readonly KnownBody[] = [],
): CompiledPlan {
  const { plan } = compiled;
  if (plan.appendices.every(({ generate }) => generate === undefined)) return compiled;
  const sources = annexSources(plan, compiled.texts, office);
  const appendices = plan.appendices.map((appendix) => withTable(appendix, sources, report));
  return { ...compiled, plan: { ...plan, appendices } };
}
