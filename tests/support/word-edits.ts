/** What people do to a built file in Word, on the XML of its parts as Word would leave it. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { paragraphWith } from './edit-word.ts';

/** A change of the document's XML. */
export type XmlEdit = (xml: string) => string;

const PROPERTIES = /<w:pPr>.*?<\/w:pPr>/s;

const propertiesOf = (paragraph: string): string => PROPERTIES.exec(paragraph)?.[0] ?? '';

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A run, with properties of its own. */
export const run = (text: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;

/** A paragraph with the properties of another. */
export const paragraphLike = (like: string, text: string): string => `<w:p>${propertiesOf(like)}${run(text)}</w:p>`;

/** The paragraph that holds some words says something else; its looks are those of its style. */
export const rewritten =
  (words: string, text: string): XmlEdit =>
  (xml) => {
    const paragraph = paragraphWith(xml, words);
    return xml.replace(paragraph, () => paragraphLike(paragraph, text));
  };

/** A new paragraph before the one that holds some words, and like it. */
export const withParagraphBefore =
  (words: string, text: string): XmlEdit =>
  (xml) => {
    const paragraph = paragraphWith(xml, words);
    return xml.replace(paragraph, () => paragraphLike(paragraph, text) + paragraph);
  };

/** A new paragraph of the kind of one, before another. */
export const withKindBefore =
  (like: string, text: string, target: string): XmlEdit =>
  (xml) => {
    const before = paragraphWith(xml, target);
    return xml.replace(before, () => paragraphLike(paragraphWith(xml, like), text) + before);
  };

/** A paragraph cut out and put in after another. */
export const movedAfter =
  (words: string, target: string): XmlEdit =>
  (xml) => {
    const paragraph = paragraphWith(xml, words);
    const rest = xml.replace(paragraph, '');
    const after = paragraphWith(rest, target);
    return rest.replace(after, () => after + paragraph);
  };

/** What is found of a file cut out and put in before a paragraph. */
const cutBefore =
  (find: (xml: string) => string, target: string): XmlEdit =>
  (xml) => {
    const found = find(xml);
    const rest = xml.replace(found, '');
    const before = paragraphWith(rest, target);
    return rest.replace(before, () => found + before);
  };

/** A paragraph cut out and put in before another. */
export const movedBefore = (words: string, target: string): XmlEdit =>
  cutBefore((xml) => paragraphWith(xml, words), target);

/** A paragraph copied to a place after another. */
export const copiedAfter =
  (words: string, target: string): XmlEdit =>
  (xml) => {
    const after = paragraphWith(xml, target);
    return xml.replace(after, () => after + paragraphWith(xml, words));
  };

/** From the paragraph with some words up to, not including, another: cut out and put in before a third. */
export const stretchMovedBefore =
  (from: string, to: string, target: string): XmlEdit =>
  (xml) => {
    const start = xml.indexOf(paragraphWith(xml, from));
    const end = xml.indexOf(paragraphWith(xml, to));
    const stretch = xml.slice(start, end);
    const rest = xml.slice(0, start) + xml.slice(end);
    const before = paragraphWith(rest, target);
    return rest.replace(before, () => stretch + before);
  };

const ROW = /<w:tr>(?:(?!<w:tr>).)*?<\/w:tr>/gs;
const CELL = /<w:tc>.*?<\/w:tc>/gs;

const lettersIn = (xml: string): string => xml.replace(/<[^>]+>/g, '');

/** The row that holds some words. */
export function rowWith(xml: string, words: string): string {
  const found = xml.match(ROW)?.find((row) => lettersIn(row).includes(words));
  if (found === undefined) throw new Error(`no row says “${words}”`);
  return found;
}

/** A change of the row that holds some words. */
export const inRow =
  (words: string, change: (row: string) => string): XmlEdit =>
  (xml) => {
    const row = rowWith(xml, words);
    return xml.replace(row, () => change(row));
  };

export const rowsSwapped =
  (first: string, second: string): XmlEdit =>
  (xml) => {
    const [a, b] = [rowWith(xml, first), rowWith(xml, second)];
    return xml
      .replace(a, () => '\u0000')
      .replace(b, () => a)
      .replace('\u0000', () => b);
  };

/** A cell of a row says something else. */
export const cellSaying = (row: string, column: number, text: string): string => {
  const cell = row.match(CELL)?.[column] ?? '';
  const paragraph = /<w:p>.*<\/w:p>/s.exec(cell)?.[0] ?? '';
  const said = text === '' ? `<w:p>${propertiesOf(paragraph)}</w:p>` : paragraphLike(paragraph, text);
  return replacedCell(row, column, () => cell.replace(/<w:p>.*<\/w:p>/s, () => said));
};

function replacedCell(row: string, column: number, change: (cell: string) => string): string {
  let at = -1;
  return row.replace(CELL, (cell) => {
    at += 1;
    return at === column ? change(cell) : cell;
  });
}

/** The first table of data that holds some words. */
export const tableWith = (xml: string, words: string): string =>
  xml.match(/<w:tbl>(?:(?!<w:tbl>).)*?<\/w:tbl>/gs)?.find((one) => lettersIn(one).includes(words)) ?? '';

/** A table cut out and put in before a paragraph. */
export const tableMovedBefore = (words: string, target: string): XmlEdit =>
  cutBefore((xml) => tableWith(xml, words), target);

/** A change of every row of the first table of data that holds some words. */
export const inTable =
  (words: string, change: (row: string, index: number) => string): XmlEdit =>
  (xml) => {
    const table = tableWith(xml, words);
    let index = -1;
    return xml.replace(table, () =>
      table.replace(ROW, (row) => {
        index += 1;
        return change(row, index);
      }),
    );
  };

export const withoutColumn = (row: string, column: number): string => replacedCell(row, column, () => '');

export const withColumnAfter = (row: string, column: number, text: string): string => {
  const cell = row.match(CELL)?.[column] ?? '';
  const paragraph = /<w:p>.*<\/w:p>/s.exec(cell)?.[0] ?? '';
  return replacedCell(row, column, () => cell + cell.replace(/<w:p>.*<\/w:p>/s, () => paragraphLike(paragraph, text)));
};

/** Words of one run set in a look of their own, the run split around them as Word does. */
export const formatted =
  (words: string, properties: string): XmlEdit =>
  (xml) => {
    const pattern = new RegExp(
      `<w:r>(<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)?<w:t(?: [^>]*)?>([^<]*?)${words.replace(/[.*+?()[\]\\^$|]/g, '\\$&')}([^<]*)</w:t></w:r>`,
      's',
    );
    return xml.replace(pattern, (_, own: string = '', before: string, after: string) => {
      const inner = own.replace(/<\/?w:rPr>/g, '');
      const part = (text: string, looks: string): string =>
        text === ''
          ? ''
          : `<w:r w:rsidR="00A1">${looks === '' ? '' : `<w:rPr>${looks}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
      return part(before, inner) + part(words, inner + properties) + part(after, inner);
    });
  };

/** A look taken off the run that holds some words. */
export const unformatted =
  (words: string, element: RegExp): XmlEdit =>
  (xml) =>
    xml.replace(new RegExp(`<w:r>(?:(?!</w:r>).)*?${words}`, 's'), (found) => {
      const at = found.lastIndexOf('<w:r>');
      return found.slice(0, at) + found.slice(at).replace(element, '');
    });

const DATE = '2026-03-02T08:00:00Z';
let revision = 900;
const attributes = (author: string): string => `w:id="${revision++}" w:author="${author}" w:date="${DATE}"`;

export const insertion = (text: string, author = 'Lãnh đạo'): string =>
  `<w:ins ${attributes(author)}>${run(text)}</w:ins>`;
export const deletion = (text: string, author = 'Lãnh đạo'): string =>
  `<w:del ${attributes(author)}><w:r><w:delText xml:space="preserve">${escaped(text)}</w:delText></w:r></w:del>`;

/** Words of a run changed with changes tracked. */
export const trackedChange =
  (old: string, fresh: string, author = 'Lãnh đạo'): XmlEdit =>
  (xml) => {
    const pattern = new RegExp(
      `<w:r>(<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)?<w:t(?: [^>]*)?>([^<]*?)${old.replace(/[.*+?()[\]\\^$|]/g, '\\$&')}([^<]*)</w:t></w:r>`,
      's',
    );
    return xml.replace(pattern, (_, own: string = '', before: string, after: string) => {
      const part = (text: string): string =>
        text === '' ? '' : `<w:r>${own}<w:t xml:space="preserve">${text}</w:t></w:r>`;
      return part(before) + deletion(old, author) + (fresh === '' ? '' : insertion(fresh, author)) + part(after);
    });
  };

/** The runs of a paragraph as a tracked deletion. */
const deletedRuns = (paragraph: string, author: string, wrapper: 'w:del' | 'w:moveFrom'): string =>
  paragraph
    .replace(/<w:t( [^>]*)?>([^<]*)<\/w:t>/g, (_, space: string = '', text: string) =>
      wrapper === 'w:del' ? `<w:delText${space}>${text}</w:delText>` : `<w:t${space}>${text}</w:t>`,
    )
    .replace(/<w:r>.*<\/w:r>/s, (runs) => `<${wrapper} ${attributes(author)}>${runs}</${wrapper}>`);

/** A mark at the end of a paragraph that was put in or taken out. */
const withMark = (paragraph: string, mark: string): string =>
  paragraph.includes('<w:pPr>')
    ? paragraph.replace('</w:pPr>', `<w:rPr>${mark}</w:rPr></w:pPr>`)
    : paragraph.replace('<w:p>', `<w:p><w:pPr><w:rPr>${mark}</w:rPr></w:pPr>`);

/** A paragraph deleted with changes tracked. */
export const trackedRemoval =
  (words: string, author = 'Lãnh đạo'): XmlEdit =>
  (xml) => {
    const paragraph = paragraphWith(xml, words);
    return xml.replace(paragraph, () =>
      withMark(deletedRuns(paragraph, author, 'w:del'), `<w:del ${attributes(author)}/>`),
    );
  };

/** A paragraph moved with changes tracked: Word leaves it in both places. */
export const trackedMoveAfter =
  (words: string, target: string, author = 'Lãnh đạo'): XmlEdit =>
  (xml) => {
    const paragraph = paragraphWith(xml, words);
    const range = (kind: 'From' | 'To', inner: string): string =>
      `<w:move${kind}RangeStart ${attributes(author)} w:name="move1"/>${inner}<w:move${kind}RangeEnd w:id="${revision}"/>`;
    const gone = withMark(deletedRuns(paragraph, author, 'w:moveFrom'), `<w:moveFrom ${attributes(author)}/>`);
    const here = withMark(
      paragraph.replace(/<w:r>.*<\/w:r>/s, (runs) => `<w:moveTo ${attributes(author)}>${runs}</w:moveTo>`),
      `<w:moveTo ${attributes(author)}/>`,
    );
    const left = xml.replace(paragraph, () => range('From', gone));
    const after = paragraphWith(left, target);
    return left.replace(after, () => after + range('To', here));
  };

/** Parts of a file by name, changed. */
export function withParts(bytes: Uint8Array, change: (parts: Record<string, string>) => void): Uint8Array {
  const parts = unzipSync(bytes);
  const texts: Record<string, string> = Object.fromEntries(
    Object.entries(parts)
      .filter(([name]) => /\.(?:xml|rels)$/.test(name))
      .map(([name, content]) => [name, strFromU8(content)]),
  );
  change(texts);
  return zipSync({
    ...parts,
    ...Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, strToU8(text)])),
  });
}

