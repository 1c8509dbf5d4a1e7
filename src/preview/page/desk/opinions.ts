/** What offices say of the open plan: beside its page, answered, taken in, collected from files. */
import { isKeptDraftOf, opinionFileOf } from '../../../change/opinions/file-names.ts';
import { KINDS, type OpinionKind } from '../../../change/opinions/opinion.ts';
import type { Reply } from '../../../change/opinions/sidecar.ts';
import { compareVietnamese } from '../../../vietnamese/alphabet.ts';
import type { CollectedFile, ShownOpinion, ShownOpinions } from '../../desk/calls.ts';
import { SavedFile } from '../../desk/saved-file.ts';
import { byId, element } from '../dom.ts';
import { type WordKey, word } from '../words.ts';
import { askEach, chooseFiles } from './choices.ts';
import { showConflict } from './conflict.ts';
import { download } from './folder.ts';
import { journal, recall } from './journal.ts';
import { KIND_WORDS, OpinionCards } from './opinion-cards.ts';
import { highlight, rangesOf } from './page-letters.ts';
import { onBeside, onDrawn, pane, settleText, source, writeAt } from './pages.ts';
import { blockNear } from './spots.ts';
import { DOCX, desk, isMade, planText, say, setSaveState, tellProblems, XLSX } from './state.ts';
import { sentenceList, showSheet } from './tables.ts';

/** What is shown of them: of one office, of one kind, those that wait, those that contradict each other. */
interface Filter {
  office: string;
  kind: string;
  isOpen: boolean;
  isAgainst: boolean;
}

const filter: Filter = { office: '', kind: '', isOpen: false, isAgainst: false };
const NOTHING: ShownOpinions = { opinions: [], offices: [], silent: [], problems: [] };

let all: ShownOpinions = NOTHING;
let turn = 0;
/** Answers are given one after the other: each is an edit of the text that the one before has made. */
let answering: Promise<unknown> = Promise.resolve();

const bar = byId('opinion-bar');
const toggle = byId('opinions-toggle');

const isShown = ({ office, kind, answer, applied, against }: ShownOpinion): boolean =>
  (filter.office === '' || office === filter.office) &&
  (filter.kind === '' || kind === filter.kind) &&
  (!filter.isOpen || (answer === undefined && !applied)) &&
  (!filter.isAgainst || against.length > 0);

const cards = new OpinionCards({
  partOf: ({ path }) => (path === undefined ? undefined : pane.partsOf(blockNear(path))[0]),
  reply: (opinion, reply) => void answer(opinion, reply),
  choose: ({ path, draft }) => {
    const index = path === undefined ? -1 : blockNear(path);
    pane.choose(index, 'nearest');
    const [words = ''] = draft.split('\n');
    highlight('meant', words === '' || index < 0 ? [] : rangesOf(pane.partsOf(index), words));
  },
  write: ({ path }) => {
    if (path !== undefined) writeAt(path);
  },
});
pane.root.append(cards.root);

function answer({ id }: ShownOpinion, reply: Reply): Promise<void> {
  const given = answering.then(async () => {
    const text = await desk.engine.ask('reply', { opinions: source.beside, id, ...reply });
    if (text === undefined) say(word('replyFailed'));
    else source.replace(source.text, text);
  });
  answering = given.catch(() => undefined);
  return given;
}

/** Every answer is in the text. */
export async function settleAnswers(): Promise<void> {
  const { activeElement } = document;
  if (activeElement instanceof HTMLElement && cards.root.contains(activeElement)) activeElement.blur();
  await answering;
}

/** Reads the file of opinions anew, with the plan as it is now. */
export async function refreshOpinions(): Promise<void> {
  const own = ++turn;
  const opinions = source.beside;
  const fresh = opinions === '' ? NOTHING : await desk.engine.ask('opinions', { plan: planText(), opinions });
  if (own !== turn) return;
  all = fresh;
  show();
}

/** Opens the file of opinions beside a plan. What was answered before the page died is there again. */
export async function openOpinions(plan: string): Promise<string> {
  desk.opinions?.close();
  const { folder } = desk;
  const file = opinionFileOf(plan);
  const text = (await folder.has(file)) ? await folder.read(file) : '';
  desk.opinions = new SavedFile({ folder, file, text }, journal, {
    onText: (next) => source.takeBeside(next),
    onState: (state) => setSaveState(state, 'opinions'),
    beforeMerge: () => Promise.resolve(),
    onConflict,
  });
  all = NOTHING;
  show();
  return text;
}

