/** `kehoach preview` in a real browser: the desk at its plan, while another program writes the plan. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { barriers, eventually, fromMenu, handedOut, settled } from '../support/desk.ts';
import { pngOf } from '../support/pictures.ts';
import { planNames, planText, smallPlan } from '../support/plans.ts';
import { hasBrowser, type Preview, startBrowser, startPreview } from '../support/preview.ts';

const inBrowser = describe.skipIf(!hasBrowser);

let browser: Browser;
beforeAll(async () => {
  if (hasBrowser) browser = await startBrowser();
});
afterAll(() => browser?.close());

/** The pane of the plan, and what stands on its sheets. */
const PANE = '[aria-label="Văn bản kế hoạch"]';
const sheetsText = (page: Page): Promise<string> =>
  page.evaluate<string>(`document.querySelector('${PANE}').textContent`);
const scrollTop = (page: Page): Promise<number> => page.evaluate<number>(`document.querySelector('${PANE}').scrollTop`);
const lastLine = (text: string): string => text.trim().split('\n').at(-1) ?? '';

/** Number of the line of a text that holds these words, from 1. */
const lineWith = (text: string, words: string): number =>
  text.split('\n').findIndex((line) => line.includes(words)) + 1;

/** The line of the source on which the caret stands. */
const sourceLine = (page: Page): Promise<string> => page.locator('.cm-activeLine').innerText();

/** A preview whose plan is drawn. */
async function previewOf(...args: Parameters<typeof startPreview>): Promise<Preview> {
  const preview = await startPreview(...args);
  await preview.page.locator('.sheet').first().waitFor();
  await settled(preview.page);
  return preview;
}

/** What the outline calls the last part of a plan, and words in it: the signature, or the last section where a decision is signed. */
function lastPart(text: string): [string, string] {
  const end = text.indexOf('\nsignatures:');
  const [, signer = ''] = /^ {4}name: (.+)$/m.exec(end < 0 ? '' : text.slice(end)) ?? [];
  const heading = [...text.matchAll(/heading: (.+)$/gm)].at(-1)?.[1] ?? '';
  return end < 0 ? [heading, heading] : ['Chữ ký', lastLine(signer)];
}

inBrowser('every plan of the project', () => {
  let preview: Preview;
  test('begins at the plan that was typed', async () => {
    preview = await previewOf(browser, { 'k.yaml': smallPlan(), 'khac.yaml': smallPlan() }, ['k.yaml']);
    expect(await preview.page.locator('#file').innerText()).toContain('k.yaml');
  });
  afterAll(async () => {
    expect(preview.complaints).toEqual([]);
    expect(await preview.end()).toBe(0);
  });

  test.each(planNames())('%s is shown from the first word to the signature, page by page', async (name) => {
    const { page, save } = preview;
    const text = planText(name);
    const [button, words] = lastPart(text);
    save('k.yaml', `${text}# ${name}\n`);
    await eventually(() => sheetsText(page)).toContain(words);
    await eventually(() => page.getByRole('button', { name: button, exact: button === 'Chữ ký' }).count()).toBe(1);
    await settled(page);
    // Sheets that are far from what is read are not drawn.
    await page.evaluate(`document.querySelector('${PANE}').scrollTo(0, 0)`);
    const sheets = page.locator('.sheet');
    expect(await sheets.count()).toBeGreaterThan(1);
    await eventually(() => sheets.first().innerText()).toMatch(
      /(?:CỘNG HÒA XÃ HỘI CHỦ NGHĨA|ĐẢNG CỘNG SẢN) VIỆT NAM[\s\S]*KẾ HOẠCH/,
    );
    await page.getByRole('button', { name: button, exact: button === 'Chữ ký' }).click();
    await eventually(() => page.locator(PANE).getByText(words).first().isVisible()).toBe(true);
    // A line that were wider or a sheet that were taller than on paper would not stand where it stands in print.
    const heights = await page.evaluate<number[]>(
      '[...document.querySelectorAll(".sheet")].map((sheet) => sheet.scrollHeight - parseFloat(getComputedStyle(sheet).minHeight))',
    );
    expect(Math.max(...heights)).toBeLessThanOrEqual(1);
    expect(await page.locator('.sheet-body > p:not(:has(.line))').allInnerTexts()).toSatisfy((texts: string[]) =>
      texts.every((one) => one.trim() === ''),
    );
  });

  test('a merged cell of a table over several pages leaves the columns where they are, and its number a repeated note', async () => {
    const rows = Array.from({ length: 60 }, (_, index) =>
      index === 0 ? '[{ text: Cả tỉnh, rows: 60 }, Việc, Hạn]' : `[Việc ${index}, Hạn ${index}]`,
    );
    const text = `${smallPlan(
      'sections:\n  - heading: YÊU CẦU\n    text: Một việc[^1]. Hai việc[^1].\n    footnotes: { "1": Ghi chú. }',
    )}appendices:\n  - title: BIỂU\n    table:\n      columns: [{ title: Nơi }, { title: Việc }, { title: Hạn }]\n      rows: [${rows.join(', ')}]\n`;
    const { page, save } = preview;
    save('k.yaml', text);
    await eventually(() => sheetsText(page)).toContain('BIỂU');
    await settled(page);
    const lefts = await page.evaluate<number[][]>(
      '[...document.querySelectorAll(".sheet")].map((sheet) => [...sheet.querySelectorAll("table[data-block] > tr")].map((row) => Math.round(row.cells[row.cells.length - 1].getBoundingClientRect().left - sheet.getBoundingClientRect().left))).filter((all) => all.length > 5)',
    );
    expect(lefts.length).toBeGreaterThan(1);
    expect(new Set(lefts.flat()).size).toBe(1);
    expect(
      await page.evaluate<string[]>(
        '[...document.querySelectorAll(".sheet-body sup")].map((sign) => sign.textContent)',
      ),
    ).toEqual(['1', '1']);
  });
});

