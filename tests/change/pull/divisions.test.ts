/** Parts and chapters that somebody put in, or whose titles were parted, in Word. */
import { describe, expect, test } from 'vitest';
import { paragraphWith } from '../../support/edit-word.ts';
import { smallPlan } from '../../support/plans.ts';
import { tripAfter } from '../../support/pull-trial.ts';
import type { XmlEdit } from '../../support/word-edits.ts';

const PLAN = smallPlan(`sections:
  - part: MỤC ĐÍCH VÀ YÊU CẦU CỦA ĐỢT KHÁM
    sections:
      # hỏi lại trạm y tế
      - heading: MỤC ĐÍCH
        items:
          - Nâng cao sức khỏe năm {{year}}.
      - heading: TIẾN ĐỘ
        items:
          - Đúng tiến độ.
  - part: NỘI DUNG
    sections:
      - heading: CÁCH LÀM
        items:
          - Khám cho người cao tuổi.
          - Lập hồ sơ.
`);

function yamlAfter(edit: XmlEdit): string {
  const { lacks, invents, isInOrder, pulled } = tripAfter(PLAN, edit);
  expect([lacks, invents, isInOrder]).toEqual([[], [], true]);
  return pulled.yaml;
}

describe('a new part', () => {
  test('comes with its sections', () => {
    const edit: XmlEdit = (xml) => {
      const [part, heading, item] = ['NỘI DUNG', 'CÁCH LÀM', 'Lập hồ sơ'].map((words) => paragraphWith(xml, words));
      const fresh = [
        part?.replace('NỘI DUNG', 'THEO DÕI'),
        heading?.replace('CÁCH LÀM', 'SAU KHÁM'),
        item?.replace('Lập hồ sơ./.', 'Theo dõi hằng tháng.'),
      ].join('');
      return xml.replace(part ?? '', () => fresh + part);
    };
    expect(yamlAfter(edit)).toBe(
      PLAN.replace(
        '  - part: NỘI DUNG\n',
        `  - part: THEO DÕI
    sections:
      - heading: SAU KHÁM
        items:
          - Theo dõi hằng tháng.
  - part: NỘI DUNG
`,
      ),
    );
  });

  test('takes the sections below it along, as they are typed', () => {
    const edit: XmlEdit = (xml) => {
      const part = paragraphWith(xml, 'NỘI DUNG').replace('NỘI DUNG', 'ĐIỀU KIỆN');
      const heading = paragraphWith(xml, 'TIẾN ĐỘ');
      return xml.replace(heading, () => part + heading);
    };
    expect(yamlAfter(edit)).toContain(`          - Nâng cao sức khỏe năm {{year}}.
  - part: ĐIỀU KIỆN
    sections:
      - heading: TIẾN ĐỘ
        items:
          - Đúng tiến độ.
  - part: NỘI DUNG
`);
  });
});

describe('a title parted by Enter', () => {
  const TITLE = 'MỤC ĐÍCH VÀ YÊU CẦU CỦA ĐỢT KHÁM';
  const parted =
    (second: (paragraph: string) => string): XmlEdit =>
    (xml) => {
      const title = paragraphWith(xml, TITLE);
      const [one, other] = ['MỤC ĐÍCH VÀ YÊU CẦU', 'CỦA ĐỢT KHÁM'].map((words) => title.replace(TITLE, words));
      return xml.replace(title, () => `${one}${second(other ?? '')}`);
    };

  test('is two parts where Word counts them', () => {
    const yaml = yamlAfter(parted((paragraph) => paragraph));
    expect(yaml.replace(/\n\n/g, '\n')).toBe(PLAN.replace(TITLE, 'MỤC ĐÍCH VÀ YÊU CẦU\n  - part: CỦA ĐỢT KHÁM'));
  });

  test('is one title where its second line has no number', () => {
    const none = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>';
    const { pulled } = tripAfter(
      PLAN,
      parted((paragraph) => paragraph.replace(/<w:numPr>.*?<\/w:numPr>/, none)),
    );
    expect(pulled).toMatchObject({ yaml: PLAN, changes: [] });
  });
});

describe('chapters within parts', () => {
  const CHAPTERS = smallPlan(`sections:
  - part: QUY ĐỊNH
    sections:
      - chapter: CĂN CỨ
        sections:
          - heading: MỤC ĐÍCH
            items: [Nâng cao sức khỏe.]
      # hỏi lại
      - chapter: YÊU CẦU
        sections:
          - heading: TIẾN ĐỘ
            items: ["Xong trong năm {{year}}."]
  - part: CỤ THỂ
    sections:
      - heading: CÁCH LÀM
        items: [Khám tại trạm.]
`);
  const CHAPTER = `      # hỏi lại
      - chapter: YÊU CẦU
`;

  function chaptersAfter(edit: XmlEdit): string {
    const { lacks, invents, isInOrder, pulled } = tripAfter(CHAPTERS, edit);
    expect([lacks, invents, isInOrder]).toEqual([[], [], true]);
    return pulled.yaml;
  }

  test('a new one comes with its sections', () => {
    const edit: XmlEdit = (xml) => {
      const chapter = paragraphWith(xml, 'YÊU CẦU');
      const heading = paragraphWith(xml, 'TIẾN ĐỘ').replace('TIẾN ĐỘ', 'BỘ MÁY');
      return xml.replace(chapter, () => chapter.replace('YÊU CẦU', 'TỔ CHỨC') + heading + chapter);
    };
    expect(chaptersAfter(edit)).toBe(
      CHAPTERS.replace(CHAPTER, `      - chapter: TỔ CHỨC\n        sections:\n          - heading: BỘ MÁY\n${CHAPTER}`),
    );
  });

  test('a new part above one takes it along, as it is typed', () => {
    const edit: XmlEdit = (xml) => {
      const chapter = paragraphWith(xml, 'YÊU CẦU');
      const part = paragraphWith(xml, 'CỤ THỂ').replace('CỤ THỂ', 'ĐÒI HỎI');
      return xml.replace(chapter, () => part + chapter);
    };
    expect(chaptersAfter(edit)).toBe(CHAPTERS.replace(CHAPTER, `  - part: ĐÒI HỎI\n    sections:\n${CHAPTER}`));
  });
});
