/** What `kehoach pull` says, in both languages. */

import type { Language } from '../../../diagnostics/diagnostic.ts';

interface PullMessages {
  readonly will: (file: string, plan: string, count: number) => string;
  readonly nothing: (file: string, plan: string) => string;
  readonly origins: Readonly<Record<'same' | 'earlier' | 'unknown', string>>;
  readonly ask: (plan: string) => string;
  readonly yes: RegExp;
  /** Why something was not taken in. */
  readonly why: (reason: string) => string;
  /** What is said of a change that leaves all words as they were. */
  readonly sameWords: string;
  readonly pending: string;
  readonly pendingOf: (author: string, count: number, taken: boolean, words: string) => string;
  readonly savedMeanwhile: (plan: string) => string;
  readonly otherPlan: (file: string, plan: string, reason: string) => string;
  readonly notAsked: string;
  readonly left: string;
  /** How many changes were made, marked to be looked at, and written beside as somebody’s remark. */
  readonly done: (plan: string, counts: { made: number; marked: number; remarks: number }) => string;
  readonly broken: (plan: string) => string;
  readonly notPulled: (file: string, reason: string) => string;
}

const vi: PullMessages = {
  will: (file, plan, count) => `${file} → ${plan}: ${count} chỗ đã sửa trong Word.`,
  nothing: (file, plan) => `${file}: không có chỗ nào sửa trong Word mà ${plan} chưa có.`,
  origins: {
    same: 'Tệp Word được in ra từ đúng nội dung kế hoạch này.',
    earlier: 'Kế hoạch đã sửa sau khi in ra tệp Word này: chỗ nào hai bên cùng sửa thì giữ cả hai.',
    unknown: 'Không rõ tệp Word được in ra từ bản nào: mọi chỗ khác nhau được coi là sửa trong Word.',
  },
  ask: (plan) => `Ghi các chỗ này vào ${plan}? (c/k) `,
  yes: /^\s*(?:c|có|y|yes)\s*$/iu,
  why: (reason) => `(${reason})`,
  sameWords: 'chữ như cũ; cách trình bày khác: gộp ô, gạch đầu dòng, cỡ hình',
  pending: 'Tệp còn sửa đổi đang theo dõi, chưa ai chấp nhận:',
  pendingOf: (author, count, taken, words) =>
    `  ${author === '' ? 'không rõ người sửa' : author} (${count}), ${taken ? 'được lấy như đã chấp nhận' : 'không lấy'}${words === '' ? '' : `: ${words}`}`,
  savedMeanwhile: (plan) => `${plan} vừa được chương trình khác ghi lại: chưa ghi gì. Chạy lại lệnh này.`,
  otherPlan: (file, plan, reason) => `Không đưa “${file}” vào “${plan}”: ${reason}`,
  notAsked: 'Chưa ghi gì. Thêm --yes để ghi.',
  left: 'Đã dừng, chưa ghi gì.',
  done: (plan, { made, marked, remarks }) =>
    `Đã ghi ${made} chỗ vào ${plan}${remarks > 0 ? `; ${remarks} góp ý, ghi ở các dòng “# Góp ý”` : ''}${marked > 0 ? `; ${marked} chỗ cần xem lại, đánh dấu “# KIỂM TRA”` : ''}.\nXem lại bằng kehoach validate, rồi in lại: kehoach build --force.`,
  broken: (plan) => `${plan} đang có lỗi: chạy kehoach validate và sửa trước đã.`,
  notPulled: (file, reason) => `Không đọc được “${file}”: ${reason}`,
};

const en: PullMessages = {
  will: (file, plan, count) => `${file} → ${plan}: ${count} changes made in Word.`,
  nothing: (file, plan) => `${file}: nothing was changed in Word that ${plan} lacks.`,
  origins: {
    same: 'The Word file was built from this very plan.',
    earlier: 'The plan was changed after this Word file was built: where both were changed, both are kept.',
    unknown: 'What the Word file was built from is not known: every difference counts as made in Word.',
  },
  ask: (plan) => `Write them to ${plan}? (y/n) `,
  yes: /^\s*(?:y|yes)\s*$/i,
  why: (reason) => `(${reason})`,
  sameWords: 'the same words, set otherwise: merged cells, dashes, the size of a picture',
  pending: 'The file has tracked changes that nobody has accepted yet:',
  pendingOf: (author, count, taken, words) =>
    `  ${author === '' ? 'author unknown' : author} (${count}), ${taken ? 'taken as if accepted' : 'not taken'}${words === '' ? '' : `: ${words}`}`,
  savedMeanwhile: (plan) => `${plan} was just saved by another program: nothing was written. Run this again.`,
  otherPlan: (file, plan, reason) => `“${file}” is not taken into “${plan}”: ${reason}`,
  notAsked: 'Nothing was written. Add --yes to write.',
  left: 'Stopped; nothing was written.',
  done: (plan, { made, marked, remarks }) =>
    `${made} changes written to ${plan}${remarks > 0 ? `; ${remarks} comments, in the lines “# Góp ý”` : ''}${marked > 0 ? `; ${marked} places to look at, marked “# KIỂM TRA”` : ''}.\nLook at it with kehoach validate, then build again: kehoach build --force.`,
  broken: (plan) => `${plan} has errors: run kehoach validate and mend them first.`,
  notPulled: (file, reason) => `“${file}” cannot be read: ${reason}`,
};

export const PULL_MESSAGES: Readonly<Record<Language, PullMessages>> = { vi, en };
