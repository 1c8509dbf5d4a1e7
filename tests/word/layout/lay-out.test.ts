/** Pages and document are made of the same blocks; what is told of pages. */
import { describe, expect, test } from 'vitest';
import { NODE_CODEC } from '../../../src/codec-node.ts';
import { renderPlan } from '../../../src/index.ts';
import { renderBlocks } from '../../../src/pipeline/render.ts';
import { pageFindings } from '../../../src/word/layout/lay-out.ts';
import { sectionBlocks } from '../../../src/word/write/document.ts';
import { planNames, planOf, planText, smallPlan } from '../../support/plans.ts';

test.each(planNames())('%s: blocks whose pages were looked at give the same file', (name) => {
  const plan = planOf(planText(name));
  const blocks = sectionBlocks(plan);
  const findings = pageFindings(plan, blocks);
  expect(findings).toEqual(pageFindings(plan));
  expect(renderBlocks(plan, blocks, NODE_CODEC, {})).toEqual(renderPlan(plan));
});

/** What is told of the pages of a plan, `page/count` left out. */
const told = (text: string) => pageFindings(planOf(text)).filter(({ code }) => code !== 'page/count');

/** The first of some plans of which a code is told, and what it says; each is a little longer than the one before. */
function firstTold(code: string, planOfLength: (length: number) => string) {
  for (let length = 1; length < 60; length++) {
    const finding = told(planOfLength(length)).find((found) => found.code === code);
    if (finding !== undefined) return { length, finding };
  }
  throw new Error(`${code} is never told`);
}

const withAppendix = (content: string): string => `${smallPlan()}appendices:\n  - title: BIỂU\n    ${content}\n`;
const rows = (count: number): string => Array.from({ length: count }, (_, index) => `[${index + 1}, Việc]`).join(', ');
const table = (count: number, more = ''): string =>
  withAppendix(`table: { columns: [{ title: TT, width: 10 }, { title: Việc }], rows: [${rows(count)}]${more} }`);
const item = (text: string): string =>
  smallPlan(`sections:\n  - heading: YÊU CẦU\n    items:\n      - ${JSON.stringify(text)}\n      - Xong.`);

describe('a page is told of', () => {
  test('that is the last and holds one row of a table', () => {
    const { length, finding } = firstTold('page/row-alone', table);
    expect(finding).toMatchObject({ at: { path: ['appendices', 0, 'table'] }, args: { page: 3 } });
    expect(told(table(length - 1))).toEqual([]);
    // Another row takes the place of the one that went along with the end mark; the next is not alone.
    expect(told(table(length + 2))).toEqual([]);
  });

  test('that holds one row and the source of its figures', () => {
    const { finding } = firstTold('page/row-alone', (count) => table(count, ', source: Sở Tài chính'));
    expect(finding.args).toMatchObject({ page: 3 });
  });

  test('whose line ends between a figure and what it counts', () => {
    const words = (count: number): string => item(`Vận động ${'xã '.repeat(count)}góp 12.000 đồng mỗi hộ.`);
    const { length, finding } = firstTold('page/number-torn', words);
    expect(finding.args).toEqual({ number: '12.000', unit: 'đồng', page: 1 });
    expect(
      told(words(length).includes('12.000 đồng') ? words(length).replace('12.000 đồng', '12.000\u00a0đồng') : ''),
    ).toEqual([]);
  });

  test('whose line ends within the number of a document, where the program could not keep it whole', () => {
    const parted = (count: number): string =>
      item(`Theo ${'xã '.repeat(count)}Nghị quyết số **44-**NQ/TW, Trung ương ban hành.`);
    const whole = (count: number): string => parted(count).replaceAll('**', '');
    const { length, finding } = firstTold('page/document-number-torn', parted);
    expect(finding.args).toEqual({ text: '44-NQ/TW', page: 1 });
    expect(told(whole(length)).map(({ code }) => code)).not.toContain('page/document-number-torn');
  });

  test('with nothing but a heading', () => {
    const text = (count: number): string =>
      withAppendix(`items: [${'Việc., '.repeat(count)}{ heading: Phần cuối của biểu, marker: none }]`);
    const headings = (count: number): string =>
      withAppendix(
        `content: [{ table: { columns: [{ title: Việc }], rows: [${'[Việc], '.repeat(count)}[Việc]] } }, { items: [{ heading: KẾT LUẬN }] }]`,
      );
    expect(told(text(1))).toEqual([]);
    expect(firstTold('page/heading-alone', headings).finding.args).toMatchObject({ page: 3 });
  });
});

test('a table above the signatures is company for them', () => {
  const text = smallPlan(
    `sections:\n  - heading: BIỂU\n    table: { columns: [{ title: TT }], rows: [${Array(30).fill('[1]').join(', ')}] }`,
  );
  expect(told(text).map(({ code }) => code)).not.toContain('page/signature-alone');
});
