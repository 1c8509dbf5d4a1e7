/** What stands in a plan as a comment after changes were taken over from Word. */
import { row } from './entry.ts';

export const PULL = {
  'pull/conflict': row(
    'warning',
    ['cả ở đây và trong Word đều đã sửa; ở đây giữ nguyên, còn trong Word là: “{fresh}”'],
    ['this was changed both here and in Word; it stays as it is, Word has: “{fresh}”'],
  ),
  'pull/not-placed': row(
    'warning',
    ['trong Word có, nhưng chưa đưa vào đây được: “{fresh}”'],
    ['Word has, and it could not be put in here: “{fresh}”'],
  ),
  'pull/not-dropped': row(
    'warning',
    ['trong Word đã bỏ: “{old}”; ở đây vẫn còn'],
    ['dropped in Word: “{old}”; it is still here'],
  ),
  'pull/generated': row(
    'warning',
    ['bảng này lập từ lời văn của kế hoạch, phải sửa ở lời văn; trong Word dòng này là: “{text}”'],
    ['this table is made of the plan’s texts: change those; Word has this row: “{text}”'],
  ),
  'pull/generated-dropped': row(
    'warning',
    ['bảng này lập từ lời văn của kế hoạch, phải sửa ở lời văn; trong Word đã bỏ dòng: “{text}”'],
    ['this table is made of the plan’s texts: change those; Word has dropped the row: “{text}”'],
  ),
  'pull/other-level': row(
    'warning',
    ['“{text}” đã có ở đây, nhưng trong Word đứng ở bậc khác; xem lại cách đánh số'],
    ['“{text}” is here, but Word has it at another level; look at the numbering'],
  ),
  'pull/other-order': row(
    'warning',
    ['“{text}” đã có ở đây, nhưng trong Word đứng ở chỗ khác'],
    ['“{text}” is here, but Word has it at another place'],
  ),
  'pull/other-plan': row(
    'error',
    [
      'tệp Word này là của kế hoạch khác: “{title}” (năm {year})',
      'Chọn đúng tệp kế hoạch mà bản Word được in ra từ đó.',
    ],
    [
      'this Word file is of another plan: “{title}” (year {year})',
      'Choose the plan that the Word file was built from.',
    ],
  ),
  'pull/of-unit': row(
    'error',
    [
      'tệp Word này là văn bản của đơn vị “{unit}”, do build --each in ra: lời văn chung và phần riêng của đơn vị không tách ra được',
      'Sửa lời văn chung thì chép vào kế hoạch; sửa số liệu, tên, ngày của riêng “{unit}” thì chép vào dòng của đơn vị ấy trong bảng; rồi in lại.',
    ],
    [
      'this Word file is the document of the unit “{unit}”, made by build --each: what all units share and what is its own cannot be told apart',
      'Write what all units share into the plan, and figures, names, days of “{unit}” alone into its row of the table; then build again.',
    ],
  ),
  'pull/with-opinions': row(
    'error',
    [
      'tệp Word này là bản trình có ý kiến góp ý, do build --opinions in ra',
      'Ghi quyết định vào answer và reason trong tệp ý kiến (gop-y), rồi chạy kehoach collect --apply; chỗ sửa thêm thì chép vào kế hoạch.',
    ],
    [
      'this Word file is the draft with its opinions, made by build --opinions',
      'Write what was decided into answer and reason of the file of opinions (gop-y), then run kehoach collect --apply; write further changes into the plan.',
    ],
  ),
  'pull/look-not-taken': row(
    'warning',
    ['trong Word có chữ {look}: “{text}”; kế hoạch không ghi được kiểu chữ này ở đây'],
    ['Word has words {look}: “{text}”; a plan has no mark for that here'],
  ),
  'pull/formula': row(
    'warning',
    ['trong Word chỗ này là công thức; ở đây chỉ còn chữ: “{text}”'],
    ['Word has a formula here; only its letters are here: “{text}”'],
  ),
  'pull/picture': row(
    'warning',
    ['trong Word chỗ này có hình: “{text}”; kế hoạch không đặt được hình ở đây'],
    ['Word has a picture here: “{text}”; a plan has no place for one here'],
  ),
  'pull/comment': row('info', ['Góp ý ({who}): {text}'], ['Comment ({who}): {text}']),
} as const;
