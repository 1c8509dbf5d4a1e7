/** What offices say of a draft, beside its page at the desk: shown at its places, answered, taken in, taken back. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deskCalls } from '../../src/preview/desk/engine.ts';
import { inFolder, kehoach, TODAY } from '../support/cli.ts';
import {
  barriers,
  drop,
  eventually,
  journalOf,
  type OpenDesk,
  openDeskFile,
  openPlan,
  serveDesk,
  settled,
} from '../support/desk.ts';
import { edited } from '../support/edit-word.ts';
import { LETTER, SENT } from '../support/eleven-answers.ts';
import { hasBrowser, startBrowser } from '../support/preview.ts';
import { trackedChange } from '../support/word-edits.ts';

/** A letter that tells a place by its page: the pages of the draft are worked out for it. */
const BY_PAGE = ['SỞ NỘI VỤ', 'Số: 9/SNV-VP', 'Kính gửi: Sở Y tế', 'Tại trang 1, đề nghị làm rõ nguồn kinh phí.'].join(
  '\n\n',
);

const inBrowser = describe.skipIf(!hasBrowser);
const FILE = 'ke-hoach.yaml';

let browser: Browser;
/** Three offices’ files, and the file of opinions that comes of them. */
let returned: { readonly name: string; readonly content: Uint8Array | string }[];
let opinions: string;

beforeAll(async () => {
  if (!hasBrowser) return;
  browser = await startBrowser();
  const built = await inFolder(async (folder) => {
    writeFileSync(join(folder, FILE), SENT);
    await kehoach(['build', FILE], folder);
    return readFileSync(join(folder, 'ke-hoach.docx'));
  });
  returned = [
    { name: 'tai-chinh.docx', content: edited(built, trackedChange('5.000', '3.000', 'Lê Thị An - Sở Tài chính')) },
    { name: 'phu-nu.docx', content: edited(built, trackedChange('5.000', '8.000', 'Hội Liên hiệp Phụ nữ tỉnh')) },
    { name: 'giao-duc.txt', content: LETTER },
  ];
  const plan = { file: FILE, text: SENT };
  const made = deskCalls({ today: TODAY, places: '' }).collect({ plan, drafts: [], sent: [], files: returned });
  if (!('value' in made)) throw new Error(made.problems.join('\n'));
  opinions = made.value.opinions.replace('opinions:\n', 'opinions:\n  # xin ý kiến Giám đốc\n');
});
afterAll(() => browser?.close());

const card = (page: Page, words: string) => page.locator('.opinion', { hasText: words });
const press = (page: Page, name: string): Promise<void> =>
  page.locator('.opinion-chosen').getByRole('button', { name, exact: true }).click();
const countOf = (page: Page): Promise<string> => page.locator('.opinion-count').innerText();

/** The desk's file with the plan and the file of opinions, which are beside the page. */
async function opened(look = {}, window: Pick<Browser, 'newPage'> = browser): Promise<OpenDesk> {
  const desk = await openDeskFile(window, { [FILE]: SENT }, look);
  // Its name is that of the plan: what is in it tells it apart.
  await openPlan(desk.page, FILE);
  await drop(desk.page, FILE, opinions);
  await eventually(() => desk.page.locator('#opinions-count').innerText()).toBe('4');
  await card(desk.page, '3.000').waitFor();
  return desk;
}

/** Both files as they are handed out. */
async function saved(page: Page): Promise<readonly string[]> {
  const downloads: Promise<string>[] = [];
  page.on('download', (file) => downloads.push(file.path().then((path) => readFileSync(path, 'utf8'))));
  await page.click('#save');
  await eventually(() => downloads.length).toBe(2);
  return Promise.all(downloads);
}

