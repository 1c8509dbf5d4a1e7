/** What stands at the foot of the last page: the mark that a document is not for the media, address and telephone. */
import type { PlanSourceData } from '../../generated/plan-source.ts';
import type { Standard } from '../../standard/standard.ts';
import { STYLES } from '../../standard/standards.ts';
import type { RoleLine } from './head.ts';
import { isText, type Line, type TextLine } from './lines.ts';
import type { NoteBook } from './texts.ts';
import { textOfLine } from './texts.ts';

export interface LastPage {
  readonly marks: Pick<NonNullable<PlanSourceData['marks']>, 'notForMedia'>;
  readonly contact?: string[];
  readonly roles: readonly RoleLine[];
  /** The lines of the document without these. */
  readonly rest: readonly Line[];
}

const isContact = ({ paragraph }: TextLine): boolean => paragraph.style === STYLES.contact.name;

/** Takes the foot of the last page from the lines of a document, where its standard has one. */
export function readLastPage(lines: readonly Line[], { lastPage }: Standard, notes: NoteBook): LastPage {
  const texts = lines.filter(isText);
  const contact = lastPage.hasContact ? texts.filter((line) => isContact(line) && line.text !== '') : [];
  const marks = texts.filter(({ text }) => text !== '' && text === lastPage.notForMedia);
  const taken = new Set<Line>([...contact, ...marks]);
  return {
    marks: marks.length === 0 ? {} : { notForMedia: true },
    ...(contact.length === 0 ? {} : { contact: contact.map((line) => textOfLine(line, notes)) }),
    roles: [
      ...marks.map((line): RoleLine => ({ role: 'notForMediaMark', line })),
      ...contact.map((line): RoleLine => ({ role: 'contact', line })),
    ],
    rest: taken.size === 0 ? lines : lines.filter((line) => !taken.has(line)),
  };
}
