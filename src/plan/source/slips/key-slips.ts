/** Keys below a sentence that is no key itself, and lists below a text. */
import { KEY_NAMES } from '../../../generated/key-names.ts';
import { quoted, type Slip, slipAt } from './slip.ts';
import { columnOf, type StructuralLine } from './structural-lines.ts';

const ITEM_KEYS = Object.keys(KEY_NAMES['itemMapping']?.keys ?? {});
const TITLES: ReadonlyMap<string, string> = new Map(
  [...Object.values(KEY_NAMES), KEY_NAMES['appendix'], KEY_NAMES['itemMapping']].flatMap((group) =>
    Object.entries(group?.keys ?? {}).map(([key, { title }]) => [key, title] as const),
  ),
);

/** What a key is called where people write most: as that of an item, if items have it. */
export const titleOf = (key: string): string => TITLES.get(key) ?? key;

const BELOW_SENTENCE = new RegExp(`^(${[...ITEM_KEYS, 'purpose'].join('|')})\\s*:(?:\\s|$)`);
/** An entry that is a sentence: after its dash stands no key. */
const SENTENCE = /^((?:- +)*- +)(?![A-Za-z]+:(?:\s|$))(.+)$/u;

/** Lists whose entries have a title where others have a text. */
const WITH_HEADINGS = /^(?:- +)*sections\s*:/;

/** The line of the entry that a line stands under. */
function entryAbove(lines: readonly StructuralLine[], index: number): StructuralLine | undefined {
  const column = lines[index]?.lead.length ?? 0;
  for (let above = index - 1; above >= 0; above--) {
    const line = lines[above];
    if (line !== undefined && line.lead.length < column) return line;
  }
  return undefined;
}

/** What an entry's sentence is: in a list of sections a heading, above a purpose a recipient. */
function sentenceKey(lines: readonly StructuralLine[], entry: StructuralLine, key: string): 'text' | 'heading' | 'to' {
  if (key === 'purpose') return 'to';
  const list = lines.findLast(
    ({ start, lead, content }) =>
      start < entry.start &&
      (lead.length < entry.lead.length || (lead.length === entry.lead.length && !/^-/.test(content))),
  );
  return WITH_HEADINGS.test(list?.content ?? '') ? 'heading' : 'text';
}

