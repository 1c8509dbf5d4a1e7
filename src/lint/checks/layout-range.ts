/** The office's choices lie in the ranges of its standard, which differ: lines or points, ranges or one value. */
import type { Bilingual } from '../../diagnostics/diagnostic.ts';
import { titleOf } from '../../plan/schema/names.ts';
import type { Figure } from '../../standard/figures.ts';
import { STANDARDS } from '../../standard/standards.ts';
import type { Check } from './check.ts';

/** The range says what to write. */
const NO_CURE: Bilingual = { vi: '', en: '' };

const SIDES = { top: 'marginTop', bottom: 'marginBottom', left: 'marginLeft', right: 'marginRight' } as const;

const outside = (value: number, { min, max }: Figure): boolean => value < min || value > max;

/** The bound that a value is beyond. */
const limitOf = (value: number, { min, max }: Figure): Bilingual =>
  value < min ? { vi: `từ ${min}`, en: `at least ${min}` } : { vi: `không quá ${max}`, en: `at most ${max}` };

export const layoutRange: Check = ({ plan: { layout }, report }) => {
  const { page, paragraph } = STANDARDS[layout.standard];
  const sides = Object.entries(SIDES).map(([side, name]) => {
    const value = layout.margins[side as keyof typeof SIDES];
    return [['margins', side], value, page[name]] as const;
  });
  const choices = [
    ...sides,
    [['paragraphSpacing'], layout.paragraphSpacing, paragraph.spacing],
    [['lineSpacing'], layout.lineSpacing, paragraph.lineSpacing],
  ] as const;
  for (const [keys, value, figure] of choices) {
    if (value === undefined || !outside(value, figure)) continue;
    const key = keys.at(-1) ?? '';
    const args = { key, title: titleOf(key, 'layout'), found: value, limit: limitOf(value, figure), cure: NO_CURE };
    report('schema/out-of-range', { path: ['layout', ...keys] }, args);
  }
};
