/** Marks in the top margin of the first page: circulation, and until when the document is to be given back. */
import type { PlanSourceData } from '../../generated/plan-source.ts';
import { STANDARDS, wordings } from '../../standard/standards.ts';
import type { Manuscript, ManuscriptSection } from '../manuscript/manuscript.ts';
import type { RoleLine } from './head.ts';
import { isText, linesOf, type TextLine } from './lines.ts';

type Marks = NonNullable<PlanSourceData['marks']>;

const CIRCULATION: ReadonlySet<string> = new Set(Object.values(STANDARDS).flatMap(({ circulation }) => circulation));

/** “Thời hạn: sau hội nghị” without its first words. */
function untilIn(text: string): string {
  const [words = ''] = wordings('recallUntil').filter((begins) => text.startsWith(begins));
  return text.slice(words.length).trim();
}

/** The lines of the first page's header. */
function headerLines({ page }: ManuscriptSection): TextLine[] {
  const header = page?.margin.find(
    ({ place, pages }) => place === 'header' && pages === (page.differentFirst ? 'first' : 'default'),
  );
  return header === undefined ? [] : linesOf({ sections: [{ blocks: header.blocks }] }).filter(isText);
}

/** Reads the marks of the first page's header. */
export function marginMarks({ sections: [first] }: Manuscript): { readonly marks: Marks; readonly roles: RoleLine[] } {
  const marks: Marks = {};
  const roles: RoleLine[] = [];
  let isRecall = false;
  for (const line of first === undefined ? [] : headerLines(first)) {
    if (CIRCULATION.has(line.text)) {
      marks.circulation = line.text as NonNullable<Marks['circulation']>;
      roles.push({ role: 'circulationMark', line });
    } else if (wordings('recall').includes(line.text)) {
      isRecall = true;
      roles.push({ role: 'recallMark', line });
    } else if (isRecall && marks.recall === undefined && line.text !== '') {
      marks.recall = untilIn(line.text);
      roles.push({ role: 'recallMark', line });
    }
  }
  return { marks, roles };
}
