/** Words in looks that a plan has no mark for, or that lost the look which their place gives. */
import type { Bilingual } from '../../diagnostics/diagnostic.ts';
import type { Letters, ManuscriptParagraph } from '../../import/manuscript/manuscript.ts';

/** Looks that a plan has no marks for. */
const OTHER_LOOKS: readonly (readonly [keyof Letters, Bilingual])[] = [
  ['struck', { vi: 'gạch ngang', en: 'struck through' }],
  ['highlighted', { vi: 'tô nền', en: 'highlighted' }],
  ['underlined', { vi: 'gạch chân', en: 'underlined' }],
  ['lowered', { vi: 'hạ thấp', en: 'lowered' }],
  ['colour', { vi: 'màu', en: 'coloured' }],
];

export interface LookedWords {
  readonly look: Bilingual;
  readonly text: string;
}

/** Words that stand in a look of these. */
export function lookedWords(paragraph: ManuscriptParagraph): LookedWords[] {
  return OTHER_LOOKS.flatMap(([key, look]) => {
    const parts: string[] = [];
    let isOpen = false;
    for (const run of paragraph.runs) {
      const isIn = run.kind === 'letters' && run[key] !== undefined && run[key] !== false && run.text.trim() !== '';
      if (isIn && isOpen) parts.push(`${parts.pop() ?? ''}${run.text}`);
      else if (isIn) parts.push(run.text);
      isOpen = isIn;
    }
    return parts.map((text) => ({ look, text: text.trim() }));
  });
}

/** Looks that the place of a text gives, and that its words may lack. */
const GIVEN_LOOKS = [
  ['bold', { vi: 'bỏ đậm', en: 'no longer bold' }, { vi: 'in đậm', en: 'bold' }],
  ['italic', { vi: 'bỏ nghiêng', en: 'no longer in italics' }, { vi: 'in nghiêng', en: 'in italics' }],
] as const;

/** A letter, whether it has a look, and the blank before it; blanks have no looks. */
interface LookedLetter {
  readonly letter: string;
  readonly has: boolean;
  readonly blank: string;
}

function lettersWith(paragraphs: readonly ManuscriptParagraph[], look: 'bold' | 'italic'): LookedLetter[] {
  let blank = '';
  return paragraphs.flatMap(({ runs }) => {
    blank = ' ';
    return runs.flatMap((run) => {
      if (run.kind !== 'letters') return [];
      return [...run.text].flatMap((letter): LookedLetter[] => {
        const before = blank;
        blank = letter.trim() === '' ? ' ' : '';
        return blank === '' ? [{ letter, has: run[look], blank: before }] : [];
      });
    });
  });
}

type Paragraphs = readonly ManuscriptParagraph[];

/** Words that lost or got a look which their text in the plan does not tell. */
export function givenLooks(read: Paragraphs, word: Paragraphs): LookedWords[] {
  return GIVEN_LOOKS.flatMap(([key, lost, got]): LookedWords[] => {
    const [old, fresh] = [lettersWith(read, key), lettersWith(word, key)];
    const isOther = ({ has }: LookedLetter, index: number): boolean => has !== old[index]?.has;
    const bare = (letters: readonly LookedLetter[]): string => letters.map(({ letter }) => letter).join('');
    const at = bare(old) === bare(fresh) ? fresh.findIndex(isOther) : -1;
    if (at < 0) return [];
    const words = fresh.slice(at, fresh.findLastIndex(isOther) + 1).map(({ letter, blank }) => blank + letter);
    return [{ look: fresh[at]?.has === true ? got : lost, text: words.join('').trim() }];
  });
}
