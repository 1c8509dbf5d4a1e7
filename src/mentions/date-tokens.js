const YEAR = '(?:19|20)\\d{2}';
const DASH = '\\s?[-–—]\\s?';
/** Longest first: what one pattern has taken, the next ones leave alone. */
const PATTERNS = [
  // "96/2019/QH14", "49/2020/NĐ-CP": numbers of documents hold no year of the plan.
  {
    kind: 'range',
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}/])(?:từ )?(?:năm )?(?<a>${YEAR})(?:${DASH}| đến (?:hết )?(?:năm )?)(?<b>${YEAR})(?![\\p{N}/])`,
      'giu',
    ),
  },
  {
    kind: 'day',
    pattern: new RegExp(
      `(?<![\\d/])(?<day>\\d{1,2})(?<sep>[/.-])(?<month>\\d{1,2})\\k<sep>(?<a>${YEAR})(?![\\d/]|\\.\\d)`,
      'giu',
    ),
  },
  {
    kind: 'day',
    pattern: new RegExp(`(?<![\\d/])(?<day>\\d{1,2}) tháng (?<month>\\d{1,2}) năm (?<a>${YEAR})(?!\\d)`, 'giu'),
  },
  {
    kind: 'month',
    pattern: new RegExp(`tháng (?:\\d{1,2}, ?)*(?<month>\\d{1,2})(?:/| năm )(?<a>${YEAR})(?!\\d)`, 'giu'),
  },
  { kind: 'month', pattern: new RegExp(`(?<![\\d/])(?<month>\\d{1,2})/(?<a>${YEAR})(?![\\d/])`, 'giu') },
  { kind: 'month', pattern: new RegExp(`quý (?:[IVX]+|\\d)(?:/|-| năm )(?<a>${YEAR})(?!\\d)`, 'giu') },
  { kind: 'year', pattern: new RegExp(`(?<![\\p{L}])năm (?<a>${YEAR})(?![\\d/])`, 'giu') },
  { kind: 'year', pattern: new RegExp(`(?<![\\p{L}\\p{N}/.,-])(?<a>${YEAR})(?![\\p{N}/]|[.,]\\d|\\s?%)`, 'giu') },
];
/** "trước ngày 30/9", "từ ngày 01/7 đến 30/9": a day of each year, said to be kept. */
const DAY_OF_YEAR =
  /(?:trước|từ|đến|xong|chậm nhất(?: là)?|hạn|vào|tới|hết)\s+(?:hết\s+)?(?:ngày\s+)?(?<day>\d{1,2})\/(?<month>\d{1,2})(?![\d/])/giu;
/** A number before these words counts something: "2000 người". */
const COUNTED =
  /^\s+(?:người|vụ|hộ|lượt|tin|bài|tờ|bộ|đồng|triệu|tỷ|cuộc|em|hội viên|đoàn viên|địa bàn|camera|m2|km|ha|kg|suất|phiếu|trường hợp)(?!\p{L})/iu;
const overlaps = (a, b) => a.start < b.end && b.start < a.end;
function yearsOf(match) {
  const { a = '', b } = match.groups ?? {};
  const start = (match.index ?? 0) + match[0].indexOf(a, match.groups?.['sep'] === undefined ? 0 : 3);
  const first = { year: Number(a), span: { start, end: start + 4 } };
  if (b === undefined) return [first];
  const end = (match.index ?? 0) + match[0].length;
  return [first, { year: Number(b), span: { start: end - 4, end } }];
}
function tokenOf(kind, match) {
  const { day, month } = match.groups ?? {};
  const start = match.index ?? 0;
  return {
    kind,
    span: { start, end: start + match[0].length },
    years: kind === 'day-of-year' ? [] : yearsOf(match),
    ...(day === undefined ? {} : { day: Number(day) }),
    ...(month === undefined ? {} : { month: Number(month) }),
    hasWord: /^(?:từ )?năm /iu.test(match[0]),
  };
}
/** Finds all of them, in order; none lies in another. */
export function findDateTokens(text) {
  if (!/\d/.test(text)) return [];
  const tokens = [];
  const add = (kind, pattern) => {
    for (const match of text.matchAll(pattern)) {
      const token = tokenOf(kind, match);
      const isCount = kind === 'year' && !token.hasWord && COUNTED.test(text.slice(token.span.end));
      if (!isCount && !tokens.some(({ span }) => overlaps(span, token.span))) tokens.push(token);
    }
  };
  for (const { kind, pattern } of PATTERNS) add(kind, pattern);
  add('day-of-year', DAY_OF_YEAR);
  return tokens.sort((a, b) => a.span.start - b.span.start);
}
