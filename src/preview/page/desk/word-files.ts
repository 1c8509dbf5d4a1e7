/** Files that are chosen or dropped: plans are opened, Word files imported, checked or pulled. */

import { opinionFileOf } from '../../../change/opinions/file-names.ts';
import { element } from '../dom.ts';
import { word } from '../words.ts';
import { isPlanFile, LooseFolder } from './folder.ts';
import { collectFiles, reopenOpinions } from './opinions.ts';
import { settleText, source } from './pages.ts';
import { freeName, openPlan, showHome } from './plans.ts';
import { desk, isMade, say, tellProblems } from './state.ts';
import { sentenceList, showSheet } from './tables.ts';
import { isTable, showUnits } from './units.ts';

const WORD = /\.do[ct][xm]$/i;
const PICTURE = /\.(?:png|jpe?g|gif|bmp)$/i;

/** What came of a file: sentences about it; `isMade` where something was made of it. */
interface FileReport {
  readonly isMade: boolean;
  readonly title: string;
  readonly told: readonly string[];
}

const TEXT = /\.(?:md|markdown|txt|text)$/i;

const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
};

async function importOne(file: File): Promise<FileReport> {
  say(word('readingFile', { file: file.name }));
  const bytes = new Uint8Array(await file.arrayBuffer());
  const refused = { isMade: false, title: word('notImported', { file: file.name }) };
  if (TEXT.test(file.name) && !isUtf8(bytes)) return { ...refused, told: [word('fileNotText')] };
  const made = await desk.engine.ask('importFile', { name: file.name, bytes });
  if (!isMade(made)) return { ...refused, told: made.problems };
  const { yaml, told, images } = made.value;
  for (const [name, content] of images)
    if (desk.folder.isWritable && !name.includes('/')) await desk.folder.write(name, content);
  await openPlan(await freeName(file.name.replace(/\.[^.]+$/, '')), yaml);
  return { isMade: true, title: file.name, told };
}

/** What is to be said of several files: each under its name. */
const sections = (reports: readonly FileReport[]): HTMLElement[] =>
  reports.flatMap(({ title, told }) => [element('h3', {}, title), sentenceList(told)]);

/** Plans are made of files, one after the other; of several the list of plans is shown in the end. */
async function importFiles(files: readonly File[]): Promise<void> {
  const reports: FileReport[] = [];
  for (const file of files) reports.push(await importOne(file));
  if (!isPlanOpen()) say('');
  if (reports.length > 1) await showHome();
  const [only, ...others] = reports.filter(({ told }) => told.length > 0);
  if (only === undefined) return;
  if (others.length > 0 || reports.length > 1) showSheet(word('importedReview'), sections([only, ...others]));
  else showSheet(only.isMade ? word('importedReview') : only.title, [sentenceList(only.told)]);
}

async function checkOne(file: File): Promise<FileReport> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const made = await desk.engine.ask('checkFile', { name: file.name, bytes });
  if (!isMade(made)) return { isMade: false, title: word('cannotRead', { file: file.name }), told: made.problems };
  const told = made.value.length === 0 ? [word('conformOk')] : made.value;
  return { isMade: true, title: word('conformityOf', { file: file.name }), told };
}

async function checkFiles(files: readonly File[]): Promise<void> {
  const reports: FileReport[] = [];
  for (const file of files) reports.push(await checkOne(file));
  const [only, ...others] = reports;
  if (only === undefined) return;
  if (others.length === 0) showSheet(only.title, [sentenceList(only.told)]);
  else showSheet(word('checkWord'), sections(reports));
}

async function pullFile(file: File): Promise<void> {
  await settleText();
  if (desk.session === undefined) return;
  const bytes = new Uint8Array(await file.arrayBuffer());
  const made = await desk.engine.ask('pull', { file: desk.session.file, text: desk.session.text, bytes });
  if (!isMade(made)) return tellProblems(word('notPulled', { file: file.name }), made);
  const { yaml, changes } = made.value;
  if (changes.length === 0) return showSheet(word('nothingPulled'), []);
  showSheet(
    word('pulledCount', { count: changes.length }),
    [sentenceList(changes)],
    [{ label: word('takeThemIn'), run: () => source.replace(yaml) }],
  );
}

