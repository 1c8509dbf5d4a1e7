/** Who is charged by the running words of a text: what is read, and what is left alone. */
import { describe, expect, test } from 'vitest';
import { type ProseCharge, proseCharge, proseSegments } from '../../src/tasks/prose-charge.ts';

const ANYWHERE = { isDivision: false, isCharged: false };
const DIVISION = { isDivision: true, isCharged: false };

const brief = (charge: ProseCharge | undefined): string =>
  charge === undefined
    ? ''
    : [
        charge.lead.length > 0 ? `lead ${charge.lead.join(' + ')}` : '',
        charge.support.length > 0 ? `support ${charge.support.join(' + ')}` : '',
        charge.who.length > 0 ? `who ${charge.who.join(' + ')}` : '',
      ]
        .filter((part) => part !== '')
        .join(' | ');

/** In any section. */
const SENTENCES: readonly (readonly [string, string])[] = [
  [
    'Giao Sở Tài chính chủ trì, phối hợp với Sở Y tế, Kho bạc Nhà nước khu vực V bố trí kinh phí.',
    'lead Sở Tài chính | support Sở Y tế + Kho bạc Nhà nước khu vực V',
  ],
  [
    'Sở Văn hóa, Thể thao và Du lịch chủ trì, phối hợp với Tỉnh đoàn tổ chức hội thi.',
    'lead Sở Văn hóa, Thể thao và Du lịch | support Tỉnh đoàn',
  ],
  [
    'Công an tỉnh (Cơ quan Thường trực) chủ trì, phối hợp Văn phòng UBND tỉnh theo dõi, đôn đốc.',
    'lead Công an tỉnh | support Văn phòng UBND tỉnh',
  ],
  [
    'Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh chủ trì, phối hợp với các tổ chức chính trị - xã hội vận động hội viên.',
    'lead Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh | support các tổ chức chính trị - xã hội',
  ],
  [
    'Sở Xây dựng là cơ quan chủ trì, phối hợp với Ban Quản lý dự án lập quy hoạch.',
    'lead Sở Xây dựng | support Ban Quản lý dự án',
  ],
  // What they help with begins with no verb that is known: who helps cannot be told, who leads can.
  ['Sở Y tế chủ trì, phối hợp với Sở Nội vụ thí điểm mô hình.', 'lead Sở Y tế'],
  [
    'Giao Phòng Xây dựng phong trào toàn dân bảo vệ an ninh Tổ quốc là đầu mối.',
    'who Phòng Xây dựng phong trào toàn dân bảo vệ an ninh Tổ quốc',
  ],
  ['Giao Trung tâm Kiểm soát bệnh tật:', 'who Trung tâm Kiểm soát bệnh tật'],
  ['Công an tỉnh - Cơ quan Thường trực Ban Chỉ đạo chịu trách nhiệm:', 'who Công an tỉnh'],
  ['Công an xã, phường chịu trách nhiệm tiếp nhận tin báo.', 'who Công an xã, phường'],
  ['Căn cứ nội dung Kế hoạch này, chỉ đạo của Tỉnh ủy, đề nghị các sở, ngành xây dựng kế hoạch.', 'who các sở, ngành'],
  // Nobody is charged, or nobody can tell who.
  ['Sở Y tế tổ chức tập huấn.', ''],
  ['Phát huy vai trò chủ trì của Sở Y tế.', ''],
  ['Trường hợp Sở Y tế chủ trì thì các đơn vị phối hợp theo quy chế.', ''],
  ['Đơn vị phối hợp trả lời đúng thời hạn đơn vị chủ trì đề nghị.', ''],
  ['Giao ban hằng tuần với các đơn vị.', ''],
  ['Ban hành kế hoạch, phân công trách nhiệm.', ''],
  ['Tổ chức hội nghị do Sở Y tế chủ trì.', ''],
  ['Yêu cầu các đơn vị vận hành bảo đảm an toàn.', ''],
  ['Phân công giáo viên chủ nhiệm theo dõi.', ''],
];

test.each(SENTENCES)('“%s” charges %s', (sentence, meant) => {
  expect(brief(proseCharge(sentence, ANYWHERE))).toBe(meant);
});

