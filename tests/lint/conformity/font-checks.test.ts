/** Fonts, colours and encodings: one thing changed in a file is found, and nothing else. */
import { expect, test } from 'vitest';
import {
  changed,
  departuresOf,
  FILE,
  foundAlone,
  inDocument,
  ownRun,
  PLAN,
  type PlantedDeparture,
} from '../../support/conformity.ts';
import { documentOf } from '../../support/plans.ts';
import { repacked } from '../../support/zips.ts';

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
    'chữ màu đỏ (#FF0000)',
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

test('letters in the top margin and in a note are told to be there', () => {
  const arial = '<w:rFonts w:ascii="Arial" w:hAnsi="Arial"/>';
  const inMargin = repacked(FILE, (name, text) =>
    /^word\/header\d*\.xml$/.test(name)
      ? text.replace(/<w:rPr>/g, `<w:rPr>${arial}`).replace(/<w:r>(?!<w:rPr>)/g, `<w:r><w:rPr>${arial}</w:rPr>`)
      : text,
  );
  const [font] = departuresOf(inMargin).filter(({ code }) => code === 'font/family');
  expect(font?.where.map(({ outside, paragraph }) => [outside, paragraph])).toContainEqual(['header', undefined]);
  const noted = documentOf(
    PLAN.replace(
      '- Khử khuẩn nơi có ca bệnh.',
      '- { text: "Khử khuẩn nơi có ca bệnh[^1].", footnotes: { "1": Theo quy định. } }',
    ),
  );
  const inNote = changed(noted, {
    path: 'word/footnotes.xml',
    from: /(<w:r>)(<w:t[^>]*>[^<]*Theo quy)/,
    to: `$1<w:rPr>${arial}</w:rPr>$2`,
  });
  const [ofNote] = departuresOf(inNote).filter(({ code }) => code === 'font/family');
  expect(ofNote?.where).toEqual([{ outside: 'note', words: expect.stringContaining('Theo quy định') }]);
});
