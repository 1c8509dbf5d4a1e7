/** Names for tasks that stay the same from one version of a plan to the next. */
import { asLongAsText, LATEST_LETTERS, remembered } from '../vietnamese/remembered.ts';

const [LOW_SEED, HIGH_SEED] = [0xdeadbeef, 0x41c6ce57];
const [LOW_FACTOR, HIGH_FACTOR] = [2654435761, 1597334677];
const RADIX = 36;
const LENGTH = 8;

/** A short digest of a text: not against an adversary, only to tell a plan's tasks apart. */
export function digestOf(text: string): string {
  let [low, high] = [LOW_SEED, HIGH_SEED];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    low = Math.imul(low ^ unit, LOW_FACTOR);
    high = Math.imul(high ^ unit, HIGH_FACTOR);
  }
  const [a, b] = [(low ^ (high >>> 16)) >>> 0, (high ^ (low >>> 13)) >>> 0];
  return (a.toString(RADIX) + b.toString(RADIX)).slice(0, LENGTH).padEnd(LENGTH, '0');
}

const YEAR = /(?:19|20)\d{2}/g;

/** The signs between words that nearly all texts have; looked for first, as any sign at all takes ten times as long. */
const COMMON_SIGNS = /[\s.,;:()“”"'/%–…-]+/g;
const OTHER_SIGNS = /[^\p{L}\p{N}# ]/u;
const SIGNS = /[^\p{L}\p{N}#]+/gu;

/** Words without what moves from year to year: a task that only follows the calendar keeps its name. */
function lastingWords(words: string): string {
  const text = words.normalize('NFC').toLowerCase().replace(YEAR, '#').replace(COMMON_SIGNS, ' ');
  return (OTHER_SIGNS.test(text) ? text.replace(SIGNS, ' ') : text).trim();
}

const lastingName = remembered((words) => digestOf(lastingWords(words)), LATEST_LETTERS, asLongAsText);

/** Gives names to tasks; equal words are counted. */
export class TaskNames {
  private readonly counts = new Map<string, number>();

  /** @param own the item's `id`, where it has one */
  nameOf(words: string, own: string | undefined): string {
    const name = own ?? lastingName(words);
    const count = (this.counts.get(name) ?? 0) + 1;
    this.counts.set(name, count);
    return count === 1 ? name : `${name}-${count}`;
  }
}