/** Where the work is divided a body is charged by being the subject. */
const SUBJECTS: readonly (readonly [string, string])[] = [
  ['Sở Tài chính: Tham mưu bố trí kinh phí.', 'who Sở Tài chính'],
  ['Phòng Cảnh sát điều tra tội phạm về ma túy phụ trách địa bàn.', 'who Phòng Cảnh sát điều tra tội phạm về ma túy'],
  ['Các tổ chuyên môn, đoàn thể xây dựng kế hoạch của mình.', 'who Các tổ chuyên môn, đoàn thể'],
  ['Căn cứ chức năng, nhiệm vụ được giao, các sở, ban, ngành xây dựng kế hoạch.', 'who các sở, ban, ngành'],
  [
    'Định kỳ và đột xuất, các sở, ban, ngành, Ủy ban nhân dân các xã báo cáo kết quả.',
    'who các sở, ban, ngành + Ủy ban nhân dân các xã',
  ],
  ['Yêu cầu các sở, ban, ngành nghiêm túc thực hiện.', 'who các sở, ban, ngành'],
  // Those whom something is done for, or it is asked of whom nobody can tell.
  ['Định kỳ, tổng hợp kết quả báo cáo Bộ Công an, Thường trực Tỉnh ủy theo quy định.', ''],
  ['Căn cứ chức năng của sở, ngành mình, xây dựng kế hoạch.', ''],
  ['Yêu cầu: đúng tiến độ, đúng nội dung.', ''],
  ['Thanh tra trách nhiệm quản lý của UBND cấp xã.', ''],
  ['UBND tỉnh yêu cầu mọi người chấp hành.', ''],
  ['Phòng, chống dịch bệnh tại cơ sở.', ''],
];

test.each(SUBJECTS)('in a section that divides the work “%s” charges %s', (sentence, meant) => {
  expect(brief(proseCharge(sentence, DIVISION))).toBe(meant);
});

test('below somebody’s name what is demanded is theirs to demand', () => {
  const sentence = 'Yêu cầu các đơn vị vận hành bảo đảm an toàn.';
  expect(brief(proseCharge(sentence, { isDivision: true, isCharged: true }))).toBe('');
  expect(brief(proseCharge(sentence, DIVISION))).not.toBe('');
});

describe('a text is parted by those whom it charges', () => {
  const parted = (...paragraphs: string[]): string[] =>
    proseSegments(paragraphs, DIVISION).map(({ words, charge }) => `${brief(charge)}: ${words}`);

  test('sentence by sentence, and clause by clause', () => {
    expect(
      parted(
        'Kinh phí do ngân sách bảo đảm. Giao Sở Tài chính thẩm định. Hằng quý báo cáo; Sở Tư pháp thẩm định văn bản.',
      ),
    ).toEqual([
      ': Kinh phí do ngân sách bảo đảm.',
      'who Sở Tài chính: Giao Sở Tài chính thẩm định. Hằng quý báo cáo;',
      'who Sở Tư pháp: Sở Tư pháp thẩm định văn bản.',
    ]);
  });

  test('but not within the list of those who help', () => {
    expect(parted('Sở Y tế chủ trì, phối hợp với: Sở Nội vụ; Công an tỉnh tổ chức kiểm tra.')).toEqual([
      'lead Sở Y tế | support Sở Nội vụ + Công an tỉnh: Sở Y tế chủ trì, phối hợp với: Sở Nội vụ; Công an tỉnh tổ chức kiểm tra.',
    ]);
  });

  test('nobody has the next paragraph, nor the sentence of somebody else', () => {
    expect(
      parted(
        'Công an tỉnh theo dõi việc thực hiện. Báo và Phát thanh, truyền hình tỉnh dành thời lượng phù hợp; cấp xã họp riêng.',
        'Báo cáo gửi trước ngày 05/3.',
      ),
    ).toEqual([
      'who Công an tỉnh: Công an tỉnh theo dõi việc thực hiện.',
      ': Báo và Phát thanh, truyền hình tỉnh dành thời lượng phù hợp; cấp xã họp riêng. Báo cáo gửi trước ngày 05/3.',
    ]);
  });

  test('no letter is lost', () => {
    const text =
      'Giao Sở Y tế; đề nghị Tỉnh đoàn vận động; Sở Nội vụ rà soát. Các xã tổ chức họp. TP. Lam Giang làm trước.';
    expect(
      proseSegments([text], DIVISION)
        .map(({ words }) => words)
        .join(' '),
    ).toBe(text);
  });
});
