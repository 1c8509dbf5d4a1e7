/** The core in a browser: no network, no Node, the same documents and the same answers. */
import { unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { rolldown } from 'rolldown';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as library from '../../src/index.ts';
import { planNames, planText } from '../support/plans.ts';
import { hasBrowser, startBrowser } from '../support/preview.ts';

/** What is asked of the library, the same in both places; bytes travel as numbers. */
type Library = typeof library;
interface Answers {
  readonly docx: readonly number[];
  readonly yaml: string;
  readonly findings: readonly unknown[];
  readonly departures: unknown;
  readonly rolled: unknown;
  readonly changes: unknown;
  readonly tracked: readonly number[];
  readonly pulled: unknown;
}

/** Runs in the page as well: it must need nothing from around it. */
function ask(kehoach: Library, text: string, other: string): Answers {
  const lint = kehoach.createLinter({ registers: kehoach.REGISTERS, today: '2026-06-30' });
  const { value: plan, diagnostics } = kehoach.checkPlan(text, { lint });
  const fresh = kehoach.checkPlan(other).value;
  if (plan === undefined || fresh === undefined) throw new Error('the plans have errors');
  const bytes = kehoach.renderPlan(plan, { source: text });
  return {
    docx: [...bytes],
    yaml: JSON.stringify(kehoach.importWord(bytes)),
    findings: diagnostics,
    departures: JSON.parse(JSON.stringify(kehoach.checkWord(bytes, { lint }))),
    rolled: JSON.parse(JSON.stringify(kehoach.rollOverPlan(text, { registers: kehoach.REGISTERS }))),
    changes: JSON.parse(JSON.stringify(kehoach.comparePlans(plan, fresh))),
    tracked: [...kehoach.renderChanges(plan, fresh, { date: '2026-06-30' })],
    pulled: JSON.parse(JSON.stringify(kehoach.pullChanges(bytes, text))),
  };
}

/** The parts of a package, each byte by byte. */
const partsOf = (bytes: readonly number[]): Record<string, string> =>
  Object.fromEntries(
    Object.entries(unzipSync(Uint8Array.from(bytes))).map(([name, part]) => [
      name,
      Buffer.from(part).toString('latin1'),
    ]),
  );

/** The library for browsers as one script, which leaves it in a global name. */
async function bundle(): Promise<string> {
  const build = await rolldown({ input: 'src/browser.ts', platform: 'browser', logLevel: 'silent' });
  const { output } = await build.generate({ format: 'iife', name: 'kehoach' });
  await build.close();
  return output[0].code;
}

describe.skipIf(!hasBrowser)('in Chromium, without a network', () => {
  let browser: Browser;
  let page: Page;
  const errors: string[] = [];

  beforeAll(async () => {
    browser = await startBrowser();
    const context = await browser.newContext({ offline: true });
    page = await context.newPage();
    page.on('pageerror', ({ message }) => errors.push(message));
    await page.addScriptTag({ content: await bundle() });
    await page.evaluate(`globalThis.ask = ${ask.toString()}`);
  });

  afterAll(async () => {
    await browser?.close();
  });

  const names = planNames();

  // One of each kind: the decree's, the Party's, of several issuers, with annexes on wide pages.
  const asked = names.filter((name) => /^(?:ban-chi-dao-138-2026|dang-uy|lien-nganh|ubnd-phong-chay)/.test(name));

  test.each(asked)('%s: the same parts, findings, import, roll-over, comparison', async (name) => {
    const text = planText(name);
    const other = planText(names[(names.indexOf(name) + 1) % names.length] ?? name);
    const answers = await page.evaluate<Answers>(`ask(kehoach, ${JSON.stringify(text)}, ${JSON.stringify(other)})`);
    const { docx, tracked, ...expected } = ask(library, text, other);
    const { docx: docxThere, tracked: trackedThere, ...there } = answers;
    expect(partsOf(docxThere)).toEqual(partsOf(docx));
    expect(partsOf(trackedThere)).toEqual(partsOf(tracked));
    expect(there).toEqual(JSON.parse(JSON.stringify(expected)));
    expect(errors).toEqual([]);
  });
});
