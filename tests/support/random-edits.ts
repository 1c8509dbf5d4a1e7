/** Edits at random: what anybody may do to a built file, one after the other. */
import fc from 'fast-check';
import { deletion, insertion, paragraphLike, type XmlEdit } from './word-edits.ts';

/** Which edit, where, to where, and a number that makes its words its own. */
export interface RandomEdit {
  readonly kind: number;
  readonly at: number;
  readonly to: number;
  readonly number: number;
}

const BODY = /<w:p>(?:(?!<w:p>).)*?"(?:KhoanDiem|GachDauDong|LoiVan|Heading\d)"(?:(?!<w:p>).)*?<\/w:p>/gs;
const RECIPIENT = /<w:p><w:pPr><w:pStyle w:val="NoiNhan"\/>(?:(?!<\/w:pPr>).)*<w:numPr>(?:(?!<w:p>).)*?<\/w:p>/gs;
const ROW = /<w:tr>(?:(?!<w:tr>).)*?"ChuTrongBang".*?<\/w:tr>/gs;
const TABLE = /<w:tbl>(?:(?!<w:tbl>).)*?"ChuTrongBang".*?<\/w:tbl>/gs;
const CELL = /<w:p>(?:(?!<w:p>).)*?"ChuTrongBang"(?:(?!<w:p>).)*?<\/w:p>/gs;
const RUN = /<w:r>(<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?<w:t(?: [^>]*)?>([^<]{14,})<\/w:t><\/w:r>/s;

const nth = (xml: string, pattern: RegExp, at: number): string | undefined => {
  const found = xml.match(pattern) ?? [];
  return found[at % Math.max(1, found.length)];
};

const replaced = (xml: string, old: string, fresh: string): string => xml.replace(old, () => fresh);

/** A paragraph with its first long run changed. */
const withRun = (paragraph: string, change: (text: string, own: string) => string): string =>
  paragraph.replace(RUN, (_, own: string = '', text: string) => change(text, own));

const words = (text: string): [string, string] => {
  const at = text.indexOf(' ', 6);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at)];
};

const run = (text: string, own: string): string => `<w:r>${own}<w:t xml:space="preserve">${text}</w:t></w:r>`;

type Edit = (xml: string, edit: RandomEdit) => string;

/** An edit of one of the places that a pattern finds. */
const at =
  (pattern: RegExp, change: (found: string, edit: RandomEdit) => string): Edit =>
  (xml, edit) => {
    const found = nth(xml, pattern, edit.at);
    return found === undefined ? xml : replaced(xml, found, change(found, edit));
  };

/** One of the places cut out and put in after another. */
const moved =
  (pattern: RegExp): Edit =>
  (xml, edit) => {
    const found = nth(xml, pattern, edit.at);
    if (found === undefined) return xml;
    const rest = replaced(xml, found, '');
    const target = nth(rest, pattern, edit.to);
    return target === undefined ? xml : replaced(rest, target, target + found);
  };

export const EDITS: Readonly<Record<string, Edit>> = {
  reword: at(BODY, (found, { number }) =>
    withRun(found, (text, own) => {
      const [first, rest] = words(text);
      return run(`${first} thêm ${number}${rest}`, own);
    }),
  ),
  rewrite: at(BODY, (found, { number }) =>
    /footnoteReference|w:fldChar|"Heading/.test(found)
      ? found
      : paragraphLike(found, `Câu số ${number} viết lại từ đầu đến cuối.`),
  ),
  drop: at(BODY, () => ''),
  add: at(BODY, (found, { number }) => found + paragraphLike(found, `Câu số ${number} viết thêm.`)),
  copy: at(BODY, (found) => (/footnoteReference|bookmark/.test(found) ? found : found + found)),
  move: moved(BODY),
  split: at(BODY, (found, { number }) =>
    withRun(found, (text, own) => {
      const [first, rest] = words(text);
      const properties = /<w:pPr>.*?<\/w:pPr>/s.exec(found)?.[0] ?? '';
      return `${run(`${first} ${number}`, own)}</w:p><w:p>${properties}${run(rest.trim(), own)}`;
    }),
  ),
  bold: at(BODY, (found) =>
    /"Heading/.test(found)
      ? found
      : withRun(found, (text, own) => {
          const [first, rest] = words(text);
          const inner = own.replace(/<\/?w:rPr>|<w:b\/>/g, '');
          return run(first, `<w:rPr><w:b/>${inner}</w:rPr>`) + run(rest, own);
        }),
  ),
  track: at(BODY, (found, { number }) =>
    withRun(found, (text, own) => {
      const [first, rest] = words(text);
      return run(`${first} `, own) + insertion(`chèn ${number}`) + deletion(rest.slice(0, 8)) + run(rest.slice(8), own);
    }),
  ),
  cell: at(CELL, (found, { number }) => paragraphLike(found, `Ô ${number}`)),
  emptyCell: at(CELL, (found) => found.replace(/<w:r>.*<\/w:r>/s, '')),
  dropRow: at(ROW, (found) => (/vMerge/.test(found) ? found : '')),
  addRow: at(ROW, (found, { number }) =>
    /vMerge|gridSpan/.test(found)
      ? found
      : found + found.replace(CELL, (cell) => paragraphLike(cell, `Ô mới ${number}`)),
  ),
  // Rows change places within their table: of another one the columns are others.
  moveRow: at(TABLE, (found, edit) => (/vMerge|gridSpan/.test(found) ? found : moved(ROW)(found, edit))),
  recipient: at(RECIPIENT, (found, { number }) =>
    /Lưu/.test(found) ? found : paragraphLike(found, `Cơ quan số ${number};`),
  ),
  addRecipient: at(RECIPIENT, (found, { number }) => paragraphLike(found, `Nơi mới ${number};`) + found),
  moveRecipient: (xml, edit) => {
    const found = nth(xml, RECIPIENT, edit.at);
    return found === undefined ||
      /Lưu/.test(found) ||
      /Lưu/.test(nth(replaced(xml, found, ''), RECIPIENT, edit.to) ?? '')
      ? xml
      : moved(RECIPIENT)(xml, edit);
  },
};

const NAMES = Object.keys(EDITS);

/** Sequences of edits. */
export const randomEdits = (most: number, least = 1): fc.Arbitrary<readonly RandomEdit[]> =>
  fc.array(
    fc.record({
      kind: fc.nat(NAMES.length - 1),
      at: fc.nat(9999),
      to: fc.nat(9999),
      number: fc.integer({ min: 1000, max: 999_999 }),
    }),
    { minLength: least, maxLength: most },
  );

export const namesOf = (edits: readonly RandomEdit[]): string[] => edits.map(({ kind }) => NAMES[kind] ?? '');

/** The edits as one. */
export const allOf =
  (edits: readonly RandomEdit[]): XmlEdit =>
  (xml) =>
    edits.reduce((text, edit) => EDITS[NAMES[edit.kind] ?? '']?.(text, edit) ?? text, xml);
