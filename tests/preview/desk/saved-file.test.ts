/** What a text of the desk takes for somebody else's, and what it waits for. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { joined } from '../../../src/change/edit/merge.ts';
import { type PlanFolder, SavedFile } from '../../../src/preview/desk/saved-file.ts';

const FILE = 'ke-hoach.yaml';
const PLAN = 'title: Phòng cháy\n\nyear: 2026\n';

/** A file that says one text after the other, the last one from then on. */
function fileOf(texts: string[]): { file: SavedFile; taken: string[]; conflicts: string[] } {
  const taken: string[] = [];
  const conflicts: string[] = [];
  const folder: PlanFolder = {
    name: 'kế hoạch',
    isWritable: true,
    takesDocuments: false,
    list: async () => [FILE],
    listBeside: async () => [],
    read: async () => (texts.length > 1 ? texts.shift() : texts[0]) ?? '',
    write: async () => {},
    has: async () => true,
    readBytes: async () => undefined,
  };
  const journal = { note: async () => {}, forget: async () => {}, keepVersion: async () => {} };
  const file: SavedFile = new SavedFile({ folder, file: FILE, text: PLAN }, journal, {
    onText: (text) => {
      file.text = text;
      taken.push(text);
    },
    onState: () => {},
    beforeMerge: async () => {},
    onConflict: (theirs) => conflicts.push(theirs),
  });
  return { file, taken, conflicts };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Ends what was begun, with all that it waits for. */
async function ended(work: Promise<void>): Promise<void> {
  await vi.runAllTimersAsync();
  await work;
}

test('a file that a program empties before it writes it is read once it is written', async () => {
  const theirs = PLAN.replace('2026', '2027');
  const { file, taken } = fileOf(['', '', theirs]);
  await ended(file.refresh());
  expect(taken).toEqual([theirs]);
});

test('what is written here is merged with that file, and nothing is asked', async () => {
  const theirs = PLAN.replace('2026', '2027');
  const { file, taken, conflicts } = fileOf(['', theirs]);
  file.text = PLAN.replace('Phòng cháy', 'Phòng cháy, chữa cháy');
  await ended(file.save());
  expect(conflicts).toEqual([]);
  expect(taken).toEqual(['title: Phòng cháy, chữa cháy\n\nyear: 2027\n']);
});

test('where both have changed a line, either may be taken, and what each has changed elsewhere stays', async () => {
  const saysOf = (number: string, title: string, year: string): string =>
    `number: ${number}\n\ntitle: ${title}\n\nyear: ${year}\n`;
  const theirs = saysOf('1', 'Phòng cháy của họ', '2027');
  const { file, taken, conflicts } = fileOf([theirs]);
  file.saved = saysOf('1', 'Phòng cháy', '2026');
  file.text = saysOf('2', 'Phòng cháy ở đây', '2026');
  await ended(file.save());
  expect([conflicts, taken]).toEqual([[theirs], []]);
  const places = file.besideDisk(theirs);
  expect(joined(places, ['theirs'])).toBe(saysOf('2', 'Phòng cháy của họ', '2027'));
  file.settle(theirs, joined(places, ['mine']));
  expect(taken).toEqual([saysOf('2', 'Phòng cháy ở đây', '2027')]);
  expect(file.isSaved).toBe(false);
});

test('a file that stays empty is an empty one', async () => {
  const { file, taken } = fileOf(['']);
  await ended(file.refresh());
  expect(taken).toEqual(['']);
});

/** A file of no folder: what is kept of it in the page, and in the journal. */
function looseFile(saved: string, text: string) {
  const files = new Map([[FILE, saved]]);
  const kept = new Map<string, string>();
  const folder: PlanFolder = {
    name: 'files',
    isWritable: false,
    takesDocuments: false,
    list: async () => [...files.keys()],
    listBeside: async () => [],
    read: async (name) => files.get(name) ?? '',
    write: async (name, content) => void files.set(name, String(content)),
    has: async (name) => files.has(name),
    readBytes: async () => undefined,
  };
  const journal = {
    note: async (_: string, name: string, entry: { readonly text: string }) => void kept.set(name, entry.text),
    forget: async (_: string, name: string) => void kept.delete(name),
    keepVersion: async () => {},
  };
  const states: string[] = [];
  const file = new SavedFile({ folder, file: FILE, text, saved }, journal, {
    onText: () => {},
    onState: (state) => states.push(state),
    beforeMerge: async () => {},
    onConflict: () => {},
  });
  return { file, files, kept, states };
}

test('a plan that was begun and not downloaded is kept though nobody changed it, until it is handed out', async () => {
  const { file, kept, states } = looseFile('', PLAN);
  await ended(file.save());
  expect([kept.get(FILE), states.at(-1)]).toEqual([PLAN, 'unsaved']);
  await ended(file.wasHandedOut());
  expect([kept.size, states.at(-1), file.isSaved]).toEqual([0, 'saved', true]);
});

test('what was taken back is not there when the plan is opened again', async () => {
  const { file, files, states } = looseFile(PLAN, PLAN);
  file.setText(PLAN.replace('2026', '2027'));
  await ended(file.save());
  expect(files.get(FILE)).toContain('2027');
  file.setText(PLAN);
  await ended(file.save());
  expect([files.get(FILE), states.at(-1)]).toEqual([PLAN, 'saved']);
});
