/** Who does something by when: as data says it, what it leaves out read from its wording. */
import { dueDatesIn } from '../content/entities/due-dates.ts';
import type { PlanPath } from '../diagnostics/diagnostic.ts';
import { assignmentOf } from '../import/recognise/assignments.ts';
import { given } from '../import/recognise/given.ts';
import type { Assignment, AssignmentBasis, Target } from '../plan/model/plan.ts';
import type { PlanText } from '../plan/model/plan-text.ts';
import { isAsked, proseCharge } from './prose-charge.ts';
import type { SaidCharge } from './sentence-charge.ts';
import type { TaskSource } from './task.ts';

/** Who does something by when, as data or as read from a sentence. */
export interface Charge extends Assignment {
  readonly source: TaskSource;
  readonly targets?: readonly Target[];
}

const keyOf = (path: PlanPath): string => JSON.stringify(path);

/** Texts that are the data of assignments. */
const DATA: ReadonlySet<PlanText['role']> = new Set([
  'body',
  'wording',
  'deadline',
  'output',
  'data',
  'reference',
] as const);

/** The times that a sentence names, in its words; undefined where there is none. */
function timeWords(sentence: string, year: number): string | undefined {
  const dues = dueDatesIn(sentence, { year, isDeadline: false });
  return dues.length === 0 ? undefined : dues.map(({ text }) => text).join('; ');
}

const NOWHERE = { isDivision: false, isCharged: false } as const;

/** Whom a wording charges. */
const inWording = (wording: string): Partial<SaidCharge> | undefined =>
  (isAsked(wording) ? proseCharge(wording, NOWHERE) : undefined) ??
  assignmentOf(wording) ??
  assignmentOf(wording.split(';')[0] ?? '');

/** Reads the assignments of one plan, their variables filled in. */
export class AssignmentReader {
  private readonly values: ReadonlyMap<string, string>;
  private readonly year: number;

  constructor(texts: readonly PlanText[], year: number) {
    this.year = year;
    this.values = new Map(
      texts.filter(({ role }) => DATA.has(role)).map(({ path, text }) => [keyOf(path), text] as const),
    );
  }

  /** A value as it is printed, its variables filled in. */
  private filled(value: string, path: PlanPath): string {
    return this.values.get(keyOf(path)) ?? value;
  }

  private filledList(list: readonly string[], path: PlanPath): string[] {
    return list.map((value, index) => this.filled(value, [...path, index]));
  }

  private basisOf({ basis, origin }: Assignment): AssignmentBasis | undefined {
    if (basis === undefined) return undefined;
    const { issuer, subject } = basis;
    return {
      ...basis,
      ...given({ issuer: issuer && this.filled(issuer, [...origin, 'basis', 'issuer']) }),
      ...given({ subject: subject && this.filled(subject, [...origin, 'basis', 'subject']) }),
    };
  }

  chargeOf(assignment: Assignment): Charge {
    const { lead, support, who, deadline, output, person, authority, origin } = assignment;
    const own = {
      source: 'assignment' as const,
      lead: this.filledList(lead, [...origin, 'lead']),
      support: this.filledList(support, [...origin, 'support']),
      who: this.filledList(who, [...origin, 'who']),
      ...given({
        deadline: deadline && this.filled(deadline, [...origin, 'deadline']),
        output: output && this.filled(output, [...origin, 'output']),
        person: person && this.filled(person, [...origin, 'person']),
        authority: authority && this.filled(authority, [...origin, 'authority']),
        basis: this.basisOf(assignment),
      }),
      origin,
    };
    const wording = this.values.get(keyOf([...origin, 'wording']));
    if (wording === undefined) return own;
    // What the data beside a typed sentence leave out, the sentence may say.
    const read = inWording(wording);
    const isNamed = own.lead.length + own.who.length > 0;
    const bodies = isNamed ? {} : { lead: read?.lead ?? [], who: read?.who ?? [] };
    const helpers = own.support.length > 0 ? own.support : (read?.support ?? []);
    const said = { deadline: read?.deadline ?? timeWords(wording, this.year), output: read?.output };
    return { ...given(said), ...own, ...bodies, support: helpers };
  }
}
