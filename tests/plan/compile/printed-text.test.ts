/** The texts that rules and roll-over read are those of the page, each word with the place it was typed in. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { REGISTERS } from '../../../src/content/reference-data/reference-data.ts';
import { checkPlan } from '../../../src/index.ts';
import { createLinter } from '../../../src/lint/rules/lint.ts';
import { planParts } from '../../../src/pipeline/render.ts';
import { isOwn, locateIn, type PlanText, printedTexts, typedAt } from '../../../src/plan/model/plan-text.ts';
import { planOf, smallPlan } from '../../support/plans.ts';
import { expectProperty } from '../../support/property.ts';
import { visibleParagraphs } from '../../support/visible-text.ts';

const lint = createLinter({ registers: REGISTERS, today: '2026-06-30' });

/** Findings as `code line:column-column words`, the words those of the file. */
function foundIn(yaml: string): string[] {
  const lines = yaml.split('\n');
  return checkPlan(yaml, { lint }).diagnostics.map(({ code, range: { start, end } }) => {
    const words = start.line === end.line ? (lines[start.line - 1] ?? '').slice(start.column - 1, end.column - 1) : '…';
    return `${code} ${words}`;
  });
}

const textsOf = (yaml: string): PlanText[] => [...checkPlan(yaml).texts];
const printedIn = (yaml: string): string[] => printedTexts(textsOf(yaml)).map(({ text }) => text);

const section = (body: string, more = ''): string => smallPlan(`${more}sections:\n  - heading: YÊU CẦU\n${body}`);
const withText = (text: string, more = ''): string =>
  section(`    text: ${JSON.stringify(text)}\n    after: Hết.`, more);

describe('rules read what is printed', () => {
  const branches = (gap: string): string =>
    withText(
      '{{#if gap}}Gửi báo cáo trước ngày 05/01/2026.{{else}}Gửi báo cáo trước ngày 20/11/2026.{{/if}}',
      `vars: { gap: "${gap}" }\n`,
    );

  test('a deadline in a branch that is not taken is not reported', () => {
    expect(foundIn(branches(''))).toEqual([]);
  });

  test('a deadline in the branch that is taken is reported at its words', () => {
    expect(foundIn(branches('có'))).toEqual(['year/deadline-before-plan 05/01/2026']);
  });

  test('the branch of “unless” and the one after “else if” are those that are printed', () => {
    const text = '{{#unless a}}Một{{/unless}}{{#if a}}Hai{{else if b}}Ba{{else}}Bốn{{/if}}';
    expect(printedIn(withText(text, 'vars: { a: "", b: x }\n'))).toContain('MộtBa');
  });

  test('a number is read as it is spelt', () => {
    const yaml = withText('Trồng {{n}} cây.', 'vars: { n: 1.000 }\n');
    expect(printedIn(yaml)).toContain('Trồng 1.000 cây.');
    expect(planOf(yaml).sections[0]?.text[0]?.inlines).toEqual([expect.objectContaining({ text: 'Trồng 1.000 cây.' })]);
  });

  test('a citation is read in full where it is first made, short after that', () => {
    const more =
      'references:\n  kl13: { type: Kết luận, ref: 13-KL/TW, date: 2021-08-16, issuer: Bộ Chính trị, subject: tiếp tục thực hiện Chỉ thị số 48-CT/TW }\n';
    const texts = printedIn(withText('Theo {{cite "kl13"}}; thực hiện {{cite "kl13"}}.', more));
    expect(texts).toContain(
      'Theo Kết luận số 13-KL/TW ngày 16/8/2021 của Bộ Chính trị về tiếp tục thực hiện Chỉ thị số 48-CT/TW; thực hiện Kết luận số 13-KL/TW.',
    );
  });

  test('the sentence of an assignment is read in the office’s own phrase', () => {
    const more = 'phrases:\n  assign: "(Giao {{join lead}} xong trước {{deadline}})"\n';
    const yaml = section(
      '    text: Làm việc này\n    assign: { lead: [Sở Y tế], deadline: 15/02/2026 }\n    after: Hết.',
      more,
    );
    expect(printedIn(yaml)).toContain('(Giao Sở Y tế xong trước 15/02/2026)');
  });

  test('a variable that no text calls is not on the page', () => {
    expect(foundIn(withText('Làm đúng việc.', 'vars: { co_quan: Sở Giao thông vận tải }\n'))).toEqual([]);
  });
});

describe('what is found is placed where it was typed', () => {
  test('a body of an assignment, in its list', () => {
    const yaml = section(
      '    text: Làm việc này\n    assign: { lead: [Sở Y tế], support: [Sở Giao thông vận tải] }\n    after: Hết.',
    );
    expect(foundIn(yaml)).toContain('name/outdated Sở Giao thông vận tải');
  });

  test('words of a variable, at the variable, however often it is called', () => {
    const yaml = withText('{{co_quan}} chủ trì; {{co_quan}} báo cáo.', 'vars: { co_quan: Sở Giao thông vận tải }\n');
    expect(foundIn(yaml)).toEqual(['name/outdated Sở Giao thông vận tải']);
  });

  test('a name that a variable completes, at the words with the call', () => {
    const yaml = withText('Giao Sở {{nganh}} chủ trì.', 'vars: { nganh: Giao thông vận tải }\n');
    expect(foundIn(yaml)).toEqual(['name/outdated Sở {{nganh}}']);
  });

  test('words with a mark inside, from the first to the last letter', () => {
    const [text] = textsOf(withText('**Sở** Y tế[^1]')).filter(({ text: words }) => words === 'Sở Y tế');
    expect(text && locateIn(text, { start: 0, end: 7 })).toEqual({
      path: ['sections', 0, 'text'],
      within: { start: 2, end: 11 },
    });
    expect(text && typedAt(text, { start: 0, end: 7 })).toBeUndefined();
    expect(text && typedAt(text, { start: 3, end: 7 })?.within).toEqual({ start: 7, end: 11 });
  });

  test('words of a cited document, at the entry of the document', () => {
    const more =
      'references:\n  kh: { type: Kế hoạch, ref: 5/KH-UBND, date: 2026-01-05, subject: cùng cố lực lượng }\n';
    const yaml = withText('Thực hiện {{cite "kh"}}.', more);
    expect(foundIn(yaml)).toContain('wording/misreading cùng cố');
    const [text] = textsOf(yaml).filter(({ role }) => role === 'text');
    const start = text?.text.indexOf('cùng cố') ?? 0;
    expect(text && isOwn(text, { start, end: start + 7 })).toBe(false);
  });
});