inBrowser('a picture of the folder', () => {
  test('is drawn in its size, alone and among the changes since last year', async () => {
    const section = 'sections:\n  - heading: YÊU CẦU\n    image: { file: so-do.png, alt: Sơ đồ, width: 120 }';
    const files = {
      'k.yaml': smallPlan(section),
      'cu.yaml': smallPlan('year: 2025\ndate: 2025-02-05'),
      'so-do.png': pngOf({ width: 40, height: 20 }),
    };
    const { page, complaints, end } = await previewOf(browser, files, ['k.yaml']);
    const picturesIn = (pane: string): Promise<number[][]> =>
      page.evaluate(
        `[...document.querySelectorAll('${pane} img')].filter(({ naturalWidth }) => naturalWidth === 40).map((one) => [one.offsetWidth, one.offsetHeight].map(Math.round))`,
      );
    const MM = 96 / 25.4;
    const size = [120, 60].map((length) => Math.round(length * MM));
    await eventually(() => picturesIn(PANE)).toEqual([size]);
    await page.locator('label[for=view-changes]').click();
    await eventually(() => picturesIn('.pane:not([hidden])')).toEqual([size]);
    expect(complaints).toEqual([]);
    await end();
  });
});

const NAME = 'ban-chi-dao-138-2026';
const FILE = `${NAME}.yaml`;
const OLD = 'ban-chi-dao-138-2025';

