/** Which paragraph or row of the Word file is which of the plan, wherever it stands now. */
import { longestRising } from '../diff/rising.ts';
import { alignSequences, type Pair } from '../diff/sequence.ts';
import { Similarity } from '../diff/similarity.ts';
import type { FilePart, FileStructure } from './structure.ts';
import { type KnownUnit, readsAlike, type SourceUnit, tellingWords, type UnitKind, type WordUnit } from './units.ts';

/** Below this, two units are two things. */
const ALIKE = 0.3;
/** Two units at other places are the same thing only when they are as alike as this. */
const ALIKE_ELSEWHERE = 0.6;

/** What a shared neighbour adds to the likeness of two that are equal. */
const OF_A_NEIGHBOUR = 0.01;

/** A table or a picture has one line of each kind: in other words it is the same line. So is a picture in its place. */
const ONE_OF_ITS_KIND: ReadonlySet<UnitKind> = new Set(['unit', 'source', 'columns', 'picture', 'caption']);

/** What belongs to the number that it stands under. */
const OWNED: ReadonlySet<UnitKind> = new Set(['paragraph', 'assignment', 'picture', 'caption']);

interface Sequences<Old, Fresh> {
  readonly old: readonly Old[];
  readonly fresh: readonly Fresh[];
  readonly isEqual: (old: Old, fresh: Fresh) => boolean;
  readonly likeness: (old: Old, fresh: Fresh) => number;
}

/** Aligns two sequences; equal beginnings and ends need not be measured. Pairs rise on both sides. */
function aligned<Old, Fresh>({ old, fresh, isEqual, likeness }: Sequences<Old, Fresh>): Pair[] {
  const equalAt = (i: number, j: number): boolean => {
    const [a, b] = [old[i], fresh[j]];
    return a !== undefined && b !== undefined && isEqual(a, b);
  };
  let start = 0;
  while (equalAt(start, start)) start++;
  let end = 0;
  const most = Math.min(old.length, fresh.length) - start;
  while (end < most && equalAt(old.length - 1 - end, fresh.length - 1 - end)) end++;
  // Of a unit that stands there twice now, its neighbours tell which one it was.
  if (start < old.length || start < fresh.length) [start, end] = [Math.max(0, start - 1), Math.max(0, end - 1)];
  const inner = alignSequences(old.length - end - start, fresh.length - end - start, (i, j) => {
    const [a, b] = [old[i + start], fresh[j + start]];
    return a === undefined || b === undefined ? 0 : likeness(a, b);
  });
  return [
    ...Array.from({ length: start }, (_, index): Pair => [index, index]),
    ...inner.map(([i, j]): Pair => [i + start, j + start]),
    ...Array.from({ length: end }, (_, index): Pair => [old.length - end + index, fresh.length - end + index]),
  ];
}

/** Finds what each unit of a plan is printed as, in the file that is built from it. */
export function knownUnits(source: readonly SourceUnit[], built: readonly WordUnit[]): KnownUnit[] {
  const similarity = new Similarity([...source, ...built].map(tellingWords));
  const isEqual = (a: SourceUnit, b: WordUnit): boolean => a.kind === b.kind && tellingWords(a) === tellingWords(b);
  const pairs = aligned({
    old: source,
    fresh: built,
    isEqual,
    likeness: (a, b) => {
      if (a.kind !== b.kind) return 0;
      if (ONE_OF_ITS_KIND.has(a.kind)) return 0.5 + similarity.ofTexts(tellingWords(a), tellingWords(b));
      return isEqual(a, b) ? 2 : similarity.ofTexts(tellingWords(a), tellingWords(b));
    },
  });
  const sourceOf = new Map(pairs.map(([i, j]) => [built[j], source[i]] as const));
  return built.map((read) => {
    const own = sourceOf.get(read);
    return own === undefined ? { read } : { read, source: own };
  });
}

export interface Pairing {
  /** What a unit of the Word file was before. */
  readonly knownOf: ReadonlyMap<WordUnit, KnownUnit>;
  /** Units of the plan that the Word file has no longer. */
  readonly dropped: readonly KnownUnit[];
}

/** The tree of the file as built, and that of the Word file. */
export interface Structures {
  readonly built: FileStructure;
  readonly word: FileStructure;
}

/** A part and all that it stands in, the nearest first. */
function* ancestorsOf(part: FilePart | undefined): Generator<FilePart> {
  for (let at = part; at !== undefined; at = at.parent) yield at;
}

const keyOf = (unit: WordUnit): string => `${unit.kind} ${tellingWords(unit)}`;

