/** A folder that the browser opens: plans are listed, saved in place, and merged with what others have written. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eventually, openDeskFolder, openPlan, settled, write } from '../support/desk.ts';
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
