/** The page of the preview in a real browser. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { barriers } from '../../support/desk.ts';
import { planNames, planText, smallPlan } from '../../support/plans.ts';
import { hasBrowser, type Preview, startBrowser, startPreview } from '../../support/preview.ts';

const inBrowser = describe.skipIf(!hasBrowser);

let browser: Browser;
beforeAll(async () => {
  if (hasBrowser) browser = await startBrowser();
});
afterAll(() => browser?.close());

/** Waits until something holds in the page. */
const until = (page: Page, condition: string): Promise<unknown> =>
  vi.waitUntil(() => page.evaluate<boolean>(condition), { timeout: 30_000, interval: 30 });

/** Waits until the pages of the newest text are drawn. */
const settled = (page: Page): Promise<unknown> =>
  until(
    page,
    'document.body.dataset.pages !== undefined && document.body.dataset.pages === document.body.dataset.version',
  );

const scrollTop = (page: Page): Promise<number> => page.evaluate<number>('document.querySelector(".pane").scrollTop');
const lastLine = (text: string): string => text.trim().split('\n').at(-1) ?? '';

/** Number of the line of a text that holds these words, from 1. */
const lineWith = (text: string, words: string): number =>
  text.split('\n').findIndex((line) => line.includes(words)) + 1;

/** What the outline calls the last part of a plan, and words in it: the signature, or the last section where a decision is signed. */
function lastPart(text: string): [string, string] {
  const end = text.indexOf('\nsignatures:');
  const [, signer = ''] = /^ {4}name: (.+)$/m.exec(end < 0 ? '' : text.slice(end)) ?? [];
  const heading = [...text.matchAll(/heading: (.+)$/gm)].at(-1)?.[1] ?? '';
  return end < 0 ? [heading, heading] : ['Chữ ký', lastLine(signer)];
}

inBrowser('every plan of the project', () => {
  let preview: Preview;
  beforeAll(async () => {
    preview = await startPreview(browser, { 'k.yaml': smallPlan() }, ['k.yaml']);
    await settled(preview.page);
  });
  afterAll(async () => {
    expect(await preview.end()).toBe(0);
  });

  test.each(planNames())('%s is shown from the first word to the signature, page by page', async (name) => {
    const { page } = preview;
    const before = await page.evaluate<string>('document.body.dataset.version');
    preview.save('k.yaml', planText(name));
    await until(page, `document.body.dataset.version !== ${JSON.stringify(before)}`);
    await settled(page);
    // Sheets that are far from what is read are not drawn.
    await page.evaluate('document.querySelector(".pane").scrollTo(0, 0)');
    const sheets = page.locator('.sheet');
    expect(await sheets.count()).toBeGreaterThan(1);
    await expect
      .poll(() => sheets.first().innerText())
      .toMatch(/(?:CỘNG HÒA XÃ HỘI CHỦ NGHĨA|ĐẢNG CỘNG SẢN) VIỆT NAM[\s\S]*KẾ HOẠCH/);
    const [button, words] = lastPart(planText(name));
    await page.getByRole('button', { name: button }).click();
    await expect.poll(() => page.locator('.pane').getByText(words).first().isVisible()).toBe(true);
    // A line that were wider or a sheet that were taller than on paper would not stand where it stands in print.
    const heights = await page.evaluate<number[]>(
      '[...document.querySelectorAll(".sheet")].map((sheet) => sheet.scrollHeight - parseFloat(sheet.style.minHeight))',
    );
    expect(Math.max(...heights)).toBeLessThanOrEqual(1);
    expect(await page.locator('.sheet-body > p:not(:has(.line))').allInnerTexts()).toSatisfy((texts: string[]) =>
      texts.every((text) => text.trim() === ''),
    );
    expect(preview.complaints).toEqual([]);
  });
});

const NAME = 'ban-chi-dao-138-2026';
const FILE = `${NAME}.yaml`;
const OLD = 'ban-chi-dao-138-2025.yaml';

