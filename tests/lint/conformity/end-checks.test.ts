/** Signatures and Nơi nhận: one thing changed in a file is found, and nothing else. */
import { expect, test } from 'vitest';
import {
  BOLD,
  BOLD_OFF,
  departuresOf,
  foundAlone,
  ITALIC,
  ITALIC_OFF,
  inDocument,
  inStyle,
  type PlantedDeparture,
  told,
} from '../../support/conformity.ts';
import { bold, centred, line, officeFile, sideBySide } from '../../support/office-file.ts';

const PLANTED: readonly PlantedDeparture[] = [
  [
    'another form of KT.',
    inDocument('KT. GIÁM', 'K/T GIÁM'),
    'signature/authority-form',
    'signature SG-01 II.7.b',
    '“K/T GIÁM ĐỐC”',
  ],
  [
    'a degree before the name',
    inDocument('>Nguyễn Văn Mẫu', '>ThS. Nguyễn Văn Mẫu'),
    'signature/title-before-name',
    'signature PN-02 II.7.c',
    '“ThS. Nguyễn',
  ],
  [
    'a name that is not bold',
    inStyle('HoTen', BOLD, BOLD_OFF),
    'signature/name-style',
    'signature SG-05 II.7.đ',
    'kiểu chữ đứng, không đậm',
  ],
  [
    'Nơi nhận that is not in italics',
    inStyle('NoiNhanTieuDe', ITALIC, ITALIC_OFF),
    'recipient/heading-style',
    'recipients NN-01 II.9.d',
    'kiểu chữ đứng, đậm',
  ],
  [
    'Nơi nhận without its colon',
    inDocument('Nơi nhận:', 'Nơi nhận'),
    'recipient/heading-form',
    'recipients NN-01 II.9.d',
    '“Nơi nhận”',
  ],
  [
    'a list of recipients of size 13',
    inStyle('NoiNhan', '<w:sz w:val="22"/>', '<w:sz w:val="26"/>'),
    'recipient/list-size',
    'recipients NN-02 II.9.d',
    'cỡ chữ 13 pt',
  ],
  [
    'a recipient without its semicolon',
    inDocument('Bộ Y tế;', 'Bộ Y tế'),
    'recipient/semicolon',
    'recipients NN-02 II.9.d',
    '“…Bộ Y tế”',
  ],
  [
    'Lưu in small letters',
    inDocument('>Lưu:', '>lưu:'),
    'recipient/archive-missing',
    'recipients NN-03 II.9.d',
    '“lưu: VT, NVY.”',
  ],
  [
    'Lưu without its full stop',
    inDocument('VT, NVY.', 'VT, NVY'),
    'recipient/archive-full-stop',
    'recipients NN-03 II.9.d',
    '“Lưu: VT, NVY”',
  ],
  [
    'Như trên among the recipients',
    inDocument('>Bộ Y tế;', '>Như trên;'),
    'recipient/as-above',
    'recipients NN-08 II.9.c',
    '“Như trên;”',
  ],
];

foundAlone(PLANTED);

/** The end of a plan with its lines of Nơi nhận and those of its signature. */
const ended = (recipients: readonly string[], signature: string): string[] =>
  told(
    departuresOf(
      officeFile({
        end: sideBySide([
          bold('Nơi nhận:', { italic: true }) + recipients.map((text) => line(text, { align: 'left' })).join(''),
          signature,
        ]),
      }),
    ),
  ).filter((one) => /^(?:recipient|signature)\/(?!.*-size)/u.test(one));

test('the line Lưu without its dash is no end of the line above it', () => {
  const signed = centred('GIÁM ĐỐC') + line('') + line('') + centred('Nguyễn Văn Mẫu');
  expect(ended(['- Bộ Y tế;', 'Lưu: VT.'], signed)).toEqual(['recipient/dash: “Lưu: VT.”']);
  expect(ended(['- Bộ Y tế', 'Lưu: VT.'], signed)).toEqual([
    'recipient/dash: “Lưu: VT.”',
    'recipient/semicolon: “…Bộ Y tế”',
  ]);
});

test('a name that a tab puts around a point is centred, one behind another tab is not', () => {
  const signed = (kind: string): string =>
    centred('GIÁM ĐỐC') +
    line('') +
    line('') +
    bold('\tNguyễn Văn Mẫu', { align: 'left', more: `<w:tabs><w:tab w:val="${kind}" w:pos="2200"/></w:tabs>` });
  const recipients = ['- Bộ Y tế;', '- Lưu: VT.'];
  expect(ended(recipients, signed('center'))).toEqual([]);
  expect(ended(recipients, signed('left'))).toEqual(['signature/name-alignment: canh trái']);
});
