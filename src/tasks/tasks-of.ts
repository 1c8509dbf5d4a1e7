/** The tasks of a plan, in the order of the page: the one list that commands, rules, calendars and annexes read. */
import { type BodyRegister, bodyRegister } from '../content/entities/body-register.ts';
import { type DueDate, dueDatesIn } from '../content/entities/due-dates.ts';
import type { PlanPath } from '../diagnostics/diagnostic.ts';
import { assignmentOf } from '../import/recognise/assignments.ts';
import { given } from '../import/recognise/given.ts';
import { type Location, locationOfChild } from '../plan/model/location.ts';
import type { Assignment, AssignmentBasis, Block, Item, Passage, Plan, Table, Target } from '../plan/model/plan.ts';
import type { PlanText } from '../plan/model/plan-text.ts';
import { beginsAsBody, bodiesIn } from './bodies-in.ts';
import { flatText, ownWords, passageWords, taskWords } from './item-words.ts';
import { numberOf } from './number.ts';
import { purposeOf } from './purpose.ts';
import { rowTasks } from './row-tasks.ts';
import { chargeAtEnd, chargesWithin } from './sentence-charge.ts';
import type { Task, TaskSource } from './task.ts';
import { TaskNames } from './task-id.ts';

/** Who does something by when, as data or as read from a sentence. */
interface Charge {
  readonly source: TaskSource;
  readonly lead: readonly string[];
  readonly support: readonly string[];
  readonly who: readonly string[];
  readonly person?: string;
  readonly authority?: string;
  readonly basis?: AssignmentBasis;
  readonly targets?: readonly Target[];
  readonly deadline?: string;
  readonly output?: string;
  readonly origin: PlanPath;
}

/** Where the walk stands. */
interface Standing {
  readonly location: Location;
  readonly section: string;
  /** The bodies that the nearest heading charges with all that stands below it. */
  readonly charged: readonly string[];
  readonly mayCharge: boolean;
}

/** The name that an item has of its own, and the figures beside it. */
type Named = Partial<Pick<Item, 'id' | 'targets'>>;

const keyOf = (path: PlanPath): string => JSON.stringify(path);

/** Sections in whose headings bodies stand. */
const DIVIDES_WORK = /tổ chức thực hiện|phân công|trách nhiệm|nhiệm vụ của/i;

/** "Sở Y tế", "Đề nghị Tòa án nhân dân tỉnh": a heading that is nothing but bodies. */
const ASKED = /^(?:đề nghị|giao|trách nhiệm của)\s+/i;
const SAYS_MORE =
  /(?<!\p{L})(?:công tác|tăng cường|thực hiện|triển khai|nâng cao|xây dựng|hoạt động|chế độ|giải pháp)(?!\p{L})/iu;
const LONGEST_NAME = 120;

function headingBodies(heading: string): readonly string[] {
  const name = heading.replace(ASKED, '').replace(/[.:;]$/, '');
  const isName = beginsAsBody(name) && !SAYS_MORE.test(name) && name.length <= LONGEST_NAME;
  return isName ? bodiesIn(name) : [];
}

/** Texts that are the data of assignments. */
const DATA: ReadonlySet<PlanText['role']> = new Set([
  'body',
  'wording',
  'deadline',
  'output',
  'data',
  'reference',
] as const);

/** Gathers the tasks of one plan. */
class TaskGatherer {
  readonly tasks: Task[] = [];
  private readonly names = new TaskNames();
  private readonly values: ReadonlyMap<string, string>;
  private readonly year: number;
  private readonly bodies: BodyRegister;

