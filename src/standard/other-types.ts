/** What stands above the title of documents that are no plans: what a file is, its tên loại tells. */

/** The other administrative documents that print their type: nd30 Điều 7. */
export const ADMINISTRATIVE_TYPES: readonly string[] = [
  'NGHỊ QUYẾT',
  'QUYẾT ĐỊNH',
  'CHỈ THỊ',
  'QUY CHẾ',
  'QUY ĐỊNH',
  'THÔNG CÁO',
  'THÔNG BÁO',
  'HƯỚNG DẪN',
  'CHƯƠNG TRÌNH',
  'PHƯƠNG ÁN',
  'ĐỀ ÁN',
  'DỰ ÁN',
  'BÁO CÁO',
  'BIÊN BẢN',
  'TỜ TRÌNH',
  'HỢP ĐỒNG',
  'CÔNG ĐIỆN',
  'BẢN GHI NHỚ',
  'BẢN THỎA THUẬN',
  'GIẤY (?:ỦY QUYỀN|MỜI|GIỚI THIỆU|NGHỈ PHÉP)',
  'PHIẾU (?:GỬI|CHUYỂN|BÁO)',
];

/** The letters that these have in the code of a document: nd30 PL III. */
export const ADMINISTRATIVE_CODES: readonly string[] = [
  ...['NQ', 'QĐ', 'CT', 'QC', 'QyĐ', 'TC', 'TB', 'HD', 'CTr', 'PA', 'ĐA', 'DA', 'BC', 'BB', 'TTr', 'HĐ', 'CĐ'],
  ...['BGN', 'BTT', 'GUQ', 'GM', 'GGT', 'GNP', 'PG', 'PC', 'PB'],
];

/** What Điều 7 does not name and offices print in its place: forms of their own, charters, speeches, law. */
export const UNLISTED_TYPES: readonly string[] = [
  'ĐIỀU LỆ',
  'NỘI QUY',
  'PHIẾU TRÌNH',
  'PHIẾU (?:GHI|XIN|LẤY) Ý KIẾN',
  '(?:BÀI )?THAM LUẬN',
  'BÀI PHÁT BIỂU',
  'DIỄN VĂN',
  'GIẢI TRÌNH',
  'ĐỀ CƯƠNG',
  'THÔNG TƯ',
  'NGHỊ ĐỊNH',
  'PHÁP LỆNH',
  'LUẬT',
];
