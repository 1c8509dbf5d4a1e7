/** Where a former name is told as history, and where a proper name belongs to something else. */
import { foldName, isAllCapitals, isCapitalised, type Word } from './tokenise.ts';

/** May stand between a mark of history and the name: "trước đây là", "nguyên Giám đốc", "không còn đơn vị hành chính". */
const BETWEEN = new Set([
  ...[',', '(', '"', ':', 'là', 'thuộc', 'của', 'tên', 'gọi', 'các', 'và', 'với'],
  ...['giám', 'phó', 'đốc', 'chủ', 'tịch', 'trưởng', 'ban', 'lãnh', 'đạo', 'cán', 'bộ', 'bí', 'thư'],
  ...['đơn', 'vị', 'hành', 'chính', 'mô', 'hình', 'quyền'],
]);
const MOST_BETWEEN = 5;

const BEFORE: readonly (readonly string[])[] = [
  ['trước', 'đây'],
  ['nguyên'],
  ['đổi', 'tên', 'từ'],
  ['sáp', 'nhập', 'từ'],
  ['sáp', 'nhập'],
  ['hợp', 'nhất', 'từ'],
  ['hợp', 'nhất'],
  ['tách', 'từ'],
  ['tiền', 'thân'],
  ['giải', 'thể'],
  ['không', 'còn'],
  ['không', 'tổ', 'chức'],
  ['bỏ'],
  ['kết', 'thúc', 'hoạt', 'động'],
];

const AFTER: readonly (readonly string[])[] = [
  ['cũ'],
  ['(', 'cũ', ')'],
  ['trước', 'đây'],
  ['(', 'trước', 'đây'],
  ['trước', 'sắp', 'xếp'],
  ['trước', 'sáp', 'nhập'],
  ['trước', 'hợp', 'nhất'],
  ['(', 'trước', 'sắp', 'xếp'],
  ['(', 'trước', 'sáp', 'nhập'],
  ['(', 'trước', 'hợp', 'nhất'],
  ['trước', 'khi', 'sắp', 'xếp'],
  ['trước', 'khi', 'sáp', 'nhập'],
  ['(', 'trước', 'khi'],
  ['(', 'nay', 'là'],
  ['(', 'nay', 'thuộc'],
  [',', 'nay', 'là'],
  [',', 'nay', 'thuộc'],
  ['nay', 'là'],
];

/** Words that make another word of "nguyên" behind them: tài nguyên, giữ nguyên, Thái Nguyên. */
const NOT_FORMERLY = new Set(['tài', 'giữ', 'thái', 'cao', 'khôi', 'trung', 'y', 'nguồn', 'tây', 'bình', 'gia']);

/** True when the words at a place are those of a phrase, as compared without capitals. */
export const standsAt = (words: readonly Word[], at: number, phrase: readonly string[]): boolean =>
  at >= 0 && phrase.every((word, index) => words[at + index]?.folded === word);

function endsWithMark(words: readonly Word[], end: number): boolean {
  return BEFORE.some((phrase) => {
    const start = end - phrase.length;
    if (!standsAt(words, start, phrase)) return false;
    return phrase[0] !== 'nguyên' || !NOT_FORMERLY.has(words[start - 1]?.folded ?? '');
  });
}

/** "tỉnh Lâm Đồng, Bình Thuận, Đắk Nông (cũ)": what stands behind the last of a list is said of all. */
const LONGEST_LIST = 14;
const IN_LIST = new Set(['trở', 'lên', 'và', 'tỉnh', 'thành', 'phố', 'huyện', 'thị', 'xã', 'phường', 'trấn']);

function endOfList(words: readonly Word[], end: number): number {
  for (let at = end; at < words.length && at - end < LONGEST_LIST; at++) {
    const word = words[at];
    if (word === undefined || AFTER.some((phrase) => standsAt(words, at, phrase))) return at;
    if (word.text !== ',' && !isCapitalised(word) && !IN_LIST.has(word.folded)) return end;
  }
  return end;
}

const MERGERS = new Set(['sáp', 'sắp', 'hợp']);
const MERGED: ReadonlySet<string> = new Set(['nhập', 'xếp', 'nhất']);
/** A clause is no longer. */
const LONGEST_CLAUSE = 30;

/** "Trước khi sắp xếp, 3 tỉnh Lâm Đồng, Bình Thuận và Đắk Nông đã …". */
function isBeforeMerger(words: readonly Word[], start: number): boolean {
  for (let at = start - 1; at >= 0 && start - at <= LONGEST_CLAUSE; at--) {
    const word = words[at];
    if (word === undefined || word.kind === 'gap' || word.text === '.' || word.text === ';') return false;
    const next = words[at + 1]?.folded === 'khi' ? words[at + 2] : words[at + 1];
    if (word.folded === 'trước' && MERGERS.has(next?.folded ?? '')) return true;
  }
  return false;
}

