/** What the reports of changes say, in both languages. */

import type { AssignmentChange, FieldChange, Role, SettingChange } from '../../../change/diff/changes.ts';
import type { Language } from '../../../diagnostics/diagnostic.ts';
import type { Location, PlanPart, Step, StepKind } from '../../../plan/model/location.ts';

/** Schemes of numbers, shown by their first ones, which are the same in both languages. */
const SCHEMES = {
  mixed: 'I. / 1. / a)',
  decimal: 'I. / 1. / 1.1. / 1.1.1.',
  arabic: '1. / a)',
  'arabic-decimal': '1. / 1.1. / 1.1.1.',
  articles: 'Điều 1. / 1. / a)',
};

const vi = {
  title: (old: number, fresh: number) =>
    old === fresh ? `So sánh hai bản Kế hoạch năm ${fresh}` : `Kế hoạch năm ${fresh} so với Kế hoạch năm ${old}`,
  same: 'Hai kế hoạch giống nhau: không có thay đổi nào.',
  counts: {
    added: (count: number) => `thêm ${count}`,
    dropped: (count: number) => `bỏ ${count}`,
    moved: (count: number) => `chuyển chỗ ${count}`,
    reworded: (count: number) => `sửa ${count}`,
    onlyRepeats: (count: number) => `chỉ thay từ ngữ lặp lại ${count}`,
    onlyYears: (count: number) => `chỉ đổi năm ${count}`,
    kept: (count: number) => `giữ nguyên ${count}`,
  },
  countsEnd: 'nội dung',
  year: (from: number, to: number, count: number) => `năm ${from} → ${to} ở ${count} chỗ`,
  repeat: (old: string, fresh: string, count: number) => `“${old}” → “${fresh}” ở ${count} chỗ`,
  yearsLead: 'Đổi năm:',
  repeatsLead: 'Từ ngữ thay giống nhau ở nhiều chỗ:',
  onlyYears: 'Chỉ đổi năm',
  onlyRepeats: 'Chỉ thay từ ngữ lặp lại đã nêu ở trên',
  targets: 'Chỉ tiêu thay đổi',
  deadlines: 'Thời hạn thay đổi',
  columns: ['Vị trí', 'Nội dung', 'Trước', 'Nay'] as readonly [string, string, string, string],
  fields: 'Thể thức',
  fieldNames: {
    issuer: 'Cơ quan ban hành',
    code: 'Ký hiệu',
    number: 'Số',
    place: 'Địa danh',
    date: 'Ngày ban hành',
    attachedTo: 'Quyết định ban hành',
    secrecy: 'Độ mật',
    urgency: 'Mức độ khẩn',
    circulation: 'Phạm vi lưu hành',
    recall: 'Thời hạn thu hồi',
    drafter: 'Người soạn thảo, số bản phát hành',
    post: 'Chức vụ người ký',
    signer: 'Người ký',
    notForMedia: 'Không phổ biến trên báo, đài',
    contact: 'Thông tin liên hệ',
  } as Readonly<Record<FieldChange['field'], string>>,
  print: 'Cách trình bày',
  labels: (count: number) => `Đổi cách đánh số, gạch đầu dòng ở ${count} chỗ`,
  faces: (count: number) => `Đổi kiểu chữ (đậm, nghiêng) ở ${count} chỗ`,
  merges: (count: number) => `Đổi cách gộp ô ở ${count} dòng của bảng`,
  pictures: (count: number) => `Thay ${count} hình (tệp khác)`,
  widths: (count: number) => `Đổi cỡ ${count} hình`,
  settings: {
    scheme: 'Kiểu đánh số',
    parts: 'Nhãn của phần',
    chapters: 'Nhãn của chương',
    sections: 'Nhãn của mục',
    standard: 'Thể thức',
    assign: 'Câu phân công',
    recipients: 'Mục đích gửi ở Nơi nhận',
    sizes: 'Cỡ chữ',
    margins: 'Lề trên × dưới × trái × phải (mm)',
    indent: 'Lùi đầu dòng (mm)',
    paragraphSpacing: 'Khoảng cách đoạn (pt)',
    lineSpacing: 'Khoảng cách dòng',
    bothSides: 'In hai mặt',
  } as Readonly<Record<SettingChange['setting'], string>>,
  choices: {
    ...SCHEMES,
    state: 'Nghị định 30/2020/NĐ-CP',
    party: 'Hướng dẫn 05-HD/VPTW',
    inline: 'cuối đoạn, in nghiêng',
    true: 'có',
    line: 'dòng riêng',
    brace: 'dấu ngoặc móc',
    large: 'bộ cỡ chữ lớn',
    small: 'bộ cỡ chữ nhỏ',
  } as Readonly<Record<string, string>>,
  figure: (value: string) => value.replaceAll('.', ','),
  kinds: { added: 'Thêm', dropped: 'Bỏ', moved: 'Chuyển', changed: 'Sửa', movedAndChanged: 'Chuyển và sửa' },
  parts: {
    title: 'Trích yếu và căn cứ, lời dẫn',
    section: 'Nội dung',
    appendix: 'Phụ lục',
    recipient: 'Nơi nhận',
  },
  gone: (place: string) => `${place} cũ`,
  formerly: (place: string) => `trước là ${place}`,
  from: (place: string) => `chuyển từ ${place}`,
  roles: { heading: '', text: '', after: '', sentence: 'phân công', note: 'chú thích' } as Readonly<
    Record<Role, string>
  >,
  assignment: {
    lead: 'chủ trì',
    support: 'phối hợp',
    who: 'thực hiện',
    deadline: 'thời hạn',
    output: 'sản phẩm',
  } as Readonly<Record<AssignmentChange['field'], string>>,
  none: '-',
  place: {
    title: 'trích yếu',
    basis: 'căn cứ thứ',
    opening: 'lời dẫn, đoạn',
    recipient: 'nơi nhận, dòng',
    number: 'mục',
    whole: 'phần đầu',
  },
  steps: {
    dash: (ordinal) => `gạch thứ ${ordinal}`,
    plus: (ordinal) => `dấu cộng thứ ${ordinal}`,
    loose: (ordinal) => (ordinal === undefined ? 'đoạn không đánh số' : `đoạn không đánh số thứ ${ordinal}`),
    paragraph: (ordinal) => (ordinal === undefined ? 'đoạn văn' : `đoạn văn thứ ${ordinal}`),
    table: (ordinal) => (ordinal === undefined ? 'bảng' : `bảng thứ ${ordinal}`),
    picture: (ordinal) => (ordinal === undefined ? 'hình' : `hình thứ ${ordinal}`),
    row: (ordinal) => (ordinal === 0 ? 'dòng tiêu đề' : `dòng ${ordinal}`),
  } as Readonly<Record<StepKind, (ordinal: number | undefined) => string>>,
};

