/** The standard of the state as one value: Phụ lục I of Nghị định 30/2020/NĐ-CP. */
import { COMPONENTS, type ComponentName, WORDING } from './components.ts';
import { PAGE, PARAGRAPH, ROOM, RULES } from './figures.ts';
import { PARTY_PARTS } from './party-components.ts';
import { PROVISIONS } from './provisions.ts';
import type { Standard } from './standard.ts';

export const STATE: Standard = {
  id: 'state',
  name: { vi: 'Nghị định 30', en: 'The decree' },
  components: { ...PARTY_PARTS, ...COMPONENTS },
  parts: Object.keys(COMPONENTS) as ComponentName[],
  sizes: 'large',
  page: PAGE,
  paragraph: PARAGRAPH,
  room: ROOM,
  wording: WORDING,
  provisions: PROVISIONS,
  right: [
    { component: 'nationalName', text: WORDING.nationalName },
    { component: 'motto', text: WORDING.motto },
  ],
  dividers: {
    right: { kind: 'rule', share: RULES.motto },
    issuer: { kind: 'rule', share: RULES.issuer },
    title: { kind: 'rule', share: RULES.title },
    appendix: { kind: 'rule', share: RULES.appendix },
  },
  number: { word: WORDING.number, beforeType: '/', afterType: '-' },
  framed: { draft: true, urgency: true, margin: true },
  circulation: ['XEM XONG TRẢ LẠI', 'LƯU HÀNH NỘI BỘ'],
  lastPage: { hasContact: false },
  bothSides: false,
  basisSign: '',
  sectionSign: '.',
  titledPoint: 'heading3',
  capitalSections: true,
  smallTitle: false,
  endMark: './.',
  signature: {
    collective: 'TM.',
    example: 'TM. ỦY BAN NHÂN DÂN',
    ofTheHead: ['KT.', 'TL.', 'TUQ.', 'Q.'],
    byOrderOfBody: false,
    deputyForCollective: false,
    memberWithoutPost: false,
    leaderRight: false,
    postWithBody: false,
    solePost: 'post',
  },
  anyIndent: false,
  archive: { example: 'Lưu: VT, …', wrong: /^Lưu(?!:)/u },
  appendixNumbers: 'roman',
};
