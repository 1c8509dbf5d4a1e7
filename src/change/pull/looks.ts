/** Words in looks that a plan has no mark for, or that lost the look which their place gives. */
import type { Bilingual } from '../../diagnostics/diagnostic.ts';
import {
  type Letters,
  lettersIn,
  type ManuscriptAlignment,
  type ManuscriptParagraph,
  type Run,
} from '../../import/manuscript/manuscript.ts';

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

const ALIGNED: Readonly<Record<ManuscriptAlignment, Bilingual>> = {
  left: { vi: 'căn trái', en: 'aligned to the left' },
  center: { vi: 'căn giữa', en: 'centred' },
  right: { vi: 'căn phải', en: 'aligned to the right' },
  justify: { vi: 'căn đều hai lề', en: 'justified' },
};

const isSized = (run: Run): run is Letters => run.kind === 'letters' && !run.raised && run.text.trim() !== '';

/** Words in a size that a paragraph has not. */
function resized(printed: ManuscriptParagraph, { runs }: ManuscriptParagraph): LookedWords[] {
  const usual = new Set(printed.runs.filter(isSized).map(({ size }) => size));
  const others = runs.filter(isSized).filter(({ size }) => size !== undefined && !usual.has(size));
  const [first] = others;
  if (first?.size === undefined || usual.size === 0) return [];
  const points = String(first.size).replace('.', ',');
  const look = { vi: `cỡ ${points}`, en: `of ${first.size} pt` };
  const words = others.map(({ text }) => text).join('');
  return [{ look, text: words.trim() }];
}

/** Words in another size than the plan prints them, and paragraphs that keep their style and are aligned otherwise. */
export function setOtherwise(read: Paragraphs, word: Paragraphs): LookedWords[] {
  if (read.length !== word.length) return [];
  return word.flatMap((paragraph, index) => {
    const printed = read[index];
    // What was typed in another style is printed in that of its place: nobody is told of each such paragraph.
    if (printed === undefined || printed.style !== paragraph.style) return [];
    const text = lettersIn(paragraph).trim();
    const isMoved = text !== '' && printed.align !== paragraph.align;
    return [...(isMoved ? [{ look: ALIGNED[paragraph.align], text }] : []), ...resized(printed, paragraph)];
  });
}
