/** What a reader of the printed pages would notice. */
import { row } from './entry.ts';

export const PAGE = {
  'page/count': row('info', ['In ra {count} trang.', ''], ['Prints on {count} pages.', '']),
  'page/national-name-broken': row(
    'error',
    ['Quốc hiệu không nằm trên một dòng.', 'Rút ngắn tên cơ quan ban hành, hoặc ngắt tên thành nhiều dòng sau dấu |.'],
    ['The national name does not stay on one line.', 'Break the issuer’s name into lines with `|`.'],
  ),
  'page/title-broken': row(
    'warning',
    ['Dòng trích yếu “{text}” bị ngắt khi in.', 'Ngắt dòng trích yếu sau dấu | theo ý.'],
    ['The title line “{text}” breaks on the page.', 'Break the title yourself in a `|` text.'],
  ),
  'page/signature-alone': row(
    'warning',
    ['Khối chữ ký đứng riêng ở trang {page}.', 'Thêm hoặc bớt vài dòng để có lời văn đi cùng.'],
    ['The signature stands alone on page {page}.', 'Add or drop a few lines so that text goes with it.'],
  ),
  'page/heading-at-foot': row(
    'warning',
    ['Tên mục “{text}” nằm cuối trang {page}, tách khỏi nội dung.', ''],
    ['The heading “{text}” stands at the foot of page {page}, away from its text.', ''],
  ),
  'page/row-alone': row(
    'warning',
    [
      'Trang {page} là trang cuối mà chỉ có một dòng của bảng.',
      'Thêm hoặc bớt vài dòng để bảng kết thúc ở trang trước.',
    ],
    [
      'Page {page}, the last, holds one row of a table only.',
      'Add or drop a few lines so that the table ends a page earlier.',
    ],
  ),
  'page/heading-alone': row(
    'warning',
    ['Trang {page} chỉ có tên mục “{text}”.', 'Thêm hoặc bớt vài dòng để có nội dung đi cùng.'],
    ['Page {page} holds nothing but the heading “{text}”.', 'Add or drop a few lines so that text goes with it.'],
  ),
  'page/number-torn': row(
    'info',
    [
      'Số “{number}” ở cuối dòng, “{unit}” xuống dòng dưới (trang {page}).',
      'Gõ dấu cách không ngắt giữa số và đơn vị (trong Word: Ctrl+Shift+Space), hoặc sửa câu.',
    ],
    [
      'The number “{number}” ends a line and “{unit}” begins the next (page {page}).',
      'Type a no-break space between them (in Word: Ctrl+Shift+Space), or reword.',
    ],
  ),
  'page/document-number-torn': row(
    'info',
    ['Số, ký hiệu “{text}” bị ngắt sang dòng dưới (trang {page}).', 'Sửa câu để số, ký hiệu nằm gọn trên một dòng.'],
    ['The document number “{text}” is torn over two lines (page {page}).', 'Reword so that it stays on one line.'],
  ),
  'page/last-word-alone': row(
    'info',
    ['Dòng cuối đoạn chỉ có một tiếng “{text}” (trang {page}).', 'Sửa câu ngắn lại một chút nếu muốn gọn.'],
    [
      'The last line of the paragraph holds one word, “{text}” (page {page}).',
      'Shorten the sentence a little if you like.',
    ],
  ),
  'page/not-laid-out': row(
    'info',
    ['Không tính được hết các trang: dừng ở {reason}.', ''],
    ['Not all pages could be worked out: stopped at {reason}.', ''],
  ),
} as const;
