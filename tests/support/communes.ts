/** A plan that a hundred communes issue, and the table of them, made from a seed. */
import fc from 'fast-check';
import { examplesOf } from './property.ts';

/** Its texts call what a row gives; parts of it are there for some communes only. */
export const COMMUNE_PLAN = `year: 2026
stage: signature
issuer:
  parent: UBND TỈNH LAM GIANG
  name: ỦY BAN NHÂN DÂN XÃ
  code: UBND
  inText: Ủy ban nhân dân xã
place: Lam Giang
date: 2026-02-05
title: Thực hiện Kế hoạch số 12/KH-UBND của UBND tỉnh
vars:
  tiLe: "85%"
bases:
  - Căn cứ Kế hoạch số 12/KH-UBND ngày 05/01/2026 của Ủy ban nhân dân tỉnh Lam Giang
sections:
  - heading: YÊU CẦU
    items:
      - "{{name}} vận động {{so_ho}} hộ dân, đạt {{tiLe}}."
      - when: rung
        text: Trồng {{rung}} ha rừng.
      - unless: rung
        text: Giữ diện tích cây phân tán.
      - id: thuy-san
        text: Nuôi trồng thủy sản.
  - heading: CHỈ TIÊU
    table:
      columns:
        - { title: TT, width: 10 }
        - { title: Nội dung, width: 60 }
        - { title: Số lượng, width: 30 }
      rowsFrom: Chỉ tiêu
      rows:
        - ["1", Nội dung, Số lượng]
recipients:
  - Các thôn của {{name}}
  - archive: VT
signatures:
  - post: CHỦ TỊCH
    name:
`;

/** The line of the plan on which a piece of it stands. */
export const planLine = (piece: string): number =>
  COMMUNE_PLAN.slice(0, COMMUNE_PLAN.indexOf(piece)).split('\n').length;

export interface Commune {
  name: string;
  readonly cells: Record<string, string>;
}

const SYLLABLES = [
  'An',
  'Bình',
  'Cẩm',
  'Đông',
  'Đức',
  'Gia',
  'Hòa',
  'Khánh',
  'Lâm',
  'Mỹ',
  'Ninh',
  'Phú',
  'Sơn',
  'Tân',
  'Vĩnh',
];

/** Communes with names of their own. */
export function communes(count: number): Commune[] {
  const figures = examplesOf(fc.tuple(fc.integer({ min: 100, max: 9999 }), fc.integer({ min: 0, max: 40 })), count);
  return figures.map(([households, forest], index) => {
    const first = SYLLABLES[index % SYLLABLES.length] ?? '';
    const second = SYLLABLES[Math.floor(index / SYLLABLES.length) % SYLLABLES.length] ?? '';
    const name = `Xã ${first} ${second}`;
    return {
      name,
      cells: {
        'issuer.name': `ỦY BAN NHÂN DÂN\n${name.toLocaleUpperCase('vi')}`,
        Số: String(index + 1),
        'Địa danh': `${first} ${second}`,
        'Ngày ban hành': '2026-03-16',
        'Số hộ': String(households),
        Rừng: forest < 20 ? '' : `${forest},5`,
        Bỏ: index % 3 === 0 ? 'thuy-san' : '',
        'Người ký': `Nguyễn Văn ${first}`,
      },
    };
  });
}

const field = (text: string): string => (/[",;\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** The table of units as Excel in Vietnam writes CSV: with a mark, semicolons, CRLF. */
export function unitsCsv(list: readonly Commune[]): string {
  const titles = Object.keys(list[0]?.cells ?? {});
  const lines = list.map(({ name, cells }) => [name, ...titles.map((title) => cells[title] ?? '')]);
  return `\ufeff${[['Đơn vị', ...titles], ...lines].map((line) => `${line.map(field).join(';')}\r\n`).join('')}`;
}

/** Two rows of the plan's table for each unit. */
export function rowsCsv(list: readonly Commune[]): string {
  const lines = list.flatMap(({ name }, index) => [
    [name, `Nhà văn hóa ${name}`, String(index + 1)],
    [name, 'Đường liên thôn', '=1+1'],
  ]);
  return [['Đơn vị', 'Nội dung', 'Số lượng'], ...lines].map((line) => `${line.map(field).join(',')}\n`).join('');
}
