/** What PDF and watching say, in both languages; loaded with them only. */
import type { Opinion } from '../../../change/opinions/opinion.ts';
import type { Language } from '../../../diagnostics/diagnostic.ts';

interface BuildingMessages {
  readonly noPdf: (detail: string) => string;
  readonly watching: (count: number) => string;
  readonly ended: string;
}

export const BUILDING_MESSAGES: Readonly<Record<Language, BuildingMessages>> = {
  vi: {
    noPdf: (detail) => `Không có PDF; các tệp Word vẫn đã ghi. ${detail}`,
    watching: (count) => `Đang theo dõi ${count} kế hoạch, lưu là in lại. Dừng: Ctrl+C.`,
    ended: 'Đã dừng theo dõi.',
  },
  en: {
    noPdf: (detail) => `There are no PDFs; the Word files are written. ${detail}`,
    watching: (count) =>
      `Watching ${count} plan${count === 1 ? '' : 's'}; each is built again when saved. To end: Ctrl+C.`,
    ended: 'Watching has ended.',
  },
};

/** What a draft with its opinions says. */
interface OpinionMessages {
  readonly alone: string;
  readonly onePlan: string;
  readonly none: (file: string) => string;
  readonly issued: (plan: string) => string;
  readonly breaks: (plan: string) => string;
  readonly changed: (target: string) => string;
  readonly contradiction: (a: Opinion, b: Opinion) => string;
  readonly notMade: (opinion: Opinion) => string;
  readonly built: (target: string, plan: string, opinions: number, made: number) => string;
}

export const OPINION_MESSAGES: Readonly<Record<Language, OpinionMessages>> = {
  vi: {
    alone: '--opinions không dùng cùng --each, --watch, --final',
    onePlan: '--opinions-file là của một kế hoạch: chỉ nêu một kế hoạch',
    none: (file) =>
      `Chưa có tệp ý kiến ${file}: tập hợp bằng kehoach collect trước đã, hoặc chỉ tệp bằng --opinions-file.`,
    issued: (plan) =>
      `${plan} đã ban hành (stage: issued): không in bản trình có ý kiến. Vẫn muốn in thì thêm --force.`,
    breaks: (plan) => `Các sửa đổi tiếp thu làm ${plan} có lỗi mới: không ghi tệp nào. Xem kehoach collect --apply.`,
    changed: (target) =>
      `“${target}” đã được sửa sau lần in trước, hoặc không phải do kehoach in ra: không ghi đè. Đổi tên hay bỏ tệp đó; in đè: thêm --force.`,
    contradiction: (a, b) =>
      `TRÁI NHAU tại ${a.place.number}: ${a.office} (${a.id}) và ${b.office} (${b.id}) đều được tiếp thu; cả hai chỉ là chú thích, chưa thành sửa đổi.`,
    notMade: ({ office, id, place: { number } }) =>
      `Không thành sửa đổi được: ${office} (${id}), ${number || 'ý kiến chung'}; dự thảo ở đó đã khác, hoặc ý kiến đổi cột của bảng mà không cùng mọi dòng. Ý kiến là chú thích.`,
    built: (target, plan, opinions, made) =>
      `${target} ← ${plan} (${opinions} ý kiến, ${made} đã thành sửa đổi theo dõi)`,
  },
  en: {
    alone: '--opinions does not go with --each, --watch, --final',
    onePlan: '--opinions-file belongs to one plan: name one plan only',
    none: (file) =>
      `There is no file of opinions ${file}: gather them by kehoach collect first, or name the file by --opinions-file.`,
    issued: (plan) =>
      `${plan} is issued (stage: issued): it is not printed with opinions. To do so all the same: add --force.`,
    breaks: (plan) =>
      `With the accepted edits ${plan} would have new errors: nothing is written. See kehoach collect --apply.`,
    changed: (target) =>
      `“${target}” was changed after it was built, or was not made by kehoach: not overwritten. Rename it or give it up; to build over it: add --force.`,
    contradiction: (a, b) =>
      `CONTRADICTION at ${a.place.number}: ${a.office} (${a.id}) and ${b.office} (${b.id}) are both accepted; both are comments, neither is a change.`,
    notMade: ({ office, id, place: { number } }) =>
      `No change could be made of it: ${office} (${id}), ${number || 'the whole'}; the draft says something else there now, or it changes columns of a table without all rows. The opinion is a comment.`,
    built: (target, plan, opinions, made) => `${target} ← ${plan} (${opinions} opinions, ${made} as tracked changes)`,
  },
};
