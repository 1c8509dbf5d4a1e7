/** The file of opinions: what is written is read, what was typed stays, what is wrong is told in its line. */
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { applyAccepted, contradictionsIn } from '../../../src/change/opinions/accept.ts';
import type { Opinion, Opinions } from '../../../src/change/opinions/opinion.ts';
import { readOpinions, withApplied, withOpinions, withReply } from '../../../src/change/opinions/sidecar.ts';

const opinion = (id: string, more: Partial<Opinion> = {}): Opinion => ({
  id,
  office: 'Sở Tài chính',
  file: 'a: b.docx',
  place: { id: 'x', number: 'I.1', sure: 'chắc' },
  draft: 'Dòng một.\nDòng hai: "ngoặc" # không phải chú thích',
  asked: '- mở đầu bằng gạch',
  kind: 'sửa câu chữ',
  ...more,
});

const NONE: Opinions = { offices: [], opinions: [] };
const ABOUT = { plan: '../kế hoạch.yaml' };
const written = (...opinions: Opinion[]): string => withOpinions(undefined, NONE, { offices: [], opinions }, ABOUT);

const schema: unknown = JSON.parse(readFileSync('schemas/opinions.schema.json', 'utf8'));

describe('the file of opinions', () => {
  const all = [
    opinion('a', { author: 'Lê An', note: 'chỉ nêu trang 3', answer: 'không tiếp thu', reason: 'Đã có ở mục II.' }),
    opinion('b', { edit: { op: 'set', path: ['sections', 0, 'text'], from: 'yes', to: '1.000' } }),
    opinion('c', {
      edit: { op: 'insert', path: ['sections', 0, 'items', 2], to: { text: 'Một', bullets: ['a', 'b'] } },
    }),
    opinion('d', { edit: { op: 'remove', path: ['vars', 'a/b'], from: 5 }, place: { number: '', sure: 'không rõ' } }),
  ];

  test('says what was put into it', () => {
    const { opinions, findings } = readOpinions(written(...all));
    expect(findings).toEqual([]);
    expect(opinions.opinions).toEqual(all);
  });

  test('is what its schema asks for', () => {
    const validate = new Ajv2020({ allowUnionTypes: true }).compile(schema as object);
    validate(parse(written(...all)));
    expect(validate.errors).toBeNull();
  });

  test('takes an answer at its opinion, and all else stays to the letter', () => {
    const typed = written(...all).replace('- id: b\n', '# hỏi lại Giám đốc\n  - id: b # gấp\n');
    const replied = withReply(typed, readOpinions(typed).opinions, 'b', { answer: 'tiếp thu một phần' }) ?? '';
    const [before, after] = typed.split('- id: b');
    expect(replied).toBe(`${before}- id: b${after?.replace('    answer:\n', '    answer: tiếp thu một phần\n')}`);
    const reasoned = withReply(replied, readOpinions(replied).opinions, 'b', { reason: ' Đã có: mục II. ' }) ?? '';
    expect(readOpinions(reasoned).opinions.opinions[1]).toMatchObject({
      answer: 'tiếp thu một phần',
      reason: 'Đã có: mục II.',
    });
    expect(withReply(reasoned, readOpinions(reasoned).opinions, 'b', { answer: null, reason: null })).toBe(typed);
    expect(withReply(typed, readOpinions(typed).opinions, 'không có', { answer: 'tiếp thu' })).toBeUndefined();
  });

  test('keeps what was typed when more is added', () => {
    const typed = written(...all).replace('    answer:\n', '    answer: tiếp thu # theo ý kiến Giám đốc\n');
    const { opinions } = readOpinions(typed);
    const more = withOpinions(typed, opinions, { offices: [], opinions: [opinion('e')] }, ABOUT);
    expect(more.startsWith(typed.trimEnd())).toBe(true);
    expect(readOpinions(more).opinions.opinions.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  test('is not changed when there is nothing new', () => {
    const text = written(...all);
    expect(withOpinions(text, readOpinions(text).opinions, NONE, ABOUT)).toBe(text);
  });

  test('marks what stands in the plan', () => {
    const text = written(...all);
    const marked = withApplied(text, readOpinions(text).opinions, [opinion('b')]);
    expect(readOpinions(marked).opinions.opinions.map(({ applied }) => applied)).toEqual([
      undefined,
      true,
      undefined,
      undefined,
    ]);
  });

  test('of Windows is read as well', () => {
    const { opinions, findings } = readOpinions(written(...all).replaceAll('\n', '\r\n'));
    expect([opinions.opinions, findings]).toEqual([all, []]);
  });

  test.each([
    ['an answer that is none', 'answer:\n', 'answer: đồng ý\n', 'opinions/unreadable', 'answer'],
    ['a key that it has not', '    kind:', '    kindd:', 'opinions/unreadable', 'kindd'],
    ['the same id twice', '- id: b', '- id: a', 'opinions/twice', 'id'],
    ['a refusal without a reason', '    answer:\n', '    answer: không tiếp thu\n', 'opinions/no-reason', 'answer'],
  ])('is told of %s', (_, old, fresh, code, key) => {
    const { source, findings } = readOpinions(written(...all).replace(old, fresh));
    const [finding] = findings;
    expect([finding?.code, finding?.at.path?.at(-1)]).toEqual([code, key]);
    expect(source.locate(finding?.at ?? { path: [] }).start.line).toBeGreaterThan(1);
  });

  test('that is no YAML is told as that', () => {
    const { findings, opinions } = readOpinions('opinions:\n  - id: "a\n');
    expect(findings.length).toBeGreaterThan(0);
    expect(opinions).toEqual(NONE);
  });
});

const PLAN = `year: 2026
sections:
  - heading: MỘT
    items:
      - Câu thứ nhất. # giữ
      - Câu thứ hai.
      - Câu thứ ba.
`;

describe('accepted opinions', () => {
  const at = (index: number): (string | number)[] => ['sections', 0, 'items', index];
  const set = (id: string, to: string, more: Partial<Opinion> = {}): Opinion =>
    opinion(id, { edit: { op: 'set', path: at(0), from: 'Câu thứ nhất.', to }, answer: 'tiếp thu', ...more });

  test('of two offices that say the same are one', () => {
    const { text, made } = applyAccepted(PLAN, [set('a', 'Câu đầu.'), set('b', 'Câu đầu.', { office: 'Sở Y tế' })]);
    expect(text).toContain('- Câu đầu. # giữ');
    expect(made).toHaveLength(2);
  });

  test('that contradict each other are told, and none of them is made', () => {
    const both = [set('a', 'Câu đầu.'), set('b', 'Câu mở đầu.', { office: 'Sở Y tế' })];
    expect(contradictionsIn(both)).toHaveLength(1);
    expect(applyAccepted(PLAN, both)).toMatchObject({ text: PLAN, made: [], failed: [] });
  });

  test('of which one drops what another changes contradict each other', () => {
    const gone = opinion('c', { edit: { op: 'remove', path: at(0), from: 'Câu thứ nhất.' } });
    expect(contradictionsIn([set('a', 'Câu đầu.'), gone])).toHaveLength(1);
  });

  test('that put entries in at one place, each of another office, contradict each other', () => {
    const put = (id: string, office: string, file: string): Opinion =>
      opinion(id, { office, file, edit: { op: 'insert', path: at(1), to: id }, answer: 'tiếp thu' });
    expect(contradictionsIn([put('a', 'Sở Y tế', 'x'), put('b', 'Sở Tài chính', 'y')])).toHaveLength(1);
    const { text } = applyAccepted(PLAN, [put('a', 'Sở Y tế', 'x'), put('b', 'Sở Y tế', 'x')]);
    expect(text).toContain('# giữ\n      - a\n      - b\n      - Câu thứ hai.');
  });

  test('are made where their words stand now, and named where they are gone', () => {
    const moved = PLAN.replace('      - Câu thứ nhất. # giữ\n', '').concat('      - Câu thứ nhất.\n');
    expect(applyAccepted(moved, [set('a', 'Câu đầu.')]).text).toContain('- Câu thứ ba.\n      - Câu đầu.');
    const changed = PLAN.replace('Câu thứ nhất', 'Câu khác hẳn');
    expect(applyAccepted(changed, [set('a', 'Câu đầu.')])).toMatchObject({ text: changed, failed: [{ id: 'a' }] });
  });

  test('are those that are answered so, in whole', () => {
    const some = [set('a', 'Câu đầu.', { answer: 'tiếp thu một phần' }), set('b', 'Câu đầu.', { applied: true })];
    expect(applyAccepted(PLAN, some)).toMatchObject({ text: PLAN, made: [] });
  });
});
