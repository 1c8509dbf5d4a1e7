/**
 * The standard of the Party as one value: Quy định 399-QĐ/TW of 9 January 2026, Hướng dẫn 05-HD/VPTW of 27 May 2026. Rows in
 * docs/hd05.md; what is not sure there is a choice of the office, with the value taken here by default.
 */
import { figure, RULES } from './figures.ts';
import { PARTY_COMPONENTS, PARTY_ORDER } from './party-components.ts';
import { PARTY_PROVISIONS } from './party-provisions.ts';
import type { Standard } from './standard.ts';

export const PARTY: Standard = {
  id: 'party',
  name: { vi: 'Hướng dẫn 05-HD/VPTW', en: 'Hướng dẫn 05-HD/VPTW' },
  components: PARTY_COMPONENTS,
  parts: PARTY_ORDER,
  sizes: 'small',
  page: {
    width: figure('DG-01', 'HD05 IV.3', 'mm', 210, 210, 210),
    height: figure('DG-01', 'HD05 IV.3', 'mm', 297, 297, 297),
    marginTop: figure('DG-03', 'HD05 IV.4.1', 'mm', 20, 20, 20),
    marginBottom: figure('DG-03', 'HD05 IV.4.1', 'mm', 20, 20, 20),
    marginLeft: figure('DG-04', 'HD05 IV.4.1', 'mm', 30, 30, 30),
    marginRight: figure('DG-04', 'HD05 IV.4.1', 'mm', 15, 15, 15),
    header: figure('DG-07', 'HD05 IV.5.1', 'mm', 10, 10, 10),
    footer: figure('DG-92', 'HD05 II.4.1', 'mm', 10, 10, 10),
  },
  paragraph: {
    indent: figure('DG-40', 'HD05 I.6.2.2', 'mm', 10, 12.7, 10),
    spacing: figure('DG-41', 'HD05 I.6.2.2', 'pt', 6, 12, 6),
    lineSpacing: figure('DG-42', 'HD05 I.6.2.2', 'pt', 18, 22, 18),
  },
  room: {
    signature: figure('DG-64', '-', 'mm', 20, 40, 28),
    beforeTitle: figure('DG-18', '-', 'pt', 12, 24, 18),
    beforeEnd: figure('DG-65', '-', 'pt', 6, 24, 12),
    afterRule: figure('DG-16', '-', 'pt', 0, 12, 6),
    beforeTable: figure('DG-41', '-', 'pt', 3, 12, 6),
    afterTitleRule: figure('DG-20', '-', 'pt', 6, 18, 6),
  },
  wording: {
    draft: 'Dự thảo',
    draftNumber: 'lần',
    recipients: 'Nơi nhận:',
    archive: 'Lưu',
    tableUnit: 'Đơn vị tính:',
    tableSource: 'Nguồn:',
    recall: 'TÀI LIỆU THU HỒI',
    recallUntil: 'Thời hạn:',
  },
  provisions: PARTY_PROVISIONS,
  right: [{ component: 'partyName', text: 'ĐẢNG CỘNG SẢN VIỆT NAM' }],
  dividers: {
    right: { kind: 'rule', share: { ...RULES.motto, id: 'DG-12', place: 'HD05 I.1.2' } },
    issuer: { kind: 'signs', component: 'star', text: '*' },
    title: { kind: 'signs', component: 'titleDashes', text: '-----' },
  },
  number: { word: 'Số', beforeType: '-', afterType: '/' },
  framed: { draft: false, urgency: false, margin: false },
  circulation: ['XEM XONG TRẢ LẠI', 'LƯU HÀNH NỘI BỘ', 'TÀI LIỆU HỘI NGHỊ'],
  lastPage: { hasContact: true, notForMedia: 'Không phổ biến trên phương tiện thông tin đại chúng' },
  bothSides: true,
  issuersJoint: ' - ',
  basisSign: '- ',
  sectionSign: '-',
  titledPoint: 'heading4',
  capitalSections: false,
  smallTitle: true,
  endMark: '.',
  signature: {
    collective: 'T/M',
    example: 'T/M BAN THƯỜNG VỤ',
    ofTheHead: ['K/T', 'T/L', 'Q.'],
    byOrderOfBody: true,
    deputyForCollective: true,
    memberWithoutPost: true,
    leaderRight: true,
    postWithBody: true,
    solePost: 'solePost',
    joint: { component: 'also', text: 'kiêm' },
  },
  anyIndent: true,
  archive: { example: 'Lưu Văn phòng Đảng uỷ.', wrong: /^Lưu\s*:|(?<!\p{L})VT(?!\p{L})/u },
  appendixNumbers: 'arabic',
};
