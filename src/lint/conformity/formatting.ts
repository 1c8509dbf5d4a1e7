/** Sizes, faces and alignments of components, in words. */
import type { Bilingual } from '../../diagnostics/diagnostic.ts';
import type { Alignment, Component } from '../../standard/components.ts';
import { filled, joined, measure, rangeOf, said } from './bilingual.ts';

/** "cỡ chữ từ 13 đến 14". */
export function sizeRange({ size }: Pick<Component, 'size'>): Bilingual {
  return filled(said('cỡ chữ {0}', 'size {0}'), rangeOf({ min: size.small, max: size.large, unit: 'pt' }));
}

/** "cỡ chữ 12 pt, 15 pt". */
export const sizesFound = (sizes: readonly number[]): Bilingual =>
  filled(said('cỡ chữ {0}', 'size {0}'), joined(sizes.map((size) => measure(size, 'pt'))));

/** "đứng, đậm". */
export const faceOf = ({ bold, italic }: { readonly bold: boolean; readonly italic: boolean }): Bilingual =>
  joined([
    italic ? said('kiểu chữ nghiêng', 'italic') : said('kiểu chữ đứng', 'upright'),
    bold ? said('đậm', 'bold') : said('không đậm', 'not bold'),
  ]);

export const ALIGNMENTS: Readonly<Record<Alignment, Bilingual>> = {
  left: said('canh trái', 'aligned to the left'),
  center: said('canh giữa', 'centred'),
  right: said('canh phải', 'aligned to the right'),
  justify: said('canh đều hai lề', 'justified'),
};
