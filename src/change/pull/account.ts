/**
 * The count at the end: the file that the changed plan gives is held against the Word file. What a reader still sees
 * otherwise was not taken in; it is named with its place, so that nothing is lost in silence.
 */
import type { PlanPath } from '../../diagnostics/diagnostic.ts';
import {
  lettersIn,
  type Manuscript,
  type ManuscriptParagraph,
  type ManuscriptPicture,
  type Remark,
} from '../../import/manuscript/manuscript.ts';
import { labelOfLine } from '../../import/recognise/labels.ts';
import type { Recognition } from '../../import/recognise/recognise.ts';
import { longestRising } from '../diff/rising.ts';
import { bareSentence } from './assignment-reader.ts';
import { commonOffsets } from './base.ts';
import type { PullChange } from './changes.ts';
import type { PullContext } from './context.ts';
import { followingUnits } from './generated.ts';
import { givenLooks, type LookedWords, lookedWords, setOtherwise } from './looks.ts';
import { levelOf, type Pairing, pairByWords, type Structures } from './pair.ts';
import { allParagraphs, derivedLines, dividedOtherwise, lineWords } from './paper-lines.ts';
import { valueIn } from './plan-data.ts';
import type { PlanSide, WordSide } from './sides.ts';
import { kindOfPicture, readsAlike, saidBy, type WordUnit } from './units.ts';

