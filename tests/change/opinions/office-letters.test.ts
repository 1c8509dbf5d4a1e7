/** Letters in the words of offices: what each asks for, where, and how sure that is; a place that is not sure says so. */
import { describe, expect, test } from 'vitest';
import { Offices } from '../../../src/change/opinions/offices.ts';
import type { Opinion } from '../../../src/change/opinions/opinion.ts';
import { bodyRegister } from '../../../src/content/entities/body-register.ts';
import { edited } from '../../support/edit-word.ts';
import { SENT } from '../../support/eleven-answers.ts';
import { collectedFrom } from '../../support/opinions.ts';
import { documentOf, planOf, smallPlan } from '../../support/plans.ts';

const AGREES = 'agrees';

const letter = (lines: readonly string[]): string =>
  [
    'UBND TỈNH LAM GIANG          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'SỞ TÀI CHÍNH          Độc lập - Tự do - Hạnh phúc',
    'Số: 5/STC-VP          Lam Giang, ngày 3 tháng 3 năm 2026',
    'V/v góp ý dự thảo Kế hoạch phòng, chống sốt xuất huyết năm 2026',
    'Kính gửi: Sở Y tế',
    ...lines,
    'Nơi nhận:',
    '- Như trên;',
    '- Lưu: VT.',
  ].join('\n\n');

const said = ({ place: { number, sure }, kind, edit }: Opinion): string => {
  const to = edit === undefined ? '' : ` → ${'to' in edit ? edit.to : 'bỏ'}`;
  return `${number} | ${sure} | ${kind}${to}`;
};

