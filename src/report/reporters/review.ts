/** The review list of a plan that was rolled over, for the terminal and as Markdown. */

import { type ChangeKind, isMark, type MarkKind, type ReviewEntry } from '../../change/rollover/review.ts';
import type { Bilingual, Language } from '../../diagnostics/diagnostic.ts';

const KINDS: Readonly<Record<MarkKind | ChangeKind, Bilingual>> = {
  basis: { vi: 'căn cứ', en: 'basis' },
  document: { vi: 'văn bản', en: 'document' },
  period: { vi: 'giai đoạn', en: 'period' },
  deadline: { vi: 'thời hạn', en: 'deadline' },
  year: { vi: 'năm', en: 'year' },
  body: { vi: 'tên cơ quan', en: 'body' },
  place: { vi: 'địa danh', en: 'place' },
  target: { vi: 'chỉ tiêu', en: 'target' },
  signer: { vi: 'người ký', en: 'signer' },
  moved: { vi: 'chuyển năm', en: 'year moved' },
  blanked: { vi: 'đầu kế hoạch', en: 'head' },
  renamed: { vi: 'đổi tên', en: 'renamed' },
  leftOut: { vi: 'sửa tay', en: 'by hand' },
};

const WORDS = {
  vi: {
    title: (oldYear: number, newYear: number) => `Rà soát: kế hoạch năm ${oldYear} → năm ${newYear}`,
    marks: (count: number) => `${count} chỗ phải quyết định (trong tệp: # RÀ SOÁT)`,
    changes: (count: number) => `${count} chỗ đã đổi`,
    head: ['Dòng', 'Loại', 'Nội dung'],
    done: 'Xong',
  },
  en: {
    title: (oldYear: number, newYear: number) => `Review: plan of ${oldYear} → ${newYear}`,
    marks: (count: number) => `${count} places to decide (in the file: # RÀ SOÁT)`,
    changes: (count: number) => `${count} places changed`,
    head: ['Line', 'Kind', 'What'],
    done: 'Done',
  },
} as const;

export interface ReviewReport {
  readonly file: string;
  readonly oldYear: number;
  readonly newYear: number;
  readonly review: readonly ReviewEntry[];
}

const KIND_WIDTH = Math.max(...Object.values(KINDS).flatMap(({ vi, en }) => [vi.length, en.length]));

const line = ({ line: number, kind, sentence }: ReviewEntry, language: Language): string =>
  `  ${String(number).padStart(5)}  ${KINDS[kind][language].padEnd(KIND_WIDTH)}  ${sentence[language]}`;

/** For the terminal: first what is to be decided, then what was done. */
export function reviewText({ file, oldYear, newYear, review }: ReviewReport, language: Language): string {
  const messages = WORDS[language];
  const marks = review.filter(({ kind }) => isMark(kind));
  const changes = review.filter(({ kind }) => !isMark(kind));
  return [
    `${messages.title(oldYear, newYear)}: ${file}`,
    messages.marks(marks.length),
    ...marks.map((entry) => line(entry, language)),
    messages.changes(changes.length),
    ...changes.map((entry) => line(entry, language)),
  ].join('\n');
}

const cell = (text: string): string => text.replace(/[\\|*_`<>[\]]/g, '\\$&');

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string[] =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);

/** As Markdown, with a box to tick beside each mark. */
export function reviewMarkdown({ file, oldYear, newYear, review }: ReviewReport, language: Language): string {
  const messages = WORDS[language];
  const row = ({ line: number, kind, sentence }: ReviewEntry): string[] => [
    String(number),
    KINDS[kind][language],
    cell(sentence[language]),
  ];
  const marks = review.filter(({ kind }) => isMark(kind));
  const changes = review.filter(({ kind }) => !isMark(kind));
  return [
    `# ${messages.title(oldYear, newYear)}`,
    '',
    `\`${file}\``,
    '',
    `## ${messages.marks(marks.length)}`,
    '',
    ...table(
      [messages.done, ...messages.head],
      marks.map((entry) => ['☐', ...row(entry)]),
    ),
    '',
    `## ${messages.changes(changes.length)}`,
    '',
    ...table(messages.head, changes.map(row)),
    '',
  ].join('\n');
}
