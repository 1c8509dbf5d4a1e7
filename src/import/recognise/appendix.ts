/** Phụ lục: label, title, the line that says what it is attached to, content. */
import type { AppendixSource } from '../../generated/plan-source.ts';
import { appendixContent, type BodyContext } from './body-items.ts';
import { bodyRoles } from './body-roles.ts';
import { hasNumbers, schemeOf } from './body-scheme.ts';
import { bodyTree } from './body-tree.ts';
import { isBold, isCapitals, isCentred } from './cues.ts';
import type { RoleLine } from './head.ts';
import { isText, type Line, type TextLine } from './lines.ts';
import { textOfLine } from './texts.ts';

const LABEL = /^phụ lục(?:\s+(?:số\s+)?(?:[IVXL]+|\d{1,2}|[A-E]))?\s*[.:–-]?\s*/iu;
const ATTACHED = /^\(?\s*(?:Ban hành )?[Kk]èm theo\b.*\)?$/u;

const isTitleLine = (line: TextLine, taken: number): boolean => {
  if (line.paragraph.label !== undefined) return false;
  if (isCapitals(line) && line.text.length < 300) return true;
  return (isCentred(line) || taken === 0) && isBold(line) && line.text.length < 300;
};

/** The issuing body as the line "Kèm theo" names it. */
export const issuerAttached = (text: string): string | undefined =>
  /(?:năm[\s.…]*\d{0,4}|\/KH-\S+)\s+của\s+([^()]+?)\s*\)?$/u.exec(text)?.[1];

/** The lines of an appendix without its label and the line "Kèm theo". */
export interface AppendixLines {
  readonly title: readonly TextLine[];
  readonly body: readonly Line[];
}

export interface ReadAppendix {
  readonly lines: AppendixLines;
  readonly appendix: AppendixSource;
  readonly roles: readonly RoleLine[];
}

/** Label, title and the line "Kèm theo"; `from` is where the content begins. */
function readHead(
  labelLine: Line | undefined,
  lines: readonly Line[],
  context: BodyContext,
): { readonly roles: RoleLine[]; readonly title: readonly string[]; readonly from: number } {
  const roles: RoleLine[] = [];
  const title: string[] = [];
  if (labelLine !== undefined && isText(labelLine)) {
    roles.push({ role: 'appendixLabel', line: labelLine });
    const rest = labelLine.text.replace(LABEL, '');
    if (rest !== '') title.push(rest);
  }
  let from = 0;
  for (; from < lines.length; from++) {
    const line = lines[from];
    if (line === undefined || !isText(line)) break;
    if (ATTACHED.test(line.text)) {
      roles.push({ role: 'attached', line });
      continue;
    }
    if (roles.some(({ role }) => role === 'attached') || !isTitleLine(line, title.length)) break;
    title.push(textOfLine(line, context.notes, ['bold']));
    roles.push({ role: 'appendixTitle', line });
  }
  return { roles, title, from };
}

/** Reads the lines of one appendix, its label first. */
export function readAppendix(
  [labelLine, ...lines]: readonly Line[],
  index: number,
  context: BodyContext,
  landscape: boolean,
): ReadAppendix {
  const { roles, title, from } = readHead(labelLine, lines, context);
  const body = lines.slice(from);
  const texts = body.filter(isText);
  const own = hasNumbers(texts) ? schemeOf(texts).scheme : context.scheme;
  const scheme = { scheme: own, divisions: {} };
  const root = bodyTree(body, scheme);
  return {
    appendix: {
      title: title.join('\n') || 'PHỤ LỤC',
      ...(landscape ? { landscape } : {}),
      ...(own === context.scheme ? {} : { numbering: own }),
      ...appendixContent(root, ['appendices', index], { ...context, scheme: own }),
    },
    roles: [
      ...roles,
      ...bodyRoles(body, { start: 0, knowsLooks: context.knowsLooks, scheme, standard: context.standard }),
    ].map((role) => ({
      ...role,
      appendix: index,
    })),
    lines: { title: roles.filter(({ role }) => role === 'appendixTitle').map(({ line }) => line), body },
  };
}
