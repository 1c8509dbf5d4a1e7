/** Title, bases and running text: nd30 HD-07, HD-08, BD-01, BD-02, CT-06. */
import { lettersIn, type ManuscriptParagraph } from '../../import/manuscript/manuscript.ts';
import { isBlank, isCapitals } from '../../import/recognise/cues.ts';
import { isText } from '../../import/recognise/lines.ts';
import { END_MARK } from '../../plan/model/end-mark.ts';
import { COMPONENTS, type ComponentName, WORDING } from '../../standard/components.ts';
import { LINE_HEIGHT, PARAGRAPH } from '../../standard/figures.ts';
import { PROVISIONS } from '../../standard/provisions.ts';
import { bilingual, filled, measure, quoted, rangeOf } from './bilingual.ts';
import type { Check } from './check.ts';
import type { AuditedPart, Sighting } from './departure.ts';
import { type BodyParagraph, type Examined, printed } from './subject.ts';

const INDENT_TOLERANCE_MM = 0.1;
/** Spacing is kept in twentieths of a point, line spacing in 240ths of a line. */
const SPACING_TOLERANCE = 0.05;

/** Groups of running text: the decree does not speak of dashes and assignments, which follow the text around them. */
const GROUPS: readonly (readonly [AuditedPart, Check['severity'], readonly ComponentName[]])[] = [
  ['bases', 'error', ['basis']],
  ['body', 'error', ['body', 'item']],
  ['body', 'warning', ['bullet', 'assignment']],
  ['headings', 'error', ['heading1', 'heading2', 'heading3', 'heading4']],
];

/** A check of running text, for each group of it. */
const running = (
  rule: { readonly id: string; readonly place: string },
  expected: Check['expected'],
  find: (at: BodyParagraph, document: Examined) => Sighting['found'] | undefined,
): Check[] =>
  GROUPS.map(([component, severity, roles]) => ({
    component,
    id: rule.id,
    place: rule.place,
    severity,
    expected,
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

const trimmed = (paragraph: ManuscriptParagraph): string => lettersIn(paragraph).trimEnd();

function endMarkFound(document: Examined): Sighting[] {
  const main = document.running.filter(({ appendix }) => appendix === undefined);
  const last = main.at(-1);
  if (last === undefined || !document.has('recipientsTitle', 'post', 'signerName')) return [];
  const index = document.lines.findLastIndex((line) => isText(line) && line.paragraph === last.paragraph);
  const text = trimmed(last.paragraph);
  const endsInTable = document.lines[index + 1]?.kind === 'table';
  const isRight = endsInTable || (text.endsWith(END_MARK) && !/\s$/u.test(text.slice(0, -END_MARK.length)));
  const wrong = isRight ? [] : [{ found: quoted(`…${text.slice(-12)}`), where: document.where(last.paragraph) }];
  const more = main.slice(0, -1).filter(({ paragraph }) => ANY_END_MARK.test(trimmed(paragraph)));
  const found = bilingual('dấu kết thúc ở giữa văn bản', 'an end mark before the end');
  return [...wrong, ...more.map(({ paragraph }) => ({ found, where: document.where(paragraph) }))];
}

const title = (
  rule: { readonly id: string; readonly place: string },
  expected: Check['expected'],
  find: Check['find'],
): Check => ({
  component: 'title',
  id: rule.id,
  place: rule.place,
  severity: 'error',
  expected,
  find,
});

const NOTHING: Sighting['found'] = bilingual('không có', 'missing');

const TITLE_CHECKS: readonly Check[] = [
  title(
    COMPONENTS.documentType,
    bilingual(
      `tên loại “${WORDING.documentType}” trên một dòng riêng`,
      `“${WORDING.documentType}” on a line of its own`,
    ),
    (document) => {
      const [type] = document.of('documentType');
      if (type === undefined) return document.isExcerpt ? [] : [{ found: NOTHING }];
      const { text } = type.line;
      return text === WORDING.documentType ? [] : [{ found: quoted(text), where: document.whereLine(type) }];
    },
  ),
  title(COMPONENTS.title, bilingual('trích yếu nội dung dưới tên loại', 'a title below the type'), (document) =>
    !document.isExcerpt && document.has('documentType') && !document.has('title') ? [{ found: NOTHING }] : [],
  ),
  title(COMPONENTS.title, bilingual('trích yếu không có dấu chấm cuối', 'no full stop after the title'), (document) => {
    const last = document.of('title').at(-1);
    if (last === undefined || !/[.;,:]$/u.test(last.line.text)) return [];
    return [{ found: quoted(last.line.text.slice(-20)), where: document.whereLine(last) }];
  }),
  title(COMPONENTS.title, bilingual('trích yếu chữ in thường', 'the title in sentence case'), (document) => {
    const [first] = document.of('title');
    if (first === undefined || !document.of('title').every(({ line }) => isCapitals(line))) return [];
    return [{ found: bilingual('chữ in hoa', 'capitals'), where: document.whereLine(first) }];
  }),
];

/** Each basis ends with ";", the last with ".". */
const BASES_ENDS: Check = {
  component: 'bases',
  ...PROVISIONS.basesEnds,
  severity: 'error',
  expected: bilingual(
    'cuối mỗi căn cứ là dấu “;”, căn cứ cuối là dấu “.”',
    'each basis ends with “;”, the last with “.”',
  ),
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
  ...TITLE_CHECKS,
  BASES_ENDS,
  ...running(PARAGRAPH.indent, INDENTS, indentFound),
  ...running(
    lineSpacing,
    filled(bilingual('cách dòng {0}', 'line spacing {0}'), rangeOf(lineSpacing)),
    lineSpacingFound,
  ),
  ...running(
    spacing,
    filled(bilingual('các đoạn cách nhau ít nhất {0}', 'paragraphs at least {0} apart'), measure(spacing.min, 'pt')),
    spacingFound,
  ),
  {
    component: 'body',
    ...PROVISIONS.endMark,
    severity: 'warning',
    expected: bilingual(
      `kết thúc bằng “${END_MARK}”, sát chữ cuối, một lần`,
      `“${END_MARK}” right after the last word, once`,
    ),
    find: endMarkFound,
  },
];
