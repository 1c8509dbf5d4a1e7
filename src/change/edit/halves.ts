/** An entry's words in two, or two in one: what else an entry has stays beside the words that it is printed behind. */
import { readMarks } from '../../plan/compile/inline-marks.ts';

type Keys = Readonly<Record<string, unknown>>;

const isKeys = (value: unknown): value is Keys => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Keys of an entry that print nothing behind its words, or print it where the words say. */
const SILENT = new Set(['heading', 'text', 'footnotes', 'id', 'targets', 'when', 'unless', 'marker']);
/** What both halves of an entry have. */
const SHARED = ['when', 'unless', 'marker'] as const;

/** Does an entry print any of these keys? */
export const isPrintedBehind = (entry: unknown, keys: readonly string[]): boolean =>
  isKeys(entry) && keys.some((key) => entry[key] !== undefined);

const noteIds = (text: string): Set<string> =>
  new Set([...text.matchAll(/\[\^([^\]\s]+)\]/g)].map(([, id = '']) => id));

/**
 * The entry that goes before one whose words are parted, when all that this one has belongs to its second half.
 * @returns the new entry and the notes that go with it; undefined where the entry is its first half
 */
export function entryAhead(
  entry: unknown,
  before: string,
  after: string,
): { readonly value: unknown; readonly notes: readonly string[] } | undefined {
  if (!isKeys(entry) || typeof entry['text'] !== 'string' || entry['heading'] !== undefined) return undefined;
  const footnotes = isKeys(entry['footnotes']) ? entry['footnotes'] : {};
  const [own, others] = [noteIds(before), noteIds(after)];
  const isPlaced = before.includes('{{assign ');
  const hasMore = Object.keys(entry).some((key) => !SILENT.has(key) && !(key === 'assign' && isPlaced));
  const isSecond = hasMore || Object.keys(footnotes).some((id) => others.has(id)) || SHARED.some((key) => key in entry);
  if (!isSecond || isPlaced) return undefined;
  const notes = Object.keys(footnotes).filter((id) => own.has(id) && !others.has(id));
  const more = {
    ...Object.fromEntries(SHARED.filter((key) => key in entry).map((key) => [key, entry[key]])),
    ...(notes.length === 0 ? {} : { footnotes: Object.fromEntries(notes.map((id) => [id, footnotes[id]])) }),
  };
  return { value: Object.keys(more).length === 0 ? before : { text: before, ...more }, notes };
}

/** An entry with words of its own, and no heading or condition, whose words may have others before them. */
export const isJoinable = (entry: unknown): entry is { readonly text: string } =>
  isKeys(entry) && typeof entry['text'] === 'string' && ![...SHARED, 'heading'].some((key) => key in entry);

/** A text in two: marks that are open where it is parted are closed before and opened again behind. */
export function markedHalves(before: string, after: string): readonly [string, string] {
  const { unclosed } = readMarks([{ text: before.trimEnd(), start: 0, literal: false }]);
  const whole = readMarks([{ text: `${before}${after}`, start: 0, literal: false }]);
  const marks = unclosed
    .filter(({ at }) => !whole.unclosed.some((one) => one.at.start === at.start))
    .map(({ mark }) => mark);
  if (marks.length === 0) return [before, after];
  return [before.trimEnd() + [...marks].reverse().join(''), marks.join('') + after.trimStart()];
}
