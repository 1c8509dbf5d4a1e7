/** Appendices: one thing changed in a file is found, and nothing else. */
import { describe, test } from 'vitest';
import {
  expectOnly,
  FILE,
  ITALIC,
  ITALIC_OFF,
  inDocument,
  inStyle,
  type PlantedDeparture,
} from '../../support/conformity.ts';

const PLANTED: readonly PlantedDeparture[] = [
  ['PHỤ LỤC in capitals', inDocument('>Phụ lục II<', '>PHỤ LỤC II<'), 'appendices PL-02 III.1.b', '“PHỤ LỤC II”'],
  [
    'appendices with Arabic numbers',
    inDocument('>Phụ lục II<', '>Phụ lục 2<'),
    'appendices PL-02 III.1.b',
    '“Phụ lục 2”',
  ],
  [
    'the title of an appendix in small letters',
    inDocument('>LỊCH BÁO CÁO<', '>Lịch báo cáo<'),
    'appendices PL-03 III.1.b',
    '“Lịch báo cáo”',
  ],
  [
    'Kèm theo that is not in italics',
    inStyle('KemTheo', ITALIC, ITALIC_OFF),
    'appendices PL-04 III.1.c',
    'kiểu chữ đứng, không đậm',
  ],
];

describe('one thing changed is found, and nothing else', () => {
  test.each(PLANTED)('%s', (_, change, row, found) => {
    expectOnly(FILE, change, row, found);
  });
});
