/** YAML that looks as if a careful person had typed it. */
import { describe, expect, test } from 'vitest';
import { writePlan } from '../../../../src/plan/source/write/write.ts';
import { linesOf, planOf, written } from '../../../support/written.ts';

describe('it looks as if it had been typed', () => {
  test('keys are in the order of the schema, whatever the order of the data', () => {
    expect(
      linesOf({
        sections: [{ footnotes: { '1': 'Chú thích.' }, items: ['Một.'], heading: 'YÊU CẦU' }],
        place: 'Lam Giang',
        stage: 'drafting',
      }),
    ).toEqual([
      'stage: drafting',
      'place: Lam Giang',
      '',
      'sections:',
      '  - heading: YÊU CẦU',
      '    items:',
      '      - Một.',
      '    footnotes:',
      '      "1": Chú thích.',
    ]);
  });

  test('dates and numbers are plain, what is not known is left empty', () => {
    expect(linesOf({ number: null, date: '2026-02-05', draftNumber: 2 })).toEqual([
      'draftNumber: 2',
      'number:',
      'date: 2026-02-05',
    ]);
  });

  test('lines of a title stay lines', () => {
    expect(linesOf({ title: 'Công tác phòng, chống tội phạm\nnăm 2026\n' })).toEqual([
      'title: |',
      '  Công tác phòng, chống tội phạm',
      '  năm 2026',
    ]);
  });

  test('a long text is folded, a blank line parts its paragraphs', () => {
    const sentence = 'Các sở, ngành, địa phương chủ động triển khai nhiệm vụ được giao, bảo đảm đúng tiến độ đã đề ra';
    expect(linesOf({ opening: [`${sentence} trong năm.\nĐoạn hai.`] })).toEqual([
      'opening:',
      '  - >-',
      '    Các sở, ngành, địa phương chủ động triển khai nhiệm vụ được giao, bảo đảm đúng tiến độ đã đề ra',
      '    trong năm.',
      '',
      '    Đoạn hai.',
    ]);
  });

  test('quotes only where they are needed', () => {
    expect(linesOf({ bases: ['Luật số 1/2026', 'Căn cứ: Luật', '**Đậm** và thường', '{{cite "luat"}}'] })).toEqual([
      'bases:',
      '  - Luật số 1/2026',
      '  - "Căn cứ: Luật"',
      '  - "**Đậm** và thường"',
      '  - >-',
      '    {{cite "luat"}}',
    ]);
  });

  test('what is filled in is not broken over lines', () => {
    const text = `${'x'.repeat(80)} {{cite "mot van ban co ten dai"}} và các văn bản khác có liên quan`;
    expect(written({ opening: [text] })).toContain('\n    {{cite "mot van ban co ten dai"}} và');
  });

  test('an assignment stands on one line where there is room, its bodies on lines of their own where there is none', () => {
    const bodies = [
      'Sở Nông nghiệp và Môi trường',
      'Sở Văn hóa, Thể thao và Du lịch',
      'Sở Giáo dục và Đào tạo',
      'Tỉnh đoàn',
    ];
    expect(
      linesOf({
        sections: [
          {
            heading: 'A',
            items: [
              { text: 'Một', assign: { support: ['các sở, ngành'], lead: ['Công an tỉnh'] } },
              { text: 'Hai', assign: { lead: ['Công an tỉnh'], support: bodies } },
            ],
          },
        ],
      }).slice(3),
    ).toEqual([
      '      - text: Một',
      '        assign: { lead: [Công an tỉnh], support: ["các sở, ngành"] }',
      '      - text: Hai',
      '        assign:',
      '          lead: [Công an tỉnh]',
      '          support:',
      ...bodies.map((body) => `            - ${body}`),
    ]);
  });

  test('short rows of a table stand on one line', () => {
    const table = {
      columns: [{ title: 'Việc', width: 40 }, { title: 'Hạn' }],
      rows: [
        ['Báo cáo, tổng kết', null],
        [1, 'Quý I'],
      ],
    };
    expect(linesOf({ appendices: [{ title: 'DANH MỤC', table }] })).toEqual([
      'appendices:',
      '  - title: DANH MỤC',
      '    table:',
      '      columns:',
      '        - { title: Việc, width: 40 }',
      '        - { title: Hạn }',
      '      rows:',
      '        - ["Báo cáo, tổng kết", null]',
      '        - [1, Quý I]',
    ]);
  });

  test('the schema for editors stands on the first line', () => {
    expect(writePlan(planOf({}), [], { schema: '../plan.schema.json' })).toBe(
      '# yaml-language-server: $schema=../plan.schema.json\nyear: 2026\n',
    );
  });

  test('decomposed letters are composed', () => {
    expect(linesOf({ place: 'Ha\u0300 Nội' })).toEqual(['place: Hà Nội']);
  });
});
