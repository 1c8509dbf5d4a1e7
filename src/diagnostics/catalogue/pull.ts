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
} as const;