export type ChangeMessages = typeof vi;

const en: ChangeMessages = {
  title: (old, fresh) =>
    old === fresh ? `Two versions of the plan for ${fresh}` : `The plan for ${fresh} against the plan for ${old}`,
  same: 'The two plans are the same: nothing has changed.',
  counts: {
    added: (count) => `${count} added`,
    dropped: (count) => `${count} dropped`,
    moved: (count) => `${count} moved`,
    reworded: (count) => `${count} reworded`,
    onlyRepeats: (count) => `${count} with only a repeated replacement`,
    onlyYears: (count) => `${count} with only the year changed`,
    kept: (count) => `${count} kept`,
  },
  countsEnd: '',
  year: (from, to, count) => `${from} → ${to} in ${count} place${count === 1 ? '' : 's'}`,
  repeat: (old, fresh, count) => `“${old}” → “${fresh}” in ${count} places`,
  yearsLead: 'Years:',
  repeatsLead: 'Replaced alike in several places:',
  onlyYears: 'Only the year changed',
  onlyRepeats: 'Only a repeated replacement, as told above',
  targets: 'Targets that changed',
  deadlines: 'Deadlines that changed',
  columns: ['Place', 'About', 'Before', 'Now'],
  fields: 'Letterhead and signature',
  fieldNames: {
    issuer: 'Issuer',
    code: 'Code',
    number: 'Number',
    place: 'Place',
    date: 'Date',
    attachedTo: 'Decision',
    secrecy: 'Secrecy',
    urgency: 'Urgency',
    circulation: 'Circulation',
    recall: 'To be returned by',
    drafter: 'Drafter, copies issued',
    post: 'Signer’s post',
    signer: 'Signer',
    notForMedia: 'Not for the media',
    contact: 'Contact',
  },
  print: 'Print',
  labels: (count) => `Numbers, letters or dashes changed in ${count} place${count === 1 ? '' : 's'}`,
  faces: (count) => `Bold or italic changed in ${count} place${count === 1 ? '' : 's'}`,
  merges: (count) => `Cells merged otherwise in ${count} row${count === 1 ? '' : 's'} of tables`,
  pictures: (count) => `${count} picture${count === 1 ? '' : 's'} replaced (another file)`,
  widths: (count) => `${count} picture${count === 1 ? '' : 's'} of another size`,
  settings: {
    scheme: 'Numbering',
    parts: 'Labels of parts',
    chapters: 'Labels of chapters',
    sections: 'Labels of sections',
    standard: 'Standard',
    assign: 'Assignments',
    recipients: 'Purpose of recipients',
    sizes: 'Sizes of letters',
    margins: 'Margins, top × bottom × left × right (mm)',
    indent: 'First-line indent (mm)',
    paragraphSpacing: 'Space between paragraphs (pt)',
    lineSpacing: 'Line spacing',
    bothSides: 'Both sides',
  },
  choices: {
    ...SCHEMES,
    state: 'Nghị định 30/2020/NĐ-CP',
    party: 'Hướng dẫn 05-HD/VPTW',
    inline: 'at the end of the text, italic',
    true: 'yes',
    line: 'on a line of its own',
    brace: 'a brace',
    large: 'the large set',
    small: 'the small set',
  },
  figure: (value) => value,
  kinds: {
    added: 'Added',
    dropped: 'Dropped',
    moved: 'Moved',
    changed: 'Reworded',
    movedAndChanged: 'Moved, reworded',
  },
  parts: {
    title: 'Title, bases and opening',
    section: 'Body',
    appendix: 'Appendices',
    recipient: 'Recipients',
  },
  gone: (place) => `former ${place}`,
  formerly: (place) => `formerly ${place}`,
  from: (place) => `from ${place}`,
  roles: { heading: '', text: '', after: '', sentence: 'assignment', note: 'footnote' },
  assignment: { lead: 'lead', support: 'support', who: 'by', deadline: 'deadline', output: 'output' },
  none: '-',
  place: {
    title: 'title',
    basis: 'basis',
    opening: 'opening, paragraph',
    recipient: 'recipients, line',
    number: 'item',
    whole: 'head',
  },
  steps: {
    dash: (ordinal) => `dash ${ordinal}`,
    plus: (ordinal) => `plus ${ordinal}`,
    loose: (ordinal) => (ordinal === undefined ? 'unnumbered item' : `unnumbered item ${ordinal}`),
    paragraph: (ordinal) => (ordinal === undefined ? 'paragraph' : `paragraph ${ordinal}`),
    table: (ordinal) => (ordinal === undefined ? 'table' : `table ${ordinal}`),
    picture: (ordinal) => (ordinal === undefined ? 'picture' : `picture ${ordinal}`),
    row: (ordinal) => (ordinal === 0 ? 'heading row' : `row ${ordinal}`),
  },
};

