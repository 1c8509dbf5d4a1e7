/**
 * `npm run bench:desk [-- PLAN]`: how long it takes on the desk from a key until its letter stands on the page, and from a
 * key that moves an entry until all pages are renewed and writing goes on; medians of fifteen, measured in the page. It
 * needs Chromium.
 */
import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Page } from 'playwright-core';

const TIMES = 15;
const WISHED = { letter: 50, pages: 100 };

const longest = (): string =>
  readdirSync('plans')
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => join('plans', name))
    .reduce((best, path) => (statSync(path).size > statSync(best).size ? path : best));

/** Kept in the page: when a key came, when its letter was painted, when the pages were renewed. */
const WATCH = `{
  const times = { letter: [], pages: [] };
  globalThis.deskTimes = times;
  let from;
  document.addEventListener('keydown', () => { from = performance.now(); }, true);
  document.addEventListener('input', () => {
    const own = from;
    requestAnimationFrame(() => setTimeout(() => times.letter.push(performance.now() - own)));
  }, true);
  let wasBusy = false;
  new MutationObserver(() => {
    const isBusy = document.getElementById('document').getAttribute('aria-busy') === 'true';
    if (wasBusy && !isBusy) times.pages.push(performance.now() - from);
    wasBusy = isBusy;
  }).observe(document.getElementById('document'), { attributeFilter: ['aria-busy'] });
}`;

/** In the page: until so many times are known, and something is being written again. */
const untilMore = (name: string, count: number): string => `new Promise((done) => {
  const look = () => {
    const isDone = deskTimes.${name}.length >= ${count} && document.querySelector('.writing') !== null;
    if (isDone) done();
    else requestAnimationFrame(look);
  };
  look();
})`;

const median = (numbers: readonly number[]): number =>
  Math.round([...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0);

const timesOf = (page: Page, name: string): Promise<number[]> => page.evaluate<number[]>(`deskTimes.${name}`);

/** Presses a key so many times, each once what the one before did is done. */
async function press(page: Page, keys: readonly string[], name: string): Promise<number> {
  const before = (await timesOf(page, name)).length;
  for (let count = 1; count <= TIMES; count++) {
    await page.keyboard.press(keys[count % keys.length] ?? '');
    await page.evaluate(untilMore(name, before + count));
  }
  return median((await timesOf(page, name)).slice(before));
}

const file = process.argv[2] ?? longest();
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
try {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  await page.goto(pathToFileURL(resolve('dist/kehoach.html')).href);
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.click('#open-files')]);
  await chooser.setFiles(file);
  await page.click('.plan-open');
  await page.waitForSelector('#document[aria-busy=false]');
  const sheets = await page.locator('.sheet').count();
  await page.evaluate(WATCH);
  await page.locator('.sheet p[data-block]', { hasText: /^a\) / }).first().click();
  await page.waitForSelector('.tools');
  const letter = await press(page, ['a', 'b'], 'letter');
  const pages = await press(page, ['Alt+ArrowUp', 'Alt+ArrowDown'], 'pages');
  const verdict =
    letter <= WISHED.letter && pages <= WISHED.pages ? '' : `  wished: ${WISHED.letter}, ${WISHED.pages} ms`;
  console.log(`${file}, ${sheets} sheets: letter after ${letter} ms, pages renewed after ${pages} ms${verdict}`);
} finally {
  await browser.close();
}
