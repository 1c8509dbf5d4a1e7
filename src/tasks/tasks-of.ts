/** The tasks of a plan, in the order of the page: the one list that commands, rules, calendars and annexes read. */
import { type BodyRegister, bodyRegister } from '../content/entities/body-register.ts';
import { type DueReader, dueReader } from '../content/entities/due-dates.ts';
import type { PlanPath } from '../diagnostics/diagnostic.ts';
import { given } from '../import/recognise/given.ts';
import { type Location, placedChildren } from '../plan/model/location.ts';
import type { Block, Item, Passage, Plan, Table } from '../plan/model/plan.ts';
import type { PlanText } from '../plan/model/plan-text.ts';
import { wholeDay } from '../vietnamese/dates.ts';
import { withAppendixRows } from './appendix-rows.ts';
import { AssignmentReader, type Charge } from './assignment-charge.ts';
import { beginsAsBody, bodiesAtAnd, bodiesIn } from './bodies-in.ts';
import { flatText, ownWords, passageWords, taskWords } from './item-words.ts';
import { numberOf } from './number.ts';
import { type ProseCharge, type ProsePlace, proseCharge, proseSegments } from './prose-charge.ts';
import { purposeOf } from './purpose.ts';
import { rowTasks } from './row-tasks.ts';
import { chargeAtEnd, chargesWithin, type SaidCharge } from './sentence-charge.ts';
import type { Task } from './task.ts';
import { TaskNames } from './task-id.ts';

/** Where the walk stands. */
interface Standing {
  readonly location: Location;
  readonly section: string;
  /** Whom the nearest heading, or the nearest words before a list, charge with all that stands below. */
  readonly charged: Inherited | undefined;
  /** The section divides the work: a body in a heading is charged, and one that a sentence begins with. */
  readonly mayCharge: boolean;
  /** The section tells what came of the year before: its sentences charge nobody. */
  readonly tellsResults: boolean;
  /** The item around it. */
  readonly about: Item | undefined;
}

/** Those who are charged with all that stands below. */
interface Inherited extends ProseCharge {
  readonly source: 'heading' | 'prose';
}

/** The name that an item has of its own, and the figures beside it. */
type Named = Partial<Pick<Item, 'id' | 'targets'>>;

/** Sections in whose headings bodies stand. */
const DIVIDES_WORK = /tổ chức thực hiện|phân công|trách nhiệm|nhiệm vụ của/i;
/** A heading within a section or a part that is nothing else. */
const DIVIDES_BELOW =
  /^(?:tổ chức thực hiện|phân công(?: (?:nhiệm vụ|trách nhiệm|thực hiện|công việc|tổ chức))*|trách nhiệm của .{0,60})[.:]?$/i;
const TELLS_RESULTS = /^(?:đánh giá|kết quả|tình hình|thực trạng|hạn chế|tồn tại|những kết quả)|đánh giá kết quả/i;

/** "Sở Y tế", "Đề nghị Tòa án nhân dân tỉnh": a heading that is nothing but bodies. */
const ASKED = /^(?:đề nghị|giao|yêu cầu|trách nhiệm của)\s+/i;
/** In small letters: "Sở Xây dựng" is a name. */
const SAYS_MORE =
  /(?<!\p{L})(?:công tác|tăng cường|thực hiện|triển khai|nâng cao|xây dựng|hoạt động|chế độ|giải pháp)(?!\p{L})/u;
const LONGEST_NAME = 120;

function headingBodies(heading: string): readonly string[] {
  const name = heading.replace(ASKED, '').replace(/[.:;]$/, '');
  const isName = beginsAsBody(name) && !SAYS_MORE.test(name) && name.length <= LONGEST_NAME;
  return isName ? bodiesIn(name) : [];
}

const linesOf = ({ text }: Pick<Item, 'text'>): string[] => text.map(flatText).filter((line) => line !== '');

const isListHead = ({ children }: Item, text: string): boolean => text.endsWith(':') && children.length > 0;

const placeOf = ({ mayCharge, charged }: Standing): ProsePlace => ({
  isDivision: mayCharge,
  isCharged: charged !== undefined,
});

const chargedByHeading = (heading: string, { mayCharge }: Standing): readonly string[] =>
  mayCharge || ASKED.test(heading) ? headingBodies(heading) : [];

