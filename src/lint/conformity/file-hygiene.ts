/** How a file is made: no matter of the decree, but what a careful typist does otherwise. */
import {
  lettersIn,
  type ManuscriptBlock,
  type ManuscriptParagraph,
  type Run,
} from '../../import/manuscript/manuscript.ts';
import { isDrawnRule } from '../../import/recognise/cues.ts';
import { labelOfLine } from '../../import/recognise/labels.ts';
import { isText, type TextLine } from '../../import/recognise/lines.ts';
import { paragraphsIn } from '../../import/recognise/table-grid.ts';
import type { Provision } from '../../standard/provisions.ts';
import type { Standard } from '../../standard/standard.ts';
import { bilingual, quoted } from './bilingual.ts';
import { type Check, demanded } from './check.ts';
import type { Sighting } from './departure.ts';
import type { Examined } from './subject.ts';

/** What is asked for, how it is done, and why it is worth doing. */
type Advice = readonly [expected: Check['expected'], hint: Check['hint'], why: Check['expected']];

const note = (code: `file/${string}`, [expected, hint, why]: Advice, find: Check['find']): Check => ({
  code,
  component: 'craft',
  id: '-',
  place: '-',
  severity: 'info',
  expected,
  hint,
  why,
  find,
});

/** Paragraphs of the text outside of tables, without those that nobody typed. */
const outOfTables = ({ sections }: Examined): ManuscriptParagraph[] =>
  sections.flatMap(({ blocks }) =>
    blocks
      .filter((_, at) => !endsSection(blocks, at) && !partsTables(blocks, at))
      .flatMap((block) => (block.kind === 'paragraph' ? [block] : [])),
  );

const isEmpty = (block: ManuscriptBlock | undefined): boolean =>
  block?.kind === 'paragraph' && lettersIn(block).trim() === '';

const isTable = (block: ManuscriptBlock | undefined): boolean => block?.kind === 'table';

/** The last paragraph of a section only holds its break, or ends the file. */
const endsSection = (blocks: readonly ManuscriptBlock[], at: number): boolean =>
  at === blocks.length - 1 && isEmpty(blocks[at]);

/** Without a paragraph between them two tables would be one; LibreOffice puts one above a table that begins a file, too. */
const partsTables = (blocks: readonly ManuscriptBlock[], at: number): boolean =>
  isEmpty(blocks[at]) &&
  (at === 0 || isTable(blocks[at - 1])) &&
  isTable(blocks.slice(at).find((block) => !isEmpty(block)));

/** Lower paragraphs only close a section after a table. */
const LOW_PT = 2;

const isSpacing = (paragraph: ManuscriptParagraph): boolean =>
  paragraph.pictures === undefined &&
  // One that holds a page break is no gap: the page ends there.
  !paragraph.pageBreakBefore &&
  paragraph.holdsBoxes === undefined &&
  paragraph.runs.every((run) => run.kind === 'letters' && run.text.trim() === '') &&
  paragraph.rules.length === 0 &&
  !isUnderlinedBlank(paragraph.runs) &&
  !(paragraph.spacing.lineRule === 'exact' && paragraph.spacing.line <= LOW_PT);

const each = (
  { where }: { readonly where: Examined['where'] },
  paragraphs: readonly ManuscriptParagraph[],
  found: Sighting['found'],
): Sighting[] => paragraphs.map((paragraph) => ({ found, where: where(paragraph) }));

const sees =
  (found: Sighting['found'], test: (paragraph: ManuscriptParagraph) => boolean) =>
  (document: Examined): Sighting[] =>
    each({ where: (paragraph) => document.where(paragraph) }, outOfTables(document).filter(test), found);

