/** The lines below Tiêu ngữ, the issuing body and trích yếu, with their lengths: nd30 HD-02, HD-04, HD-08. */
import { type Letters, type ManuscriptPage, type Run, spanned } from '../../import/manuscript/manuscript.ts';
import { isBlank, isDrawnRule } from '../../import/recognise/cues.ts';
import type { RoleLine } from '../../import/recognise/head.ts';
import { type CellPlace, isText, type TextLine } from '../../import/recognise/lines.ts';
import type { Component, ComponentName } from '../../standard/components.ts';
import type { Figure } from '../../standard/figures.ts';
import { mmToPt, ptToMm } from '../../standard/length.ts';
import type { Divider, FixedLine, Standard } from '../../standard/standard.ts';
import { fillLines, textWidthPt } from '../../standard/text-width.ts';
import { bilingual, filled, measure } from './bilingual.ts';
import type { Check } from './check.ts';
import type { AuditedPart, Sighting } from './departure.ts';
import type { Examined } from './subject.ts';

/** A rule that is drawn; its length in mm where the file tells it. */
interface Rule {
  readonly length?: number;
}

/** A share of the text may miss its bounds by so much: the eye does not see it. */
const TOLERANCE = 0.05;

/** Widths of the printed lines of a text, mm. */
function widthsOf({ runs, text }: TextLine, { bold, italic, size }: Component, room: number | undefined): number[] {
  const look = runs.find((run): run is Extract<Run, { kind: 'letters' }> => run.kind === 'letters');
  const width = (line: string): number => textWidthPt(line, look?.size ?? size.large, look ?? { bold, italic });
  const lines = room === undefined ? [text] : fillLines(text.split(' '), mmToPt(room), width);
  return lines.map((line) => ptToMm(width(line)));
}

const typedLetters = ({ typed }: TextLine): Letters[] => typed.filter((run): run is Letters => run.kind === 'letters');

const UPRIGHT = { bold: false, italic: false };

const typedWidth = (letters: readonly Letters[]): number =>
  letters.reduce((sum, { text, size }) => sum + ptToMm(textWidthPt(text, size ?? 14, UPRIGHT)), 0);

/** Nothing but underlined blanks is seen as a line; how far a tab goes the file does not tell here. */
function underlinedBlanks(letters: readonly Letters[]): Rule[] {
  const drawn = letters.filter(({ underlined }) => underlined === true);
  if (drawn.length === 0 || letters.some(({ text }) => text.trim() !== '')) return [];
  const hasTab = drawn.some(({ text }) => text.includes('\t'));
  const asSpaces = drawn.map((run) => ({ ...run, text: run.text.replace(/\s/gu, ' ') }));
  return [hasTab ? {} : { length: typedWidth(asSpaces) }];
}

/** A row of underscores is a rule too, of its own width, and so are blanks that are underlined. */
function typedRule(line: TextLine): Rule[] {
  const letters = typedLetters(line);
  if (isDrawnRule(line) && /[_\-–—]/.test(line.text)) return [{ length: typedWidth(letters) }];
  return underlinedBlanks(letters);
}

const rulesIn = (lines: readonly TextLine[]): Rule[] =>
  lines.flatMap((line) => [...(line.first ? line.paragraph.rules : []), ...typedRule(line)]);

interface Ruled {
  readonly code: Check['code'];
  readonly component: ComponentName;
  readonly part: AuditedPart;
  readonly figure: Figure;
  readonly expected: Check['expected'];
}

/** Does a rule have the length asked for, against the longest or the last of the lines? */
function fits({ length }: Rule, widths: readonly number[], { min, max }: Figure): boolean {
  if (length === undefined) return true;
  const [last = 0] = widths.slice(-1);
  return [Math.max(0, ...widths), last].some(
    (width) => length >= width * (min - TOLERANCE) && length <= width * (max + TOLERANCE),
  );
}

/** The lines above the type; where there is none, those down to the number, the place and the date. */
const headLines = (document: Examined): TextLine[] => {
  const texts = document.lines.filter(isText);
  const type = document.of('documentType', 'title')[0]?.line.paragraph;
  if (type !== undefined)
    return texts.slice(
      0,
      Math.max(
        0,
        texts.findIndex(({ paragraph }) => paragraph === type),
      ),
    );
  const parts = new Set(
    document.of('numberAndCode', 'placeAndDate', 'issuer', 'motto').map(({ line }) => line.paragraph),
  );
  return texts.slice(0, texts.findLastIndex(({ paragraph }) => parts.has(paragraph)) + 1);
};

