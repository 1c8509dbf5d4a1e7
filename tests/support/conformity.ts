/** Word files held against the decree, and files with one thing changed in them. */
import { describe, expect, test } from 'vitest';
import { checkWord, type Language } from '../../src/index.ts';
import type { WordDiagnostic } from '../../src/lint/conformity/departure.ts';
import { departuresIn } from '../../src/report/reporters/conformity/report.ts';
import { documentOf } from './plans.ts';
import { repacked } from './zips.ts';

/** What a file departs in. */
export function departuresOf(bytes: Uint8Array, language: Language = 'vi'): ReturnType<typeof departuresIn> {
  const { value, diagnostics } = checkWord(bytes, { language });
  if (value === undefined) throw new Error(diagnostics[0]?.code);
  return departuresIn(diagnostics);
}

/** Departures as "code: what was found". */
export const told = (departures: readonly WordDiagnostic[]): string[] =>
  departures.map(({ code, departure }) => `${code}: ${departure?.found}`);

/** What is no matter of the decree is only noted. */
export const withoutNotes = <Told extends WordDiagnostic>(departures: readonly Told[]): Told[] =>
  departures.filter(({ severity }) => severity !== 'info');

/** One change: in which part of the package, what becomes what. */
export interface Change {
  readonly path: string;
  readonly from: string | RegExp;
  readonly to: string;
}

export const DOCUMENT = 'word/document.xml';
export const STYLES = 'word/styles.xml';

export const inDocument = (from: string | RegExp, to: string): Change => ({ path: DOCUMENT, from, to });

/** A change in one style. */
export const inStyle = (id: string, from: string | RegExp, to: string): Change => ({
  path: STYLES,
  from: new RegExp(`(w:styleId="${id}"(?:(?!</w:style>).)*?)${typeof from === 'string' ? from : from.source}`, 's'),
  to: `$1${to}`,
});

/** A file with one thing changed. */
export function changed(bytes: Uint8Array, { path, from, to }: Change): Uint8Array {
  let count = 0;
  const result = repacked(bytes, (name, text) => {
    if (name !== path) return text;
    const after = text.replace(from, to);
    if (after !== text) count += 1;
    return after;
  });
  if (count === 0) throw new Error(`nothing changed in ${path}`);
  return result;
}

/** A plan that has every component that is checked. */
export const PLAN = `year: 2026
stage: issued
issuer:
  parent: UBND TỈNH LAM GIANG
  name: SỞ Y TẾ
  code: SYT
  inText: Sở Y tế tỉnh Lam Giang
number: 5
place: Lam Giang
date: 2026-03-05
title: Phòng, chống dịch bệnh trên địa bàn tỉnh năm 2026
bases:
  - Căn cứ Luật Phòng bệnh ngày 10 tháng 12 năm 2025
  - Căn cứ Kế hoạch số 12/KH-UBND ngày 15 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh
opening:
  - "Sở Y tế xây dựng kế hoạch với những nội dung như sau:"
sections:
  - heading: MỤC ĐÍCH
    items:
      - Giảm ít nhất 10% số ca mắc so với năm trước.
      - Phát hiện sớm, xử lý kịp thời mọi ổ dịch.
  - heading: NHIỆM VỤ
    items:
      - heading: Giám sát, xử lý ổ dịch
        items:
          - Giám sát tại mọi trạm y tế xã, phường.
          - Điều tra từng ca bệnh trong 24 giờ.
          - Lấy mẫu xét nghiệm theo quy định.
          - Khử khuẩn nơi có ca bệnh.
          - Báo cáo hằng tuần theo Phụ lục I, Phụ lục II.
      - text: "Truyền thông về phòng bệnh:"
        bullets:
          - Phát thanh hằng ngày tại khu dân cư.
          - Treo áp phích tại trường học, chợ.
recipients:
  - Bộ Y tế
  - to: [UBND tỉnh]
    purpose: để báo cáo
  - archive: VT, NVY
signatures:
  - capacity: KT. GIÁM ĐỐC
    post: PHÓ GIÁM ĐỐC
    name: Nguyễn Văn Mẫu
appendices:
  - title: CHỈ TIÊU
    table:
      columns: [{ title: TT }, { title: Chỉ tiêu }]
      rows: [["1", Giảm 10% số ca mắc]]
  - title: LỊCH BÁO CÁO
    items:
      - Báo cáo tuần gửi trước thứ Sáu.
      - Báo cáo tháng gửi trước ngày 25.
`;

/** The plan's file, and the same with labels typed. */
export const FILE = documentOf(PLAN);

export const TYPED = documentOf(`${PLAN}numbering: { labels: typed }\n`);

/** A run of its own in the look given, in place of letters of a paragraph. */
export const ownRun = (letters: string, look: string): Change =>
  inDocument(
    letters,
    `</w:t></w:r><w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${letters}</w:t></w:r><w:r><w:t xml:space="preserve">`,
  );

/** The rule below a text: its border, and its length. */
export const ruleBelow = (text: string): RegExp =>
  new RegExp(`(${text}</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="DuongKe"/>)<w:pBdr>.*?</w:pBdr>`);

export const BOLD_OFF = '<w:b w:val="false"/>';
export const ITALIC_OFF = '<w:i w:val="false"/>';
export const ITALIC = '<w:i(?:/>| w:val="true"/>)';
export const BOLD = '<w:b(?:/>| w:val="true"/>)';

export const ruleIndent = (text: string): RegExp =>
  new RegExp(`(${text}</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="DuongKe"/>.*?)<w:ind [^>]*/>`);

/** What was changed; the change; the code; part, row and place; how what is found begins. */
export type PlantedDeparture = readonly [string, Change, string, string, string];

/** A change of a file that conforms is the one thing that is found in it. */
export function expectOnly(conforming: Uint8Array, change: Change, code: string, row: string, found: string): void {
  const departures = withoutNotes(departuresOf(changed(conforming, change)));
  expect(departures.map((one) => one.code)).toEqual([code]);
  const [{ component = '', id = '', place = '', found: text = '' } = {}] = departures.map((one) => one.departure);
  expect(`${component} ${id} ${place}`).toBe(row);
  expect(text.slice(0, found.length)).toBe(found);
}

/** The tests of a table of changes, each the one thing that is found. */
export function foundAlone(planted: readonly PlantedDeparture[], conforming: Uint8Array = FILE): void {
  describe('one thing changed is found, and nothing else', () => {
    test.each(planted)('%s', (_, change, code, row, found) => {
      expectOnly(conforming, change, code, row, found);
    });
  });
}