class Pairer {
  private readonly known: readonly KnownUnit[];
  private readonly word: readonly WordUnit[];
  private readonly structures: Structures;
  private readonly similarity: Similarity;
  /** All that stands on each side. */
  private readonly telling: { readonly known: ReadonlySet<string>; readonly word: ReadonlySet<string> };
  private readonly wordOf = new Map<KnownUnit, WordUnit>();
  readonly knownOf = new Map<WordUnit, KnownUnit>();
  private readonly placeOf = new Map<WordUnit, number>();

  constructor(known: readonly KnownUnit[], word: readonly WordUnit[], structures: Structures) {
    this.known = known;
    this.word = word;
    this.structures = structures;
    this.similarity = new Similarity([...known.map(({ read }) => read), ...word].map(tellingWords));
    this.telling = {
      known: new Set(known.map(({ read }) => keyOf(read))),
      word: new Set(word.map(keyOf)),
    };
    for (const [index, { read }] of known.entries()) this.placeOf.set(read, index);
    for (const [index, unit] of word.entries()) this.placeOf.set(unit, index);
  }

  private join(known: KnownUnit, word: WordUnit): void {
    this.wordOf.set(known, word);
    this.knownOf.set(word, known);
  }

  private part(known: KnownUnit): void {
    const word = this.wordOf.get(known);
    this.wordOf.delete(known);
    if (word !== undefined) this.knownOf.delete(word);
  }

  /** What a number stands before, and what stands under it, are two kinds of things. */
  private isSameKind({ read }: KnownUnit, word: WordUnit): boolean {
    const { built, word: file } = this.structures;
    return read.kind === word.kind && built.partOf.has(read) === file.partOf.has(word);
  }

  private isEqual(known: KnownUnit, word: WordUnit): boolean {
    return this.isSameKind(known, word) && tellingWords(known.read) === tellingWords(word);
  }

  private alike({ read }: KnownUnit, word: WordUnit): number {
    return this.similarity.ofTexts(tellingWords(read), tellingWords(word));
  }

  /** Those that stand in the same order as before. */
  pairInOrder(): void {
    const pairs = aligned({
      old: this.known,
      fresh: this.word,
      isEqual: (a, b) => this.isEqual(a, b),
      likeness: (a, b) => {
        if (!this.isSameKind(a, b)) return 0;
        const alike = this.alike(a, b);
        // What is equal goes before what is only alike; of equal ones, what has the same neighbours.
        if (alike === 1) return 2 + this.sharedNeighbours(a, b) * OF_A_NEIGHBOUR;
        if (ONE_OF_ITS_KIND.has(b.kind) && !this.isElsewhere(a, b)) return Math.max(alike, ALIKE);
        return alike > ALIKE ? alike : 0;
      },
    });
    for (const [i, j] of pairs) {
      const [known, word] = [this.known[i], this.word[j]];
      if (known !== undefined && word !== undefined) this.join(known, word);
    }
  }

  /** Does each of two lines of tables stand word for word elsewhere on the other side? */
  private isElsewhere({ read }: KnownUnit, word: WordUnit): boolean {
    return this.telling.word.has(keyOf(read)) && this.telling.known.has(keyOf(word));
  }

  /** How many of the units around two are the same. */
  private sharedNeighbours(known: KnownUnit, word: WordUnit): number {
    const [i, j] = [this.placeOf.get(known.read) ?? 0, this.placeOf.get(word) ?? 0];
    return [-1, 1].filter((step) => {
      const [a, b] = [this.known[i + step], this.word[j + step]];
      return a !== undefined && b !== undefined && tellingWords(a.read) === tellingWords(b);
    }).length;
  }

  private get leftKnown(): KnownUnit[] {
    return this.known.filter((unit) => !this.wordOf.has(unit));
  }

  private get leftWord(): WordUnit[] {
    return this.word.filter((unit) => !this.knownOf.has(unit));
  }

  /** Those that stand elsewhere now: the most alike first. */
  pairElsewhere(): void {
    const candidates = this.leftKnown.flatMap((known) =>
      this.leftWord
        .filter((word) => this.isSameKind(known, word) && tellingWords(word).trim() !== '')
        .map((word) => ({ known, word, alike: this.alike(known, word) }))
        .filter(({ alike }) => alike >= ALIKE_ELSEWHERE),
    );
    for (const { known, word } of candidates.sort((a, b) => b.alike - a.alike))
      if (!this.wordOf.has(known) && !this.knownOf.has(word)) this.join(known, word);
  }

