/**
 * The charges of the plan of Tuyên Quang for 2024, one a row, as its original has them: number ("II.4 - 2" is the second
 * dash of II.4), who leads or does it, who helps.
 */
import type { Task } from '../../src/index.ts';

/** Names that come again and again. */
const SHORT: Readonly<Record<string, string>> = {
  M: 'các thành viên Ban Chỉ đạo 138 tỉnh',
  m: 'thành viên Ban Chỉ đạo 138 tỉnh',
  H: 'Ban Chỉ đạo 138 huyện, thành phố',
  h: 'Ban Chỉ đạo 138 cấp huyện',
  CA: 'Công an tỉnh',
  ca: 'Công an',
};

const ROWS: readonly string[] = [
  'II.2.1.1 - 3 | M; H |',
  'II.2.1.1 - 4 | CA | M; H',
  'II.2.1.1 - 5 | Sở Thông tin và Truyền thông; Sở Giáo dục và Đào tạo; Sở Tư pháp; Sở Văn hóa - Thể thao và Du lịch; Liên đoàn Lao động tỉnh | M; H',
  'II.2.1.1 - 6 | CA; Sở Thông tin và Truyền thông |',
  'II.2.1.1 - 7 | CA | M; H',
  'II.2.1.1 - 8 | Sở Tư pháp; Ủy ban Mặt trận Tổ quốc tỉnh | M; H',
  'II.2.1.1 - 9 | CA; Sở Lao động - Thương binh và Xã hội; Sở Y tế | H',
  'II.2.1.1 - 10 | M; H |',
  'II.2.1.2 - 1 | CA; Bộ Chỉ huy quân sự tỉnh; Chi cục Hải quan Tuyên Quang; H |',
  'II.2.1.2 - 2 | CA | H',
  'II.2.1.2 - 3 | M; H |',
  'II.2.1.2 - 4 | CA | M; H',
  'II.2.2 | CA | M; H',
  'II.2.3 | CA; Bộ Chỉ huy Quân sự tỉnh; Viện kiểm sát nhân dân tỉnh; Tòa án nhân dân tỉnh |',
  'II.2.4 | M | H',
  'II.2.5 | Sở Y tế | M; H',
  'II.2.6 | Viện Kiểm sát nhân dân tỉnh; Tòa án nhân dân tỉnh; Sở Tư pháp; CA; Bộ Chỉ huy Quân sự tỉnh |',
  'II.2.7 | Viện Kiểm sát nhân dân tỉnh; Tòa án nhân dân tỉnh; CA; Bộ Chỉ huy quân sự tỉnh; H |',
  'II.2.8 | ca | M; H',
  'II.2.9 | Viện Kiểm sát nhân dân tỉnh; Tòa án nhân dân tỉnh; Sở Ngoại vụ; CA | m; h',
  'II.3.1 - 2 | CA | M; H',
  'II.3.2 - 2 | CA | M; H',
  'II.3.2 - 3 | Sở Thông tin và Truyền thông; Đài Phát thanh và Truyền hình tỉnh | M; H',
  'II.3.2 - 4 | Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh | M; H',
  'II.3.2 - 5 | CA; M; H |',
  'II.3.3 - 1 | CA | M; H',
  'II.3.3 - 2 | M; H |',
  'II.3.3 - 3 | CA | M; H',
  'II.3.4 - 1 | Sở Thông tin và Truyền thông | M; H',
  'II.3.4 - 2 | M; H | CA',
  'II.3.4 - 3 | CA |',
  'II.3.4 - 4 | CA | M; H',
  'II.3.4 - 5 | CA | các cơ quan liên quan',
  'II.3.4 - 6 | CA | M; H',
  'II.4 - 1 | M; H |',
  'II.4 - 2 | CA | M; H',
  'II.5 | CA | M; H',
  'II.6 | ca | M; H',
  'II.7 | Sở Tài chính; CA | M; H',
  'II.8 | Sở Nội vụ; CA | M; H',
];

const written = (names: string): string =>
  names
    .split('; ')
    .map((name) => SHORT[name] ?? name)
    .join('; ');

const expected = ROWS.map((row) => {
  const [number = '', lead = '', support = ''] = row.split('|').map((part) => part.trim());
  return `${number.replace(' - ', ', gạch đầu dòng ')} | ${written(lead)} | ${written(support)}`;
});

const found = ({ number, lead, who, support }: Task): string =>
  `${number} | ${[...lead, ...who].join('; ')} | ${support.join('; ')}`;

/** What the plan's tasks have otherwise than the table; bare times are no charges. */
export function tuyenQuangDifferences(tasks: readonly Task[]): string[] {
  const rows = tasks.filter(({ source }) => source !== 'time').map(found);
  return [
    ...expected.filter((row) => !rows.includes(row)).map((row) => `not among the tasks: ${row}`),
    ...rows.filter((row) => !expected.includes(row)).map((row) => `not in the original: ${row}`),
    ...(rows.length === expected.length ? [] : [`${rows.length} charges, not ${expected.length}`]),
  ];
}
