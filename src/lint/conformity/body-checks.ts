/** Bases and running text: nd30 BD-01, BD-02, CT-06. */
import { lettersIn, type ManuscriptParagraph } from '../../import/manuscript/manuscript.ts';
import { isBlank } from '../../import/recognise/cues.ts';
import { isText, type Line } from '../../import/recognise/lines.ts';
import type { ComponentName } from '../../standard/components.ts';
import { type Figure, LINE_HEIGHT } from '../../standard/figures.ts';
import type { Provision } from '../../standard/provisions.ts';
import type { Standard } from '../../standard/standard.ts';
import { bilingual, filled, measure, quoted, rangeOf } from './bilingual.ts';
import { type Check, demanded } from './check.ts';
import type { AuditedPart, Sighting } from './departure.ts';
import { type BodyParagraph, type Examined, isOneLine, printed } from './subject.ts';

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

const indentFound =
  ({ paragraph: figures, anyIndent }: Standard) =>
  (at: BodyParagraph): Sighting['found'] | undefined => {
    const { indent, align } = at.paragraph;
    if (!isIndented(at) || beginsWithTab(at.paragraph) || align === 'center' || align === 'right') return undefined;
    const { min, max } = figures.indent;
    const isAllowed = (begins: number): boolean =>
      anyIndent
        ? begins >= min - INDENT_TOLERANCE_MM && begins <= max + INDENT_TOLERANCE_MM
        : [min, max].some((value) => Math.abs(begins - value) <= INDENT_TOLERANCE_MM);
    const isFlush = Math.abs(indent.left) <= INDENT_TOLERANCE_MM;
    // Of a single line nobody sees whether it is the first or the whole paragraph that is in.
    const isSingle = !isFlush && isOneLine(at.paragraph);
    const begins = isSingle ? indent.left + indent.firstLine : indent.firstLine;
    if (isAllowed(begins) && (isFlush || isSingle)) return undefined;
    const first = measure(indent.firstLine, 'mm');
    if (isFlush) return filled(bilingual('dòng đầu lùi vào {0}', 'first line in by {0}'), first);
    return filled(
      bilingual('cả đoạn lùi vào {0}, dòng đầu thêm {1}', 'the whole paragraph in by {0}, its first line by {1} more'),
      measure(indent.left, 'mm'),
      first,
    );
  };

/**
 * Line spacing as a multiple of a single line; fixed heights are measured against the size of the letters.
 * @param usual that size where the paragraph does not tell, points
 */
function linesOf(paragraph: ManuscriptParagraph, least: number, usual: number): number {
  const { line, lineRule } = paragraph.spacing;
  if (lineRule === 'multiple') return line;
  const size = printed(paragraph)[0]?.size ?? usual;
  const multiple = line / (size * LINE_HEIGHT);
  return lineRule === 'atLeast' ? Math.max(least, multiple) : multiple;
}

const isWithin = (value: number, { min, max }: Figure): boolean =>
  value >= min - SPACING_TOLERANCE / 2 && value <= max + SPACING_TOLERANCE / 2;

const AT_LEAST = bilingual('cách dòng ít nhất {0}', 'line spacing of at least {0}');
const SPACED = bilingual('cách dòng {0}', 'line spacing {0}');

/** Where lines are asked to be of a fixed height, nothing else will do. */
function heightFound({ paragraph }: BodyParagraph, asked: Figure): Sighting['found'] | undefined {
  const { line, lineRule } = paragraph.spacing;
  if (lineRule === 'exact' && isWithin(line, asked)) return undefined;
  if (lineRule === 'multiple') return filled(SPACED, measure(line, 'lines'));
  return filled(lineRule === 'atLeast' ? AT_LEAST : SPACED, measure(line, 'pt'));
}

const lineSpacingFound =
  (asked: Figure, usual: number) =>
  (at: BodyParagraph): Sighting['found'] | undefined => {
    if (asked.unit === 'pt') return heightFound(at, asked);
    const lines = linesOf(at.paragraph, asked.min, usual);
    return isWithin(lines, asked) ? undefined : filled(SPACED, measure(lines, 'lines'));
  };

