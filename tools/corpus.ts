/**
 * Checks a folder of plans with their originals' text (NAME.yaml, NAME.txt): validates, renders, asks the Open XML
 * SDK, and measures how far the text on the pages agrees with the original. Every sentence in parentheses that says who does
 * something is a task, with those who lead and those who help apart; every day that is a limit stands in the calendar.
 * `check` says nothing of their form.
 *
 *   npm run corpus -- FOLDER
 */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import {
  checkPlan,
  checkWord,
  eventsOf,
  importWord,
  type Plan,
  REGISTERS,
  renderPlan,
  type Task,
  tasksOf,
  workCalendar,
} from '../src/index.ts';
import { importText } from '../src/pipeline/import.ts';
import { missingDays, typedCharges, typedLimits, unmatchedCharges } from './measure/charges.ts';
import { missingPrograms, pdfText, pdfWords, toPdf } from './measure/office.ts';
import { openXmlFaults } from './measure/open-xml.ts';
import { printedLines } from './measure/printed.ts';
import { standardFaults } from './measure/standard.ts';
import { tuyenQuangDifferences } from './measure/tuyen-quang.ts';
import { trigramF1, wordsOf } from './measure/words.ts';

/** What the page may lose of the original's text. */
const LEAST_F1 = 0.985;
/** The same for the page of a plan that was imported from the original's text, with no hand in between. */
const LEAST_IMPORTED_F1 = 0.97;

