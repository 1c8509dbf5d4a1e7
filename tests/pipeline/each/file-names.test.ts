/** Names of files made of a unit's values. */
import { posix } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fileOf } from '../../../src/pipeline/each/file-names.ts';
import { expectProperty } from '../../support/property.ts';

const PARTS = ['..', '.', '/', '\\', 'xã', ' ', ':', 'con', 'NUL', '\u0000', '{name}', 'Đ', '~', '%2e', '|'];

describe('the file of a unit', () => {
  test('never leads out of its folder, whatever the values are', () => {
    const value = fc.array(fc.constantFrom(...PARTS), { maxLength: 6 }).map((parts) => parts.join(''));
    const property = fc.property(value, value, (huyện, name) => {
      const found = fileOf('{huyện}/{name}.docx', (column) => (column === 'name' ? name : huyện));
      if (!('file' in found)) return;
      expect(posix.normalize(found.file)).toBe(found.file);
      expect(found.file.split('/')).toHaveLength(2);
      expect(found.file).not.toMatch(/^\/|\\|(^|\/)\.\.?(\/|$)/);
    });
    expectProperty(property, 500);
  });

  test('keeps Vietnamese letters, composed', () => {
    expect(fileOf('{name}.docx', () => 'Xã Đông'.normalize('NFD'))).toEqual({ file: 'Xã Đông.docx' });
  });

  test.each([
    ['con', 'Windows'],
    ['LPT1', 'Windows'],
    ['aux.2026', 'Windows'],
    ['', 'trống'],
    ['..', 'dấu chấm'],
    ['Xã An.', 'kết thúc'],
    ['Xã/An', 'ra ngoài'],
    ['C:An', 'ra ngoài'],
    ['Xã '.repeat(80), 'dài quá'],
  ])('“%s” is refused with its reason', (name, reason) => {
    const found = fileOf('{name}.docx', () => name);
    expect('reason' in found ? found.reason.vi : '').toContain(reason);
  });
});