/** What is asked of line spacing, and how it is set. */
const LINE_SPACING = {
  lines: [
    bilingual('cách dòng {0}', 'line spacing {0}'),
    bilingual(
      'Chọn các đoạn đó, Home, Paragraph, Line spacing: Single hoặc 1.5 lines.',
      'Select the paragraphs, Home, Paragraph, Line spacing: Single or 1.5 lines.',
    ),
  ],
  pt: [
    bilingual('cách dòng chính xác {0}', 'lines of exactly {0}'),
    bilingual(
      'Chọn các đoạn đó, Home, Paragraph, Line spacing: Exactly, At 18 pt.',
      'Select the paragraphs, Home, Paragraph, Line spacing: Exactly, At 18 pt.',
    ),
  ],
} as const;

/** The paragraph right before another in the file, where nothing parts them. */
function neighbourAbove({ line }: BodyParagraph, { lines, running: all }: Examined): BodyParagraph | undefined {
  const index = lines.findIndex((other) => isText(other) && other.paragraph === line.paragraph);
  const above = lines[index - 1];
  if (above === undefined || !isText(above) || isBlank(above) || above.section !== line.section) return undefined;
  return all.find(({ paragraph }) => paragraph === above.paragraph);
}

/** Word leaves out the space of a paragraph that says so, where its neighbour has the same style. */
function gapBetween(above: ManuscriptParagraph, below: ManuscriptParagraph): number {
  const isAlike = above.style === below.style;
  const room = ({ spacing }: ManuscriptParagraph, side: 'before' | 'after'): number =>
    isAlike && spacing.closed === true ? 0 : spacing[side];
  return room(above, 'after') + room(below, 'before');
}

const spacingFound =
  ({ min }: Figure) =>
  (at: BodyParagraph, document: Examined): Sighting['found'] | undefined => {
    const above = neighbourAbove(at, document);
    if (above === undefined) return undefined;
    const gap = gapBetween(above.paragraph, at.paragraph);
    if (gap >= min - SPACING_TOLERANCE) return undefined;
    return filled(bilingual('cách đoạn trên {0}', '{0} below the paragraph above'), measure(gap, 'pt'));
  };

/** Typing that ends a text: the end mark as scans and typists have it. */
const ANY_END_MARK = /\/\s*\.\s*$/u;

/** An address may end in a slash, and its sentence in a full stop. */
const ENDS_IN_ADDRESS = /(?:https?:\/\/|www\.|[\p{L}\d-]+\.[\p{L}\d-]+)\S*\/\s*\.$/u;

const trimmed = (paragraph: ManuscriptParagraph): string => lettersIn(paragraph).trimEnd();