inBrowser('while the plan is written', () => {
  let preview: Preview;
  let page: Page;
  const text = planText(NAME);

  beforeAll(async () => {
    preview = await startPreview(browser, { [FILE]: text, [OLD]: planText('ban-chi-dao-138-2025') }, [FILE]);
    page = preview.page;
    await settled(page);
  });
  afterAll(async () => {
    expect(preview.complaints).toEqual([]);
    expect(await preview.end()).toBe(0);
  });

  test('a merged cell that runs over a page leaves the columns where they are, and its number a repeated note', async () => {
    const rows = Array.from({ length: 60 }, (_, index) =>
      index === 0 ? '[{ text: Cả tỉnh, rows: 60 }, Việc, Hạn]' : `[Việc ${index}, Hạn ${index}]`,
    );
    const text = `${smallPlan(
      'sections:\n  - heading: YÊU CẦU\n    text: Một việc[^1]. Hai việc[^1].\n    footnotes: { "1": Ghi chú. }',
    )}appendices:\n  - title: BIỂU\n    table:\n      columns: [{ title: Nơi }, { title: Việc }, { title: Hạn }]\n      rows: [${rows.join(', ')}]\n`;
    const preview = await startPreview(browser, { 'k.yaml': text }, ['k.yaml']);
    const { page } = preview;
    await settled(page);
    const lefts = await page.evaluate<number[][]>(
      '[...document.querySelectorAll(".sheet")].map((sheet) => [...sheet.querySelectorAll("table[data-line] > tr")].map((row) => Math.round(row.cells[row.cells.length - 1].getBoundingClientRect().left - sheet.getBoundingClientRect().left))).filter((all) => all.length > 5)',
    );
    expect(lefts.length).toBeGreaterThan(1);
    expect(new Set(lefts.flat()).size).toBe(1);
    expect(
      await page.evaluate<string[]>(
        '[...document.querySelectorAll(".sheet-body sup")].map((sign) => sign.textContent)',
      ),
    ).toEqual(['1', '1']);
    expect(preview.complaints).toEqual([]);
    expect(await preview.end()).toBe(0);
  });

  test('a saved change appears, and the place that is read stays', async () => {
    await page.evaluate('document.querySelectorAll(".sheet")[4].scrollIntoView()');
    const place = await scrollTop(page);
    const words = page.locator('.pane [data-block]').filter({ visible: true });
    expect(await words.count()).toBeGreaterThan(3);
    preview.save(FILE, text.replace('heading: MỤC ĐÍCH, YÊU CẦU', 'heading: MỤC ĐÍCH VÀ YÊU CẦU'));
    await until(page, 'document.querySelector(".sheets").textContent.includes("MỤC ĐÍCH VÀ YÊU CẦU")');
    expect(Math.abs((await scrollTop(page)) - place)).toBeLessThan(2);
    await settled(page);
    expect(Math.abs((await scrollTop(page)) - place)).toBeLessThan(2);
    expect(await page.locator('.outline-entry', { hasText: 'MỤC ĐÍCH VÀ YÊU CẦU' }).count()).toBe(1);
  });

  test('lines added above do not move the sentence that is read', async () => {
    const block = page.locator('.sheet').nth(4).locator('[data-block]').nth(2);
    const words = await block.innerText();
    const top = (await block.boundingBox())?.y ?? 0;
    const paragraph = `  - ${'Ban Chỉ đạo 138 tỉnh họp mỗi quý một lần, kiểm điểm từng việc được giao. '.repeat(12)}\n`;
    preview.save(
      FILE,
      text.replace(/^opening:\n/m, (key) => key + paragraph),
    );
    await until(page, 'document.querySelector(".sheets").textContent.includes("kiểm điểm từng việc được giao")');
    await settled(page);
    const again = page
      .locator('.pane [data-block]')
      .filter({ hasText: words.slice(0, 60).split('\n')[0] ?? '' })
      .first();
    expect(Math.abs(((await again.boundingBox())?.y ?? -1000) - top)).toBeLessThan(60);
    preview.save(FILE, text);
    await until(page, '!document.querySelector(".sheets").textContent.includes("kiểm điểm từng việc được giao")');
    await settled(page);
  });

  test('a broken file keeps the last good page and shows what is wrong, until it is mended', async () => {
    preview.save(FILE, text.replace('stage: drafting', 'stage: draftingg'));
    const trouble = page.locator('.trouble-item');
    await trouble.first().waitFor();
    expect(await trouble.first().innerText()).toContain(`Dòng ${lineWith(text, 'stage: drafting')}:`);
    expect(await page.locator('.sheet').count()).toBeGreaterThan(5);
    await trouble.first().click();
    expect(await page.locator('.line-marked').innerText()).toContain('stage: draftingg');
    preview.save(FILE, text);
    await trouble.first().waitFor({ state: 'detached' });
    await settled(page);
    expect(await page.locator('#tab-findings .badge').count()).toBe(0);
  });

  test('a paragraph and an entry of the outline show the line that they came from', async () => {
    const words = 'Kinh phí thực hiện'.toUpperCase();
    await page.locator('.outline-entry', { hasText: words }).click();
    expect(await page.locator('.line-marked').innerText()).toContain(words);
    expect(await page.locator('#source-title').innerText()).toBe(`${FILE}, dòng ${lineWith(text, words)}`);
    const heading = page.locator('.sheet [role=heading]', { hasText: words });
    expect(await heading.isVisible()).toBe(true);
    await page.locator('.sheet td', { hasText: 'Lam Giang, ngày' }).first().click();
    expect(await page.locator('.line-marked').innerText()).toContain('date:');
    await page.keyboard.press('Escape');
    expect(await page.locator('#source').isVisible()).toBe(false);
  });

  test('last year’s plan is shown alone, beside this one, and as changes', async () => {
    await page.locator('label[for=view-old]').click();
    await expect.poll(() => page.locator('.pane .sheet').first().innerText()).toContain('năm 2025');
    await page.locator('label[for=view-both]').click();
    expect(await page.locator('.pane').count()).toBe(2);
    await page.locator('label[for=view-changes]').click();
    await page.locator('.pane ins').first().waitFor();
    expect(await page.locator('.pane del').count()).toBeGreaterThan(3);
    await page.locator('label[for=view-plan]').click();
  });

  test('the file is handed out under the plan’s name', async () => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#download').click()]);
    expect(download.suggestedFilename()).toBe(`${NAME}.docx`);
    const [pdf] = await Promise.all([page.waitForEvent('download'), page.locator('#pdf').click()]);
    expect(pdf.suggestedFilename()).toBe(`${NAME}.pdf`);
  });
});