/** The file of opinions of the open plan was laid beside it. */
export async function reopenOpinions(): Promise<void> {
  if (desk.session === undefined) return;
  source.takeBeside(await openOpinions(desk.session.file));
  await refreshOpinions();
  toggleOpinions(true);
}

/** What was answered before the page died. */
export async function recallOpinions(): Promise<void> {
  const own = desk.opinions;
  if (own === undefined) return;
  const kept = await recall(desk.folder.name, own.file);
  if (kept === undefined || kept.text === kept.saved || kept.text === own.text) return;
  own.saved = kept.saved;
  source.replace(source.text, kept.text);
  say(word('recalledReplies'));
}

const onConflict = (theirs: string): void => showConflict('opinionsConflict', desk.opinions, theirs);

export function toggleOpinions(isOpen = bar.hidden === true): void {
  bar.hidden = !isOpen;
  cards.root.hidden = !isOpen;
  pane.root.classList.toggle('with-opinions', isOpen);
  toggle.setAttribute('aria-pressed', String(isOpen));
  if (!isOpen) highlight('meant', []);
  show();
}

function tellCount(): void {
  const open = all.opinions.filter(({ answer: given, applied }) => given === undefined && !applied).length;
  byId('opinions-count').replaceChildren(...(open === 0 ? [] : [element('span', { class: 'badge' }, String(open))]));
}

function show(): void {
  tellCount();
  markPlaces();
  if (bar.hidden) return;
  const shown = all.opinions.filter(isShown);
  drawBar(shown.length);
  cards.show(shown);
}

/** Places of which something is said. */
function markPlaces(): void {
  for (const old of pane.root.querySelectorAll('.discussed')) old.classList.remove('discussed');
  if (bar.hidden) return;
  for (const { path } of all.opinions.filter(isShown))
    for (const part of path === undefined ? [] : pane.partsOf(blockNear(path))) part.classList.add('discussed');
}

onBeside(() => void refreshOpinions());
onDrawn(() => {
  markPlaces();
  cards.place();
});
new ResizeObserver(() => cards.place()).observe(pane.sheetsRoot);

const countOf = (given: ShownOpinion['answer']): number => all.opinions.filter((one) => one.answer === given).length;

/** Accepted, spelt out, and not in the plan yet. */
const waiting = (): readonly ShownOpinion[] =>
  all.opinions.filter(({ answer: given, pieces, applied }) => given === 'tiếp thu' && pieces !== undefined && !applied);

function select(
  label: WordKey,
  every: WordKey,
  key: 'office' | 'kind',
  values: readonly string[],
  named: (value: string) => string = (value) => value,
): HTMLElement {
  const field = element('select', { 'aria-label': word(label), id: `opinion-${key}` });
  field.append(
    element('option', { value: '' }, word(every)),
    ...values.map((value) =>
      element('option', { value, lang: named(value) === value ? 'vi' : undefined }, named(value)),
    ),
  );
  field.value = values.includes(filter[key]) ? filter[key] : '';
  filter[key] = field.value;
  field.addEventListener('change', () => {
    filter[key] = field.value;
    show();
  });
  return field;
}

function checkbox(label: WordKey, key: 'isOpen' | 'isAgainst'): HTMLElement {
  const box = element('input', { type: 'checkbox', id: `opinion-${key}` });
  box.checked = filter[key];
  box.addEventListener('change', () => {
    filter[key] = box.checked;
    show();
  });
  return element('label', { class: 'opinion-check' }, box, ` ${word(label)}`);
}

function button(id: string, label: string, run: () => void, more = 'button-quiet'): HTMLButtonElement {
  const made = element('button', { type: 'button', class: `button ${more}`, id }, label);
  made.addEventListener('click', run);
  return made;
}

function arrow(id: string, sign: string, label: WordKey, by: number): HTMLElement {
  const made = button(id, sign, () => cards.step(by));
  made.title = word(label);
  made.setAttribute('aria-label', word(label));
  return made;
}

