/** Bases and running text: nd30 BD-01, BD-02, CT-06. */
import { lettersIn, type ManuscriptParagraph } from '../../import/manuscript/manuscript.ts';
import { isBlank } from '../../import/recognise/cues.ts';
import { isText, type Line } from '../../import/recognise/lines.ts';
import { END_MARK } from '../../plan/model/end-mark.ts';
import { COMPONENTS, type ComponentName, WORDING } from '../../standard/components.ts';
import { LINE_HEIGHT, PARAGRAPH } from '../../standard/figures.ts';
import { PROVISIONS } from '../../standard/provisions.ts';
import { bilingual, filled, measure, quoted, rangeOf } from './bilingual.ts';
import type { Check } from './check.ts';
import type { AuditedPart, Sighting } from './departure.ts';
import { type BodyParagraph, type Examined, printed } from './subject.ts';

/** Word shows hundredths of a centimetre: 1,25 cm and 12.7 mm are one choice in it. */
const INDENT_TOLERANCE_MM = 0.21;
/** Spacing is kept in twentieths of a point, line spacing in 240ths of a line. */
const SPACING_TOLERANCE = 0.05;

/** Groups of running text: the decree does not speak of dashes and assignments, which follow the text around them. */
interface Group {
  /** How the codes of its checks begin. */
  readonly code: 'basis/' | 'body/' | 'body/bullet-' | 'heading/';
  readonly component: AuditedPart;
  readonly severity: Check['severity'];
  readonly roles: readonly ComponentName[];
}

const GROUPS: readonly Group[] = [
  { code: 'basis/', component: 'bases', severity: 'error', roles: ['basis'] },
  { code: 'body/', component: 'body', severity: 'error', roles: ['body', 'item'] },
  { code: 'body/bullet-', component: 'body', severity: 'warning', roles: ['bullet', 'assignment'] },
  {
    code: 'heading/',
    component: 'headings',
    severity: 'error',
    roles: ['heading1', 'heading2', 'heading3', 'heading4'],
  },
];

/** A check of running text, for each group of it. */
const running = (
  name: 'first-line-indent' | 'line-spacing' | 'spacing',
  rule: { readonly id: string; readonly place: string },
  [expected, hint]: readonly [Check['expected'], Check['hint']],
  find: (at: BodyParagraph, document: Examined) => Sighting['found'] | undefined,
): Check[] =>
  GROUPS.map(({ code, component, severity, roles }) => ({
    code: `${code}${name}`,
    component,
    id: rule.id,
    place: rule.place,
    severity,
    expected,
    hint,
    find: (document) =>
      document.running.flatMap((at): Sighting[] => {
        const found = roles.includes(at.role) ? find(at, document) : undefined;
        return found === undefined ? [] : [{ found, where: document.where(at.paragraph) }];
      }),
  }));

/** Roles whose first line is indented: the decree leaves it open for the headings of mục. */
const isIndented = ({ role, line }: BodyParagraph): boolean => role !== 'heading1' && line.first;

/** A tab that somebody typed at the beginning goes as far as an indent. */
const beginsWithTab = (paragraph: ManuscriptParagraph): boolean => lettersIn(paragraph).startsWith('\t');

function indentFound(at: BodyParagraph): Sighting['found'] | undefined {
  const { indent, align } = at.paragraph;
  if (!isIndented(at) || beginsWithTab(at.paragraph) || align === 'center' || align === 'right') return undefined;
  const { min, max } = PARAGRAPH.indent;
  const isOne = [min, max].some((value) => Math.abs(indent.firstLine - value) <= INDENT_TOLERANCE_MM);
  const isFlush = Math.abs(indent.left) <= INDENT_TOLERANCE_MM;
  if (isOne && isFlush) return undefined;
  const first = measure(indent.firstLine, 'mm');
  if (isFlush) return filled(bilingual('dòng đầu lùi vào {0}', 'first line in by {0}'), first);
  return filled(
    bilingual('cả đoạn lùi vào {0}, dòng đầu thêm {1}', 'the whole paragraph in by {0}, its first line by {1} more'),
    measure(indent.left, 'mm'),
    first,
  );
}

