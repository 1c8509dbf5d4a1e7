/** What a text of the desk takes for somebody else's, and what it waits for. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
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

test('a file that stays empty is an empty one', async () => {
  const { file, taken } = fileOf(['']);
  await ended(file.refresh());
  expect(taken).toEqual(['']);
});
