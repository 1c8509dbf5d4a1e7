/** Pages as LibreOffice makes them: what a reader sees. */

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import {
  drawnLines,
  missingPrograms,
  type PageWords,
  type PlacedWord,
  pdfWords,
  toPdf,
} from '../../../tools/measure/office.ts';
import { all } from '../../../tools/measure/xml.ts';
import { documentOf, planNames, planOf, planText } from '../../support/plans.ts';
import { footnotesOf, paragraphsOf } from '../../support/word.ts';

const missing = await missingPrograms();
if (missing.length > 0) console.warn(`tests of pages are skipped: ${missing.join(', ')} not installed`);

const TOP_MARGIN_PT = 20 * (72 / 25.4);
/** The same plan with typed labels. */
function typed(text: string): string {
  const { numbering } = parse(text) as { numbering?: string | object };
  const own = typeof numbering === 'string' ? { scheme: numbering } : numbering;
  return `${text.replace(/^numbering:.*$/m, '')}numbering: ${JSON.stringify({ ...own, labels: 'typed' })}\n`;
}

describe.skipIf(missing.length > 0)('pages', () => {
  const names = planNames();
  const pages = new Map<string, PageWords[]>();
  let folder = '';

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kehoach-pages-'));
    const files: string[] = [];
    for (const name of names) {
      for (const [suffix, text] of [
        ['', planText(name)],
        ['.typed', typed(planText(name))],
      ] as const) {
        const file = join(folder, `${name}${suffix}.docx`);
        await writeFile(file, documentOf(text));
        files.push(file);
      }
    }
    const pdfs = await toPdf(files, folder);
    for (const [index, pdf] of pdfs.entries()) {
      pages.set(files[index]?.slice(folder.length + 1, -'.docx'.length) ?? '', await pdfWords(pdf));
    }
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  const inTopMargin = (page: PageWords | undefined) =>
    (page?.words ?? []).filter(({ bottom }) => bottom < TOP_MARGIN_PT + 1);
  const mainPages = (name: string): PageWords[] => {
    const all = pages.get(name) ?? [];
    const end = all.findIndex((page, index) => index > 0 && inTopMargin(page).length === 0);
    return end < 0 ? all : all.slice(0, end);
  };

  // Short plans, those of the Party, and such as have frames in the letterhead or are issued with a decision, are looked
  // at below.
  describe.each(names.filter((name) => !/^(?:attachedTo|marks|standard):/m.test(planText(name))))('%s', (name) => {
    test('has at least six pages', () => {
      expect(mainPages(name).length).toBeGreaterThanOrEqual(6);
    });

    test('shows its page number centred in the top margin, from page 2 on', () => {
      const main = mainPages(name);
      expect(inTopMargin(main[0])).toEqual([]);
      for (const [index, page] of main.entries()) {
        if (index === 0) continue;
        const [number, ...more] = inTopMargin(page);
        expect(more).toEqual([]);
        expect(number?.text).toBe(String(index + 1));
        // Centred on the text, between margins of 30 and 15 mm.
        const centre = ((30 + (210 - 15)) / 2 / 25.4) * 72;
        expect(((number?.left ?? 0) + (number?.right ?? 0)) / 2).toBeCloseTo(centre, -0.5);
      }
    });

    test('draws the rules in their ruled length', async () => {
      const [first] = mainPages(name);
      const words = first?.words ?? [];
      const lines = await drawnLines(join(folder, `${name}.pdf`), 1);
      const lineOf = (word: PlacedWord): PlacedWord[] =>
        words.filter(({ top, left }) => Math.abs(top - word.top) < 2 && left > 0);
      const ruleBelow = (from: number, to: number, bottom: number) =>
        lines.find(({ left, right, top }) => top > bottom - 4 && top < bottom + 8 && left > from - 2 && right < to + 2);
      const ratio = (text: readonly PlacedWord[]): number => {
        const from = Math.min(...text.map(({ left }) => left));
        const to = Math.max(...text.map(({ right }) => right));
        const rule = ruleBelow(from, to, Math.max(...text.map(({ bottom }) => bottom)));
        return rule === undefined ? 0 : (rule.right - rule.left) / (to - from);
      };

      const motto = words.find(({ text }) => text === 'Độc');
      const middle = (first?.width ?? 0) / 2.6;
      const mottoLine = motto === undefined ? [] : lineOf(motto).filter(({ left }) => left > middle);
      expect(ratio(mottoLine)).toBeCloseTo(1, 1.3);

      const titleWord = words.find(({ text, top }) => text === 'HOẠCH' && top > (motto?.bottom ?? 0));
      const rules = lines.filter(({ top }) => top > (titleWord?.bottom ?? 0));
      const titleLines = words.filter(({ top }) => top > (titleWord?.top ?? 0) + 6 && top < (rules[0]?.top ?? 0) - 4);
      const widths = [...new Set(titleLines.map(({ top }) => Math.round(top)))].map((top) => {
        const line = titleLines.filter((word) => Math.abs(word.top - top) < 2);
        return Math.max(...line.map(({ right }) => right)) - Math.min(...line.map(({ left }) => left));
      });
      const titleRatio = ((rules[0]?.right ?? 0) - (rules[0]?.left ?? 0)) / Math.max(...widths);
      expect(titleRatio).toBeGreaterThan(1 / 3);
      expect(titleRatio).toBeLessThan(1 / 2);

      const issuerRule = lines.find(({ right, top }) => right < middle && top > (motto?.top ?? 0) - 20);
      const above = words.filter(
        ({ bottom, right }) => right < middle && Math.abs((issuerRule?.top ?? 0) - bottom) < 8,
      );
      const issuerWidth = Math.max(...above.map(({ right }) => right)) - Math.min(...above.map(({ left }) => left));
      const issuerRatio = ((issuerRule?.right ?? 0) - (issuerRule?.left ?? 0)) / issuerWidth;
      expect(issuerRatio).toBeGreaterThan(1 / 3);
      // Of two lines the rule is measured against the longer one.
      expect(issuerRatio).toBeLessThan(0.75);
    });

    test('never has the signature alone on a page', () => {
      const last = mainPages(name).at(-1);
      const words = last?.words ?? [];
      const recipients = words.findIndex(
        ({ text }, index) => text === 'Nơi' && words[index + 1]?.text.startsWith('nhận'),
      );
      expect(recipients).toBeGreaterThan(-1);
      const above = words.filter(({ bottom, top }) => top > TOP_MARGIN_PT && bottom < (words[recipients]?.top ?? 0));
      expect(above.length).toBeGreaterThan(5);
    });
  });

  describe.each(names)('every page of %s', (name) => {
    test('looks the same with typed labels', () => {
      const lines = (page: PageWords): string => page.words.map(({ text }) => text).join(' ');
      expect((pages.get(`${name}.typed`) ?? []).map(lines)).toEqual((pages.get(name) ?? []).map(lines));
    });

    test('prints every word of the document, none of them twice', () => {
      const count = (texts: readonly string[]): Map<string, number> => {
        const counts = new Map<string, number>();
        for (const word of texts.flatMap((text) => text.match(/\p{L}+/gu) ?? []))
          counts.set(word, (counts.get(word) ?? 0) + 1);
        return counts;
      };
      const bytes = documentOf(typed(planText(name)));
      const headings = new Set(
        paragraphsOf(bytes)
          .filter(({ style }) => style === 'TieuDeBang')
          .flatMap(({ text }) => text.match(/\p{L}+/gu) ?? []),
      );
      const { circulation = '', recall } = planOf(planText(name)).marks ?? {};
      const recalled = recall === undefined ? '' : `TÀI LIỆU THU HỒI Thời hạn: ${recall}`;
      // The letters of a text box are those of the paragraph that it is anchored in, too.
      const paragraphs = paragraphsOf(bytes);
      const boxes = paragraphs.flatMap(({ element }) => all(element, 'w:txbxContent'));
      const boxed = new Set(boxes.flatMap((box) => all(box, 'w:p')));
      const written = count([
        ...paragraphs.filter(({ element }) => !boxed.has(element)).map(({ text }) => text),
        ...footnotesOf(bytes),
        circulation,
        recalled,
      ]);
      const printed = count((pages.get(name) ?? []).flatMap(({ words }) => words.map(({ text }) => text)));
      const different = [...new Set([...written.keys(), ...printed.keys()])].filter(
        (word) => !headings.has(word) && written.get(word) !== printed.get(word),
      );
      expect(different).toEqual([]);
    });
  });

  test('an appendix hides its first page number and counts from 1', () => {
    const all = pages.get('ubnd-phong-chay-2026') ?? [];
    const numbers = all.map((page) => inTopMargin(page)[0]?.text ?? '-').join(' ');
    expect(planOf(planText('ubnd-phong-chay-2026')).appendices).toHaveLength(2);
    expect(numbers).toMatch(/^- 2 3 .* - 2 .*- 2$/);
  });

  test('a landscape appendix lies', () => {
    const [first] = (pages.get('ubnd-phong-chay-2026') ?? []).filter(({ width, height }) => width > height);
    expect(first?.words.map(({ text }) => text).join(' ')).toContain('Phụ lục I');
  });
});
