/**
 * A pull goes in rounds: what differs is taken in, the plan that comes out is printed and held against the Word file
 * again, until nothing more can be taken in. Only then is told what is left, so that no mark speaks of what found its
 * place in a later round, and a second pull has nothing to do.
 */
import type { Finding, Language, PlanPath } from '../../diagnostics/diagnostic.ts';
import type { PlanSourceData } from '../../generated/plan-source.ts';
import type { PictureBook } from '../../import/recognise/pictures.ts';
import { gatherInContent } from '../../plan/source/content.ts';
import type { PlanSource } from '../../plan/source/read.ts';
import { readLatest } from '../../plan/source/read-latest.ts';
import { accountFor } from './account.ts';
import { applyChanges } from './apply.ts';
import { authorshipOf, type Making, printedBefore } from './authorship.ts';
import type { PullChange } from './changes.ts';
import type { PullContext } from './context.ts';
import { asLeft, culprits } from './culprits.ts';
import { decide, noteChanges } from './decide.ts';
import { distanceOf } from './distance.ts';
import { fieldChanges } from './fields.ts';
import { isGeneratedChange } from './generated.ts';
import { asTold, isMarked } from './marks.ts';
import { noteRepairs } from './notes.ts';
import { valueIn } from './plan-data.ts';
import {
  contextOf,
  filledRecipients,
  headLines,
  newNoteText,
  notePairs,
  type PlanSide,
  structuresOf,
  type WordSide,
  wordSide,
} from './sides.ts';
import { type PlanPlace, placeIn } from './where.ts';

/** Of a round that brings the plan no nearer to the file, so many parts are tried by themselves. */
const MOST_TRIALS = 24;

/** What a round asks of the plan that comes out of it. */
export interface Workshop {
  /** What is wrong with a plan, errors alone and all; undefined where it cannot be read as a whole. */
  readonly findingsOf: (text: string) => Findings | undefined;
  /** A plan as it is printed; undefined where it cannot be read as a whole. */
  readonly printed: (text: string) => PlanSide | undefined;
}

export interface Findings {
  readonly all: readonly Finding[];
  readonly errors: readonly Finding[];
}

/** What is the same in every round. */
export interface RoundContext {
  readonly making: Making;
  readonly pictures: PictureBook;
  readonly language: Language;
  readonly workshop: Workshop;
}

/** A change with the place where a reader finds it. */
export type PlacedChange = PullChange & { readonly place: PlanPlace };

export interface RoundsResult {
  readonly yaml: string;
  readonly changes: readonly PlacedChange[];
}

/** What goes along with another change has no words of its own, and is told with that. */
const hasWords = ({ old = '', fresh = '' }: PullChange): boolean => `${old}${fresh}` !== '';

const placed = (changes: readonly PullChange[], { compiled }: PlanSide): PlacedChange[] =>
  changes.filter(hasWords).map((change) => ({ ...asTold(change), place: placeIn(compiled.plan, change.path) }));

/** One comparison of a plan with its Word file. */
class Round {
  readonly own: PlanSide;
  readonly word: WordSide;
  private readonly around: RoundContext;
  private readonly context: PullContext;
  private readonly structures: ReturnType<typeof structuresOf>;

  constructor(own: PlanSide, word: WordSide, around: RoundContext) {
    this.own = own;
    this.word = word;
    this.around = around;
    this.structures = structuresOf(own, word);
    this.context = { ...contextOf(own, word, around.pictures), ...authorshipOf(around.making, own, word) };
  }

  /** Everything that differs, and the entries that must get a `content` first. */
  found(): { readonly changes: PullChange[]; readonly toGather: readonly PlanPath[] } {
    const { own, word, context } = this;
    const decided = decide(own.known, word.units, this.structures, context);
    const changes = [
      ...fieldChanges(own.built.data, word.recognition.data, filledRecipients(own), {
        wasPrinted: printedBefore(this.around.making),
        head: headLines(word.recognition),
        stage: (own.source.data as PlanSourceData).stage ?? 'drafting',
        typedAt: (path) => valueIn(own.source.data, path),
        nextToken: context.nextToken,
      }),
      ...decided.changes,
      ...noteChanges(notePairs(own, word), context),
    ];
    return { changes, toGather: decided.toGather };
  }

  private apply(source: PlanSource, changes: readonly PullChange[]): ReturnType<typeof applyChanges> {
    return applyChanges(source, changes, this.around.language);
  }

  /** Changes made, notes with them; what would break the plan is left. */
  applied(changes: readonly PullChange[]): { readonly text: string; readonly changes: readonly PullChange[] } {
    const { source } = this.own;
    const { findingsOf } = this.around.workshop;
    const before = findingsOf(source.text)?.errors.length ?? 0;
    let wanted = changes;
    for (;;) {
      const made = this.apply(source, wanted);
      const findings = findingsOf(made.text)?.all ?? [];
      const newText = (id: string): string | undefined => newNoteText(id, this.context.notesBy, this.word);
      const repairs = noteRepairs(findings, source.data, newText);
      const text = repairs.length === 0 ? made.text : this.apply(readLatest(made.text), repairs).text;
      const errors = findingsOf(text)?.errors;
      const broken = errors === undefined || errors.length > before ? culprits(wanted, errors ?? []) : [];
      if (broken.length === 0) return { text, changes: made.changes };
      wanted = wanted.map((change) => (broken.includes(change) ? asLeft(change) : change));
    }
  }