/** From the first line of Nơi nhận and the signature to the last: empty paragraphs leave the room to sign in. */
function endParagraphs(document: Examined): ReadonlySet<ManuscriptParagraph> {
  const parts = new Set(document.of(...END_PARTS).map(({ line }) => line.paragraph));
  const texts = document.lines.filter(isText);
  const isOfEnd = ({ paragraph }: TextLine): boolean => parts.has(paragraph);
  const from = texts.findIndex(isOfEnd);
  return new Set(texts.slice(Math.max(0, from), texts.findLastIndex(isOfEnd) + 1).map(({ paragraph }) => paragraph));
}

const END_PARTS = [
  'authority',
  'post',
  'solePost',
  'also',
  'otherPost',
  'signerName',
  'recipientsTitle',
  'recipients',
] as const;

/** Blanks that are underlined are seen as a line, as a row of signs is. */
const isUnderlinedBlank = (runs: readonly Run[]): boolean =>
  runs.some((run) => run.kind === 'letters' && run.underlined === true) && /^\s{3,}$/u.test(lettersIn({ runs }));

const isTypedRule = (line: TextLine): boolean =>
  (isDrawnRule(line) && /[_\-–—=]/u.test(line.text)) || isUnderlinedBlank(line.typed);

/** Rows of signs that stand where the standard itself asks for one, be they right or wrong. */
function askedSigns(document: Examined, { dividers }: Standard): ReadonlySet<ManuscriptParagraph> {
  const asked = Object.values(dividers).flatMap((divider) => (divider?.kind === 'signs' ? [divider.component] : []));
  return new Set(document.of(...asked).map(({ line }) => line.paragraph));
}

/** The registry's number stands before the code. */
const HAS_NUMBER = /\d\s*\/\s*\p{Lu}/u;

const draftMark = (provision: Provision): Check => ({
  code: 'file/draft-mark',
  component: 'craft',
  ...provision,
  severity: 'info',
  expected: bilingual('văn bản đã có số không có chữ “Dự thảo”', 'no mark of a draft where there is a number'),
  hint: bilingual(
    'Xóa chữ “Dự thảo”, hoặc bỏ số nếu chưa ban hành.',
    'Delete the mark, or the number if it is not issued.',
  ),
  why: bilingual(
    'Nghị định không có thành phần “Dự thảo”: đó là thông lệ khi lấy ý kiến. Số chỉ cấp cho bản đã ký.',
    'The decree knows no mark of a draft: it is custom while a draft goes round. A number is given to what is signed.',
  ),
  find: (document) =>
    document.of('numberAndCode').some(({ line }) => HAS_NUMBER.test(line.text))
      ? document.of('draftMark').map((role) => ({ found: quoted(role.line.text), where: document.whereLine(role) }))
      : [],
});

const ALIGNED_BY_KEYS = /\t| {4,}/;
/** Room for a number or a day that somebody fills in by hand: "số      /QĐ-UBND ngày     tháng 3". */
const TO_BE_FILLED = /(?<=(?<!\p{L})(?:số|ngày|tháng|năm):?) +/giu;

/** Every paragraph of the text, those in cells too. */
const inText = ({ sections }: Examined): ManuscriptParagraph[] =>
  sections.flatMap(({ blocks }) => paragraphsIn(blocks));

const seesInText =
  (found: Sighting['found'], test: (paragraph: ManuscriptParagraph) => boolean) =>
  (document: Examined): Sighting[] =>
    each({ where: (paragraph) => document.where(paragraph) }, inText(document).filter(test), found);

const hasSeen = (look: 'highlighted' | 'marked', { runs }: ManuscriptParagraph): boolean =>
  runs.some((run) => run.kind === 'letters' && run[look] === true && run.text.trim() !== '');

/** In a table only the marker counts: the ground of a head or of a sum is coloured on purpose. */
function seesHighlighted(document: Examined): Sighting[] {
  const free = new Set(outOfTables(document));
  const find = seesInText(bilingual('chữ tô nền', 'highlighted letters'), (paragraph) =>
    hasSeen(free.has(paragraph) ? 'highlighted' : 'marked', paragraph),
  );
  return find(document);
}

/** Two or three blanks between words; more of them align something. */
const DOUBLED = /\S[ \u00a0]{2,3}(?=\S)/u;

