/** Opens a workbook that may come from anybody; nothing in it is believed before it was checked. */
import type { Codec } from '../../word/package/codec.ts';
import { readPart } from '../../word/package/part-tree.ts';
import { attempt, type PackageProblem, type Parts, Refusal } from '../../word/package/problem.ts';
import { type Relation, relationsOf } from '../../word/package/relations.ts';
import { unpackZip } from '../../word/package/unpack.ts';
import { elementsOf, firstOf, isElement, type XmlElement } from '../../word/xml/tree.ts';
import { unescapeLetterNumbers } from './cell-text.ts';
import { isDayFormat, type NumberFormat } from './number-formats.ts';
import type { SheetFinding } from './sheet-finding.ts';

/** How a cell shows its number. */
export interface CellStyle {
  readonly isDay: boolean;
  readonly format: NumberFormat;
}

export interface OpenSheet {
  readonly name: string;
  /** The sheet's part as a tree. */
  readonly root: XmlElement;
  /** Texts that cells name by their number. */
  readonly texts: readonly string[];
  /** By the number of a cell's style. */
  readonly styles: readonly CellStyle[];
  /** True where days are counted from 1904. */
  readonly from1904: boolean;
}

/** Codes for what keeps a package from being read; the others mean that it is no workbook. */
const CODES: Partial<Record<PackageProblem['code'], SheetFinding['code']>> = {
  'package/password': 'sheet/password',
  'package/encrypted-part': 'sheet/password',
  'package/truncated': 'sheet/damaged',
  'package/damaged': 'sheet/damaged',
  'package/unsafe-name': 'sheet/damaged',
  'package/duplicate-part': 'sheet/damaged',
  'package/unknown-method': 'sheet/damaged',
  'package/overlapping': 'sheet/damaged',
  'package/missing-part': 'sheet/damaged',
  'package/doctype': 'sheet/damaged',
  'package/too-deep': 'sheet/damaged',
  'package/malformed': 'sheet/damaged',
  'package/bad-letters': 'sheet/damaged',
  'package/too-big': 'sheet/too-big',
  'package/too-many-parts': 'sheet/too-big',
  'package/too-many-elements': 'sheet/too-big',
};

const findingOf = ({ code, args }: PackageProblem): SheetFinding => ({
  code: CODES[code] ?? 'sheet/not-a-workbook',
  args: { part: '/', ...args },
});

/** The letters of a text, its runs one after the other; how they are read aloud (`rPh`) is no part of it. */
export const lettersOf = (text: XmlElement): string =>
  unescapeLetterNumbers(
    elementsOf(text)
      .flatMap((part) => (part.name === 'r' ? elementsOf(part, 't') : part.name === 't' ? [part] : []))
      .flatMap(({ children }) => children.filter((child) => !isElement(child)))
      .join(''),
  );

/** A part that another one names by the kind of their relation; undefined where there is none. */
function partOfType(parts: Parts, relations: ReadonlyMap<string, Relation>, type: string): XmlElement | undefined {
  const found = [...relations.values()].find((relation) => relation.type === type && !relation.external);
  return found === undefined || !parts.has(found.target) ? undefined : readPart(parts, found.target);
}

function cellStyles(styles: XmlElement | undefined): CellStyle[] {
  const codes = new Map(
    elementsOf(firstOf(styles ?? { name: '', attributes: {}, children: [] }, 'numFmts'), 'numFmt').map(
      ({ attributes }) => [Number(attributes['numFmtId']), attributes['formatCode'] ?? ''] as const,
    ),
  );
  return elementsOf(styles && firstOf(styles, 'cellXfs'), 'xf').map(({ attributes }) => {
    const id = Number(attributes['numFmtId'] ?? 0);
    const code = codes.get(id);
    return { isDay: isDayFormat(id, code), format: { id, ...(code === undefined ? {} : { code }) } };
  });
}

/** Of a sheet, elements and attributes together: no table of units or of opinions comes near. */
const MOST_NODES = 400_000;

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';

/** The workbook's own part, found as Excel finds it. */
function workbookPath(parts: Parts): string {
  const main = [...relationsOf(parts, '').values()].find(
    ({ type, external }) => type === 'officeDocument' && !external,
  );
  if (main === undefined) throw new Refusal('package/no-document');
  return main.target;
}

interface ListedSheet {
  readonly name: string;
  readonly path: string;
  readonly isHidden: boolean;
}

/** The sheets of cells in the order of their tabs; charts on a page of their own are none. */
function listedSheets(workbook: XmlElement, relations: ReadonlyMap<string, Relation>): ListedSheet[] {
  return elementsOf(firstOf(workbook, 'sheets'), 'sheet').flatMap(({ attributes }) => {
    const { name = '', state = '', 'r:id': id = '' } = attributes;
    const { type = 'worksheet', target = '' } = relations.get(id) ?? {};
    return type === 'worksheet' ? [{ name, path: target, isHidden: /hidden$/i.test(state) }] : [];
  });
}

interface Choice {
  readonly sheet?: OpenSheet;
  readonly finding?: SheetFinding;
}

function openParts(parts: Parts): {
  readonly workbook: XmlElement;
  readonly relations: ReadonlyMap<string, Relation>;
  readonly sheets: readonly ListedSheet[];
} {
  const path = workbookPath(parts);
  const workbook = readPart(parts, path);
  const relations = relationsOf(parts, path);
  const sheets = listedSheets(workbook, relations);
  // A Word document too is a package with a part of its own.
  if (workbook.name !== 'workbook' || sheets.length === 0) throw new Refusal('package/no-document');
  return { workbook, relations, sheets };
}

function chooseSheet(parts: Parts, wanted: string | undefined): Choice {
  const { workbook, relations, sheets } = openParts(parts);
  const named = sheets.find(({ name }) => name === wanted);
  const chosen = wanted === undefined ? (sheets.find(({ isHidden }) => !isHidden) ?? sheets[0]) : named;
  if (chosen === undefined) {
    const names = sheets.map(({ name }) => name).join('; ');
    return { finding: { code: 'sheet/missing', args: { sheet: wanted ?? '', sheets: names } } };
  }
  const sheet = {
    name: chosen.name,
    root: readPart(parts, chosen.path, MOST_NODES),
    texts: elementsOf(partOfType(parts, relations, 'sharedStrings'), 'si').map(lettersOf),
    styles: cellStyles(partOfType(parts, relations, 'styles')),
    from1904: isTrue(firstOf(workbook, 'workbookPr')?.attributes['date1904']),
  };
  return { sheet };
}

/**
 * Opens one sheet of a workbook.
 * @param wanted its name; without one the first sheet that is shown
 * @returns the sheet, or why there is none; nothing is thrown
 */
export function openSheet(bytes: Uint8Array, codec: Codec, wanted?: string): Choice {
  const opened = attempt(() => chooseSheet(unpackZip(bytes, codec), wanted));
  return 'problem' in opened ? { finding: findingOf(opened.problem) } : opened;
}

/** The names of a workbook's sheets in the order of their tabs; none where it cannot be opened. */
export function namesOfSheets(bytes: Uint8Array, codec: Codec): readonly string[] {
  const opened = attempt(() => openParts(unpackZip(bytes, codec)));
  return 'problem' in opened ? [] : opened.sheets.map(({ name }) => name);
}
