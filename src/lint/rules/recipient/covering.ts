/** Which lines of Nơi nhận reach which bodies. */
import type { Plan } from '../../../plan/model/plan.ts';

const ABBREVIATIONS: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})ubnd(?!\p{L})/gu, 'ủy ban nhân dân'],
  [/(?<!\p{L})hđnd(?!\p{L})/gu, 'hội đồng nhân dân'],
  [/(?<!\p{L})mttq(?!\p{L})/gu, 'mặt trận tổ quốc'],
  [/(?<!\p{L})chqs(?!\p{L})/gu, 'chỉ huy quân sự'],
  [/(?<!\p{L})bch(?!\p{L})/gu, 'bộ chỉ huy'],
  [/(?<!\p{L})bcđ(?!\p{L})/gu, 'ban chỉ đạo'],
  [/(?<!\p{L})vksnd(?!\p{L})/gu, 'viện kiểm sát nhân dân'],
  [/(?<!\p{L})tand(?!\p{L})/gu, 'tòa án nhân dân'],
  [/(?<!\p{L})thads(?!\p{L})/gu, 'thi hành án dân sự'],
  [/(?<!\p{L})việt nam(?!\p{L})/gu, ' '],
];

/** A name as it is compared: small letters, abbreviations written out, signs and the province left out. */
export function fold(name: string): string {
  let text = name.normalize('NFC').toLocaleLowerCase('vi').replace(/uỷ/g, 'ủy').replace(/toà/g, 'tòa');
  for (const [short, long] of ABBREVIATIONS) text = text.replace(short, long);
  return text
    .replace(/(?<!\p{L})(?:tỉnh|thành phố|cấp tỉnh|các|và)(?!\p{L})/gu, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Kinds of bodies and the collective lines that reach them. */
const KINDS: readonly { readonly body: RegExp; readonly line: RegExp }[] = [
  {
    body: /ủy ban nhân dân|địa phương|xã(?! hội)|phường|huyện|đặc khu|thị trấn|cơ sở|đảng ủy$/u,
    line: /ủy ban nhân dân.*(?:xã|phường|huyện|thị xã|đặc khu|cấp)|địa phương|huyện|xã|phường/u,
  },
  {
    body: /đoàn|(?<!xã )hội|mặt trận|liên đoàn|đoàn thể|tổ chức/u,
    line: /đoàn thể|tổ chức chính trị|mặt trận|hội|thành viên ban|thành viên bcđ/u,
  },
  {
    body: /./u,
    line: /sở|ngành|cơ quan|đơn vị|thành viên ban|phòng|ban ngành|trung tâm/u,
  },
];

/** The names of Nơi nhận, folded. */
export const recipientNames = ({ recipients }: Plan): string[] => recipients.flatMap(({ lines }) => lines.map(fold));

/** True where a line names the body, or is a collective that holds it. */
export function isReached(body: string, names: readonly string[]): boolean {
  const wanted = fold(body);
  if (wanted === '' || names.some((name) => name.includes(wanted) || (name !== '' && wanted.includes(name))))
    return true;
  const kind = KINDS.find(({ body: pattern }) => pattern.test(wanted));
  return kind !== undefined && names.some((name) => kind.line.test(name));
}

/** True for one of a plan's own bodies: who issues it need not be sent it. */
export const isIssuer = (body: string, { issuers }: Plan): boolean =>
  issuers.some(({ inText, nameLines }) =>
    [inText ?? '', nameLines.join(' ')].map(fold).some((name) => name !== '' && name.includes(fold(body))),
  );
