/** What is wrong with an office's own data: bodies, documents, misreadings. */
import { row } from './entry.ts';

export const REGISTER = {
  'register/unreadable': row(
    'error',
    ['{detail}', 'Sửa mục được nêu theo schemas/register.schema.json; các mục khác vẫn dùng được.'],
    ['{detail}', 'Correct the entry by schemas/register.schema.json; the others are used all the same.'],
  ),
} as const;
