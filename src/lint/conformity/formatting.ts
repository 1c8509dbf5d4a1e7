/** Sizes, faces and alignments of components, in words. */
import type { Bilingual } from '../../diagnostics/diagnostic.ts';
import type { Alignment, Component } from '../../standard/components.ts';
import { bilingual, filled, joined, measure, rangeOf } from './bilingual.ts';

/** "cỡ chữ từ 13 đến 14". */
export function sizeRange({ size }: Pick<Component, 'size'>): Bilingual {
  return filled(bilingual('cỡ chữ {0}', 'size {0}'), rangeOf({ min: size.small, max: size.large, unit: 'pt' }));
}

/** "cỡ chữ 12 pt, 15 pt". */
export const sizesFound = (sizes: readonly number[]): Bilingual =>
  filled(bilingual('cỡ chữ {0}', 'size {0}'), joined(sizes.map((size) => measure(size, 'pt'))));

/** "đứng, đậm". */
export const faceOf = ({ bold, italic }: { readonly bold: boolean; readonly italic: boolean }): Bilingual =>
  joined([
    italic ? bilingual('kiểu chữ nghiêng', 'italic') : bilingual('kiểu chữ đứng', 'upright'),
    bold ? bilingual('đậm', 'bold') : bilingual('không đậm', 'not bold'),
  ]);

export const ALIGNMENTS: Readonly<Record<Alignment, Bilingual>> = {
  left: bilingual('canh trái', 'aligned to the left'),
  center: bilingual('canh giữa', 'centred'),
  right: bilingual('canh phải', 'aligned to the right'),
  justify: bilingual('canh đều hai lề', 'justified'),
};