inBrowser('while the plan is written elsewhere', () => {
  let preview: Preview;
  let page: Page;
  const text = planText(NAME);

  test('last year’s plan of the folder is found, and shown alone, beside this one, and as changes', async () => {
    preview = await previewOf(browser, { [FILE]: text, [`${OLD}.yaml`]: planText(OLD) }, [FILE]);
    page = preview.page;
    await page.locator('label[for=view-old]').click();
    const old = page.locator('[aria-label="Văn bản kế hoạch năm trước"]');
    await eventually(() => old.locator('.sheet').first().innerText()).toContain('năm 2025');
    expect(await page.locator(PANE).isVisible()).toBe(false);
    await page.locator('label[for=view-both]').click();
    await eventually(() => page.locator(PANE).isVisible()).toBe(true);
    expect(await old.isVisible()).toBe(true);
    await page.locator('label[for=view-changes]').click();
    await page.locator('.pane ins').first().waitFor();
    expect(await page.locator('.pane del').count()).toBeGreaterThan(3);
    await page.locator('label[for=view-plan]').click();
    await eventually(() => old.isVisible()).toBe(false);
  });
  afterAll(async () => {
    expect(preview.complaints).toEqual([]);
    expect(await preview.end()).toBe(0);
  });

  test('what changed is shown of the newest text, and the plan again where a place of it is asked for', async () => {
    await page.locator('label[for=view-changes]').click();
    await page.locator('.pane ins').first().waitFor();
    preview.save(FILE, text.replace('heading: MỤC ĐÍCH, YÊU CẦU', 'heading: MỤC ĐÍCH VÀ NHIỆM VỤ'));
    await eventually(() => page.locator('.pane:not([hidden]) ins').allInnerTexts()).toSatisfy((words: string[]) =>
      words.join(' ').includes('NHIỆM VỤ'),
    );
    await page.locator('.outline-entry').nth(3).click();
    await eventually(() => page.locator(PANE).isVisible()).toBe(true);
    expect(await page.locator('#view-plan').isChecked()).toBe(true);
    preview.save(FILE, text);
    await eventually(() => sheetsText(page)).not.toContain('MỤC ĐÍCH VÀ NHIỆM VỤ');
    await settled(page);
  });

  test('a saved change appears, and the place that is read stays', async () => {
    await page.evaluate(`document.querySelectorAll('${PANE} .sheet')[4].scrollIntoView()`);
    const place = await scrollTop(page);
    const words = page.locator(`${PANE} [data-block]`).filter({ visible: true });
    expect(await words.count()).toBeGreaterThan(3);
    preview.save(FILE, text.replace('heading: MỤC ĐÍCH, YÊU CẦU', 'heading: MỤC ĐÍCH VÀ YÊU CẦU'));
    await eventually(() => sheetsText(page)).toContain('MỤC ĐÍCH VÀ YÊU CẦU');
    expect(Math.abs((await scrollTop(page)) - place)).toBeLessThan(2);
    await settled(page);
    expect(Math.abs((await scrollTop(page)) - place)).toBeLessThan(2);
    expect(await page.locator('.outline-entry', { hasText: 'MỤC ĐÍCH VÀ YÊU CẦU' }).count()).toBe(1);
  });

  test('lines added above do not move the sentence that is read', async () => {
    const block = page.locator(`${PANE} .sheet`).nth(4).locator('[data-block]').nth(2);
    const words = await block.innerText();
    const top = (await block.boundingBox())?.y ?? 0;
    const paragraph = `  - ${'Ban Chỉ đạo 138 tỉnh họp mỗi quý một lần, kiểm điểm từng việc được giao. '.repeat(12)}\n`;
    preview.save(
      FILE,
      text.replace(/^opening:\n/m, (key) => key + paragraph),
    );
    await eventually(() => sheetsText(page)).toContain('kiểm điểm từng việc được giao');
    await settled(page);
    const again = page
      .locator(`${PANE} [data-block]`)
      .filter({ hasText: words.slice(0, 60).split('\n')[0] ?? '' })
      .first();
    expect(Math.abs(((await again.boundingBox())?.y ?? -1000) - top)).toBeLessThan(60);
    preview.save(FILE, text);
    await eventually(() => sheetsText(page)).not.toContain('kiểm điểm từng việc được giao');
    await settled(page);
  });

  test('a broken file keeps the last good page and shows what is wrong, until it is mended', async () => {
    preview.save(FILE, text.replace('stage: drafting', 'stage: draftingg'));
    const trouble = page.locator('.trouble-item');
    await trouble.first().waitFor();
    expect(await trouble.first().innerText()).toContain(`Dòng ${lineWith(text, 'stage: drafting')}:`);
    expect(await page.locator(`${PANE} .sheet`).count()).toBeGreaterThan(5);
    await trouble.first().click();
    await eventually(() => sourceLine(page)).toContain('stage: draftingg');
    preview.save(FILE, text);
    await trouble.first().waitFor({ state: 'detached' });
    await settled(page);
    await eventually(() => page.locator('#tab-findings .badge').count()).toBe(0);
  });

  test('a paragraph and an entry of the outline show the line that they came from', async () => {
    const words = 'Kinh phí thực hiện'.toUpperCase();
    if (await page.locator('#source').isHidden()) await page.locator('#source-toggle').click();
    await page.locator('.outline-entry', { hasText: words }).click();
    await eventually(() => sourceLine(page)).toContain(words);
    expect(await page.locator(`${PANE} [role=heading]`, { hasText: words }).isVisible()).toBe(true);
    await page.locator(`${PANE} p[data-block]`, { hasText: 'Kéo giảm thực chất số vụ phạm tội' }).first().click();
    await eventually(() => sourceLine(page)).toContain('Kéo giảm thực chất số vụ phạm tội');
    await page.keyboard.press('Escape');
    await page.locator('#source-toggle').click();
    await eventually(() => page.locator('#source').isVisible()).toBe(false);
  });

  test('the file is handed out under the plan’s name, and as PDF', async () => {
    expect((await handedOut(page, '#docx')).name).toBe(`${NAME}.docx`);
    const [pdf] = await Promise.all([page.waitForEvent('download', { timeout: 120_000 }), fromMenu(page, 'pdf')]);
    expect(pdf.suggestedFilename()).toBe(`${NAME}.pdf`);
    expect(readFileSync(await pdf.path(), 'latin1')).toMatch(/^%PDF-/);
  });
});

