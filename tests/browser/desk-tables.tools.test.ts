/** Tables at the desk: pasted from Word and LibreOffice as tables, their rows moved by keys and by hand. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eventually, paste, SharedDesk, settled, write, writes, yamlOf } from '../support/desk.ts';
import { smallPlan } from '../support/plans.ts';
import { hasBrowser, startBrowser } from '../support/preview.ts';

const inBrowser = describe.skipIf(!hasBrowser);
const PLAN = smallPlan(`sections:
  - heading: YÊU CẦU
    items:
      - Làm đúng việc. # việc đầu
      - Làm xong việc.`);
const TABLE = `        table:
          columns:
            - { title: TT }
            - { title: Đội }
            - { title: Số buổi }
          rows:
            - [1, Đội một, 12]
            - [2, Đội hai, 9]
`;
const FROM_WORD = `<html xmlns:w="urn:schemas-microsoft-com:office:word"><body><!--StartFragment-->
<p class=MsoNormal>Theo bảng sau:</p>
<table class=MsoTableGrid border=1 cellspacing=0 style='border-collapse:collapse;mso-yfti-tbllook:1184'>
 <thead><tr style='mso-yfti-irow:0'><td width=47 style='padding:0'><p class=MsoNormal align=center><b>TT<o:p></o:p></b></p></td>
  <td><p class=MsoNormal><b>Đội</b></p></td><td><p class=MsoNormal><b>Số buổi</b></p></td></tr></thead>
 <tr><td><p class=MsoNormal>1<o:p></o:p></p></td><td><p class=MsoNormal>Đội <span style='mso-hide:all;display:none'>ẩn</span>một</p></td>
  <td><p class=MsoNormal>12</p></td></tr>
 <tr><td><p class=MsoNormal>2</p></td><td><p class=MsoNormal>Đội <del>ba</del><ins>hai</ins></p></td><td><p class=MsoNormal>9</p></td></tr>
</table><p class=MsoNormal>Hết bảng.</p><!--EndFragment--></body></html>`;
const FROM_LIBREOFFICE = `<!DOCTYPE html><html><head><meta name="generator" content="LibreOffice 24.2"/>
<style type="text/css">td p { margin: 0 }</style></head><body lang="vi-VN">
<p style="line-height: 100%">Theo bảng sau:</p>
<table width="643" cellpadding="4" cellspacing="0"><col width="40"/><col width="300"/><col width="80"/>
<tr valign="top"><th><p align="center">TT</p></th><th><p>Đội</p></th><th><p>Số buổi</p></th></tr>
<tr valign="top"><td><p>1</p></td><td><p>Đội
 một</p></td><td><p>12</p></td></tr>
<tr valign="top"><td><p>2</p></td><td><p>Đội hai</p></td><td><p>9</p></td></tr>
</table><p>Hết bảng.</p></body></html>`;

let browser: Browser;
beforeAll(async () => {
  if (hasBrowser) browser = await startBrowser();
});
afterAll(() => browser?.close());

const shared = new SharedDesk(() => browser);
const withPlan = (text: string, work: (page: Page) => Promise<void>): Promise<void> => shared.withPlan(text, work);

inBrowser('a table that is pasted', () => {
  test.each([
    ['Word', FROM_WORD],
    ['LibreOffice', FROM_LIBREOFFICE],
  ])('from %s stands below the paragraph before it, what follows behind it', async (_, html) => {
    await withPlan(PLAN, async (page) => {
      await write(page, 'Làm xong việc.');
      await page.keyboard.type(' ');
      await paste(page, html);
      await writes(page, 'Hết bảng.');
      await settled(page);
      const yaml = await yamlOf(page);
      const titled = yaml.replaceAll('**', '').replaceAll('"', '');
      expect(titled).toBe(
        PLAN.replace(
          '      - Làm xong việc.\n',
          `      - text: "Làm xong việc. Theo bảng sau:"\n${TABLE}      - Hết bảng.\n`.replaceAll('"', ''),
        ),
      );
      expect(await page.locator('.sheet td', { hasText: 'Đội hai' }).count()).toBe(1);
    });
  });

  test('into a cell is words of the cell', async () => {
    const plan = PLAN.replace('      - Làm xong việc.\n', `      - text: Làm xong việc.\n${TABLE}`);
    await withPlan(plan, async (page) => {
      await page.locator('.sheet td', { hasText: 'Đội hai' }).click();
      await writes(page, 'Đội hai');
      await page.keyboard.type(' ');
      await paste(page, '<table><tr><td>và</td><td>ba</td></tr></table>');
      await eventually(() => page.locator('.writing').innerText()).toMatch(/^Đội hai\s+và ba$/);
    });
  });
});

inBrowser('a row of a table', () => {
  const PLANNED = PLAN.replace('      - Làm xong việc.\n', `      - text: Làm xong việc.\n${TABLE}`);
  const SWAPPED = PLANNED.replace('[1, Đội một, 12]', '[1, Đội hai, 9]').replace('[2, Đội hai, 9]', '[2, Đội một, 12]');

  test('goes up by Alt and the arrow, and its number with its place; undo takes it back', async () => {
    await withPlan(PLANNED, async (page) => {
      await page.locator('.sheet td', { hasText: 'Đội hai' }).click();
      await writes(page, 'Đội hai');
      await page.keyboard.press('Alt+ArrowUp');
      await writes(page, 'Đội hai');
      await settled(page);
      expect(await yamlOf(page)).toBe(SWAPPED);
      await page.click('#undo');
      await settled(page);
      expect(await yamlOf(page)).toBe(PLANNED);
    });
  });

  test('is taken by its handle and put down below another', async () => {
    await withPlan(PLANNED, async (page) => {
      const cell = (words: string) => page.locator('.sheet td', { hasText: words });
      await cell('Đội một').hover();
      const target = await cell('Đội hai').boundingBox();
      await page.locator('.drag-handle').hover();
      await page.mouse.down();
      const [x, y] = [(target?.x ?? 0) + 30, (target?.y ?? 0) + (target?.height ?? 0) - 3];
      await page.mouse.move(x, y - 6);
      await page.mouse.move(x, y);
      await page.mouse.up();
      await eventually(() => page.locator('.sheet tr', { hasText: 'Đội một' }).innerText()).toMatch(/^2\s/);
      await settled(page);
      expect(await yamlOf(page)).toBe(SWAPPED);
    });
  });
});
