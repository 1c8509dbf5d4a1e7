/** What `kehoach collect` says, in both languages. */
import type { Opinion, Sure } from '../../../change/opinions/opinion.ts';
import type { Language } from '../../../diagnostics/diagnostic.ts';

interface CollectMessages {
  readonly otherKind: string;
  readonly notText: string;
  readonly own: (file: string) => string;
  readonly notRead: (file: string, reason: string) => string;
  readonly broken: (plan: string) => string;
  readonly badTable: (file: string, known: string) => string;
  readonly badGrouping: (found: string) => string;
  readonly badFrom: (found: string) => string;
  readonly nothing: (file: string) => string;
  readonly office: (name: string, file: string, found: number, fresh: number) => string;
  readonly agrees: (name: string, file: string) => string;
  readonly olderDraft: (file: string) => string;
  readonly unknownDraft: (file: string) => string;
  readonly someDraft: (file: string) => string;
  readonly unknownOffice: (file: string) => string;
  readonly saysNothing: (file: string) => string;
  readonly sure: Readonly<Record<Sure, string>>;
  readonly whole: string;
  readonly written: (file: string, fresh: number, all: number) => string;
  readonly contradiction: (a: Opinion, b: Opinion) => string;
  readonly sharedText: (a: Opinion, b: Opinion) => string;
  readonly silent: (names: readonly string[]) => string;
  readonly silentGroups: (names: readonly string[]) => string;
  readonly applied: (plan: string, made: number) => string;
  readonly noneAccepted: (file: string) => string;
  /** @param isApart it changes the columns of a table, and the rows do not all go along */
  readonly notApplied: (opinion: Opinion, isApart: boolean) => string;
  readonly breaks: (plan: string) => string;
  readonly savedMeanwhile: (plan: string) => string;
  readonly mixed: string;
}

const where = ({ place: { number } }: Opinion, whole: string): string => (number === '' ? whole : number);

const vi: CollectMessages = {
  otherKind: 'chỉ đọc được .docx, .doc, .rtf, .odt, .md, .txt.',
  notText: 'tệp văn bản phải lưu ở mã UTF-8.',
  own: (file) => `${file} là bản in của chính kế hoạch này, không phải tệp gửi về: bỏ qua.`,
  notRead: (file, reason) => `Không đọc được “${file}”: ${reason}`,
  broken: (plan) => `${plan} đang có lỗi: chạy kehoach validate và sửa trước đã.`,
  badTable: (file, known) => `không ghi được bảng ra “${file}”: dùng một trong các đuôi ${known}`,
  badGrouping: (found) => `--by nhận item (theo mục) hoặc office (theo cơ quan), không nhận “${found}”`,
  badFrom: (found) => `--from “${found}”: không có tệp ấy trong các tệp góp ý`,
  nothing: (file) => `Chưa có ý kiến nào trong ${file}. Thêm các tệp góp ý sau tên kế hoạch.`,
  office: (name, file, found, fresh) =>
    `${file}: ${name}, ${found} ý kiến${fresh === found ? '' : `, ${fresh} ý kiến mới`}`,
  agrees: (name, file) => `${file}: ${name} thống nhất với dự thảo`,
  olderDraft: (file) =>
    `${file} được in ra từ một dự thảo khác mà không tìm thấy: so với kế hoạch hiện tại. Chỉ dự thảo ấy bằng --draft.`,
  unknownDraft: (file) => `${file}: không rõ được in ra từ bản nào, so với kế hoạch hiện tại.`,
  someDraft: (file) =>
    `${file} không nói viết về dự thảo nào, mỗi dự thảo đọc ra chỗ khác nhau: đọc theo bản khớp nhất, những chỗ khác nhau ghi là đoán. Chỉ dự thảo ấy bằng --draft “${file}=DỰ-THẢO.yaml”.`,
  saysNothing: (file) => `${file}: không thấy câu nào đề nghị hay thống nhất; hãy đọc lại tệp.`,
  unknownOffice: (file) =>
    `${file}: không rõ của cơ quan nào, tạm ghi theo tên tệp. Cho biết bằng --from “${file}=CƠ QUAN”.`,
  sure: { chắc: '', đoán: ' (đoán)', 'không rõ': ' (không rõ chỗ)' },
  whole: 'ý kiến chung',
  written: (file, fresh, all) =>
    `${file}: thêm ${fresh} ý kiến, tất cả ${all}. Điền answer và reason rồi chạy lại với --table, --apply.`,
  contradiction: (a, b) =>
    `TRÁI NHAU tại ${where(a, 'cùng một chỗ')}: ${a.office} (${a.id}) và ${b.office} (${b.id}); không tự ghép, chỉ tiếp thu một.`,
  sharedText: (a, b) =>
    `CÙNG MỘT CÂU tại ${where(a, 'một chỗ')}: ${a.office} (${a.id}) và ${b.office} (${b.id}) sửa những từ khác nhau; tiếp thu cả hai thì ghép làm một, hãy đọc lại câu ấy.`,
  silent: (names) => `Chưa có ý kiến: ${names.join('; ')}.`,
  silentGroups: (names) => `Nơi nhận gồm nhiều cơ quan, không biết cơ quan nào chưa trả lời: ${names.join('; ')}.`,
  applied: (plan, made) => `Đã đưa ${made} ý kiến tiếp thu vào ${plan}.\nXem lại bằng kehoach validate, kehoach diff.`,
  noneAccepted: (file) => `Không có ý kiến nào để đưa vào: trong ${file} cần answer: tiếp thu, và ý kiến phải có edit.`,
  notApplied: (opinion, isApart) =>
    `Không đưa vào được: ${opinion.office} (${opinion.id}), ${where(opinion, 'ý kiến chung')}; ${isApart ? 'cột của bảng chỉ đổi được cùng mọi dòng: tiếp thu tất cả ý kiến của cơ quan ấy về bảng này, hoặc sửa bằng tay' : 'kế hoạch ở đó đã khác, hãy sửa bằng tay'}.`,
  breaks: (plan) => `Nếu đưa vào thì ${plan} có lỗi mới: chưa ghi gì.`,
  savedMeanwhile: (plan) => `${plan} vừa được chương trình khác ghi lại: chưa ghi gì. Chạy lại lệnh này.`,
  mixed: '--from không kèm tên tệp chỉ dùng một lần: viết TỆP=CƠ QUAN cho từng tệp',
};