/** Pieces of texts: words, marks, calls, notes, branches. */
const PIECES = [
  'Triển khai kế hoạch',
  '**công tác phòng**',
  '*chống tội phạm*',
  'm^a^',
  '{{year}}',
  '{{co_quan}}',
  '{{so}}',
  '{{cite "kl"}}',
  '{{date "2026-05-19"}}',
  '{{#if so}}có số{{else}}không số{{/if}}',
  '{{#unless so}}thiếu{{/unless}}',
  '{{#if ky}}trong **kỳ** {{year}}{{/if}}',
  '\\{{ngoặc}}',
  '\\*sao',
  '[^1]',
  'năm học 2026 - 2027',
  '\n',
] as const;

const texts = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 8 })
  .map((pieces) => `Đầu ${pieces.join(' ')} cuối`);

const wordsOf = (lines: readonly string[]): string[] => lines.flatMap((line) => line.match(/[\p{L}\p{N}]+/gu) ?? []);

/** What is left of some words when others are taken away, each as often as it is there. */
function without(words: readonly string[], taken: readonly string[]): string[] {
  const left = [...words];
  for (const word of taken) {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
  }
  return left;
}

function planWith(heading: string, text: string, cell: string, who: string, note: string): string {
  const quoted = (value: string): string => JSON.stringify(value);
  return smallPlan(
    [
      'vars: { co_quan: Sở Y tế tỉnh, so: 1.000, ky: "" }',
      'references:\n  kl: { type: Kết luận, ref: 13-KL/TW, date: 2021-08-16, issuer: Bộ Chính trị, subject: tiếp tục việc này }',
      'phrases:\n  assign: "({{capital (join who)}} làm; {{#each who}}{{this}}, {{/each}}hạn {{deadline}})"',
      `sections:\n  - heading: ${quoted(heading)}\n    items:\n      - text: ${quoted(text)}\n        footnotes: { "1": ${quoted(note)} }`,
      `        assign: { who: [${quoted(who)}], deadline: quý II }`,
      `      - text: Việc sau\n        table: { columns: [{ title: Cột }], rows: [[{ text: ${quoted(cell)}, footnotes: { "1": Chú } }]] }`,
    ].join('\n'),
  );
}

describe('every word of the page, and no other', () => {
  const documentWords = (yaml: string): string[] => {
    const plan = planOf(yaml);
    const parts = new Map(
      [...planParts(plan)].filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    );
    return wordsOf(visibleParagraphs(parts));
  };
  const readWords = (yaml: string): string[] => wordsOf(printedIn(yaml));
  const oneLine = (text: string): string => text.replaceAll('\n', ' ').replaceAll('[^1]', 'chú');
  const marked = (text: string): string => (text.includes('[^1]') ? text : `${text}[^1]`);

  // Letterhead, "Nơi nhận", labels of dates: what no text says is the same in every document.
  const base = planWith('Một', 'Hai[^1]', 'Ba[^1]', 'Sở Y tế', 'Bốn');
  const fixed = without(documentWords(base), readWords(base)).sort();

  test('whatever the texts hold', () => {
    expectProperty(
      fc.property(texts, texts, texts, texts, texts, (heading, text, cell, who, note) => {
        const yaml = planWith(
          oneLine(heading),
          marked(text),
          marked(cell.replaceAll('\n', ' ')),
          oneLine(who),
          note.replaceAll('[^1]', ''),
        );
        const [printed, read] = [documentWords(yaml), readWords(yaml)];
        expect(without(read, printed)).toEqual([]);
        expect(without(printed, read).sort()).toEqual(fixed);
      }),
      150,
    );
  });

  test('each letter that was typed is found at its place in the file', () => {
    expectProperty(
      fc.property(texts, (text) => {
        const yaml = withText(marked(text)).replace('after: Hết.', 'footnotes: { "1": Chú thích }');
        const { source, texts: all } = checkPlan(
          yaml.replace(
            'sections:',
            'vars: { co_quan: Sở Y tế tỉnh, so: 1.000, ky: "" }\nreferences:\n  kl: { type: Kết luận, ref: 13-KL/TW, subject: việc }\nsections:',
          ),
        );
        for (const one of printedTexts(all)) {
          for (let at = 0; at < one.text.length; at++) {
            const typed = typedAt(one, { start: at, end: at + 1 });
            if (typed === undefined || !/[\p{L}\p{N}]/u.test(one.text.charAt(at))) continue;
            const { start, end } = source.spanOf(typed);
            expect(source.text.slice(start, end)).toBe(one.text.charAt(at));
          }
        }
      }),
      60,
    );
  });
});
