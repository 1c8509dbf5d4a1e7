/** The same document as objects of `docx`, which its page engine reads. */
import {
  BuilderElement,
  Document,
  FootnoteReferenceRun,
  Header,
  ImageRun,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Run,
  Table,
  TableCell,
  TableRow,
  TextRun,
  type XmlComponent,
} from 'docx';
import { remembered } from '../../vietnamese/remembered.ts';
import * as elements from '../elements/elements.ts';
import { NOTE_SIGN } from './block-keys.ts';

/** Nothing in a plan is coloured. */
const BLACK = { run: { color: '000000' } } as const;
const BLACK_STYLES = { heading5: BLACK, heading6: BLACK, caption: BLACK, hyperlink: BLACK };

/** Word 2013 and later: no compatibility mode. */
const WORD_VERSION = 15;

const elementOf = ({ name, attributes, children }: elements.Element): XmlComponent =>
  new BuilderElement({
    name,
    attributes: Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, { key, value }])),
    children: children.map((child) => {
      if (typeof child === 'string') return child;
      return child instanceof elements.Paragraph ? paragraphOf(child) : elementOf(child);
    }) as XmlComponent[],
  });

function runOf({ options }: elements.Run): ParagraphChild {
  const { children, ...look } = options;
  if (children === undefined) return new TextRun(look);
  const [first] = children;
  if (first?.name === NOTE_SIGN) return new FootnoteReferenceRun(Number(first.attributes['w:id']));
  return new Run({ ...look, children: children.map(elementOf) });
}

function childOf(child: elements.ParagraphChild): ParagraphChild {
  // `docx` writes any component in a paragraph; its type names only those that have a class of their own.
  if (child instanceof elements.Element) return elementOf(child) as unknown as ParagraphChild;
  if (child instanceof elements.PageNumberRun) return new TextRun({ children: [PageNumber.CURRENT] });
  return child instanceof elements.PictureRun ? new ImageRun(child.options) : runOf(child);
}

export function paragraphOf({ options }: elements.Paragraph): Paragraph {
  const { children, numbering, ...look } = options;
  return new Paragraph({
    ...look,
    ...(numbering === undefined ? {} : { numbering: { ...numbering, custom: true } }),
    ...(children === undefined ? {} : { children: children.map(childOf) }),
  });
}

const cellOf = ({ options: { children, width, ...look } }: elements.TableCell): TableCell =>
  new TableCell({ ...look, width: { size: width, type: 'dxa' }, children: children.map(blockOf) });

const rowOf = ({ options: { children, ...look } }: elements.TableRow): TableRow =>
  new TableRow({ ...look, children: children.map(cellOf) });

const tableOf = ({ options: { rows, width, margins, ...look } }: elements.Table): Table =>
  new Table({
    ...look,
    layout: 'fixed',
    width: { size: width, type: 'dxa' },
    margins: { marginUnitType: 'dxa', ...margins },
    rows: rows.map(rowOf),
  });

const blockOf = (block: elements.Block): Paragraph | Table =>
  block instanceof elements.Paragraph ? paragraphOf(block) : tableOf(block);

const headerOf = (blocks: readonly elements.Block[]): Header => new Header({ children: blocks.map(blockOf) });

type DocumentOptions = ConstructorParameters<typeof Document>[0];

type DocxStyles = NonNullable<DocumentOptions['styles']>;

const docxStyles = ({ document, paragraphStyles }: elements.StylesOptions): DocxStyles => {
  const own = new Set(paragraphStyles.map(({ id }) => id.toLowerCase()));
  const others = Object.entries(BLACK_STYLES).filter(([name]) => !own.has(name));
  return { default: { document, ...Object.fromEntries(others) }, paragraphStyles };
};

/** An office's plans have one or two looks. */
const MOST_STYLES = 10;
const stylesMade = remembered((styles) => docxStyles(JSON.parse(styles)), MOST_STYLES);

/** Styles of a document as `docx` takes them: the same object for the same styles, whose reading its layout keeps. */
export const stylesOf = (styles: elements.StylesOptions): DocxStyles => stylesMade(JSON.stringify(styles));

/** A document as `docx` has it. */
export const docxDocument = ({ styles, lists, footnotes, sections }: elements.WordDocument): Document =>
  new Document({
    styles: stylesOf(styles),
    numbering: { config: lists },
    footnotes: Object.fromEntries(
      footnotes.map(({ number, paragraphs }) => [number, { children: paragraphs.map(paragraphOf) }]),
    ),
    compatibility: { version: WORD_VERSION },
    sections: sections.map(({ headers, properties, children }) => ({
      headers: { default: headerOf(headers.default), first: headerOf(headers.first) },
      properties,
      children: children.map(blockOf),
    })),
  });
