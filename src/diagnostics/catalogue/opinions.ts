/** What is wrong with the file of opinions beside a plan. */
import { row } from './entry.ts';

export const OPINIONS = {
  'opinions/unreadable': row(
    'error',
    ['{detail}', 'Sửa mục được nêu theo schemas/opinions.schema.json; chưa ghi gì vào tệp này.'],
    ['{detail}', 'Correct the entry by schemas/opinions.schema.json; nothing was written to the file.'],
  ),
  'opinions/twice': row(
    'error',
    ['hai ý kiến cùng mã “{id}”', 'Giữ một mục; mã do kehoach đặt, không sửa bằng tay.'],
    ['two opinions have the id “{id}”', 'Keep one of them; ids are given by kehoach, not by hand.'],
  ),
  'opinions/no-reason': row(
    'warning',
    ['ý kiến của {office} được trả lời “{answer}” mà chưa nêu lý do', 'Ghi lý do vào `reason`.'],
    ['the opinion of {office} is answered “{answer}” without a reason', 'Write the reason into `reason`.'],
  ),
} as const;
