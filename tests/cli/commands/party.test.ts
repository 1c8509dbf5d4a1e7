/** A plan of the Party goes through every command as one of the state does. */
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { deskCalls } from '../../../src/preview/desk/engine.ts';
import { all, lettersOf, readPart, readParts } from '../../../tools/measure/xml.ts';
import { inFolder, kehoach, TODAY } from '../../support/cli.ts';
import { edited, saying } from '../../support/edit-word.ts';
import { planText } from '../../support/plans.ts';

const NAME = 'dang-uy-xa-chuyen-doi-so-2026';
const TEXT = planText(NAME);

/** A folder with the plan and the file that was built from it. */
const withPlan = <Result>(work: (folder: string, at: (name: string) => string) => Promise<Result>): Promise<Result> =>
  inFolder(async (folder) => {
    copyFileSync(resolve('plans', `${NAME}.yaml`), join(folder, 'k.yaml'));
    expect((await kehoach(['build', 'k.yaml'], folder)).exit).toBe(0);
    return work(folder, (name) => join(folder, name));
  });

/** The text box with the mark is anchored to a block of its own. */
const MARKS_LINE = TEXT.split('\n').findIndex((line) => line.startsWith('marks:')) + 1;

const read = (path: string): string => readFileSync(path, 'utf8');

const editIn = (path: string, old: string, fresh: string): void =>
  writeFileSync(path, edited(readFileSync(path), saying(old, fresh)));

describe('pull', () => {
  test('finds nothing in a file that nobody has changed', async () => {
    await withPlan(async (folder, at) => {
      const { exit, stdout } = await kehoach(['pull', 'k.docx', 'k.yaml', '--yes'], folder);
      expect([exit, stdout]).toEqual([0, expect.stringContaining('không có chỗ nào sửa')]);
      expect(read(at('k.yaml'))).toBe(TEXT);
    });
  });

  test.each([
    ['of a point', 'giảm giấy tờ, giảm hội họp', 'bớt giấy tờ, bớt hội họp'],
    ['of a section’s heading', 'MỤC TIÊU', 'MỤC TIÊU CHUNG'],
    ['of a clause’s heading', 'Hoàn thiện hạ tầng', 'Nâng cấp hạ tầng'],
    ['of a basis', 'Luật Lưu trữ năm 2024', 'Luật Giao dịch điện tử năm 2023'],
    ['of a cell', 'Làm sạch dữ liệu đảng viên', 'Chuẩn hoá dữ liệu đảng viên'],
    ['of the title', 'của các cơ quan đảng xã', 'của mọi cơ quan đảng xã'],
  ])('brings home an edit %s, and changes nothing else', async (_, old, fresh) => {
    await withPlan(async (folder, at) => {
      editIn(at('k.docx'), old, fresh);
      expect((await kehoach(['pull', 'k.docx', 'k.yaml', '--yes'], folder)).exit).toBe(0);
      const after = read(at('k.yaml'));
      // Folded texts may be wrapped anew.
      const words = (text: string): string => text.replace(/\|-$/gmu, '|').replace(/\s+/gu, ' ').trim();
      expect(words(after)).toBe(words(TEXT.replace(old, fresh)));
      expect((await kehoach(['pull', 'k.docx', 'k.yaml'], folder)).exit).toBe(0);
    });
  });

  test('names the last page’s line that was changed, at its key', async () => {
    await withPlan(async (folder) => {
      editIn(join(folder, 'k.docx'), '0999.000.000', '0999.111.111');
      const { exit, stdout } = await kehoach(['pull', 'k.docx', 'k.yaml'], folder);
      expect(exit).toBe(1);
      expect(stdout).toContain('0999.111.111');
    });
  });
});

