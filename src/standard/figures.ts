/**
 * Every figure of the standard: Phụ lục I of Nghị định 30/2020/NĐ-CP, and what practice settles where the decree is
 * silent. `id` is the row of docs/nd30.md, `place` the place in the annex (Mục.khoản.điểm).
 */

/** A length or size with the range that the decree allows and the value taken by default. */
export interface Figure {
  readonly id: string;
  readonly place: string;
  readonly unit: 'mm' | 'pt' | 'lines' | 'share';
  readonly min: number;
  readonly max: number;
  readonly value: number;
}

/** A row of the table. */
export const figure = (
  id: string,
  place: string,
  unit: Figure['unit'],
  min: number,
  max: number,
  value: number,
): Figure => ({
  id,
  place,
  unit,
  min,
  max,
  value,
});

/** nd30 PG-07: one font for the whole document. */
export const FONT = 'Times New Roman';

/** nd30 PG-09, MK-03: letters are black, stamps bright red. */
export const INK = { text: '000000', stamp: 'FF0000' } as const;

/** Every run is Vietnamese to the spelling checker. */
export const LANGUAGE = 'vi-VN';

export const PAGE = {
  width: figure('PG-01', 'I.1', 'mm', 210, 210, 210),
  height: figure('PG-01', 'I.1', 'mm', 297, 297, 297),
  marginTop: figure('PG-03', 'I.3', 'mm', 20, 25, 20),
  marginBottom: figure('PG-04', 'I.3', 'mm', 20, 25, 20),
  marginLeft: figure('PG-05', 'I.3', 'mm', 30, 35, 30),
  marginRight: figure('PG-06', 'I.3', 'mm', 15, 20, 15),
  /** Distance of the page number from the edge: as in the decree's own files. */
  header: figure('PG-13', 'I.7', 'mm', 0, 20, 10),
  footer: figure('PG-13', 'I.7', 'mm', 0, 20, 10),
} as const;

export const PARAGRAPH = {
  /** One of two values, not a range: nd30 NB-05. */
  indent: figure('BD-02', 'II.6.e', 'mm', 10, 12.7, 10),
  spacing: figure('BD-02', 'II.6.e', 'pt', 6, 12, 6),
  lineSpacing: figure('BD-02', 'II.6.e', 'lines', 1, 1.5, 1),
} as const;

export const RULES = {
  /** Below Tiêu ngữ: as long as the text. */
  motto: figure('HD-02', 'II.1.b', 'share', 1, 1, 1),
  issuer: figure('HD-04', 'II.2.b', 'share', 1 / 3, 1 / 2, 0.4),
  title: figure('HD-08', 'II.5.b', 'share', 1 / 3, 1 / 2, 0.4),
  appendix: figure('PL-05', 'Mẫu 2.1', 'share', 1 / 3, 1 / 2, 0.4),
  /** Weight: the decree asks only for a solid line. */
  weight: figure('HD-02', 'II.1.b', 'pt', 0.5, 0.75, 0.75),
} as const;

export const ROOM = {
  /** Between post and name, for signature and stamp: nd30 SG-03. */
  signature: figure('SG-03', 'II.7.đ', 'mm', 25, 30, 28),
  /** Between the letterhead and tên loại, and between the text and the signature block. */
  beforeTitle: figure('HD-07', 'II.5.b', 'pt', 12, 24, 18),
  beforeEnd: figure('SG-01', 'II.7.đ', 'pt', 6, 24, 12),
  /** Between a rule and what follows, and above the number and the date. */
  afterRule: figure('HD-05', 'II.3.c', 'pt', 0, 12, 6),
  /** Between a text and the table below it. */
  beforeTable: figure('BD-02', '-', 'pt', 3, 12, 6),
  afterTitleRule: figure('HD-08', 'II.5.b', 'pt', 6, 18, 10),
} as const;

const box = (id: string, place: string, width: number): Readonly<Record<'width' | 'height', Figure>> => ({
  width: figure(id, place, 'mm', width, width, width),
  height: figure(id, place, 'mm', 8, 8, 8),
});

/** The frames of marks by their words. For secrecy the decree names the place alone; the sizes are those of urgency. */
export const MARK_BOXES = {
  KHẨN: box('MK-03', 'III.2.b', 20),
  'HỎA TỐC': box('MK-03', 'III.2.b', 30),
  'THƯỢNG KHẨN': box('MK-03', 'III.2.b', 40),
  MẬT: box('MK-01', 'III.2.a', 20),
  'TỐI MẬT': box('MK-01', 'III.2.a', 30),
  'TUYỆT MẬT': box('MK-01', 'III.2.a', 40),
} as const;

/** Sizes rise and fall together (nd30 PG-18): one set for the whole document. */
export type SizeSet = 'large' | 'small';

/** Height of a single line of Times New Roman as a multiple of its size. */
export const LINE_HEIGHT = 1.149;