/** Marks of the scan: emphasis, headings, tables. */
const withoutReadingMarks = (text: string): string => text.replace(/[*#_|]/g, '');

/** From the title on: the scans lost the letterhead. */
function fromTitle(text: string): string {
  const start = text.search(/KẾ HOẠCH/u);
  return start < 0 ? text : text.slice(start);
}

/** Imports the originals' text; renders what comes of it as NAME.text.docx. */
async function importTexts(folder: string, names: readonly string[], out: string): Promise<string[]> {
  const problems: string[] = [];
  for (const name of names) {
    const { yaml } = importText(await readFile(join(folder, `${name}.txt`), 'utf8')).value;
    const { value: plan, ok, diagnostics } = checkPlan(yaml, { file: name });
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    problems.push(...errors.map(({ code, message }) => `${name}, imported from its text: ${code}: ${message}`));
    if (plan !== undefined && ok) await writeFile(join(out, `${name}.text.docx`), renderPlan(plan));
  }
  return problems;
}

/** What differs when a rendered plan is imported and rendered again. */
function roundTripProblems(bytes: Uint8Array): string[] {
  const { value: imported, diagnostics } = importWord(bytes);
  if (imported === undefined) return [`cannot be imported: ${diagnostics[0]?.code}`];
  const { value: plan } = checkPlan(imported.yaml);
  if (plan === undefined) return ['the imported plan cannot be read'];
  const [first, second] = [printedLines(bytes), printedLines(renderPlan(plan))];
  return first.flatMap((line, index) =>
    line === second[index] ? [] : [`comes back otherwise: “${line}” as “${second[index] ?? ''}”`],
  );
}

/** What `check` says of the form of a rendered plan; what rules say of its text is the text's. */
const departures = (bytes: Uint8Array): string[] =>
  checkWord(bytes).diagnostics.map(({ code, message }) => `${code}: ${message}`);

interface Measured {
  readonly name: string;
  readonly problems: string[];
  readonly f1: number;
  /** Of the plan that was imported from the original's text. */
  readonly importedF1: number;
  readonly pages: number;
}

async function renderAll(folder: string, names: readonly string[], out: string): Promise<Map<string, string[]>> {
  const problems = new Map<string, string[]>();
  for (const name of names) {
    const source = await readFile(join(folder, `${name}.yaml`), 'utf8');
    const { value: plan, ok, diagnostics } = checkPlan(source, { file: name });
    const found = diagnostics
      .filter(({ severity }) => severity === 'error')
      .map(({ code, message }) => `${code}: ${message}`);
    problems.set(name, found);
    if (plan === undefined || !ok) continue;
    const bytes = renderPlan(plan, { source });
    await writeFile(join(out, `${name}.docx`), bytes);
    found.push(
      ...(await openXmlFaults(bytes)),
      ...standardFaults(bytes),
      ...roundTripProblems(bytes),
      ...departures(bytes),
    );
  }
  return problems;
}

async function measure(folder: string, name: string, out: string, problems: string[]): Promise<Measured> {
  const original = wordsOf(fromTitle(withoutReadingMarks(await readFile(join(folder, `${name}.txt`), 'utf8'))));
  const pdf = join(out, `${name}.pdf`);
  const page = wordsOf(fromTitle(await pdfText(pdf)));
  const f1 = trigramF1(original, page);
  const imported = wordsOf(fromTitle(await pdfText(join(out, `${name}.text.pdf`))));
  const importedF1 = trigramF1(original, imported);
  if (importedF1 < LEAST_IMPORTED_F1)
    problems.push(`imported from its text it agrees to ${importedF1.toFixed(4)}, less than ${LEAST_IMPORTED_F1}`);
  if (f1 < LEAST_F1) problems.push(`the page agrees with the original to ${f1.toFixed(4)}, less than ${LEAST_F1}`);
  return { name, problems, f1, importedF1, pages: (await pdfWords(pdf)).length };
}

/** Plans whose charges are known one by one. */
const TABLES: Readonly<Record<string, (tasks: readonly Task[]) => string[]>> = {
  'tuyen-quang-2024': tuyenQuangDifferences,
};

interface Charged {
  readonly problems: readonly string[];
  readonly counts: string;
}

/** The deadlines of an original, held against the calendar of its plan. */
function calendarProblems(original: string, plan: Plan, name: string, tasks: readonly Task[]): string[] {
  const options = { language: 'vi', daysOff: 'keep', calendar: workCalendar(REGISTERS) } as const;
  const events = eventsOf([{ plan, name, tasks }], options);
  return missingDays(typedLimits(original, plan.year), events).map((day) => `not in the calendar: ${day}`);
}

/** Who does what by when: the sentences and limits of an original, each of which its plan's tasks have to have. */
async function chargesOf(folder: string, name: string): Promise<Charged> {
  const original = await readFile(join(folder, `${name}.txt`), 'utf8');
  const { value: plan, texts } = checkPlan(await readFile(join(folder, `${name}.yaml`), 'utf8'), { file: name });
  if (plan === undefined) return { problems: [], counts: '' };
  const tasks = tasksOf(plan, texts);
  const charges = typedCharges(original);
  const limits = typedLimits(original, plan.year);
  const problems = [
    ...unmatchedCharges(charges, tasks).map(({ sentence }) => `no task has: (${sentence})`),
    ...calendarProblems(original, plan, name, tasks),
    // The tables have the charges that stand apart from the words; what running words charge somebody with is told as read.
    ...(TABLES[name]?.(tasks.filter(({ source }) => source !== 'prose')) ?? []),
  ];
  return { problems, counts: `${charges.length} charges, ${limits.length} limits, ${tasks.length} tasks` };
}

async function main(folder: string | undefined): Promise<number> {
  if (folder === undefined) {
    console.error('usage: npm run corpus -- FOLDER');
    return 2;
  }
  const missing = await missingPrograms();
  if (missing.length > 0) {
    console.error(`needs ${missing.join(', ')}`);
    return 2;
  }
  const names = (await readdir(folder))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => basename(name, '.yaml'))
    .sort();
  const out = await mkdtemp(join(tmpdir(), 'kehoach-corpus-'));
  try {
    const problems = await renderAll(folder, names, out);
    const importProblems = await importTexts(folder, names, out);
    for (const problem of importProblems) console.log(problem);
    const rendered = (await readdir(out)).filter((name) => name.endsWith('.docx')).map((name) => join(out, name));
    await toPdf(rendered, out);
    let failed = importProblems.length;
    for (const name of names) {
      const charged = await chargesOf(folder, name);
      const result = await measure(folder, name, out, [...(problems.get(name) ?? []), ...charged.problems]);
      console.log(
        `${name.padEnd(24)} F1 ${result.f1.toFixed(4)}  imported ${result.importedF1.toFixed(4)}  ${String(result.pages).padStart(2)} pages  ${charged.counts}  ${result.problems.length} problems`,
      );
      for (const problem of result.problems) console.log(`    ${problem}`);
      failed += result.problems.length;
    }
    return failed === 0 ? 0 : 1;
  } finally {
    await rm(out, { recursive: true, force: true });
  }
}

process.exitCode = await main(process.argv[2]);
