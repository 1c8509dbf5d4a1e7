/** Title, bases and text: one thing changed in a file is found, and nothing else. */
import {
  BOLD,
  BOLD_OFF,
  foundAlone,
  ITALIC,
  ITALIC_OFF,
  inDocument,
  inStyle,
  ownRun,
  type PlantedDeparture,
} from '../../support/conformity.ts';

const PLANTED: readonly PlantedDeparture[] = [
  [
    'a full stop after the title',
    inDocument('tỉnh năm 2026<', 'tỉnh năm 2026.<'),
    'title/end-sign',
    'title HD-08 II.5.b',
    '“',
  ],
  [
    'a title that is not bold',
    inStyle('TrichYeu', BOLD, BOLD_OFF),
    'title/title-style',
    'title HD-08 II.5.b',
    'kiểu chữ đứng, không đậm',
  ],
  [
    'bases that are not in italics',
    inStyle('CanCu', ITALIC, ITALIC_OFF),
    'basis/basis-style',
    'bases BD-01 II.6.a',
    'kiểu chữ đứng, không đậm',
  ],
  [
    'a comma after the last basis',
    inDocument('nhân dân tỉnh.<', 'nhân dân tỉnh,<'),
    'basis/end-sign',
    'bases CC-07 II.6.a',
    '“…,”',
  ],
  [
    'text of size 15',
    inStyle('LoiVan', '<w:sz w:val="28"/>', '<w:sz w:val="30"/>'),
    'body/text-size',
    'body BD-02 II.6.e',
    'cỡ chữ 15 pt',
  ],
  [
    'one paragraph of size 13',
    ownRun('Điều tra từng ca bệnh trong 24 giờ.', '<w:sz w:val="26"/>'),
    'body/one-size',
    'body PG-18 V',
    'cỡ chữ 13 pt',
  ],
  [
    'text at the left',
    inStyle('LoiVan', 'w:val="both"', 'w:val="left"'),
    'body/text-alignment',
    'body BD-02 II.6.e',
    'canh trái',
  ],
  [
    'an indent of 5 mm',
    inStyle('LoiVan', 'w:firstLine="567"', 'w:firstLine="283"'),
    'body/first-line-indent',
    'body BD-02 II.6.e',
    'dòng đầu lùi vào 5 mm',
  ],
  [
    'no space above a paragraph',
    inStyle('LoiVan', 'w:before="120"', 'w:before="0"'),
    'body/spacing',
    'body BD-02 II.6.e',
    'cách đoạn trên 0 pt',
  ],
  [
    'space that Word leaves out between paragraphs of one style',
    inStyle('CanCu', '<w:spacing ', '<w:contextualSpacing/><w:spacing '),
    'basis/spacing',
    'bases BD-02 II.6.e',
    'cách đoạn trên 0 pt',
  ],
  [
    'double line spacing',
    inStyle('LoiVan', 'w:line="240"', 'w:line="480"'),
    'body/line-spacing',
    'body BD-02 II.6.e',
    'cách dòng 2 dòng',
  ],
  [
    'a fixed line spacing that is too low',
    inStyle('LoiVan', 'w:line="240" w:lineRule="auto"', 'w:line="240" w:lineRule="exact"'),
    'body/line-spacing',
    'body BD-02 II.6.e',
    'cách dòng 0,75 dòng',
  ],
  [
    'no end mark',
    inDocument('trường học, chợ./.', 'trường học, chợ.'),
    'body/end-mark',
    'body CT-06 PL III, Mẫu 1.4',
    '“…',
  ],
];

foundAlone(PLANTED);
