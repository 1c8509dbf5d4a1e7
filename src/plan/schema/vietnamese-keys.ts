/** Keys typed by their Vietnamese names, with or without tones, or by another English word for them. */
import type { KeyNames } from '../../generated/key-names.ts';
import { compactName, tonelessName } from '../../vietnamese/name-forms.ts';

/** What offices call a key besides the schema's title for it. */
const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  year: ['năm'],
  period: ['thời kỳ', 'giai đoạn kế hoạch'],
  vars: ['biến', 'giá trị', 'variables'],
  stage: ['trạng thái', 'giai đoạn'],
  draftNumber: ['lần dự thảo', 'dự thảo lần', 'dự thảo lần thứ'],
  issuer: ['cơ quan', 'đơn vị ban hành', 'đơn vị'],
  parent: ['chủ quản', 'cấp trên', 'cơ quan cấp trên'],
  name: ['tên', 'tên cơ quan', 'họ tên', 'người ký', 'tên đơn vị'],
  code: ['ký hiệu', 'viết tắt', 'tên viết tắt'],
  number: ['số văn bản', 'số kế hoạch'],
  place: ['nơi ban hành', 'nơi'],
  date: ['ngày', 'ngày tháng', 'ngày ban hành', 'ngày tháng năm', 'thời gian'],
  title: ['trích yếu', 'tên kế hoạch', 'tiêu đề', 'tên phụ lục', 'tên cột', 'tên'],
  references: ['viện dẫn', 'văn bản viện dẫn', 'văn bản'],
  bases: ['căn cứ', 'căn cứ pháp lý', 'basis'],
  opening: ['mở đầu', 'phần mở đầu', 'lời mở đầu', 'introduction'],
  part: ['phần', 'tên phần'],
  chapter: ['chương', 'tên chương'],
  sections: ['mục', 'các mục', 'nội dung', 'phần', 'body'],
  appendices: ['phụ lục', 'các phụ lục', 'appendix', 'annex', 'annexes'],
  recipients: ['nơi nhận'],
  signatures: ['chữ ký', 'ký', 'người ký', 'ký tên'],
  heading: ['title', 'name', 'tên', 'tiêu đề', 'đề mục', 'tên đề mục', 'tên khoản', 'mục'],
  text: ['paragraph', 'nội dung', 'câu', 'đoạn', 'đoạn văn'],
  items: ['khoản', 'điểm', 'các khoản', 'các điểm', 'các mục', 'mục con', 'nhiệm vụ'],
  bullets: ['gạch', 'các ý', 'ý', 'gạch đầu dòng'],
  content: ['nội dung'],
  after: ['lời kết', 'kết'],
  footnotes: ['chú thích', 'lời chú', 'ghi chú'],
  table: ['bảng biểu', 'biểu'],
  image: ['hình ảnh', 'ảnh', 'picture', 'figure'],
  file: ['tệp', 'tên tệp', 'path', 'src'],
  caption: ['tên hình', 'chú thích hình'],
  alt: ['mô tả', 'mô tả hình', 'description'],
  columns: ['cột'],
  rows: ['dòng', 'hàng', 'các hàng'],
  width: ['rộng', 'chiều rộng'],
  align: ['căn', 'canh lề', 'canh'],
  assign: ['giao', 'giao việc', 'giao nhiệm vụ', 'phân công thực hiện'],
  lead: ['cơ quan chủ trì', 'đơn vị chủ trì'],
  support: ['cơ quan phối hợp', 'đơn vị phối hợp'],
  who: ['cơ quan thực hiện', 'đơn vị thực hiện', 'ai'],
  deadline: ['hạn', 'thời gian', 'thời gian hoàn thành', 'thời hạn hoàn thành'],
  output: ['kết quả', 'sản phẩm hoàn thành', 'product'],
  to: ['gửi', 'nơi nhận', 'kính gửi'],
  purpose: ['mục đích'],
  archive: ['lưu trữ'],
  post: ['chức danh'],
  otherPost: ['chức danh khác'],
  authority: ['thay mặt'],
  capacity: ['ký thay', 'thẩm quyền'],
  type: ['loại', 'loại văn bản', 'tên loại văn bản'],
  ref: ['số', 'số ký hiệu', 'số hiệu'],
  subject: ['trích yếu nội dung', 'nội dung', 'về việc'],
  landscape: ['ngang', 'khổ ngang', 'trang ngang'],
};

/** A title without what it says beyond the name: "Năm kế hoạch" is also called "Năm". */
const namesOf = (key: string, title: string): readonly string[] => [
  title,
  title.split(/ (?=kế hoạch|ban hành)/u)[0] ?? title,
  ...(OTHER_NAMES[key] ?? []),
];

/** The key of a kind of mapping that somebody calls by such a name; names with all their tones come first. */
export function keyByName(typed: string, { keys }: KeyNames): string | undefined {
  const known = Object.entries(keys).map(([key, { title }]) => ({ key, names: namesOf(key, title) }));
  for (const form of [compactName, tonelessName]) {
    const wanted = form(typed);
    const found = known.find(({ names }) => names.some((name) => form(name) === wanted));
    if (found !== undefined) return found.key;
  }
  return undefined;
}
