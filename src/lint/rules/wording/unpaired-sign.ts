/** Quotation marks and brackets that open and do not close, or the other way round. */
import { placeIn, rule } from '../rule.ts';

const PAIRS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '“': '”', '«': '»' };
const OPENERS = new Map(Object.entries(PAIRS).map(([open, close]) => [close, open]));

/** "a)", "1)" and "iii)" name points. */
const isPointLabel = (text: string, at: number): boolean =>
  /(?:^|[\s(])(?:[\p{L}\d]{1,2}|[ivx]{1,5})$/u.test(text.slice(0, at));

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
    for (const text of texts) {
      const found = MAY_HAVE.test(text.text) ? unpaired(text.text) : undefined;
      if (found !== undefined) report(placeIn(text, { start: found.at, end: found.at + 1 }), { sign: found.sign });
    }
  },
});