/** What is left of the work on a draft, in what goes out to be signed. */
const workNotes: readonly Check[] = [
  note(
    'file/tracked-changes',
    [
      bilingual('không còn thay đổi chưa chấp nhận', 'no pending tracked changes'),
      bilingual(
        'Review, Accept hoặc Reject từng chỗ, rồi tắt Track Changes.',
        'Review: accept or reject each of them, and turn Track Changes off.',
      ),
      bilingual(
        'Người nhận thấy cả chữ đã xóa, chữ mới thêm. Việc kiểm tra coi như mọi thay đổi đã được chấp nhận.',
        'Whoever gets the file sees what was deleted and added. The check takes all changes as accepted.',
      ),
    ],
    seesInText(
      bilingual('thay đổi chưa chấp nhận (Track Changes)', 'pending tracked changes'),
      (paragraph) => paragraph.authors !== undefined,
    ),
  ),
  note(
    'file/comments',
    [
      bilingual('không còn nhận xét bên lề', 'no comments in the margin'),
      bilingual('Review, Delete, Delete All Comments in Document.', 'Review, Delete, Delete All Comments in Document.'),
      bilingual(
        'Nhận xét là trao đổi khi soạn thảo; bản in và người nhận vẫn thấy.',
        'Comments belong to the drafting; they are printed, and whoever gets the file sees them.',
      ),
    ],
    seesInText(
      bilingual('nhận xét bên lề (Comments)', 'comments in the margin'),
      ({ comments }) => comments.length > 0,
    ),
  ),
  note(
    'file/hidden-text',
    [
      bilingual('không có chữ ẩn', 'no hidden letters'),
      bilingual(
        'Bấm Ctrl+Shift+8 để thấy chữ ẩn (gạch chân chấm); xóa đi, hoặc bỏ chọn Hidden ở Home, Font.',
        'Press Ctrl+Shift+8 to see them, underlined with dots; delete them, or untick Hidden under Home, Font.',
      ),
      bilingual(
        'Chữ ẩn không in ra nhưng nằm trong tệp gửi đi. Việc kiểm tra không xét chữ ẩn.',
        'Hidden letters are not printed, but they go out with the file. The check looks at none of them.',
      ),
    ],
    seesInText(bilingual('chữ ẩn (Hidden)', 'hidden letters'), ({ hasHidden }) => hasHidden === true),
  ),
  note(
    'file/highlight',
    [
      bilingual('chữ trên nền trắng', 'letters on white'),
      bilingual(
        'Chọn chỗ đó, Home, Text Highlight Color, No Color; nền của đoạn thì Home, Shading, No Color.',
        'Select the letters, Home, Text Highlight Color, No Color; for a whole paragraph Home, Shading, No Color.',
      ),
      bilingual(
        'Tô nền là dấu nhắc khi soạn thảo; bản in có vệt xám.',
        'A marker is a reminder to those who draft; on paper it is a grey stain.',
      ),
    ],
    seesHighlighted,
  ),
  note(
    'file/doubled-spaces',
    [
      bilingual('một dấu cách giữa hai chữ', 'one blank between words'),
      bilingual(
        'Ctrl+H: tìm hai dấu cách, thay bằng một; làm lại đến khi không còn.',
        'Ctrl+H: find two blanks, replace them by one; again until none is left.',
      ),
      bilingual(
        'Dấu cách thừa làm hở chữ, nhất là trong đoạn canh đều hai lề.',
        'Further blanks leave holes, most of all in justified paragraphs.',
      ),
    ],
    (document) =>
      document.running
        .filter(({ paragraph }) => DOUBLED.test(lettersIn(paragraph).replace(TO_BE_FILLED, ' ')))
        .map(({ paragraph }) => ({
          found: bilingual('hai dấu cách liền nhau', 'two blanks in a row'),
          where: document.where(paragraph),
        })),
  ),
];

