/** Targets and deadlines of two plans that are compared. */
import { describe, expect, test } from 'vitest';
import { between, pretty, TASKS } from '../../support/changes.ts';

describe('targets and deadlines', () => {
  const rows = (old: string, fresh: string, kind: 'targets' | 'deadlines'): string[] =>
    between([old], [fresh])[kind].map((figure) => `${figure.old || '-'} → ${figure.fresh || '-'}`);

  test.each([
    ['Điều tra, làm rõ trên 80% số vụ.', 'Điều tra, làm rõ trên 82% số vụ.', 'trên 80% → trên 82%'],
    ['Giảm từ 5% đến 10% số vụ.', 'Giảm từ 6% đến 10% số vụ.', 'từ 5% đến 10% → từ 6% đến 10%'],
    ['Chuyển hóa thành công 06 địa bàn.', 'Chuyển hóa thành công 08 địa bàn.', '06 địa bàn → 08 địa bàn'],
    ['Để xảy ra không quá 1.071 vụ.', 'Để xảy ra không quá 1.010 vụ.', 'không quá 1.071 vụ → không quá 1.010 vụ'],
    ['Kiểm tra cơ sở kinh doanh.', 'Kiểm tra 100% cơ sở kinh doanh.', '- → 100%'],
  ])('“%s” to “%s”', (old, fresh, expected) => {
    expect(rows(old, fresh, 'targets')).toEqual([expected]);
  });

  test.each([
    [
      'Gửi kế hoạch trước ngày 28/02/2026.',
      'Gửi kế hoạch trước ngày 15/3/2026.',
      'trước ngày 28/02/2026 → trước ngày 15/3/2026',
    ],
    ['Sơ kết trong tháng 6.', 'Sơ kết trong tháng 7.', 'trong tháng 6 → trong tháng 7'],
    [
      'Hoàn thành trong quý II năm 2026.',
      'Hoàn thành trong quý III năm 2026.',
      'trong quý II năm 2026 → trong quý III năm 2026',
    ],
  ])('“%s” to “%s”', (old, fresh, expected) => {
    expect(rows(old, fresh, 'deadlines')).toEqual([expected]);
  });

  test.each([
    [
      'Cao điểm từ ngày 15/4/2026 đến ngày 15/5/2026.',
      'Cao điểm từ ngày 20/4/2026 đến ngày 15/5/2026.',
      'từ ngày 15/4/2026 đến ngày 15/5/2026 → từ ngày 20/4/2026 đến ngày 15/5/2026',
    ],
    [
      'Mở lớp từ ngày 01 đến hết ngày 15/3.',
      'Mở lớp từ ngày 01 đến hết ngày 20/3.',
      'từ ngày 01 đến hết ngày 15/3 → từ ngày 01 đến hết ngày 20/3',
    ],
    ['Rà soát từ tháng 3 - tháng 5.', 'Rà soát từ tháng 4 - tháng 5.', 'từ tháng 3 - tháng 5 → từ tháng 4 - tháng 5'],
  ])('both ends of a span are shown: “%s”', (old, fresh, expected) => {
    expect(rows(old, fresh, 'deadlines')).toEqual([expected]);
  });

  test.each([
    [
      'that were merged',
      ['Kiểm tra 10 cơ sở kinh doanh khí đốt.', TASKS[0]],
      [`${TASKS[0]} Kiểm tra 10 cơ sở kinh doanh khí đốt.`],
    ],
    [
      'one of which was split',
      [`${TASKS[0]} Kiểm tra 10 cơ sở kinh doanh khí đốt.`],
      ['Kiểm tra 10 cơ sở kinh doanh khí đốt.', TASKS[0]],
    ],
  ])('a figure that is the same in items %s is no change', (_, old, fresh) => {
    const changes = between(old, fresh);
    expect(changes.items).not.toEqual([]);
    expect(changes.targets).toEqual([]);
  });

  test('a figure that has a clause of its own is known by the words before it', () => {
    const counted = 'Kiểm tra kho khí đốt: 10 cơ sở.';
    expect(between([counted, TASKS[0]], [`${TASKS[0]} ${counted}`]).targets).toEqual([]);
  });

  test('a figure that is the same in an item about something else is told twice', () => {
    const [old, fresh] = ['Tập huấn cho 10 cơ sở nuôi tôm nước lợ.', 'Phá dỡ nhà kho xuống cấp tại 10 cơ sở cũ.'];
    expect(rows(old, fresh, 'targets')).toEqual(['10 cơ sở → -', '- → 10 cơ sở']);
  });

  const table = (cells: readonly string[], titles = ['Lớp người', 'Hạn hoàn thành']): unknown => ({
    text: 'Chỉ tiêu:',
    table: {
      columns: ['TT', 'Việc', ...titles].map((title) => ({ title })),
      rows: [
        ['1', TASKS[0], '100', '31/3/2026'],
        ['2', TASKS[2], ...cells],
      ],
    },
  });

  test('a number in a cell is a target, a day below a title that says so a deadline', () => {
    const changes = between([table(['250', '30/6/2026'])], [table(['260', '31/7/2026'])]);
    const about = 'Tập huấn kỹ năng thoát nạn cho học …';
    expect(changes.targets).toMatchObject([{ about: `${about} - Lớp người`, old: '250', fresh: '260' }]);
    expect(changes.deadlines).toMatchObject([
      { about: `${about} - Hạn hoàn thành`, old: '30/6/2026', fresh: '31/7/2026' },
    ]);
    expect(pretty(changes)).toMatch(/mục I\.1, bảng, dòng 2 +Tập huấn .* 250 +260\n/);
  });

  test('cells are compared below one title, wherever the column stands', () => {
    const changes = between([table(['250', '70'], ['Người', 'Lớp'])], [table(['75', '250'], ['Lớp', 'Người'])]);
    expect(changes.targets.map(({ old, fresh }) => [old, fresh])).toContainEqual(['70', '75']);
    expect(changes.targets.map(({ old }) => old)).not.toContain('250');
  });

  test.each([
    ['Theo Kết luận số 13-KL/TW ngày 16/8/2021.', 'Theo Kết luận số 14-KL/TW ngày 17/9/2022.'],
    ['Ban Chỉ đạo 138 tỉnh họp tại Điều 05 đã nêu.', 'Ban Chỉ đạo 389 tỉnh họp tại Điều 06 đã nêu.'],
  ])('a number that is a name is no target: “%s”', (old, fresh) => {
    expect([...rows(old, fresh, 'targets'), ...rows(old, fresh, 'deadlines')]).toEqual([]);
  });

  test('a deadline that stands in data alone has its row', () => {
    const task = (deadline: string): unknown => ({ text: TASKS[0], assign: { lead: ['Sở Y tế'], deadline } });
    expect(between([task('31/10/2026')], [task('30/9/2026')]).deadlines).toMatchObject([
      { about: expect.stringContaining('Tuyên truyền'), old: '31/10/2026', fresh: '30/9/2026' },
    ]);
  });

  test('a row says what it is about', () => {
    const [row] = between(
      ['Chuẩn bị tốt; giải quyết xong từ 92% trở lên số tin.'],
      ['Chuẩn bị tốt; giải quyết xong từ 93% trở lên số tin.'],
    ).targets;
    expect(row?.about).toBe('giải quyết xong … số tin');
  });
});