inBrowser('what lies elsewhere', () => {
  const OTHER = smallPlan('opening:\n  - Theo Kế hoạch số 7/KH-BCA ngày 06/01/2026 của Bộ Công an về phòng cháy.');
  const OWN = OTHER.replace('06/01', '05/01');

  test('the plan that is named to compare with, other plans of the folder for the rules, and the user’s editor', async () => {
    const { page, folder, save, complaints, end } = await previewOf(
      browser,
      { 'k.yaml': OWN, 'khac.yaml': OTHER, 'cu/nam-truoc.yaml': smallPlan('year: 2019\ndate: 2019-02-05') },
      ['k.yaml', '--compare', 'cu/nam-truoc.yaml', '--editor'],
      { KEHOACH_EDITOR: `touch ${'"{file}.{line}"'}` },
    );
    await page.locator('#tab-findings').click();
    const found = page.locator('#panel-findings .item', { hasText: 'citation/other-date' });
    await found.waitFor();
    await found.click();
    await eventually(() => readFileSync(join(folder, `k.yaml.${lineWith(OWN, '7/KH-BCA')}`), 'utf8')).toBe('');
    save('khac.yaml', OWN);
    await found.waitFor({ state: 'detached' });
    await page.locator('label[for=view-old]', { hasText: 'Năm 2019' }).click();
    await eventually(() => page.locator('[aria-label="Văn bản kế hoạch năm trước"]').innerText()).toContain('2019');
    save('cu/nam-truoc.yaml', smallPlan('year: 2018\ndate: 2018-02-05'));
    await page.locator('label[for=view-old]', { hasText: 'Năm 2018' }).waitFor();
    expect(complaints).toEqual([]);
    expect(await end()).toBe(0);
  });
});

