/**
 * Whatever is done to a plan on the desk, in whatever order: written on the page and in the source, taken back, saved,
 * changed by others meanwhile, the page dead in the middle of a paragraph.
 */
import { history, isolateHistory, redo, undo } from '@codemirror/commands';
import { EditorState, type TransactionSpec } from '@codemirror/state';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { isPlace, joined, type Side } from '../../../src/change/edit/merge.ts';
import type { PageEdit } from '../../../src/change/edit/page-edit.ts';
import type { PlanPath } from '../../../src/diagnostics/diagnostic.ts';
import { commentsOf } from '../../../src/plan/source/comments.ts';
import { readSource } from '../../../src/plan/source/read.ts';
import type { CallName } from '../../../src/preview/desk/calls.ts';
import { deskCalls } from '../../../src/preview/desk/engine.ts';
import type { Draft, Journal, JournalEntry, PlanFolder, SaveState } from '../../../src/preview/desk/saved-file.ts';
import { type EngineCalls, recalled, Session } from '../../../src/preview/desk/session.ts';
import { changedRange } from '../../../src/vietnamese/changed-range.ts';
import { TODAY } from '../../support/cli.ts';
import { smallPlan } from '../../support/plans.ts';
import { expectAsyncProperty } from '../../support/property.ts';

const FILE = 'ke-hoach.yaml';
const PLAN = `# Kế hoạch của đội\n${smallPlan(`sections:
  - heading: YÊU CẦU # mục một
    items:
      # việc đầu
      - Làm đúng việc.
      - text: Làm xong việc.
        items:
          - Trong tháng 3. # nhỏ
          - Trong tháng 4.
      - Báo cáo cấp trên.
  - heading: TỔ CHỨC THỰC HIỆN # mục hai
    items:
      - Các sở, ngành thực hiện.
      - text: Theo bảng.
        table:
          columns: [{ title: TT }, { title: Đội }, { title: Số buổi }]
          rows:
            - [1, Đội một, 12] # dòng đầu
            - [2, Đội hai, 9]`)}`;

