/** The components of a plan on paper, a row each: size, style, alignment, and the place that rules them. */
import { INK, type SizeSet } from './figures.ts';

export type Alignment = 'left' | 'center' | 'right' | 'justify';

export interface Component {
  /** Row of docs/nd30.md. */
  readonly id: string;
  /** Place in Phụ lục I, Phần I; a dash where the decree is silent. */
  readonly place: string;
  /** Id and name of the Word style. */
  readonly style: string;
  readonly name: string;
  /** Size of the letters in points. */
  readonly size: Readonly<Record<SizeSet, number>>;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly align: Alignment;
  /** `body`: indented and spaced like running text; `spaced`: spaced alone; `plain`: neither. */
  readonly setting: 'body' | 'spaced' | 'plain';
  /** Kept on one page with the paragraph after it. */
  readonly keepNext?: boolean;
  /** Level in the document's outline, from 1. */
  readonly outline?: number;
  /** Colour of the letters; black where nothing is said. */
  readonly colour?: string;
  /** A part that few documents have: only these get its style. */
  readonly isRare?: boolean;
  /** A line under the words, not under the sign after them. */
  readonly underlined?: boolean;
}

type Look = 'upright' | 'bold' | 'italic' | 'boldItalic';

/** A row of the table. */
export const component = (
  [id, place]: readonly [string, string],
  [style, name]: readonly [string, string],
  size: number | readonly [number, number],
  look: Look,
  align: Alignment,
  more: Partial<Component> = {},
): Component => {
  const [large, small] = typeof size === 'number' ? [size, size] : size;
  return {
    id,
    place,
    style,
    name,
    size: { large, small },
    bold: look === 'bold' || look === 'boldItalic',
    italic: look === 'italic' || look === 'boldItalic',
    align,
    setting: 'plain',
    ...more,
  };
};

const STAMP = { colour: INK.stamp, isRare: true } as const;
const DIVISION = { setting: 'spaced', keepNext: true, outline: 1 } as const;
const HEADING = { setting: 'body', keepNext: true } as const;
const BODY = { setting: 'body' } as const;

