/** Words in looks that a plan has no mark for, or that lost the look which their place gives. */
import type { Bilingual } from '../../diagnostics/diagnostic.ts';
import type { Letters, ManuscriptParagraph } from '../../import/manuscript/manuscript.ts';
import type { WordUnit } from './units.ts';

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

/** The letters of paragraphs, each with whether it has a look; blanks have none. */
const lettersWith = (paragraphs: readonly ManuscriptParagraph[], look: 'bold' | 'italic'): string[] =>
  paragraphs
    .flatMap(({ runs }) => runs)
    .flatMap((run) =>
      run.kind === 'letters'
        ? [...run.text].filter((letter) => letter.trim() !== '').map((letter) => `${letter}${run[look] ? '+' : '-'}`)
        : [],
    );

/** Words that lost or got a look which their text in the plan does not tell. */
export function givenLooks(read: WordUnit, unit: WordUnit): LookedWords[] {
  return GIVEN_LOOKS.flatMap(([key, lost, got]): LookedWords[] => {
    const [old, fresh] = [lettersWith(read.paragraphs, key), lettersWith(unit.paragraphs, key)];
    const bare = (letters: readonly string[]): string => letters.map((letter) => letter.slice(0, -1)).join('');
    if (bare(old) !== bare(fresh) || old.join('') === fresh.join('')) return [];
    const at = fresh.findIndex((letter, index) => letter !== old[index]);
    const end = fresh.findLastIndex((letter, index) => letter !== old[index]);
    return [{ look: fresh[at]?.endsWith('+') === true ? got : lost, text: bare(fresh.slice(at, end + 1)) }];
  });
}