/** What is shown of the opinions, and the way from one to the next. */
function filters(): HTMLElement {
  const { opinions } = all;
  const names = [...new Set(opinions.map(({ office }) => office))].sort(compareVietnamese);
  const kinds = KINDS.filter((kind) => opinions.some((one) => one.kind === kind));
  const hasAgainst = opinions.some(({ against }) => against.length > 0);
  if (!hasAgainst) filter.isAgainst = false;
  return element(
    'div',
    { class: 'opinion-tools' },
    select('office', 'everyOffice', 'office', names),
    select('kind', 'everyKind', 'kind', kinds, (kind) => word(KIND_WORDS[kind as OpinionKind])),
    checkbox('onlyOpen', 'isOpen'),
    ...(hasAgainst ? [checkbox('onlyAgainst', 'isAgainst')] : []),
    arrow('opinion-before', '↑', 'opinionBefore', -1),
    arrow('opinion-next', '↓', 'opinionNext', 1),
  );
}

/** The row over the page: how far it is, what is shown, what can be done. */
function drawBar(shownCount: number): void {
  const { opinions, offices, silent, problems } = all;
  const hadFocus = bar.contains(document.activeElement) ? document.activeElement?.id : undefined;
  const counts = {
    all: opinions.length,
    offices: offices.length,
    taken: countOf('tiếp thu'),
    part: countOf('tiếp thu một phần'),
    refused: countOf('không tiếp thu'),
    open: countOf(undefined),
  };
  const ready = waiting().length;
  const agreeing = offices.filter(({ name, agrees }) => agrees && opinions.every(({ office }) => office !== name));
  const lines = [
    ...problems.filter(({ isError }) => isError).map(({ line, text }) => word('opinionProblem', { line, text })),
    ...(silent.length === 0 || opinions.length + offices.length === 0
      ? []
      : [word('silent', { names: silent.join('; ') })]),
    ...(agreeing.length === 0 ? [] : [word('agreeing', { names: agreeing.map(({ name }) => name).join('; ') })]),
  ];
  const told = opinions.length === 0 ? word('opinionsNone') : word('opinionsCount', counts);
  const some = shownCount === opinions.length ? '' : `; ${word('opinionsShown', { shown: shownCount })}`;
  const take = button(
    'opinions-apply',
    ready === 0 ? word('takeInNone') : word('takeIn', { count: ready }),
    () => void takeIn(),
    ready === 0 ? '' : 'button-main',
  );
  const actions = [
    button('opinions-add', word('addReturned'), addReturned, ''),
    ...(opinions.length === 0 ? [] : [button('opinions-table', word('opinionsTable'), offerTable, ''), take]),
    button('opinions-close', word('close'), () => toggleOpinions(false)),
  ];
  bar.replaceChildren(
    element(
      'div',
      { class: 'opinion-tools' },
      element('p', { class: 'opinion-count', role: 'status' }, told + some),
      ...actions,
    ),
    ...(opinions.length === 0 ? [] : [filters()]),
    ...lines.map((line) => element('p', { class: 'opinion-line' }, line)),
  );
  if (hadFocus !== undefined && hadFocus !== '') document.getElementById(hadFocus)?.focus();
}

const titleOf = ({ office, number, asked, draft }: ShownOpinion): string =>
  `${office}, ${number === '' ? word('whole') : number}: ${asked === '' ? draft : asked}`;

const listOf = (label: WordKey, opinions: readonly ShownOpinion[]): HTMLElement[] =>
  opinions.length === 0 ? [] : [element('h3', {}, word(label)), sentenceList(opinions.map(titleOf))];

/** Shows what would become of the accepted opinions, and puts them into the plan. */
async function takeIn(): Promise<void> {
  await settleText();
  await settleAnswers();
  const applied = await desk.engine.ask('applyOpinions', { plan: planText(), opinions: source.beside });
  const by = (ids: readonly string[]): ShownOpinion[] => all.opinions.filter(({ id }) => ids.includes(id));
  const { made, failed, contradicting, breaks } = applied;
  const nothing = made.length + failed.length + contradicting.length === 0 && !breaks;
  const content = [
    ...(breaks ? [element('p', {}, word('wouldBreak'))] : []),
    ...(nothing ? [element('p', {}, word('noneTaken'))] : []),
    ...listOf('willBeMade', by(made)),
    ...listOf('willFail', by(failed)),
    ...listOf('willContradict', by(contradicting)),
  ];
  const run = (): void => {
    source.replace(applied.yaml, applied.opinions);
    void keepDraft(applied.draft);
    say(word('takenInCount', { count: made.length }));
  };
  showSheet(word('takenInTitle'), content, made.length === 0 ? [] : [{ label: word('takeThemIn'), run }]);
}