/** Whom an item's heading, or the words before its list, charge with what stands below. */
function chargedBelow(item: Item, text: string, bodies: readonly string[], standing: Standing): Inherited | undefined {
  const said = isListHead(item, text) && !standing.tellsResults ? proseCharge(text, placeOf(standing)) : undefined;
  if (said !== undefined) return { source: 'prose', ...said };
  return bodies.length > 0 ? { source: 'heading', lead: [], support: [], who: bodies } : standing.charged;
}

/** True for one charge read twice: as data and in the sentence that is printed of them. */
const sameBodies = (a: ProseCharge, b: ProseCharge): boolean => {
  const text = ({ lead, support, who }: ProseCharge): string =>
    [lead, support, who]
      .map((names) => names.join())
      .join('|')
      .toLowerCase();
  return text(a) === text(b);
};

const NEXT_CLAUSE = /[;.]\s*$/;

/** Words that go on behind a sentence in parentheses. */
const goingOn = (words: string, rest: string): string => [words, rest].filter((part) => part !== '').join(' ');

/** Gathers the tasks of one plan. */
class TaskGatherer {
  readonly tasks: Task[] = [];
  private readonly names = new TaskNames();
  private readonly reader: AssignmentReader;
  private readonly year: number;
  private readonly bodies: BodyRegister;
  /** The times that running words name, and those of a value that is a deadline. */
  private readonly duesIn: DueReader;
  private readonly deadlinesIn: DueReader;

  constructor(plan: Plan, texts: readonly PlanText[], bodies: BodyRegister) {
    this.year = plan.year;
    const asked = { year: plan.year, issued: wholeDay(plan.date) };
    this.duesIn = dueReader({ ...asked, isDeadline: false });
    this.deadlinesIn = dueReader({ ...asked, isDeadline: true });
    this.bodies = bodies;
    this.reader = new AssignmentReader(texts, plan.year);
  }

  /** Bodies by their full names, each once: two names of one body are one. */
  private named({ lead, support, who }: Charge): Pick<Charge, 'lead' | 'support' | 'who'> {
    const { find, nameOf } = this.bodies;
    const full = (names: readonly string[]): string[] => [
      ...new Set(names.flatMap((name) => (find(name) === undefined ? bodiesAtAnd(name) : [name])).map(nameOf)),
    ];
    return { lead: full(lead), support: full(support), who: full(who) };
  }