/** Does a text end with the mark, and with no other? */
const ENDS: Readonly<Record<Standard['endMark'], (text: string) => boolean>> = {
  './.': (text) => text.endsWith('./.') && !/\s$/u.test(text.slice(0, -'./.'.length)),
  '.': (text) => /[.!?…][”"')\]]*$/u.test(text) && !ANY_END_MARK.test(text),
};

/** What may stand between a text and its table. */
const isBesideTable = (line: Line, { wording }: Standard): boolean =>
  isText(line) && (isBlank(line) || line.text.startsWith(wording.tableUnit));

const endMarkFound =
  (standard: Standard) =>
  (document: Examined): Sighting[] => {
    const main = document.running.filter(({ appendix }) => appendix === undefined);
    const last = main.at(-1);
    if (last === undefined || !document.has('recipientsTitle', 'post', 'signerName')) return [];
    const index = document.lines.findLastIndex((line) => isText(line) && line.paragraph === last.paragraph);
    const text = trimmed(last.paragraph);
    const next = document.lines.slice(index + 1).find((line) => !isBesideTable(line, standard));
    // A table or a picture has no last word for the mark to follow.
    const endsInBlock = next?.kind === 'table' || (next?.kind === 'picture' && next.cell === undefined);
    const isRight = endsInBlock || ENDS[standard.endMark](text);
    const wrong = isRight ? [] : [{ found: quoted(`…${text.slice(-12)}`), where: document.where(last.paragraph) }];
    const more = main
      .slice(0, -1)
      .map(({ paragraph }) => paragraph)
      .filter((paragraph) => ANY_END_MARK.test(trimmed(paragraph)) && !ENDS_IN_ADDRESS.test(trimmed(paragraph)));
    const found = bilingual('dấu kết thúc ở giữa văn bản', 'an end mark before the end');
    return [...wrong, ...more.map((paragraph) => ({ found, where: document.where(paragraph) }))];
  };

/** Each basis ends with ";", the last with ".". */
const basesEnds = (provision: Provision): Check => ({
  code: 'basis/end-sign',
  component: 'bases',
  ...provision,
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
});

/** Each basis begins with a dash. */
const basisDash = (provision: Provision): Check => ({
  code: 'basis/dash',
  component: 'bases',
  ...provision,
  severity: 'error',
  expected: bilingual('đầu mỗi căn cứ là “- ”', 'each basis begins with “- ”'),
  hint: bilingual(
    'Gõ gạch nối và một dấu cách ở đầu các căn cứ được nêu.',
    'Type a hyphen and a space before the bases listed.',
  ),
  find: (document) =>
    document.running
      .filter(
        ({ role, paragraph }) =>
          role === 'basis' && paragraph.label?.text !== '-' && !/^- \S/u.test(trimmed(paragraph)),
      )
      .map(({ paragraph }) => ({ found: quoted(trimmed(paragraph).slice(0, 20)), where: document.where(paragraph) })),
});

/** "10 mm hoặc 12,7 mm": one of two values, or a range. */
function indentsAsked({ paragraph: { indent }, anyIndent }: Standard): Check['expected'] {
  if (anyIndent) return filled(bilingual('lùi đầu dòng {0}', 'first line in by {0}'), rangeOf(indent));
  const words = bilingual('lùi đầu dòng {0} hoặc {1}', 'first line in by {0} or {1}');
  return filled(words, measure(indent.min, 'mm'), measure(indent.max, 'mm'));
}

const END_MARKS: Readonly<Record<Standard['endMark'], readonly [Check['expected'], Check['hint']]>> = {
  './.': [
    bilingual('kết thúc bằng “./.”, sát chữ cuối, một lần', '“./.” right after the last word, once'),
    bilingual(
      'Gõ “./.” liền sau chữ cuối cùng của lời văn, xóa ở những chỗ khác.',
      'Type “./.” right after the last word of the text, and delete it anywhere else.',
    ),
  ],
  '.': [
    bilingual('kết thúc bằng dấu chấm, không ghi “./.”', 'a full stop at the end, not “./.”'),
    bilingual('Thay “./.” bằng dấu chấm.', 'Put a full stop in the place of “./.”.'),
  ],
};

export function bodyChecks(standard: Standard): readonly Check[] {
  const { indent, lineSpacing, spacing } = standard.paragraph;
  const [spacingAsked, spacingHint] = LINE_SPACING[lineSpacing.unit === 'pt' ? 'pt' : 'lines'];
  return [
    ...demanded(standard, 'basesEnds', basesEnds),
    ...demanded(standard, 'basisDash', basisDash),
    ...running(
      'first-line-indent',
      indent,
      [
        indentsAsked(standard),
        filled(
          bilingual(
            'Chọn các đoạn đó, Home, Paragraph: Left 0, Special First line, By {0} hoặc {1}; không dùng phím Tab.',
            'Select the paragraphs, Home, Paragraph: Left 0, Special First line, By {0} or {1}; no tabs.',
          ),
          measure(indent.min, 'mm'),
          measure(indent.max, 'mm'),
        ),
      ],
      indentFound(standard),
    ),
    ...running(
      'line-spacing',
      lineSpacing,
      [filled(spacingAsked, rangeOf(lineSpacing)), spacingHint],
      lineSpacingFound(lineSpacing, standard.components.body.size[standard.sizes]),
    ),
    ...running(
      'spacing',
      spacing,
      [
        filled(
          bilingual('các đoạn cách nhau ít nhất {0}', 'paragraphs at least {0} apart'),
          measure(spacing.min, 'pt'),
        ),
        filled(
          bilingual(
            'Chọn các đoạn đó, Home, Paragraph, Spacing Before: {0}; bỏ chọn “Don’t add space between paragraphs of the same style”.',
            'Select the paragraphs, Home, Paragraph, Spacing Before: {0}; untick “Don’t add space between paragraphs of the same style”.',
          ),
          measure(spacing.min, 'pt'),
        ),
      ],
      spacingFound(spacing),
    ),
    ...demanded(standard, 'endMark', (provision) => {
      const [expected, hint] = END_MARKS[standard.endMark];
      const find = endMarkFound(standard);
      return { code: 'body/end-mark', component: 'body', ...provision, severity: 'warning', expected, hint, find };
    }),
  ];
}
