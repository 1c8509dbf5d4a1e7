/** Slips that a line shows by itself: unseen characters, dashes and colons without their blank, signs of Word's lists. */
import { KEY_NAMES } from '../../../generated/key-names.ts';
import { shownSign } from '../../../vietnamese/symbol-bullets.ts';
import { BULLETS, hasUnseen, nameOfUnseen, UNSEEN, withSpaces } from './characters.ts';
import { quoted, type Slip, slipAt } from './slip.ts';
import { type StructuralLine, structuralLines } from './structural-lines.ts';

type Find = (line: StructuralLine) => Slip | undefined;

const KEYS: ReadonlySet<string> = new Set(Object.values(KEY_NAMES).flatMap(({ keys }) => Object.keys(keys)));

/** A key or a dash: what an indent matters to. */
const MATTERS = /^(?:-|[\p{L}_$][^:]{0,40}:)/u;

const unseenIndent: Find = ({ start, lead, content }) => {
  if (!hasUnseen(lead) || !MATTERS.test(content)) return undefined;
  return slipAt('yaml/unseen-character', { start, end: start + lead.length }, withSpaces(lead), {
    name: nameOfUnseen(lead),
    where: { vi: 'ở đầu dòng', en: 'at the beginning of the line' },
  });
};

const AFTER_DASH = new RegExp(`^((?:- +)*-)([ \\t${UNSEEN}]*[${UNSEEN}][ \\t${UNSEEN}]*)(?=\\S)`, 'u');

const unseenAfterDash: Find = ({ start, lead, content }) => {
  const [, dash = '', blanks = ''] = AFTER_DASH.exec(content) ?? [];
  // With a space behind the dash, what follows is a letter of the text.
  if (blanks === '' || blanks.startsWith(' ')) return undefined;
  const from = start + lead.length + dash.length;
  return slipAt('yaml/unseen-character', { start: from, end: from + blanks.length }, ' ', {
    name: nameOfUnseen(blanks),
    where: { vi: 'sau dấu “-”', en: 'behind the “-”' },
  });
};

