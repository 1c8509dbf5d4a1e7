/** What became of a change that was made in Word, in a word. */
import type { ChangeKind } from '../../change/pull/changes.ts';
import type { Bilingual } from '../../diagnostics/diagnostic.ts';

export const PULL_KINDS: Readonly<Record<ChangeKind, Bilingual>> = {
  reworded: { vi: 'sửa', en: 'reworded' },
  filled: { vi: 'điền', en: 'filled in' },
  assigned: { vi: 'phân công', en: 'assignment' },
  added: { vi: 'thêm', en: 'added' },
  dropped: { vi: 'bỏ', en: 'dropped' },
  moved: { vi: 'chuyển chỗ', en: 'moved' },
  comment: { vi: 'góp ý', en: 'comment' },
  conflict: { vi: 'HAI BÊN CÙNG SỬA', en: 'CHANGED ON BOTH SIDES' },
  left: { vi: 'CHƯA ĐƯA VÀO ĐƯỢC', en: 'NOT PLACED' },
};
