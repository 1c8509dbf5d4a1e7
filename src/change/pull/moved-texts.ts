/** Paragraphs without a number that stand elsewhere in the Word file: their variables and notes go with them. */
import type { PlanPath } from '../../diagnostics/diagnostic.ts';
import { paragraphsOf } from './compose.ts';
import type { PullContext } from './context.ts';
import { joinWords, type KnownUnit, type WordUnit } from './units.ts';

/** The mark of a note; its id is the group. */
const NOTE_MARK = /\[\^([^\]]+)\]/g;

/** Notes are counted in their order: one that moved has another number. */
const withoutNoteNumbers = ({ texts }: WordUnit): string => joinWords(texts).replace(NOTE_MARK, '[^]');

export class MovedTexts {
  private readonly gone: Set<KnownUnit>;
  private readonly context: PullContext;

  /** @param dropped units that the Word file has no longer where they were */
  constructor(dropped: Iterable<KnownUnit>, context: PullContext) {
    this.gone = new Set([...dropped].filter((unit) => this.isMovable(unit, context)));
    this.context = context;
  }

  /** An assignment at the end is data of its entry, which stays there. */
  private isMovable(unit: KnownUnit, { changedInPlan }: PullContext): boolean {
    const { source } = unit;
    const isOwn = source?.kind === 'paragraph' && source.isGenerated !== true && source.assignment === undefined;
    return isOwn && source.texts.length === 1 && !changedInPlan(unit);
  }

  /**
   * A new paragraph as the plan has it elsewhere, in letters that are typed.
   * @param entry that it stands in now
   * @returns undefined for words that the plan has nowhere, and where an id of its notes means another note
   */
  typed(unit: WordUnit, entry: PlanPath): string | undefined {
    if (unit.assignment !== undefined) return undefined;
    const words = withoutNoteNumbers(unit);
    const found = [...this.gone].find(({ read }) => withoutNoteNumbers(read) === words);
    const [text] = found?.source?.texts ?? [];
    if (found === undefined || text === undefined) return undefined;
    const typed = paragraphsOf(this.context.valueAt(text.path))[text.paragraph];
    const ids = [...(typed ?? '').matchAll(NOTE_MARK)].map(([, id = '']) => id);
    if (ids.some((id) => this.context.valueAt([...entry, 'footnotes', id]) !== undefined)) return undefined;
    this.gone.delete(found);
    return typed;
  }
}
