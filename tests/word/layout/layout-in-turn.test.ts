/** Pages of a document that is changed again and again: they are those of a layout of the whole. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { layoutDocument } from 'docx/layout';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { quickDocx } from '../../../scripts/quick-docx.mjs';
import { type Block, Paragraph, Run, type WordDocument } from '../../../src/word/elements/elements.ts';
import { keyedDocument } from '../../../src/word/layout/block-keys.ts';
import { docxDocument } from '../../../src/word/layout/docx-document.ts';
import type { LayOut } from '../../../src/word/layout/lay-out-whole.ts';
import { layoutInTurn } from '../../../src/word/layout/layout-in-turn.ts';
import { sectionBlocks, wordDocument } from '../../../src/word/write/document.ts';
import { planOf, planText } from '../../support/plans.ts';
import { expectProperty } from '../../support/property.ts';

const folder = mkdtempSync(join(tmpdir(), 'kehoach-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The layout as the bundles have it. */
let layOut: LayOut = () => ({ pages: [] });

beforeAll(async () => {
  const path = join(folder, 'layout.mjs');
  writeFileSync(path, quickDocx().load.handler(resolve('node_modules/docx/dist/layout.mjs')));
  const quick: { readonly layoutDocument: typeof layoutDocument } = await import(pathToFileURL(path).href);
  layOut = (document) => quick.layoutDocument(docxDocument(document), { guess: true });
});

/** Notes on many pages, tables, appendices with lists of their own, parts in lists that go on over pages. */
const PLANS = ['ban-chi-dao-138-2026', 'lien-nganh-truong-hoc-2026', 'so-noi-vu-cai-cach-hanh-chinh-2026'];

const documentOf = (name: string): WordDocument => {
  const plan = planOf(planText(name));
  return wordDocument(plan, sectionBlocks(plan));
};

const WORDS = 'giao Công an tỉnh chủ trì, phối hợp với các sở, ban, ngành kiểm tra và báo cáo ';

const withWords = (block: Block | undefined, count: number): Block[] => {
  if (!(block instanceof Paragraph)) return block === undefined ? [] : [block];
  const own = count === 0 ? [] : (block.options.children ?? []);
  const more = new Run({ text: WORDS.repeat(10).slice(0, count) });
  return [new Paragraph({ ...block.options, children: [...own, more] })];
};

interface Edit {
  readonly section: number;
  readonly at: number;
  readonly other: number;
  readonly words: number;
  readonly kind: 'words' | 'remove' | 'repeat' | 'move';
}

const edits: fc.Arbitrary<Edit> = fc.record({
  section: fc.nat(99),
  at: fc.nat(999),
  other: fc.nat(999),
  words: fc.constantFrom(0, 1, 8, 60, 400),
  kind: fc.constantFrom('words', 'words', 'words', 'remove', 'repeat', 'move'),
});

const CHANGES: Readonly<Record<Edit['kind'], (blocks: readonly Block[], at: number, edit: Edit) => Block[]>> = {
  words: (blocks, at, { words }) => [...blocks.slice(0, at), ...withWords(blocks[at], words), ...blocks.slice(at + 1)],
  remove: (blocks, at) => (blocks.length < 5 ? [...blocks] : blocks.filter((_, index) => index !== at)),
  repeat: (blocks, at) => [...blocks.slice(0, at + 1), ...blocks.slice(at)],
  move: (blocks, at, { other }) => {
    const rest = blocks.filter((_, index) => index !== at);
    const to = other % (rest.length + 1);
    return [...rest.slice(0, to), ...blocks.slice(at, at + 1), ...rest.slice(to)];
  },
};

function changed(document: WordDocument, edit: Edit): WordDocument {
  const chosen = edit.section % document.sections.length;
  const sections = document.sections.map((section, index) =>
    index === chosen
      ? { ...section, children: CHANGES[edit.kind](section.children, edit.at % section.children.length, edit) }
      : section,
  );
  return { ...document, sections };
}