/** The columns of the grid that a cell takes: the first, and the one behind its last. */
function gridOf({ table, row, column }: CellPlace): readonly [from: number, to: number] {
  const cells = table.rows[row] ?? [];
  const from = spanned(cells.slice(0, column));
  return [from, from + (cells[column]?.span ?? 1)];
}

/** Does one stand above or below the other? A row of narrow cells may be there for a rule alone. */
function sameColumn({ cell: a }: TextLine, { cell: b }: TextLine): boolean {
  if (a === undefined || b === undefined || a.table !== b.table) return false;
  const [[from, to], [start, end]] = [gridOf(a), gridOf(b)];
  return from < end && start < to;
}

const roomOf = ({ cell, section }: TextLine, document: Examined): number | undefined => {
  if (cell !== undefined) {
    const { room, width } = cell.table.rows[cell.row]?.[cell.column] ?? {};
    return room ?? width;
  }
  const page = document.sections[section]?.page;
  return page === undefined ? undefined : textRoom(page);
};

const textRoom = ({ width, margins }: ManuscriptPage): number => width - margins.left - margins.right;

/** A line as it is printed: of several bodies on one line each is a part. */
const wholeLine = (line: TextLine, { lines }: Examined): TextLine =>
  line.cell === undefined
    ? line
    : (lines.filter(isText).find(({ paragraph, text }) => paragraph === line.paragraph && text.includes(line.text)) ??
      line);

/** A line of fixed words, or of capitals, is measured as it has to be: what is wrong with its words is told by itself. */
function asAsked({ role, line }: RoleLine, document: Examined): TextLine {
  const whole = wholeLine(line, document);
  const fixed = document.standard.right.find(({ component }) => component === role)?.text;
  return { ...whole, text: fixed ?? (role === 'issuer' ? whole.text.toLocaleUpperCase('vi') : whole.text) };
}

const widthsOfAll = (roles: readonly RoleLine[], document: Examined): number[] =>
  roles.flatMap((found) =>
    widthsOf(asAsked(found, document), document.standard.components[found.role], roomOf(found.line, document)),
  );

/** Rules in the column of some lines; where that has none, those of the whole letterhead that nothing else takes. */
function headRules(roles: readonly RoleLine[], others: (rule: Rule) => boolean, document: Examined): Rule[] {
  const lines = headLines(document);
  const own = rulesIn(lines.filter((line) => roles.some((role) => sameColumn(role.line, line))));
  return own.length > 0 ? own : rulesIn(lines).filter((rule) => rule.length === undefined || !others(rule));
}

/** So many lines with words below the title may anchor its rule: a drawing lies where its anchor is not. */
const ANCHORS = 2;

function titleRules(document: Examined): Rule[] {
  const type = document.of('documentType', 'title')[0]?.line.paragraph;
  const last = document.of('title').at(-1)?.line;
  const texts = document.lines.filter(isText);
  const start = texts.findIndex(({ paragraph }) => paragraph === type);
  const end = texts.findLastIndex(({ paragraph }) => paragraph === last?.paragraph);
  const below = texts.slice(end + 1);
  const words = below.flatMap((line, index) => (isBlank(line) || isDrawnRule(line) ? [] : [index]));
  return rulesIn(texts.slice(start, end + 1 + (words[ANCHORS - 1] ?? below.length)));
}

/** The three places of a divider: the last fixed line at the right, the issuing body, the title. */
const PLACES = {
  motto: ['letterhead/motto-rule-line', 'letterhead', bilingual('dưới Tiêu ngữ', 'below the motto')],
  partyName: [
    'letterhead/party-name-rule-line',
    'letterhead',
    bilingual('dưới tiêu đề', 'below the name of the Party'),
  ],
  issuer: [
    'letterhead/issuer-rule-line',
    'letterhead',
    bilingual('dưới tên cơ quan ban hành', 'below the issuing body'),
  ],
  title: ['title/rule-line', 'title', bilingual('dưới trích yếu', 'below the title')],
} as const satisfies Partial<Record<ComponentName, readonly [Check['code'], AuditedPart, Check['expected']]>>;

type Place = keyof typeof PLACES;

/** How long a rule is asked to be, in words. */
const lengthAsked = ({ min, max }: Figure): Check['expected'] =>
  min === max
    ? bilingual('{0}: đường kẻ nét liền, dài bằng dòng chữ', 'a rule {0}, as long as the text')
    : bilingual('{0}: đường kẻ nét liền, dài từ 1/3 đến 1/2 dòng chữ', 'a rule {0}, 1/3 to 1/2 of the text');

/** The rule of a place; undefined where the standard has signs there. */
function ruledAt(component: Place, divider: Divider): Ruled | undefined {
  if (divider.kind !== 'rule') return undefined;
  const [code, part, where] = PLACES[component];
  return { code, component, part, figure: divider.share, expected: filled(lengthAsked(divider.share), where) };
}

