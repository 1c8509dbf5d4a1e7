/** All that a unit's document is made of, as one text: what has the same is the same document. */
import { VERSION } from '../../generated/version.ts';
import type { Phrases } from '../../plan/compile/phrases.ts';
import type { Unit } from './unit.ts';

/**
 * @param text the YAML of the plan
 * @param pictures digests of its pictures: `pictureDigests`
 */
export function unitSource(
  unit: Unit,
  { text, pictures, phrases = {} }: { readonly text: string; readonly pictures: string; readonly phrases?: Phrases },
): string {
  const values = unit.values.map(({ path, value }) => [path, value]);
  return `${text}\n${JSON.stringify([values, unit.off, Object.keys(unit.empty), phrases, pictures, VERSION])}`;
}