const isPlanOpen = (): boolean => desk.session !== undefined && document.body.dataset['view'] === 'plan';

/** Word files may be meant in four ways: somebody has to say which. */
function offerWord(files: readonly File[]): void {
  const [file] = files;
  const isOne = files.length === 1;
  if (file === undefined) return;
  showSheet(
    files.map(({ name }) => name).join(', '),
    [element('p', {}, word(isOne ? 'whatWithWord' : 'whatWithWords'))],
    [
      { label: word(isOne ? 'asPlan' : 'asPlans'), run: () => void importFiles(files) },
      { label: word('checkWord'), run: () => void checkFiles(files) },
      ...(!isPlanOpen()
        ? []
        : [
            { label: word('asPull'), run: () => void pullFile(file) },
            { label: word('asOpinions'), run: () => void collectFiles([file]) },
          ]),
    ],
  );
}

/** A file of opinions goes beside its plan. One that is there already is not written over. */
async function keepOpinions(plan: string, text: string): Promise<void> {
  const file = opinionFileOf(plan);
  if (desk.folder instanceof LooseFolder) desk.folder.add(file, text);
  else if (await desk.folder.has(file)) say(word('opinionsAreThere', { plan }));
  else await desk.folder.write(file, text);
}

/** Plans are shown; a file of opinions is told by what is in it, and goes beside its plan. */
async function takeTexts(files: readonly File[]): Promise<void> {
  const texts = await Promise.all(
    files.map(async (file) => {
      const text = await file.text();
      return { name: file.name, text, of: await desk.engine.ask('opinionsFor', { text }) };
    }),
  );
  const plans = texts.filter(({ of }) => of === undefined);
  if (plans.length > 0 && !(desk.folder instanceof LooseFolder)) desk.folder = new LooseFolder();
  for (const { name, text } of plans) (desk.folder as LooseFolder).add(name, text);
  for (const { name, text, of } of texts) if (of !== undefined) await keepOpinions(of || name, text);
  const isOfOpenPlan = isPlanOpen() && texts.some(({ name, of }) => (of || name) === desk.session?.file);
  if (plans.length === 0 && isOfOpenPlan) await reopenOpinions();
  else await showHome();
}

/** Tables of units: sheets, and YAML that is one. */
async function tablesAmong(files: readonly File[]): Promise<File[]> {
  const isOne = await Promise.all(
    files.map(async (file) =>
      isPlanFile(file.name) ? desk.engine.ask('isUnits', { text: await file.text() }) : isTable(file.name),
    ),
  );
  return files.filter((_, at) => isOne[at]);
}

/** A table is read beside a plan. */
function takeTable(table: File): Promise<void> | void {
  if (isPlanOpen()) return showUnits(table);
  showSheet(table.name, [element('p', {}, word('needsPlan'))]);
}

export async function takeFiles(files: readonly File[]): Promise<void> {
  const [table] = await tablesAmong(files);
  if (table !== undefined) return takeTable(table);
  const plans = files.filter(({ name }) => isPlanFile(name));
  if (plans.length > 0) await takeTexts(plans);
  for (const file of files.filter(({ name }) => PICTURE.test(name)))
    if (desk.folder instanceof LooseFolder) desk.folder.addPicture(file.name, new Uint8Array(await file.arrayBuffer()));
  const others = files.filter(({ name }) => !isPlanFile(name) && !PICTURE.test(name));
  if (others.length === 0) return;
  // Several at once are what came back of a draft.
  if (others.length > 1 && isPlanOpen()) return collectFiles(others);
  const isWord = ({ name }: File): boolean => WORD.test(name);
  const words = others.filter(isWord);
  await importFiles(others.filter((file) => !isWord(file)));
  offerWord(words);
}