const DRAW = bilingual(
  'Trong Word: Insert, Shapes, Line, vẽ một nét liền màu đen dưới dòng chữ, canh giữa, đặt độ dài ở Shape Format, Width; không gạch chân chữ.',
  'In Word: Insert, Shapes, Line; draw a solid black line below the text, centred, with its length under Shape Format, Width; do not underline letters.',
);

const isUnderlined = ({ line }: RoleLine): boolean =>
  line.runs.some((run) => run.kind === 'letters' && run.underlined === true);

function lengthFound(rules: readonly Rule[], widths: readonly number[]): Sighting['found'] {
  const length = Math.max(0, ...rules.flatMap((rule) => rule.length ?? []));
  return filled(
    bilingual('đường kẻ dài {0}, dòng chữ dài {1}', 'a rule of {0} below a text of {1}'),
    measure(length, 'mm'),
    measure(Math.max(...widths), 'mm'),
  );
}

const ruleCheck = (
  { code, component, part, figure, expected }: Ruled,
  rulesFor: (document: Examined) => Rule[],
): Check => ({
  code,
  component: part,
  id: figure.id,
  place: figure.place,
  severity: 'error',
  expected,
  hint: DRAW,
  find: (document) => {
    const roles = document.of(component);
    const last = roles.at(-1);
    if (last === undefined) return [];
    const widths = widthsOfAll(roles, document);
    const rules = rulesFor(document);
    if (rules.some((rule) => fits(rule, widths, figure))) return [];
    const where = document.whereLine(last);
    if (rules.length > 0) return [{ found: lengthFound(rules, widths), where }];
    return roles.some(isUnderlined)
      ? [{ found: bilingual('gạch chân chữ thay cho đường kẻ', 'underlined letters in place of a rule'), where }]
      : [{ found: bilingual('không có đường kẻ', 'no rule'), where }];
  },
});

const fitsOther =
  (ruled: Ruled | undefined, document: Examined) =>
  (rule: Rule): boolean =>
    ruled !== undefined && fits(rule, widthsOfAll(document.of(ruled.component), document), ruled.figure);

const headCheck = (own: Ruled | undefined, other: Ruled | undefined): Check[] =>
  own === undefined
    ? []
    : [ruleCheck(own, (document) => headRules(document.of(own.component), fitsOther(other, document), document))];

const SIGN_CODES: Partial<Record<ComponentName, readonly [Check['code'], AuditedPart]>> = {
  star: ['letterhead/star-form', 'letterhead'],
  titleDashes: ['title/dashes-form', 'title'],
};

/** Signs on a line of their own, below what stands above them. */
function signsCheck(divider: Divider, above: Place, { components }: Standard): Check[] {
  const [code, part] = divider.kind === 'signs' ? (SIGN_CODES[divider.component] ?? []) : [];
  if (divider.kind !== 'signs' || code === undefined || part === undefined) return [];
  const { component, text }: FixedLine = divider;
  const asked = filled(
    bilingual('{0}: dòng {1}', 'a line {1} {0}'),
    PLACES[above][2],
    bilingual(`“${text}”`, `“${text}”`),
  );
  return [
    {
      code,
      component: part,
      id: components[component].id,
      place: components[component].place,
      severity: 'error',
      expected: asked,
      hint: bilingual(
        `Gõ “${text}” trên một dòng riêng, canh giữa; không kẻ đường.`,
        `Type “${text}” on a line of its own, centred, and draw no rule.`,
      ),
      find: (document) => {
        const [found] = document.of(component);
        const last = document.of(above).at(-1);
        if (last === undefined || found?.line.text === text) return [];
        if (found === undefined) return [{ found: bilingual('không có', 'missing'), where: document.whereLine(last) }];
        return [{ found: bilingual(`“${found.line.text}”`, `“${found.line.text}”`), where: document.whereLine(found) }];
      },
    },
  ];
}

export function ruleChecks(standard: Standard): readonly Check[] {
  const { right, issuer, title } = standard.dividers;
  const last = standard.right.at(-1)?.component === 'motto' ? 'motto' : 'partyName';
  const rightRule = ruledAt(last, right);
  const issuerRule = ruledAt('issuer', issuer);
  const titleRule = ruledAt('title', title);
  return [
    ...headCheck(rightRule, issuerRule),
    ...headCheck(issuerRule, rightRule),
    ...signsCheck(issuer, 'issuer', standard),
    ...(titleRule === undefined ? [] : [ruleCheck(titleRule, titleRules)]),
    ...signsCheck(title, 'title', standard),
  ];
}