inBrowser('by the keyboard alone', () => {
  test('everything is reached, chosen and left again', async () => {
    const broken = smallPlan(
      'title: Thực hiện công tác  thử nghiệm năm 2026\nopening:\n  # RÀ SOÁT: giữ hay đổi\n  - Ban Chỉ đạo ban hành Kế hoạch này.',
    );
    const { page, complaints, end } = await previewOf(browser, { 'nho.yaml': broken }, ['nho.yaml']);
    const press = (key: string): Promise<void> => page.keyboard.press(key);
    const focused = (): Promise<string> =>
      page.evaluate<string>(
        'document.activeElement.id || document.activeElement.className || document.activeElement.tagName',
      );
    await press('Tab');
    expect(await page.locator(':focus').innerText()).toBe('Đến văn bản');
    await press('Enter');
    expect(await focused()).toBe('document');
    await press('v');
    expect(await focused()).toBe('pane');
    await press('Enter');
    expect(await page.locator(':focus').getAttribute('data-block')).toBe('0');
    for (let step = 0; step < 4; step++) await press('ArrowDown');
    expect(await page.locator(':focus').getAttribute('data-block')).toBe('4');
    await press('Enter');
    await eventually(() => page.locator('.writing').innerText()).toContain('Ban Chỉ đạo ban hành');
    // Letters are words while something is written.
    await press('n');
    expect(await page.locator('#tab-findings').getAttribute('aria-selected')).toBe('false');
    await press('Escape');
    await eventually(() => page.locator('.writing').count()).toBe(0);
    await press('1');
    expect(await focused()).toBe('tab-outline');
    await press('ArrowRight');
    await press('ArrowRight');
    expect(await focused()).toBe('tab-marks');
    // The rules have been asked.
    await eventually(() => page.locator('#state').innerText()).toMatch(/cảnh báo/);
    await press('n');
    expect(await page.locator('#tab-findings').getAttribute('aria-selected')).toBe('true');
    expect(await page.locator('#state').innerText()).toMatch(/^Dòng \d+: /);
    await press('y');
    expect(await page.locator('#source').isVisible()).toBe(true);
    await press('Escape');
    expect(await page.locator('#source').isVisible()).toBe(false);
    await press('?');
    expect(await page.locator('#help').isVisible()).toBe(true);
    await press('Space');
    await press('Escape');
    await press('3');
    expect(await page.locator('#tab-marks').getAttribute('aria-selected')).toBe('false');
    expect(complaints).toEqual([]);
    await end();
  });
});

inBrowser('a plan full of HTML', () => {
  test('is shown as text, with its errors, and last year’s likewise', async () => {
    const bad = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
    const planOf = (year: number): string =>
      smallPlan(
        `year: ${year}\ndate: ${year}-02-05\ntitle: 'Công tác ${bad}'\nsections:\n  - heading: '${bad}'\n    items:\n      # RÀ SOÁT: ${bad}\n      - 'Việc ${bad}'\n      - Việc khác ${bad}\nrecipients:\n  - '${bad}'\n  - archive: VT`,
      );
    const files = { 'xau.yaml': planOf(2026), 'cu.yaml': planOf(2025) };
    const { page, save, complaints, end } = await previewOf(browser, files, ['xau.yaml']);
    await page.locator('label[for=view-both]').click();
    await eventually(() => page.locator('.pane').first().innerText()).toContain('<script>document.title=2</script>');
    save('xau.yaml', planOf(2026).replace('year:', `"${'<b>x</b>'}":`));
    await page.locator('.trouble-item').first().waitFor();
    expect(await page.locator('img, b, iframe').count()).toBe(0);
    expect(await page.title()).toContain('<script>');
    expect(complaints).toEqual([]);
    await end();
  });
});

inBrowser('nothing keeps people out who see, hear or point otherwise', () => {
  test('on light screens and on dark ones', async () => {
    const plan = smallPlan('opening:\n  # RÀ SOÁT: giữ hay đổi\n  - Ban Chỉ đạo ban hành Kế hoạch này.');
    const files = { [FILE]: plan, [`${OLD}.yaml`]: smallPlan('year: 2025\ndate: 2025-02-05') };
    const { page, save, end } = await previewOf(browser, files, [FILE]);
    await page.locator('label[for=view-both]').click();
    await page.locator('[aria-label="Văn bản kế hoạch năm trước"] .sheet').first().waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.locator('label[for=view-changes]').click();
    await page.locator('.pane ins').first().waitFor();
    expect(await barriers(page)).toEqual([]);
    save(FILE, plan.replace('stage: signature', 'stage: x'));
    await page.locator('.trouble-item').first().waitFor();
    expect(await barriers(page)).toEqual([]);
    await fromMenu(page, 'help-open');
    expect(await barriers(page)).toEqual([]);
    await end();
  });
});
