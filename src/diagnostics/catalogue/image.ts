/** What is wrong with a picture of a plan. */
import { row } from './entry.ts';

export const IMAGE = {
  'image/not-found': row(
    'error',
    [
      'Không đọc được tệp hình “{file}” trong thư mục của kế hoạch.',
      'Kiểm tra tên tệp (kể cả chữ hoa, chữ thường); đặt tệp vào thư mục của kế hoạch.',
    ],
    [
      'The picture “{file}” cannot be read in the plan’s folder.',
      'Check the name, capitals included; put the file into the plan’s folder.',
    ],
  ),
  'image/outside-folder': row(
    'error',
    [
      'Tệp hình “{file}” không nằm trong thư mục của kế hoạch.',
      'Chép tệp vào thư mục của kế hoạch, rồi ghi tên tệp, ví dụ: hinh/so-do.png (dấu /, không có “..”, ổ đĩa hay địa chỉ mạng).',
    ],
    [
      'The picture “{file}” is not in the plan’s folder.',
      'Copy it there and write its name, for example hinh/so-do.png (with /, without “..”, a drive or an address).',
    ],
  ),
  'image/other-kind': row(
    'error',
    [
      'Tệp “{file}” không phải hình PNG hay JPEG ({kind}).',
      'Mở bằng chương trình xem hình và lưu lại thành PNG hoặc JPEG; đổi tên tệp thì không đủ.',
    ],
    [
      'The file “{file}” is no PNG and no JPEG ({kind}).',
      'Open it in a viewer and save it as PNG or JPEG; another name is not enough.',
    ],
  ),
  'image/damaged': row(
    'error',
    ['Tệp hình “{file}” bị hỏng hoặc bị cắt dở.', 'Chép lại từ bản gốc.'],
    ['The picture “{file}” is damaged or cut short.', 'Copy it from the original again.'],
  ),
  'image/too-many-bytes': row(
    'error',
    ['Tệp hình “{file}” lớn hơn {most} MB.', 'Thu nhỏ hình: khi in, 200 điểm ảnh trên một inch là đủ.'],
    ['The picture “{file}” is larger than {most} MB.', 'Scale it down: 200 pixels to the inch print well.'],
  ),
  'image/too-many-pixels': row(
    'error',
    [
      'Hình “{file}” có {width} × {height} điểm ảnh, nhiều hơn {most} triệu.',
      'Thu nhỏ hình: khi in, 200 điểm ảnh trên một inch là đủ.',
    ],
    [
      'The picture “{file}” has {width} × {height} pixels, more than {most} million.',
      'Scale it down: 200 pixels to the inch print well.',
    ],
  ),
  'image/no-alt': row(
    'warning',
    [
      'Hình “{file}” chưa có lời mô tả cho người không xem được hình.',
      'Thêm `alt`: một câu cho biết hình nói gì, ví dụ: “Mã QR dẫn đến trang phản ánh của tỉnh”.',
    ],
    [
      'The picture “{file}” has no text for those who cannot see it.',
      'Add `alt`: a sentence that says what it shows, such as “QR code of the province’s complaints page”.',
    ],
  ),
  'image/too-wide': row(
    'warning',
    [
      'Hình rộng {width} mm, phần chữ của trang chỉ có chỗ cho {room} mm: hình được thu lại.',
      'Ghi `width` không quá {room}, hoặc đặt hình vào phụ lục giấy ngang.',
    ],
    [
      'The picture is to be {width} mm wide and the page has room for {room} mm: it is scaled down.',
      'Write a `width` of at most {room}, or put it into a landscape appendix.',
    ],
  ),
  'image/low-resolution': row(
    'info',
    [
      'Hình in ra chỉ có {dpi} điểm ảnh trên một inch, có thể bị mờ.',
      'Dùng hình lớn hơn, hoặc ghi `width` nhỏ hơn: từ {least} điểm ảnh trở lên thì rõ.',
    ],
    [
      'The picture prints with {dpi} pixels to the inch and may look blurred.',
      'Use a larger picture, or a smaller `width`: from {least} pixels on it is clear.',
    ],
  ),
} as const;
