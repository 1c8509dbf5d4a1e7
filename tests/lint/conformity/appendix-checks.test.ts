/** Appendices: one thing changed in a file is found, and nothing else. */
import {
  foundAlone,
  ITALIC,
  ITALIC_OFF,
  inDocument,
  inStyle,
  type PlantedDeparture,
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
];

foundAlone(PLANTED);
