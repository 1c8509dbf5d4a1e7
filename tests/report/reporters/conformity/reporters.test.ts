/** How a file that was held against the decree is reported. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkWord, type Language, REGISTERS } from '../../../../src/index.ts';
import { createLinter } from '../../../../src/lint/rules/lint.ts';
import { jsonConformity } from '../../../../src/report/reporters/conformity/json.ts';
import { markdownConformity } from '../../../../src/report/reporters/conformity/markdown.ts';
import { prettyConformity } from '../../../../src/report/reporters/conformity/pretty.ts';
import type { FileConformity } from '../../../../src/report/reporters/conformity/report.ts';
import { changed, FILE, inDocument } from '../../../support/conformity.ts';

describe('reports', () => {
  let report: FileConformity;
  let inEnglish: FileConformity;
  beforeAll(() => {
    const wrong = changed(changed(FILE, inDocument('w:left="1701"', 'w:left="1134"')), inDocument('Số: 05', 'Số 05'));
    const bytes = changed(wrong, inDocument('24 giờ.', '(24 giờ.'));
    const checked = (language: Language): FileConformity => {
      const { value, diagnostics } = checkWord(bytes, { language, lint: createLinter({ registers: REGISTERS }) });
      if (value === undefined) throw new Error(diagnostics[0]?.code);
      return { file: 'kế hoạch.docx', ...value, diagnostics };
    };
    [report, inEnglish] = [checked('vi'), checked('en')];
  });

  test('for people: by component, what is asked and where, what is found, what conforms, counts', () => {
    const text = prettyConformity([report], { language: 'vi', colour: false });
    expect(text).toContain(
      '  Lề trang\n    lỗi page/margin-left\n      quy định: lề trái từ 30 đến 35 mm (Phụ lục I, I.3; PG-05)\n      trong tệp: lề trái 20 mm',
    );
    expect(text).toContain('trong tệp: “Số 05/KH-SYT”\n      ở đoạn 7 “Số 05/KH-SYT”');
    expect(text).toMatch(/Đúng thể thức: .*Nơi nhận/);
    expect(text).toContain('wording/unpaired-sign');
    expect(text).toMatch(/2 lỗi, 0 cảnh báo, 0 lưu ý về thể thức; \d+ nhận xét về lời văn\.$/);
  });

  test('as the page about it shows', () => {
    const [, shown = ''] = /```text\n([\s\S]*?)```/.exec(readFileSync('docs/check.md', 'utf8')) ?? [];
    expect(shown).not.toBe('');
    expect(prettyConformity([report], { language: 'vi', colour: false })).toContain(shown);
  });

  test('in English', () => {
    const text = prettyConformity([inEnglish], { language: 'en', colour: false });
    expect(text).toContain('asked: left margin 30 to 35 mm (Annex I, I.3; PG-05)');
    expect(text).not.toMatch(/quy định|trong tệp|lề trái/);
  });

  test('in colour only where it is wished for', () => {
    expect(prettyConformity([report], { language: 'vi', colour: true })).toContain('\u001b[31mlỗi');
    expect(prettyConformity([report], { language: 'vi', colour: false })).not.toContain('\u001b');
  });

  test('as Markdown', () => {
    const text = markdownConformity([report], { language: 'vi' });
    expect(text).toMatch(/^# kế hoạch\.docx/);
    expect(text).toContain(
      '- **lỗi** `page/margin-left` quy định: lề trái từ 30 đến 35 mm *(Phụ lục I, I.3; PG-05)*<br>trong tệp: lề trái 20 mm',
    );
  });

  test('as JSON', () => {
    const [read] = JSON.parse(jsonConformity([report]));
    expect(read.departures[0]).toMatchObject({
      component: 'margins',
      id: 'PG-05',
      place: 'I.3',
      severity: 'error',
      expected: 'lề trái từ 30 đến 35 mm',
      found: 'lề trái 20 mm',
      code: 'page/margin-left',
      message: 'Quy định: lề trái từ 30 đến 35 mm; trong tệp: lề trái 20 mm.',
      hint: expect.stringContaining('Custom Margins'),
    });
    expect(read.conforming).toContain('recipients');
    expect(read.remarks.map(({ code }: { code: string }) => code)).toContain('wording/unpaired-sign');
  });

  test('a part with a departure is not among those that conform', () => {
    expect(report.conforming).not.toContain('number');
    expect(report.conforming).toEqual(expect.arrayContaining(['page', 'appendices', 'bases']));
  });
});
