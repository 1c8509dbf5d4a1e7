/** Accepts and rejects tracked changes as Word does, on the XML, without the code that makes them. */
import { all, childAt, childrenOf, readPart, type XmlElement } from '../../tools/measure/xml.ts';

export type Verdict = 'accept' | 'reject';

/** A paragraph as it is read: its letters, its properties, and the looks of its stretches. */
export interface SettledParagraph {
  readonly text: string;
  readonly properties: string;
  readonly looks: string;
}

export interface SettledDocument {
  readonly paragraphs: readonly SettledParagraph[];
  /** In the order of their marks. */
  readonly notes: readonly (readonly SettledParagraph[])[];
}

const GONE: Readonly<Record<Verdict, string>> = { accept: 'w:del', reject: 'w:ins' };
const CHANGES = new Set(['w:pPrChange', 'w:rPrChange']);

const text = (element: XmlElement | undefined): string => JSON.stringify(element?.children ?? []);
const without = (element: XmlElement | undefined, ...names: readonly string[]): XmlElement => ({
  name: element?.name ?? '',
  attributes: element?.attributes ?? {},
  children: childrenOf(element).filter(({ name }) => !names.includes(name)),
});

/** Properties as the verdict leaves them: those before a change, or those after it. */
function settledProperties(element: XmlElement | undefined, verdict: Verdict): XmlElement | undefined {
  const change = childrenOf(element).find(({ name }) => CHANGES.has(name));
  if (change !== undefined && verdict === 'reject') return childrenOf(change)[0];
  return element === undefined ? undefined : without(element, ...CHANGES, 'w:ins', 'w:del');
}

/** Runs and what stands among them, once revisions are settled. */
function settledContent(parent: XmlElement, verdict: Verdict): XmlElement[] {
  return childrenOf(parent).flatMap((child) => {
    if (child.name === GONE[verdict]) return [];
    if (child.name === 'w:ins' || child.name === 'w:del') return settledContent(child, verdict);
    return child.name === 'w:pPr' ? [] : [child];
  });
}

interface OpenParagraph {
  readonly content: readonly XmlElement[];
  readonly source: XmlElement;
}

/** Joins paragraphs whose marks go with the next, as they are met. */
class BlockReader {
  readonly blocks: (OpenParagraph | XmlElement)[] = [];
  private carried: XmlElement[] = [];
  private lastMarkWent = false;
  private readonly verdict: Verdict;

  constructor(verdict: Verdict) {
    this.verdict = verdict;
  }

  readTable(table: XmlElement): void {
    const rows = childrenOf(table, 'w:tr').filter((row) => childAt(row, 'w:trPr', GONE[this.verdict]) === undefined);
    if (rows.length === 0) return;
    this.mustHaveMarks('a table');
    this.blocks.push({ ...table, children: rows });
  }

  readParagraph(source: XmlElement): void {
    const content = [...this.carried, ...settledContent(source, this.verdict)];
    const markGoes = childAt(source, 'w:pPr', 'w:rPr', GONE[this.verdict]) !== undefined;
    this.carried = markGoes ? content : [];
    this.lastMarkWent = markGoes;
    if (!markGoes) this.blocks.push({ content, source });
  }

  /** Word has no way to take the last mark of a cell, a note, a section away. */
  end(container: string): void {
    if (this.lastMarkWent) throw new Error(`the last mark of ${container} went`);
  }

  private mustHaveMarks(before: string): void {
    if (this.carried.some(({ name }) => !name.startsWith('w:bookmark')))
      throw new Error(`words without the mark of a paragraph stand before ${before}`);
  }
}

/** The blocks of a body, cell or note. */
function settledBlocks(container: XmlElement, verdict: Verdict): (OpenParagraph | XmlElement)[] {
  const reader = new BlockReader(verdict);
  for (const block of childrenOf(container)) {
    if (block.name === 'w:tbl') reader.readTable(block);
    if (block.name === 'w:p') reader.readParagraph(block);
  }
  reader.end(container.name);
  const last = reader.blocks.at(-1);
  if (last === undefined || !('content' in last)) throw new Error(`${container.name} does not end with a paragraph`);
  return reader.blocks;
}

/** Numbers the notes of a document by the order of their marks. */
class NoteOrder {
  readonly ids: string[] = [];
  private readonly bookmarks = new Map<string, number>();
  private open: string | undefined;

  bookmark(name: string): void {
    this.open = name;
  }

  mark(id: string): string {
    this.ids.push(id);
    if (this.open !== undefined) this.bookmarks.set(this.open, this.ids.length);
    this.open = undefined;
    return `[^${this.ids.length}]`;
  }

  closeBookmark(): void {
    this.open = undefined;
  }