export const craftNotes = (standard: Standard): readonly Check[] => [
  ...demanded(standard, 'noDraftMark', draftMark),
  note(
    'file/empty-paragraphs',
    [
      bilingual('giãn dòng bằng khoảng cách đoạn', 'space made by the spacing of paragraphs'),
      bilingual(
        'Xóa đoạn trống, đặt khoảng cách ở Home, Paragraph, Spacing Before và After.',
        'Delete the empty paragraphs and set Home, Paragraph, Spacing Before and After.',
      ),
      bilingual(
        'Đoạn trống làm dàn trang xô lệch khi thêm bớt chữ và dồn thành khoảng trắng ở đầu trang.',
        'Empty paragraphs move about when text is added and leave gaps at the tops of pages.',
      ),
    ],
    (document) => {
      const ofEnd = endParagraphs(document);
      const found = bilingual('đoạn trống để giãn dòng', 'empty paragraphs as space');
      return sees(found, (paragraph) => isSpacing(paragraph) && !ofEnd.has(paragraph))(document);
    },
  ),
  note(
    'file/tabs',
    [
      bilingual('canh lề bằng lùi đầu dòng, bảng, canh giữa', 'alignment by indents, tables, centring'),
      bilingual(
        'Xóa Tab, dấu cách thừa; dùng First line, canh giữa, hoặc bảng không viền.',
        'Delete the tabs and spaces; use a first-line indent, centring, or a table without borders.',
      ),
      bilingual(
        'Chữ canh bằng Tab, dấu cách lệch đi khi đổi phông, cỡ chữ, máy in.',
        'Text aligned by tabs and spaces moves when the font, the size or the printer changes.',
      ),
    ],
    sees(
      bilingual('dùng phím Tab hoặc nhiều dấu cách để canh', 'tabs or spaces as alignment'),
      (paragraph) =>
        !isUnderlinedBlank(paragraph.runs) && ALIGNED_BY_KEYS.test(lettersIn(paragraph).replace(TO_BE_FILLED, ' ')),
    ),
  ),
  note(
    'file/typed-rule-line',
    [
      bilingual('đường kẻ vẽ bằng viền đoạn hoặc nét vẽ', 'rules as borders or drawings'),
      bilingual(
        'Xóa dòng dấu gạch, vẽ nét liền: Insert, Shapes, Line.',
        'Delete the row of signs and draw a line: Insert, Shapes, Line.',
      ),
      bilingual(
        'Dòng dấu gạch là chữ: nó đứt nét, và dài ngắn theo phông, cỡ chữ.',
        'A row of signs is text: it prints with gaps, and its length follows the font and the size.',
      ),
    ],
    (document) => {
      const asked = askedSigns(document, standard);
      return document.lines
        .filter(isText)
        .filter((line) => isTypedRule(line) && !asked.has(line.paragraph))
        .map(({ paragraph }) => ({
          found: bilingual('đường kẻ gõ bằng dấu gạch', 'a rule typed with signs'),
          where: document.where(paragraph),
        }));
    },
  ),
  note(
    'file/typed-numbers',
    [
      bilingual('đánh số tự động của Word', 'Word’s own numbering'),
      bilingual(
        'Nếu văn bản còn sửa nhiều thì dùng Home, Numbering; bản đã xong thì để nguyên.',
        'Use Home, Numbering while the text still changes much; leave a finished document as it is.',
      ),
      bilingual(
        'Số gõ tay không tự đổi khi thêm, bớt, chuyển mục.',
        'Numbers typed by hand do not follow when items are added, dropped or moved.',
      ),
    ],
    (document) =>
      document.running
        .filter(
          ({ line, role }) => role !== 'basis' && line.paragraph.label === undefined && labelOfLine(line) !== undefined,
        )
        .map(({ paragraph }) => ({
          found: bilingual('số, gạch đầu dòng gõ tay', 'numbers and dashes typed by hand'),
          where: document.where(paragraph),
        })),
  ),
  ...workNotes,
];