const en: CollectMessages = {
  otherKind: 'only .docx, .doc, .rtf, .odt, .md, .txt can be read.',
  notText: 'a text file must be stored as UTF-8.',
  own: (file) => `${file} is what build makes of this very plan, nobody has sent it back: passed by.`,
  notRead: (file, reason) => `“${file}” cannot be read: ${reason}`,
  broken: (plan) => `${plan} has errors: run kehoach validate and mend them first.`,
  badTable: (file, known) => `the table cannot be written to “${file}”: use one of the endings ${known}`,
  badGrouping: (found) => `--by takes item or office, not “${found}”`,
  badFrom: (found) => `--from “${found}”: there is no such file among those that came back`,
  nothing: (file) => `There is no opinion in ${file} yet. Name the files that came back after the plan.`,
  office: (name, file, found, fresh) =>
    `${file}: ${name}, ${found} opinions${fresh === found ? '' : `, ${fresh} of them new`}`,
  agrees: (name, file) => `${file}: ${name} agrees to the draft`,
  olderDraft: (file) =>
    `${file} was built from another draft, which was not found: it is compared with the plan as it is now. Name that draft by --draft.`,
  unknownDraft: (file) => `${file}: what it was built from is not known, it is compared with the plan as it is now.`,
  someDraft: (file) =>
    `${file} does not say which draft it is about, and its places are others in each: it is read with the one that fits best, what differs is a guess. Name that draft by --draft “${file}=DRAFT.yaml”.`,
  saysNothing: (file) => `${file}: no sentence that asks for anything or agrees was found; read the file yourself.`,
  unknownOffice: (file) =>
    `${file}: whose it is is not known, it is kept under its own name. Say so by --from “${file}=OFFICE”.`,
  sure: { chắc: '', đoán: ' (a guess)', 'không rõ': ' (place not known)' },
  whole: 'the whole',
  written: (file, fresh, all) =>
    `${file}: ${fresh} opinions added, ${all} in all. Fill in answer and reason, then run again with --table, --apply.`,
  contradiction: (a, b) =>
    `CONTRADICTION at ${where(a, 'one place')}: ${a.office} (${a.id}) and ${b.office} (${b.id}); they are not merged, take one of them.`,
  sharedText: (a, b) =>
    `ONE SENTENCE at ${where(a, 'one place')}: ${a.office} (${a.id}) and ${b.office} (${b.id}) change other words of it; taken both, they are put together: read it again.`,
  silent: (names) => `No answer yet: ${names.join('; ')}.`,
  silentGroups: (names) =>
    `Recipients that are several bodies, of which nobody knows who has not answered: ${names.join('; ')}.`,
  applied: (plan, made) => `${made} opinions taken into ${plan}.\nLook at it with kehoach validate, kehoach diff.`,
  noneAccepted: (file) => `Nothing to take in: ${file} needs answer: tiếp thu, on opinions that have an edit.`,
  notApplied: (opinion, isApart) =>
    `Not taken in: ${opinion.office} (${opinion.id}), ${where(opinion, 'the whole')}; ${isApart ? 'columns of a table change with all of its rows only: accept all that this office says of the table, or change it by hand' : 'the plan says something else there now, change it by hand'}.`,
  breaks: (plan) => `With these ${plan} would have new errors: nothing was written.`,
  savedMeanwhile: (plan) => `${plan} was just saved by another program: nothing was written. Run this again.`,
  mixed: '--from without the name of a file is given once: write FILE=OFFICE for each file',
};

export const COLLECT_MESSAGES: Readonly<Record<Language, CollectMessages>> = { vi, en };
