/** Quotation marks and brackets that open and do not close, or the other way round. */
import type { ReadText } from '../../../content/entities/read-text.ts';
import { textBefore } from '../../../content/entities/text-before.ts';
import { placeIn, rule } from '../rule.ts';

const PAIRS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '“': '”', '«': '»' };
const OPENERS = new Map(Object.entries(PAIRS).map(([open, close]) => [close, open]));

/** "a)", "1)" and "iii)" name points. */
const isPointLabel = (text: string, at: number): boolean =>
  /(?:^|[\s(“"])(?:\p{L}|\d{1,2}|[ivx]{1,5})$/u.test(textBefore(text, at));

/** Most texts have none of the signs. */
const MAY_HAVE = /[()[\]{}“”«»"]/;

/** The first sign without its partner. */
function unpaired(text: string): { sign: string; at: number } | undefined {
  const open: { sign: string; at: number }[] = [];
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (PAIRS[sign] !== undefined) open.push({ sign, at });
    else if (OPENERS.has(sign)) {
      if (open.at(-1)?.sign === OPENERS.get(sign)) open.pop();
      else if (sign !== ')' || !isPointLabel(text, at)) return { sign, at };
    }
  }
  if (open[0] !== undefined) return open[0];
  const straight = [...text.matchAll(/"/g)];
  return straight.length % 2 === 1 ? { sign: '"', at: straight.at(-1)?.index ?? 0 } : undefined;
}

/** A sign without its partner in its own text. */
interface Alone {
  readonly sign: string;
  readonly at: number;
  readonly text: ReadText;
  /** Its place among the texts. */
  readonly index: number;
}

/** A quotation goes on over so many texts at most. */
const MOST_TEXTS = 30;

/** What is quoted or put in brackets over several paragraphs opens in one and closes in another. */
function withoutPairs(alone: readonly Alone[]): Alone[] {
  const left: Alone[] = [];
  for (const one of alone) {
    const before = left.at(-1);
    const opens = PAIRS[before?.sign ?? ''] === one.sign || (one.sign === '"' && before?.sign === '"');
    if (before !== undefined && opens && one.index - before.index <= MOST_TEXTS) left.pop();
    else left.push(one);
  }
  return left;
}

export const unpairedSign = rule({
  code: 'wording/unpaired-sign',
  severity: 'warning',
  summary: { vi: 'Ngoặc kép, ngoặc đơn không đủ đôi', en: 'Quotation marks or brackets without a partner' },
  why: {
    vi: 'Thiếu một dấu thì không rõ phần trích hay phần giải thích dừng ở đâu.',
    en: 'Without its partner nobody can tell where the quotation or the remark ends.',
  },
  vi: ['Dấu {sign} không có dấu đi cùng.', 'Thêm dấu còn thiếu, hoặc bỏ dấu thừa.'],
  en: ['The sign {sign} has no partner.', 'Add the missing one, or take this one out.'],
  examples: {
    wrong: 'Xóa bỏ “tín dụng đen trên địa bàn.',
    right: 'Xóa bỏ “tín dụng đen” (nếu có) theo điểm a) khoản 1.',
  },
  check: ({ texts, report }) => {
    const alone = texts.flatMap((text, index): Alone[] => {
      const found = MAY_HAVE.test(text.text) ? unpaired(text.text) : undefined;
      return found === undefined ? [] : [{ ...found, text, index }];
    });
    for (const { text, at, sign } of withoutPairs(alone)) report(placeIn(text, { start: at, end: at + 1 }), { sign });
  },
});