  /**
   * Tells what is not in the plan.
   * @param left what the rounds could not take in
   */
  named(left: readonly PullChange[]): { readonly text: string; readonly changes: PullChange[] } {
    const { own, word, structures, context } = this;
    const accounted = accountFor({
      own,
      word,
      structures,
      context,
      told: left,
      wasPrinted: printedBefore(this.around.making),
    });
    const changes = [...left, ...accounted];
    return { text: this.apply(own.source, changes).text, changes };
  }
}

/** A plan on its way, and how far it is from the Word file. */
interface State {
  readonly own: PlanSide;
  readonly word: WordSide;
  readonly distance: number;
}

/** What a round came to. */
interface Step {
  readonly state: State;
  readonly made: readonly PullChange[];
}

const stateOf = (own: PlanSide, word: WordSide): State => ({
  own,
  word,
  distance: distanceOf(own, word, structuresOf(own, word)),
});

/** Parts without which a plan cannot be issued. */
const NEEDED = ['sections', 'recipients', 'signatures'];

const hasLostPart = (before: PlanSide, after: PlanSide): boolean =>
  NEEDED.some(
    (key) => valueIn(before.source.data, [key]) !== undefined && valueIn(after.source.data, [key]) === undefined,
  );

/** Carries out changes where that brings the plan nearer to what a reader of the Word file sees. */
class Descent {
  private readonly from: State;
  private readonly round: Round;
  private readonly workshop: Workshop;
  private trials = 0;

  constructor(from: State, round: Round, workshop: Workshop) {
    this.from = from;
    this.round = round;
    this.workshop = workshop;
  }

  /** All changes, or a part of them; undefined where none of them helps. */
  step(changes: readonly PullChange[]): Step | undefined {
    if (changes.length === 0 || this.trials++ >= MOST_TRIALS) return undefined;
    const whole = this.tried(changes);
    if (whole !== undefined || changes.length === 1) return whole;
    const half = Math.ceil(changes.length / 2);
    return this.step(changes.slice(0, half)) ?? this.step(changes.slice(half));
  }

  private tried(changes: readonly PullChange[]): Step | undefined {
    const { distance } = this.from;
    const { own, word } = this.round;
    const { text, changes: made } = this.round.applied(changes);
    const next = text === own.source.text ? undefined : this.workshop.printed(text);
    if (next === undefined || hasLostPart(own, next)) return undefined;
    const state = stateOf(next, wordSide(word.manuscript, next));
    return state.distance < distance ? { state, made: made.filter((change) => !isMarked(change)) } : undefined;
  }
}

/** The plan with entries whose parts stand in their `content`: it prints the same. */
function gathered({ own, word }: State, paths: readonly PlanPath[], around: RoundContext): Round | undefined {
  // Inner entries first: those around them keep their places.
  const text = paths
    .toSorted((a, b) => b.length - a.length)
    .reduce((now, path) => gatherInContent(readLatest(now), path) ?? now, own.source.text);
  const next = text === own.source.text ? undefined : around.workshop.printed(text);
  return next === undefined ? undefined : new Round(next, wordSide(word.manuscript, next), around);
}

/** All steps from a state that bring it nearer to the Word file, and what they changed. */
function descended(from: State, around: RoundContext): { readonly state: State; readonly changes: PlacedChange[] } {
  const changes: PlacedChange[] = [];
  let state = from;
  for (;;) {
    if (state.distance === 0) return { state, changes };
    const round = new Round(state.own, state.word, around);
    const { changes: found, toGather } = round.found();
    const other = gathered(state, toGather, around);
    const step =
      (other === undefined ? undefined : stepOf(state, other, around)) ?? stepOf(state, round, around, found);
    if (step === undefined) return { state, changes };
    changes.push(...placed(step.made, state.own));
    state = step.state;
  }
}

/**
 * A table or a picture goes elsewhere. In the file it stands below whatever comes before it: where that went away or
 * came, the block stays, if the plan prints as the file does without its move.
 */
const isBlockMoved = ({ operation }: PullChange): boolean =>
  operation?.kind === 'move' && ['table', 'image'].includes(String(operation.path.at(-1)));

function stepOf(state: State, round: Round, around: RoundContext, found = round.found().changes): Step | undefined {
  const operated = found.filter(({ operation }) => operation !== undefined);
  const stepWith = (changes: readonly PullChange[]): Step | undefined =>
    new Descent(state, round, around.workshop).step(changes);
  const whole = stepWith(operated);
  const others = operated.filter((change) => !isBlockMoved(change));
  const without = others.length < operated.length ? stepWith(others) : undefined;
  const reached = whole?.state.distance ?? Number.POSITIVE_INFINITY;
  return without !== undefined && without.state.distance <= reached ? without : whole;
}

/**
 * Takes into a plan what its Word file has otherwise.
 * @param own the plan as it is printed now
 * @param word its file as it was read
 */
export function pullInRounds(own: PlanSide, word: WordSide, around: RoundContext): RoundsResult {
  const start = stateOf(own, word);
  // What differs later in a table that is made of the plan's texts differs since those were changed.
  const generated = own.known.some(({ source }) => source?.isGenerated === true)
    ? new Round(own, word, around).found().changes.filter(isGeneratedChange)
    : [];
  const first = descended(start, around);
  // The plan is another one afterwards, by its marks at least: what a second pull would still take in is taken in at once.
  const later = { ...around, making: { ...around.making, isSame: false } };
  const { state, changes } = descended(first.state, later);
  const last = new Round(state.own, state.word, around);
  const left = last
    .found()
    .changes.filter((change) => change.operation === undefined && hasWords(change) && !isGeneratedChange(change));
  const named = last.named([...left, ...generated]);
  return { yaml: named.text, changes: [...first.changes, ...changes, ...placed(named.changes, state.own)] };
}
