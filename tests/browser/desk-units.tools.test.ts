/** A table of units beside the plan at the desk: rows, what is wrong with them, the document of one, of all. */
import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { barriers, drop, eventually, openDeskFile } from '../support/desk.ts';
import { smallPlan } from '../support/plans.ts';
import { hasBrowser, startBrowser } from '../support/preview.ts';

const inBrowser = describe.skipIf(!hasBrowser);
const FILE = 'ke-hoach.yaml';
const PLAN = smallPlan(`sections:
  - heading: MỤC TIÊU
    items:
      - Vận động {{so_ho}} hộ của {{name}}.
      - Báo cáo kết quả.`);
const CSV = ['Đơn vị,Số,Số hộ', 'xã An Bình,12,820', 'xã Đông Sơn,mười,640', 'xã Cư Bao,14,515'].join('\n');

let browser: Browser;
beforeAll(async () => {
  if (hasBrowser) browser = await startBrowser();
});
afterAll(() => browser?.close());

/** The plan with its table, every row of it checked. */
async function opened(look = {}): Promise<{ page: Page; complaints: readonly string[] }> {
  const { page, complaints } = await openDeskFile(browser, { [FILE]: PLAN }, look);
  await page.locator('.plan-open').click();
  await page.locator('#trouble p').waitFor();
  await drop(page, 'don-vi.csv', CSV);
  await eventually(() => page.locator('#units-count').innerText()).toBe('3 đơn vị: 2 in được, 1 có lỗi, 0 chưa soát');
  return { page, complaints };
}

inBrowser('a table of units', () => {
  test('shows the document of a row, what is wrong at its cell, and makes all that can be made', async () => {
    const { page, complaints } = await opened();
    await page.locator('[data-row="2"] .units-view').click();
    await eventually(() => page.locator('#units .sheet').allInnerTexts()).toEqual([
      expect.stringMatching(/Vận động 820 hộ của xã An\s+Bình/),
    ]);
    await page.locator('[data-row="3"] .units-view').click();
    await eventually(() => page.locator('#units .desk-note').innerText()).toContain('chưa in được');
    expect(await page.locator('[data-row="3"] .units-wrong').allInnerTexts()).toEqual(['mười']);
    expect(await page.locator('#unit-problems').innerText()).toContain('Dòng 3 (xã Đông Sơn), cột “Số”');
    await page.check('#units-failed');
    expect(await page.locator('.units-table tbody tr:visible').count()).toBe(1);
    const [file] = await Promise.all([page.waitForEvent('download'), page.click('#units-make')]);
    expect(file.suggestedFilename()).toBe('ke-hoach.zip');
    expect(Object.keys(unzipSync(readFileSync(await file.path())))).toEqual(['xã An Bình.docx', 'xã Cư Bao.docx']);
    await eventually(() => page.locator('#state').innerText()).toContain('1 đơn vị có lỗi, chưa in.');
    await page.click('#units-close');
    expect(await page.locator('#units').isVisible()).toBe(false);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('keeps nobody out, on light screens and on dark ones', async () => {
    const { page } = await opened({ bypassCSP: true });
    await page.locator('[data-row="3"] .units-view').click();
    await eventually(() => page.locator('#units .desk-note').innerText()).toContain('chưa in được');
    expect(await barriers(page)).toEqual([]);
    await page.close();
  });
});