export const CHANGE_MESSAGES: Readonly<Record<Language, ChangeMessages>> = { vi, en };

const stepText = ({ kind, ordinal }: Step, messages: ChangeMessages): string => messages.steps[kind](ordinal);

/** "mục II.2", "Điều 3.1". */
const numbersText = (numbers: string, { place }: ChangeMessages): string =>
  numbers.startsWith('Điều') ? numbers : `${place.number} ${numbers}`;

/** A place as an officer says it: "mục II.2.a, gạch thứ 3". */
export function placeText(place: Location, messages: ChangeMessages): string {
  const { part, ordinal, appendix, divisions = [], numbers, steps } = place;
  if (part === 'title') return messages.place.title;
  if (part === 'basis' || part === 'opening' || part === 'recipient') return `${messages.place[part]} ${ordinal}`;
  const said = [
    ...(appendix === undefined ? [] : [appendix]),
    ...divisions,
    ...(numbers === '' ? [] : [numbersText(numbers, messages)]),
    ...steps.map((step) => stepText(step, messages)),
  ];
  return said.length === 0 ? messages.place.whole : said.join(', ');
}

export type Chapter = keyof ChangeMessages['parts'];

const CHAPTERS: Readonly<Record<PlanPart, Chapter>> = {
  title: 'title',
  basis: 'title',
  opening: 'title',
  section: 'section',
  appendix: 'appendix',
  recipient: 'recipient',
};

/** The chapter of the report that a place belongs to. */
export const chapterOf = ({ part }: Location): Chapter => CHAPTERS[part];