export const COMPONENTS = {
  nationalName: component(['HD-01', 'II.1.a'], ['QuocHieu', 'Quốc hiệu'], [13, 12], 'bold', 'center', {
    keepNext: true,
  }),
  motto: component(['HD-02', 'II.1.b'], ['TieuNgu', 'Tiêu ngữ'], [14, 13], 'bold', 'center', { keepNext: true }),
  parentBody: component(['HD-03', 'II.2.b'], ['CoQuanChuQuan', 'Cơ quan chủ quản'], [13, 12], 'upright', 'center', {
    keepNext: true,
  }),
  issuer: component(['HD-04', 'II.2.b'], ['CoQuanBanHanh', 'Cơ quan ban hành'], [13, 12], 'bold', 'center', {
    keepNext: true,
  }),
  numberAndCode: component(['HD-05', 'II.3.c'], ['SoKyHieu', 'Số và ký hiệu'], 13, 'upright', 'center'),
  placeAndDate: component(
    ['HD-06', 'II.4.c'],
    ['DiaDanhNgayThang', 'Địa danh và ngày tháng'],
    [14, 13],
    'italic',
    'center',
  ),
  draftMark: component(['MK-08', '-'], ['DuThao', 'Dự thảo'], 13, 'bold', 'center'),
  secrecyMark: component(['MK-01', 'III.2.a'], ['DauDoMat', 'Dấu chỉ độ mật'], [14, 13], 'bold', 'center', STAMP),
  recallMark: component(['MK-02', 'III.2.a'], ['DauThuHoi', 'Dấu tài liệu thu hồi'], [14, 13], 'bold', 'center', STAMP),
  urgencyMark: component(['MK-03', 'III.2.b'], ['DauDoKhan', 'Dấu chỉ mức độ khẩn'], [14, 13], 'bold', 'center', STAMP),
  circulationMark: component(['MK-04', 'III.2.c'], ['PhamViLuuHanh', 'Phạm vi lưu hành'], [14, 13], 'bold', 'center', {
    isRare: true,
  }),
  documentType: component(['HD-07', 'II.5.b'], ['TenLoai', 'Tên loại'], [14, 13], 'bold', 'center', { keepNext: true }),
  title: component(['HD-08', 'II.5.b'], ['TrichYeu', 'Trích yếu'], [14, 13], 'bold', 'center', { keepNext: true }),
  basis: component(['BD-01', 'II.6.a'], ['CanCu', 'Căn cứ'], [14, 13], 'italic', 'justify', BODY),
  body: component(['BD-02', 'II.6.e'], ['LoiVan', 'Lời văn'], [14, 13], 'upright', 'justify', BODY),
  part: component(['V.6.a', 'II.6.đ'], ['Phan', 'Phần'], [14, 13], 'bold', 'center', DIVISION),
  chapter: component(['V.6.a', 'II.6.đ'], ['Chuong', 'Chương'], [14, 13], 'bold', 'center', DIVISION),
  heading1: component(['V.6.b', 'II.6.đ'], ['Heading1', 'heading 1'], [14, 13], 'bold', 'justify', {
    ...HEADING,
    outline: 1,
  }),
  heading2: component(['V.6.b', 'II.6.đ'], ['Heading2', 'heading 2'], [14, 13], 'bold', 'justify', {
    ...HEADING,
    outline: 2,
  }),
  heading3: component(['V.6.b', 'II.6.đ'], ['Heading3', 'heading 3'], [14, 13], 'upright', 'justify', {
    ...HEADING,
    outline: 3,
  }),
  heading4: component(['NB-04', 'II.6.đ'], ['Heading4', 'heading 4'], [14, 13], 'upright', 'justify', {
    ...HEADING,
    outline: 4,
  }),
  item: component(['V.6.b', 'II.6.đ'], ['KhoanDiem', 'Khoản và điểm'], [14, 13], 'upright', 'justify', BODY),
  bullet: component(['V.6.b', '-'], ['GachDauDong', 'Gạch đầu dòng'], [14, 13], 'upright', 'justify', BODY),
  assignment: component(['NB-06', '-'], ['PhanCong', 'Phân công'], [14, 13], 'upright', 'justify', BODY),
  tableHeading: component(['BD-02', '-'], ['TieuDeBang', 'Tiêu đề bảng'], [13, 12], 'bold', 'center', {
    keepNext: true,
  }),
  tableText: component(['BD-02', '-'], ['ChuTrongBang', 'Chữ trong bảng'], [13, 12], 'upright', 'left'),
  tableTotal: component(['BD-02', '-'], ['DongCong', 'Dòng cộng'], [13, 12], 'bold', 'left'),
  tableSpan: component(['BD-02', '-'], ['DongSuotBang', 'Dòng suốt bảng'], [13, 12], 'bold', 'left', {
    keepNext: true,
  }),
  tableUnit: component(['BD-02', '-'], ['DonViTinh', 'Đơn vị tính'], [13, 12], 'italic', 'right', { keepNext: true }),
  tableSource: component(['BD-02', '-'], ['NguonSoLieu', 'Nguồn số liệu'], [13, 12], 'italic', 'left'),
  /** A picture, and the words below it. */
  picture: component(['BD-02', '-'], ['Hinh', 'Hình'], [14, 13], 'upright', 'center', { isRare: true }),
  caption: component(['BD-02', '-'], ['TenHinh', 'Tên hình'], [13, 12], 'italic', 'center', { isRare: true }),
  /** `./.` on a line of its own, below a table or a picture: nd30 CT-06. */
  endMark: component(['BD-02', 'II.6.e'], ['DauKetThuc', 'Dấu kết thúc'], [14, 13], 'upright', 'right'),
  recipientsTitle: component(['NN-01', 'II.9.d'], ['NoiNhanTieuDe', 'Nơi nhận (tiêu đề)'], 12, 'boldItalic', 'left', {
    keepNext: true,
  }),
  recipients: component(['NN-02', 'II.9.d'], ['NoiNhan', 'Nơi nhận'], 11, 'upright', 'left', { keepNext: true }),
  drafter: component(['NN-05', 'III.3'], ['NguoiSoanThao', 'Người soạn thảo'], 11, 'upright', 'right', {
    isRare: true,
  }),
  authority: component(['SG-01', 'II.7.đ'], ['QuyenHan', 'Quyền hạn'], [14, 13], 'bold', 'center', { keepNext: true }),
  post: component(['SG-02', 'II.7.đ'], ['ChucVu', 'Chức vụ'], [14, 13], 'bold', 'center', { keepNext: true }),
  otherPost: component(['SG-04', 'II.7.đ'], ['ChucVuKhac', 'Chức vụ khác'], [14, 13], 'bold', 'center', {
    keepNext: true,
  }),
  signerName: component(['SG-05', 'II.7.đ'], ['HoTen', 'Họ và tên'], [14, 13], 'bold', 'center'),
  appendixLabel: component(['PL-02', 'III.1.b'], ['PhuLuc', 'Phụ lục'], 14, 'bold', 'center', {
    keepNext: true,
    outline: 1,
  }),
  appendixTitle: component(['PL-03', 'III.1.b'], ['TenPhuLuc', 'Tên phụ lục'], [14, 13], 'bold', 'center', {
    keepNext: true,
  }),
  attached: component(['PL-04', 'III.1.c'], ['KemTheo', 'Kèm theo'], [14, 13], 'italic', 'center', { keepNext: true }),
  pageNumber: component(['PG-12', 'I.7'], ['SoTrang', 'Số trang'], [14, 13], 'upright', 'center'),
  footnote: component(['NB-06', '-'], ['FootnoteText', 'footnote text'], 10, 'upright', 'justify'),
  rule: component(['HD-02', 'II.1.b'], ['DuongKe', 'Đường kẻ'], 1, 'upright', 'center', { keepNext: true }),
  /** The paragraph that Word wants after a table that ends a section or meets another: as low as can be. */
  afterTable: component(['PG-15', '-'], ['CuoiPhan', 'Cuối phần'], 1, 'upright', 'left'),
} as const satisfies Record<string, Component>;

/** Parts that only documents of the Party have: `standard/party`. */
export type PartyComponentName =
  | 'partyName'
  | 'star'
  | 'titleDashes'
  | 'solePost'
  | 'also'
  | 'notForMediaMark'
  | 'contact';

export type ComponentName = keyof typeof COMPONENTS | PartyComponentName;

/** Fixed wording: nd30 HD-01, HD-02, NN-01; of tables the decree says nothing. */
export const WORDING = {
  nationalName: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập - Tự do - Hạnh phúc',
  number: 'Số:',
  draft: 'DỰ THẢO',
  draftNumber: 'lần',
  recipients: 'Nơi nhận:',
  archive: 'Lưu:',
  tableUnit: 'Đơn vị tính:',
  tableSource: 'Nguồn:',
  recall: 'TÀI LIỆU THU HỒI',
  recallUntil: 'Thời hạn:',
} as const;