const { lineSpacing, spacing } = PARAGRAPH;

/** Line spacing as a multiple of a single line; fixed heights are measured against the size of the letters. */
function linesOf(paragraph: ManuscriptParagraph): number {
  const { line, lineRule } = paragraph.spacing;
  if (lineRule === 'multiple') return line;
  const size = printed(paragraph)[0]?.size ?? COMPONENTS.body.size.large;
  const multiple = line / (size * LINE_HEIGHT);
  return lineRule === 'atLeast' ? Math.max(lineSpacing.min, multiple) : multiple;
}

function lineSpacingFound({ paragraph }: BodyParagraph): Sighting['found'] | undefined {
  const lines = linesOf(paragraph);
  const isIn = lines >= lineSpacing.min - SPACING_TOLERANCE / 2 && lines <= lineSpacing.max + SPACING_TOLERANCE / 2;
  return isIn ? undefined : filled(bilingual('cách dòng {0}', 'line spacing {0}'), measure(lines, 'lines'));
}

/** The paragraph right before another in the file, where nothing parts them. */
function neighbourAbove({ line }: BodyParagraph, { lines, running: all }: Examined): BodyParagraph | undefined {
  const index = lines.findIndex((other) => isText(other) && other.paragraph === line.paragraph);
  const above = lines[index - 1];
  if (above === undefined || !isText(above) || isBlank(above) || above.section !== line.section) return undefined;
  return all.find(({ paragraph }) => paragraph === above.paragraph);
}

function spacingFound(at: BodyParagraph, document: Examined): Sighting['found'] | undefined {
  const above = neighbourAbove(at, document);
  if (above === undefined) return undefined;
  const gap = above.paragraph.spacing.after + at.paragraph.spacing.before;
  if (gap >= spacing.min - SPACING_TOLERANCE) return undefined;
  return filled(bilingual('cách đoạn trên {0}', '{0} below the paragraph above'), measure(gap, 'pt'));
}

/** Typing that ends a text: the end mark as scans and typists have it. */
const ANY_END_MARK = /\s*\.?\s*\/\s*\.\s*$/u;

/** An address may end in a slash, and its sentence in a full stop. */
const ENDS_IN_ADDRESS = /(?:https?:\/\/|www\.|[\p{L}\d-]+\.[\p{L}\d-]+)\S*\/\s*\.$/u;

const trimmed = (paragraph: ManuscriptParagraph): string => lettersIn(paragraph).trimEnd();

/** What may stand between a text and its table. */
const isBesideTable = (line: Line): boolean =>
  isText(line) && (isBlank(line) || line.text.startsWith(WORDING.tableUnit));

function endMarkFound(document: Examined): Sighting[] {
  const main = document.running.filter(({ appendix }) => appendix === undefined);
  const last = main.at(-1);
  if (last === undefined || !document.has('recipientsTitle', 'post', 'signerName')) return [];
  const index = document.lines.findLastIndex((line) => isText(line) && line.paragraph === last.paragraph);
  const text = trimmed(last.paragraph);
  const next = document.lines.slice(index + 1).find((line) => !isBesideTable(line));
  // A table or a picture has no last word for the mark to follow.
  const endsInBlock = next?.kind === 'table' || (next?.kind === 'picture' && next.cell === undefined);
  const isRight = endsInBlock || (text.endsWith(END_MARK) && !/\s$/u.test(text.slice(0, -END_MARK.length)));
  const wrong = isRight ? [] : [{ found: quoted(`…${text.slice(-12)}`), where: document.where(last.paragraph) }];
  const more = main
    .slice(0, -1)
    .map(({ paragraph }) => paragraph)
    .filter((paragraph) => ANY_END_MARK.test(trimmed(paragraph)) && !ENDS_IN_ADDRESS.test(trimmed(paragraph)));
  const found = bilingual('dấu kết thúc ở giữa văn bản', 'an end mark before the end');
  return [...wrong, ...more.map((paragraph) => ({ found, where: document.where(paragraph) }))];
}

