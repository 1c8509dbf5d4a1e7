/** The letters of a text with their look: Markdown's marks, a few tags of HTML, raised figures, marks of notes. */
import type { Letters, Run } from '../manuscript.ts';
import { type Emphasis, type Mark, pairMarks } from './emphasis.ts';
import { entity } from './entities.ts';

/** Stands between the paragraphs of a text whose marks are read together. */
export const PARAGRAPH_END = '\u2029';

type Token =
  | { readonly kind: 'text'; readonly text: string; readonly raised: boolean }
  | { readonly kind: 'note'; readonly note: string }
  | ({ readonly kind: 'mark' } & Mark);

const TOKEN = new RegExp(
  [
    '\\\\(?<escaped>[!-/:-@[-`{-~])',
    '&(?<entity>#x?[\\da-f]{1,6}|[a-z]+\\d?);',
    '<sup>(?<sup>.*?)</sup>',
    '\\$\\s*\\^\\s*\\{?(?<formula>[^{}$\\s]{1,12})\\}?\\s*\\$',
    '\\^(?<raised>[^\\s^]{1,12})\\^',
    '\\[\\^(?<note>[^\\]\\s]+)\\]',
    '(?<break><br\\s*/?>)',
    '<(?<close>/?)(?<tag>b|strong|i|em|u)>',
    '(?<stars>\\*+)',
    '(?<strokes>_+)',
  ].join('|'),
  'gi',
);

const textToken = (text: string, raised = false): Token => ({ kind: 'text', text, raised });

const TAGS: Readonly<Record<string, readonly [sign: string, size: number]>> = {
  b: ['b', 2],
  strong: ['strong', 2],
  i: ['i', 1],
  em: ['em', 1],
  u: ['u', 1],
};

const isWord = (char: string): boolean => /[\p{L}\p{N}]/u.test(char);
const isDigit = (char: string): boolean => /\d/.test(char);
/** No letter, or a blank. */
const isBlank = (char: string): boolean => char.trim() === '';

/** A run of stars or strokes opens before a letter and closes after one; strokes only at the edges of words. */
function markToken(run: string, before: string, after: string): Token {
  const sign = run.charAt(0);
  const isLetter = before === '(' && after === ')';
  const isWithin = sign === '_' ? isWord(before) && isWord(after) : isDigit(before) && isDigit(after);
  const atEdge = (char: string): boolean => sign === '*' || !isWord(char);
  return {
    kind: 'mark',
    sign,
    count: run.length,
    canOpen: !isLetter && !isWithin && !isBlank(after) && atEdge(before),
    canClose: !isLetter && !isWithin && !isBlank(before) && atEdge(after),
  };
}

function tagToken(tag: string, isClosing: boolean): Token {
  const [sign, count] = TAGS[tag.toLowerCase()] ?? [tag, 1];
  return { kind: 'mark', sign, count, canOpen: !isClosing, canClose: isClosing };
}

type Groups = Readonly<Record<string, string | undefined>>;

/** What a match of `TOKEN` says; undefined where it is only letters after all. */
function tokenOf(groups: Groups, before: string, after: string, isNote: (id: string) => boolean): Token | undefined {
  const { escaped, entity: name, sup, formula, raised, note, tag, close, stars, strokes } = groups;
  if (escaped !== undefined) return textToken(escaped);
  if (name !== undefined) {
    const sign = entity(name);
    return sign === undefined ? undefined : textToken(sign);
  }
  const high = sup ?? formula ?? raised;
  if (high !== undefined) return textToken(high, true);
  if (note !== undefined) return isNote(note) ? { kind: 'note', note } : undefined;
  if (groups['break'] !== undefined) return textToken('\n');
  if (tag !== undefined) return tagToken(tag, close === '/');
  return markToken(stars ?? strokes ?? '', before, after);
}

function tokensOf(text: string, isNote: (id: string) => boolean): Token[] {
  const tokens: Token[] = [];
  let from = 0;
  for (const match of text.matchAll(TOKEN)) {
    const end = match.index + match[0].length;
    const token = tokenOf(match.groups ?? {}, text.charAt(match.index - 1), text.charAt(end), isNote);
    if (token === undefined) continue;
    tokens.push(textToken(text.slice(from, match.index)), token);
    from = end;
  }
  return [...tokens, textToken(text.slice(from))];
}

/** As it was typed, for marks that belong to no other. */
function literal({ sign, count, canClose }: Mark, left: number): string {
  if (left === 0) return '';
  if (TAGS[sign] === undefined) return sign.repeat(left);
  return left < count ? '' : `<${canClose ? '/' : ''}${sign}>`;
}

const BOLD: ReadonlySet<string> = new Set(['*2', '_2', 'b2', 'strong2']);
const ITALIC: ReadonlySet<string> = new Set(['*1', '_1', 'i1', 'em1']);

function lettersAt(at: number, text: string, raised: boolean, emphases: readonly Emphasis[]): Letters {
  const looks = emphases.filter(({ from, to }) => from < at && at < to).map(({ sign, size }) => `${sign}${size}`);
  return {
    kind: 'letters',
    text: text.normalize('NFC'),
    bold: looks.some((look) => BOLD.has(look)),
    italic: looks.some((look) => ITALIC.has(look)),
    raised,
    ...(looks.includes('u1') ? { underlined: true } : {}),
  };
}

const isSameLook = (a: Letters, b: Letters): boolean =>
  a.bold === b.bold && a.italic === b.italic && a.raised === b.raised && a.underlined === b.underlined;

/** Puts a run behind others; letters of one look become one, over a blank between them too. */
function append(runs: Run[], run: Run): void {
  const [before, last] = [runs.at(-2), runs.at(-1)];
  if (run.kind === 'note' || last?.kind !== 'letters') runs.push(run);
  else if (isSameLook(last, run)) runs[runs.length - 1] = { ...last, text: last.text + run.text };
  else if (before?.kind === 'letters' && isBlank(last.text) && isSameLook(before, run))
    runs.splice(-2, 2, { ...before, text: before.text + last.text + run.text });
  else runs.push(run);
}

/** Joins letters of one look that follow each other. */
export function merged(runs: readonly Run[]): Run[] {
  const result: Run[] = [];
  for (const run of runs) if (run.kind === 'note' || run.text !== '') append(result, run);
  return result;
}

/**
 * Reads the letters of a text.
 * @param isNote true for the names of notes that there are; the marks of others are letters
 */
export function readInline(text: string, isNote: (id: string) => boolean): Run[] {
  const tokens = tokensOf(text, isNote);
  const marks = tokens.flatMap((token, at) => (token.kind === 'mark' ? [[at, token] as const] : []));
  const emphases = pairMarks(marks);
  const used = (at: number): number =>
    emphases.reduce((sum, { from, to, size }) => (from === at || to === at ? sum + size : sum), 0);
  const runs = tokens.map((token, at): Run => {
    if (token.kind === 'note') return token;
    if (token.kind === 'text') return lettersAt(at, token.text, token.raised, emphases);
    return lettersAt(at, literal(token, token.count - used(at)), false, emphases);
  });
  return merged(runs);
}
