/** Kinds of text that plans are made of, each as long as it is asked for: what is said once, and what is said again and again. */

/** Paragraphs of about so many letters together. */
export type Kind = (letters: number) => string[];

const WORDS =
  'tổ chức triển khai thực hiện nghiêm túc các chỉ tiêu nhiệm vụ giải pháp bảo đảm an ninh trật tự phòng cháy chữa cháy cứu nạn cứu hộ trên địa bàn tỉnh theo chức năng nhiệm vụ được giao'.split(
    ' ',
  );
const PARAGRAPH = 400;

/** A text that a part gives for each number, cut where it is long enough. */
const joined = (letters: number, part: (index: number) => string, between = ' '): string => {
  const parts: string[] = [];
  for (let [length, index] = [0, 0]; length < letters; index++) {
    const next = part(index);
    parts.push(next);
    length += next.length + between.length;
  }
  return parts.join(between);
};

const sentence = (index: number): string =>
  `${Array.from({ length: 14 }, (_, at) => WORDS[(index * 7 + at * 5) % WORDS.length]).join(' ')}.`;

/** One paragraph of parts. */
const inOne =
  (part: (index: number) => string, between = ' '): Kind =>
  (letters) => [`Việc: ${joined(letters, part, between)}`];

/** A paragraph a part. */
const inMany =
  (part: (index: number) => string): Kind =>
  (letters) =>
    joined(letters, part, '\n').split('\n');

/** Paragraphs of the usual length, each of parts. */
const inParagraphs =
  (part: (index: number) => string): Kind =>
  (letters) =>
    Array.from({ length: Math.max(1, Math.round(letters / PARAGRAPH)) }, (_, paragraph) =>
      joined(PARAGRAPH, (index) => part(paragraph * 10 + index)),
    );

const pad = (value: number): string => String(value).padStart(2, '0');
const day = (index: number): string => `${pad(1 + (index % 28))}/${pad(1 + (index % 12))}/2025`;
const citation = (index: number): string =>
  `Kế hoạch số ${1 + index}/KH-UBND ngày ${day(index)} của Ủy ban nhân dân tỉnh về phòng cháy`;

export const KINDS: Readonly<Record<string, Kind>> = {
  sentences: inParagraphs(sentence),
  'one long paragraph': inOne(sentence),
  'short paragraphs': inMany((index) => `Việc ${index} làm xong.`),
  'the same paragraph': inMany(() => 'Các sở, ngành thực hiện nhiệm vụ được giao.'),
  'one word a paragraph': inMany((index) => `Việc${index}`),
  'an unbroken word': inOne(() => 'a', ''),
  'unbroken figures': inOne((index) => String(index % 10), ''),
  blanks: (letters) => [`Việc${' '.repeat(letters)}xong.`],
  'blanks and stops': inOne(() => ' .', ''),
  'dotted blanks': inOne(() => '.', ''),
  ellipses: inOne(() => '…'),
  dashes: inOne(() => '-'),
  'long dashes': inOne(() => 'một – hai'),
  commas: inOne(() => 'xã,'),
  'open brackets': inOne(() => '(tỉnh'),
  brackets: inOne((index) => `(xã ${index})`),
  'open quotation marks': inOne(() => '“tỉnh'),
  'quotation marks': inOne((index) => `“xã ${index}”`),
  'bold words': inOne(() => '**bảo đảm** an ninh'),
  'open marks': inOne(() => '^cao'),
  escapes: inOne(() => '\\*'),
  citations: inParagraphs(citation),
  'citations in one paragraph': inOne(citation, '; '),
  'the same citation': inParagraphs(() => 'Kế hoạch số 7/KH-BCA ngày 05/01/2026 của Bộ Công an về phòng cháy'),
  'one number, other dates': inParagraphs((index) => `Kế hoạch số 7/KH-BCA ngày ${day(index)} của Bộ Công an`),
  'nearly the same numbers': inParagraphs((index) => `Kế hoạch số 7/KH-A${index % 50} ngày 05/01/2026 của Bộ Công an`),
  'numbers alone': inOne((index) => `số ${index}/QĐ-TTg`, ', '),
  dates: inParagraphs((index) => `trước ngày ${day(index)}`),
  'dates in one paragraph': inOne((index) => `ngày ${day(index)}`, ', '),
  years: inOne((index) => `năm ${2000 + (index % 60)}`, ', '),
  figures: inParagraphs((index) => `đạt ${index % 100}% và ${index}.000 hộ`),
  'figures in one paragraph': inOne((index) => `${index}`, '; '),
  bodies: inParagraphs(
    (index) => `Sở ${['Nội vụ', 'Tài chính', 'Xây dựng'][index % 3]} chủ trì, phối hợp với Công an tỉnh`,
  ),
  'former bodies': inParagraphs(() => 'Sở Giao thông vận tải, Sở Lao động - Thương binh và Xã hội'),
  abbreviations: inParagraphs((index) => `Ban Chỉ đạo ${index} (BCĐ${index}) và UBND, HĐND`),
  'abbreviations, no two alike': inParagraphs((index) => `AB${index} làm, CD${index} giúp`),
  'names of places': inParagraphs((index) => `xã Tân Lam ${index}, huyện Lam Giang`),
  'names in capitals': inOne((index) => `Nguyễn Văn Mẫu ${index}`, ', '),
  'both tone marks': inParagraphs((index) => (index % 2 === 0 ? 'hòa thuận, thủy lợi' : 'hoà thuận, thuỷ lợi')),
  'tasks in parentheses': inMany(
    (index) => `Làm việc thứ ${index} (Sở Nội vụ chủ trì, xong trước ngày ${day(index)}).`,
  ),
  'charges in one paragraph': inOne(
    (index) => `Giao Sở ${['Nội vụ', 'Tài chính'][index % 2]} chủ trì, phối hợp với Công an tỉnh thực hiện.`,
  ),
  'parentheses in one paragraph': inOne((index) => `Làm việc ${index} (Sở Nội vụ thực hiện);`),
  'line feeds': (letters) => [joined(letters, sentence, '\n')],
  'other letters': inOne(() => '𝒂 ế ề', ' '),
};