/** Those of the first that the second has not, each as often as it has it not. */
function missing<Value>(values: readonly Value[], others: readonly Value[], keyOf: (value: Value) => string): Value[] {
  const left = others.map(keyOf);
  return values.filter((value) => {
    const at = left.indexOf(keyOf(value));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** A number that is typed is printed in the looks of the words behind it. */
const isTypedLabel = (text: string, { line }: WordUnit): boolean =>
  line?.kind === 'line' && line.text.startsWith(text) && labelOfLine(line)?.length === text.length + 1;

/** The keys of a plan that lines outside the body are printed from. */
const KEYS_OF_ROLES: Readonly<Record<string, ReadonlySet<string>>> = {
  issuer: new Set(['parentBody', 'issuer', 'nationalName', 'motto']),
  number: new Set(['numberAndCode']),
  place: new Set(['placeAndDate']),
  title: new Set(['documentType']),
  recipients: new Set(['recipientsTitle', 'recipients', 'drafter']),
  signatures: new Set(['authority', 'post', 'otherPost', 'signerName']),
  contact: new Set(['contact']),
};

export interface Accounting {
  /** The plan with the changes in it. */
  readonly own: PlanSide;
  readonly word: WordSide;
  readonly structures: Structures;
  readonly context: Pick<PullContext, 'changedInWord' | 'changedInPlan'>;
  /** What was told of already. */
  readonly told: readonly PullChange[];
  readonly wasPrinted: ((letters: string) => boolean) | undefined;
}

class Account {
  readonly changes: PullChange[] = [];
  private readonly input: Accounting;
  private readonly pairing: Pairing;
  /** Of tables that are made of the plan's texts: told where the file is compared first, and no more. */
  private readonly following: ReadonlySet<WordUnit>;
  private readonly toldFresh: ReadonlySet<string>;
  private readonly toldOld: ReadonlySet<string>;
  private readonly unitOf = new Map<ManuscriptParagraph, WordUnit>();
  /** Pictures that are held against those of the plan. */
  private readonly pictureUnits: ReadonlySet<ManuscriptPicture | undefined>;
  /** What a unit of the built file is in the Word file. */
  private readonly wordOf: ReadonlyMap<WordUnit, WordUnit>;

  constructor(input: Accounting) {
    this.input = input;
    this.following = followingUnits(input.own.known, input.word.units);
    this.pairing = pairByWords(input.own.known, input.word.units, input.structures);
    this.wordOf = new Map([...this.pairing.knownOf].map(([word, { read }]) => [read, word] as const));
    const named = input.told.filter(({ kind }) => kind === 'left' || kind === 'conflict');
    this.toldFresh = new Set(named.map(({ fresh }) => fresh ?? ''));
    this.toldOld = new Set(named.map(({ old }) => old ?? ''));
    this.pictureUnits = new Set(input.word.units.map(({ picture }) => picture?.picture));
    for (const unit of input.word.units) for (const paragraph of unit.paragraphs) this.unitOf.set(paragraph, unit);
  }

  /** The entry of the changed plan that a unit of the Word file belongs to, or stands after. */
  private entryOf(unit: WordUnit | undefined): PlanPath {
    const { units } = this.input.word;
    const upTo = unit === undefined ? units : units.slice(0, units.indexOf(unit) + 1);
    const known = upTo.findLast((one) => this.pairing.knownOf.get(one)?.source !== undefined);
    const source = known === undefined ? undefined : this.pairing.knownOf.get(known)?.source;
    return source?.texts.length === 1 ? (source.texts[0]?.path ?? source.entry) : (source?.entry ?? []);
  }

  private name(change: Omit<PullChange, 'kind'>): void {
    this.changes.push({ kind: 'left', ...change });
  }

  run(): PullChange[] {
    this.words();
    this.order();
    this.otherLines();
    this.marks();
    return this.changes;
  }

  /** Words that differ. */
  private words(): void {
    const { word, context } = this.input;
    const isOwn = (unit: WordUnit): boolean => context.changedInWord(unit) && !this.following.has(unit);
    for (const unit of word.units.filter(isOwn)) this.unit(unit);
    this.dropped();
  }

  private unit(unit: WordUnit): void {
    const read = this.pairing.knownOf.get(unit)?.read;
    if (read === undefined || !readsAlike(read, unit))
      this.differing(unit, read === undefined ? undefined : saidBy(read));
    else if (this.isAtOtherLevel(unit) && !this.isBelowOther(read)) this.elsewhere(unit, 'pull/other-level');
  }

  private dropped(): void {
    const kept = new Set(this.pairing.knownOf.values());
    for (const known of this.input.own.known) {
      const { source, read } = known;
      const old = saidBy(read);
      const mayBeDropped = source !== undefined && !kept.has(known) && !this.following.has(read);
      const isDropped = mayBeDropped && !this.input.context.changedInPlan(known);
      if (isDropped && old !== '' && !this.toldOld.has(old)) this.name({ path: source.entry, old, fresh: '' });
    }
  }

  private isAtOtherLevel(unit: WordUnit): boolean {
    const { built, word } = this.input.structures;
    const read = this.pairing.knownOf.get(unit)?.read;
    return read !== undefined && levelOf(read, built) !== levelOf(unit, word);
  }

  /** What stands under a number that is gone, or at another level, goes along with it: that is told once. */
  private isBelowOther(read: WordUnit): boolean {
    const { built } = this.input.structures;
    for (let part = built.partOf.get(read)?.parent; part?.head !== undefined; part = part.parent) {
      const word = this.wordOf.get(part.head);
      if (word === undefined || this.isAtOtherLevel(word)) return true;
    }
    return false;
  }

  /** Words that are in the plan, and stand otherwise in Word. */
  private elsewhere(unit: WordUnit, code: 'pull/other-level' | 'pull/other-order'): void {
    const fresh = saidBy(unit);
    if (fresh !== '' && !this.toldFresh.has(fresh))
      this.name({ path: this.entryOf(unit), fresh, reason: { code, args: { text: fresh } } });
  }

  private differing(unit: WordUnit, old: string | undefined): void {
    const fresh = saidBy(unit);
    if (this.isTold(fresh, old)) return;
    this.name({ path: this.entryOf(unit), ...(old === undefined ? {} : { old }), fresh });
  }

  private isTold(fresh: string, old: string | undefined): boolean {
    return this.toldFresh.has(fresh) || (old !== undefined && this.toldOld.has(old));
  }

  /** Words that are alike and stand in another order. */
  private order(): void {
    const { word, own, context } = this.input;
    const alike = word.units.flatMap((unit) => {
      const known = this.pairing.knownOf.get(unit);
      return known !== undefined && !this.following.has(unit) && readsAlike(known.read, unit)
        ? [{ unit, at: own.known.indexOf(known) }]
        : [];
    });
    const rising = longestRising(alike.map(({ at }) => at));
    for (const [index, { unit }] of alike.entries())
      if (!rising.has(index) && context.changedInWord(unit)) this.elsewhere(unit, 'pull/other-order');
  }

  /** Lines of the letterhead, of the end, and what no part of a plan was recognised in. */
  private otherLines(): void {
    const { word, own, wasPrinted } = this.input;
    const linesOf = (manuscript: Manuscript, recognition: Recognition, units: readonly WordUnit[]) => {
      const taken = new Set([...units.flatMap(({ paragraphs }) => paragraphs), ...derivedLines(recognition)]);
      return allParagraphs(manuscript).filter((paragraph) => !taken.has(paragraph) && lineWords(paragraph) !== '');
    };
    const printed = linesOf(
      own.manuscript,
      own.built,
      own.known.map(({ read }) => read),
    );
    const all = linesOf(word.manuscript, word.recognition, word.units);
    const divided = dividedOtherwise(all, printed);
    const fresh = missing(all, printed, lineWords).filter((paragraph) => !divided.has(paragraph));
    for (const paragraph of fresh) {
      const words = lineWords(paragraph);
      const isKnown =
        wasPrinted?.(lettersIn(paragraph)) === true ||
        [...this.toldFresh].some((told) => told !== '' && (told.includes(words) || words.includes(told)));
      if (!isKnown) this.name({ path: this.lineAfter(paragraph), fresh: words });
    }
    this.otherOrder(all, printed);
  }

  /** Lines outside the body that the plan prints elsewhere. */
  private otherOrder(all: readonly ManuscriptParagraph[], own: readonly ManuscriptParagraph[]): void {
    const isKnown = new Set(own.map(lineWords));
    const shared = all.filter((paragraph) => isKnown.has(lineWords(paragraph)));
    const inPlace = commonOffsets(own.map(lineWords), shared.map(lineWords));
    for (const [index, paragraph] of shared.entries()) {
      const text = lineWords(paragraph);
      if (inPlace.has(index) || this.input.wasPrinted?.(lettersIn(paragraph)) === true) continue;
      this.name({ path: this.lineAfter(paragraph), fresh: text, reason: { code: 'pull/other-order', args: { text } } });
    }
  }

  /** The entry of the plan that a line outside the body is of, or after which it stands. */
  private lineAfter(paragraph: ManuscriptParagraph): PlanPath {
    const { place } = paragraph;
    const role = this.input.word.recognition.roles.find(({ line }) => line.paragraph === paragraph)?.role;
    const key = Object.entries(KEYS_OF_ROLES).find(([, roles]) => role !== undefined && roles.has(role))?.[0];
    if (key !== undefined && valueIn(this.input.own.source.data, [key]) !== undefined) return [key];
    const before = this.input.word.units.findLast(({ paragraphs }) => paragraphs.some((own) => own.place < place));
    return before === undefined ? [] : this.entryOf(before);
  }

  /** Looks, formulas and remarks of every paragraph. */
  private marks(): void {
    const { word } = this.input;
    for (const paragraph of allParagraphs(word.manuscript)) {
      const unit = this.unitOf.get(paragraph);
      const path = unit === undefined ? this.lineAfter(paragraph) : this.entryOf(unit);
      this.paragraphMarks(paragraph, path, unit);
    }
    for (const [key, paragraphs] of word.manuscript.notes) {
      const number = word.numberOf(key);
      this.newNote(number, word.notes.get(key));
      const path = this.input.own.compiled.plan.footnotes[Number(number) - 1]?.origin ?? [];
      for (const paragraph of paragraphs) this.paragraphMarks(paragraph, path, undefined);
    }
    for (const remark of word.manuscript.otherComments ?? []) this.remark(remark, []);
  }

  /** A note whose mark stands in the Word file and that the plan has not. */
  private newNote(number: string, note: WordUnit | undefined): void {
    const isKnown = this.input.own.compiled.plan.footnotes[Number(number) - 1] !== undefined;
    const owner = this.input.word.units.find(({ texts }) => texts.some((text) => text.includes(`[^${number}]`)));
    if (note !== undefined && !isKnown && owner !== undefined)
      this.name({ path: this.entryOf(owner), fresh: saidBy(note) });
  }

  private paragraphMarks(paragraph: ManuscriptParagraph, path: PlanPath, unit: WordUnit | undefined): void {
    const read = unit === undefined ? undefined : this.pairing.knownOf.get(unit)?.read;
    const usual = (read?.paragraphs ?? this.linesLike(paragraph)).flatMap(lookedWords);
    for (const { look, text } of missing(lookedWords(paragraph), usual, (words) => `${words.look.en} ${words.text}`))
      this.name({ path, fresh: text, reason: { code: 'pull/look-not-taken', args: { look, text } } });
    for (const { look, text } of this.givenLooks(paragraph, unit))
      this.name({ path, fresh: text, reason: { code: 'pull/look-not-taken', args: { look, text } } });
    for (const formula of paragraph.formulas ?? [])
      this.name({ path, fresh: formula, reason: { code: 'pull/formula', args: { text: formula } } });
    this.unplacedPictures(paragraph, path);
    for (const remark of paragraph.comments) this.remark(remark, path);
  }

  /** Pictures in cells, in the letterhead, at the end and in notes, where a plan has none. */
  private unplacedPictures({ pictures = [] }: ManuscriptParagraph, path: PlanPath): void {
    for (const picture of pictures) {
      if (this.pictureUnits.has(picture)) continue;
      const text = picture.alt.replace(/\s+/g, ' ').trim() || kindOfPicture(picture);
      this.name({ path, fresh: text, reason: { code: 'pull/picture', args: { text } } });
    }
  }

  /** Looks that the place of the words gives: of a unit as a whole, of a line outside the body by itself. */
  private givenLooks(paragraph: ManuscriptParagraph, unit: WordUnit | undefined): LookedWords[] {
    if (unit !== undefined) {
      const read = this.pairing.knownOf.get(unit)?.read;
      if (read === undefined || unit.paragraphs[0] !== paragraph) return [];
      const looks = [givenLooks, setOtherwise].flatMap((looks) => looks(read.paragraphs, unit.paragraphs));
      return looks.filter(({ text }) => !this.isNewAssignment(text, unit, paragraph) && !isTypedLabel(text, unit));
    }
    const found = this.linesLike(paragraph).map((line) => givenLooks([line], [paragraph]));
    return found.some((looks) => looks.length === 0) ? [] : (found[0] ?? []);
  }

  /** An assignment that was typed in Word is printed in the looks of all: nobody took these off. */
  private isNewAssignment(text: string, { assignment }: WordUnit, paragraph: ManuscriptParagraph): boolean {
    const isOwn = assignment?.includes(bareSentence(text)) === true;
    return isOwn && this.input.wasPrinted?.(lettersIn(paragraph)) !== true;
  }

  /** Lines of the file as built that say the same outside the body. */
  private linesLike(paragraph: ManuscriptParagraph): ManuscriptParagraph[] {
    const words = lineWords(paragraph);
    return allParagraphs(this.input.own.manuscript).filter((one) => lineWords(one) === words);
  }

  private remark({ author, date, text }: Remark, path: PlanPath): void {
    const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(date) ?? [];
    const who = [author, ...(year === undefined ? [] : [`${day}/${month}/${year}`])]
      .filter((part) => part !== '')
      .join(', ');
    this.changes.push({ kind: 'comment', path, fresh: text, reason: { code: 'pull/comment', args: { who, text } } });
  }
}

/** Names what the changed plan does not have of what a reader of the Word file sees. */
export const accountFor = (input: Accounting): PullChange[] => new Account(input).run();
