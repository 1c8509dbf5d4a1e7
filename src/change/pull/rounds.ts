/**
 * A pull goes in rounds: what differs is taken in, the plan that comes out is printed and held against the Word file
 * again, until nothing more can be taken in. Only then is told what is left, so that no mark speaks of what found its
 * place in a later round, and a second pull has nothing to do.
 */
import type { Finding, Language } from '../../diagnostics/diagnostic.ts';
import type { PlanSourceData } from '../../generated/plan-source.ts';
import type { PictureBook } from '../../import/recognise/pictures.ts';
import { readSource } from '../../plan/source/read.ts';
import { accountFor } from './account.ts';
import { applyChanges } from './apply.ts';
import { authorshipOf, type Making, printedBefore } from './authorship.ts';
import type { PullChange } from './changes.ts';
import type { PullContext } from './context.ts';
import { asLeft, culprits } from './culprits.ts';
import { decide, noteChanges } from './decide.ts';
import { fieldChanges } from './fields.ts';
import { isMarked, markOf } from './marks.ts';
import { noteRepairs } from './notes.ts';
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

/** A plan goes through so many rounds at most; none that was tried needed more than four. */
const MOST_ROUNDS = 8;

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

const placed = (changes: readonly PullChange[], { compiled }: PlanSide): PlacedChange[] =>
  changes.map((change) => ({ ...change, place: placeIn(compiled.plan, change.path) }));

/** One comparison of a plan with its Word file. */
class Round {
  private readonly own: PlanSide;
  private readonly word: WordSide;
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

  /** Everything that differs. */
  found(): PullChange[] {
    const { own, word, context } = this;
    return [
      ...fieldChanges(own.built.data, word.recognition.data, filledRecipients(own), {
        wasPrinted: printedBefore(this.around.making),
        head: headLines(word.recognition),
        stage: (own.source.data as PlanSourceData).stage ?? 'drafting',
        nextToken: context.nextToken,
      }),
      ...decide(own.known, word.units, this.structures, context),
      ...noteChanges(notePairs(own, word), context),
    ];
  }

  private apply(text: string, changes: readonly PullChange[]): ReturnType<typeof applyChanges> {
    return applyChanges(readSource(text), changes, (change) => markOf(change, this.around.language));
  }

  /** Changes made, notes with them; what would break the plan is left. */
  applied(changes: readonly PullChange[]): { readonly text: string; readonly changes: readonly PullChange[] } {
    const { source } = this.own;
    const { findingsOf } = this.around.workshop;
    const before = findingsOf(source.text)?.errors.length ?? 0;
    let wanted = changes;
    for (;;) {
      const made = this.apply(source.text, wanted);
      const findings = findingsOf(made.text)?.all ?? [];
      const newText = (id: string): string | undefined => newNoteText(id, this.context.notesBy, this.word);
      const repairs = noteRepairs(findings, source.data, newText);
      const text = repairs.length === 0 ? made.text : this.apply(made.text, repairs).text;
      const errors = findingsOf(text)?.errors;
      const broken = errors === undefined || errors.length > before ? culprits(wanted, errors ?? []) : [];
      if (broken.length === 0) return { text, changes: made.changes };
      wanted = wanted.map((change) => (broken.includes(change) ? asLeft(change) : change));
    }
  }

  /**
   * Tells what is not in the plan.
   * @param before the plan as it was in the first round
   * @param left what the rounds could not take in
   */
  named(before: PlanSide, left: readonly PullChange[]): { readonly text: string; readonly changes: PullChange[] } {
    const { own, word, structures, context } = this;
    const accounted = accountFor({
      own,
      before,
      word,
      structures,
      context,
      told: left,
      wasPrinted: printedBefore(this.around.making),
    });
    const changes = [...left, ...accounted];
    return { text: this.apply(own.source.text, changes).text, changes };
  }
}

/**
 * Takes into a plan what its Word file has otherwise.
 * @param own the plan as it is printed now
 * @param word its file as it was read
 */
export function pullInRounds(own: PlanSide, word: WordSide, around: RoundContext): RoundsResult {
  const changes: PlacedChange[] = [];
  const seen = new Set([own.source.text]);
  let [side, file] = [own, word];
  for (let count = 1; ; count++) {
    const round = new Round(side, file, around);
    const found = round.found();
    const { text, changes: made } = round.applied(found.filter(({ operation }) => operation !== undefined));
    const next = count < MOST_ROUNDS && !seen.has(text) ? around.workshop.printed(text) : undefined;
    if (next === undefined) {
      // The last round changes nothing: what it would still like to change is told.
      const left = [...found.filter(({ operation }) => operation === undefined), ...made.filter(isMarked)];
      const named = round.named(own, left);
      return { yaml: named.text, changes: [...changes, ...placed(named.changes, side)] };
    }
    changes.push(
      ...placed(
        made.filter((change) => !isMarked(change)),
        side,
      ),
    );
    seen.add(text);
    [side, file] = [next, wordSide(word.manuscript, next)];
  }
}