describe('diff', () => {
  test('names places by the plan’s own numbers, and the parts that only the Party has', async () => {
    await withPlan(async (folder, at) => {
      const other = TEXT.replace('giảm giấy tờ', 'bớt giấy tờ')
        .replace(', notForMedia: true', '')
        .replace('bothSides: true', 'lineSpacing: 20')
        .replace('0999.000.000', '0999.111.111');
      writeFileSync(at('m.yaml'), other);
      const { stdout } = await kehoach(['diff', 'k.yaml', 'm.yaml'], folder);
      for (const said of [
        'mục I.1',
        'Không phổ biến trên báo, đài',
        'Thông tin liên hệ',
        'In hai mặt',
        'Khoảng cách dòng',
      ])
        expect(stdout).toContain(said);
      expect(stdout).not.toMatch(/[IVX]-[.,;:]/u);
    });
  });

  test('as tracked changes leads from the one printed text to the other', async () => {
    await withPlan(async (folder, at) => {
      writeFileSync(at('m.yaml'), TEXT.replace('giảm giấy tờ', 'bớt giấy tờ'));
      expect((await kehoach(['diff', 'k.yaml', 'm.yaml', '-o', 'd.docx'], folder)).exit).toBe(0);
      const document = readPart(readFileSync(at('d.docx')), 'word/document.xml');
      expect(all(document, 'w:ins').map(lettersOf).join('')).toContain('bớt');
      expect(
        all(document, 'w:del')
          .map((element) =>
            all(element, 'w:delText')
              .flatMap(({ children }) => children)
              .join(''),
          )
          .join(''),
      ).toContain('giảm');
      expect(readParts(readFileSync(at('d.docx'))).get('word/settings.xml')).toContain('mirrorMargins');
    });
  });
});

describe('new --from', () => {
  test('makes a draft of the Party that builds, its number left blank, its term’s run told', async () => {
    await withPlan(async (folder, at) => {
      const { exit } = await kehoach(['new', '--from', 'k.yaml', '-o', 'sau.yaml', '--on', '2026-12-15'], folder);
      expect(exit).toBe(0);
      const draft = read(at('sau.yaml'));
      expect(draft).toMatch(/^year: 2027\nstandard: party$/m);
      expect(draft).toMatch(/^number: {1,2}#/m);
      expect(draft).toContain('notForMedia: true');
      expect(draft).toContain('0999.000.000');
      expect((await kehoach(['build', 'sau.yaml'], folder)).exit).toBe(0);
      const letters = lettersOf(readPart(readFileSync(at('sau.docx')), 'word/document.xml'));
      expect(letters).toContain('Dự thảo');
      expect(letters).toMatch(/Số \s+-KH\/ĐU/u);
    });
  });
});

describe('preview', () => {
  test('draws its pages, every block on one of them but the text box in the lower margin', () => {
    const desk = deskCalls({ today: TODAY, places: '' });
    const { drawn } = desk.look({ file: 'k.yaml', text: TEXT });
    const pages = desk.pages({ file: 'k.yaml', text: TEXT });
    const blocks = drawn?.blocks.flatMap(({ line }, index) => (line === MARKS_LINE ? [] : [index]));
    const placed = pages.flatMap(({ body }) => body.map(({ index }) => index));
    expect(pages.length).toBeGreaterThanOrEqual(5);
    expect(drawn?.outline.map(({ label }) => label)).toContain('III-');
    expect([...new Set(placed)]).toEqual(blocks);
  });
});

describe('explain', () => {
  test.each([
    ['contact', 'Thông tin liên hệ'],
    ['notForMedia', 'Không phổ biến'],
    ['bothSides', 'In hai mặt'],
    ['plan/not-of-standard', 'standard: party'],
    ['signature/post-without-body', 'TRƯỞNG BAN TỔ CHỨC'],
    ['citation/law-year-in-basis', 'I.6.2.3'],
  ])('tells of %s', async (topic, words) => {
    const { exit, stdout } = await kehoach(['explain', topic], '.');
    expect([exit, stdout]).toEqual([0, expect.stringContaining(words)]);
  });
});

test('validate, check and import find nothing amiss in it', async () => {
  await withPlan(async (folder, at) => {
    expect((await kehoach(['validate', 'k.yaml'], folder)).stdout).toContain('0 lỗi, 0 cảnh báo');
    expect((await kehoach(['check', 'k.docx'], folder)).exit).toBe(0);
    expect((await kehoach(['import', 'k.docx', '-o', 'về.yaml'], folder)).exit).toBe(0);
    const back = read(at('về.yaml'));
    for (const said of ['standard: party', 'notForMedia: true', 'bothSides: true', 'contact:'])
      expect(back).toContain(said);
  });
});
