/** Titles that the program breaks to fit the page are one text; those that the plan breaks keep their lines. */
import { describe, expect, test } from 'vitest';
import { edited, paragraphWith, saying, withoutParagraph } from '../../support/edit-word.ts';
import { planText, smallPlan } from '../../support/plans.ts';
import { builtFrom, pulledFrom, tripAfter } from '../../support/pull-trial.ts';
import type { XmlEdit } from '../../support/word-edits.ts';

const TITLE = `title: Phòng, chống bạo lực học đường và bảo đảm an toàn, trật tự cho người học trong các cơ sở giáo dục năm 2026`;
const APPENDIX = '  - title: TRÌNH TỰ PHỐI HỢP TIẾP NHẬN, XỬ LÝ VỤ VIỆC LIÊN QUAN ĐẾN NGƯỜI HỌC';

const PLAN = smallPlan(`${TITLE}
sections:
  - heading: YÊU CẦU
    items:
      - Làm đúng việc theo Phụ lục I và Phụ lục II.
      - Làm xong việc.
appendices:
${APPENDIX}
    text: Trình tự này dùng cho mọi vụ việc.
  - title: |
      DANH MỤC TRƯỜNG HỌC
      LÀM ĐIỂM NĂM 2026
    text: Danh mục có hai trường.
`);

const yamlAfter = (edit: XmlEdit): string => tripAfter(PLAN, edit).pulled.yaml;

describe('a title that the program breaks', () => {
  test.each([
    ['of the plan, in its first line', 'bảo đảm an toàn', 'giữ gìn an toàn'],
    ['of the plan, in its second line', 'cơ sở giáo dục', 'nhà trường'],
    ['of an appendix, in its first line', 'TRÌNH TỰ PHỐI HỢP', 'QUY TRÌNH PHỐI HỢP'],
    ['of an appendix, in its second line', 'ĐẾN NGƯỜI HỌC', 'ĐẾN HỌC SINH'],
  ])('%s, is put otherwise in the plan', (_, old, fresh) => {
    const edit: XmlEdit = (xml) => {
      expect(paragraphWith(xml, old)).toContain('<w:br/>');
      return xml.replace(old, fresh);
    };
    expect(yamlAfter(edit)).toBe(PLAN.replace(old, fresh));
  });

  test('is left alone by what changes elsewhere', () => {
    expect(yamlAfter(withoutParagraph('Làm xong việc'))).toBe(PLAN.replace('      - Làm xong việc.\n', ''));
  });

  test('and that Word has on one line is the same', () => {
    const joined: XmlEdit = (xml) =>
      xml.replace(paragraphWith(xml, 'TRÌNH TỰ PHỐI HỢP'), (title) =>
        title.replace(/<\/w:t><\/w:r><w:r><w:br\/><w:t xml:space="preserve">/, ' '),
      );
    expect(yamlAfter(joined)).toBe(PLAN);
  });
});

describe('a name that the program breaks', () => {
  const NAMED = smallPlan(`issuer:
  parent: UBND THÀNH PHỐ HỒ CHÍ MINH
  name: TRUNG TÂM KIỂM SOÁT BỆNH TẬT KHU VỰC TÂN BÌNH VÀ CÁC PHƯỜNG LÂN CẬN # tên dài
  code: TTKSBT
signatures:
  - capacity: KT. GIÁM ĐỐC
    post: PHÓ GIÁM ĐỐC PHỤ TRÁCH CHUYÊN MÔN VÀ CÔNG TÁC PHÒNG, CHỐNG DỊCH
    name: Nguyễn Văn Mẫu
`);

  test.each([
    ['of the issuer', 'PHƯỜNG LÂN CẬN', 'PHƯỜNG PHỤ CẬN'],
    ['of a post', 'CHỐNG DỊCH', 'CHỐNG BỆNH'],
  ])('%s, is put otherwise in its one line', (_, old, fresh) => {
    const edit: XmlEdit = (xml) => xml.replace(old, fresh);
    expect(tripAfter(NAMED, edit).pulled.yaml).toBe(NAMED.replace(old, fresh));
  });

  test('stays so where something else is changed too', () => {
    const edit: XmlEdit = (xml) =>
      xml.replace('PHƯỜNG LÂN CẬN', 'PHƯỜNG PHỤ CẬN').replace('Làm xong việc', 'Làm xong mọi việc');
    expect(tripAfter(NAMED, edit).pulled.yaml).toBe(
      NAMED.replace('PHƯỜNG LÂN CẬN', 'PHƯỜNG PHỤ CẬN').replace('Làm xong việc', 'Làm xong mọi việc'),
    );
  });
});

test('of a title that the plan breaks one line is put otherwise', () => {
  expect(yamlAfter(saying('LÀM ĐIỂM', 'CHỌN ĐIỂM'))).toBe(PLAN.replace('LÀM ĐIỂM', 'CHỌN ĐIỂM'));
});

test('of plans/lien-nganh-truong-hoc-2026.yaml the appendix stays where a task goes', () => {
  const yaml = planText('lien-nganh-truong-hoc-2026');
  const { changes } = pulledFrom(edited(builtFrom(yaml), withoutParagraph('Biên soạn bộ tài liệu dùng chung')), yaml);
  expect(changes.map(({ kind }) => kind)).toEqual(['dropped']);
});
