/** What is wrong with a template, or with the answers to what it asks. Said after the place in its file. */
import { row } from './entry.ts';

export const TEMPLATE = {
  'template/no-divider': row(
    'error',
    ['thiếu dòng --- giữa phần đầu và bản kế hoạch.'],
    ['the line --- between the head and the plan is missing.'],
  ),
  'template/head-shape': row(
    'error',
    [
      '“{key}” ở phần đầu chưa đúng: cần title, description và asks; mỗi câu hỏi có ask, kèm hint, example, default, pattern, of.',
    ],
    [
      '“{key}” in the head is not as it must be: title, description and asks; an ask has ask, and hint, example, default, pattern, of.',
    ],
  ),
  'template/bad-pattern': row(
    'error',
    ['“{key}” không phải biểu thức chính quy.'],
    ['“{key}” is not a regular expression.'],
  ),
  'template/braces': row(
    'error',
    ['không đọc được phần {{…}}; chỗ kế hoạch tự điền viết \\{{…}}.'],
    ['the part in {{…}} cannot be read; what the plan fills in itself is written \\{{…}}.'],
  ),
  'template/unknown-name': row(
    'error',
    ['“{name}” trong {{…}} không có trong asks; có: {known}. Chỗ kế hoạch tự điền viết \\{{…}}.'],
    ['“{name}” in {{…}} is not among asks; there are: {known}. What the plan fills in itself is written \\{{…}}.'],
  ),
  'template/unknown-answer': row(
    'error',
    ['mẫu này không hỏi “{key}”{guess} Có: {known}.'],
    ['this template does not ask for “{key}”{guess} There are: {known}.'],
  ),
  'template/missing-answer': row('error', ['còn thiếu “{key}”: {question}'], ['“{key}” is missing: {question}']),
  'template/unfit-answer': row('error', ['{key}{found}: {misfit}{help}.'], ['{key}{found}: {misfit}{help}.']),
} as const;
