/** What the page is told of a plan: lines, marks, pages, and what is wrong. */
import { describe, expect, test } from 'vitest';
import type { DeskText } from '../../../src/preview/desk/calls.ts';
import { deskCalls } from '../../../src/preview/desk/engine.ts';
import { TODAY } from '../../support/cli.ts';
import { pngOf } from '../../support/pictures.ts';
import { smallPlan } from '../../support/plans.ts';

const desk = deskCalls({ today: TODAY, places: '' });
const TEXT = smallPlan('opening:\n  # RÀ SOÁT: giữ hay đổi\n  - Ban Chỉ đạo 138 ban hành Kế hoạch này như sau.');
const planOf = (text: string): DeskText => ({ file: 'ke-hoach.yaml', text });
const lineOf = (words: string): number => TEXT.split('\n').findIndex((line) => line.includes(words)) + 1;

describe('what the page is told', () => {
  test('the lines that blocks, outline and marks came from', () => {
    const { marks, drawn } = desk.look(planOf(TEXT));
    expect(marks).toEqual([{ word: 'RÀ SOÁT', text: 'giữ hay đổi', line: lineOf('RÀ SOÁT') }]);
    expect(drawn?.outline.find(({ label }) => label === 'I.')).toEqual({
      label: 'I.',
      text: 'YÊU CẦU',
      level: 1,
      line: lineOf('YÊU CẦU'),
    });
    const lines = drawn?.blocks.map(({ line }) => line);
    expect(lines).toContain(lineOf('Làm đúng việc'));
    expect(lines).toContain(lineOf('này như sau'));
    expect(drawn?.blocks[0]?.cells?.[1]?.[1]).toBe(lineOf('date:'));
  });

  test('pages that hold every block', () => {
    const placed = new Set(desk.pages(planOf(TEXT)).flatMap(({ body }) => body.map(({ index }) => index)));
    expect([...placed]).toEqual(desk.look(planOf(TEXT)).drawn?.blocks.map((_, index) => index));
  });

  test('while the plan is broken: what is wrong, and no document in place of the last one', () => {
    const broken = desk.look(planOf(TEXT.replace('year:', 'yeer:')));
    expect(broken.drawn).toBeUndefined();
    expect(broken.diagnostics[0]).toMatchObject({ severity: 'error', line: 1, code: 'schema/misspelt-key' });
    expect(desk.look(planOf(TEXT)).drawn).toBeDefined();
  });

  test('a plan that nobody writes on, with its pages; nothing while it has errors', () => {
    const shown = desk.shown(planOf(TEXT));
    expect(shown?.pages).toEqual(desk.pages(planOf(TEXT)));
    expect(shown?.drawn.blocks.every(({ path }) => path === undefined)).toBe(true);
    expect(desk.shown(planOf(TEXT.replace('year:', 'yeer:')))).toBeUndefined();
  });
});

test('a picture that was replaced under its name is drawn anew, and counts on its page', () => {
  const text = smallPlan('sections:\n  - heading: YÊU CẦU\n    image: { file: x.png, alt: Sơ đồ, width: 150 }');
  const withPicture = (height: number, pictures: number): DeskText => ({
    ...planOf(text),
    images: new Map([['x.png', pngOf({ width: 40, height, grey: 1 })]]),
    pictures,
  });
  const told = [withPicture(40, 0), withPicture(80, 1)].map((plan) => ({
    parts: desk.look(plan).drawn?.parts,
    pages: desk.pages(plan).length,
  }));
  expect(told[0]?.parts?.get('word/document.xml')).toContain('<w:drawing>');
  expect(told[1]?.parts).not.toEqual(told[0]?.parts);
  expect(told.map(({ pages }) => pages)).toEqual([1, 3]);
});