/** The draft that was answered to is kept beside its opinions, as the command line does. */
async function keepDraft({ name, text }: { readonly name: string; readonly text: string }): Promise<void> {
  if (!(await desk.folder.has(name))) await desk.folder.write(name, text);
}

function offerTable(): void {
  const name = (desk.session?.file ?? '').replace(/\.ya?ml$/i, '');
  const make = (by: 'item' | 'office', as: 'docx' | 'xlsx') => async (): Promise<void> => {
    await settleAnswers();
    const made = await desk.engine.ask('opinionsTable', { plan: planText(), opinions: source.beside, by, as });
    if (!isMade(made)) return tellProblems(word('opinionsTable'), made);
    download(`${name}-y-kien.${as}`, made.value, as === 'docx' ? DOCX : XLSX);
  };
  showSheet(
    word('opinionsTable'),
    [],
    [
      { label: word('tableByItem'), run: () => void make('item', 'docx')() },
      { label: word('tableByOffice'), run: () => void make('office', 'docx')() },
      { label: word('tableAsSheet'), run: () => void make('item', 'xlsx')() },
      {
        label: word('downloadOpinions'),
        run: () => download(opinionFileOf(`${name}.yaml`).replace(/^.*\//, ''), source.beside, 'text/yaml'),
      },
    ],
  );
}

const addReturned = (): void => chooseFiles('.docx,.docm,.md,.txt', (files) => void collectFiles(files));

const isWord = (name: string): boolean => /\.do[ct][xm]$/i.test(name);

/** Texts that may be the draft that files were written about: those kept beside the opinions, the other plans. */
async function draftsBeside(): Promise<{ readonly drafts: readonly string[]; readonly sent: readonly string[] }> {
  const own = desk.session?.file ?? '';
  const read = (names: readonly string[]): Promise<string[]> =>
    Promise.all(names.map((name) => desk.folder.read(name).catch(() => '')));
  const kept = (await desk.folder.listBeside()).filter((name) => isKeptDraftOf(name.replace(/^.*\//, ''), own));
  const sent = await read(kept);
  const others = await read((await desk.folder.list()).filter((name) => name !== own));
  return { drafts: [...sent, ...others], sent };
}

/** Reads files that came back into the file of opinions; somebody may say whose each is. */
export async function collectFiles(files: readonly File[]): Promise<void> {
  if (files.length === 0) return;
  const names = [...new Set([...all.silent, ...all.offices.map(({ name }) => name)])].sort(compareVietnamese);
  const asked = { title: word('whoseFiles'), hint: word('whoseHint'), go: word('readFiles') };
  const offices = await askEach(
    asked,
    files.map(({ name }) => name),
    names,
  );
  if (offices === undefined) return;
  await settleText();
  await settleAnswers();
  const returned = await Promise.all(
    files.map(async (file, at) => ({
      name: file.name,
      content: isWord(file.name) ? new Uint8Array(await file.arrayBuffer()) : await file.text(),
      ...((offices[at] ?? '') === '' ? {} : { from: offices[at] ?? '' }),
    })),
  );
  const opinions = source.beside;
  const made = await desk.engine.ask('collect', {
    plan: planText(),
    ...(opinions === '' ? {} : { opinions }),
    ...(await draftsBeside()),
    files: returned,
  });
  if (!isMade(made)) return tellProblems(word('notCollected'), made);
  source.replace(source.text, made.value.opinions);
  for (const draft of made.value.drafts) await keepDraft(draft);
  toggleOpinions(true);
  showSheet(word('collected'), [sentenceList(made.value.told.flatMap(sentencesOf))]);
}

/** What a file gave, in sentences. */
function sentencesOf(read: CollectedFile): string[] {
  const { name: file } = read;
  if ('problems' in read) return [word('notRead', { file, reason: read.problems.join(' ') })];
  const flags: readonly (readonly [boolean, WordKey])[] = [
    [read.isOfNobody, 'collectedNobody'],
    [read.lacksDraft, 'collectedLacksDraft'],
    [read.isOfUnknownDraft, 'collectedUnknownDraft'],
    [read.isOfSomeDraft, 'collectedSomeDraft'],
    [read.saysNothing, 'collectedNothing'],
  ];
  return [
    ...read.offices.map(({ name: office, agrees, found, fresh }) =>
      agrees ? word('collectedAgrees', { file, office }) : word('collectedOffice', { file, office, found, fresh }),
    ),
    ...flags.flatMap(([isSo, key]) => (isSo ? [word(key, { file })] : [])),
  ];
}
