/**
 * `npm run bench:preview [-- PLAN…]`: how long it takes from another program's saving a plan until the desk shows the
 * change, and until its pages are exact; the medians of nine edits of each plan, by the clock of the machine. It needs Chromium.
 */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { withPreview } from './measure/preview.ts';

const EDITS = 9;
const WISHED_MS = 300;
/** Between two edits: what the desk does for nobody is done by then. */
const REST_MS = 1500;

interface Times {
  readonly shown: number;
  readonly settled: number;
}

/** In the page: when a word is on its sheets, and when the pages are those of the text that has it. */
const untilShown = (word: string): string => `new Promise((done) => {
  const pages = document.getElementById('document');
  let shown;
  const look = () => {
    if (!shown && pages.querySelector('.sheets').textContent.includes(${JSON.stringify(word)})) shown = Date.now();
    if (!shown || pages.getAttribute('aria-busy') !== 'false') return;
    watching.disconnect();
    done({ shown, settled: Date.now() });
  };
  const watching = new MutationObserver(look);
  watching.observe(pages, { subtree: true, childList: true, attributes: true });
})`;

async function measure(browser: Browser, file: string, cwd: string): Promise<{ shown: number[]; settled: number[] }> {
  return withPreview(file, cwd, async (address) => {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    await page.goto(address);
    await page.waitForSelector('.sheet');
    await page.waitForSelector('#document[aria-busy=false]');
    const path = join(cwd, file);
    const text = readFileSync(path, 'utf8');
    const times = { shown: [] as number[], settled: [] as number[] };
    for (let edit = 0; edit < EDITS; edit++) {
      await page.waitForTimeout(REST_MS);
      const word = `Sửa lần ${edit}`;
      // A call to the page is under way before what follows it.
      const waiting = page.evaluate<Times>(untilShown(word));
      await page.evaluate('undefined');
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
    console.log(`${file}: change shown after ${median(shown)} ms, pages exact after ${median(settled)} ms${verdict}`);
  }
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
