/** Texts as manuscripts. */
import {
  lettersIn,
  type ManuscriptBlock,
  type ManuscriptParagraph,
  type Run,
} from '../../src/import/manuscript/manuscript.ts';
import { readTextManuscript } from '../../src/import/manuscript/text/read.ts';
import { repairManuscript } from '../../src/import/manuscript/text/repair.ts';

/** Blocks, paragraphs and texts as they are read. */
export const blocksOf = (text: string): readonly ManuscriptBlock[] =>
  readTextManuscript(text).sections.flatMap(({ blocks }) => blocks);

export const isParagraph = (block: ManuscriptBlock): block is ManuscriptParagraph => block.kind === 'paragraph';

export const paragraphsOf = (text: string): ManuscriptParagraph[] => blocksOf(text).filter(isParagraph);

export const textsOf = (text: string): string[] => paragraphsOf(text).map(lettersIn);

/** Pieces as a line: `b:` bold, `i:` italic, `r:` raised, `u:` underlined before the letters, `[^1]` for a note. */
export const shown = (runs: readonly Run[]): string =>
  runs
    .map((run) => {
      if (run.kind === 'note') return `[^${run.note}]`;
      const look = [run.bold && 'b', run.italic && 'i', run.raised && 'r', run.underlined && 'u'];
      const signs = look.filter((sign) => sign !== false && sign !== undefined).join('');
      return signs === '' ? run.text : `{${signs}:${run.text}}`;
    })
    .join('');

/** The manuscript of a text, put together again where a scan tore it. */
export const mended = (text: string) => repairManuscript(readTextManuscript(text));

/** Its paragraphs, each with its looks. */
export const mendedLooks = (text: string): string[] =>
  (mended(text).sections[0]?.blocks ?? []).filter(isParagraph).map(({ runs }) => shown(runs));
