/** What was left open is decided one after the other: the answer stands in its place of the YAML, and the mark is gone. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Answer, decide } from '../../../src/change/edit/decide.ts';
import { type Decision, decisionsOf } from '../../../src/change/edit/decisions.ts';
import { REGISTERS } from '../../../src/content/reference-data/reference-data.ts';
import { checkPlan, rollOverPlan } from '../../../src/index.ts';
import { editPlan } from '../../../src/pipeline/edit.ts';
import { commentsOf } from '../../../src/plan/source/comments.ts';
import { readSource } from '../../../src/plan/source/read.ts';
import { PLAN_IMAGES, planNames, planText, smallPlan } from '../../support/plans.ts';
import { expectProperty } from '../../support/property.ts';

const openIn = (yaml: string): Decision[] => decisionsOf(readSource(yaml));

const MARK = '# RÀ SOÁT: ';

/** A plan with marks in it. */
const PLAN = `# Kế hoạch của đội
year: 2027
vars:
  ${MARK}chỉ tiêu, số liệu giữ hay đổi: soVu = 1.064
  soVu: "1.064"
title: Thực hiện công tác thử nghiệm
sections:
  - heading: CHỈ TIÊU
    items:
      # việc đầu
      ${MARK}thời hạn 13/3/2027 (rơi vào thứ Bảy, ngày nghỉ), chuyển từ 13/3/2026: giữ hay đổi
      ${MARK}chỉ tiêu, số liệu giữ hay đổi: ít nhất 5%; 02 buổi
      - text: >-
          Giảm **ít nhất 5%** số vụ so với {{soVu}} vụ của năm trước, mở 02 buổi
          tập huấn trước ngày 13/3/2027.
        ${MARK}thời hạn 30/6/2027 (thứ Tư), chuyển từ 30/6/2026: giữ hay đổi
        assign: { who: [Sở Tài chính], deadline: 30/6/2027 } # ghi sau
      - text: Hỗ trợ các xã.
        assign:
          lead: [Sở Y tế]
          support:
            ${MARK}“Sở Kế hoạch và Đầu tư” nay là Sở Tài chính (từ 01/3/2025)
            - Sở Kế hoạch và Đầu tư
      - text: Giao chỉ tiêu cho các đội.
        ${MARK}số liệu trong bảng: giữ hay đổi
        table:
          columns: [TT, Đội, Số buổi]
          rows:
            - [1, Đội một, 12]
            - [2, Đội hai, 9]
`;

interface Case {
  readonly name: string;
  /** A word of the question. */
  readonly of: string;
  readonly answer: Pick<Answer, 'words' | 'isDropped'>;
  readonly gone: readonly string[];
  readonly added: readonly string[];
}

const day = `${MARK}thời hạn 13/3/2027 (rơi vào thứ Bảy, ngày nghỉ), chuyển từ 13/3/2026: giữ hay đổi`;
const figures = `${MARK}chỉ tiêu, số liệu giữ hay đổi: ít nhất 5%; 02 buổi`;
const flow = `${MARK}thời hạn 30/6/2027 (thứ Tư), chuyển từ 30/6/2026: giữ hay đổi`;
const body = `${MARK}“Sở Kế hoạch và Đầu tư” nay là Sở Tài chính (từ 01/3/2025)`;
const table = `${MARK}số liệu trong bảng: giữ hay đổi`;
const variable = `${MARK}chỉ tiêu, số liệu giữ hay đổi: soVu = 1.064`;

const CASES: readonly Case[] = [
  { name: 'what is kept loses its mark alone', of: '13/3', answer: {}, gone: [day], added: [] },
  {
    name: 'a day of a folded text',
    of: '13/3',
    answer: { words: ['12/3/2027'] },
    gone: [day, 'tập huấn trước ngày 13/3/2027.'],
    added: ['tập huấn trước ngày 12/3/2027.'],
  },
  {
    name: 'one of two figures, in bold',
    of: 'ít nhất 5%',
    answer: { words: ['ít nhất 7%', '02 buổi'] },
    gone: [figures, 'Giảm **ít nhất 5%** số vụ so với {{soVu}} vụ của năm trước, mở 02 buổi'],
    added: ['Giảm **ít nhất 7%** số vụ so với {{soVu}} vụ của năm trước, mở 02 buổi'],
  },
  {
    name: 'a day in a mapping of one line, with a remark behind it',
    of: '30/6',
    answer: { words: ['29/6/2027'] },
    gone: [flow, 'assign: { who: [Sở Tài chính], deadline: 30/6/2027 } # ghi sau'],
    added: ['assign: { who: [Sở Tài chính], deadline: 29/6/2027 } # ghi sau'],
  },
  {
    name: 'a body by its name of today',
    of: 'Kế hoạch và Đầu tư',
    answer: { words: ['Sở Tài chính'] },
    gone: [body, '- Sở Kế hoạch và Đầu tư'],
    added: ['- Sở Tài chính'],
  },
  {
    name: 'a figure of a table',
    of: 'trong bảng',
    answer: { words: ['12', '10'] },
    gone: [table, '- [2, Đội hai, 9]'],
    added: ['- [2, Đội hai, 10]'],
  },
  {
    name: 'a variable',
    of: 'soVu',
    answer: { words: ['1.010'] },
    gone: [variable, 'soVu: "1.064"'],
    added: ['soVu: "1.010"'],
  },
  {
    name: 'an entry that is dropped, with both its marks and what is below it',
    of: '13/3',
    answer: { isDropped: true },
    gone: [
      day,
      figures,
      '- text: >-',
      'Giảm **ít nhất 5%** số vụ so với {{soVu}} vụ của năm trước, mở 02 buổi',
      'tập huấn trước ngày 13/3/2027.',
      flow,
      'assign: { who: [Sở Tài chính], deadline: 30/6/2027 } # ghi sau',
    ],
    added: [],
  },
];

