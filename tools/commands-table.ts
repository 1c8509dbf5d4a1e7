/** The table of commands in the README: how each is called, from the program's own table, and what it is for. */
import type { CommandRow, OptionRow } from '../src/cli/command.ts';
import { COMMANDS } from '../src/cli/command-table.ts';

/** One way of calling a command. */
interface Use {
  readonly command: string;
  /** The options without which it is not this way, by their names in the table; it takes no argument then. */
  readonly needs?: readonly string[];
  /** Options of another way. */
  readonly without?: readonly string[];
  readonly text: string;
}

/** What the ways of calling the commands are for, in the order in which a newcomer meets them. */
const USES: readonly Use[] = [
  {
    command: 'build',
    text: 'prints plans: files, folders or patterns, with `--pdf` also as PDF (by LibreOffice), with `--watch` again whenever one is saved, with `--each` a document for each unit of a table: [docs/nhieu-don-vi.md](docs/nhieu-don-vi.md), with `--opinions` the draft with what offices say of it as comments and tracked changes: [docs/gop-y.md](docs/gop-y.md); a Word file that was changed since, or is open, stays as it is: [docs/rebuilding.md](docs/rebuilding.md)',
  },
  {
    command: 'new',
    without: ['from', 'updateNames', 'on', 'review', 'registers'],
    text: 'starts a plan; in a terminal it asks for what is not given',
  },
  {
    command: 'new',
    needs: ['from'],
    without: ['set'],
    text: 'last year’s plan becomes this year’s draft: [docs/new-year.md](docs/new-year.md)',
  },
  { command: 'templates', text: 'lists the templates and what they ask for' },
  {
    command: 'validate',
    text: 'reports everything that is wrong with plans, by the [rules](docs/rules.md) too; `--fix` repairs what has one right answer',
  },
  {
    command: 'desk',
    text: 'plans written on their pages in the browser, served or as one file: [docs/desk.md](docs/desk.md)',
  },
  {
    command: 'preview',
    text: 'opens the desk at one plan, drawn anew whenever any program saves the YAML: [docs/preview.md](docs/preview.md)',
  },
  {
    command: 'check',
    text: 'holds Word files, whoever made them, against Phụ lục I: [docs/check.md](docs/check.md)',
  },
  {
    command: 'import',
    text: 'a Word file (.docx; .doc, .rtf, .odt by LibreOffice), Markdown or plain text becomes a plan: [docs/from-word.md](docs/from-word.md)',
  },
  {
    command: 'pull',
    text: 'takes what was changed in Word back into the plan: [docs/from-word.md](docs/from-word.md)',
  },
  {
    command: 'collect',
    text: 'what offices say of a draft, from Word files and letters: one file of opinions, the table with the answers, accepted edits into the plan: [docs/gop-y.md](docs/gop-y.md)',
  },
  {
    command: 'tasks',
    text: 'who does what by when, as a table, a workbook, the load of each body: [docs/nhiem-vu.md](docs/nhiem-vu.md)',
  },
  { command: 'deadlines', text: 'every dated duty, or a calendar file: [docs/nhiem-vu.md](docs/nhiem-vu.md)' },
  {
    command: 'targets',
    text: 'last year’s and this year’s figures side by side: [docs/nhiem-vu.md](docs/nhiem-vu.md)',
  },
  {
    command: 'report',
    text: 'the annex of a periodic report, to be filled in: [docs/nhiem-vu.md](docs/nhiem-vu.md)',
  },
  { command: 'metadata', text: 'the header of an electronic document (QCVN 102:2016, edXML)' },
  { command: 'outline', text: 'the skeleton of a plan: numbers, headings, first words, lines of the YAML' },
  {
    command: 'init',
    text: 'makes a folder for an office: a first plan, phrases, the editor’s files, a guide in Vietnamese',
  },
  {
    command: 'completion',
    text: 'prints a script by which the shell completes commands, options and files',
  },
  { command: 'explain', text: 'what a key of a plan or a code of a message means' },
  { command: 'diff', text: 'what changed between two plans; as a Word file with tracked changes' },
];

/** `<plan>` as a reader of manuals knows it: PLAN; values to choose from stay as they are. */
const placeholder = (name: string): string => (name.includes('|') || name.includes('=') ? name : name.toUpperCase());

const placeholders = (syntax: string): string =>
  syntax
    .replace(/<([^>.]+)>/g, (_, name: string) => placeholder(name))
    .replace(/\[([^\].]+)\]/g, (_, name: string) => `[${placeholder(name)}]`);

const argumentText = (syntax: string): string =>
  syntax.endsWith('...]') ? `${placeholder(syntax.slice(1, -'...]'.length))}…` : placeholders(syntax);

/** The short form where there is one: `-o PATH`. */
const optionText = ({ flags, repeated }: OptionRow): string =>
  `${placeholders(flags.replace(/^(-\w), --[\w-]+/, '$1'))}${repeated === true ? ' …' : ''}`;

function usage({ name, arguments: args, options }: CommandRow, { needs = [], without = [] }: Use): string {
  const needed = Object.entries(options).filter(([key]) => needs.includes(key));
  const free = Object.entries(options).filter(([key]) => !needs.includes(key) && !without.includes(key));
  return [
    `kehoach ${name}`,
    ...needed.map(([, option]) => optionText(option)),
    ...(needs.length === 0 ? args.map(({ syntax }) => argumentText(syntax)) : []),
    ...free.map(([, option]) => `[${optionText(option)}]`),
  ].join(' ');
}

/**
 * The table, as Markdown.
 * @throws Error where a command of the program is told of nowhere, or one that it has not
 */
export function commandsTable(): string {
  const untold = COMMANDS.filter(({ name }) => USES.every(({ command }) => command !== name));
  if (untold.length > 0) throw new Error(`not told of in the README: ${untold.map(({ name }) => name).join(', ')}`);
  const rows = USES.map((use) => {
    const row = COMMANDS.find(({ name }) => name === use.command);
    if (row === undefined) throw new Error(`the program has no command “${use.command}”`);
    return `| \`${usage(row, use).replaceAll('|', '\\|')}\` | ${use.text} |`;
  });
  return ['| command | what it does |', '| --- | --- |', ...rows].join('\n');
}

const START = '<!-- commands, by `npm run docs` -->\n';
const END = '\n<!-- end of the commands -->';

/** A README with the table between its marks. */
export function withCommandsTable(readme: string): string {
  const [start, end] = [readme.indexOf(START), readme.indexOf(END)];
  if (start < 0 || end < start) throw new Error('the README lacks the marks of the table of commands');
  return `${readme.slice(0, start)}${START}${commandsTable()}${readme.slice(end)}`;
}
