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
  'pull/comment': row('info', ['Góp ý ({who}): {text}'], ['Comment ({who}): {text}']),
} as const;