  /** Between two that stayed, as many as before of the same kinds: each was put into other words. */
  pairByPlace(): void {
    const stays = longestRising(
      this.word.flatMap((unit) => {
        const known = this.knownOf.get(unit);
        return known === undefined ? [] : [this.known.indexOf(known)];
      }),
    );
    const fixed = this.word.filter((unit) => this.knownOf.has(unit)).filter((_, index) => stays.has(index));
    const edges = [
      ...fixed.map(
        (unit) => [this.known.indexOf(this.knownOf.get(unit) as KnownUnit), this.word.indexOf(unit)] as const,
      ),
      [this.known.length, this.word.length] as const,
    ];
    let [fromKnown, fromWord] = [0, 0];
    for (const [toKnown, toWord] of edges) {
      const old = this.known.slice(fromKnown, toKnown).filter((unit) => !this.wordOf.has(unit));
      const fresh = this.word.slice(fromWord, toWord).filter((unit) => !this.knownOf.has(unit));
      const isOneToOne =
        old.length === fresh.length && old.every((unit, index) => this.isSameKind(unit, fresh[index] as WordUnit));
      if (isOneToOne) for (const [index, unit] of old.entries()) this.join(unit, fresh[index] as WordUnit);
      [fromKnown, fromWord] = [toKnown + 1, toWord + 1];
    }
  }

  /**
   * Paragraphs under another number are others: they go there with the number's text, and leave their own. Those that
   * Word did not touch stay what they are.
   */
  partMisplaced(isChanged: (word: WordUnit) => boolean): void {
    const tables = new Set<unknown>();
    for (const [word, known] of [...this.knownOf]) {
      const isOwned = OWNED.has(word.kind) || word.kind === 'columns';
      if (!isOwned || this.structures.word.partOf.has(word) || !isChanged(word)) continue;
      if (this.hasSameOwner(known, word) || this.isStillAfter(known, word)) continue;
      this.part(known);
      if (word.kind === 'columns') tables.add(word.table);
    }
    // A table goes as a whole.
    for (const [word, known] of [...this.knownOf])
      if (word.table !== undefined && tables.has(word.table)) this.part(known);
  }

  private hasSameOwner({ read }: KnownUnit, word: WordUnit): boolean {
    const { built, word: file } = this.structures;
    const [before, now] = [built.ownerOf.get(read), file.ownerOf.get(word)];
    return now?.head === undefined ? before?.head === undefined : this.knownOf.get(now.head)?.read === before?.head;
  }

  /** A file shows what stands behind a list under the list's last number, whichever that is. */
  private isStillAfter({ source }: KnownUnit, word: WordUnit): boolean {
    const { ownerOf, partOf } = this.structures.word;
    if (source === undefined || !source.texts.some(({ path }) => path.includes('after'))) return false;
    const entry = source.entry.join('/');
    const isOf = ({ head }: FilePart): boolean =>
      head !== undefined && this.knownOf.get(head)?.source?.entry.join('/') === entry;
    const holder = [...ancestorsOf(ownerOf.get(word))].find(isOf);
    const next = this.word.slice((this.placeOf.get(word) ?? 0) + 1).find((unit) => partOf.has(unit));
    return holder !== undefined && ![...ancestorsOf(next && partOf.get(next))].includes(holder);
  }

  get dropped(): KnownUnit[] {
    return this.leftKnown;
  }
}

/** Pairs the units of a Word file with those of the plan, by their words and by the order in which they stand. */
export function pairByWords(known: readonly KnownUnit[], word: readonly WordUnit[], structures: Structures): Pairer {
  const pairer = new Pairer(known, word, structures);
  pairer.pairInOrder();
  pairer.pairElsewhere();
  pairer.pairByPlace();
  return pairer;
}

/** Pairs them; a paragraph that stands under another number is another one. */
export function pairUnits(
  known: readonly KnownUnit[],
  word: readonly WordUnit[],
  structures: Structures,
  isChanged: (word: WordUnit) => boolean = () => true,
): Pairing {
  const pairer = pairByWords(known, word, structures);
  pairer.partMisplaced(isChanged);
  return { knownOf: pairer.knownOf, dropped: pairer.dropped };
}

/** The level of what a number stands before; the same for all that has none. */
export function levelOf(unit: WordUnit, { partOf }: FileStructure): string {
  const part = partOf.get(unit);
  return part === undefined ? '' : `${part.kind} ${part.node?.depth ?? ''}`;
}

/** Do both read alike from the first unit to the last, numbers and all? */
export function readsThrough(known: readonly KnownUnit[], word: readonly WordUnit[], structures: Structures): boolean {
  const { built, word: file } = structures;
  return (
    known.length === word.length &&
    known.every(({ read }, index) => {
      const unit = word[index];
      return (
        unit !== undefined &&
        read.kind === unit.kind &&
        readsAlike(read, unit) &&
        levelOf(read, built) === levelOf(unit, file)
      );
    })
  );
}
