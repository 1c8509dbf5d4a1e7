/** Asks the rules about a plan. */

import { bodyRegister } from '../../content/entities/body-register.ts';
import { readTexts } from '../../content/entities/read-text.ts';
import type { Registers } from '../../content/reference-data/entries.ts';
import type { PlaceRegister } from '../../content/reference-data/places.ts';
import type { Finding, RuleCode } from '../../diagnostics/diagnostic.ts';
import type { PlanSourceData } from '../../generated/plan-source.ts';
import type { CompiledPlan } from '../../plan/compile/compile.ts';
import type { Plan } from '../../plan/model/plan.ts';
import { printedTexts, type TextRole } from '../../plan/model/plan-text.ts';
import type { Task } from '../../tasks/task.ts';
import { tasksOf } from '../../tasks/tasks-of.ts';
import { isoDate } from '../../vietnamese/dates.ts';
import { RULES } from './index.ts';
import type { Neighbour, Rule, RuleContext } from './rule.ts';

export interface LintOptions {
  readonly registers: Registers;
  /** Communes of today and those of before; without them nothing is said of places. */
  readonly places?: PlaceRegister;
  /** The present day, `YYYY-MM-DD`; without it nothing is said that depends on it. */
  readonly today?: string;
  /** Other plans of the folder. */
  readonly neighbours?: readonly Neighbour[];
  /** The codes of the rules to ask; all rules by default. */
  readonly only?: readonly RuleCode[];
}

const LAST_DAY = 31;

/**
 * The day that a plan is looked at: its date as far as it is known, the last day of its month; without a month the
 * present day, as far as it lies in the year of issue.
 */
function dayOf({ date, year }: Plan, today: string | undefined): string {
  const issued = date.year ?? year;
  if (date.month !== undefined) return isoDate({ year: issued, month: date.month, day: date.day ?? LAST_DAY });
  const first = isoDate({ year: issued, month: 1, day: 1 });
  const last = isoDate({ year: issued, month: 12, day: LAST_DAY });
  if (today === undefined || today < first) return first;
  return today > last ? last : today;
}

function ask(rule: Rule, context: Omit<RuleContext, 'report'>): Finding[] {
  const { code, severity, vi, en } = rule;
  const entry = { severity, vi, en };
  const findings: Finding[] = [];
  rule.check({
    ...context,
    report: (at, args, fixes = []) => {
      findings.push({
        code,
        at,
        entry,
        ...(args === undefined ? {} : { args }),
        ...(fixes.length > 0 ? { fixes } : {}),
      });
    },
  });
  return findings;
}

/** Data of assignments: tasks are made of it though no sentence shows it. */
const DATA_ROLES: ReadonlySet<TextRole> = new Set(['body', 'deadline', 'output']);

/** The rules as a function of a plan, for `checkPlan`. */
export const createLinter = ({ registers, places, today, neighbours = [], only }: LintOptions) => {
  const rules = only === undefined ? RULES : RULES.filter(({ code }) => only.includes(code));
  return ({ plan, texts }: CompiledPlan, data: PlanSourceData): readonly Finding[] => {
    const unprinted = texts.filter(({ shown, role }) => shown === 'not' && DATA_ROLES.has(role));
    const bodies = bodyRegister(plan.bodies, registers.bodyNames);
    let known: readonly Task[] | undefined;
    const context = {
      plan,
      data,
      texts: readTexts(printedTexts(texts), plan.year),
      unprinted: readTexts(unprinted, plan.year),
      on: dayOf(plan, today),
      today,
      registers,
      places,
      bodies,
      tasks: () => {
        known ??= tasksOf(plan, texts, bodies);
        return known;
      },
      neighbours,
    };
    const { standard } = plan.layout;
    return rules
      .filter((rule) => rule.standard === undefined || rule.standard === standard)
      .flatMap((rule) => ask(rule, context));
  };
};
