/** The decisions that are open in a plan: its review marks, each with what it asks and the words that it asks about. */
import type { PlanPath, Span } from '../../diagnostics/diagnostic.ts';
import { KEY_NAMES } from '../../generated/key-names.ts';
import { lineStart } from '../../plan/source/lines.ts';
import type { PlanSource } from '../../plan/source/read.ts';
import { valueIn } from '../pull/plan-data.ts';
import { readSentence, type SentenceName } from '../rollover/sentences.ts';
import { dayIn, isDay } from './typed-days.ts';

/** Words of a value that may be changed. */
export interface DecisionPart {
  readonly path: PlanPath;
  /** Which letters of the value; missing where it is all of it. */
  readonly within?: Span;
  /** As they are typed. */
  readonly text: string;
  /** What the value is called: its key, or the column of its cell. */
  readonly label: string;
  /** The day that they name, `YYYY-MM-DD`. */
  readonly day?: string;
}

export interface Decision {
  /** The comment, as it stands in the file. */
  readonly mark: string;
  /** Line of the comment, from 1. */
  readonly line: number;
  /** What is asked, without the word of the mark. */
  readonly question: string;
  /** The entry that the mark stands above. */
  readonly entry: PlanPath;
  /** A value that is printed where the words can be read: their own, or one that a variable is used in. */
  readonly shownAt: PlanPath;
  readonly parts: readonly DecisionPart[];
  /** What a body is called by now, or may be: the names of its successors. */
  readonly proposals: readonly string[];
}

interface Mark {
  readonly text: string;
  readonly span: Span;
}

interface Value {
  readonly path: PlanPath;
  readonly text: string;
}

/** The entries of a file by the line that they begin on: the outermost first, then what stands within. */
type Places = ReadonlyMap<number, readonly PlanPath[]>;

function placesOf(source: PlanSource): Places {
  const places = new Map<number, PlanPath[]>();
  const walk = (value: unknown, path: PlanPath): void => {
    if (path.length > 0) {
      const start = source.entryStart(path);
      places.set(start, [...(places.get(start) ?? []), path]);
    }
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) walk(inner, [...path, Array.isArray(value) ? Number(key) : key]);
  };
  walk(source.data, []);
  return places;
}