  private add(charge: Charge, words: string, standing: Standing, { id, targets = [] }: Named = {}): void {
    const { deadline } = charge;
    const dues = deadline === undefined ? this.duesIn(words) : this.deadlinesIn(deadline);
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

  /** Adds what a text charges somebody with, sentence by sentence; `heading` is what it begins with on its page. */
  private addTyped(lines: readonly string[], origin: PlanPath, standing: Standing, named?: Named, heading = ''): void {
    const segments = standing.tellsResults ? [{ words: lines.join(' ') }] : proseSegments(lines, placeOf(standing));
    for (const [index, { words, charge }] of segments.entries()) {
      const segment = { words: index === 0 ? heading + words : words, ...given({ charge }) };
      this.addSegment(segment, origin, standing, index === 0 ? named : undefined);
    }
  }

  private addSegment(
    { words: text, charge }: { readonly words: string; readonly charge?: ProseCharge },
    origin: PlanPath,
    standing: Standing,
    named?: Named,
  ): void {
    const words = this.addWithin(text, origin, standing);
    const found = chargeAtEnd(words);
    const inherited = standing.charged;
    if (found !== undefined) {
      const own = words.slice(0, found.start).trim();
      // A paragraph that says nothing but who does it is about the item that it ends.
      const about = own !== '' || standing.about === undefined ? own : taskWords(standing.about);
      this.add({ source: 'sentence', ...found.charge, origin }, about, standing, named);
    } else if (charge !== undefined) this.add({ source: 'prose', ...charge, origin }, words, standing, named);
    else if (inherited !== undefined) this.add({ ...inherited, origin }, words, standing, named);
    else if (this.duesIn(words).length > 0)
      this.add({ source: 'time', lead: [], support: [], who: [], origin }, words, standing, named);
  }

  private addTable(table: Table, standing: Standing): void {
    if (table.isGenerated === true) return;
    for (const { ordinal, words, origin, ...row } of rowTasks(table, this.year)) {
      const location = { ...standing.location, steps: [...standing.location.steps, { kind: 'row' as const, ordinal }] };
      this.add({ source: 'row', who: [], ...row, origin }, words, { ...standing, location });
    }
  }

  private addPassage(passage: Passage, standing: Standing): void {
    const { assignments, origin } = passage;
    if (assignments.length === 0) this.addTyped(linesOf(passage), origin, standing);
    else this.addAssigned(passageWords(passage), passage, standing);
  }

  /** Assignments with the words that they are about: a charge within these is a task of its own. */
  private addAssigned(
    text: string,
    { assignments, origin }: Pick<Item, 'assignments' | 'origin'>,
    standing: Standing,
    named?: Named,
  ): void {
    const { clauses, rest } = chargesWithin(text);
    const open = assignments.map((assignment) => this.reader.chargeOf(assignment));
    // A sentence that the plan puts into the text stands there in parentheses: its data have the words before it.
    const placed = clauses.map(({ words, charge }: { words: string; charge: SaidCharge }) => {
      const at = open.findIndex((own) => sameBodies(own, charge));
      const [own] = at < 0 ? [] : open.splice(at, 1);
      return { words, charge: own ?? { source: 'sentence' as const, ...charge, origin } };
    });
    const isOver = open.length === 0 && NEXT_CLAUSE.test(text.slice(0, text.length - rest.length));
    for (const [index, { words, charge }] of placed.entries()) {
      const goesOn = index === placed.length - 1 && open.length === 0 && !isOver;
      const own = charge.source === 'assignment' ? named : undefined;
      this.add(charge, goesOn ? goingOn(words, rest) : words, standing, own);
    }
    for (const charge of open) this.add(charge, rest, standing, named);
    if (isOver && rest !== '') this.addTyped([rest], origin, standing);
  }

  private addBlock(block: Block, standing: Standing): void {
    if (block.kind === 'table') this.addTable(block, standing);
    else if (block.kind === 'passage') this.addPassage(block, standing);
    else if (block.kind === 'item') this.addItem(block, standing);
  }

  addItem(item: Item, around: Standing): void {
    const heading = item.heading === undefined ? '' : flatText(item.heading);
    const standing: Standing = {
      ...around,
      mayCharge: around.mayCharge || DIVIDES_BELOW.test(heading),
      tellsResults: around.tellsResults || TELLS_RESULTS.test(heading),
      about: item,
    };
    const hasOwn = item.assignments.length > 0;
    if (hasOwn) this.addAssigned(taskWords(item), item, standing, item);
    const bodies = chargedByHeading(heading, standing);
    const lines = linesOf(item);
    const text = lines.join(' ');
    const charged = chargedBelow(item, text, bodies, standing);
    if (!hasOwn && text !== '' && !isListHead(item, text)) {
      const lead = bodies.length > 0 ? '' : ownWords(item).slice(0, -text.length);
      this.addTyped(lines, item.origin, { ...standing, charged }, item, lead);
    }
    // Words before a list charge with the list, a heading with all that stands below it.
    const after = charged?.source === 'prose' ? { ...standing, charged: around.charged } : { ...standing, charged };
    for (const paragraph of item.after) this.addTyped([flatText(paragraph)], paragraph.origin, after);
    const inside = { ...standing, charged: hasOwn ? undefined : charged };
    for (const [child, location] of placedChildren(standing.location, item.children))
      this.addBlock(child, { ...inside, location });
  }
}

const START = { charged: undefined, tellsResults: false, about: undefined } as const;

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
  for (const [section, location] of placedChildren(body, plan.sections)) {
    const heading = section.heading === undefined ? '' : flatText(section.heading);
    const mayCharge = DIVIDES_WORK.test(heading);
    gatherer.addItem(section, { ...START, location, section: heading, mayCharge });
  }
  for (const { label, titleLines, content } of plan.appendices) {
    const section = titleLines.map(flatText).join(' ');
    const location: Location = { part: 'appendix', appendix: label, numbers: '', steps: [] };
    gatherer.addItem(content, { ...START, location, section, mayCharge: false });
  }
  return withAppendixRows(gatherer.tasks);
}
