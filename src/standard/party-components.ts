/**
 * The components of a plan of the Party: Hướng dẫn 05-HD/VPTW of 27 May 2026. `id` is the row of docs/hd05.md, `place` the
 * place in the guide's part II (mục.điểm); HD36 stands before it where only Hướng dẫn 36-HD/VPTW of 2018 says so.
 */
import { COMPONENTS, type Component, type ComponentName, component, type PartyComponentName } from './components.ts';

const RARE = { isRare: true } as const;
const KEPT = { keepNext: true } as const;
const HEADING = { setting: 'body', keepNext: true } as const;
const BODY = { setting: 'body' } as const;

type Row = readonly [id: string, place: string];
type Words = Parameters<typeof component>[1];

/** Id and name of the style that the component has in every standard. */
const styleOf = (name: keyof typeof COMPONENTS): Words => [COMPONENTS[name].style, COMPONENTS[name].name];

type Look = Parameters<typeof component>[3];

/** A component that the state's documents have, too, with the Party's look. */
const own = (
  name: keyof typeof COMPONENTS,
  row: Row,
  size: Parameters<typeof component>[2],
  look: Look,
  more: Partial<Component> = {},
): Component => {
  const { align, setting, keepNext, outline, isRare }: Component = COMPONENTS[name];
  return component(row, styleOf(name), size, look, align, {
    setting,
    ...(keepNext === undefined ? {} : { keepNext }),
    ...(outline === undefined ? {} : { outline }),
    ...(isRare === undefined ? {} : { isRare }),
    ...more,
  });
};

/** Parts that the state's documents have not. */
export const PARTY_PARTS: Readonly<Record<PartyComponentName, Component>> = {
  partyName: component(['DG-11', 'HD05 I.1.2'], ['TieuDe', 'Tiêu đề'], 15, 'bold', 'center', KEPT),
  star: component(['DG-15', 'HD05 I.2.2.1'], ['DauSao', 'Dấu sao'], 14, 'upright', 'center', KEPT),
  titleDashes: component(
    ['DG-20', 'HD05 I.5.2.1'],
    ['GachDuoiTrichYeu', 'Gạch dưới trích yếu'],
    [15, 14],
    'bold',
    'center',
    KEPT,
  ),
  solePost: component(['DG-62', 'HD05 I.7.1.4'], ['ChucVuMotMinh', 'Chức vụ đứng một mình'], 14, 'bold', 'center', {
    ...KEPT,
    ...RARE,
  }),
  also: component(['DG-77', 'HD05 I.7.1.4'], ['Kiem', 'Kiêm'], 14, 'upright', 'center', { ...KEPT, ...RARE }),
  notForMediaMark: component(['DG-92', 'HD36 II.4.1'], ['KhongPhoBien', 'Không phổ biến'], 12, 'bold', 'center', {
    ...KEPT,
    ...RARE,
  }),
  contact: component(['DG-87', 'HD36 II.6'], ['ThongTinLienHe', 'Thông tin liên hệ'], 10, 'upright', 'left', RARE),
};

/** The parts of the state's documents as the Party's have them; the large set is the upper end of 14–15 and 15–16. */
const SHARED: Readonly<Partial<Record<keyof typeof COMPONENTS, Component>>> = {
  parentBody: own('parentBody', ['DG-13', 'HD05 I.2.2'], 14, 'upright'),
  issuer: own('issuer', ['DG-14', 'HD05 I.2.2'], 14, 'bold'),
  numberAndCode: own('numberAndCode', ['DG-16', 'HD05 I.3.2'], 14, 'upright'),
  placeAndDate: own('placeAndDate', ['DG-17', 'HD05 I.4.2'], 14, 'italic'),
  draftMark: own('draftMark', ['DG-93', 'HD36 II.4.2'], 14, 'italic'),
  secrecyMark: own('secrecyMark', ['DG-90', 'HD05 II.2'], 14, 'bold', { colour: 'FF0000' }),
  recallMark: own('recallMark', ['DG-92', 'HD36 II.4.1'], 12, 'bold', { align: 'right' }),
  urgencyMark: own('urgencyMark', ['DG-91', 'HD05 II.3'], 14, 'bold'),
  circulationMark: own('circulationMark', ['DG-92', 'HD36 II.4.1'], 12, 'bold', { align: 'right' }),
  documentType: own('documentType', ['DG-18', 'HD05 I.5.2'], [16, 15], 'bold'),
  title: own('title', ['DG-19', 'HD05 I.5.2'], [15, 14], 'bold'),
  basis: own('basis', ['DG-45', 'HD05 I.6.2.3'], [15, 14], 'upright'),
  body: own('body', ['DG-10', 'HD05 I.6.2.2'], [15, 14], 'upright'),
  part: own('part', ['DG-52', 'HD05 I.6.2.4'], [15, 14], 'bold'),
  chapter: own('chapter', ['DG-52', 'HD05 I.6.2.4'], [15, 14], 'bold'),
  heading1: own('heading1', ['DG-54', '-'], [15, 14], 'bold'),
  heading2: own('heading2', ['DG-55', 'HD05 I.6.2.4'], [15, 14], 'bold'),
  heading3: own('heading3', ['DG-56', '-'], [15, 14], 'boldItalic'),
  heading4: own('heading4', ['DG-57', 'HD05 I.6.2.4'], [15, 14], 'upright', HEADING),
  item: own('item', ['DG-55', 'HD05 I.6.2.4'], [15, 14], 'upright', BODY),
  bullet: own('bullet', ['DG-58', '-'], [15, 14], 'upright', BODY),
  assignment: own('assignment', ['DG-10', '-'], [15, 14], 'upright', BODY),
  picture: own('picture', ['DG-10', '-'], [15, 14], 'upright'),
  endMark: own('endMark', ['DG-43', 'HD05 I.6.2.2'], [15, 14], 'upright'),
  recipientsTitle: own('recipientsTitle', ['DG-81', 'HD05 I.9.2.1'], 14, 'upright', { underlined: true }),
  recipients: own('recipients', ['DG-82', 'HD05 I.9.2.5'], 12, 'upright'),
  drafter: own('drafter', ['DG-86', 'HD36 II.5'], 8, 'upright'),
  authority: own('authority', ['DG-60', 'HD05 I.7.2.1'], 14, 'bold'),
  post: own('post', ['DG-61', 'HD05 I.7.1.2'], 14, 'upright'),
  otherPost: own('otherPost', ['DG-77', 'HD05 I.7.1.4'], 14, 'bold'),
  signerName: own('signerName', ['DG-63', 'HD05 I.7.1.3'], 14, 'bold'),
  appendixLabel: own('appendixLabel', ['DG-88', 'HD05 II.1'], 14, 'bold'),
  appendixTitle: own('appendixTitle', ['DG-89', 'HD36 II.1'], 14, 'bold'),
  attached: own('attached', ['DG-89', 'HD36 II.1'], 14, 'italic'),
  pageNumber: own('pageNumber', ['DG-08', 'HD05 IV.5.1'], 14, 'upright'),
  rule: own('rule', ['DG-12', 'HD05 I.1.2'], 1, 'upright'),
};

export const PARTY_COMPONENTS: Readonly<Record<ComponentName, Component>> = {
  ...COMPONENTS,
  ...SHARED,
  ...PARTY_PARTS,
};

/** What documents of the Party have not. */
const STATE_ALONE: readonly ComponentName[] = ['nationalName', 'motto'];

export const PARTY_ORDER: readonly ComponentName[] = (Object.keys(PARTY_COMPONENTS) as ComponentName[]).filter(
  (name) => !STATE_ALONE.includes(name),
);
