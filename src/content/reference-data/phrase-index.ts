/** Many phrases looked up at once: a tree of words, walked along a text. */
import { comparedWords, isAllCapitals, isCapitalised, type Word } from './tokenise.ts';

interface Node<Value> {
  readonly next: Map<string, Node<Value>>;
  readonly values: Value[];
  /** What may follow a `{Tên}` at this place. */
  name?: Node<Value>;
  /** What may follow a `{Số}` at this place. */
  figure?: Node<Value>;
}

export interface PhraseIndex<Value> {
  readonly root: Node<Value>;
  readonly spelling: Spelling;
}

/** How words are compared: `folded` without, `even` with regard to capitals. */
export type Spelling = 'folded' | 'even';

/** A phrase at a place of a text. */
export interface Hit<Value> {
  /** The word after its last. */
  readonly end: number;
  readonly value: Value;
  /** True when no word stood for a `{Tên}`. */
  readonly literal: boolean;
}

/** The most words that a `{Tên}` stands for; among capitals alone, where the name's end is not to be seen, two. */
const LONGEST_NAME = 4;
const LONGEST_NAME_IN_CAPITALS = 2;

const PLACEHOLDER = /(\{Tên\}|\{Số\})/;

const emptyNode = <Value>(): Node<Value> => ({ next: new Map(), values: [] });

function step<Value>(node: Node<Value>, word: string): Node<Value> {
  const known = node.next.get(word);
  if (known !== undefined) return known;
  const added = emptyNode<Value>();
  node.next.set(word, added);
  return added;
}

function nodeOf<Value>(index: PhraseIndex<Value>, phrase: string): Node<Value> {
  let node = index.root;
  for (const part of phrase.split(PLACEHOLDER)) {
    if (part === '{Tên}') {
      node.name ??= emptyNode();
      node = node.name;
    } else if (part === '{Số}') {
      node.figure ??= emptyNode();
      node = node.figure;
    } else {
      for (const word of comparedWords(part, index.spelling)) node = step(node, word);
    }
  }
  return node;
}

/**
 * An index of phrases.
 * @param entries phrases, each with what it means; a phrase may be there more than once
 */
export function indexPhrases<Value>(
  entries: Iterable<readonly [phrase: string, value: Value]>,
  spelling: Spelling = 'folded',
): PhraseIndex<Value> {
  const index: PhraseIndex<Value> = { root: emptyNode(), spelling };
  for (const [phrase, value] of entries) nodeOf(index, phrase).values.push(value);
  return index;
}

/** Where a proper name that begins at `at` may end, one word after the other. */
function nameEnds(words: readonly Word[], at: number): number[] {
  const before = words[at - 1];
  const inCapitals = before !== undefined && isAllCapitals(before);
  const longest = inCapitals ? LONGEST_NAME_IN_CAPITALS : LONGEST_NAME;
  const ends: number[] = [];
  for (let end = at; end < at + longest; end++) {
    const word = words[end];
    if (word === undefined || !isCapitalised(word) || (isAllCapitals(word) && !inCapitals)) break;
    ends.push(end + 1);
  }
  return ends;
}

const NONE: never[] = [];

/** Most words begin no phrase. */
const mayBeginAt = <Value>({ root, spelling }: PhraseIndex<Value>, word: Word | undefined): boolean =>
  word !== undefined && (root.next.has(word[spelling]) || root.name !== undefined || root.figure !== undefined);

/** The phrases that begin at a word, the longest first; of equally long ones, those without a `{Tên}` first. */
export function hitsAt<Value>(index: PhraseIndex<Value>, words: readonly Word[], at: number): Hit<Value>[] {
  if (!mayBeginAt(index, words[at])) return NONE;
  const hits: Hit<Value>[] = [];
  const walk = (node: Node<Value>, place: number, literal: boolean): void => {
    for (const value of node.values) hits.push({ end: place, value, literal });
    const word = words[place];
    if (word === undefined) return;
    const next = node.next.get(word[index.spelling]);
    if (next !== undefined && word.kind !== 'gap') walk(next, place + 1, literal);
    if (node.figure !== undefined && word.kind === 'figures') walk(node.figure, place + 1, literal);
    if (node.name !== undefined) for (const end of nameEnds(words, place)) walk(node.name, end, false);
  };
  walk(index.root, at, true);
  return hits.sort((one, other) => other.end - one.end || Number(other.literal) - Number(one.literal));
}

/** Tells whether words from `start` up to `end` share a word with a phrase of the index that stands for a value. */
export type Touches<Value> = (value: Value, start: number, end: number) => boolean;

/**
 * Looks in a text for the phrases in which another one is right after all. Few texts hold that other one, so they are
 * looked for when first asked about.
 */
export function touchesIn<Value>(index: PhraseIndex<Value>, words: readonly Word[]): Touches<Value> {
  let stretches: { readonly start: number; readonly end: number; readonly value: Value }[] | undefined;
  return (value, start, end) => {
    stretches ??= words.flatMap((_, at) =>
      hitsAt(index, words, at).map((hit) => ({ start: at, end: hit.end, value: hit.value })),
    );
    return stretches.some((other) => other.value === value && other.start < end && start < other.end);
  };
}
