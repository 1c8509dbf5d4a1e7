/** Appendices: one thing changed in a file is found, and nothing else. */
import { expect, test } from 'vitest';
import {
  changed,
  departuresOf,
  FILE,
  foundAlone,
  ITALIC,
  ITALIC_OFF,
  inDocument,
  inStyle,
  type PlantedDeparture,
  told,
} from '../../support/conformity.ts';

const PLANTED: readonly PlantedDeparture[] = [
  [
    'PHỤ LỤC in capitals',
    inDocument('>Phụ lục II<', '>PHỤ LỤC II<'),
    'appendix/label-capitals',
    'appendices PL-02 III.1.b',
    '“PHỤ LỤC II”',
  ],
  [
    'appendices with Arabic numbers',
    inDocument('>Phụ lục II<', '>Phụ lục 2<'),
    'appendix/roman-number',
    'appendices PL-02 III.1.b',
    '“Phụ lục 2”',
  ],
  [
    'the title of an appendix in small letters',
    inDocument('>LỊCH BÁO CÁO<', '>Lịch báo cáo<'),
    'appendix/title-capitals',
    'appendices PL-03 III.1.b',
    '“Lịch báo cáo”',
  ],
  [
    'Kèm theo that is not in italics',
    inStyle('KemTheo', ITALIC, ITALIC_OFF),
    'appendix/attached-style',
    'appendices PL-04 III.1.c',
    'kiểu chữ đứng, không đậm',
  ],
  [
    'Kèm theo with another number than the head has',
    inDocument(/(.*)Kế hoạch số 05\/KH/s, '$1Kế hoạch số 06/KH'),
    'appendix/attached-number',
    'appendices PL-04 III.1.c',
    '“(Kèm theo Kế hoạch số 06/KH',
  ],
  [
    'Kèm theo with another day than the head has',
    inDocument(/(.*)ngày 05 tháng 3/s, '$1ngày 06 tháng 3'),
    'appendix/attached-number',
    'appendices PL-04 III.1.c',
    '“(Kèm theo Kế hoạch số 05/KH',
  ],
];

foundAlone(PLANTED);

test('Kèm theo that leaves number or day to be filled in names nothing else', () => {
  const numberless = changed(FILE, inDocument(/(.*)Kế hoạch số 05\/KH/s, '$1Kế hoạch số     /KH'));
  const blank = changed(numberless, inDocument(/(.*)ngày 05 tháng 3/s, '$1ngày      tháng 3'));
  expect(told(departuresOf(blank))).toEqual([]);
});

test('Kèm theo of a plan of several bodies, or of a decision, is held against no other number', () => {
  const named = (words: string): string[] =>
    told(departuresOf(changed(FILE, inDocument(/(.*)Kế hoạch số 05\/KH/s, `$1${words}/KH`))));
  expect(named('Kế hoạch liên ngành số 05')).toEqual([]);
  expect(named('Kế hoạch liên ngành số 06')).toEqual([expect.stringContaining('appendix/attached-number')]);
  expect(named('Quyết định số 06')).toEqual([]);
});
