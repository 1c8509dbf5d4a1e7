/**
 * Names of bodies in capitals as running text writes them: nd30 Phụ lục II, mục III (địa danh) and IV (cơ quan). A kind of
 * body and what it is charged with begin with a capital, a unit of the administration with a small letter, and every
 * syllable of a place with a capital.
 */
import { capital, hasCapitalsAlone } from './alphabet.ts';

/** What names are made of, as running text has it; what is not here is not known. */
const PARTS: readonly string[] = [
  ...['Ủy ban nhân dân', 'Hội đồng nhân dân', 'Ủy ban Mặt trận Tổ quốc Việt Nam', 'Thường trực Hội đồng nhân dân'],
  ...['Tỉnh ủy', 'Thành ủy', 'Đảng ủy', 'Ban Chấp hành', 'Ban Thường vụ', 'Văn phòng', 'Thanh tra', 'Tòa án nhân dân'],
  ...['Viện kiểm sát nhân dân', 'Ban Chỉ đạo', 'Ban Chỉ huy', 'Ban Quản lý', 'Ban Dân tộc', 'Hội đồng', 'Tiểu ban'],
  ...['Ban Chỉ huy quân sự', 'Bộ Chỉ huy quân sự', 'Bộ Chỉ huy Bộ đội Biên phòng', 'Ban Chỉ huy Phòng thủ dân sự'],
  ...['Công an', 'Trạm Y tế', 'Trung tâm Y tế', 'Bảo hiểm xã hội', 'Liên đoàn Lao động', 'Hội Nông dân'],
  ...[
    'Hội Liên hiệp Phụ nữ',
    'Hội Cựu chiến binh',
    'Đoàn Thanh niên Cộng sản Hồ Chí Minh',
    'Trung tâm Phục vụ hành chính công',
  ],
  ...['Bộ', 'Sở', 'Phòng', 'Cục', 'Chi cục', 'Thành phố Hồ Chí Minh', 'Việt Nam'],
  ...[
    'Nội vụ',
    'Ngoại vụ',
    'Tư pháp',
    'Tài chính',
    'Y tế',
    'Công Thương',
    'Xây dựng',
    'Du lịch',
    'Kinh tế',
    'Quốc phòng',
  ],
  ...['Giáo dục và Đào tạo', 'Khoa học và Công nghệ', 'Nông nghiệp và Môi trường', 'Dân tộc và Tôn giáo'],
  ...['Văn hóa, Thể thao và Du lịch', 'Văn hóa và Thể thao', 'Văn hóa - Xã hội', 'Kinh tế, Hạ tầng và Đô thị'],
];

/** Words for units of the administration: a place follows. */
const UNITS: readonly string[] = [
  'tỉnh',
  'thành phố',
  'thị xã',
  'thị trấn',
  'đặc khu',
  'huyện',
  'quận',
  'phường',
  'xã',
];

/** Words to which a unit's name belongs otherwise: "xã hội" is no commune. */
const NO_PLACE = /^(?:HỘI|ĐOÀN|ỦY)$/u;

/** Names of places have no more syllables than this, those of two parts on each side of their dash. */
const LONGEST_PLACE = 3;

interface Known {
  readonly words: readonly string[];
  readonly text: string;
  readonly isUnit: boolean;
}

const upper = (text: string): string => text.toLocaleUpperCase('vi').replace(/UỶ/g, 'ỦY').replace(/HOÀ/g, 'HÒA');

const known =
  (isUnit: boolean) =>
  (text: string): Known => ({ words: upper(text).split(' '), text, isUnit });

/** The longest first: "Sở" is the beginning of many. */
const KNOWN: readonly Known[] = [...PARTS.map(known(false)), ...UNITS.map(known(true))].sort(
  (a, b) => b.words.length - a.words.length,
);

const beginsWith = (words: readonly string[], { words: start }: Known): boolean =>
  start.every((word, index) => words[index] === word);

/** A place: letters alone, each syllable with a capital; an apostrophe may be followed by either ("M'Drắk", "Cư M'gar"). */
function placeIn(words: readonly string[]): string | undefined {
  const parts = words.join(' ').split(' - ');
  const isShort = parts.length <= 2 && parts.every((part) => part.split(' ').length <= LONGEST_PLACE);
  return isShort && words.every((word) => /^(?:[\p{Lu}\p{M}]+|\d{1,2}|-)$/u.test(word))
    ? words.map((word) => capital(word.toLocaleLowerCase('vi'))).join(' ')
    : undefined;
}

/** The words of a name from one of them on; undefined where one is not known. */
function restOf(words: readonly string[]): readonly string[] | undefined {
  const [first] = words;
  if (first === undefined) return [];
  if (/^\d+$/.test(first)) return following(first, words.slice(1));
  const part = KNOWN.find((candidate) => beginsWith(words, candidate));
  if (part === undefined) return undefined;
  const after = words.slice(part.words.length);
  if (!part.isUnit || after.length === 0) return following(part.text, after);
  const place = NO_PLACE.test(after[0] ?? '') ? undefined : placeIn(after);
  return place === undefined ? undefined : [part.text, place];
}

function following(text: string, words: readonly string[]): readonly string[] | undefined {
  const rest = restOf(words);
  return rest === undefined ? undefined : [text, ...rest];
}

/**
 * A body's name as running text writes it: "ỦY BAN NHÂN DÂN", "TỈNH NGHỆ AN" is "Ủy ban nhân dân tỉnh Nghệ An".
 * @param lines of its name as printed above a document
 * @returns undefined where a word is not known, so that nobody can tell its capitals
 */
export function nameInRunningText(lines: readonly string[]): string | undefined {
  const name = lines.join(' ').replace(/\s+/g, ' ').trim();
  if (!hasCapitalsAlone(name)) return name;
  return restOf(upper(name).split(' '))?.join(' ');
}
