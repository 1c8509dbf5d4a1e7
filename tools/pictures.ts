/**
 * `npm run pictures`: the pictures of README.md, docs/huong-dan.md and docs/desk.md, made from what the program prints and shows. It
 * needs LibreOffice, poppler, Liberation Serif 2 and Chromium.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { withPreview } from './measure/preview.ts';

const PROGRAM = resolve('dist/cli/launch.cjs');
const IMAGES = resolve('docs/images');
const TWO_YEARS = [2025, 2026].map((year) => resolve(`plans/ban-chi-dao-138-${year}.yaml`));
const LONG_PLAN = resolve('plans/ubnd-phong-chay-2026.yaml');
const DOTS_PER_INCH = 72;
const SCREEN = { width: 1366, height: 768 };
/** After so long the desk has said all that the rules find. */
const RULES_MILLISECONDS = 1500;

function run(program: string, args: readonly string[], cwd: string): void {
  const { status, stderr } = spawnSync(program, args, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${stderr}`);
}

const kehoach = (args: readonly string[], cwd: string): void => run(process.execPath, [PROGRAM, ...args], cwd);

/** The first block of a language in a page of the docs. */
function blockOf(file: string, language: string): string {
  const [, code] = new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(readFileSync(file, 'utf8')) ?? [];
  if (code === undefined) throw new Error(`${file} shows no ${language}`);
  return code;
}

/** The first page of a plan, with the edge of the paper. */
async function pagePicture(plan: string, name: string, cwd: string, browser: Browser): Promise<void> {
  kehoach(['build', plan, '-o', 'out', '--pdf'], cwd);
  const pdf = join('out', basename(plan).replace(/yaml$/, 'pdf'));
  run('pdftoppm', ['-r', String(DOTS_PER_INCH), '-png', '-f', '1', '-l', '1', '-singlefile', pdf, 'page'], cwd);
  const page = await browser.newPage();
  const source = readFileSync(join(cwd, 'page.png')).toString('base64');
  await page.setContent(
    `<img src="data:image/png;base64,${source}" style="border:1px solid #b8b8b8;display:inline-block">`,
  );
  await page.locator('img').screenshot({ path: join(IMAGES, name) });
  await page.close();
}

/** A plan as `preview` opens it, on a laptop's screen. */
async function previewPicture(plan: string, name: string, cwd: string, browser: Browser): Promise<void> {
  await withPreview(plan, cwd, async (address) => {
    const page = await browser.newPage({ viewport: SCREEN });
    await page.goto(address);
    await page.waitForSelector('.sheet');
    await page.waitForSelector('#document[aria-busy=false]');
    // The rules are asked a moment after the pages.
    await page.waitForTimeout(RULES_MILLISECONDS);
    await page.screenshot({ path: join(IMAGES, name) });
    await page.close();
  });
}

/** The desk at a plan. */
async function deskAt(plans: readonly string[], browser: Browser): Promise<Page> {
  const page = await browser.newPage({ viewport: SCREEN });
  await page.goto(pathToFileURL(resolve('dist/kehoach.html')).href);
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.click('#open-files')]);
  await chooser.setFiles(plans);
  await page.locator('.plan-open').last().click();
  await page.waitForSelector('#document[aria-busy=false]');
  return page;
}

/** What is pressed on the desk for a picture of it. */
interface DeskView {
  /** The last one is opened. */
  readonly plans: readonly string[];
  readonly name: string;
  readonly show: (page: Page) => Promise<void>;
}

async function deskPicture({ plans, name, show }: DeskView, browser: Browser): Promise<void> {
  const page = await deskAt(plans, browser);
  await show(page);
  await page.waitForTimeout(RULES_MILLISECONDS);
  await page.screenshot({ path: join(IMAGES, name) });
  await page.close();
}

const fromMenu =
  (id: string) =>
  async (page: Page): Promise<void> => {
    await page.click('.menu summary');
    await page.click(`#${id}`);
    await page.waitForSelector('#sheet[open]');
  };

async function writeFirstItem(page: Page): Promise<void> {
  await page.locator('.sheet p[data-block]', { hasText: /^1\. / }).first().click();
  await page.waitForSelector('.tools');
}

async function openRecipients(page: Page): Promise<void> {
  await page.locator('.sheet', { hasText: 'Nơi nhận' }).last().getByText('Lưu: VT').click();
  await page.waitForSelector('dialog[open]');
}

async function showChanges(page: Page): Promise<void> {
  await page.click('label[for=view-changes]');
  await page.locator('ins, del').first().waitFor();
}

/** @param own a short plan */
const deskViews = (own: string): readonly DeskView[] => [
  { plans: [own], name: 'ban-soan.png', show: writeFirstItem },
  { plans: [own], name: 'ban-soan-nguon.png', show: (page) => page.click('#source-toggle') },
  { plans: [own], name: 'ban-soan-bieu-mau.png', show: openRecipients },
  { plans: TWO_YEARS, name: 'ban-soan-thay-doi.png', show: showChanges },
  { plans: [LONG_PLAN], name: 'ban-soan-nhiem-vu.png', show: fromMenu('tasks') },
  { plans: [LONG_PLAN], name: 'ban-soan-thoi-han.png', show: fromMenu('deadlines') },
];

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'kehoach-pictures-'));
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
  try {
    kehoach(['init', 'van-phong', '--year', '2026', '--set', 'province=Lam Giang'], folder);
    const office = join(folder, 'van-phong');
    const own = 'plans/an-toan-thuc-pham-2026.yaml';
    writeFileSync(join(office, own), blockOf('docs/huong-dan.md', 'yaml'));
    writeFileSync(join(office, 'plans/readme.yaml'), blockOf('README.md', 'yaml'));
    await pagePicture('plans/readme.yaml', 'readme-page.png', office, browser);
    await pagePicture('plans/ubnd-tinh-2026.yaml', 'trang-dau-mau.png', office, browser);
    await pagePicture(own, 'an-toan-thuc-pham.png', office, browser);
    await previewPicture(own, 'xem-trang.png', office, browser);
    for (const view of deskViews(join(office, own))) await deskPicture(view, browser);
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

await main();
