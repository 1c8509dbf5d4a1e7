/** The lines of documents that are no plans: what these have of their own is no running text. */
import type { ManuscriptParagraph } from '../../import/manuscript/manuscript.ts';
import { isBold, isCapitals, isCentred, isItalic } from '../../import/recognise/cues.ts';
import type { RoleLine } from '../../import/recognise/head.ts';
import { isText, type Line, type TextLine } from '../../import/recognise/lines.ts';
import type { ComponentName } from '../../standard/components.ts';

/** Components that are running text. */
export const RUNNING: ReadonlySet<ComponentName> = new Set([
  'basis',
  'body',
  'item',
  'bullet',
  'assignment',
  'part',
  'chapter',
  'heading1',
  'heading2',
  'heading3',
  'heading4',
]);

/** "Kính gửi:" with the list below it, which stands as it looks best (II.9.d), and the subject of a letter above it. */
function addresseesIn(lines: readonly Line[]): ReadonlySet<ManuscriptParagraph> {
  const texts = lines.filter(isText);
  const from = texts.findIndex(({ text }) => /^Kính gửi/iu.test(text));
  const after = from < 0 ? [] : texts.slice(from + 1);
  const end = after.findIndex(({ text }) => text !== '' && !/^[-–+•]\s*\S/u.test(text));
  const subject = texts.findIndex(({ text }, index) => index < from && /^V\/v(?!\p{L})/iu.test(text));
  const start = subject < 0 ? Math.max(0, from) : subject;
  const list = [...texts.slice(start, from + 1), ...after.slice(0, Math.max(0, end))];
  return new Set(list.map(({ paragraph }) => paragraph));
}

const isTitleLike = ({ role, line }: RoleLine): boolean => role === 'body' && isCentred(line) && isCapitals(line);

/** Paragraphs that stand right above or below a table of their page. */
function besideTables(lines: readonly Line[]): ReadonlySet<ManuscriptParagraph> {
  const beside = lines.filter((line, index): line is TextLine => {
    if (!isText(line)) return false;
    return [lines[index - 1], lines[index + 1]].some((next) => next?.kind === 'table');
  });
  return new Set(beside.map(({ paragraph }) => paragraph));
}

/**
 * What is no running text: in the middle "(Phân công theo phụ lục đính kèm)", the end of such a remark, what a table is
 * called above it and noted of it below; in an annex what is bold in the middle, the title of a form in it, and who made
 * the annex, in capitals.
 */
export function asidesOf(roles: readonly RoleLine[], lines: readonly Line[]): ReadonlySet<RoleLine> {
  const beside = besideTables(lines);
  const isAside = ({ role, line, appendix }: RoleLine): boolean => {
    if (role !== 'body') return false;
    const isOfTable = beside.has(line.paragraph);
    if (isCentred(line))
      return isOfTable || /^\(|\)$/u.test(line.text) || (appendix !== undefined && (isBold(line) || isCapitals(line)));
    return (isOfTable && isItalic(line)) || (appendix !== undefined && isCapitals(line));
  };
  return new Set(roles.filter(isAside));
}

/** What a decision rests on stands below the authority that decides: nd30 II.6.a. */
const OF_DECISION = /^(?:-\s*)?(?:Căn cứ|Theo|Xét)(?!\p{L})[^:]*$/u;
const DECIDES = /^(?:QUYẾT ĐỊNH|QUYẾT NGHỊ|CHỈ THỊ)\s*:?$/u;

/**
 * The lines of another type of document: it has titles of its own in the middle ("QUYẾT ĐỊNH:", the authority that
 * decides), and bases between the two.
 */
export function otherRoles(roles: readonly RoleLine[], lines: readonly Line[]): RoleLine[] {
  const addressees = addresseesIn(lines);
  const decides = roles.findIndex(({ role, line }) => role === 'body' && DECIDES.test(line.text));
  return roles
    .map((role, index): RoleLine => {
      if (role.role === 'body' && index < decides && OF_DECISION.test(role.line.text))
        return { ...role, role: 'basis' };
      // A report begins as a basis does.
      return role.role === 'basis' && decides < 0 && !isItalic(role.line) ? { ...role, role: 'body' } : role;
    })
    .filter((one) => {
      const isAddress = RUNNING.has(one.role) && addressees.has(one.line.paragraph);
      const isDeciding = one.role !== 'documentType' && DECIDES.test(one.line.text);
      return !isAddress && !isTitleLike(one) && !isDeciding;
    });
}
