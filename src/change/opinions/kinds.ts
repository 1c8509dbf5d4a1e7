/** What an opinion asks for, told by its edit or by its words. */
import type { PlanPath } from '../../diagnostics/diagnostic.ts';
import { diffText } from '../diff/tokenise.ts';
import type { DataEdit, OpinionKind } from './opinion.ts';

type Rule = readonly [kind: OpinionKind, words: RegExp];

/** Keys of a plan whose values are of one kind, whatever is done to them. */
const KEYS: Readonly<Record<string, OpinionKind>> = {
  lead: 'phân công',
  support: 'phân công',
  who: 'phân công',
  assign: 'phân công',
  deadline: 'thời hạn',
};

const TIME = /(?:ngày|tháng|quý|tuần)\s*(?:\d|[IVX])|\d{1,2}\/\d{1,2}|thời hạn|tiến độ|hạn hoàn thành/iu;
const FIGURE = /\d/u;

function keyKind(path: PlanPath): OpinionKind | undefined {
  const key = path.findLast((step) => typeof step === 'string' && KEYS[step] !== undefined);
  return key === undefined ? undefined : KEYS[key];
}

/** Words that changed from one text to another. */
const changedWords = (old: string, fresh: string): string =>
  diffText(old, fresh)
    .filter(({ kind }) => kind !== 'same')
    .map(({ text }) => text)
    .join(' ');

/** The words of a change: with those beside a figure, which say whether it is a day. */
const timeAround = (old: string, fresh: string): boolean =>
  diffText(old, fresh).some(({ kind }, index, all) => {
    const text = [all[index - 1]?.text.slice(-12), all[index]?.text, all[index + 1]?.text.slice(0, 8)].join('');
    return kind !== 'same' && TIME.test(text);
  });

/** What an edit does; `old` and `fresh` are its words as they are printed. */
export function kindOfEdit({ op, path }: DataEdit, old: string, fresh: string): OpinionKind {
  const byKey = keyKind(path);
  if (byKey !== undefined) return byKey;
  if (op === 'insert' || old === '') return 'thêm';
  if (op === 'remove' || fresh === '') return 'bỏ';
  if (!FIGURE.test(changedWords(old, fresh))) return 'sửa câu chữ';
  return timeAround(old, fresh) ? 'thời hạn' : 'số liệu';
}

/** The first that fits. */
const BY_WORDS: readonly Rule[] = [
  ['thời hạn', /thời hạn|tiến độ|thời gian (?:thực hiện|hoàn thành)|chậm nhất|hoàn thành trước/iu],
  // "chưa được giao dự toán" gives nobody a task.
  ['phân công', /chủ trì|phối hợp|phân công|(?<!\p{L})(?<!được )giao(?!\p{L})/iu],
  ['số liệu', /số liệu|chỉ tiêu|tỉ lệ|tỷ lệ|\d\s*%/iu],
  ['bỏ', /(?<!\p{L})(?:bỏ|lược|xóa|xoá)(?!\p{L})/iu],
  ['thêm', /bổ sung|(?<!\p{L})thêm(?!\p{L})/iu],
  ['sửa câu chữ', /(?<!\p{L})(?:sửa|thay|chỉnh|đổi|viết lại|diễn đạt)(?!\p{L})/iu],
];

/** What a sentence asks for. */
export const kindOfWords = (sentence: string): OpinionKind =>
  BY_WORDS.find(([, words]) => words.test(sentence))?.[0] ?? 'ý kiến chung';
