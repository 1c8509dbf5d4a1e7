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

/** More items than two figures count, points among them. */
const HUNDRED = `
sections:
  - heading: VIỆC
    items:
${Array.from({ length: 102 }, (_, index) => `      - Làm xong việc của thôn ${index + 1}.`).join('\n')}
      - text: "Việc của xã:"
        items: [Họp dân., Làm đường.]
`;

const HUNDRED_DECIMALS = `
sections:
  - heading: Việc
    items:
${Array.from({ length: 102 }, (_, index) => `      - Làm xong việc của thôn ${index + 1}.`).join('\n')}
`;

const FIFTY_SECTIONS = `
sections:
${Array.from({ length: 50 }, (_, index) => `  - heading: VIỆC CỦA THÔN ${index + 1}\n    text: Làm xong việc.`).join('\n')}
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
  ['more than a hundred items', HUNDRED, undefined],
  ['more than a hundred decimals', HUNDRED_DECIMALS, 'arabic-decimal'],
  ['fifty sections', FIFTY_SECTIONS, undefined],
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

const DATED = `stage: issued
number: 12
date: 2026-02-05`;

const WHOLE: [string, string][] = [
  [
    'parts of an end with all its data',
    `${DATED}
issuer:
  parent: |-
    UBND TỈNH LAM GIANG
    SỞ GIÁO DỤC VÀ ĐÀO TẠO
  name: TRƯỜNG THPT LAM GIANG
  code: THPT
recipients:
  - Các tổ chuyên môn
  - archive: VT, HC
    archiveCopies: 2
    drafter: NVM
    issuedCopies: 30
signatures:
  - capacity: |-
      TL. HIỆU TRƯỞNG
      KT. TRƯỞNG PHÒNG HÀNH CHÍNH
    post: PHÓ TRƯỞNG PHÒNG HÀNH CHÍNH
    name: Nguyễn Văn Mẫu`,
  ],
  [
    'a post that nobody has heard of',
    `${DATED}
issuer:
  name: ĐOÀN ĐỊA CHẤT SỐ 5
  code: ĐĐC
signatures:
  - authority: TM. TIỂU BAN
    post: TRƯỞNG TIỂU BAN
    otherPost: NHẠC TRƯỞNG ĐOÀN LAM GIANG
    name: Nguyễn Văn Mẫu`,
  ],
  [
    'marks of secrecy and urgency',
    `${DATED}
issuer:
  name: SỞ NỘI VỤ
  code: SNV
marks: { secrecy: TỐI MẬT, urgency: HỎA TỐC, circulation: XEM XONG TRẢ LẠI, recall: ngày 30 tháng 6 năm 2026 }`,
  ],
];

const ATTACHED = `year: 2026
stage: issued
issuer:
  name: SỞ NỘI VỤ
  inText: Sở Nội vụ
title: Làm việc trong năm 2026
attachedTo:
  number: 7
  code: QĐ-SNV
  date: 2026-01-15
sections:
  - heading: VIỆC MỘT
    items:
      - Làm đúng việc.
      - Làm xong việc.
  - heading: VIỆC HAI
    text: Các phòng cùng làm việc.
appendices:
  - title: DANH SÁCH VIỆC
    numbering: arabic
    items:
      - Việc của phòng một.
      - Việc của phòng hai.
`;

const WHOLE_PLANS: [string, string][] = [
  ...WHOLE.map(([name, more]): [string, string] => [name, smallPlan(more)]),
  ['a plan that a decision is issued with', ATTACHED],
  [
    'a plan that another body’s decision is issued with',
    ATTACHED.replace('  inText: Sở Nội vụ\n', '').replace(
      '  date: 2026-01-15',
      '  date: 2026-01-15\n  issuer: Chủ tịch Ủy ban nhân dân tỉnh Lam Giang',
    ),
  ],
];

describe.each(WHOLE_PLANS)('%s', (_, text) => {
  const bytes = builtFile(text);

  test('comes back from the file to the letter', () => {
    const { date, ...found } = importedData(bytes);
    const { date: own, ...data } = parse(text) as Record<string, unknown>;
    expect(date === undefined ? undefined : String(date)).toBe(own);
    expect(found).toMatchObject(withoutCodes(data));
    expect(Object.keys(found).sort()).toEqual(Object.keys(data).sort());
  });

  test('departs from the decree nowhere', () => {
    expect(departureCodes(bytes)).toEqual([]);
  });

  test('gives pull nothing to do', () => {
    expect(pulledKinds(bytes, text)).toEqual([]);
  });
});

/** "as running text writes it" of an issuer stands in no file without appendices. */
function withoutCodes(data: Record<string, unknown>): Record<string, unknown> {
  const { issuer, ...rest } = data;
  const { inText, ...printed } = issuer as Record<string, unknown>;
  return { ...rest, issuer: printed };
}

test.each([
  ['SNV ngày 15', 'SNV ngày 16', 'date: 2026-01-15', 'date: 2026-01-16'],
  ['số 07/QĐ', 'số 08/QĐ', 'number: 7', 'number: 8'],
])('an edit of the decision in Word, %s to %s, is taken in', (old, fresh, was, is) => {
  const changed = edited(builtFile(ATTACHED), saying(old, fresh));
  expect(pullChanges(changed, ATTACHED).value?.yaml).toBe(ATTACHED.replace(was, is));
});

test.each([
  ['HC (2)', 'HC (3)', 'archiveCopies: 2', 'archiveCopies: 3'],
  ['NVM.(30)', 'NVM.(35)', 'issuedCopies: 30', 'issuedCopies: 35'],
  ['Lưu: VT, HC', 'Lưu: VT, TH', 'archive: VT, HC', 'archive: VT, TH'],
  ['TL. HIỆU TRƯỞNG', 'TUQ. HIỆU TRƯỞNG', 'TL. HIỆU TRƯỞNG', 'TUQ. HIỆU TRƯỞNG'],
])('an edit of the end in Word, %s to %s, is taken in', (old, fresh, was, is) => {
  const text = WHOLE_PLANS[0]?.[1] ?? '';
  const changed = edited(builtFile(text), saying(old, fresh));
  expect(pullChanges(changed, text).value?.yaml).toBe(text.replace(was, is));
});

test('an urgency that was raised in Word is raised in the plan', () => {
  const text = WHOLE_PLANS[2]?.[1] ?? '';
  const changed = edited(builtFile(text), saying('HỎA TỐC', 'KHẨN'));
  expect(pullChanges(changed, text).value?.yaml).toBe(text.replace('urgency: HỎA TỐC', 'urgency: KHẨN'));
});
