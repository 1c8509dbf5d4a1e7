/** Whatever the format can say, the file says it back: to import, to check, to pull, in Word's numbers and in typed ones. */
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { pullChanges } from '../../src/index.ts';
import { edited, saying } from '../support/edit-word.ts';
import { smallPlan } from '../support/plans.ts';
import { builtFile, departureCodes, importedData, linesThereAndBack, pulledKinds } from '../support/way-back.ts';

const PARTS = `
sections:
  - part: KẾT QUẢ NĂM 2025
    sections:
      - heading: KẾT QUẢ
        text: Đã làm xong việc.
      - heading: TỒN TẠI
        items:
          - Còn chậm.
          - Còn thiếu.
  - part: KẾ HOẠCH NĂM 2026
    text: Các đơn vị thực hiện theo các mục sau.
    sections:
      - heading: MỤC TIÊU
        text: Đạt 100% chỉ tiêu.
      - heading: TỔ CHỨC
        text: Thực hiện nghiêm túc.
`;

const CHAPTERS = `
sections:
  - part: QUY ĐỊNH CHUNG
    sections:
      - chapter: PHẠM VI
        sections:
          - heading: NƠI LÀM
            text: Làm tại các xã.
          - heading: NGƯỜI LÀM
            text: Các phòng cùng làm.
  - part: VIỆC LÀM
    sections:
      - chapter: VIỆC CỦA XÃ
        sections:
          - heading: VIỆC MỘT
            text: Làm việc một.
`;

const POINTS = `
sections:
  - heading: NHIỆM VỤ
    items:
      - heading: Hồ sơ
        items:
          - "Thủ tục: theo quyết định của tỉnh."
          - text: "Hồ sơ gồm:"
            points:
              - Tờ trình.
              - text: "Biên bản:"
                items:
                  - Của hội đồng.
                  - Của tổ.
                  - Của nhóm.
          - "Số lượng: 02 bộ."
      - heading: Thời gian
        text: Trước ngày 15 tháng 2.
`;

const ARABIC = `
sections:
  - heading: Mục đích
    text: Bảo đảm trực đủ giờ.
  - heading: Phân công
    items:
      - Phòng A trực ngày.
      - text: "Phòng B trực đêm:"
        bullets: [Đêm thứ Bảy., Đêm Chủ nhật.]
  - text: Các phòng thực hiện nghiêm túc.
`;

const FULL_DECIMAL = `
sections:
  - heading: Mục đích
    items:
      - heading: Chung
        items: [Việc nhỏ một., Việc nhỏ hai.]
      - heading: Riêng
        items: [Việc nhỏ ba., Việc nhỏ bốn.]
  - heading: Phân công
    text: Các phòng cùng làm.
`;

const ARTICLES = `
sections:
  - heading: Phạm vi
    items: [Áp dụng với các phòng., Thực hiện trong năm 2026.]
  - heading: Tổ chức thực hiện
    text: Các phòng thực hiện.
`;

const SMALL_ROMANS = `
sections:
  - heading: VIỆC
    items:
      - heading: Hồ sơ
        items:
          - text: "Tờ trình:"
            items: [Của sở., Của xã., Của thôn., Của tổ., Của hộ., Của người.]
          - Biên bản.
      - Làm xong.
`;

const PLANS: [string, string, unknown][] = [
  ['parts as the decree has them', PARTS, undefined],
  ['parts by letters, the title on the line', PARTS, { parts: 'Phần A.' }],
  ['parts in words', PARTS, { parts: 'PHẦN THỨ NHẤT' }],
  ['parts by letters alone', PARTS, { parts: 'A.' }],
  ['chapters in parts', CHAPTERS, undefined],
  ['points below decimals', POINTS, 'decimal'],
  ['sections without Roman numbers', ARABIC, 'arabic'],
  ['decimals without Roman numbers', FULL_DECIMAL, 'arabic-decimal'],
  ['articles', ARTICLES, 'articles'],
  ['small Roman numbers below letters', SMALL_ROMANS, undefined],
];

const withNumbering = (sections: string, numbering: unknown, labels: 'word' | 'typed'): string => {
  const scheme = typeof numbering === 'string' ? { scheme: numbering } : numbering;
  const choice = { ...(scheme as object | undefined), ...(labels === 'typed' ? { labels } : {}) };
  return smallPlan(`${sections}\nnumbering: ${JSON.stringify(choice)}`);
};

const CASES = PLANS.flatMap(([name, sections, numbering]) =>
  (['word', 'typed'] as const).map((labels) => [`${name}, ${labels}`, sections, numbering, labels] as const),
);

describe.each(CASES)('%s', (_, sections, numbering, labels) => {
  const text = withNumbering(sections, numbering, labels);
  const bytes = builtFile(text);

  test('comes back from the file to the letter', () => {
    const { sections: found, numbering: scheme = 'mixed' } = importedData(bytes);
    expect(found).toEqual((parse(text) as { sections: unknown }).sections);
    const usual = typeof numbering === 'string' ? numbering : numbering === undefined ? 'mixed' : { ...numbering };
    if (labels === 'word') expect(scheme).toEqual(usual);
    else expect(scheme).toMatchObject({ labels: 'typed' });
  });

  test('prints the same lines when it is built again', () => {
    const { there, back } = linesThereAndBack(text);
    expect(back).toEqual(there);
  });

  test('departs from the decree nowhere that the plan did not choose', () => {
    expect(departureCodes(bytes).filter((code) => code !== 'file/typed-numbers')).toEqual([]);
  });

  test('gives pull nothing to do, and an edit of its last sentence', () => {
    expect(pulledKinds(bytes, text)).toEqual([]);
    const last = /([^.:"\]]+)\.["\]]*\s*$/u.exec(sections.trim())?.[1]?.replace(/^\s*(?:-|text:|,)?\s*/u, '') ?? '';
    const { value } = pullChanges(edited(bytes, saying(last, `${last} ngay`)), text);
    expect(value?.changes.map(({ kind }) => kind)).toEqual(['reworded']);
    expect(value?.yaml).toBe(text.replace(last, `${last} ngay`));
  });
});

test('a part renamed in Word is renamed in the plan', () => {
  const text = withNumbering(PARTS, undefined, 'word');
  const changed = edited(builtFile(text), saying('KẾ HOẠCH NĂM 2026', 'KẾ HOẠCH NĂM HỌC'));
  expect(pullChanges(changed, text).value?.yaml).toBe(
    text.replace('part: KẾ HOẠCH NĂM 2026', 'part: KẾ HOẠCH NĂM HỌC'),
  );
});
