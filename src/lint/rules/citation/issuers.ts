/** Bodies that issue documents, under the several names that plans give them. */

import type { Registers, RenamedBody } from '../../../content/reference-data/entries.ts';
import { remembered } from '../../../vietnamese/remembered.ts';

const ABBREVIATIONS: readonly (readonly [RegExp, string])[] = [
  [/ubnd/g, 'ủy ban nhân dân'],
  [/hđnd/g, 'hội đồng nhân dân'],
  [/bcđ/g, 'ban chỉ đạo'],
  [/\btw\b/g, 'trung ương'],
  [/\/cp(?!\p{L})/gu, ' chính phủ'],
];

/** Words that a body's name has in one place and lacks in another. */
const LOOSE =
  /\((?:[^()]*)\)|\b(?:tỉnh|thành phố|trung ương|đảng|của|khóa)\b|(?:bộ trưởng|thủ trưởng|chủ tịch|ban thường trực)\s+/g;

function evened(issuer: string): string {
  let text = issuer.normalize('NFC').toLocaleLowerCase('vi');
  for (const [short, long] of ABBREVIATIONS) text = text.replace(short, long);
  return text
    .replace(LOOSE, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Plans name the same bodies over and over. */
const MOST_ISSUERS = 1024;
const fold = remembered(evened, MOST_ISSUERS);

const OF_COMMUNE = /(?<!\p{L})(?:xã(?! hội)|phường|đặc khu|thị trấn|huyện|quận|thị xã)(?!\p{L})/iu;
const OF_PROVINCE = /(?<!\p{L})(?:tỉnh|thành phố)(?!\p{L})/iu;

/** "UBND xã Bình An" beside "UBND tỉnh". */
const isBelow = (a: string, b: string): boolean => OF_COMMUNE.test(a) && !OF_COMMUNE.test(b) && OF_PROVINCE.test(b);

/** "Đoàn kiểm tra liên ngành 500", "Đoàn kiểm tra LN 500": teams are named freely. */
const isSameTeam = (one: string, other: string): boolean =>
  /^(?:đoàn|tổ) /.test(one) && one.split(' ').slice(0, 3).join() === other.split(' ').slice(0, 3).join();

/** True where one of them is unknown, too. "Ban Chỉ đạo 138 tỉnh" and "Ban Chỉ đạo 138 tỉnh Lam Giang" are one; the issuer of a meeting names the body too. */
export function isSameIssuer(a: string | undefined, b: string | undefined): boolean {
  const [one, other] = [fold(a ?? ''), fold(b ?? '')];
  if (isBelow(a ?? '', b ?? '') || isBelow(b ?? '', a ?? '')) return false;
  return one === '' || other === '' || one.includes(other) || other.includes(one) || isSameTeam(one, other);
}

/** The right name of a body, its short form in brackets, and those that it is called by. */
const namesOf = ({ old, new: right }: RenamedBody): string[] =>
  [...old, ...right, ...right.flatMap((name) => /\(([^()]+)\)/.exec(name)?.[1] ?? [])].map(fold);

/** True where the registers have both as names of one body that never had another. */
export const isOneBody = (a: string, b: string, { bodies }: Pick<Registers, 'bodies'>): boolean =>
  bodies
    .filter(({ from }) => from === null)
    .map(namesOf)
    .some((names) => names.includes(fold(a)) && names.includes(fold(b)));