/** The beginning of the line that a comment is about: its own where it stands behind something, else the next with words. */
function startBelow(text: string, { span }: Mark): number {
  const own = lineStart(text, span.start);
  if (text.slice(own, span.start).trim() !== '') return own;
  let at = span.end + 1;
  while (at < text.length && /^[ \t]*(?:#.*)?\r?$/.test(lineAt(text, at))) at = lineAfter(text, at);
  return at;
}

const lineAfter = (text: string, at: number): number => {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end + 1;
};

const lineAt = (text: string, at: number): string => {
  const end = text.indexOf('\n', at);
  return text.slice(at, end < 0 ? text.length : end);
};

/** A value as it is typed: numbers as they are spelt. */
function valueAt(source: PlanSource, path: PlanPath): Value[] {
  const value = valueIn(source.data, path);
  if (typeof value === 'string') return [{ path, text: value }];
  return typeof value === 'number' ? [{ path, text: source.spellingOf(path) ?? String(value) }] : [];
}

const unquoted = (quote: unknown): string[] => {
  const words = String(quote ?? '').replace(/^“|”$/g, '');
  // A quotation that was cut short cannot be found again.
  return words === '' || words.endsWith(' …') ? [] : [words];
};

const ofQuote = ({ quote }: Readonly<Record<string, unknown>>): string[] => unquoted(quote);
const ofNew = (values: Readonly<Record<string, unknown>>): string[] => [String(values['new']).replace(/^… /, '')];

/** The words of a text that a sentence asks about; those that are not named ask about all of it. */
const ASKED: Partial<Record<SentenceName, (values: Readonly<Record<string, unknown>>) => string[]>> = {
  periodEnded: ofQuote,
  periodEnding: ofQuote,
  body: ofQuote,
  bodyCheck: ofQuote,
  bodyAgain: ofQuote,
  place: ofQuote,
  placeAgain: ofQuote,
  yearKept: ofQuote,
  anniversary: ofQuote,
  deadline: ofNew,
  fixedDeadline: ofNew,
  impossibleDate: ofNew,
  yearMoved: ofNew,
  target: ({ list }) =>
    String(list)
      .split('; ')
      .map((item) => item.replace(/^[\p{L}_][\p{L}\p{N}_]* = /u, '')),
};

const special = /[$()*+.?[\]^{|}]/g;

/** Finds words in a typed text, where marks of bold and italic may stand between their letters, and blanks may be any. */
function findWords(text: string, words: string, from: number): Span | undefined {
  const pattern = [...words]
    .map((letter) => (/\s/.test(letter) ? '\\s+' : letter.replace(special, '\\$&')))
    .join('\\**');
  const found = new RegExp(pattern, 'u').exec(text.slice(from));
  if (found === null) return undefined;
  const start = from + found.index;
  return { start, end: start + found[0].length };
}

/** Names of keys: of a key that several kinds of mappings have, the first. */
const titles = new Map(
  Object.values(KEY_NAMES)
    .flatMap(({ keys }) => Object.entries(keys).map(([key, { title }]) => [key, title] as const))
    .reverse(),
);

/** What a value is called: the name of its key; of a variable and a note, the key itself. */
function labelOf(path: PlanPath): string {
  const key = path.at(-1);
  return typeof key === 'string' ? (titles.get(key) ?? key) : 'Lời văn';
}

/** What a few words of a value are called. */
const labelOfWords = (words: string): string =>
  dayIn(words) !== undefined ? 'Ngày' : /\d/.test(words) ? 'Số liệu' : 'Lời văn';

function partOf({ path, text }: Value, within?: Span, label?: string): DecisionPart {
  if (within === undefined) {
    const day = isDay(text) ? dayIn(text) : undefined;
    return { path, text, label: label ?? labelOf(path), ...(day === undefined ? {} : { day }) };
  }
  const words = text.slice(within.start, within.end);
  const day = dayIn(words);
  return { path, within, text: words, label: labelOfWords(words), ...(day === undefined ? {} : { day }) };
}

/** The parts of values that say the words, in their order. */
function partsOfWords(values: readonly Value[], words: readonly string[]): DecisionPart[] {
  for (const value of values) {
    let from = 0;
    const parts = words.flatMap((asked) => {
      const within = findWords(value.text, asked, from) ?? findWords(value.text, asked, 0);
      if (within === undefined) return [];
      from = within.end;
      return [partOf(value, within)];
    });
    if (parts.length > 0) return parts;
  }
  return [];
}

const FIGURE = /^[\d.,]+\s*%?$/;

interface TableData {
  readonly columns?: readonly unknown[];
  readonly rows?: readonly unknown[];
}

const titleOf = (column: unknown): string =>
  typeof column === 'object' && column !== null ? String((column as { title?: unknown }).title ?? '') : String(column);

const isWords = (cell: unknown): cell is string =>
  typeof cell === 'string' && cell.trim() !== '' && !FIGURE.test(cell.trim());

/** What a cell is called: by the words of its row, and its column where the row has them all. */
function cellLabel(row: readonly unknown[], columns: readonly unknown[], at: { row: number; column: number }): string {
  const name = row.find(isWords) ?? `Dòng ${at.row + 1}`;
  const title = row.length === columns.length ? titleOf(columns[at.column]) : '';
  return [name, title].filter((words) => words !== '').join(' – ');
}

/** The figures of a table, each named by its row and column. */
function partsOfTable(source: PlanSource, entry: PlanPath): DecisionPart[] {
  const own = valueIn(source.data, entry) as { readonly table?: TableData } & TableData;
  const [table, { columns = [], rows = [] }] =
    own.table === undefined ? [entry, own] : [[...entry, 'table'], own.table];
  return rows.flatMap((cells, row) => {
    if (!Array.isArray(cells)) return [];
    return cells.flatMap((_, column) =>
      valueAt(source, [...table, 'rows', row, column])
        .filter(({ text }) => column > 0 && FIGURE.test(text.trim()))
        .map((value) => partOf(value, undefined, cellLabel(cells, columns, { row, column }))),
    );
  });
}

/** The values of an entry: itself, or those of its keys. */
function ownValues(source: PlanSource, entry: PlanPath): Value[] {
  const value = valueIn(source.data, entry);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return valueAt(source, entry);
  return Object.keys(value).flatMap((key) => valueAt(source, [...entry, key]));
}

function partsOf(source: PlanSource, mark: { question: string; paths: readonly PlanPath[] }): DecisionPart[] {
  const [entry] = mark.paths;
  if (entry === undefined) return [];
  const read = readSentence(mark.question);
  if (read?.name === 'tableFigures') return partsOfTable(source, entry);
  const values = mark.paths.flatMap((path) => valueAt(source, path));
  const words = read === undefined ? [] : (ASKED[read.name]?.(read.values) ?? []);
  const parts = partsOfWords(values, words);
  return parts.length > 0 ? parts : ownValues(source, entry).map((value) => partOf(value));
}

/** The first text in which a variable is used, or a document cited. */
function useOf(data: unknown, name: string, path: PlanPath = []): PlanPath | undefined {
  if (typeof data === 'string') return isUsed(data, name) && path.at(-2) !== 'vars' ? path : undefined;
  if (typeof data !== 'object' || data === null) return undefined;
  for (const [key, inner] of Object.entries(data)) {
    const found = useOf(inner, name, [...path, Array.isArray(data) ? Number(key) : key]);
    if (found !== undefined) return found;
  }
  return undefined;
}

const isUsed = (text: string, name: string): boolean =>
  [...text.matchAll(/\{\{([^{}]*)\}\}/g)].some(([, call = '']) => call.split(/[\s()"']+/).includes(name));

/** Maps whose entries are printed where their names are called. */
const NAMED = new Set<string | number | undefined>(['vars', 'references']);

const WORD = /^#\s*(?:RÀ SOÁT|KIỂM TRA)\s*:?\s*/iu;

/** The names that a body may have by now; what is said of each in brackets is read in the question. */
function proposalsOf(question: string): string[] {
  const { name, values } = readSentence(question) ?? {};
  if (name !== 'body' && name !== 'bodyCheck') return [];
  const names = String(values?.['successor'] ?? '').split(' / ');
  // "Phường của địa bàn cũ" says where to look, and is no name.
  return names
    .map((one) => one.replace(/\s*\([^()]*\)$/, '').trim())
    .filter((one) => one !== '' && !one.includes('địa bàn cũ'));
}

/** The open decisions of a plan, in the order of its file; none where the YAML cannot be read. */
export function decisionsOf(source: PlanSource): Decision[] {
  const marks = source.reviewMarks();
  if (marks.length === 0 || source.data === undefined) return [];
  const places = placesOf(source);
  const starts = [...places.keys()].sort((a, b) => a - b);
  return marks.map((mark) => {
    const below = startBelow(source.text, mark);
    const start = starts.find((one) => one >= below) ?? starts.at(-1) ?? 0;
    const paths = places.get(start) ?? [];
    const entry = paths[0] ?? [];
    const question = mark.text.normalize('NFC').replace(WORD, '').trim();
    const parts = partsOf(source, { question, paths });
    const at = parts[0]?.path ?? entry;
    const named = NAMED.has(at.at(-2)) ? at.at(-1) : NAMED.has(at.at(-3)) ? at.at(-2) : undefined;
    const use = named === undefined ? undefined : useOf(source.data, String(named));
    return {
      mark: mark.text,
      line: source.locate({ span: mark.span }).start.line,
      question,
      entry,
      shownAt: use ?? at,
      parts,
      proposals: proposalsOf(question),
    };
  });
}