/** `bullets:` under `- "…"`: the sentence is the item's `text`. */
export function sentenceSlip(lines: readonly StructuralLine[], index: number): Slip | undefined {
  const line = lines[index];
  const [, key = ''] = BELOW_SENTENCE.exec(line?.content ?? '') ?? [];
  const above = key === '' ? undefined : entryAbove(lines, index);
  if (line === undefined || above === undefined) return undefined;
  const [, dashes = '', sentence = ''] = SENTENCE.exec(above.content) ?? [];
  if (sentence === '') return undefined;
  const start = above.start + above.lead.length + dashes.length;
  const isQuoted = /^["'|>]/.test(sentence);
  const needed = sentenceKey(lines, above, key);
  const span = { start, end: start + sentence.length };
  const slip: Slip = { code: 'yaml/sentence-needs-key', span, args: { key, needed } };
  if (needed === 'to') return isQuoted ? slip : { ...slip, edit: { span, text: `to: [${quoted(sentence)}]` } };
  if (!isQuoted && /: |:$| #/.test(sentence)) return slip;
  return { ...slip, edit: { span: { start, end: start }, text: `${needed}: ` } };
}

const KEYS = Object.values(KEY_NAMES).flatMap(({ keys }) => Object.keys(keys));
/** Keys that are words of the language too: "to lớn". */
const ALSO_WORDS: ReadonlySet<string> = new Set(['to']);
const KEY_ALONE = new RegExp(
  `^((?:- +)*)(${KEYS.filter((key) => !ALSO_WORDS.has(key)).join('|')})(?: +[-–=] +| +)(?=[^\\s:#][^:]*(?::(?! )[^:]*)*$)`,
  'u',
);

/** `place Lam Giang`, `text - Phát bản tin`: a key without its colon. */
export function colonSlip(lines: readonly StructuralLine[], index: number): Slip | undefined {
  const line = lines[index];
  const [whole, dashes = '', key = ''] = KEY_ALONE.exec(line?.content ?? '') ?? [];
  if (line === undefined || whole === undefined) return undefined;
  const from = line.start + line.lead.length + dashes.length;
  const span = { start: from, end: from + whole.length - dashes.length };
  return { ...slipAt('yaml/key-without-colon', span, `${key}: `, { key }), span: { ...span, end: from + key.length } };
}

/** A key alone on its line, without the colon. */
const BARE_KEY = new RegExp(`^((?:- +)*)(${KEYS.filter((key) => !ALSO_WORDS.has(key)).join('|')})$`, 'u');

/** `bullets` above its entries, `issuer` above its keys: a key without its colon. */
export function bareKeySlip(lines: readonly StructuralLine[], index: number): Slip | undefined {
  const [line, below] = lines.slice(index, index + 2);
  const [whole, dashes = '', key = ''] = BARE_KEY.exec(line?.content ?? '') ?? [];
  if (line === undefined || below === undefined || whole === undefined) return undefined;
  const column = columnOf(line);
  if (below.lead.length < column || (below.lead.length === column && !below.content.startsWith('- '))) return undefined;
  const from = line.start + line.lead.length + dashes.length;
  const end = from + key.length;
  return {
    code: 'yaml/key-without-colon',
    span: { start: from, end },
    args: { key },
    edit: { span: { start: end, end }, text: ':' },
  };
}

const KEY_WITHOUT_VALUE = /^(?:- +)*([A-Za-z]+):$/u;
/** Keys whose value is a list of texts or entries. */
export const LIST_KEYS: ReadonlySet<unknown> = new Set([
  'sections',
  'items',
  'points',
  'bullets',
  'content',
  'bases',
  'opening',
  'recipients',
  'rows',
  'lead',
  'support',
  'who',
  'to',
]);
/** A line that is a text, and neither an entry of a list nor a key. */
const WORDS_ALONE = /^(?!- |[A-Za-z]\w*:(?: |$))[\p{L}\d"“(*]/u;

/** A new point; what goes on with the one before begins with a small letter. */
const BEGINS_POINT = /^["“(*]*[\p{Lu}\d]/u;

/** A value that nothing goes on with. */
const ENDED = /[.;:\]}]$|^(?:- +)*(?:purpose|archive): /u;

const isEntryAt = (line: StructuralLine | undefined, column: number): boolean =>
  line?.content.startsWith('- ') === true && line.lead.length === column;

/** The key of the list whose entry stands above some words on the same column. */
function listAbove(lines: readonly StructuralLine[], index: number, column: number): string {
  if (!lines.slice(0, index).some((line) => isEntryAt(line, column))) return '';
  const above = lines
    .slice(0, index)
    .findLast(({ lead, content }) => lead.length < column || (lead.length === column && !content.startsWith('- ')));
  return KEY_WITHOUT_VALUE.exec(above?.content ?? '')?.[1] ?? '';
}

/** Words without a dash among the entries of a list: the first ones below its key, or others further down. */
export function dashSlip(lines: readonly StructuralLine[], index: number): Slip | undefined {
  const [key, words, next] = lines.slice(index - 1, index + 2);
  if (key === undefined || words === undefined || !WORDS_ALONE.test(words.content)) return undefined;
  const column = words.lead.length;
  const first = isEntryAt(next, column) ? (KEY_WITHOUT_VALUE.exec(key.content)?.[1] ?? '') : '';
  const isPoint = BEGINS_POINT.test(words.content);
  const beside = first === '' && isPoint ? listAbove(lines, index, column) : first;
  // On the column of the keys of the entry above, where nothing is left open there.
  const below = isPoint && ENDED.test(key.content) ? listAbove(lines, index, column - 2) : '';
  const name = LIST_KEYS.has(beside) ? beside : below;
  if (!LIST_KEYS.has(name)) return undefined;
  const start = words.start + column;
  const span = { start, end: start + words.content.length };
  return {
    code: 'yaml/entry-without-dash',
    span,
    args: { key: name },
    edit: { span: { start: name === beside ? start : start - 2, end: start }, text: '- ' },
  };
}

/** Keys whose value is a list of entries that have keys of their own. */
const ENTRY_LISTS: ReadonlySet<unknown> = new Set([
  ...LIST_KEYS,
  'appendices',
  'signatures',
  'columns',
  'targets',
  'bodies',
]);
const KEY = /^[A-Za-z]\w*:(?: |$)/;

/** The first line below the key of a list, where it is that of an entry but for its dash; a line is it, or stands below. */
function bareEntry(lines: readonly StructuralLine[], index: number): { key: string; line: StructuralLine } | undefined {
  const column = lines[index]?.lead.length ?? 0;
  for (let above = index; above > 0; above--) {
    const [owner, line] = lines.slice(above - 1, above + 1);
    if (owner === undefined || line === undefined || line.lead.length < column - 2) return undefined;
    const key = KEY_WITHOUT_VALUE.exec(owner.content)?.[1] ?? '';
    if (ENTRY_LISTS.has(key) && KEY.test(line.content) && line.lead.length > columnOf(owner)) return { key, line };
  }
  return undefined;
}

/**
 * `sections:` and below it `heading: …` without its dash: a dash before the key, or in place of the blanks before it.
 */
export function entrySlips(lines: readonly StructuralLine[], index: number): Slip[] {
  const { key, line } = bareEntry(lines, index) ?? {};
  if (line === undefined || key === undefined) return [];
  const at = line.start + line.lead.length;
  const slip = {
    code: 'yaml/entry-without-dash',
    span: { start: at, end: at + line.content.length },
    args: { key },
  } as const;
  return [
    { ...slip, edit: { span: { start: at - 2, end: at }, text: '- ' } },
    { ...slip, edit: { span: { start: at, end: at }, text: '- ' } },
  ];
}

/** `rows:` and below it `[1, Tập huấn]`, line by line, without the dashes. */
export function rowsSlip(lines: readonly StructuralLine[], index: number): Slip | undefined {
  const isRow = (line: StructuralLine | undefined): boolean => line?.content.startsWith('[') === true;
  let first = index;
  while (isRow(lines[first - 1])) first -= 1;
  const rows = lines.slice(first);
  const end = rows.findIndex((line) => !isRow(line));
  const [line] = rows;
  const last = rows.at(end < 0 ? -1 : end - 1);
  if (
    line === undefined ||
    last === undefined ||
    end === 0 ||
    KEY_WITHOUT_VALUE.exec(lines[first - 1]?.content ?? '')?.[1] !== 'rows'
  )
    return undefined;
  const block = rows.slice(0, rows.indexOf(last) + 1);
  const start = line.start + line.lead.length;
  return {
    code: 'yaml/entry-without-dash',
    span: { start, end: start + line.content.length },
    args: { key: 'rows' },
    edit: {
      span: { start: line.start, end: last.start + last.lead.length + last.content.length },
      text: block.map(({ lead, content }) => `${lead}- ${content}`).join('\n'),
    },
  };
}

const WITH_VALUE = /^(?:- +)*([A-Za-z]+):\s+(?![|>[{&*!]\s*$)\S/u;

/** A dash under a key that has its text already. */
export function listSlip(lines: readonly StructuralLine[], index: number): Slip | undefined {
  const line = lines[index];
  if (line === undefined || !/^- /.test(line.content)) return undefined;
  const column = line.lead.length;
  const above = lines.slice(0, index).findLast((one) => columnOf(one) <= column || one.lead.length < column);
  const [, key = ''] = WITH_VALUE.exec(above?.content ?? '') ?? [];
  if (above === undefined || key === '' || columnOf(above) > column) return undefined;
  const start = line.start + column;
  if (LIST_KEYS.has(key)) {
    const from = above.start + above.lead.length;
    return { code: 'yaml/text-beside-list', span: { start: from, end: from + above.content.length }, args: { key } };
  }
  const title = titleOf(key);
  return { code: 'yaml/list-without-key', span: { start, end: start + line.content.length }, args: { key, title } };
}
