/** Pages of the manual as text for a terminal. */
import { writeKey } from '../../plan/source/write/write.ts';
import { groupOf } from './code-pages.ts';
import type { Manual } from './find-pages.ts';
import type { ManualMessages } from './messages.ts';
import type { Choice, CodePage, KeyPage } from './pages.ts';

const indented = (lines: readonly string[], by = 2): string[] =>
  lines.map((line) => (line === '' ? '' : ' '.repeat(by) + line));

/** What stands behind a heading: one line beside it, more under it. */
function block(heading: string, lines: readonly string[]): string[] {
  if (lines.length < 2) return lines.map((line) => `${heading}: ${line}`);
  return ['', `${heading}:`, ...indented(lines)];
}

/** Two columns. */
function table(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(0, ...rows.map(([first]) => first.length));
  return rows.map(([first, second]) => `${first.padEnd(width)}  ${second}`.trimEnd());
}

/** The lines of a key with its value, as they stand in a mapping of a plan. */
const yamlOf = (key: string, value: unknown): string[] =>
  writeKey({ [key]: value }, key, 2)
    .trimEnd()
    .split('\n')
    .map((line) => line.slice(2));

function valueLine({ kinds, range, preset }: KeyPage, messages: ManualMessages): string {
  const said = kinds.map((kind) => messages.kinds[kind]).join(messages.or);
  const further = [
    ...(range === undefined ? [] : [messages.range(range.from, range.to)]),
    ...(preset === undefined ? [] : [messages.preset(preset)]),
  ];
  return [said, ...further].join(', ');
}

const choiceRow = (messages: ManualMessages) => {
  return ({ value, meaning, isDefault }: Choice): readonly [string, string] => [
    value,
    isDefault ? `${meaning} ${messages.isPreset}` : meaning,
  ];
};

function valueBlock(page: KeyPage, messages: ManualMessages): string[] {
  const { kinds, choices } = page;
  const rows = table(choices.map(choiceRow(messages)));
  const isChoice = kinds.length === 1 && kinds[0] === 'choice';
  return block(messages.value, isChoice ? rows : [valueLine(page, messages), ...indented(rows)]);
}

/** A key with everything that the schema says about it. */
export function printKey(page: KeyPage, messages: ManualMessages): string {
  const { key, title, description, places, inner, examples } = page;
  const where = places.map(
    ({ path, owner, isRequired }) => [path, isRequired ? `${owner} ${messages.required}` : owner] as const,
  );
  const shown = examples.flatMap((example) => ['', ...indented(yamlOf(key, example))]);
  const lines = [
    description,
    ...block(messages.places, table(where)),
    ...valueBlock(page, messages),
    ...block(messages.inner, table(inner.map((one) => [one.key, one.title] as const))),
    ...(shown.length === 0 ? [] : ['', `${messages.example}:`, ...shown.slice(1)]),
  ];
  return `${key}: ${title}\n${indented(lines).join('\n')}\n`;
}

/** Codes that no plan can switch off: they are about other files, or about pages. */
const NOT_OF_PLANS = /^(?:import|package|pull|page|register|template)\//;

const leavingOut = (code: string, { reason, wordFile }: ManualMessages): string =>
  `kehoach check ${wordFile} --without "${code}=${reason}"`;

function switchingOff({ code, severity, asked }: CodePage, messages: ManualMessages): string[] {
  if (asked !== undefined) return ['', messages.leaveOut, ...indented([leavingOut(code, messages)])];
  if (NOT_OF_PLANS.test(code)) return [];
  if (severity === 'error') return ['', messages.cannotSwitchOff];
  return ['', messages.switchOff, ...indented(yamlOf('rules', { [code]: messages.reason }))];
}

/** What is wrong and what is right, as plan parts or sentences. */
const exampleLines = ({ wrong, right }: NonNullable<CodePage['examples']>, messages: ManualMessages): string[] =>
  [[messages.wrong, wrong] as const, [messages.right, right] as const].flatMap(([heading, text]) => [
    '',
    `${heading}:`,
    ...indented(text.trimEnd().split('\n')),
  ]);

const linesOf = (line: string | undefined): readonly string[] => (line === undefined ? [] : [line]);

/** A code with its meaning, its reason, its cure and its examples. */
export function printCode(page: CodePage, messages: ManualMessages): string {
  const { code, severity, asked, summary, why, decree, repairs, examples } = page;
  const { message, hint } = page.words;
  const said = [
    ...block(messages.asked, linesOf(asked)),
    ...block(messages.rule, linesOf(summary)),
    ...block(messages.why, linesOf(why)),
    ...block(messages.said, asked === undefined ? [message] : []),
    ...block(messages.hint, hint === '' ? [] : [hint]),
    ...block(messages.decree, decree === undefined ? [] : [`${messages.decreeName}, ${decree}`]),
    ...(repairs ? [messages.repairs] : []),
  ];
  const shown = examples === undefined ? [] : exampleLines(examples, messages);
  const lines = [...said, ...shown, ...switchingOff(page, messages)];
  return `${code}: ${messages.severities[severity]}\n${indented(lines).join('\n')}\n`;
}

/** The codes of a group, one line each. */
export function printGroup(pages: readonly CodePage[], messages: ManualMessages): string {
  const group = pages[0] === undefined ? '' : groupOf(pages[0]);
  const rows = pages.map(
    ({ code, severity, asked, summary, words: said }) =>
      [code, `${messages.severities[severity]}: ${asked ?? summary ?? said.message}`] as const,
  );
  return `${group}: ${messages.groups[group] ?? group}\n${indented(table(rows)).join('\n')}\n`;
}

type Row = readonly [path: string, title: string];

/** Keys with those inside them, each level further to the right. */
function tree(rows: readonly Row[], above = '', depth = 0): Row[] {
  const own = rows.filter(([path]) => path.startsWith(above) && !path.slice(above.length).includes('.'));
  return own.flatMap(([path, title]) => [
    [`${'  '.repeat(depth)}${path}`, title] as const,
    ...tree(rows, `${path}.`, depth + 1),
  ]);
}

/** What there is to ask for: the keys by their places, the groups of codes. */
export function printContents({ keys, codes }: Manual, messages: ManualMessages): string {
  const rows = keys.flatMap(({ title, places: [first] }) =>
    first === undefined ? [] : [[first.path, title] as const],
  );
  const groups = [...new Set(codes.map(groupOf))].map((group) => [`${group}/`, messages.groups[group] ?? ''] as const);
  const lines = [
    `${messages.keys}:`,
    ...indented(table(tree(rows))),
    ...block(messages.codes, table(groups)),
    '',
    messages.ask,
  ];
  return `${lines.join('\n')}\n`;
}
