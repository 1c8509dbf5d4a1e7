/** What a scan tore apart at the ends of pages: sentences become one paragraph again, footnotes leave the text. */
import type { Manuscript, ManuscriptBlock } from '../manuscript.ts';
import { type Lifted, liftNotes } from './repair-notes.ts';
import { isRemainder, TornParagraph } from './torn-paragraph.ts';

function joinTorn(blocks: readonly ManuscriptBlock[]): ManuscriptBlock[] {
  const whole: (ManuscriptBlock | TornParagraph)[] = [];
  for (const block of blocks) {
    const last = whole.at(-1);
    if (block.kind !== 'paragraph') whole.push(block);
    else if (last instanceof TornParagraph && last.goesOnIn(block)) last.add(block);
    else whole.push(new TornParagraph(block));
  }
  return whole.map((block) => (block instanceof TornParagraph ? block.whole() : block));
}

/**
 * A note that a page's end tore goes on at the foot of the next page: there stands the rest of a sentence of which
 * the text before knows nothing.
 */
function joinNotes(
  blocks: readonly ManuscriptBlock[],
  { notes, after }: Pick<Lifted, 'notes' | 'after'>,
): Pick<Manuscript, 'notes'> & { readonly blocks: readonly ManuscriptBlock[] } {
  const whole = new Map(notes);
  const rest = [...blocks];
  for (const [id, place] of after) {
    const paragraphs = whole.get(id) ?? [];
    const last = paragraphs.at(-1);
    const torn = last === undefined ? undefined : new TornParagraph(last);
    if (torn?.isOpen !== true) continue;
    const index = rest.findIndex((block) => block.place > place && block.kind === 'paragraph' && isRemainder(block));
    const found = rest[index];
    if (found?.kind !== 'paragraph' || index - rest.findIndex((block) => block.place > place) > ONE_PAGE) continue;
    torn.add(found);
    whole.set(id, [...paragraphs.slice(0, -1), torn.whole()]);
    rest.splice(index, 1);
  }
  return { notes: whole, blocks: rest };
}

/** No more paragraphs than this are on a page. */
const ONE_PAGE = 15;

/** Mends what was torn at the ends of pages; where it is not sure that something was, all stays in its place. */
export function repairManuscript(manuscript: Manuscript): Manuscript {
  const { sections, notes: known } = manuscript;
  let notes: Manuscript['notes'] = known;
  const mended = sections.map((section) => {
    const lifted = liftNotes(section.blocks, notes);
    const joined = joinNotes(joinTorn(lifted.blocks), lifted);
    notes = joined.notes;
    return { ...section, blocks: joined.blocks };
  });
  return { ...manuscript, sections: mended, notes };
}
