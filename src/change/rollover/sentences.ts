/** What marks and changes say, in both languages. */
import type { Bilingual } from '../../diagnostics/diagnostic.ts';

type Values = Readonly<Record<string, string | number>>;

const TEMPLATES = {
  basis: {
    vi: 'căn cứ của năm {oldYear}: thay bằng văn bản của năm {newYear}: {quote}',
    en: 'issued for {oldYear}: put the document of {newYear} in its place: {quote}',
  },
  yearlyBasis: {
    vi: 'ban hành cho đợt lập kế hoạch năm {oldYear}: năm {newYear} có văn bản mới chưa: {quote}',
    en: 'issued when the plan of {oldYear} was made: is there a new one for {newYear}: {quote}',
  },
  replaced: {
    vi: '{quote} đã được thay bằng {successor}',
    en: '{quote} was replaced by {successor}',
  },
  ended: {
    vi: '{quote} hết hiệu lực hoặc hết giai đoạn{until}: tìm văn bản thay thế',
    en: '{quote} has ended{until}: look for its successor',
  },
  periodEnded: {
    vi: '{quote} đã kết thúc trước năm {newYear}: còn nêu không, giai đoạn mới là gì',
    en: '{quote} ended before {newYear}: keep it, or name the new period',
  },
  periodEnding: {
    vi: '{quote} kết thúc trong năm {newYear}: thêm việc tổng kết, giai đoạn mới',
    en: '{quote} ends in {newYear}: think of the final report and the next period',
  },
  deadline: {
    vi: 'thời hạn {new}{weekday}, chuyển từ {old}: giữ hay đổi',
    en: 'date to be kept {new}{weekday}, moved from {old}: keep or change',
  },
  fixedDeadline: {
    vi: 'thời hạn {new}{weekday}: giữ hay đổi',
    en: 'date to be kept {new}{weekday}: keep or change',
  },
  impossibleDate: {
    vi: 'thời hạn {old}: năm {newYear} không có ngày này, tạm ghi {new}',
    en: 'date to be kept {old}: there is no such day in {newYear}, {new} was put in its place',
  },
  yearMoved: {
    vi: '{new}, chuyển từ {old}: xem câu còn đúng không',
    en: '{new}, moved from {old}: see whether the sentence still holds',
  },
  yearKept: {
    vi: '{quote} giữ nguyên: là việc đã qua hay phải chuyển',
    en: '{quote} was left as it is: something past, or to be moved',
  },
  anniversary: {
    vi: '{quote} là của năm {oldYear}: năm {newYear} là {count}, đổi số hay bỏ',
    en: '{quote} is of {oldYear}: in {newYear} it is {count}, change the number or drop it',
  },
  body: {
    vi: '{quote} nay là {successor}{from}{note}',
    en: '{quote} is now {successor}{from}{note}',
  },
  bodyCheck: {
    vi: '{quote}: kiểm tra tên hiện nay ({successor}){from}{note}',
    en: '{quote}: check the name of today ({successor}){from}{note}',
  },
  bodyAgain: {
    vi: '{quote}: tên đã đổi, xem chỗ RÀ SOÁT đầu tiên về tên này',
    en: '{quote}: this name has changed, see the first mark about it',
  },
  place: {
    vi: '{quote} không còn từ ngày 01/7/2025, nay thuộc {successor}',
    en: '{quote} is no more since 1 July 2025; it is now part of {successor}',
  },
  placeAgain: {
    vi: '{quote}: địa danh không còn, xem chỗ RÀ SOÁT đầu tiên về tên này',
    en: '{quote}: this place is no more, see the first mark about it',
  },
  target: {
    vi: 'chỉ tiêu, số liệu giữ hay đổi: {list}',
    en: 'targets and figures, keep or change: {list}',
  },
  tableFigures: {
    vi: 'số liệu trong bảng: giữ hay đổi',
    en: 'figures of the table: keep or change',
  },
  bodyTwice: {
    vi: '{quote} đứng hai lần sau khi đổi tên: bỏ một, hoặc viết lại câu',
    en: '{quote} stands twice after renaming: drop one, or rewrite the sentence',
  },
  signer: {
    vi: 'người ký, chức vụ: kiểm tra lại ({name})',
    en: 'signer and post: check ({name})',
  },
  moved: { vi: '{old} → {new}', en: '{old} → {new}' },
  blanked: { vi: '{key}: {old} → {new}', en: '{key}: {old} → {new}' },
  renamed: { vi: '{old} → {new}{from}', en: '{old} → {new}{from}' },
  leftOut: {
    vi: 'không tự ghi được {new} vào chỗ này: sửa tay',
    en: '{new} could not be written here: do it by hand',
  },
} as const;

export type SentenceName = keyof typeof TEMPLATES;

const fill = (template: string, values: Values): string =>
  template.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));

/** Words a sentence; values that differ by language are given for each. */
export function say(name: SentenceName, values: Values, english: Values = {}): Bilingual {
  const { vi, en } = TEMPLATES[name];
  return { vi: fill(vi, values), en: fill(en, { ...values, ...english }) };
}

/** What may be empty in a sentence, and what a sentence says in brackets. */
const PATTERNS: Readonly<Record<string, string>> = {
  weekday: '(?: \\([^()]*\\))?',
  until: '.*?',
  from: '(?: \\(từ [^()]*\\))?',
  note: '(?:; .*)?',
};

const escaped = (text: string): string => text.replace(/[$()*+.?[\]^{|}]/g, '\\$&');

const readers = Object.entries(TEMPLATES).map(([name, { vi }]) => {
  const pattern = vi.replace(/[^{}]+|\{(\w+)\}/g, (part, key?: string) =>
    key === undefined ? escaped(part) : `(?<${key}>${PATTERNS[key] ?? '.+?'})`,
  );
  return { name: name as SentenceName, pattern: new RegExp(`^${pattern}$`, 'u') };
});

/** Which sentence a mark of a file is, with its values; undefined for one that somebody wrote. */
export function readSentence(text: string): { readonly name: SentenceName; readonly values: Values } | undefined {
  for (const { name, pattern } of readers) {
    const found = pattern.exec(text);
    if (found !== null) return { name, values: { ...found.groups } };
  }
  return undefined;
}
