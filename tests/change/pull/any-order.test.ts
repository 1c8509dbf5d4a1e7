/** Lists, paragraphs and tables that come to stand in an order which the keys of an item cannot print. */
import { describe, expect, test } from 'vitest';
import { edited, paragraphWith } from '../../support/edit-word.ts';
import { EDITED_PLAN } from '../../support/pull-plan.ts';
import { builtFrom, pulledFrom, tripAfter } from '../../support/pull-trial.ts';
import { movedAfter, withKindBefore, type XmlEdit } from '../../support/word-edits.ts';

const yamlAfter = (edit: XmlEdit): string => {
  const trip = tripAfter(EDITED_PLAN, edit);
  expect([trip.lacks, trip.invents, trip.isInOrder]).toEqual([[], [], true]);
  return trip.pulled.yaml;
};

describe('what cannot be printed by keys becomes the content of its item, without a mark', () => {
  test('but for a paragraph amid dashes, which is a further one of the dash above it', () => {
    expect(yamlAfter(withKindBefore('Kết quả báo cáo Sở', 'Mỗi trường một buổi.', 'Trường trung học.'))).toBe(
      EDITED_PLAN.replace(
        '              - Trường tiểu học.\n',
        '              - >-\n                Trường tiểu học.\n\n                Mỗi trường một buổi.\n',
      ),
    );
  });

  test('a dash after a table', () => {
    const yaml = yamlAfter(withKindBefore('Trường tiểu học.', 'Chi theo thực tế.', 'TỔ CHỨC THỰC HIỆN'));
    expect(yaml).toContain(`        text: "Bảng kinh phí:"
        content:
          - table:
              columns:`);
    expect(yaml).toContain(`          - bullets:
              - Chi theo thực tế.
`);
  });

  test('dashes above the points of a section', () => {
    const yaml = yamlAfter(movedAfter('Trường tiểu học.', 'MỤC TIÊU'));
    expect(yaml).toContain(`    content:
      - bullets:
          - Trường tiểu học.
      - items:
          - Giảm ít nhất`);
    // What stood in the comments stays where it belongs.
    expect(yaml).toContain('          # hỏi lại Cục Phòng bệnh\n          - text: Tỉ lệ tiêm chủng');
  });
});

test('a dash of the second level without one above it is put in, and told to stand at another level', () => {
  const list = (xml: string, words: string): string =>
    /<w:numPr>.*?<\/w:numPr>/s.exec(paragraphWith(xml, words))?.[0] ?? '';
  const deeper: XmlEdit = (xml) => {
    const dash = paragraphWith(xml, 'Trường tiểu học.');
    const own = list(xml, 'Trường tiểu học.');
    return xml.replace(dash, () => dash.replace(own, own.replace('w:ilvl w:val="0"', 'w:ilvl w:val="1"')));
  };
  const { yaml } = pulledFrom(edited(builtFrom(EDITED_PLAN), deeper), EDITED_PLAN);
  expect(yaml).toBe(
    EDITED_PLAN.replace(
      '              - Trường tiểu học.\n',
      `              # KIỂM TRA: “Trường tiểu học.” đã có ở đây, nhưng trong Word đứng ở bậc khác; xem lại cách đánh số
              - Trường tiểu học.
`,
    ),
  );
});

test('notes of two items with one id are not taken for each other when a text moves', () => {
  const plan = EDITED_PLAN.replace('- In tờ rơi.', '- { text: "In tờ rơi[^a].", footnotes: { a: Theo mẫu của Bộ. } }');
  const trip = tripAfter(plan, movedAfter('In tờ rơi', 'Kết quả gửi UBND tỉnh'));
  expect([trip.lacks, trip.invents]).toEqual([[], []]);
  expect(trip.pulled.yaml.match(/Theo mẫu của Bộ/g)).toHaveLength(1);
  expect(trip.pulled.yaml.match(/Tính theo số trẻ/g)).toHaveLength(1);
});

test('the row that counts the columns goes and comes', () => {
  const numbered = EDITED_PLAN.replace(
    '          rows:\n            - [1, Tờ rơi',
    '          numbered: true\n          rows:\n            - [1, Tờ rơi',
  );
  const without: XmlEdit = (xml) => xml.replace(/<w:tr>(?:(?!<w:tr>).)*?\(1\).*?<\/w:tr>/s, '');
  const back = pulledFrom(edited(builtFrom(numbered), without), numbered).yaml;
  expect(back).toBe(EDITED_PLAN);
});