inBrowser('opinions beside the page', () => {
  test('stand at what they mean, are answered with a reason, put into the plan, and all is taken back', async () => {
    const { page, complaints } = await opened();
    await card(page, '3.000').click();
    const block = page.locator('.sheet .chosen');
    expect(await block.innerText()).toContain('In và phát 5.000 tờ rơi');
    const [there, here] = [await block.boundingBox(), await page.locator('.opinion-chosen').boundingBox()];
    expect(Math.abs((there?.y ?? 0) - (here?.y ?? 999))).toBeLessThan(3);
    expect(await page.locator('.opinion-chosen').innerText()).toContain('TRÁI NHAU với Hội Liên hiệp Phụ nữ tỉnh');
    await press(page, 'Tiếp thu');
    await eventually(() => countOf(page)).toContain('tiếp thu 1,');
    await card(page, '8.000').click();
    await press(page, 'Không tiếp thu');
    await eventually(() => page.locator('.opinion-chosen').innerText()).toContain('Cần ghi lý do.');
    await page.locator('.opinion-chosen textarea').fill('Vượt dự toán.');
    await page.locator('.opinion-chosen textarea').blur();
    await eventually(() => page.locator('.opinion-chosen').innerText()).not.toContain('Cần ghi lý do.');
    await page.click('#opinions-apply');
    await page.locator('#sheet').getByText('Đưa vào kế hoạch', { exact: true }).click();
    await eventually(() => page.locator('.sheets').innerText()).toContain('3.000');
    await settled(page);
    await eventually(() => card(page, '3.000').innerText()).toContain('đã đưa vào kế hoạch');
    const [plan = '', file = ''] = await saved(page);
    expect(plan).toBe(SENT.replace('In và phát 5.000', 'In và phát 3.000'));
    expect(file).toContain('opinions:\n  # xin ý kiến Giám đốc\n');
    expect(file).toContain('answer: không tiếp thu\n    reason: Vượt dự toán.\n');
    expect(file).toContain('answer: tiếp thu\n    reason:\n    applied: true\n');
    // What was put in, the reason and both answers: four steps back.
    for (let step = 0; step < 4; step++) await page.click('#undo');
    await settled(page);
    await eventually(() => countOf(page)).toContain('chưa trả lời 4');
    expect(await saved(page)).toEqual([SENT, opinions]);
    expect(complaints).toEqual([]);
    await page.close();
  });

  describe('on one desk', () => {
    let desk: Promise<OpenDesk> | undefined;
    const open = async (): Promise<OpenDesk> =>
      opened({}, await browser.newContext({ viewport: { width: 1366, height: 768 } }));
    const reading = async (): Promise<Page> => {
      desk ??= open();
      return (await desk).page;
    };
    afterAll(async () => (await desk)?.page.context().close());

    test('become the table for the leadership', async () => {
      const page = await reading();
      await page.click('#opinions-table');
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.locator('#sheet').getByText('Word, theo mục').click(),
      ]);
      const parts = unzipSync(readFileSync(await file.path()));
      const text = strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replace(/<[^>]+>/g, '');
      expect(text).toContain('BẢNG TỔNG HỢP, TIẾP THU, GIẢI TRÌNH Ý KIẾN GÓP Ý');
      expect(text).toContain('Hội Liên hiệp Phụ nữ tỉnh');
      if (await page.locator('#sheet').isVisible()) await page.keyboard.press('Escape');
    });

    test('are gone through by the keyboard', async () => {
      const page = await reading();
      await page.locator('.opinion').first().focus();
      await page.keyboard.press('ArrowDown');
      await eventually(() => page.locator('.opinion-chosen').innerText()).toContain('tiểu học');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await eventually(() => countOf(page)).toContain('tiếp thu 1,');
      await eventually(() => page.evaluate('document.activeElement.textContent')).toBe('Tiếp thu');
    });

    test('are shown by office, by kind, and as far as they wait for an answer', async () => {
      const page = await reading();
      await page.selectOption('#opinion-office', 'Sở Giáo dục và Đào tạo');
      await eventually(() => page.locator('.opinion').count()).toBe(2);
      await page.selectOption('#opinion-office', '');
      await page.selectOption('#opinion-kind', 'số liệu');
      await eventually(() => page.locator('.opinion').count()).toBe(2);
      await card(page, '8.000').click();
      await press(page, 'Tiếp thu');
      await page.check('#opinion-isOpen');
      await eventually(() => page.locator('.opinion').allInnerTexts()).toEqual([
        expect.stringContaining('Sở Tài chính'),
      ]);
    });

    test('keep a reason that is being typed, where it is typed, also when the page dies before its field is left', async () => {
      const page = await reading();
      await page.uncheck('#opinion-isOpen');
      await page.selectOption('#opinion-kind', '');
      await card(page, '3.000').click();
      await press(page, 'Không tiếp thu');
      await eventually(() => page.locator('.opinion-chosen').innerText()).toContain('Cần ghi lý do.');
      const field = page.locator('.opinion-chosen textarea');
      await field.click();
      await page.evaluate('document.activeElement.isOurs = true');
      await page.keyboard.type('Vượt toán.');
      expect(await page.locator('.opinion-chosen').innerText()).not.toContain('Cần ghi lý do.');
      await eventually(() => journalOf(page)).toContain('reason: Vượt toán.');
      for (let step = 0; step < 'toán.'.length; step++) await page.keyboard.press('ArrowLeft');
      await page.keyboard.type('dự ');
      await eventually(() => journalOf(page)).toContain('reason: Vượt dự toán.');
      const here = 'const { isOurs, selectionStart, value } = document.activeElement';
      expect(await page.evaluate(`(() => { ${here}; return [isOurs, value.slice(0, selectionStart)]; })()`)).toEqual([
        true,
        'Vượt dự ',
      ]);
      const window = page.context();
      await page.close({ runBeforeUnload: false });
      const { page: second } = await openDeskFile(window, { [FILE]: SENT });
      await openPlan(second, FILE);
      await second.click('#opinions-toggle');
      await eventually(() => card(second, '3.000').innerText()).toContain('Vượt dự toán.');
    });
  });

  test('keep nobody out, on light screens and on dark ones', async () => {
    const { page } = await opened({ bypassCSP: true });
    expect(await barriers(page)).toEqual([]);
    await card(page, '8.000').click();
    await press(page, 'Không tiếp thu');
    await eventually(() => page.locator('.opinion-chosen').innerText()).toContain('Cần ghi lý do.');
    expect(await barriers(page)).toEqual([]);
    await page.close();
  });
});