  constructor(plan: Plan, texts: readonly PlanText[], bodies: BodyRegister) {
    this.year = plan.year;
    this.bodies = bodies;
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

  private chargeOf(assignment: Assignment): Charge {
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
    const read = assignmentOf(wording) ?? assignmentOf(wording.split(';')[0] ?? '');
    const isNamed = own.lead.length + own.who.length > 0;
    const bodies = isNamed ? {} : { lead: read?.lead ?? [], who: read?.who ?? [] };
    const helpers = own.support.length > 0 ? own.support : (read?.support ?? []);
    const said = { deadline: read?.deadline ?? timeWords(wording, this.year), output: read?.output };
    return { ...given(said), ...own, ...bodies, support: helpers };
  }

  /** Bodies by their full names, each once: two names of one body are one. */
  private named({ lead, support, who }: Charge): Pick<Charge, 'lead' | 'support' | 'who'> {
    const full = (names: readonly string[]): string[] => [...new Set(names.map(this.bodies.nameOf))];
    return { lead: full(lead), support: full(support), who: full(who) };
  }

  private add(charge: Charge, words: string, standing: Standing, { id, targets = [] }: Named = {}): void {
    const { deadline } = charge;
    const dues: readonly DueDate[] =
      deadline === undefined
        ? dueDatesIn(words, { year: this.year, isDeadline: false })
        : dueDatesIn(deadline, { year: this.year, isDeadline: true });
    const said = deadline ?? (dues.length === 0 ? undefined : dues.map(({ text }) => text).join('; '));
    const at = dues[0]?.span.start;
    this.tasks.push({
      id: this.names.nameOf(words, id),
      location: standing.location,
      number: numberOf(standing.location),
      section: standing.section,
      words,
      dues,
      purpose: dues.length === 0 ? 'completion' : purposeOf(deadline === undefined ? words.slice(0, at) : words),
      targets,
      ...charge,
      ...this.named(charge),
      ...given({ deadline: said }),
    });
  }

  /** Adds the charges in the middle of a text, and gives the words behind the last of them. */
  private addWithin(text: string, origin: PlanPath, standing: Standing): string {
    const { clauses, rest } = chargesWithin(text);
    for (const { words, charge } of clauses) this.add({ source: 'sentence', ...charge, origin }, words, standing);
    return rest;
  }

  private addTyped(text: string, origin: PlanPath, standing: Standing, named?: Named): void {
    const words = this.addWithin(text, origin, standing);
    const found = chargeAtEnd(words);
    const who = standing.charged;
    if (found !== undefined) {
      const charge = { source: 'sentence' as const, ...found.charge, origin };
      this.add(charge, words.slice(0, found.start).trim(), standing, named);
    } else if (who.length > 0)
      this.add({ source: 'heading', lead: [], support: [], who, origin }, words, standing, named);
    else if (dueDatesIn(words, { year: this.year, isDeadline: false }).length > 0)
      this.add({ source: 'time', lead: [], support: [], who: [], origin }, words, standing, named);
  }

  private addTable(table: Table, standing: Standing): void {
    if (table.isGenerated === true) return;
    for (const { ordinal, words, origin, ...row } of rowTasks(table)) {
      const location = { ...standing.location, steps: [...standing.location.steps, { kind: 'row' as const, ordinal }] };
      this.add({ source: 'row', who: [], ...row, origin }, words, { ...standing, location });
    }
  }

  private addPassage(passage: Passage, standing: Standing): void {
    const { assignments, origin } = passage;
    if (assignments.length === 0) this.addTyped(passageWords(passage), origin, standing);
    else this.addAssigned(passageWords(passage), passage, standing);
  }

  /** Assignments with the words that they are about: a charge within these is a task of its own. */
  private addAssigned(
    text: string,
    { assignments, origin }: Pick<Item, 'assignments' | 'origin'>,
    standing: Standing,
    named?: Named,
  ): void {
    const words = this.addWithin(text, origin, standing);
    for (const assignment of assignments) this.add(this.chargeOf(assignment), words, standing, named);
  }

  private addBlock(block: Block, standing: Standing): void {
    if (block.kind === 'table') this.addTable(block, standing);
    else if (block.kind === 'passage') this.addPassage(block, standing);
    else if (block.kind === 'item') this.addItem(block, standing);
  }

  addItem(item: Item, standing: Standing): void {
    const heading = item.heading === undefined ? '' : flatText(item.heading);
    if (item.assignments.length > 0) this.addAssigned(taskWords(item), item, standing, item);
    const bodies = standing.mayCharge ? headingBodies(heading) : [];
    const charged = bodies.length > 0 ? bodies : standing.charged;
    const text = item.text.map(flatText).join(' ');
    const hasOwn = item.assignments.length > 0;
    if (!hasOwn && text !== '' && !(text.endsWith(':') && item.children.length > 0))
      this.addTyped(bodies.length > 0 ? text : ownWords(item), item.origin, { ...standing, charged }, item);
    for (const paragraph of item.after) this.addTyped(flatText(paragraph), paragraph.origin, { ...standing, charged });
    const inside = { ...standing, charged: hasOwn ? [] : charged };
    this.addChildren(item, inside, (child) => locationOfChild(standing.location, child, item.children));
  }

  addChildren({ children }: Item, standing: Standing, locationOf: (child: Block) => Location): void {
    for (const child of children) this.addBlock(child, { ...standing, location: locationOf(child) });
  }
}

/** The times that a sentence names, in its words; undefined where there is none. */
function timeWords(sentence: string, year: number): string | undefined {
  const dues = dueDatesIn(sentence, { year, isDeadline: false });
  return dues.length === 0 ? undefined : dues.map(({ text }) => text).join('; ');
}

/**
 * Every task of a plan.
 * @param texts the plan's texts as printed: what variables stand for is taken from them
 * @param bodies by which names are told apart; the plan's own register by default
 */
export function tasksOf(
  plan: Plan,
  texts: readonly PlanText[],
  bodies: BodyRegister = bodyRegister(plan.bodies),
): Task[] {
  const gatherer = new TaskGatherer(plan, texts, bodies);
  const body: Location = { part: 'section', numbers: '', steps: [] };
  for (const section of plan.sections) {
    const heading = section.heading === undefined ? '' : flatText(section.heading);
    const location = locationOfChild(body, section, plan.sections);
    gatherer.addItem(section, { location, section: heading, charged: [], mayCharge: DIVIDES_WORK.test(heading) });
  }
  for (const { label, titleLines, content } of plan.appendices) {
    const section = titleLines.map(flatText).join(' ');
    const location: Location = { part: 'appendix', appendix: label, numbers: '', steps: [] };
    gatherer.addItem(content, { location, section, charged: [], mayCharge: false });
  }
  return gatherer.tasks;
}