const linesOf = (text: string): string[] => text.split('\n').map((line) => line.trim());

/** Lines that one text has more often than another. */
function linesBeyond(text: string, other: string): string[] {
  const left = linesOf(other);
  return linesOf(text).filter((line) => {
    const at = left.indexOf(line);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

describe('an answer', () => {
  test.each(CASES)('$name', ({ of, answer, gone, added }) => {
    const decision = openIn(PLAN).find(({ question }) => question.includes(of));
    const { mark = '', line = 0 } = decision ?? {};
    const { yaml = '' } = decide(readSource(PLAN), { mark, line, ...answer }) ?? {};
    expect(linesBeyond(PLAN, yaml).sort()).toEqual([...gone].sort());
    expect(linesBeyond(yaml, PLAN)).toEqual(added);
  });

  test('to a mark that is gone is none', () => {
    expect(decide(readSource(PLAN), { mark: '# RÀ SOÁT: khác', line: 4 })).toBeUndefined();
  });

  test('that takes away what a plan must have is refused', () => {
    const plan = smallPlan('sections:\n  # RÀ SOÁT: mục\n  - heading: MỘT\n    text: Lời.\n');
    const [{ mark = '', line = 0 } = {}] = openIn(plan);
    expect(editPlan(plan, { kind: 'decide', mark, line, isDropped: true })).toBeUndefined();
  });
});

describe('the decisions', () => {
  test('name the words that they ask about, the day, and where they are printed', () => {
    expect(
      openIn(PLAN).map(({ shownAt, parts, proposals }) => [
        shownAt.join('/'),
        parts.map(({ label, text, day: typed }) => [label, text, ...(typed === undefined ? [] : [typed])].join(': ')),
        ...proposals,
      ]),
    ).toEqual([
      ['sections/0/items/0/text', ['Số liệu: 1.064']],
      ['sections/0/items/0/text', ['Ngày: 13/3/2027: 2027-03-13']],
      ['sections/0/items/0/text', ['Số liệu: ít nhất 5%', 'Số liệu: 02 buổi']],
      ['sections/0/items/0/assign/deadline', ['Ngày: 30/6/2027: 2027-06-30']],
      ['sections/0/items/1/assign/support/0', ['Lời văn: Sở Kế hoạch và Đầu tư'], 'Sở Tài chính'],
      ['sections/0/items/2/table/rows/0/2', ['Đội một – Số buổi: 12', 'Đội hai – Số buổi: 9']],
    ]);
  });

  test('of a text without marks, or that cannot be read, are none', () => {
    expect(openIn('year: 2027\n')).toEqual([]);
    expect(openIn(`${MARK}gì\nyear: [\n`)).toEqual([]);
  });
});

const rolled = new Map<string, string>();

/** A plan of the folder, taken over to the next year. */
function rolledOver(name: string): string {
  const known =
    rolled.get(name) ?? rollOverPlan(planText(name), { registers: REGISTERS, images: PLAN_IMAGES }).value?.text ?? '';
  rolled.set(name, known);
  return known;
}

const isMark = (text: string): boolean => text.startsWith('# RÀ SOÁT');
const remarksOf = (text: string): string[] =>
  commentsOf(text)
    .map((comment) => comment.text)
    .filter((one) => !isMark(one));
const errorsOf = (text: string): string[] =>
  checkPlan(text, { images: PLAN_IMAGES }).diagnostics.flatMap(({ severity, message }) =>
    severity === 'error' ? [message] : [],
  );

/** Short plans: each answer is one reading of the whole. */
const SHORT = planNames().filter((name) => rolledOver(name).length < 16_000);

test.each(SHORT)('%s with every decision kept is the draft without its marks', (name) => {
  const draft = rolledOver(name);
  let text = draft;
  for (let [next] = openIn(text); next !== undefined; [next] = openIn(text)) {
    const { mark, line } = next;
    text = decide(readSource(text), { mark, line })?.yaml ?? '';
  }
  expect(text).toBe(draft.replace(/^ *# RÀ SOÁT.*\n/gm, ''));
});

test('whatever is answered, in whatever order: the plan stays one, and its remarks stay', () => {
  expectProperty(
    fc.property(
      fc.constantFrom(...planNames()),
      fc.array(fc.tuple(fc.nat(), fc.nat({ max: 9 })), { minLength: 1, maxLength: 4 }),
      (name, answers) => {
        let text = rolledOver(name);
        for (const [at, kind] of answers) {
          const all = openIn(text);
          const decision = all[at % Math.max(1, all.length)];
          if (decision === undefined) return;
          const { mark, line, parts } = decision;
          const words = parts.map((part) => (kind > 5 ? part.text.replace(/\d/, '3') : part.text));
          const edited = editPlan(text, {
            kind: 'decide',
            mark,
            line,
            ...(kind === 0 ? { isDropped: true } : { words }),
          });
          if (edited === undefined) {
            expect(kind).toBe(0);
            continue;
          }
          expect(openIn(edited.yaml).length).toBeLessThan(all.length);
          if (kind > 0) expect(remarksOf(edited.yaml)).toEqual(remarksOf(text));
          expect(errorsOf(edited.yaml)).toEqual([]);
          text = edited.yaml;
        }
      },
    ),
    12,
  );
});