  again(instruction: string): string {
    const name = /NOTEREF (\S+)/.exec(instruction)?.[1] ?? '';
    return `[^=${this.bookmarks.get(name) ?? `no bookmark ${name}`}]`;
  }
}

const LETTERS: Readonly<Record<string, string>> = {
  'w:br': '\n',
  'w:tab': '\t',
  'w:drawing': '{drawing}',
  'w:footnoteRef': '{number}',
  'w:commentReference': '',
};

interface Field {
  instruction: string;
  inResult: boolean;
}

/** Reads runs one after the other; the result of a field is its number, which is worked out anew. */
class RunReader {
  readonly stretches: [string, string][] = [];
  private field: Field | undefined;
  private readonly order: NoteOrder;
  private readonly verdict: Verdict;

  constructor(order: NoteOrder, verdict: Verdict) {
    this.order = order;
    this.verdict = verdict;
  }

  private add(look: string, letters: string): void {
    const last = this.stretches.at(-1);
    if (letters === '') return;
    if (last?.[0] === look) last[1] += letters;
    else this.stretches.push([look, letters]);
  }

  private readField(type: string | undefined, look: string): void {
    if (type === 'begin') this.field = { instruction: '', inResult: false };
    if (type === 'separate' && this.field !== undefined) this.field.inResult = true;
    if (type !== 'end' || this.field === undefined) return;
    const { instruction } = this.field;
    this.field = undefined;
    this.add(look, this.order.again(instruction));
  }

  private readChild({ name, attributes, children }: XmlElement, look: string): void {
    const letters = children.filter((child) => typeof child === 'string').join('');
    if (name === 'w:fldChar') this.readField(attributes['w:fldCharType'], look);
    else if (name === 'w:instrText' || name === 'w:delInstrText') {
      if (this.field !== undefined) this.field.instruction += letters;
    } else if (this.field?.inResult === true) return;
    else if (name === 'w:footnoteReference') this.add(look, this.order.mark(attributes['w:id'] ?? ''));
    else if (name === 'w:t' || name === 'w:delText') this.add(look, letters);
    else this.add(look, LETTERS[name] ?? `{${name}}`);
  }

  read(element: XmlElement): void {
    if (element.name === 'w:bookmarkStart') this.order.bookmark(element.attributes['w:name'] ?? '');
    if (element.name === 'w:bookmarkEnd') this.order.closeBookmark();
    if (element.name === 'w:fldSimple') {
      const look = text(childAt(element, 'w:r', 'w:rPr'));
      this.add(look, this.order.again(element.attributes['w:instr'] ?? ''));
    }
    if (element.name !== 'w:r') return;
    const look = text(settledProperties(childAt(element, 'w:rPr'), this.verdict));
    for (const child of childrenOf(element)) if (child.name !== 'w:rPr') this.readChild(child, look);
  }
}

function readParagraph({ content, source }: OpenParagraph, verdict: Verdict, order: NoteOrder): SettledParagraph {
  const reader = new RunReader(order, verdict);
  for (const element of content) reader.read(element);
  const properties = childAt(source, 'w:pPr');
  const mark = settledProperties(childAt(properties, 'w:rPr'), verdict);
  return {
    text: reader.stretches.map(([, letters]) => letters).join(''),
    properties: text(without(settledProperties(properties, verdict), 'w:rPr', 'w:sectPr')) + text(mark),
    looks: JSON.stringify(reader.stretches),
  };
}

function paragraphsIn(container: XmlElement, verdict: Verdict, order: NoteOrder): SettledParagraph[] {
  return settledBlocks(container, verdict).flatMap((block) => {
    if ('content' in block) return [readParagraph(block, verdict, order)];
    return all(block, 'w:tr').length === 0 ? [] : tableParagraphs(block, verdict, order);
  });
}

const tableParagraphs = (table: XmlElement, verdict: Verdict, order: NoteOrder): SettledParagraph[] =>
  childrenOf(table, 'w:tr').flatMap((row) =>
    childrenOf(row, 'w:tc').flatMap((cell) => paragraphsIn(cell, verdict, order)),
  );

/** The document that is left when every change is accepted, or rejected. */
export function settle(bytes: Uint8Array, verdict: Verdict): SettledDocument {
  const order = new NoteOrder();
  const [body] = childrenOf(readPart(bytes, 'word/document.xml'), 'w:body');
  if (body === undefined) throw new Error('the document has no body');
  const paragraphs = paragraphsIn(body, verdict, order);
  const notes = childrenOf(readPart(bytes, 'word/footnotes.xml'), 'w:footnote');
  return {
    paragraphs,
    notes: order.ids.map((id) => {
      const note = notes.find(({ attributes }) => attributes['w:id'] === id);
      if (note === undefined) throw new Error(`there is no note ${id}`);
      return paragraphsIn(note, verdict, new NoteOrder());
    }),
  };
}