/** Each basis ends with ";", the last with ".". */
const BASES_ENDS: Check = {
  code: 'basis/end-sign',
  component: 'bases',
  ...PROVISIONS.basesEnds,
  severity: 'error',
  expected: bilingual(
    'cuối mỗi căn cứ là dấu “;”, căn cứ cuối là dấu “.”',
    'each basis ends with “;”, the last with “.”',
  ),
  hint: bilingual('Sửa dấu ở cuối các căn cứ được nêu.', 'Correct the signs at the ends of the bases listed.'),
  find: (document) => {
    const bases = document.running.filter(({ role }) => role === 'basis');
    return bases.flatMap(({ paragraph }, index): Sighting[] => {
      const text = trimmed(paragraph);
      const sign = index === bases.length - 1 ? '.' : ';';
      return text.endsWith(sign) ? [] : [{ found: quoted(`…${text.slice(-1)}`), where: document.where(paragraph) }];
    });
  },
};

/** "10 mm hoặc 12,7 mm": one of two values, not a range. */
const INDENTS = filled(
  bilingual('lùi đầu dòng {0} hoặc {1}', 'first line in by {0} or {1}'),
  measure(PARAGRAPH.indent.min, 'mm'),
  measure(PARAGRAPH.indent.max, 'mm'),
);

export const BODY_CHECKS: readonly Check[] = [
  BASES_ENDS,
  ...running(
    'first-line-indent',
    PARAGRAPH.indent,
    [
      INDENTS,
      filled(
        bilingual(
          'Chọn các đoạn đó, Home, Paragraph: Left 0, Special First line, By {0} hoặc {1}; không dùng phím Tab.',
          'Select the paragraphs, Home, Paragraph: Left 0, Special First line, By {0} or {1}; no tabs.',
        ),
        measure(PARAGRAPH.indent.min, 'mm'),
        measure(PARAGRAPH.indent.max, 'mm'),
      ),
    ],
    indentFound,
  ),
  ...running(
    'line-spacing',
    lineSpacing,
    [
      filled(bilingual('cách dòng {0}', 'line spacing {0}'), rangeOf(lineSpacing)),
      bilingual(
        'Chọn các đoạn đó, Home, Paragraph, Line spacing: Single hoặc 1.5 lines.',
        'Select the paragraphs, Home, Paragraph, Line spacing: Single or 1.5 lines.',
      ),
    ],
    lineSpacingFound,
  ),
  ...running(
    'spacing',
    spacing,
    [
      filled(bilingual('các đoạn cách nhau ít nhất {0}', 'paragraphs at least {0} apart'), measure(spacing.min, 'pt')),
      filled(
        bilingual(
          'Chọn các đoạn đó, Home, Paragraph, Spacing Before: {0}; bỏ chọn “Don’t add space between paragraphs of the same style”.',
          'Select the paragraphs, Home, Paragraph, Spacing Before: {0}; untick “Don’t add space between paragraphs of the same style”.',
        ),
        measure(spacing.min, 'pt'),
      ),
    ],
    spacingFound,
  ),
  {
    code: 'body/end-mark',
    component: 'body',
    ...PROVISIONS.endMark,
    severity: 'warning',
    expected: bilingual(
      `kết thúc bằng “${END_MARK}”, sát chữ cuối, một lần`,
      `“${END_MARK}” right after the last word, once`,
    ),
    hint: bilingual(
      `Gõ “${END_MARK}” liền sau chữ cuối cùng của lời văn, xóa ở những chỗ khác.`,
      `Type “${END_MARK}” right after the last word of the text, and delete it anywhere else.`,
    ),
    find: endMarkFound,
  },
];
