/** The table of types: what stands there is what is checked, printed, read and told. */
import { describe, expect, test } from 'vitest';
import { checkPlan } from '../../src/index.ts';
import { titleOf } from '../../src/plan/schema/names.ts';
import {
  DOCUMENT_TYPES,
  type DocumentType,
  partsOfDecision,
  requiredParts,
} from '../../src/standard/document-types.ts';
import { STANDARDS } from '../../src/standard/standards.ts';
import { DOCUMENT_TYPES as CITED } from '../../src/vietnamese/document-numbers.ts';
import { codes } from '../support/lint.ts';

const TYPES: readonly DocumentType[] = Object.values(DOCUMENT_TYPES);

describe.each(TYPES)('$name', (type) => {
  test('is printed as its name in capitals, and is a type that citations may name', () => {
    expect(type.printed).toBe(type.name.toLocaleUpperCase('vi'));
    for (const name of type.cited) expect(CITED).toContain(name);
  });

  test.each(type.parts)(
    'its part $key is a key of the schema, and each standard says where it asks for it',
    ({ key, says }) => {
      expect(titleOf(key)).not.toBe(key);
      expect(Object.keys(says)).toEqual(Object.keys(STANDARDS));
      expect(says.state.place).toMatch(/^II\.\d$/);
      expect(says.party.place).toMatch(/^HD05 I\.\d$/);
    },
  );

  test('with a decision it has fewer parts of its own', () => {
    const left = requiredParts(type, true).map(({ key }) => key);
    for (const key of partsOfDecision(type)) expect(left).not.toContain(key);
    expect(left.length).toBeLessThan(requiredParts(type, false).length);
  });
});

test('a missing part is told with the place in the standard of the plan', () => {
  const message = (standard: string): string =>
    checkPlan(`year: 2026\nstandard: ${standard}\n`).diagnostics.find(({ code }) => code === 'plan/missing-part')
      ?.message ?? '';
  expect(message('state')).toContain('Phụ lục I, II.2');
  expect(message('party')).toContain('Hướng dẫn 05-HD/VPTW, I.2');
  expect(codes('year: 2026\nexcerpt: true\n')).not.toContain('plan/missing-part');
});
