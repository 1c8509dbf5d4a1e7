/** Tracked changes that are pending in a file: who made them, and the file without those of some. */
import { elementsOf, isElement, withChildren, type XmlElement, type XmlNode } from '../../../word/xml/tree.ts';

/** Words put in and taken out, wherever they stand. */
const PUT_IN: ReadonlySet<string> = new Set(['w:ins', 'w:moveTo']);
const TAKEN_OUT: ReadonlySet<string> = new Set(['w:del', 'w:moveFrom']);
const LOOK_CHANGES: ReadonlySet<string> = new Set(['w:rPrChange', 'w:pPrChange']);

const isChange = (name: string): boolean => PUT_IN.has(name) || TAKEN_OUT.has(name) || LOOK_CHANGES.has(name);

/** The changes of one author. */
export interface PendingChanges {
  /** Empty where the file does not tell. */
  readonly author: string;
  /** The day of the last of them, `YYYY-MM-DD`; empty where the file does not tell. */
  readonly date: string;
  readonly count: number;
  /** Words that were put in and taken out, in the order of the file. */
  readonly putIn: readonly string[];
  readonly takenOut: readonly string[];
}

const lettersOf = (element: XmlElement): string =>
  element.name === 'w:t' || element.name === 'w:delText'
    ? element.children.join('')
    : elementsOf(element).map(lettersOf).join('');

/** The day of a time of Word. */
export const dayOf = (time: string): string => /^\d{4}-\d\d-\d\d(?=T|$)/.exec(time)?.[0] ?? '';

const laterDay = (a: string, b: string): string => (a > b ? a : b);

/** Who made the pending changes below an element, in the order of the file. */
export function pendingChanges(roots: readonly XmlElement[]): PendingChanges[] {
  const found = new Map<
    string,
    { date: string; count: number; readonly putIn: string[]; readonly takenOut: string[] }
  >();
  const add = (element: XmlElement): void => {
    const author = element.attributes['w:author'] ?? '';
    const own = found.get(author) ?? { date: '', count: 0, putIn: [], takenOut: [] };
    found.set(author, own);
    own.count += 1;
    own.date = laterDay(own.date, dayOf(element.attributes['w:date'] ?? ''));
    const words = LOOK_CHANGES.has(element.name) ? '' : lettersOf(element).trim();
    if (words !== '') (PUT_IN.has(element.name) ? own.putIn : own.takenOut).push(words);
  };
  const visit = (element: XmlElement): void => {
    const { name } = element;
    if (isChange(name)) add(element);
    // What stands in a change of a look is the look before it.
    if (!LOOK_CHANGES.has(name)) for (const child of elementsOf(element)) visit(child);
  };
  for (const root of roots) visit(root);
  return [...found].map(([author, changes]) => ({ author, ...changes }));
}

type IsLeft = (author: string) => boolean;

const isLeftChange = ({ attributes }: XmlElement, isLeft: IsLeft): boolean => isLeft(attributes['w:author'] ?? '');

/** Words that were taken out, as they stood. */
const restored = (element: XmlElement): XmlElement =>
  element.name === 'w:delText'
    ? { ...element, name: 'w:t' }
    : withChildren(
        element,
        element.children.map((child) => (isElement(child) ? restored(child) : child)),
      );

/** The look before a change, with what stands beside it. */
function lookBefore(element: XmlElement, isLeft: IsLeft): XmlElement {
  const change = elementsOf(element).find(({ name }) => LOOK_CHANGES.has(name));
  if (change === undefined || !isLeftChange(change, isLeft)) return element;
  const before = elementsOf(change).flatMap(({ children }) => children);
  const kept = elementsOf(element).filter(({ name }) => ['w:rPr', 'w:sectPr', ...PUT_IN, ...TAKEN_OUT].includes(name));
  return withChildren(element, [...before, ...kept]);
}

/** The mark at the end of a paragraph, or on a row: of one put in it is as if it were taken out. */
const markWithout = (mark: XmlElement): XmlElement[] => (PUT_IN.has(mark.name) ? [{ ...mark, name: 'w:del' }] : []);

const MARKED: ReadonlySet<string> = new Set(['w:rPr', 'w:trPr']);

function childWithout(child: XmlElement, parent: XmlElement, isLeft: IsLeft): XmlElement[] {
  const isRevision = PUT_IN.has(child.name) || TAKEN_OUT.has(child.name);
  if (!isRevision || !isLeftChange(child, isLeft)) return [withoutChanges(child, isLeft)];
  if (MARKED.has(parent.name)) return markWithout(child);
  if (PUT_IN.has(child.name)) return [];
  return elementsOf(child).map((inner) => withoutChanges(restored(inner), isLeft));
}

/** A part of a file as it was before the pending changes of some authors. */
export function withoutChanges(element: XmlElement, isLeft: IsLeft): XmlElement {
  const before = lookBefore(element, isLeft);
  return withChildren(
    before,
    before.children.flatMap((child): XmlNode[] => (isElement(child) ? childWithout(child, before, isLeft) : [child])),
  );
}
