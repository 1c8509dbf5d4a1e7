/** Which lines of Nơi nhận reach a body that is given work: those that name it, and collective lines that hold its kind. */
import { describe, expect, test } from 'vitest';
import { codes } from '../../../support/lint.ts';
import { smallPlan } from '../../../support/plans.ts';

const missing = (body: string, lines: readonly string[]): boolean =>
  codes(
    smallPlan(
      [
        `sections:\n  - heading: VIỆC\n    items:\n      - text: Truyền thông.\n        assign: { lead: ["${body}"] }\n      - Việc khác.`,
        `recipients:\n${lines.map((line) => `  - "${line}"`).join('\n')}\n  - archive: VT, NC`,
      ].join('\n'),
    ),
  ).includes('recipient/assignee-missing');

describe('is told', () => {
  test.each([
    ['UBND xã Tân Lâm', ['Các sở, ban, ngành tỉnh']],
    ['UBND các xã, phường', ['UBND tỉnh', 'Các sở, ban, ngành tỉnh']],
    ['Sở Y tế', ['Sở Tài chính', 'UBND các xã, phường']],
    ['Sở Y tế', ['Văn phòng UBND tỉnh']],
    ['Hội Nông dân tỉnh', ['Các sở, ngành', 'UBND các xã, phường']],
    ['Công an tỉnh', ['Công an các xã, phường']],
    ['Công an tỉnh', ['Các phòng, đơn vị thuộc Sở']],
    ['Trung tâm Kiểm soát bệnh tật', ['UBND các xã, phường']],
    ['Tỉnh đoàn Lam Giang', ['UBND các xã, phường']],
    ['các thôn', ['Các phòng, đơn vị thuộc Sở']],
    ['Văn phòng Sở', ['UBND các xã, phường']],
    ['Cục Lâm nghiệp', ['Các phòng, đơn vị thuộc Sở']],
    ['Công an tỉnh', ['Công an, Ban Chỉ huy Quân sự phường']],
  ])('%s, where there is %s', (body, lines) => {
    expect(missing(body, lines)).toBe(true);
  });
});

describe('is reached', () => {
  test.each([
    ['Sở Y tế', ['Các sở, ban, ngành tỉnh']],
    ['Sở Y tế', ['Sở Y tế, Sở Tài chính']],
    ['Công an tỉnh', ['Các sở, ban, ngành, đoàn thể cấp tỉnh']],
    ['Cục Thuế', ['Các cơ quan, đơn vị liên quan']],
    ['Hội Nông dân tỉnh', ['Ủy ban MTTQ Việt Nam và các đoàn thể tỉnh']],
    ['Trung tâm Kiểm soát bệnh tật', ['Các đơn vị thuộc Sở']],
    ['Văn phòng Sở', ['Các phòng, đơn vị thuộc Sở']],
    ['Phòng Nghiệp vụ Y thuộc Sở Y tế', ['Các phòng, đơn vị thuộc Sở']],
    ['UBND xã Tân Lâm', ['UBND các xã, phường']],
    ['UBND cấp xã', ['UBND các xã, phường, đặc khu']],
    ['các thôn', ['Các thôn']],
    ['Công an xã', ['Các phòng, đơn vị thuộc xã']],
    ['các sở, ngành liên quan', ['Các sở, ngành']],
    ['các cơ quan, đơn vị, địa phương', ['Các sở, ban, ngành tỉnh']],
    ['Sở Y tế', ['Thành viên Ban Chỉ đạo']],
    ['UBND xã Tân Lâm', ['Thành viên Ban Chỉ đạo']],
    ['Cục Lâm nghiệp', ['Các đơn vị thuộc Bộ']],
    ['Vụ Pháp chế', ['Các đơn vị thuộc Bộ']],
    ['P. Điều dưỡng', ['Các khoa, phòng']],
    ['P. Điều dưỡng', ['Phòng Điều dưỡng']],
    ['Công an phường', ['Công an, BCH Quân sự phường']],
    ['Ban Chỉ huy Quân sự phường', ['Công an, BCH Quân sự phường']],
    ['Hội Liên hiệp Phụ nữ xã', ['Hội LHPN, Đoàn xã']],
    ['Bảo hiểm xã hội cơ sở', ['BHXH cơ sở']],
  ])('%s, where there is %s', (body, lines) => {
    expect(missing(body, lines)).toBe(false);
  });
});
