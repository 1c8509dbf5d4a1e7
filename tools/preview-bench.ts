/**
 * `npm run bench:preview [-- PLAN…]`: how long it takes from saving a plan until the browser shows the change; the median
 * of ten edits of each plan, measured in the page by the clock of the machine. It needs Chromium.
 */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { withPreview } from './measure/preview.ts';

const EDITS = 10;
const WISHED_MS = 300;

interface Times {
  readonly shown: number;
  readonly settled: number;
}

/** In the page: when a word is in the document, and when the pages are known again. */
const untilShown = (word: string): string => `new Promise((done) => {
  let shown;
  const look = () => {
    const { version, pages } = document.body.dataset;
    if (!shown && document.querySelector('.sheets').textContent.includes(${JSON.stringify(word)})) shown = Date.now();
    if (shown && version === pages) done({ shown, settled: Date.now() });
    else requestAnimationFrame(look);
  };
  look();
})`;

async function measure(browser: Browser, file: string, cwd: string): Promise<{ shown: number[]; settled: number[] }> {
  return withPreview(file, cwd, async (address) => {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    await page.goto(address);
    await page.waitForSelector('body[data-pages]');
    const path = join(cwd, file);
    const text = readFileSync(path, 'utf8');
    const times = { shown: [] as number[], settled: [] as number[] };
    for (let edit = 0; edit < EDITS; edit++) {
      const word = `Sửa lần ${edit}`;
      const waiting = page.evaluate<Times>(untilShown(word));
      const start = Date.now();
      writeFileSync(
        path,
        text.replace(/^sections:\n {2}- heading: .*/m, (line) => `${line} ${word}`),
      );
      const { shown, settled } = await waiting;
      times.shown.push(shown - start);
      times.settled.push(settled - start);
    }
    await page.close();
    return times;
  });
}

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

const folder = mkdtempSync(join(tmpdir(), 'kehoach-'));
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
try {
  cpSync('plans', folder, { recursive: true });
  const asked = process.argv.slice(2).map((file) => basename(file));
  const files = asked.length > 0 ? asked : readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  for (const file of files) {
    const { shown, settled } = await measure(browser, file, folder);
    const verdict = median(shown) <= WISHED_MS ? '' : `  more than ${WISHED_MS} ms`;
    console.log(`${file}: change shown after ${median(shown)} ms, pages settled after ${median(settled)} ms${verdict}`);
  }
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