const LETTERS: readonly (readonly [lines: readonly string[], said: readonly string[] | typeof AGREES])[] = [
  [
    [
      '1. Tại mục III:',
      '- Đề nghị bổ sung kinh phí.',
      '- Đề nghị bỏ từ “hằng quý”.',
      '2. Đề nghị rà soát lại thể thức văn bản.',
    ],
    ['III | chắc | thêm', 'III.1 | chắc | bỏ → Các phòng thuộc Sở báo cáo kết quả.', ' | không rõ | ý kiến chung'],
  ],
  [
    [
      'Mục II:',
      'a) Khoản 1: đề nghị bổ sung nhân lực.',
      'b) Khoản 2, điểm c: đề nghị giảm số lượng.',
      'Ngoài ra, đề nghị bố trí kinh phí.',
    ],
    ['II.1 | chắc | thêm', 'II.2.c | chắc | ý kiến chung', ' | không rõ | ý kiến chung'],
  ],
  [['Tại khoản 2 mục II đề nghị thống nhất với nội dung tại khoản 1 mục III.'], ['II.2 | đoán | ý kiến chung']],
  [['Thống nhất với dự thảo Kế hoạch. Đề nghị Sở Y tế sớm ban hành để các đơn vị triển khai thực hiện.'], AGREES],
  [
    [
      'Sở Tài chính có ý kiến như sau:',
      '1. Cơ bản nhất trí với dự thảo.',
      '2. Đề nghị chỉnh sửa: Tại mục I.3 thay “24 giờ” thành “48 giờ”, tại mục III.1 thay “hằng quý” thành “6 tháng một lần”.',
    ],
    [
      'I.3 | chắc | sửa câu chữ → Xử lý triệt để 100% ổ dịch trong vòng 48 giờ.',
      'III.1 | chắc | sửa câu chữ → Các phòng thuộc Sở báo cáo kết quả 6 tháng một lần.',
    ],
  ],
  [['Không có ý kiến gì thêm.'], AGREES],
  [
    [
      'Qua nghiên cứu dự thảo, Sở Tài chính nhất trí với các nội dung nêu trong dự thảo, tuy nhiên đề nghị bổ sung vào mục III trách nhiệm của các sở.',
    ],
    ['III | chắc | thêm'],
  ],
  [
    [
      'Đề nghị xem xét quy định cụ thể thời gian hoàn thành đối với nội dung: “Lấy mẫu xét nghiệm tại các ổ dịch mới phát hiện”.',
    ],
    ['II.1.b | chắc | thời hạn'],
  ],
  [['Khoản 2 mục I: Không đồng ý với mục tiêu này vì không khả thi.'], ['I.2 | chắc | ý kiến chung']],
  [
    ['Tại phụ lục, mục I: đề nghị thay “Sổ tay” bằng “Cẩm nang”.'],
    ['Phụ lục, I | chắc | sửa câu chữ → Cẩm nang phòng bệnh sốt xuất huyết.'],
  ],
  [['Đề nghị đổi tên mục II thành “NHIỆM VỤ, GIẢI PHÁP”.'], ['II | chắc | sửa câu chữ']],
  [['Mục II, khoản 3: chuyển bảng xuống phụ lục.'], ['II.3 | đoán | ý kiến chung']],
  [['Tại trang 1, mục I.2: đề nghị làm rõ.'], ['I.2 | chắc | ý kiến chung']],
  [
    ['Đề nghị Sở Y tế chủ trì, phối hợp với Sở Tài chính trong việc lập dự toán kinh phí thực hiện.'],
    [' | không rõ | phân công'],
  ],
  [
    [
      'Phúc đáp Công văn số 120/SYT-NVY ngày 01/3/2026 của Sở Y tế về việc đề nghị tham gia ý kiến vào dự thảo Kế hoạch, Sở Tài chính cơ bản nhất trí với nội dung dự thảo. Tuy nhiên, đề nghị bổ sung tại gạch đầu dòng thứ 2 khoản 1 Mục II nội dung “và gửi kết quả về Sở”.',
      'Trên đây là ý kiến tham gia của Sở Tài chính, kính gửi Sở Y tế nghiên cứu, tổng hợp./.',
    ],
    ['II.1.b | đoán | thêm'],
  ],
  [
    [
      'Về bố cục: Thống nhất với bố cục của dự thảo.',
      'Về nội dung: Đề nghị cơ quan soạn thảo rà soát lỗi chính tả, thể thức văn bản theo Nghị định 30/2020/NĐ-CP.',
    ],
    [' | không rõ | ý kiến chung'],
  ],
  [
    [
      '1. Về thể thức: thực hiện theo Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư.',
      '2. Về nội dung',
      '- Mục I, khoản 3: Thay cụm từ “trong vòng 24 giờ” bằng cụm từ “trong vòng 12 giờ”.',
      '- Mục III, khoản 2: Thay "15/12/2026" thành "30/11/2026".',
    ],
    [
      ' | không rõ | ý kiến chung',
      'I.3 | chắc | sửa câu chữ → Xử lý triệt để 100% ổ dịch trong vòng 12 giờ.',
      'III.2 | chắc | sửa câu chữ → Văn phòng Sở tổng hợp, báo cáo Ủy ban nhân dân tỉnh trước ngày 30/11/2026.',
    ],
  ],
  [
    ['Sau khi nghiên cứu, Sở Tài chính nhất trí hoàn toàn với dự thảo và không có ý kiến bổ sung, sửa đổi gì thêm.'],
    AGREES,
  ],
  [
    [
      'Sở Tài chính không có ý kiến tham gia, đề nghị Sở Y tế hoàn thiện dự thảo trình cấp có thẩm quyền ban hành theo quy định.',
    ],
    AGREES,
  ],
  [
    ['Tại Mục II, điểm 1, gạch đầu dòng thứ nhất (trang 1): đề nghị sửa “hằng tuần” thành “hàng tháng”.'],
    ['II.1.a | chắc | sửa câu chữ → Theo dõi mật độ muỗi hàng tháng tại các xã trọng điểm.'],
  ],
  [['Tại điểm 2.c mục II đề nghị giảm số lượng tờ rơi xuống còn 2.000 tờ.'], ['II.2.c | chắc | ý kiến chung']],
  [['Tại tiết c, điểm 2, mục II, đề nghị viết rõ: In và phát 2.000 tờ rơi.'], ['II.2.c | chắc | ý kiến chung']],
  [['Phần II, mục 3, ý b: đề nghị lược bỏ.'], ['II.3.b | chắc | bỏ']],
  [['Đề nghị bỏ toàn bộ khoản 2 Mục I.'], ['I.2 | chắc | bỏ']],
  [
    ['Điểm a khoản 3 mục II: đề nghị chuyển thời gian sang sáng Chủ nhật thay vì sáng thứ Bảy.'],
    ['II.3.a | chắc | sửa câu chữ'],
  ],
  [['Tại dòng thứ 5, trang 1: sai lỗi chính tả, đề nghị sửa lại.'], ['Lời dẫn 1 | đoán | sửa câu chữ']],
  [
    [
      'Đề nghị thay cụm từ “Trung tâm Kiểm soát bệnh tật” bằng cụm từ “Trung tâm Kiểm soát bệnh tật tỉnh” trong toàn bộ dự thảo.',
    ],
    ['II.1.b | chắc | sửa câu chữ'],
  ],
  [
    [
      'Tại mục 2 phần III “Văn phòng Sở tổng hợp, báo cáo Ủy ban nhân dân tỉnh trước ngày 15/12/2026” đề nghị điều chỉnh thời gian thành trước ngày 10/12/2026.',
    ],
    ['III.2 | chắc | sửa câu chữ'],
  ],
  [
    ['Bổ sung vào phần căn cứ: Căn cứ Nghị quyết số 72-NQ/TW ngày 09 tháng 9 năm 2025 của Bộ Chính trị.'],
    ['Căn cứ 1 | chắc | thêm'],
  ],
  [
    [
      'Bổ sung thêm 01 gạch đầu dòng vào sau gạch đầu dòng thứ 3 khoản 1 mục II như sau: “Phối hợp với trường học giám sát học sinh nghỉ ốm”.',
    ],
    ['II.1.c | đoán | phân công'],
  ],
  [
    ['Khoản 1 Mục III: Đề nghị bổ sung trách nhiệm của Sở Tài chính như sau: “Sở Tài chính tham mưu bố trí kinh phí”.'],
    ['III.1 | chắc | thêm'],
  ],
  [
    [
      'Về kinh phí: Kinh phí thực hiện kế hoạch do ngân sách nhà nước bảo đảm theo phân cấp; đề nghị Sở Y tế lập dự toán gửi Sở Tài chính thẩm định.',
    ],
    [' | không rõ | ý kiến chung'],
  ],
  [
    ['Nhất trí với Mục I, Mục II của dự thảo. Riêng Mục III đề nghị phân công rõ đơn vị chủ trì.'],
    ['III | chắc | phân công'],
  ],
  [['Tại khoản 1 mục I: chỉ tiêu giảm 10% là quá cao, đề nghị cân nhắc giảm xuống 5%.'], ['I.1 | chắc | số liệu']],
  [
    ['Bảng tại khoản 3 mục II, dòng 2: số xã 20 chưa khớp với báo cáo, đề nghị rà soát.'],
    ['II.3, bảng, dòng 2 | chắc | ý kiến chung'],
  ],
  [
    ['Phần nơi nhận: đề nghị bổ sung Sở Khoa học và Công nghệ.', 'Phần chữ ký: đề nghị ký thay.'],
    ['Nơi nhận 1 | đoán | thêm', 'Chữ ký | chắc | sửa câu chữ'],
  ],
  [['Trích yếu: đề nghị bổ sung cụm từ “trên địa bàn tỉnh Lam Giang”.'], ['Trích yếu | chắc | thêm']],
  [
    ['Tại trang 2, dòng 3 từ trên xuống, cụm từ "hằng quý" đề nghị sửa thành "hằng tháng".'],
    ['III.1 | đoán | sửa câu chữ → Các phòng thuộc Sở báo cáo kết quả hằng tháng.'],
  ],
  [['- Điểm a, b khoản 2 mục II: đề nghị gộp thành một điểm.'], ['II.2.a | đoán | ý kiến chung']],
  [['- Các khoản 1, 2 Mục III: đề nghị quy định rõ thời gian.'], ['III.1 | đoán | ý kiến chung']],
  [
    [
      'Đề nghị chỉnh sửa nội dung “Tổ chức nói chuyện chuyên đề tại các trường học.” thành “Tổ chức nói chuyện chuyên đề tại trường học, khu công nghiệp.”',
    ],
    ['II.2.b | chắc | sửa câu chữ → Tổ chức nói chuyện chuyên đề tại trường học, khu công nghiệp.'],
  ],
  [['Đoạn “Theo dõi mật độ muỗi … tại các xã trọng điểm” đề nghị nêu rõ tần suất.'], ['II.1.a | đoán | ý kiến chung']],
  [
    ['Thống nhất với các nội dung khác của dự thảo.', 'Ngoài ra, đề nghị quan tâm bố trí kinh phí cho cơ sở.'],
    [' | không rõ | ý kiến chung'],
  ],
  [['Đồng chí có ý kiến đề nghị liên hệ: ông Nguyễn Văn Mẫu, chuyên viên, điện thoại 0912.345.678.'], []],
  [['Trong quá trình thực hiện, nếu có vướng mắc đề nghị phản ánh về Sở Tài chính để được hướng dẫn.'], []],
  [['Tại mục “Tổ chức thực hiện”, đề nghị bổ sung nhiệm vụ của UBND các xã.'], ['III | chắc | thêm']],
  [
    ['Đề nghị nghiên cứu, chỉnh sửa lại khoản 2, mục I cho phù hợp: “Hạn chế thấp nhất tử vong do sốt xuất huyết”.'],
    ['I.2 | chắc | sửa câu chữ'],
  ],
  [['Mục II.1.b: Đề nghị giao Trung tâm Y tế khu vực phối hợp thực hiện.'], ['II.1.b | chắc | phân công']],
];