const endsClause = (word: Word | undefined): boolean =>
  word === undefined || word.kind === 'gap' || word.text === '.' || word.text === ';';

/** "sắp xếp toàn bộ diện tích của tỉnh Đắk Nông, tỉnh Bình Thuận và tỉnh Lâm Đồng thành tỉnh Lâm Đồng". */
function isMergedIntoOther(words: readonly Word[], start: number, end: number): boolean {
  let into = end;
  while (!endsClause(words[into]) && words[into]?.folded !== 'thành' && into - end < LONGEST_CLAUSE) into += 1;
  if (words[into]?.folded !== 'thành' || words[into + 1]?.folded === 'phố') return false;
  for (let at = start - 1; !endsClause(words[at]) && start - at <= LONGEST_CLAUSE; at--)
    if (MERGERS.has(words[at]?.folded ?? '') && MERGED.has(words[at + 1]?.folded ?? '')) return true;
  return false;
}

/** Where somebody was born or fell in a war is called as it was called then. */
const LIFE: readonly (readonly string[])[] = [
  ['quê', 'quán'],
  ['quê', 'gốc'],
  ['nguyên', 'quán'],
  ['quê'],
  ['hy', 'sinh'],
  ['sinh'],
];
/** "học sinh tại xã A", "vệ sinh ở xã A": only behind a person or a sign is it a birth; these may be said of anybody. */
const SINH = 'sinh';
const LIFE_GOES_ON = new Set(['ngày', 'năm', 'ra', 'tại', 'ở', 'ngay', ':', '-', ',']);
/** Between such a word and the name: a day, and places below and beside it; behind "nay" stands a name of today. */
const IN_ORIGIN = new Set([
  ...[',', ':', '-', '(', '/', 'ngày', 'tháng', 'năm', 'ra', 'ngay', 'tại', 'ở', 'thuộc', 'là', 'của'],
  ...['tổ', 'thôn', 'bản', 'làng', 'ấp', 'xóm', 'tổng', 'phủ', 'châu', 'xã', 'phường', 'thị', 'trấn', 'huyện', 'quận'],
  ...['tỉnh', 'thành', 'phố', 'đảo'],
]);
const LONGEST_ORIGIN = 30;

/** "liệt sĩ Nguyễn Văn A, sinh năm 1920", "(sinh tại …": a person or a sign stands before. */
const isOfPerson = (words: readonly Word[], at: number): boolean => {
  const [word, before] = [words[at], words[at - 1]];
  if (word?.folded !== SINH) return true;
  return before === undefined || before.kind !== 'letters' || isCapitalised(before) || isCapitalised(word);
};

/** "quê ở xã A, huyện B", "sinh ngày … tại làng C, tỉnh D", "hy sinh tại xã A". */
function isPlaceOfLife(words: readonly Word[], start: number): boolean {
  for (let at = start - 1; at >= 0 && start - at <= LONGEST_ORIGIN; at--) {
    const word = words[at];
    if (word === undefined || endsClause(word)) return false;
    const phrase = LIFE.find((one) => standsAt(words, at, one));
    const isTold = phrase !== undefined && LIFE_GOES_ON.has(words[at + phrase.length]?.folded ?? '');
    if (isTold && isOfPerson(words, at)) return true;
    if (word.folded !== SINH && word.kind === 'letters' && !isCapitalised(word) && !IN_ORIGIN.has(word.folded))
      return false;
  }
  return false;
}

/**
 * True when the words from `start` up to `end` are told as a name of the past: "(cũ)", "trước đây", "sáp nhập từ …".
 * @param told the end of the name before, if that was told so: "sáp nhập từ A và B"
 */
export function isHistory(words: readonly Word[], start: number, end: number, told: number | undefined): boolean {
  const behind = endOfList(words, end);
  if (AFTER.some((phrase) => standsAt(words, behind, phrase)) || isBeforeMerger(words, start)) return true;
  if (isMergedIntoOther(words, start, end) || isPlaceOfLife(words, start)) return true;
  for (let before = start; before >= 0 && start - before <= MOST_BETWEEN; before--) {
    if (before === told || endsWithMark(words, before)) return true;
    if (!BETWEEN.has(words[before - 1]?.folded ?? '')) return false;
  }
  return false;
}

