/** The quicker functions that the bundles have in place of some of the library's: they lay plans out alike. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { layoutDocument } from 'docx/layout';
import { afterAll, expect, test } from 'vitest';
import { quickDocx } from '../../../scripts/quick-docx.mjs';
import { docxDocument } from '../../../src/word/layout/docx-document.ts';
import { sectionBlocks, wordDocument } from '../../../src/word/write/document.ts';
import { planOf, planText } from '../../support/plans.ts';

const folder = mkdtempSync(join(tmpdir(), 'kehoach-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The library's file as the bundles have it. */
async function quickLayout(): Promise<{ readonly layoutDocument: typeof layoutDocument }> {
  const path = join(folder, 'layout.mjs');
  writeFileSync(path, quickDocx().load.handler(resolve('node_modules/docx/dist/layout.mjs')));
  return import(pathToFileURL(path).href);
}

test.each(['ban-chi-dao-138-2026', 'so-noi-vu-cai-cach-hanh-chinh-2026', 'dang-uy-xa-chuyen-doi-so-2026'])(
  '%s has the same pages',
  async (name) => {
    const plan = planOf(planText(name));
    const quick = await quickLayout();
    const document = () => docxDocument(wordDocument(plan, sectionBlocks(plan)));
    const pages = quick.layoutDocument(document(), { guess: true }).pages;
    expect(pages.length).toBeGreaterThan(2);
    expect(pages).toEqual(layoutDocument(document(), { guess: true }).pages);
  },
);
