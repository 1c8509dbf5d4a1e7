/**
 * How long somebody who writes on the desk waits: from a key to its letter on the page, from Enter to the next item, and
 * to the pages anew, and from the desk's file to the first page of a plan; medians, with the longest plan. It needs Chromium, and is silent without it. Part of `npm run bench`.
 */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import { startUnwatched } from './measure/unwatched-browser.ts';

const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const PLAN = 'plans/ubnd-phong-chay-2026.yaml';
/** Words of an item in the middle of it. */
const ITEM = 'Mở đợt cao điểm nhân';
const RUNS = 9;
const OPENINGS = 5;
const REST_MS = 4000;

/** From a key to the first frame after the letter is in the page. All times are by the page's own clock. */
const WATCH_LETTER = `window.untilLetter = new Promise((done) => {
  let pressed;
  document.addEventListener('keydown', () => { pressed = performance.now(); }, { once: true, capture: true });
  document.addEventListener('input', () => requestAnimationFrame(() => setTimeout(() => done(performance.now() - pressed))),
    { once: true, capture: true });
}); undefined`;

/**
 * From Enter to the empty item that is written on next, to its page as it will be printed (what was put into a page
 * without its lines has no margin of its own there), and to all pages of the text that has it.
 */
const WATCH_ENTER = `window.untilPages = new Promise((done) => {
  const pages = document.getElementById('document');
  let pressed, next, own;
  const look = () => {
    const now = performance.now() - pressed;
    const box = document.querySelector('.writing');
    if (box?.textContent !== '…') return;
    next ??= now;
    if (box.closest('[data-block]').style.marginTop !== '') own ??= now;
    if (own === undefined || pages.getAttribute('aria-busy') !== 'false') return;
    watching.disconnect();
    done({ next, page: own, pages: now });
  };
  const watching = new MutationObserver(look);
  document.addEventListener('keydown', () => {
    pressed = performance.now();
    watching.observe(pages, { subtree: true, childList: true, attributes: true });
  }, { once: true, capture: true });
}); undefined`;

const untilPages = (page: Page): Promise<void> =>
  page.locator('#document[aria-busy=false]').waitFor({ timeout: 60_000 });

async function openPlan(page: Page): Promise<void> {
  await page.goto(pathToFileURL(resolve('dist/kehoach.html')).href);
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.click('#open-files')]);
  await chooser.setFiles([{ name: 'plan.yaml', mimeType: 'text/yaml', buffer: readFileSync(PLAN) }]);
  await page.locator('.plan-open').first().click();
  await untilPages(page);
  await page.locator('.sheet [data-block]', { hasText: ITEM }).first().click();
  await page.locator('.tools').waitFor();
}

interface Waits {
  readonly letter: number;
  readonly next: number;
  readonly page: number;
  readonly pages: number;
}

/** One letter, then the next item. */
async function writeOne(page: Page): Promise<Waits> {
  // Keys may overtake what is evaluated.
  await page.evaluate(WATCH_LETTER);
  await page.keyboard.press('End');
  await page.keyboard.type('a');
  const letter = await page.evaluate<number>('window.untilLetter');
  await page.evaluate(WATCH_ENTER);
  await page.keyboard.press('Enter');
  const enter = await page.evaluate<Omit<Waits, 'letter'>>('window.untilPages');
  await page.locator('.tools').waitFor();
  return { letter, ...enter };
}

/** The desk's file opened, a plan dropped on it and chosen as soon as that can be: to its first page, in milliseconds. */
async function openOnce(): Promise<number> {
  const browser = await startUnwatched(CHROMIUM);
  try {
    const start = performance.now();
    await browser.goto(pathToFileURL(resolve('dist/kehoach.html')).href);
    await browser.drop([resolve(PLAN)], await browser.find('#open-files'));
    await browser.click(await browser.find('.plan-open'));
    await browser.find('.sheet [data-block]');
    return performance.now() - start;
  } finally {
    await browser.close();
  }
}

const median = (numbers: readonly number[]): string =>
  ([...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0).toFixed(0);

if (existsSync(CHROMIUM)) {
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, reducedMotion: 'reduce' });
    await openPlan(page);
    // Somebody who has opened a plan reads it first.
    await page.waitForTimeout(REST_MS);
    const waits: Waits[] = [];
    for (let run = 0; run < RUNS; run++) waits.push(await writeOne(page));
    const of = (kind: keyof Waits): string =>
      `${median(waits.map((wait) => wait[kind]))} ms (first ${waits[0]?.[kind].toFixed(0)})`;
    console.log(
      `desk, ${PLAN}: key to letter ${of('letter')}, Enter to the next item ${of('next')}, to its page ${of('page')}, to all pages ${of('pages')}; medians of ${RUNS}`,
    );
  } finally {
    await browser.close();
  }
  const opened: number[] = [];
  for (let run = 0; run < OPENINGS; run++) opened.push(await openOnce());
  console.log(`desk, its file opened to the first page of ${PLAN}: ${median(opened)} ms; median of ${OPENINGS}`);
}