inBrowser('files that come back to the desk', () => {
  test('are read into a file of opinions beside the plan, once, and answers are saved by themselves', async () => {
    const desk = await serveDesk(browser, { [FILE]: SENT });
    const { page } = desk;
    const at = join(desk.folder, 'gop-y', FILE);
    await openPlan(page, FILE);
    await page.click('#opinions-toggle');
    const add = async (): Promise<void> => {
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.click('#opinions-add')]);
      const mimeType = 'application/octet-stream';
      const files = [...returned, { name: 'noi-vu.txt', content: BY_PAGE }];
      await chooser.setFiles(files.map(({ name, content }) => ({ name, mimeType, buffer: Buffer.from(content) })));
      await page.locator('#sheet').getByText('Đọc các tệp').click();
      await page.locator('#sheet').getByText('Đã đọc các tệp góp ý').waitFor();
    };
    await add();
    expect(await page.locator('#sheet').innerText()).toContain('tai-chinh.docx: Sở Tài chính, 1 ý kiến, 1 ý kiến mới');
    await page.keyboard.press('Escape');
    await eventually(() => existsSync(at) && readFileSync(at, 'utf8')).toContain('office: Sở Tài chính');
    const first = readFileSync(at, 'utf8');
    expect(first).toContain('chỉ nêu trang 1');
    await add();
    await page.keyboard.press('Escape');
    await eventually(() => page.locator('#saved').innerText()).toBe('Đã lưu');
    expect(readFileSync(at, 'utf8')).toBe(first);
    // Somebody else answers another one meanwhile: both answers stay.
    const other = first.replace(/(8\.000[\s\S]*?answer:)\n/, '$1 không tiếp thu # Giám đốc\n');
    expect(other).not.toBe(first);
    writeFileSync(at, other);
    await card(page, '3.000').click();
    await press(page, 'Tiếp thu');
    await eventually(() => readFileSync(at, 'utf8')).toMatch(/không tiếp thu # Giám đốc/);
    await eventually(() => readFileSync(at, 'utf8')).toMatch(/3\.000[\s\S]*?answer: tiếp thu\n/);
    expect(desk.text(FILE)).toBe(SENT);
    expect(desk.complaints).toEqual([]);
    expect(await desk.end()).toBe(0);
  });
});
