/** Atoms taken piece by piece, held against looking for each piece from the first atom on. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Atom, AtomReader } from '../../../src/change/tracked/atoms.ts';
import { expectProperty } from '../../support/property.ts';

/** The atoms between two places. */
function slice(atoms: readonly Atom[], from: number, to: number): Atom[] {
  let start = 0;
  return atoms.flatMap((atom) => {
    const at = start;
    start += atom.letters.length;
    const letters = atom.letters.slice(Math.max(0, from - at), Math.max(0, to - at));
    return letters === '' ? [] : [{ ...atom, letters }];
  });
}

const words = fc.array(fc.constantFrom('', 'a', 'bc', 'def', 'ghijk'), { maxLength: 8 });

test('pieces of any lengths are those between their places', () => {
  expectProperty(
    fc.property(words, fc.array(fc.nat({ max: 6 }), { maxLength: 8 }), (texts, lengths) => {
      const atoms = texts.map((letters) => ({ letters, look: undefined })) as readonly Atom[];
      const reader = new AtomReader(atoms);
      let at = 0;
      for (const length of lengths) {
        expect(reader.take(length)).toEqual(slice(atoms, at, at + length));
        at += length;
      }
    }),
    500,
  );
});