interface Remark {
  readonly author: string;
  readonly text: string;
  /** Puts the marks of a range into the document. */
  readonly anchor: (xml: string, marks: { start: string; end: string }) => string;
}

/** A file with comments, each anchored somewhere. */
export const commented = (bytes: Uint8Array, remarks: readonly Remark[]): Uint8Array =>
  withParts(bytes, (parts) => {
    const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
    let document = parts['word/document.xml'] ?? '';
    const list = remarks.map(({ author, text, anchor }, id) => {
      const start = `<w:commentRangeStart w:id="${id}"/>`;
      const end = `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;
      document = anchor(document, { start, end });
      return `<w:comment w:id="${id}" w:author="${author}" w:date="${DATE}" w:initials="A"><w:p>${run(text)}</w:p></w:comment>`;
    });
    parts['word/document.xml'] = document;
    parts['word/comments.xml'] =
      `<?xml version="1.0" encoding="UTF-8"?><w:comments xmlns:w="${W}">${list.join('')}</w:comments>`;
    parts['[Content_Types].xml'] = (parts['[Content_Types].xml'] ?? '').replace(
      '</Types>',
      '<Override PartName="/word/comments.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"/></Types>',
    );
    parts['word/_rels/document.xml.rels'] = (parts['word/_rels/document.xml.rels'] ?? '').replace(
      '</Relationships>',
      '<Relationship Id="rIdC1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/></Relationships>',
    );
  });

/** A comment on a whole paragraph. */
export const onParagraph =
  (words: string): Remark['anchor'] =>
  (xml, { start, end }) => {
    const paragraph = paragraphWith(xml, words);
    const properties = propertiesOf(paragraph);
    const marked = paragraph.replace(/^(<w:p(?: [^>]*)?>)(<w:pPr>.*?<\/w:pPr>)?/s, `$1${properties}${start}`);
    return xml.replace(paragraph, () => marked.replace(/<\/w:p>$/, `${end}</w:p>`));
  };

/** A comment from one paragraph to another. */
export const overParagraphs =
  (from: string, to: string): Remark['anchor'] =>
  (xml, { start, end }) => {
    const first = paragraphWith(xml, from);
    const begun = xml.replace(first, () => first.replace(/^(<w:p(?: [^>]*)?>(?:<w:pPr>.*?<\/w:pPr>)?)/s, `$1${start}`));
    const last = paragraphWith(begun, to);
    return begun.replace(last, () => last.replace(/<\/w:p>$/, `${end}</w:p>`));
  };

/** Saved again by another program: runs split, ids of revisions, noise on the elements. */
export const savedAgain: XmlEdit = (xml) =>
  xml
    .replace(/<w:p>/g, '<w:p w:rsidR="00AB12CD" w:rsidRDefault="00AB12CD" w14:paraId="4F1A2B3C">')
    .replace(
      /<w:r>(<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?<w:t(?: [^>]*)?>([^<]{9,})<\/w:t><\/w:r>/gs,
      (_, own: string = '', text: string) => {
        const half = text.indexOf(' ', text.length / 2);
        const part = (words: string): string =>
          words === '' ? '' : `<w:r w:rsidRPr="00EE">${own}<w:t xml:space="preserve">${words}</w:t></w:r>`;
        return half < 0
          ? part(text)
          : `${part(text.slice(0, half))}<w:proofErr w:type="spellStart"/>${part(text.slice(half))}`;
      },
    );
