/** Pictures around the body, of which a plan has none. */
import type { Manuscript, ManuscriptParagraph } from '../manuscript/manuscript.ts';
import { paragraphsIn } from './table-grid.ts';
import { type Doubt, unplacedPicture } from './uncertain.ts';
import type { Zones } from './zones.ts';

const hasPicture = (paragraphs: readonly ManuscriptParagraph[]): boolean =>
  paragraphs.some(({ pictures = [] }) => pictures.length > 0);

/** Each place that has some is told of once. */
export function picturesAround({ sections, notes }: Manuscript, { pictures }: Pick<Zones, 'pictures'>): Doubt[] {
  const margins = sections.flatMap(({ page }) => page?.margin.flatMap(({ blocks }) => paragraphsIn(blocks)) ?? []);
  return [
    ...(pictures.head > 0 ? [unplacedPicture('head', ['issuer'])] : []),
    ...(hasPicture(margins) ? [unplacedPicture('margin', ['issuer'])] : []),
    ...(hasPicture([...notes.values()].flat()) ? [unplacedPicture('note', ['sections'])] : []),
    ...(pictures.end > 0 ? [unplacedPicture('end', ['signatures'])] : []),
  ];
}
