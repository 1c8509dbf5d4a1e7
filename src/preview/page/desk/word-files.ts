/** Files that are chosen or dropped: plans are opened, Word files imported, checked or pulled. */

import { opinionFileOf } from '../../../change/opinions/file-names.ts';
import { element } from '../dom.ts';
import { word } from '../words.ts';
import { isPlanFile, LooseFolder } from './folder.ts';
import { collectFiles, reopenOpinions } from './opinions.ts';
import { source } from './pages.ts';
import { freeName, openPlan, showHome } from './plans.ts';
import { desk, isMade, say, tellProblems } from './state.ts';
import { sentenceList, showSheet } from './tables.ts';
import { isTable, showUnits } from './units.ts';

const PICTURE = /\.(?:png|jpe?g|gif|bmp)$/i;

async function importFile(file: File): Promise<void> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const made = await desk.engine.ask('importFile', { name: file.name, bytes });
  if (!isMade(made)) return tellProblems(word('notImported', { file: file.name }), made);
  const { yaml, told, images } = made.value;
  for (const [name, content] of images)
    if (desk.folder.isWritable && !name.includes('/')) await desk.folder.write(name, content);
  await openPlan(await freeName(file.name.replace(/\.[^.]+$/, '')), yaml);
  if (told.length > 0) showSheet(word('importedReview'), [sentenceList(told)]);
}

async function checkFile(file: File): Promise<void> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const made = await desk.engine.ask('checkFile', { name: file.name, bytes });
  if (!isMade(made)) return tellProblems(word('cannotRead', { file: file.name }), made);
  showSheet(word('conformityOf', { file: file.name }), [
    made.value.length === 0 ? element('p', {}, word('conformOk')) : sentenceList(made.value),
  ]);
}

async function pullFile(file: File): Promise<void> {
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

/** A Word file may be meant in four ways: somebody has to say which. */
function offerWord(file: File): void {
  showSheet(
    file.name,
    [element('p', {}, word('whatWithWord'))],
    [
      { label: word('asPlan'), run: () => void importFile(file) },
      { label: word('checkWord'), run: () => void checkFile(file) },
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
  const [other] = others;
  if (other === undefined) return;
  // Several at once are what came back of a draft.
  if (others.length > 1 && isPlanOpen()) return collectFiles(others);
  if (/\.docx$/i.test(other.name)) offerWord(other);
  else await importFile(other);
}
