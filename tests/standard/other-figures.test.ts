/** With other figures and words in the Party's table every reader and writer follows: none has those of the state by heart. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importWord, pullChanges } from '../../src/index.ts';
import type { ComponentName } from '../../src/standard/components.ts';
import type { Standard, StandardId } from '../../src/standard/standard.ts';
import { STANDARDS } from '../../src/standard/standards.ts';
import { all, readPart } from '../../tools/measure/xml.ts';
import { documentOf } from '../support/plans.ts';
import { textsOf } from '../support/word.ts';

const PARTY = STANDARDS.party;

const inSize = (name: ComponentName, points: number) => ({
  [name]: { ...PARTY.components[name], size: { large: points, small: points } },
});

const OTHER: Standard = {
  ...PARTY,
  components: {
    ...PARTY.components,
    ...inSize('tableHeading', 20),
    ...inSize('tableText', 20),
    ...inSize('tableTotal', 20),
    basis: { ...PARTY.components.basis, italic: true },
  },
  wording: {
    ...PARTY.wording,
    tableUnit: 'ĐVT:',
    tableSource: 'Theo:',
    recall: 'THU HỒI',
    recallUntil: 'Trả lại:',
  },
};

const setParty = (standard: Standard): void => {
  (STANDARDS as Record<StandardId, Standard>).party = standard;
};

const textFor = (standard: string): string => `year: 2026
standard: ${standard}
stage: issued
issuer: { name: TỈNH UỶ LAM GIANG, code: TU, inText: Tỉnh uỷ Lam Giang }
number: 4
place: Lam Giang
date: 2026-03-04
marks: { recall: sau hội nghị }
title: về công tác cán bộ năm 2026
bases:
  - Căn cứ Luật Lưu trữ năm 2024
sections:
  - heading: MỤC ĐÍCH
    items:
      - text: "Số liệu như sau:"
        table:
          unit: hồ sơ
          source: báo cáo của các chi bộ
          columns:
            - { title: Nội dung, width: 80 }
            - { title: Nghiêng ngả, width: 10 }
            - { title: Số, width: 10 }
          rows:
            - [Việc, Nguyênxxx, "2"]
      - Việc thứ hai.
recipients: [Các đồng chí thành viên, { archive: Văn phòng Tỉnh uỷ }]
signatures: [{ authority: T/M BAN THƯỜNG VỤ, post: BÍ THƯ, name: Nguyễn Văn Mẫu }]
`;

const TEXT = textFor('party');

/** Widths of the columns of the table of data, twips. */
const columnsOf = (bytes: Uint8Array): number[] => {
  const table = all(readPart(bytes, 'word/document.xml'), 'w:tbl').find(
    (one) => all(one, 'w:tblBorders').length > 0 && all(one, 'w:gridCol').length === 3,
  );
  return (table === undefined ? [] : all(table, 'w:gridCol')).map(({ attributes }) => Number(attributes['w:w']));
};

describe('a plan by a table with other values', () => {
  let file: Uint8Array = new Uint8Array();

  beforeAll(() => {
    setParty(OTHER);
    file = documentOf(TEXT);
  });

  afterAll(() => setParty(PARTY));

  test('prints its words', () => {
    expect(textsOf(file, 'DonViTinh')).toEqual(['ĐVT: hồ sơ']);
    expect(textsOf(file, 'NguonSoLieu')).toEqual(['Theo: báo cáo của các chi bộ']);
  });

  test('gives each column of a table room for words of its size', () => {
    const [, own = 0] = columnsOf(file);
    const [, state = 0] = columnsOf(documentOf(textFor('state').replace('T/M BAN', 'TM. BAN')));
    expect(own).toBeGreaterThan(state * 1.3);
  });

  test('is read by its words', () => {
    const { data } = importWord(file).value ?? {};
    expect(JSON.stringify(data?.sections)).toContain('"unit":"hồ sơ"');
    expect(JSON.stringify(data?.sections)).toContain('"source":"báo cáo của các chi bộ"');
    expect(data?.marks).toEqual({ recall: 'sau hội nghị' });
  });

  test('gives nothing to pull: the look of its bases is its own', () => {
    expect(pullChanges(file, TEXT).value?.changes).toEqual([]);
  });
});
