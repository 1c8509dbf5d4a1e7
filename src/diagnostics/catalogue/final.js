/** What a final plan must not have. */
import { row } from './entry.js';
export const FINAL = {
  'final/stage': row(
    'error',
    ['`stage` là {stage}: bản chính thức phải là signature hoặc issued.', 'Đổi `stage` khi kế hoạch đã xong.'],
    ['`stage` is {stage}: a final plan is at signature or issued.', 'Change `stage` when the plan is ready.'],
  ),
  'final/excerpt': row(
    'error',
    ['Bản trích (`excerpt: true`) không in được thành bản chính thức.', ''],
    ['An excerpt (`excerpt: true`) cannot be printed as a final plan.', ''],
  ),
  'final/blank': row(
    'error',
    ['`{key}` ({title}) còn để trống.', 'Kế hoạch ở giai đoạn này phải có đủ.'],
    ['`{key}` ({title}) is still blank.', 'A plan at this stage must have it.'],
  ),
  'final/placeholder': row(
    'error',
    ['Còn chỗ chưa điền: “{found}”.', 'Điền nội dung thật trước khi in bản chính thức.'],
    ['There is a placeholder left: “{found}”.', 'Fill it in before printing the final plan.'],
  ),
  'final/review-mark': row(
    'error',
    ['Còn ghi chú cần xem lại: “{found}”.', 'Quyết định rồi xóa ghi chú.'],
    ['A review mark is left: “{found}”.', 'Decide, then delete the mark.'],
  ),
};