const AROUND_COLON = new RegExp(
  `^((?:-[ ${UNSEEN}]+)*)([\\p{L}_$${UNSEEN}][\\p{L}\\p{N}_$.${UNSEEN} ]{0,60}?)([ ${UNSEEN}]*:[ \\t${UNSEEN}]*)(?=\\S|$)`,
  'u',
);
/** A name as variables and notes have it. */
const NAME = /^[a-z_]\w*$/;
/** Values that are more to YAML than their letters. */
const MORE_THAN_LETTERS = /^(?:["'>|[{]|\d[\d./-]*$|true$|false$)/;

const unseenAroundColon: Find = ({ start, lead, content }) => {
  const [whole = '', dashes = '', key = '', colon = ''] = AROUND_COLON.exec(content) ?? [];
  const name = withSpaces(key).trim();
  if (!(KEYS.has(name) || NAME.test(name)) || !hasUnseen(key + colon)) return undefined;
  const rest = content.slice(whole.length);
  // Behind a space it is the first letter of the value, and falls off a text.
  if (/^: /.test(colon) && !hasUnseen(key) && !MORE_THAN_LETTERS.test(rest)) return undefined;
  const from = start + lead.length + dashes.length;
  const put = `${name}:${rest === '' ? '' : ' '}`;
  const span = { start: from, end: from + key.length + colon.length };
  return {
    code: 'yaml/unseen-character',
    span: hasUnseen(key) ? span : { ...span, start: from + key.length },
    args: { name: nameOfUnseen(key + colon), where: { vi: `ở khóa \`${name}\``, en: `at the key \`${name}\`` } },
    edit: { span, text: put },
  };
};

const TIGHT_DASH = /^-(?=[\p{L}"“'‘*{[(]|\d[\d.,]*%?\p{L}*\s)/u;

const dashWithoutBlank: Find = ({ start, lead, content }) => {
  if (!TIGHT_DASH.test(content)) return undefined;
  const at = start + lead.length;
  return slipAt('yaml/dash-without-space', { start: at, end: at + 1 }, '- ');
};

const BULLET_FOR_DASH = new RegExp(`^([${BULLETS}]|[*+](?=\\s))[\\s${UNSEEN}]*(?=\\S)`, 'u');

const bulletForDash: Find = ({ start, lead, content }) => {
  const [whole, sign = ''] = BULLET_FOR_DASH.exec(content) ?? [];
  if (whole === undefined) return undefined;
  const from = start + lead.length;
  return slipAt('yaml/bullet-for-dash', { start: from, end: from + whole.length }, '- ', { sign: shownSign(sign) });
};

const TIGHT_COLON = /^((?:- +)*)([A-Za-z]+)(:(?=[^\s/])|\s*[：﹕]\s*|\s+=\s*)(?=\S)/u;

const colonWithoutBlank: Find = ({ start, lead, content }) => {
  const [, dashes = '', key = '', colon = ''] = TIGHT_COLON.exec(content) ?? [];
  if (!KEYS.has(key)) return undefined;
  const from = start + lead.length + dashes.length;
  return slipAt('yaml/colon-without-space', { start: from, end: from + key.length + colon.length }, `${key}: `, {
    key,
  });
};

const WRAPPED =
  /^((?:- +)*(?:[\p{L}_$][\p{L}\p{N}_$ ]{0,40}: +)?)[“„‟”‘’]([^“”„‟‘]*(?::\s| #)[^“”„‟‘]*)[”“’‘](\s+#\s.*)?$/u;

/** Around a text with a colon they hold nothing together: YAML reads a key. */
const curlyAroundColon: Find = ({ start, lead, content }) => {
  const [whole, before = '', text = '', comment = ''] = WRAPPED.exec(content) ?? [];
  if (whole === undefined) return undefined;
  const from = start + lead.length + before.length;
  return slipAt(
    'yaml/curly-quotes',
    { start: from, end: start + lead.length + whole.length - comment.length },
    quoted(text),
  );
};

const WRAPPED_ENTRY = /(?<=[[,]\s*)[“„‟”‘’]([^“”„‟‘’\]]*:\s[^“”„‟‘’\]]*)[”“’‘](?=\s*[,\]])/u;

/** `[2, “Điều trị: nội trú”, 300]`: the same between brackets. */
const curlyAroundEntry: Find = ({ start, lead, content }) => {
  const found = content.includes('[') ? WRAPPED_ENTRY.exec(content) : null;
  if (found === null) return undefined;
  const from = start + lead.length + found.index;
  return slipAt('yaml/curly-quotes', { start: from, end: from + found[0].length }, quoted(found[1] ?? ''));
};

const SLASHES = /^\/\/+\s*/;

/** `// ghi chú`: a remark as other formats have it. */
const slashesForHash: Find = ({ start, lead, content }) => {
  const [sign] = SLASHES.exec(content) ?? [];
  if (sign === undefined) return undefined;
  const from = start + lead.length;
  return slipAt('yaml/comment-sign', { start: from, end: from + sign.length }, '# ');
};

const SIGN_FIRST = /^((?:- +)*(?:- +|[A-Za-z]\w*: +))([*&@%`!])(?=[^#]*\S)(?!\w+ +[[{"'|>*&])(.*?)(\s+#\s.*)?$/u;
/** `- > 90% số hộ`: what begins a text on the next line, or a key, with the words beside it. */
const SIGN_BESIDE = /^((?:- +)*(?:- +|[A-Za-z]\w*: +))([>|?])( +[^\s#].*?)(\s+#\s.*)?$/u;

/** `- **Rà soát** các xã`, `- @zalo`: signs that mean something to YAML begin a text. */
const signBeforeText: Find = ({ start, lead, content }) => {
  const [, before = '', sign = '', rest = ''] = SIGN_FIRST.exec(content) ?? SIGN_BESIDE.exec(content) ?? [];
  // One word behind it, and it is what it says.
  if (sign === '' || (sign !== '*' && !/\s/.test(rest.trim())) || (sign === '*' && /^\w+$/.test(rest)))
    return undefined;
  const from = start + lead.length + before.length;
  const typed = sign + rest;
  return slipAt('yaml/needs-quotes', { start: from, end: from + typed.length }, quoted(typed), { sign: `“${sign}”` });
};

const FINDERS: readonly Find[] = [
  unseenIndent,
  unseenAfterDash,
  unseenAroundColon,
  dashWithoutBlank,
  bulletForDash,
  colonWithoutBlank,
  curlyAroundColon,
  curlyAroundEntry,
  slashesForHash,
  signBeforeText,
];

/**
 * Most lines have none of these. Each pattern begins with what is seldom there: to try them at the start of every line
 * takes as long as all else that is done with the letters.
 */
const MAY_BE_SLIPS: readonly RegExp[] = [
  new RegExp(`[${UNSEEN}：﹕]`, 'g'),
  /[[,][ \t]*[“„‟”‘’][^“”„‟‘’\n]*:/g,
  /[“„‟”‘’](?<=^[ \t]*(?:- +)*(?:[^\n:“]{1,40}: +)?.)/gm,
  new RegExp(
    `(?:^|[\\n\\r])[ \\t]*(?:-[^\\s-]|[${BULLETS}]|[*+]\\s|//|(?:- +)+(?:[*&@%\`!]|[>|?] +\\S)|(?:- +)*[A-Za-z]+: +(?:[*&@%\`!]|[>|?] +\\S)|(?:- +)?[A-Za-z]+(?::[^\\s/]| +=))`,
    'g',
  ),
];

/** Where a pattern ends, each time: on the line that it was looked for. */
function* endsOf(pattern: RegExp, text: string): Generator<number> {
  pattern.lastIndex = 0;
  for (let found = pattern.exec(text); found !== null; found = pattern.exec(text)) {
    const last = found.index + found[0].length - 1;
    yield last;
    // A line feed at its end begins the next line too.
    pattern.lastIndex = Math.max(found.index + 1, last);
  }
}

/** The lines that may hold slips. */
function suspectLines(text: string): StructuralLine[] {
  const ends = MAY_BE_SLIPS.flatMap((pattern) => [...endsOf(pattern, text)]).sort((one, other) => one - other);
  if (ends.length === 0) return [];
  let next = 0;
  return structuralLines(text).filter(({ start, lead, content }) => {
    while ((ends[next] ?? text.length) < start) next += 1;
    return (ends[next] ?? text.length) <= start + lead.length + content.length;
  });
}

const LAST_UNSEEN = new RegExp(`[ \\t${UNSEEN}]*[${UNSEEN}][ \\t${UNSEEN}]*(?=[\\r\\n]|$)`, 'gu');
const UNSEEN_IN_BRACES = new RegExp(`([[{,][ ]*)([A-Za-z]+)(:[ ${UNSEEN}]*[${UNSEEN}][ ${UNSEEN}]*)`, 'gu');

const keyWithUnseen = (key: string, blanks: string): Slip['args'] => ({
  name: nameOfUnseen(blanks),
  where: { vi: `ở khóa \`${key}\``, en: `at the key \`${key}\`` },
});

/** Unseen characters that break a file only where they stand: alone on a line, at its end, within braces. */
export function unseenElsewhere(text: string): Slip[] {
  if (!hasUnseen(text)) return [];
  const atEnds = [...text.matchAll(LAST_UNSEEN)].map(({ 0: blanks, index }): Slip => {
    const [, key] = /(?:^|[\n ])([A-Za-z]+):$/.exec(text.slice(0, index)) ?? [];
    const where = { vi: 'ở cuối dòng', en: 'at the end of the line' };
    const args = key === undefined ? { name: nameOfUnseen(blanks), where } : keyWithUnseen(key, blanks);
    return slipAt('yaml/unseen-character', { start: index, end: index + blanks.length }, '', args);
  });
  const inBraces = [...text.matchAll(UNSEEN_IN_BRACES)]
    .filter(({ 2: key = '' }) => KEYS.has(key))
    .map(({ index, 1: before = '', 2: key = '', 3: colon = '' }): Slip => {
      const start = index + before.length + key.length;
      const span = { start, end: start + colon.length };
      return slipAt('yaml/unseen-character', span, ': ', keyWithUnseen(key, colon));
    });
  return [...atEnds, ...inBraces];
}

/** The slips of all lines, in order; several on one line are each their own. */
export const lineSlips = (text: string): Slip[] =>
  suspectLines(text).flatMap((line) => FINDERS.flatMap((find) => find(line) ?? []));