const PAGES = [
  [['title'], ['bases', 0], ['bases', 0], ['bases', 0], ['opening', 0]],
  [
    ['sections', 2],
    ['sections', 2, 'items', 0],
    ['sections', 2, 'items', 1],
  ],
];

describe('a letter', () => {
  test.each(LETTERS)('%j', (lines, expected) => {
    const { opinions, offices } = collectedFrom(letter(lines), SENT, { linesByPage: () => PAGES });
    expect(offices).toMatchObject([{ name: 'Sở Tài chính', agrees: expected === AGREES }]);
    expect(opinions.map(said)).toEqual(expected === AGREES ? [] : expected);
    for (const { date } of opinions) expect(date).toBe('2026-03-03');
  });
});

const paragraph = (text: string): string => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const cell = (text: string): string =>
  `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>${text.split('\n').map(paragraph).join('')}</w:tc>`;
const table = (rows: readonly (readonly string[])[]): string =>
  `<w:tbl><w:tblPr/><w:tblGrid>${(rows[0] ?? []).map(() => '<w:gridCol w:w="2000"/>').join('')}</w:tblGrid>${rows
    .map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`)
    .join('')}</w:tbl>`;

const wordLetter = (rows: readonly (readonly string[])[]): Uint8Array =>
  edited(documentOf(smallPlan()), (xml) =>
    xml.replace(
      /<w:body>.*<\/w:body>/s,
      () =>
        `<w:body>${['SỞ TÀI CHÍNH', 'Số: 5/STC-VP', 'Kính gửi: Sở Y tế', 'Sở có ý kiến như sau:'].map(paragraph).join('')}${table(rows)}${paragraph('Trân trọng./.')}<w:sectPr/></w:body>`,
    ),
  );

const TABLES: readonly (readonly [rows: readonly (readonly string[])[], said: readonly string[]])[] = [
  [
    [
      ['STT', 'Nội dung dự thảo', 'Ý kiến góp ý', 'Lý do'],
      ['1', 'c) In và phát 5.000 tờ rơi hướng dẫn diệt bọ gậy.', 'Giảm còn 3.000 tờ.', 'Kinh phí hạn hẹp'],
      ['2', 'Mục III, khoản 2', 'Đề nghị sửa “15/12/2026” thành “10/12/2026”', ''],
      ['3', 'Các nội dung khác', 'Thống nhất', ''],
    ],
    [
      'II.2.c | chắc | ý kiến chung',
      'III.2 | chắc | sửa câu chữ → Văn phòng Sở tổng hợp, báo cáo Ủy ban nhân dân tỉnh trước ngày 10/12/2026.',
    ],
  ],
  [
    [
      ['TT', 'Vị trí', 'Nội dung tại dự thảo', 'Đề nghị sửa đổi, bổ sung'],
      ['(1)', '(2)', '(3)', '(4)'],
      [
        '1',
        'Điểm b khoản 2 mục II',
        'Tổ chức nói chuyện tại các trường học',
        'Bổ sung “và khu công nghiệp” sau “trường học”',
      ],
      ['2', 'Trang 1', 'Giảm 10% số ca mắc', 'Giảm 5%'],
    ],
    [
      'II.2.b | chắc | thêm → Tổ chức nói chuyện chuyên đề tại các trường học và khu công nghiệp.',
      'I.1 | chắc | số liệu',
    ],
  ],
  [
    [
      ['Dự thảo', 'Góp ý'],
      ['Phun hóa chất diện rộng tại các ổ dịch đang hoạt động.', 'Bỏ'],
    ],
    ['II.3.b | chắc | bỏ'],
  ],
  [
    [
      ['STT', 'Điều, khoản', 'Nội dung góp ý'],
      ['1', 'Mục I', 'Đề nghị bổ sung chỉ tiêu tập huấn.'],
      ['2', 'Toàn văn', 'Rà soát lỗi chính tả.'],
    ],
    ['I | chắc | số liệu', ' | không rõ | ý kiến chung'],
  ],
];

describe('a table of opinions in Word', () => {
  test.each(TABLES)('%j', (rows, expected) => {
    const { opinions, draft } = collectedFrom(wordLetter(rows), SENT);
    expect(draft).toBe('letter');
    expect(opinions.map(said)).toEqual(expected);
  });

  test('that quotes all of the draft is a letter all the same, and what the draft says is nobody’s opinion', () => {
    const quoted = SENT.split('\n').flatMap((line) => /^\s+- ([^{:[]{25,})$/.exec(line)?.[1] ?? []);
    const rows = [
      ['Nội dung dự thảo', 'Ý kiến'],
      ...quoted.map((line, index) => [line, index === 3 ? 'Đề nghị làm rõ.' : '']),
    ];
    const { opinions, draft } = collectedFrom(wordLetter(rows), SENT);
    expect([draft, opinions.length]).toEqual(['letter', 1]);
  });
});

test('an office whose letterhead names the plan’s province is the recipient that names none, and is not called silent', () => {
  const plan = planOf(smallPlan('recipients:\n  - Công an tỉnh\n  - Thanh tra tỉnh\n  - archive: VT'));
  const offices = new Offices(plan, bodyRegister());
  const answer = { name: 'Công an tỉnh Lam Giang', files: ['thu.txt'], agrees: true };
  expect(offices.named(answer.name)).toBe('Công an tỉnh');
  expect(offices.named('Công an tỉnh Nam Châu')).toBe('Công an tỉnh Nam Châu');
  expect(offices.silent([answer]).names).toEqual(['Thanh tra tỉnh']);
});

test('a wish to drop words because nobody was given the money asks to drop them, and gives nobody a task', () => {
  const { opinions } = collectedFrom(
    letter(['Tại mục III, đề nghị bỏ từ “hằng quý” vì chưa được giao dự toán.']),
    SENT,
  );
  expect(opinions.map(({ kind }) => kind)).toEqual(['bỏ']);
});
