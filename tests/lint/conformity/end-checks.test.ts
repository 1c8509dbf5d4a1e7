/** Signatures and Nơi nhận: one thing changed in a file is found, and nothing else. */
import {
  BOLD,
  BOLD_OFF,
  foundAlone,
  ITALIC,
  ITALIC_OFF,
  inDocument,
  inStyle,
  type PlantedDeparture,
} from '../../support/conformity.ts';

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