/** Who keeps the name of a unit that is gone: schools, hospitals, firms, markets. */
const BEARERS: readonly (readonly string[])[] = [
  ['trường'],
  ['bệnh', 'viện'],
  ['công', 'ty'],
  ['hợp', 'tác', 'xã'],
  ['htx'],
  ['chợ'],
  ['quỹ', 'tín', 'dụng'],
  ['ngân', 'hàng'],
  ['khu', 'công', 'nghiệp'],
  ['nhà', 'máy'],
  ['siêu', 'thị'],
  ['khách', 'sạn'],
  ['bến', 'xe'],
  ['cảng'],
  ['chùa'],
  ['nhà', 'thờ'],
];
/** Associations, too; what their names say of their members may be in small letters. */
const ASSOCIATIONS: readonly (readonly string[])[] = ['hội', 'hiệp hội', 'liên đoàn', 'câu lạc bộ', 'đoàn luật sư'].map(
  (name) => foldName(name).split(' '),
);
/** Between an association and a name that is not its own: “Hội làm việc của tỉnh A”. */
const ENDS_NAME = new Set(['của', 'tại', 'trên', 'ở', 'về', 'cho', 'với', 'do', 'giao', 'từ']);
/** Words of such a name that are written small. */
const IN_BEARER = new Set([
  ...BEARERS.flat(),
  ...['mầm', 'non', 'tiểu', 'học', 'trung', 'phổ', 'thông', 'cơ', 'sở', 'nội', 'trú', 'bán', 'dân', 'tộc', 'và', 'số'],
  ...['chuyên', 'năng', 'khiếu', 'liên', 'cấp', 'dạy', 'nghề', 'đại', 'cao', 'đẳng', 'chi', 'nhánh', 'thủy', 'điện'],
  ...['đa', 'khoa', 'nhân', 'cổ', 'phần', 'một', 'thành', 'viên', 'tỉnh', 'phố', 'huyện', 'xã', 'phường'],
]);
const LONGEST_BEARER = 9;

/** True where the unit's name is part of the name of somebody who keeps it: "Trường Mầm non thị trấn Sơn Dương". */
export function isInBearersName(words: readonly Word[], start: number): boolean {
  for (let at = start - 1; at >= 0 && start - at <= LONGEST_BEARER; at--) {
    const word = words[at];
    // "các trường học" are no one's name.
    if (word !== undefined && isCapitalised(word) && BEARERS.some((phrase) => standsAt(words, at, phrase))) return true;
    if (word === undefined || word.kind === 'gap') return false;
    if (!isCapitalised(word) && word.kind !== 'figures' && !IN_BEARER.has(word.folded)) return false;
  }
  return false;
}

/** True where the unit's name ends that of an association: "Hiệp hội Doanh nghiệp tỉnh A". */
function isInAssociationsName(words: readonly Word[], start: number): boolean {
  for (let at = start - 1; at >= 0 && start - at <= LONGEST_BEARER; at--) {
    const word = words[at];
    if (word === undefined || word.kind !== 'letters' || ENDS_NAME.has(word.folded)) return false;
    // "Đại hội", "Quốc hội", "Xã hội" end with the same syllable.
    if (isCapitalised(word) && ASSOCIATIONS.some((phrase) => standsAt(words, at, phrase))) return true;
  }
  return false;
}

/** True where the unit's name is part of a name that was not changed with it. */
export const isInKeptName = (words: readonly Word[], start: number): boolean =>
  isInBearersName(words, start) || isInAssociationsName(words, start);

/** Before a proper name: it is not a province that is meant. */
const OTHER_BEARERS = new Set([
  ...['xã', 'phường', 'khu', 'thôn', 'bản', 'làng', 'đường', 'phố', 'sông', 'hồ', 'biển', 'vịnh', 'đảo', 'núi', 'đèo'],
  ...['cầu', 'chợ', 'cảng', 'trường', 'ông', 'bà', 'chí'],
]);

const SENTENCE_ENDS = new Set(['.', ':', ';', '!', '?', '-', '+', ')', '"']);

/** True where a sentence or a line begins. */
const beginsSentence = (words: readonly Word[], at: number): boolean => {
  const before = words[at - 1];
  return before === undefined || before.kind === 'gap' || SENTENCE_ENDS.has(before.text);
};

const partOfName = (word: Word | undefined): boolean =>
  word !== undefined && isCapitalised(word) && !isAllCapitals(word);

/** True when the words from `start` up to `end` are a proper name in full and may be that of a province. */
export function standsAlone(words: readonly Word[], start: number, end: number): boolean {
  const name = words.slice(start, end).filter(({ kind }) => kind === 'letters');
  if (!name.every(isCapitalised)) return false;
  const before = words[start - 1];
  if (OTHER_BEARERS.has(before?.folded ?? '')) return false;
  const inCapitals = name.every(isAllCapitals);
  if (inCapitals) return true;
  if (partOfName(before) && !beginsSentence(words, start - 1)) return false;
  return !partOfName(words[end]);
}
