/** Documents to draw that come one after the other: of one that the page has, only what is different is made anew. */
import type { CheckedPlan } from '../../pipeline/check.ts';
import { partsToLookAt } from '../../pipeline/render.ts';
import { changedRange } from '../../vietnamese/changed-range.ts';
import { Table, type WordDocument } from '../../word/elements/elements.ts';
import { type KeyedBlock, paragraphsIn } from '../../word/layout/block-keys.ts';
import { shownDocument } from '../look.ts';
import { printedPlan } from '../printed-plan.ts';
import type { ShownDocument, ShownPart } from '../protocol.ts';

/** A document that the page may have. */
interface Drawn {
  readonly id: number;
  readonly blocks: readonly KeyedBlock[];
  readonly frame: string;
  /** How many notes it has. */
  readonly notes: number;
}

/** So many are remembered: an answer may be overtaken before the page has drawn it. */
const REMEMBERED = 3;

/** True where marks of lists are drawn in a table: they have numbers of their document, which a part has not. */
const hasLists = ({ block }: KeyedBlock): boolean =>
  block instanceof Table && paragraphsIn(block).some(({ options }) => options.numbering !== undefined);

/** How many notes are referred to before a block; behind the last one, all. */
const notesBefore = ({ blocks, notes }: Drawn, index: number): number => blocks[index]?.before.notes.length ?? notes;

/** What of a document is different from the one that the page has; undefined where it is to be drawn as a whole. */
function partOf(before: Drawn, own: Drawn): ShownPart | undefined {
  const [keys, ownKeys] = [before, own].map(({ blocks }) => blocks.map(({ key }) => key));
  const range = changedRange(keys ?? [], ownKeys ?? []);
  if (own.blocks.slice(range.from, range.end).some(hasLists)) return undefined;
  const notes = { from: notesBefore(own, range.from), to: notesBefore(before, range.to) };
  return { of: before.id, blocks: range, notes };
}

/** A document of nothing but what is different. */
function onlyPart(
  { sections, ...document }: WordDocument,
  blocks: readonly KeyedBlock[],
  part: ShownPart,
): WordDocument {
  const { from, end } = part.blocks;
  const [first] = sections;
  const children = blocks.slice(from, end).map(({ block }) => block);
  return { ...document, sections: first === undefined ? [] : [{ ...first, children }] };
}

/** Makes documents to be drawn; undefined for a plan that cannot be printed. */
export function drawnInTurn(): (checked: CheckedPlan, has?: number) => ShownDocument | undefined {
  let known: readonly Drawn[] = [];
  let count = 0;
  return ({ value: plan, ok, locate }, has) => {
    if (plan === undefined || !ok) return undefined;
    const { sections, keyed } = printedPlan(plan);
    const { document, blocks, frame } = keyed;
    const own: Drawn = { id: ++count, blocks, frame, notes: document.footnotes.length };
    const before = known.find(({ id, frame }) => id === has && frame === own.frame);
    known = [own, ...known].slice(0, REMEMBERED);
    const part = before === undefined ? undefined : partOf(before, own);
    const shownPart = part === undefined ? document : onlyPart(document, own.blocks, part);
    const looked = { document: shownPart, isPart: part !== undefined };
    const shown = shownDocument(plan, sections, partsToLookAt(plan, looked), { locate, mayWrite: true });
    return { ...shown, id: own.id, ...(part === undefined ? {} : { part }) };
  };
}
