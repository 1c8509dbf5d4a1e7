/** A folder that the browser opens: plans are listed, saved in place, and merged with what others have written. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { barriers, eventually, fromMenu, openDeskFolder, openPlan, settled, write } from '../support/desk.ts';
import { smallPlan } from '../support/plans.ts';
import { hasBrowser, startBrowser } from '../support/preview.ts';

const inBrowser = describe.skipIf(!hasBrowser);
const FILE = 'ke-hoach-đầu-năm.yaml';
const PLAN = smallPlan(`sections:
  - heading: YÊU CẦU
    items:
      - Làm đúng việc. # việc đầu
      - Làm xong việc.`);

let browser: Browser;
beforeAll(async () => {
  if (hasBrowser) browser = await startBrowser();
});
afterAll(() => browser?.close());

inBrowser('a folder that the browser opens', () => {
  test('gives its plans in the order of the alphabet, and takes what is written by itself, to the letter', async () => {
    const files = { 'ke-hoach-ân.yaml': PLAN, 'ke-hoach-an.yaml': PLAN, [FILE]: PLAN, 'ghi-chu.txt.bak/x.txt': 'x' };
    const desk = await openDeskFolder(browser, files);
    const { page } = desk;
    const listed = await page.locator('#plan-rows tr').allInnerTexts();
    const names = ['ke-hoach-an.yaml', 'ke-hoach-ân.yaml', FILE];
    expect(listed.map((row) => names.find((name) => row.includes(name)))).toEqual(names);
    await openPlan(page, FILE);
    await write(page, 'Làm xong việc.');
    await page.keyboard.type(' Báo cáo.');
    await page.keyboard.press('Control+s');
    const written = PLAN.replace('Làm xong việc.', 'Làm xong việc. Báo cáo.');
    await eventually(() => desk.text(FILE)).toBe(written);
    expect(await desk.text('ke-hoach-an.yaml')).toBe(PLAN);
    expect(desk.complaints).toEqual([]);
    await page.close();
  });

  test('what others have written into a file meanwhile stays, beside what is written here', async () => {
    const desk = await openDeskFolder(browser, { [FILE]: PLAN });
    const { page } = desk;
    await openPlan(page, FILE);
    await desk.put(FILE, PLAN.replace('heading: YÊU CẦU', 'heading: MỤC ĐÍCH, YÊU CẦU'));
    await write(page, 'Làm xong việc.');
    await page.keyboard.type(' Báo cáo.');
    await page.keyboard.press('Control+s');
    const both = PLAN.replace('Làm xong việc.', 'Làm xong việc. Báo cáo.').replace(
      'heading: YÊU',
      'heading: MỤC ĐÍCH, YÊU',
    );
    await eventually(() => desk.text(FILE)).toBe(both);
    await settled(page);
    expect(await page.locator('.sheet', { hasText: 'MỤC ĐÍCH, YÊU CẦU' }).count()).toBe(1);
    expect(desk.complaints).toEqual([]);
    await page.close();
  });

  test('places that both have changed stand side by side, a side is chosen of each, and the rest of both stays', async () => {
    const before = PLAN.replace('    items:', '    items:\n      - Làm trước việc.\n      - Làm chung việc.');
    const desk = await openDeskFolder(browser, { [FILE]: before });
    const { page } = desk;
    await openPlan(page, FILE);
    const theirs = before
      .replace('trước việc.', 'trước việc của họ.')
      .replace('xong việc.', 'xong việc của họ.')
      .replace('year: 2026', 'year: 2026 # đã rà');
    await write(page, 'Làm trước việc.');
    await page.keyboard.type(' Ngay.');
    await desk.put(FILE, theirs);
    await write(page, 'Làm xong việc.');
    await page.keyboard.type(' Báo cáo.');
    await page.keyboard.press('Control+s');
    const places = page.locator('.two-texts tbody');
    await eventually(() => places.count()).toBe(2);
    expect(await places.first().locator('mark').allInnerTexts()).toEqual(['việc của họ.', 'việc. Ngay.']);
    expect(await barriers(page)).toEqual([]);
    expect(await desk.text(FILE)).toBe(theirs);
    await page.getByRole('radio', { name: 'Chỗ 1: Trong tệp' }).check();
    await page.getByText('Ghi như đã chọn').click();
    await eventually(() => desk.text(FILE)).toBe(theirs.replace('xong việc của họ.', 'xong việc. Báo cáo.'));
    expect(desk.complaints).toEqual([]);
    await page.close();
  });

  test('an earlier version of the day is compared with the text as it is now, on the pages too, and taken back', async () => {
    const desk = await openDeskFolder(browser, { [FILE]: PLAN });
    const { page } = desk;
    await openPlan(page, FILE);
    for (const [at, words] of [
      ['Làm đúng việc.', ' Ngay.'],
      ['Làm xong việc.', ' Báo cáo.'],
    ] as const) {
      await write(page, at);
      await page.keyboard.type(words);
      await page.keyboard.press('Control+s');
      await eventually(() => desk.text(FILE)).toContain(`${at}${words}`);
    }
    await fromMenu(page, 'versions');
    await page.locator('#sheet-actions button').last().click();
    await page.locator('.two-texts').waitFor();
    expect(await page.locator('.two-texts tbody').allInnerTexts()).toEqual([
      expect.stringContaining('Làm đúng việc. Ngay.'),
    ]);
    expect(await barriers(page)).toEqual([]);
    await page.getByText('Xem thay đổi trên trang').click();
    await eventually(() => page.locator('ins').allInnerTexts()).toEqual([' Ngay.', ' Báo cáo.']);
    await page.click('label[for=view-plan]');
    await eventually(() => page.locator('#views').isVisible()).toBe(false);
    await fromMenu(page, 'versions');
    await page.locator('#sheet-actions button').last().click();
    await page.getByText('Lấy lại bản này').click();
    await eventually(() => desk.text(FILE)).toBe(PLAN);
    expect(desk.complaints).toEqual([]);
    await page.close();
  });

  test('a file that is gone is written anew, and nothing outside the folder is', async () => {
    const desk = await openDeskFolder(browser, { [FILE]: PLAN });
    const { page } = desk;
    await openPlan(page, FILE);
    await page.evaluate(
      `navigator.storage.getDirectory().then((root) => root.getDirectoryHandle('Kế hoạch')).then((folder) => folder.removeEntry(${JSON.stringify(FILE)}))`,
    );
    await write(page, 'Làm xong việc.');
    await page.keyboard.type(' Báo cáo.');
    await page.keyboard.press('Control+s');
    await eventually(() => desk.text(FILE)).toBe(PLAN.replace('Làm xong việc.', 'Làm xong việc. Báo cáo.'));
    const names = await page.evaluate(
      `(async () => { const all = []; for await (const { name } of (await navigator.storage.getDirectory()).values()) all.push(name); return all; })()`,
    );
    expect(names).toEqual(['Kế hoạch']);
    await page.close();
  });
});