/** The texts of a plan that are written on the page. */
function textsOf(value: unknown, path: PlanPath = []): PlanPath[] {
  if (typeof value === 'string') return path[0] === 'sections' && path.at(-1) !== 'title' ? [path] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    textsOf(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

const entryOf = (path: PlanPath): PlanPath => (typeof path.at(-1) === 'number' ? path : path.slice(0, -1));

const WORDS = [
  'Việc mới.',
  'Họp: "đúng hạn" #1',
  '**Đậm** và *nghiêng*',
  '- gạch',
  'yes',
  '1.200',
  'Một {ngoặc} [vuông]',
];

type MakeEdit = (path: PlanPath, words: string) => PageEdit;

const EDITS: readonly MakeEdit[] = [
  (path, text) => ({ kind: 'text', path, paragraph: 0, text }),
  (path, value) => ({
    kind: 'insert',
    list: entryOf(path).slice(0, -1),
    index: Number(entryOf(path).at(-1)) + 1,
    value,
  }),
  (path, after) => ({ kind: 'split', entry: entryOf(path), before: 'Phần đầu', after }),
  (path) => ({ kind: 'join', entry: entryOf(path) }),
  (path) => ({ kind: 'indent', entry: entryOf(path) }),
  (path) => ({ kind: 'outdent', entry: entryOf(path) }),
  (path) => ({ kind: 'move', entry: entryOf(path), by: 1 }),
  (path) => ({ kind: 'grid', path, action: 'addRow' }),
  (path) => ({ kind: 'grid', path, action: 'joinRight' }),
  (path) => ({ kind: 'grid', path, action: 'addColumn' }),
];

const calls = deskCalls({ today: TODAY, places: '' });
/** What these trials are not about. */
const BESIDE: Partial<Record<CallName, unknown>> = { pages: [], findings: [], pageFindings: [], warmUp: false };
/** What happens while the engine is at work. */
let meanwhile: (() => void) | undefined;
const engine: EngineCalls = {
  ask: async (name: CallName, argument: unknown) => {
    const value = (BESIDE[name] ?? calls[name](argument as never)) as never;
    const run = meanwhile;
    meanwhile = undefined;
    run?.();
    return value;
  },
};

/** The file, what the browser keeps, and the page that may die. */
class Desk {
  disk = PLAN;
  readonly journal = new Map<string, JournalEntry>();
  readonly versions: string[] = [];
  session!: Session;
  state!: EditorState;
  saveState: SaveState = 'saved';
  conflict: string | undefined;
  /** Earlier texts, and those that were taken back. */
  past: string[] = [];
  future: string[] = [];

  private readonly folder: PlanFolder = {
    name: 'kế hoạch',
    isWritable: true,
    takesDocuments: false,
    list: async () => [FILE],
    listBeside: async () => [],
    read: async () => this.disk,
    write: async (_, content) => {
      this.disk = String(content);
    },
    has: async () => true,
    readBytes: async () => undefined,
  };

  private readonly keeping: Journal = {
    note: async (_, file, entry) => void this.journal.set(file, entry),
    forget: async (_, file) => void this.journal.delete(file),
    keepVersion: async (_, _file, text) => void this.versions.push(text),
  };

  /** Opens the plan, and takes what was kept of it. */
  async open(): Promise<void> {
    const [file, kept] = [this.disk, this.journal.get(FILE)];
    this.state = EditorState.create({ doc: file, extensions: [history()] });
    [this.past, this.future, this.conflict] = [[], [], undefined];
    this.session = new Session(
      { folder: this.folder, file: FILE, text: file },
      { engine, journal: this.keeping },
      {
        onText: (text) => this.put(text),
        drawnId: () => undefined,
        onLook: async () => {},
        onPages: () => {},
        onFindings: () => {},
        onState: (state) => {
          this.saveState = state;
        },
        beforeMerge: async () => {},
        onConflict: (theirs) => {
          this.conflict = theirs;
        },
      },
    );
    if (kept === undefined) return;
    const back = await recalled(kept, file, engine);
    expect(back.homeless).toBeUndefined();
    this.session.takeBack(back);
  }

  get text(): string {
    return this.state.doc.toString();
  }

  private dispatch(spec: TransactionSpec): void {
    this.state = this.state.update(spec).state;
    this.session.setText(this.text);
  }

  /** As the source pane does: only what differs is touched, as one step that can be undone. */
  put(text: string): void {
    const old = this.text;
    if (old === text) return;
    const { from: start, to: oldEnd, end } = changedRange(old, text);
    this.past.push(old);
    this.future = [];
    this.dispatch({
      changes: { from: start, to: oldEnd, insert: text.slice(start, end) },
      annotations: isolateHistory.of('full'),
    });
  }

  /** Undoes or does again; the text is that of before, to the letter. */
  step(command: typeof undo, from: string[], to: string[]): void {
    const before = this.text;
    const dispatch = (transaction: { readonly state: EditorState }): void => {
      this.state = transaction.state;
    };
    command({ state: this.state, dispatch });
    const wanted = from.pop();
    expect(this.text).toBe(wanted ?? before);
    if (wanted !== undefined) to.push(before);
    this.session.setText(this.text);
  }
}

interface Step {
  readonly what: number;
  readonly at: number;
  readonly words: string;
}

const remarksOf = (text: string): string[] => commentsOf(text).map((comment) => comment.text);

async function writeOnPage(desk: Desk, { what, at, words }: Step): Promise<void> {
  const before = desk.text;
  const { data } = readSource(before);
  const paths = textsOf(data);
  const path = paths[at % Math.max(1, paths.length)];
  const edit = path === undefined ? undefined : EDITS[what % EDITS.length]?.(path, words);
  if (edit === undefined) return;
  const edited = await desk.session.edit(edit);
  expect(desk.text).toBe(edited?.yaml ?? before);
  const told = JSON.stringify(edit);
  expect(readSource(desk.text).data, told).toBeDefined();
  for (const remark of remarksOf(before)) expect(remarksOf(desk.text), told).toContain(remark);
}

/** A line of a text that says something. */
const lineFor = (text: string, at: number): number => {
  const lines = text.split('\n');
  return at % lines.length;
};

const withLine = (text: string, at: number, change: (line: string) => string): string =>
  text
    .split('\n')
    .map((line, index) => (index === lineFor(text, at) ? change(line) : line))
    .join('\n');

async function writeInSource(desk: Desk, { what, at, words }: Step): Promise<void> {
  if (what % 4 === 0) desk.put(withLine(desk.text, at, (line) => `${line}\n# ghi: ${words}`));
  else if (what % 4 === 1) desk.put(withLine(desk.text, at, (line) => `${line}: [`));
  else desk.put(withLine(desk.text, at, (line) => line.replace('việc', 'công việc')));
  if (readSource(desk.text).data !== undefined) return;
  // A plan that cannot be read says why.
  const { diagnostics } = await engine.ask('look', { file: FILE, text: desk.text });
  expect(diagnostics.filter(({ severity }) => severity === 'error')).not.toEqual([]);
}

/** Takes one side of every place that both have changed; the text that both were made of. */
function settle(desk: Desk, side: Side): { readonly before: string } {
  const { conflict, session } = desk;
  if (conflict === undefined) throw new Error('nothing is to be chosen');
  const before = session.saved;
  const stretches = session.besideDisk(conflict);
  const places = stretches.filter(isPlace);
  expect(places).not.toEqual([]);
  session.settle(
    conflict,
    joined(
      stretches,
      places.map(() => side),
    ),
  );
  desk.conflict = undefined;
  return { before };
}

/** Every line that the chosen text has of its own is there. */
function expectLinesOf(text: string, chosen: string, before: string): void {
  const lines = new Set(text.split('\n'));
  const old = new Set(before.split('\n'));
  expect(chosen.split('\n').filter((line) => !old.has(line) && !lines.has(line))).toEqual([]);
}

async function save(desk: Desk, { what }: Step): Promise<void> {
  const [mine, theirs] = [desk.text, desk.disk];
  await desk.session.save();
  if (desk.conflict !== undefined) {
    // Nothing is overwritten before somebody has chosen.
    expect([desk.text, desk.disk]).toEqual([mine, theirs]);
    const [side, chosen] = what % 2 === 0 ? (['mine', mine] as const) : (['theirs', theirs] as const);
    const { before } = settle(desk, side);
    await desk.session.save();
    expectLinesOf(desk.text, chosen, before);
  } else if (desk.text !== mine) {
    // Merged: every line that either has put in is there.
    for (const line of [...mine.split('\n'), ...theirs.split('\n')])
      if (!PLAN.includes(line) && line.includes('ngoài')) expect(desk.text).toContain(line);
    await desk.session.save();
  }
  expect(desk.disk).toBe(desk.text);
  expect(desk.saveState).toBe('saved');
  expect(desk.journal.has(FILE)).toBe(false);
}

/** The server tells of what others have written: it is in the text at once, or is asked about; the file stays theirs. */
async function seeOthers(desk: Desk, { what }: Step): Promise<void> {
  const [mine, theirs, before] = [desk.text, desk.disk, desk.session.saved];
  await desk.session.refresh();
  expect(desk.disk).toBe(theirs);
  if (desk.conflict !== undefined) {
    expect(desk.text).toBe(mine);
    settle(desk, 'theirs');
    expectLinesOf(desk.text, theirs, before);
    return;
  }
  if (theirs === before) expect(desk.text).toBe(mine);
  else if (mine === before) expect(desk.text).toBe(theirs);
  for (const line of theirs.split('\n')) if (!before.includes(line)) expect(desk.text).toContain(line);
  if (what % 2 === 0) return;
  await desk.session.save();
  expect(desk.disk).toBe(desk.text);
}

/** Others write while an edit of the page is on its way: neither takes the other away. */
async function writeWhileOthersDo(desk: Desk, step: Step): Promise<void> {
  const paths = textsOf(readSource(desk.text).data);
  const path = paths[step.at % Math.max(1, paths.length)];
  if (path === undefined) return;
  const remark = `# cùng lúc ${step.at}`;
  meanwhile = () => desk.put(withLine(desk.text, step.at, (line) => `${line}\n${remark}`));
  const done = await desk.session.edit({ kind: 'text', path, paragraph: 0, text: `Sửa ${step.at}` });
  expect(desk.text).toContain(remark);
  if (done !== undefined) expect(desk.text).toContain(`Sửa ${step.at}`);
}

/** The page dies while a paragraph is written, or with what was not saved: all of it is there again. */
async function die(desk: Desk, { what, at }: Step): Promise<void> {
  const { data } = readSource(desk.text);
  const path = textsOf(data)[at % Math.max(1, textsOf(data).length)];
  const draft: Draft | undefined =
    path === undefined || what % 2 === 0 ? undefined : { kind: 'text', path, paragraph: 0, text: 'Đang viết dở thì' };
  const whole =
    draft === undefined ? desk.text : ((await engine.ask('edit', { text: desk.text, edits: [draft] }))[0]?.yaml ?? '');
  desk.session.keepDraft(draft);
  await vi.advanceTimersByTimeAsync(draft === undefined ? 0 : 200);
  const [kept, wasSaved] = [desk.journal.get(FILE), desk.session.isSaved];
  desk.session.close();
  await desk.open();
  // The file may have been changed by others since: then what was kept is older, and whole.
  if (kept !== undefined && !(wasSaved && draft === undefined)) expect(desk.text).toBe(wasSaved ? desk.text : whole);
  if (draft !== undefined) expect(desk.text).toContain('Đang viết dở thì');
}

const STEPS: readonly ((desk: Desk, step: Step) => Promise<void> | void)[] = [
  writeOnPage,
  writeOnPage,
  writeOnPage,
  writeInSource,
  (desk) => desk.step(undo, desk.past, desk.future),
  (desk) => desk.step(undo, desk.past, desk.future),
  (desk) => desk.step(redo, desk.future, desk.past),
  save,
  (desk, { at }) => {
    desk.disk = withLine(desk.disk, at, (line) => `${line}\n# ngoài ${at}`);
  },
  die,
  seeOthers,
  seeOthers,
  writeWhileOthersDo,
];

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

const step: fc.Arbitrary<Step & { readonly kind: number }> = fc.record({
  kind: fc.nat({ max: STEPS.length - 1 }),
  what: fc.nat({ max: 99 }),
  at: fc.nat({ max: 999 }),
  words: fc.constantFrom(...WORDS),
});

test('a plan stays one or says why, its remarks stay, nothing is lost, and undo gives back each earlier text', async () => {
  await expectAsyncProperty(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 9 }), async (steps) => {
      const desk = new Desk();
      await desk.open();
      for (const one of steps) {
        await STEPS[one.kind]?.(desk, one);
        expect(desk.session.text).toBe(desk.text);
      }
      while (desk.past.length > 0) desk.step(undo, desk.past, desk.future);
      desk.session.close();
    }),
    300,
  );
}, 240_000);
