/** The desk in English: all that it says itself, while plans and what is quoted of them stay in their own language. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { barriers, drop, eventually, fromMenu, openDeskFile, openPlan, settled, write } from '../support/desk.ts';
import { smallPlan } from '../support/plans.ts';
import { hasBrowser, startBrowser } from '../support/preview.ts';

const inBrowser = describe.skipIf(!hasBrowser);
const FILE = 'nho.yaml';
const PLAN = smallPlan(`sections:
  - heading: YÊU CẦU
    items:
      - Làm đúng việc.
      # RÀ SOÁT: sửa hạn này
      - text: Làm xong việc.
        assign: { lead: [Công an tỉnh], deadline: trước ngày 04/05/2026 }`);
const OPINIONS = `plan: ../${FILE}
offices:
  - name: Sở Tài chính
    files: [a.docx]
    agrees: false
opinions:
  - id: a
    office: Sở Tài chính
    file: a.docx
    place: { number: "1", sure: đoán }
    draft: Làm đúng việc.
    asked: Làm tốt việc.
    kind: sửa câu chữ
    edit:
      op: set
      path: sections/0/items/0
      from: Làm đúng việc.
      to: Làm tốt việc.
    answer: không tiếp thu
    reason:
`;
const VIETNAMESE = '[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]';

let browser: Browser;
beforeAll(async () => {
  if (hasBrowser) browser = await startBrowser();
});
afterAll(() => browser?.close());

/** What the page says or names in Vietnamese outside of what is marked as being in that language. */
const vietnameseOf = (page: Page): Promise<string[]> =>
  page.evaluate<string[]>(`(() => {
    const letters = new RegExp(${JSON.stringify(VIETNAMESE)}, 'iu');
    const found = [];
    for (const one of document.body.querySelectorAll('*')) {
      if (one.closest('[lang="vi"], script, #language') !== null) continue;
      const own = [...one.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.data);
      const named = ['aria-label', 'title', 'placeholder'].map((name) => one.getAttribute(name) ?? '');
      // Findings quote the plan.
      const said = [...own, ...named].map((text) => text.replace(/“[^”]*”/g, ''));
      found.push(...said.filter((text) => letters.test(text)));
    }
    return found;
  })()`);

inBrowser('the desk in English', () => {
  test('says nothing in Vietnamese but what is of plans, on every view, and stays so', async () => {
    const { page, complaints } = await openDeskFile(browser, { [FILE]: PLAN }, { bypassCSP: true });
    await page.click('#language');
    expect(await page.locator('#new-open').innerText()).toBe('New plan');
    expect(await page.evaluate('document.documentElement.lang')).toBe('en');
    await eventually(() => vietnameseOf(page)).toEqual([]);
    await openPlan(page, FILE);
    await eventually(() => vietnameseOf(page)).toEqual([]);
    await page.click('#tab-findings');
    await eventually(() => vietnameseOf(page)).toEqual([]);
    await write(page, 'Làm xong việc.');
    await eventually(() => vietnameseOf(page)).toEqual([]);
    await page.locator('.tools').getByText('Assignment').click();
    await page.locator('#form').waitFor();
    await eventually(() => vietnameseOf(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.click('#tab-marks');
    await page.locator('#panel-marks').getByText('Decide one by one').click();
    await page.locator('.walk-question').waitFor();
    await eventually(() => vietnameseOf(page)).toEqual([]);
    await page.locator('.walk').getByText('Close').click();
    await drop(page, FILE, OPINIONS);
    await page.locator('.opinion').click();
    await eventually(() => page.locator('.opinion-chosen').innerText()).toContain('A reason is needed.');
    await eventually(() => vietnameseOf(page)).toEqual([]);
    expect(await barriers(page)).toEqual([]);
    await page.click('#opinions-close');
    for (const id of ['compare', 'versions', 'tasks']) {
      await fromMenu(page, id);
      await page.locator('#sheet').waitFor();
      if (id !== 'tasks') await eventually(() => vietnameseOf(page)).toEqual([]);
      await page.keyboard.press('Escape');
    }
    await page.click('#source-toggle');
    expect(await page.locator('.cm-content').getAttribute('aria-label')).toBe('The YAML source of the plan');
    // The plan is as it was, and so is its language.
    await settled(page);
    expect(await page.locator('.sheets').innerText()).toContain('KẾ HOẠCH');
    expect(complaints).toEqual([]);
    await page.reload();
    expect(await page.locator('#new-open').innerText()).toBe('New plan');
    await page.click('#language');
    expect(await page.locator('#new-open').innerText()).toBe('Kế hoạch mới');
    await page.close();
  });

  test('says findings in English at once, and in Vietnamese again', async () => {
    const { page } = await openDeskFile(browser, { [FILE]: PLAN.replace('Làm đúng việc.', 'Làm  đúng ,việc.') });
    await openPlan(page, FILE);
    await page.click('#tab-findings');
    const first = (): Promise<string> => page.locator('#panel-findings .item-text').first().innerText();
    const vietnamese = await first();
    await page.click('#language');
    await eventually(first).not.toBe(vietnamese);
    await page.click('#language');
    await eventually(first).toBe(vietnamese);
    await page.close();
  });
});
