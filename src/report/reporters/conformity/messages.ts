/** What the reports of conformity say around the departures, in both languages. */

import type { Language, Severity } from '../../../diagnostics/diagnostic.ts';
import type { AuditedPart, WordLocation } from '../../../lint/conformity/departure.ts';
import type { StandardId } from '../../../standard/standard.ts';

const vi = {
  title: (file: string, standard: StandardId) =>
    standard === 'party'
      ? `${file}: thể thức văn bản của Đảng theo Hướng dẫn 05-HD/VPTW`
      : `${file}: thể thức theo Phụ lục I Nghị định 30/2020/NĐ-CP`,
  parts: {
    page: 'Khổ giấy, kiểu trình bày',
    margins: 'Lề trang',
    font: 'Phông chữ, bộ mã, màu chữ',
    pageNumbers: 'Số trang',
    letterhead: 'Quốc hiệu, Tiêu ngữ, tên cơ quan',
    number: 'Số, ký hiệu',
    date: 'Địa danh và thời gian ban hành',
    title: 'Tên loại và trích yếu',
    bases: 'Căn cứ ban hành',
    body: 'Lời văn',
    headings: 'Bố cục, đánh số',
    signature: 'Chức vụ, họ tên, chữ ký',
    recipients: 'Nơi nhận',
    appendices: 'Phụ lục',
    craft: 'Cách soạn tệp (ngoài Nghị định)',
  } as Readonly<Record<AuditedPart, string>>,
  severities: { error: 'lỗi', warning: 'cảnh báo', info: 'lưu ý' } as Readonly<Record<Severity, string>>,
  asked: 'quy định',
  found: 'trong tệp',
  where: 'ở',
  paragraph: (number: number) => `đoạn ${number}`,
  outside: { header: 'lề trên', footer: 'lề dưới', note: 'chú thích' } as Readonly<
    Record<NonNullable<WordLocation['outside']>, string>
  >,
  section: (number: number) => `phần ${number}`,
  more: (count: number) => `và ${count} chỗ khác`,
  conforming: 'Đúng thể thức',
  remarks: 'Lời văn (quy tắc của kehoach validate)',
  explain: 'Cách sửa và căn cứ của từng mã: kehoach explain MÃ',
  leftOut: 'Bỏ qua theo yêu cầu (--without) hoặc theo kế hoạch',
  reason: 'lý do',
  counts: (errors: number, warnings: number, notes: number, remarks: number) =>
    `${errors} lỗi, ${warnings} cảnh báo, ${notes} lưu ý về thể thức; ${remarks} nhận xét về lời văn.`,
};

export type ConformityMessages = typeof vi;

const en: ConformityMessages = {
  title: (file, standard) =>
    standard === 'party'
      ? `${file}: held against Hướng dẫn 05-HD/VPTW, the Party’s form`
      : `${file}: held against Annex I of Nghị định 30/2020/NĐ-CP`,
  parts: {
    page: 'Paper and orientation',
    margins: 'Margins',
    font: 'Font, encoding, colour',
    pageNumbers: 'Page numbers',
    letterhead: 'Quốc hiệu, Tiêu ngữ, issuing body',
    number: 'Number and code',
    date: 'Place and date',
    title: 'Type and title',
    bases: 'Bases',
    body: 'Running text',
    headings: 'Headings and numbers',
    signature: 'Signature',
    recipients: 'Recipients',
    appendices: 'Appendices',
    craft: 'How the file is made (not in the decree)',
  },
  severities: { error: 'error', warning: 'warning', info: 'note' },
  asked: 'asked',
  found: 'found',
  where: 'at',
  paragraph: (number) => `paragraph ${number}`,
  outside: { header: 'the top margin', footer: 'the bottom margin', note: 'a note' },
  section: (number) => `section ${number}`,
  more: (count) => `and ${count} more`,
  conforming: 'As the decree asks',
  remarks: 'The text (rules of kehoach validate)',
  explain: 'What to do about a code, and why: kehoach explain CODE',
  leftOut: 'Left out by request (--without) or by the plan',
  reason: 'reason',
  counts: (errors, warnings, notes, remarks) =>
    `${errors} error(s), ${warnings} warning(s), ${notes} note(s) on the form; ${remarks} remark(s) on the text.`,
};

export const CONFORMITY_MESSAGES: Readonly<Record<Language, ConformityMessages>> = { vi, en };
