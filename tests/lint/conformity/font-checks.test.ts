/** Fonts, colours and encodings: one thing changed in a file is found, and nothing else. */
import { foundAlone, inDocument, ownRun, type PlantedDeparture } from '../../support/conformity.ts';

const PLANTED: readonly PlantedDeparture[] = [
  [
    'another font in one run',
    ownRun('từng ca bệnh', '<w:rFonts w:ascii="Arial" w:hAnsi="Arial"/>'),
    'font/family',
    'font PG-07 I.4',
    '“Arial”',
  ],
  [
    'red letters',
    ownRun('từng ca bệnh', '<w:color w:val="FF0000"/>'),
    'font/colour',
    'font PG-09 I.4',
    'chữ màu #FF0000',
  ],
  [
    'decomposed letters',
    inDocument('từng ca bệnh', 'từng ca bệnh'.normalize('NFD')),
    'font/encoding',
    'font PG-08 I.4',
    'Unicode tổ hợp',
  ],
];

foundAlone(PLANTED);