inBrowser('by the keyboard alone', () => {
  test('everything is reached, chosen and left again', async () => {
    const broken = smallPlan(
      'title: Thực hiện công tác  thử nghiệm năm 2026\nopening:\n  # RÀ SOÁT: giữ hay đổi\n  - Ban Chỉ đạo ban hành Kế hoạch này.',
    );
    const { page, complaints, end } = await startPreview(browser, { 'nho.yaml': broken }, ['nho.yaml']);
    const focused = (): Promise<string> =>
      page.evaluate<string>(
        'document.activeElement.id || document.activeElement.className || document.activeElement.tagName',
      );
    await settled(page);
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').innerText()).toBe('Đến văn bản');
    await page.keyboard.press('Enter');
    expect(await focused()).toBe('document');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('pane');
    await page.keyboard.press('Enter');
    expect(await page.locator(':focus').getAttribute('data-block')).toBe('0');
    for (let step = 0; step < 4; step++) await page.keyboard.press('ArrowDown');
    expect(await page.locator(':focus').getAttribute('data-block')).toBe('4');
    await page.keyboard.press('Enter');
    expect(await page.locator('.line-marked').innerText()).toContain('Ban Chỉ đạo ban hành');
    await page.keyboard.press('Escape');
    await page.keyboard.press('1');
    expect(await focused()).toBe('tab-outline');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    expect(await focused()).toBe('tab-marks');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.locator('.line-marked').innerText()).toContain('RÀ SOÁT: giữ hay đổi');
    await page.keyboard.press('n');
    expect(await page.locator('#tab-findings').getAttribute('aria-selected')).toBe('true');
    expect(await page.locator('#state').innerText()).toMatch(/^Dòng \d+: /);
    await page.keyboard.press('?');
    expect(await page.locator('#help').isVisible()).toBe(true);
    await page.keyboard.press('Space');
    await page.keyboard.press('Escape');
    await page.keyboard.press('3');
    expect(await page.locator('#tab-marks').getAttribute('aria-selected')).toBe('false');
    expect(complaints).toEqual([]);
    await end();
  });
});

inBrowser('a plan full of HTML', () => {
  test('is shown as text', async () => {
    const bad = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
    const plan = smallPlan(
      `title: 'Công tác ${bad}'\nsections:\n  - heading: '${bad}'\n    items:\n      # RÀ SOÁT: ${bad}\n      - 'Việc ${bad}'\n      - Việc khác ${bad}\nrecipients:\n  - '${bad}'\n  - archive: VT`,
    );
    const preview = await startPreview(browser, { 'xau.yaml': plan }, ['xau.yaml']);
    const { page } = preview;
    await settled(page);
    expect(await page.locator('.pane').innerText()).toContain('<script>document.title=2</script>');
    await page.locator('.outline-entry').first().click();
    for (const tab of ['findings', 'marks']) await page.locator(`#tab-${tab}`).click();
    expect(await page.locator('#panel-marks').innerText()).toContain('onerror=');
    preview.save('xau.yaml', plan.replace('year:', `"${'<b>x</b>'}":`));
    await page.locator('.trouble-item').first().waitFor();
    expect(await page.locator('img, body script, b, iframe').count()).toBe(0);
    expect(await page.title()).toContain('xem trước');
    expect(preview.complaints).toEqual([]);
    await preview.end();
  });
});

inBrowser('nothing keeps people out who see, hear or point otherwise', () => {
  test('on light screens and on dark ones', async () => {
    const plan = planText(NAME).replace('opening:\n', 'opening:\n  # RÀ SOÁT: giữ hay đổi\n');
    const preview = await startPreview(browser, { [FILE]: plan, [OLD]: planText('ban-chi-dao-138-2025') }, [FILE]);
    const { page } = preview;
    await settled(page);
    expect(await barriers(page)).toEqual([]);
    await page.locator('#tab-findings').click();
    await page.locator('.item').first().click();
    preview.save(FILE, plan.replace('stage: drafting', 'stage: x'));
    await page.locator('.trouble-item').first().waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.locator('#help-open').click();
    expect(await barriers(page)).toEqual([]);
    await preview.end();
  });
});
