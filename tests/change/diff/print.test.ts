/** Two plans that say the same and are printed another way. */
import { describe, expect, test } from 'vitest';
import { markdownChanges } from '../../../src/report/reporters/changes/markdown.ts';
import { between, compare, pretty, sectionsOf, TASKS } from '../../support/changes.ts';

describe('print', () => {
  const item = (more: object): unknown => ({ text: 'Các việc sau:', ...more });

  test('dashes that became letters are told', () => {
    const changes = between([item({ bullets: TASKS.slice(0, 2) })], [item({ items: TASKS.slice(0, 2) })]);
    expect(changes.counts).toMatchObject({ added: 0, dropped: 0, moved: 0, reworded: 0 });
    expect(pretty(changes)).toContain(
      'Đổi cách đánh số, gạch đầu dòng ở 2 chỗ: mục I.1.a (trước là mục I.1, gạch thứ 1); mục I.1.b',
    );
  });

  test('another scheme of numbers is told, with how many labels it changes', () => {
    const sections = sectionsOf(item({ items: TASKS }));
    const text = pretty(compare(sections, `numbering: { scheme: decimal }\n${sections}`));
    expect(text).toContain('Kiểu đánh số: [-I. / 1. / a)-] {+I. / 1. / 1.1. / 1.1.1.+}');
    expect(text).toContain('gạch đầu dòng ở 4 chỗ: mục I.1.1 (trước là mục I.1.a);');
  });

  test.each([
    ['bold', TASKS[0].replace('phổ biến', '**phổ biến**')],
    ['italic', TASKS[0].replace('phổ biến', '*phổ biến*')],
    ['both, in a reworded text', TASKS[0].replace('phổ biến', '***phổ biến***').replace('từng', 'mọi')],
  ])('words that became %s are told by their place', (_, fresh) => {
    expect(pretty(between([TASKS[0], TASKS[1]], [fresh, TASKS[1]]))).toMatch(
      /^ {2}Đổi kiểu chữ \(đậm, nghiêng\) ở 1 chỗ: mục I\.1$/m,
    );
  });

  test('a bold word that is new, a number that only follows and a note’s number are told as no print', () => {
    const noted = { text: 'Việc có chú thích[^a].', footnotes: { a: 'Theo Luật năm 2011.' } };
    const fresh = [{ ...noted, text: 'Việc **mới**[^a].' }, TASKS[0].replace('hộ', '**mọi** hộ'), noted];
    expect(between([TASKS[0], noted], fresh).print).toEqual({ labels: [], faces: [], settings: [] });
  });

  test.each([
    ['{ assign: line }', 'Câu phân công: [-cuối đoạn, in nghiêng-] {+dòng riêng+}'],
    ['{ recipients: brace }', 'Mục đích gửi ở Nơi nhận: [-dòng riêng-] {+dấu ngoặc móc+}'],
    ['{ sizes: small }', 'Cỡ chữ: [-bộ cỡ chữ lớn-] {+bộ cỡ chữ nhỏ+}'],
    ['{ indent: 12.7 }', 'Lùi đầu dòng (mm): [-10-] {+12,7+}'],
    ['{ margins: { left: 35 } }', '(mm): [-20 × 20 × 30 × 15-] {+20 × 20 × 35 × 15+}'],
  ])('layout %s is told', (layout, said) => {
    const sections = sectionsOf({ text: TASKS[0], assign: { lead: ['Sở Y tế'] } });
    const changes = compare(sections, `layout: ${layout}\n${sections}`);
    expect(changes.items).toEqual([]);
    expect(pretty(changes)).toContain(said);
    expect(markdownChanges(changes, { language: 'en' })).toContain('## Print');
  });
});
