/** Names that stand twice where they may stand once. */
import { row } from './entry.ts';

export const UNIQUE = {
  'plan/duplicate-id': row(
    'error',
    [
      'Mã việc `{id}` đã dùng ở {other}; ở đây là {here}.',
      'Đặt mã khác: bảng nhiệm vụ, lịch, tiến độ nhận ra từng việc bằng mã của nó.',
    ],
    [
      'The id `{id}` is used at {other} already; here it is {here}.',
      'Choose another: tables of tasks, calendars and progress know a task by its id.',
    ],
  ),
  'plan/body-name-twice': row(
    'error',
    [
      'Tên “{name}” đã là của “{other}” trong danh bạ.',
      'Mỗi tên chỉ của một cơ quan: xóa ở một trong hai, hoặc gộp hai mục.',
    ],
    ['“{name}” already names “{other}” in the register.', 'A name belongs to one body: delete one, or join the two.'],
  ),
} as const;
