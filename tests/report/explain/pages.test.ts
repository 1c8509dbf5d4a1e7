/** What the schema and the catalogue say, a page a key and a page a code. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CATALOGUE } from '../../../src/diagnostics/catalogue/index.ts';
import { CHECKS } from '../../../src/lint/conformity/index.ts';
import { RULES } from '../../../src/lint/rules/index.ts';
import { codePages, groupOf } from '../../../src/report/explain/code-pages.ts';
import { lookUp } from '../../../src/report/explain/find-pages.ts';
import { keyPages } from '../../../src/report/explain/key-pages.ts';
import { MANUAL_MESSAGES } from '../../../src/report/explain/messages.ts';
import { printKey } from '../../../src/report/explain/print.ts';
import { kehoach } from '../../support/cli.ts';

const schema = JSON.parse(readFileSync('schemas/plan.schema.json', 'utf8')) as unknown;

const manual = { keys: keyPages(schema), codes: codePages('vi') };

const shown = async (topic: string): Promise<string> => (await kehoach(['explain', topic], '.')).stdout;

describe('a key', () => {
  test('is found by its path, with its name, its meaning, its place and examples', async () => {
    expect(await shown('recipients.purpose')).toMatch(/^purpose: Mục đích gửi\n.*\n.*recipients\.purpose.*\n.*chữ/);
    expect(await shown('recipients.purpose')).toContain('    purpose: để báo cáo\n');
  });

  test('is found by the end of its path, and by its official name', async () => {
    expect(await shown('margins.top')).toContain('số, từ 20 đến 25');
    expect(await shown('nơi nhận')).toContain('recipients: Nơi nhận');
  });

  test('that means several things is explained in each place, that of most places first', () => {
    const looked = lookUp('assign', manual);
    const pages = looked.kind === 'keys' ? looked.pages : [];
    expect(pages.map(({ places }) => places.map(({ path }) => path))).toEqual([
      ['sections.assign', 'appendices.assign', 'sections.items.assign', 'sections.content.assign'],
      ['layout.assign'],
      ['phrases.assign'],
    ]);
  });

  test('of a choice shows every value with its meaning and the one that holds if none is given', async () => {
    expect(await shown('layout.sizes')).toMatch(/large {2}.*\(mặc định\)\n {4}small {2}/);
  });

  test('says what must be there', async () => {
    expect(await shown('year')).toContain('Kế hoạch (bắt buộc)');
    expect(await shown('references.ref')).not.toContain('bắt buộc');
  });

  test('has a page, whatever place of the schema it stands in', () => {
    const walk = (node: unknown): string[] => {
      if (typeof node !== 'object' || node === null) return [];
      const { properties, examples: _examples, defaultSnippets: _snippets, ...rest } = node as Record<string, object>;
      return [...Object.keys(properties ?? {}), ...Object.values({ ...properties, ...rest }).flatMap(walk)];
    };
    const known = new Set(manual.keys.map(({ key }) => key));
    expect(walk(schema).filter((key) => !known.has(key))).toEqual([]);
    for (const page of manual.keys) expect(printKey(page, MANUAL_MESSAGES.vi)).toContain(page.title);
  });
});

describe('a code', () => {
  test('of a rule shows its meaning, its cure, the decree and examples, and how to switch it off', async () => {
    const text = await shown('citation/first-in-full');
    expect(text).toMatch(/^citation\/first-in-full: cảnh báo\n/);
    for (const part of ['Phụ lục I, II.6.b', 'Sai:', 'Đúng:', 'rules:', 'Cách sửa']) expect(text).toContain(part);
  });

  test('of an error says that it cannot be switched off', async () => {
    expect(await shown('plan/missing-part')).toContain('Lỗi không tắt được.');
    expect(await shown('plan/missing-part')).not.toMatch(/\{\w+\}/);
  });

  test('of a check of Word files shows what is asked, where the decree asks it, what to do, and how to leave it out', async () => {
    expect(await shown('page/margin-left')).toBe(`page/margin-left: lỗi
  Quy định: lề trái từ 30 đến 35 mm
  Cách sửa: Trong Word: Layout, Margins, Custom Margins, đặt lề trái từ 30 đến 35 mm.
  Căn cứ: Nghị định 30/2020/NĐ-CP, Phụ lục I, I.3

  Cơ quan có lý do không theo thì bỏ qua khi kiểm tra:
    kehoach check TỆP.docx --without "page/margin-left=lý do không áp dụng"
`);
    expect(await shown('file/tabs')).toContain('Vì sao: Chữ canh bằng Tab');
  });

  test('is found without its group, and a group lists its codes', async () => {
    expect(await shown('first-in-full')).toBe(await shown('citation/first-in-full'));
    const group = await shown('wording/');
    for (const { code } of RULES.filter((rule) => rule.code.startsWith('wording/'))) expect(group).toContain(code);
  });

  test('is English where English is asked for', async () => {
    expect((await kehoach(['explain', 'plan/missing-part', '--lang', 'en'], '.')).stdout).toContain('The plan lacks');
  });

  test('has a page each, and each group a name', () => {
    expect(manual.codes.map(({ code }) => code).sort()).toEqual(
      [...Object.keys(CATALOGUE), ...[...RULES, ...CHECKS].map(({ code }) => code)].sort(),
    );
    for (const { groups } of Object.values(MANUAL_MESSAGES))
      expect(Object.keys(groups).sort()).toEqual([...new Set(manual.codes.map(groupOf))].sort());
  });
});