describe('pages in turn', () => {
  test.each(PLANS)('of %s after any edits are those of a layout of the whole', (name) => {
    const origin = documentOf(name);
    expectProperty(
      fc.property(fc.array(edits, { minLength: 2, maxLength: 3 }), (made) => {
        const inTurn = layoutInTurn(layOut);
        let document = origin;
        inTurn.layOut(keyedDocument(document));
        for (const edit of made) {
          document = changed(document, edit);
          expect(inTurn.layOut(keyedDocument(document))).toEqual(layOut(document));
        }
      }),
      2,
    );
  });

  test.each(PLANS)('of %s are known at once around a change, each block once', (name) => {
    const origin = documentOf(name);
    expectProperty(
      fc.property(edits, fc.boolean(), (edit, isAsked) => {
        const inTurn = layoutInTurn(layOut);
        inTurn.layOut(keyedDocument(origin));
        const document = changed(origin, edit);
        const [keyed, whole] = [keyedDocument(document), layOut(document)];
        const near = inTurn.layOutNear(keyed);
        if (near?.isWhole === true) expect(near.pages).toEqual(whole.pages);
        if (near !== undefined) {
          const shown = new Set(near.pages.flatMap(({ body }) => body.map(({ index }) => index)));
          expect([...shown]).toEqual(keyed.blocks.map((_, index) => index));
        }
        if (isAsked) inTurn.layOutNear(keyed);
        expect(inTurn.layOut(keyed)).toEqual(whole);
      }),
      3,
    );
  });

  test.each(PLANS)('of %s: the first ones are known before the others', (name) => {
    const document = documentOf(name);
    const first = layoutInTurn(layOut).layOutFirst(keyedDocument(document));
    expect(first.length).toBeGreaterThan(0);
    expect(first).toEqual(layOut(document).pages.slice(0, first.length));
  });

  test('are laid out anew only where a word was changed', () => {
    const laid: number[] = [];
    const inTurn = layoutInTurn((document) => {
      laid.push(document.sections.flatMap(({ children }) => children).length);
      return layOut(document);
    });
    const document = documentOf('ban-chi-dao-138-2026');
    const pages = inTurn.layOut(keyedDocument(document)).pages.length;
    expect(inTurn.layOut(keyedDocument(document)).pages.length).toBe(pages);
    inTurn.layOut(keyedDocument(changed(document, { section: 0, at: 60, other: 0, words: 1, kind: 'words' })));
    const [whole = 0, part = 0, ...more] = laid;
    expect(more).toEqual([]);
    expect(part).toBeLessThan(0.6 * whole);
  });

  test('are laid out anew from the very page of a change that stands below its first paragraph', () => {
    const origin = keyedDocument(documentOf('ban-chi-dao-138-2026'));
    const { pages } = layOut(origin.document);
    // One that begins with a paragraph, not within it.
    const page = pages.find((one, index) => index > 2 && one.body[0]?.index !== pages[index - 1]?.body.at(-1)?.index);
    const [top, below] = [page?.body[0], page?.body.at(-2)].map((block): number => {
      const laid: number[] = [];
      const inTurn = layoutInTurn((document) => {
        laid.push(document.sections.flatMap(({ children }) => children).length);
        return layOut(document);
      });
      inTurn.layOut(origin);
      const edit = { section: 0, at: block?.index ?? 0, other: 0, words: 8, kind: 'words' } as const;
      inTurn.layOutNear(keyedDocument(changed(origin.document, edit)));
      return laid[1] ?? 0;
    });
    expect(below).toBeLessThan((top ?? 0) - 5);
  });

  test('are worked out as a whole where the page is another one', () => {
    const document = documentOf('ban-chi-dao-138-2026');
    const inTurn = layoutInTurn(layOut);
    inTurn.layOut(keyedDocument(document));
    const wider: WordDocument = {
      ...document,
      sections: document.sections.map(({ properties, ...section }) => ({
        ...section,
        properties: {
          ...properties,
          page: { ...properties.page, margin: { ...properties.page.margin, left: 2500 } },
        },
      })),
    };
    expect(inTurn.layOut(keyedDocument(wider))).toEqual(layOut(wider));
  });
});
