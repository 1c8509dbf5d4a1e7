/** Signs and words that an author typed though the program adds them: taken off, and said. */
import type { PlanPath, ReportFinding, TextFix } from '../../diagnostics/diagnostic.ts';
import { shownSign } from '../../vietnamese/symbol-bullets.ts';
import { plainText } from '../model/inline-text.ts';
import type { Paragraph } from '../model/plan.ts';

/** Where a sign stands in the value as typed; it may be taken out there. */
function takingOut(typed: string, pattern: RegExp, path: PlanPath): TextFix[] {
  const everywhere = new RegExp(pattern, pattern.flags.replace('g', '').concat('g'));
  return [...typed.matchAll(everywhere)].map(({ 0: sign, index }) => ({
    path,
    within: { start: index, end: index + sign.length },
    text: '',
  }));
}

/** Takes off what an author typed though the program adds it; says so. */
export function stripTyped(text: string, pattern: RegExp, path: PlanPath, report: ReportFinding, typed = ''): string {
  const sign = pattern.exec(text)?.[0].trim();
  if (sign === undefined || sign === '') return text;
  report('text/typed-sign', { path }, { sign: shownSign(sign) }, takingOut(typed, pattern, path));
  return text.replace(pattern, '').trim();
}

/**
 * A paragraph without the words that it was typed to begin with.
 * @param typed the value that it was typed in
 */
export function stripTypedStart(
  paragraph: Paragraph,
  pattern: RegExp,
  typed: string,
  report: ReportFinding,
): Paragraph {
  const { inlines, origin } = paragraph;
  const [first, ...rest] = inlines;
  if (first?.kind !== 'text' || !pattern.test(plainText([first]))) return paragraph;
  return { origin, inlines: [{ ...first, text: stripTyped(first.text, pattern, origin, report, typed) }, ...rest] };
}

/** Numbers, letters and dashes as they are typed before a text; Word's bullets are in the private use area. */
const SURE_LABEL =
  '[IVXLC]+\\s?[./)]|\\d{1,2}(?:\\.\\d{1,2})*[./)]|[a-zđ]\\)|=>|[-–—+*•▪▫‣◦●○■□◆◇▸►➢➤✓✔☑☐·\\uf020-\\uf0ff]';
/** Labels only where a sentence begins behind them: "1.1 Rà soát", "2- Báo cáo", "b. Kiểm tra", "Mục 2. Nhiệm vụ", Word's "o". */
const LABEL_OF_SENTENCE =
  '[IVXLC]+\\s?[-–]|\\d{1,2}\\s?[-–]|\\d{1,2}(?:\\.\\d{1,2})+|[a-zđ]\\.|o|(?:Điều|ĐIỀU|Mục|MỤC)\\s(?:\\d{1,2}|[IVX]+)\\s?[.:]';
/** "A. NHIỆM VỤ"; before small letters it may be somebody's first name. */
const CAPITAL_LABEL = '[A-EĐGH]\\.';
/** "II NHIỆM VỤ": a numeral without its sign, before a heading in capitals; "X QUANG" is a word. */
const BARE_NUMERAL = '(?:I{1,3}|IV|VI{0,3}|IX|XI{1,3}|XIV|XV)(?=\\s+\\p{Lu}{2,}\\s+\\p{Lu}{2})';
const TYPED_LABEL = new RegExp(
  `^(?:${BARE_NUMERAL}|(?:${SURE_LABEL})(?=\\s+["“‘(]?(?:\\p{L}|\\d+(?:,\\d+)?\\s?%))|(?:${LABEL_OF_SENTENCE})(?=\\s+["“‘(]?\\p{Lu}[\\p{L}\\s])|(?:${CAPITAL_LABEL})(?=\\s+["“‘(]?\\p{Lu}{2}))`,
  'u',
);

/** "(1) Rà soát": where "(2)" follows in the same paragraph, the author numbers parts of the sentence. */
const BRACKET_LABEL = /^\((?:\d{1,2}|[a-zđ]|[ivx]{1,4})\)(?=\s*["“‘]?(?:\p{L}|\d+(?:,\d+)?\s?%))/u;
const BRACKETS = /\((?:\d{1,2}|[a-zđ]|[ivx]{1,4})\)/gu;

/** The number, letter or dash that a text is typed to begin with. */
export const typedLabel = (text: string): string | undefined => TYPED_LABEL.exec(text)?.[0];

function labelOf(text: string): string | undefined {
  const label = typedLabel(text);
  if (label !== undefined) return label;
  const inBrackets = BRACKET_LABEL.exec(text)?.[0];
  return inBrackets !== undefined && (text.match(BRACKETS) ?? []).length === 1 ? inBrackets : undefined;
}

/**
 * A number or dash that somebody typed stands on the page beside the program's own.
 * @param typed the value that the paragraph was typed in
 */
export function reportTypedLabel({ inlines, origin }: Paragraph, typed: string, report: ReportFinding): void {
  const label = labelOf(plainText(inlines));
  if (label === undefined) return;
  const [whole, blanks = ''] = /^(\s*)\S.*/u.exec(typed) ?? [];
  const isPlain = whole !== undefined && typed.startsWith(label, blanks.length);
  const end = blanks.length + label.length + (/^\s*/.exec(typed.slice(blanks.length + label.length))?.[0].length ?? 0);
  const fixes = isPlain ? [{ path: origin, within: { start: blanks.length, end }, text: '' }] : [];
  report('text/typed-label', { path: origin }, { label: shownSign(label) }, fixes);
}
