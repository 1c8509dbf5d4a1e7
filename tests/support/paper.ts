/** What a reader of a Word file sees: paragraphs with their letters, looks and levels, cells by their places. */
import { strFromU8, unzipSync } from 'fflate';
import { childAt, childrenOf, parseXml, valAt, type XmlElement } from '../../tools/measure/xml.ts';

const partOf = (bytes: Uint8Array, name: string): XmlElement | undefined => {
  const part = unzipSync(bytes)[name];
  return part === undefined ? undefined : parseXml(strFromU8(part));
};

const isOn = (element: XmlElement | undefined): boolean =>
  element !== undefined && !['0', 'false', 'off'].includes(element.attributes['w:val'] ?? '');

const lettersOf = (run: XmlElement): string =>
  run.children
    .map((child) => {
      if (typeof child === 'string') return '';
      if (child.name === 'w:t') return child.children.join('');
      if (child.name === 'w:tab') return '\t';
      if (child.name === 'w:noBreakHyphen') return '-';
      if (child.name === 'w:br') return '\n';
      return '';
    })
    .join('');

const GONE = new Set(['w:del', 'w:moveFrom', 'w:pPr', 'mc:Fallback', 'w:sdtPr']);

const runsIn = (element: XmlElement): XmlElement[] =>
  childrenOf(element).flatMap((child) => {
    if (GONE.has(child.name)) return [];
    return child.name === 'w:r' ? [child] : child.name === 'w:p' ? [] : runsIn(child);
  });

/** Letters with marks where a look begins or ends. */
function lookedLetters(paragraph: XmlElement): string {
  const letters = runsIn(paragraph).map((run) => {
    const properties = childAt(run, 'w:rPr');
    const on = (name: string): boolean => isOn(childrenOf(properties, name)[0]);
    const looks = [
      on('w:b') ? 'b' : '',
      on('w:i') ? 'i' : '',
      valAt(properties, 'w:vertAlign') === 'superscript' ? 'r' : '',
    ].join('');
    return { looks, text: lettersOf(run) };
  });
  let [result, open] = ['', ''];
  for (const { looks, text } of letters) {
    if (text.trim() === '') {
      result += text;
      continue;
    }
    if (looks !== open) result += `⟨${looks}⟩`;
    open = looks;
    result += text;
  }
  return result
    .normalize('NFC')
    .replace(/[\u2011]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/ (⟨\w*⟩) ?/g, '$1 ')
    .trim();
}

/** Signs that the program puts at the end of the last or of every entry. */
const withoutEnd = (line: string): string => line.replace(/(?:\.?\/\.|[;.])$/, '');

const endsGone = (paragraph: XmlElement): boolean =>
  ['w:del', 'w:moveFrom'].some((name) => childAt(paragraph, 'w:pPr', 'w:rPr', name) !== undefined);

/** A paragraph: its level, then its letters. */
const paragraphLine = (paragraph: XmlElement, place: string): string => {
  const level = valAt(paragraph, 'w:pPr', 'w:numPr', 'w:ilvl');
  const style = valAt(paragraph, 'w:pPr', 'w:pStyle') ?? '';
  const number = level === undefined ? '' : `${style}/${level} `;
  return `${place}${number}${withoutEnd(lookedLetters(paragraph))}`;
};

function linesIn(element: XmlElement, place: string): string[] {
  return childrenOf(element).flatMap((child): string[] => {
    if (GONE.has(child.name)) return [];
    if (child.name === 'w:p') {
      if (endsGone(child)) return [];
      return [...boxesIn(child), paragraphLine(child, place)];
    }
    if (child.name === 'w:tbl') return tableLines(child);
    return linesIn(child, place);
  });
}

const boxesIn = (paragraph: XmlElement): string[] =>
  childrenOf(paragraph).flatMap(function inside(child): string[] {
    if (GONE.has(child.name)) return [];
    if (child.name === 'w:txbxContent') return linesIn(child, '');
    return childrenOf(child).flatMap(inside);
  });

function tableLines(table: XmlElement): string[] {
  return childrenOf(table, 'w:tr')
    .filter((row) => childAt(row, 'w:trPr', 'w:del') === undefined)
    .flatMap((row) => {
      let column = 0;
      return childrenOf(row, 'w:tc').flatMap((cell) => {
        const at = column;
        column += Number(valAt(cell, 'w:tcPr', 'w:gridSpan') ?? 1);
        return linesIn(cell, `[${at}] `);
      });
    });
}

/** The lines of a file's page, those of its headers and its notes; empty paragraphs outside tables left out. */
export function paperOf(bytes: Uint8Array): string[] {
  const marked = new Set(
    [
      ...strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array()).matchAll(
        /<w:footnoteReference[^>]* w:id="(\d+)"/g,
      ),
    ].map(([, id]) => id),
  );
  // Word drops a note when its mark goes.
  const order = [...marked];
  const placeOf = (note: XmlElement): number => order.indexOf(note.attributes['w:id'] ?? '');
  const notes = childrenOf(partOf(bytes, 'word/footnotes.xml'), 'w:footnote')
    .filter((note) => note.attributes['w:type'] === undefined && placeOf(note) >= 0)
    .sort((a, b) => placeOf(a) - placeOf(b));
  const headers = Object.keys(unzipSync(bytes))
    .filter((name) => /word\/header\d*\.xml$/.test(name))
    .sort();
  const body = partOf(bytes, 'word/document.xml');
  return (
    [
      ...(body === undefined ? [] : linesIn(body, '')),
      ...notes.flatMap((note) => linesIn(note, 'note ')),
      ...headers.flatMap((name) => linesIn(partOf(bytes, name) as XmlElement, 'header ')),
    ]
      // The line that names the plan in its appendices follows from the letterhead.
      .filter(
        (line) => !/^(?:note |header )?$/.test(line.trim()) && line.trim() !== '' && !line.startsWith('(Kèm theo '),
      )
  );
}
