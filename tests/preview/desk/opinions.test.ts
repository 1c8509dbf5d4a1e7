/** What offices say, at the desk: what its engine collects and takes in is what `kehoach collect` does. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { deskCalls } from '../../../src/preview/desk/engine.ts';
import { inFolder, kehoach, TODAY } from '../../support/cli.ts';
import { edited } from '../../support/edit-word.ts';
import { LETTER, SENT } from '../../support/eleven-answers.ts';
import { trackedChange } from '../../support/word-edits.ts';

const FILE = 'ke-hoach.yaml';
const ALL_TAKEN = (text: string): string => text.replaceAll('    answer:\n', '    answer: tiếp thu # họp ngày 3\n');

const calls = deskCalls({ today: TODAY, places: '' });
const plan = { file: FILE, text: SENT };
const NO_DRAFTS = { drafts: [], sent: [] };

/** Two files that came back, laid beside the plan. */
async function answersIn(folder: string): Promise<{ name: string; content: Uint8Array | string }[]> {
  writeFileSync(join(folder, FILE), SENT);
  await kehoach(['build', FILE], folder);
  const built = readFileSync(join(folder, 'ke-hoach.docx'));
  const content = edited(built, trackedChange('5.000', '3.000', 'Lê Thị An - Sở Tài chính'));
  writeFileSync(join(folder, 'tai-chinh.docx'), content);
  writeFileSync(join(folder, 'giao-duc.txt'), LETTER);
  return [
    { name: 'tai-chinh.docx', content },
    { name: 'giao-duc.txt', content: LETTER },
  ];
}

const beside = (folder: string): string => readFileSync(join(folder, 'gop-y', FILE), 'utf8');

describe('the engine of the desk', () => {
  test('collects and takes in what the command line does, to the letter', () =>
    inFolder(async (folder) => {
      const files = await answersIn(folder);
      const collected = calls.collect({ plan, ...NO_DRAFTS, files });
      if (!('value' in collected)) throw new Error(collected.problems.join('\n'));
      await kehoach(['collect', FILE, ...files.map(({ name }) => name)], folder);
      expect(beside(folder)).toBe(collected.value.opinions);
      const answered = ALL_TAKEN(collected.value.opinions);
      writeFileSync(join(folder, 'gop-y', FILE), answered);
      const applied = calls.applyOpinions({ plan, opinions: answered });
      await kehoach(['collect', FILE, '--apply'], folder);
      expect(readFileSync(join(folder, FILE), 'utf8')).toBe(applied.yaml);
      expect(beside(folder)).toBe(applied.opinions);
      expect(readFileSync(join(folder, applied.draft.name), 'utf8')).toBe(SENT);
      expect(applied.made).toHaveLength(2);
    }));

  test('says of each opinion where it belongs, what it changes and whom it contradicts', () =>
    inFolder(async (folder) => {
      const files = await answersIn(folder);
      const [office, letter] = files;
      if (office === undefined || letter === undefined) throw new Error('no files');
      const built = readFileSync(join(folder, 'ke-hoach.docx'));
      const other = edited(built, trackedChange('5.000', '8.000', 'Hội Liên hiệp Phụ nữ tỉnh'));
      const collected = calls.collect({ plan, ...NO_DRAFTS, files: [...files, { name: 'pn.docx', content: other }] });
      if (!('value' in collected)) throw new Error(collected.problems.join('\n'));
      const { opinions } = calls.opinions({ plan, opinions: collected.value.opinions });
      expect(opinions.map(({ office: name, number, sure, against }) => [name, number, sure, against])).toEqual([
        ['Sở Giáo dục và Đào tạo', '', 'không rõ', []],
        ['Sở Giáo dục và Đào tạo', 'II.2.b', 'chắc', []],
        ['Sở Tài chính', 'II.2.c', 'chắc', ['Hội Liên hiệp Phụ nữ tỉnh']],
        ['Hội Liên hiệp Phụ nữ tỉnh', 'II.2.c', 'chắc', ['Sở Tài chính']],
      ]);
      expect(opinions[2]?.path).toEqual(['sections', 1, 'items', 1, 'items', 2]);
      expect(opinions[2]?.pieces).toEqual([
        { kind: 'same', text: 'In và phát ' },
        { kind: 'dropped', text: '5.000' },
        { kind: 'added', text: '3.000' },
        { kind: 'same', text: ' tờ rơi hướng dẫn diệt bọ gậy.' },
      ]);
      // Both taken: neither goes in, and both are named.
      const both = calls.applyOpinions({ plan, opinions: ALL_TAKEN(collected.value.opinions) });
      expect(both.contradicting).toEqual([opinions[2]?.id, opinions[3]?.id]);
      expect(both.yaml).toContain('5.000 tờ rơi');
    }));

  test('tells a file of opinions from a plan', () => {
    expect(calls.opinionsFor({ text: 'plan: ../ke-hoach.yaml\nopinions: []\n' })).toBe(FILE);
    expect(calls.opinionsFor({ text: SENT })).toBeUndefined();
    expect(calls.opinionsFor({ text: '- sai' })).toBeUndefined();
  });

  test('refuses to collect into a plan with errors, and into a file of opinions that cannot be read', () => {
    const files = [{ name: 'giao-duc.txt', content: LETTER }];
    const broken = { file: FILE, text: SENT.replace('year: 2026', 'year: hai') };
    expect(calls.collect({ plan: broken, ...NO_DRAFTS, files })).toHaveProperty('problems');
    expect(calls.collect({ plan, ...NO_DRAFTS, opinions: 'opinions: [', files })).toHaveProperty('problems');
  });
});
