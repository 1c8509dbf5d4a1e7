/** A copy of the draft as plain text or Markdown: its lines held against those of the draft. */
import type { PlanPath } from '../../diagnostics/diagnostic.ts';
import { alignSequences } from '../diff/sequence.ts';
import { Similarity } from '../diff/similarity.ts';
import { normaliseSpace } from '../diff/tokenise.ts';
import { valueIn } from '../pull/plan-data.ts';
import { type Draft, namedPlace } from './draft.ts';
import { kindOfEdit } from './kinds.ts';
import { signOf, withoutLabel } from './letter-words.ts';
import type { DataEdit, FoundOpinion } from './opinion.ts';
import type { PlanPlace } from './places.ts';

interface OwnLine {
  readonly place: PlanPlace;
  readonly text: string;
}

/** Lines without the signs of Markdown and of lists, and without what closes them on paper. */
const bare = (line: string): string =>
  withoutLabel(
    normaliseSpace(line)
      .replace(/^#+\s*/, '')
      .replace(/\*+/g, ''),
  )
    .replace(/\.\/\.$/, '.')
    .trim();

const keyOf = (line: string): string =>
  bare(line)
    .replace(/[.;,:]+$/, '')
    .toLocaleLowerCase('vi');

/** Cells, signatures and lists of addressees look otherwise in a text. */
const isLine = ({ number }: PlanPlace): boolean => !/bảng|^Chữ ký|^Nơi nhận/u.test(number);

const ALIKE = 0.5;

function editOf({ data, texts }: Draft, { place, text }: OwnLine, fresh: string | undefined): DataEdit | undefined {
  const holder = texts.find(
    ({ path, text: printed }) => printed === text && place.path.every((step, index) => path[index] === step),
  );
  const value = holder === undefined ? undefined : valueIn(data, holder.path);
  if (holder === undefined || value !== text) return undefined;
  if (fresh !== undefined) return { op: 'set', path: holder.path, from: value, to: fresh };
  const isWhole = holder.path.length === place.path.length;
  return isWhole ? { op: 'remove', path: holder.path, from: value } : undefined;
}

function opinionOf(draft: Draft, own: OwnLine, fresh: string | undefined): FoundOpinion {
  const edit = editOf(draft, own, fresh);
  const { path } = own.place;
  return {
    path,
    place: namedPlace(draft, path, edit === undefined ? 'đoán' : 'chắc'),
    draft: own.text,
    asked: fresh ?? '',
    kind: kindOfEdit(edit ?? { op: 'set', path, to: fresh }, own.text, fresh ?? ''),
    ...(edit === undefined ? {} : { edit }),
  };
}

/** Lists whose entries may be lines. */
const LISTS: ReadonlySet<string | number | undefined> = new Set(['items', 'points', 'bases', 'opening']);

const sisterOf = (path: PlanPath): PlanPath => [...path.slice(0, -1), Number(path.at(-1)) + 1];

const isAt = (path: PlanPath, other: PlanPath | undefined): boolean => path.join('/') === other?.join('/');

/** The lines around one that the draft has not, each as the copy has it. */
interface Around {
  readonly above: OwnLine;
  readonly below: OwnLine | undefined;
  readonly signs: { readonly above: string; readonly own: string };
}

/**
 * A line goes into the list of the one above it where that is one line alone, and where the next of that list follows, or
 * the signs say that both are of one list. Elsewhere it may as well belong to what is within, or around.
 */
function insertAfter({ data }: Draft, { above, below, signs }: Around, to: string): DataEdit | undefined {
  const { path, lines } = above.place;
  if (typeof valueIn(data, path) !== 'string' || lines.length !== 1 || !LISTS.has(path.at(-2))) return undefined;
  const isOfList = isAt(sisterOf(path), below?.place.path) || (signs.own !== '' && signs.own === signs.above);
  return isOfList ? { op: 'insert', path: sisterOf(path), to } : undefined;
}

/** A line that the draft has not, behind the last one that it has. */
function added(draft: Draft, around: Around, fresh: string): FoundOpinion {
  const { place, text } = around.above;
  const edit = insertAfter(draft, around, fresh);
  const about = { path: place.path, draft: '', asked: fresh, kind: 'thêm' } as const;
  return edit === undefined
    ? { ...about, place: namedPlace(draft, place.path, 'đoán'), note: `ở sau “${text}”` }
    : { ...about, place: namedPlace(draft, place.path, 'chắc'), edit };
}

/**
 * What a copy in lines asks for by its changes; what stands above the first line of the draft and below its last is the
 * paper's, not the draft's.
 * @param lines of the copy, in its order
 */
export function textChanges(draft: Draft, lines: readonly string[]): FoundOpinion[] {
  const own = draft.places
    .filter(isLine)
    .flatMap((place) => place.lines.flatMap((line) => line.split('\n')).map((text) => ({ place, text })));
  const typed = lines.filter((line) => bare(line) !== '');
  const there = typed.map(bare);
  const similarity = new Similarity([...own.map(({ text }) => bare(text)), ...there]);
  const pairs = alignSequences(own.length, there.length, (a, b) => {
    const [mine, other] = [own[a]?.text ?? '', there[b] ?? ''];
    if (keyOf(mine) === keyOf(other)) return 2;
    const alike = similarity.ofTexts(bare(mine), other);
    return alike >= ALIKE ? alike : 0;
  });
  const [first, last] = [pairs[0]?.[1] ?? 0, pairs.at(-1)?.[1] ?? 0];
  const pairOfOwn = new Map(pairs);
  const ownOf = new Map(pairs.map(([a, b]) => [b, a]));
  const changed = own.flatMap((line, index) => {
    const fresh = pairOfOwn.get(index);
    const words = fresh === undefined ? undefined : there[fresh];
    return words !== undefined && keyOf(words) === keyOf(line.text) ? [] : [opinionOf(draft, line, words)];
  });
  const known = [...there.keys()].filter((index) => ownOf.has(index));
  const fresh = there.flatMap((line, index) => {
    const [before, after] = [known.findLast((at) => at < index), known.find((at) => at > index)];
    const above = own[ownOf.get(before ?? -1) ?? -1];
    if (ownOf.has(index) || above === undefined || index < first || index > last) return [];
    const below = own[ownOf.get(after ?? -1) ?? -1];
    const signs = { above: signOf(typed[before ?? -1] ?? ''), own: signOf(typed[index] ?? '') };
    return [added(draft, { above, below, signs }, line)];
  });
  return [...changed, ...fresh];
}
