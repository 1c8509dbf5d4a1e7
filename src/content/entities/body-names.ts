/** Names of bodies compared: one under two names, and lines that hold several. */
import type { Plan } from '../../plan/model/plan.ts';
import { remembered } from '../../vietnamese/remembered.ts';

const ABBREVIATIONS: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})ubnd(?!\p{L})/gu, 'ủy ban nhân dân'],
  [/(?<!\p{L})ca(?!\p{L})/gu, 'công an'],
  [/(?<!\p{L})ct(?=\s*ubnd|\s*ủy ban)/gu, 'chủ tịch'],
  [/(?<!\p{L})hđnd(?!\p{L})/gu, 'hội đồng nhân dân'],
  [/(?<!\p{L})mttq(?!\p{L})/gu, 'mặt trận tổ quốc'],
  [/(?<!\p{L})chqs(?!\p{L})/gu, 'chỉ huy quân sự'],
  // A commune has a "Ban Chỉ huy Quân sự", a province a "Bộ Chỉ huy".
  [/(?<!\p{L})bch(?=\s[^,;]*(?<!\p{L})(?:xã|phường|đặc khu)(?!\p{L}))/gu, 'ban chỉ huy'],
  [/(?<!\p{L})bch(?!\p{L})/gu, 'bộ chỉ huy'],
  [/(?<!\p{L})bcđ(?!\p{L})/gu, 'ban chỉ đạo'],
  [/(?<!\p{L})cp(?!\p{L})/gu, 'chính phủ'],
  [/(?<!\p{L})vksnd(?!\p{L})/gu, 'viện kiểm sát nhân dân'],
  [/(?<!\p{L})tand(?!\p{L})/gu, 'tòa án nhân dân'],
  [/(?<!\p{L})gd\s?&?\s?đt(?!\p{L})/gu, 'giáo dục đào tạo'],
  [/(?<!\p{L})kh\s?&?\s?cn(?!\p{L})/gu, 'khoa học công nghệ'],
  [/(?<!\p{L})nn\s?&?\s?mt(?!\p{L})/gu, 'nông nghiệp môi trường'],
  [/(?<!\p{L})vh\s?,?\s?tt\s?&?\s?dl(?!\p{L})/gu, 'văn hóa thể thao du lịch'],
  [/(?<!\p{L})dt\s?&?\s?tg(?!\p{L})/gu, 'dân tộc tôn giáo'],
  [/(?<!\p{L})thads(?!\p{L})/gu, 'thi hành án dân sự'],
  [/(?<!\p{L})bhxh(?!\p{L})/gu, 'bảo hiểm xã hội'],
  [/(?<!\p{L})lhpn(?!\p{L})/gu, 'liên hiệp phụ nữ'],
  [/(?<!\p{L})ccb(?!\p{L})/gu, 'cựu chiến binh'],
  // "UBND P. Hải Châu" has a ward there: only at the beginning it is an office, or the ward of a hospital.
  [/^p\.\s?(?=\p{L})/gu, 'phòng '],
  [/^k\.\s?(?=\p{L})/gu, 'khoa '],
  [/(?<!\p{L})việt nam(?!\p{L})/gu, ' '],
];

/** More names than many plans and a register of all communes have together. */
export const MOST_NAMES = 40_000;

/** A name as it is compared: small letters, abbreviations written out, signs and the province left out. */
function foldName(name: string): string {
  let text = name.normalize('NFC').toLocaleLowerCase('vi').replace(/uỷ/g, 'ủy').replace(/toà/g, 'tòa');
  for (const [short, long] of ABBREVIATIONS) text = text.replace(short, long);
  return text
    .replace(/(?<!\p{L})(?:tỉnh|thành phố|cấp tỉnh|các|và)(?!\p{L})/gu, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The same, each name folded once. */
export const fold = remembered(foldName, MOST_NAMES);

/** What a body is, as far as collective lines tell bodies apart; the first that fits. */
const KINDS = [
  ['office', /^(?:phòng|văn phòng|trung tâm|trạm|ban quản lý|chi cục|bệnh viện|trường|đội|tổ|khoa)(?!\p{L})/u],
  ['company', /hợp tác xã|doanh nghiệp|công ty|ngân hàng/u],
  ['division', /^(?:cục|vụ|tổng cục|quỹ|học viện|viện|thanh tra|tạp chí)(?!\p{L})/u],
  ['force', /^(?:công an|bộ chỉ huy|ban chỉ huy|bộ đội|quân sự)(?!\p{L})/u],
  ['party', /(?:đảng ủy|tỉnh ủy|thành ủy|ban thường vụ|cấp ủy)(?!\p{L})/u],
  ['union', /(?<!\p{L})(?:đoàn|(?<!(?:xã|bảo hiểm xã) )hội(?! đồng)|mặt trận|liên đoàn|tổ chức chính trị)(?!\p{L})/u],
  [
    'local',
    /(?<!\p{L})(?:ủy ban nhân dân|địa phương|xã(?! hội)|phường|huyện|đặc khu|thị trấn|thôn|tổ dân phố|cơ sở)(?!\p{L})/u,
  ],
] as const;
type Kind = (typeof KINDS)[number][0] | 'department';

/** The kinds of bodies that lines of Nơi nhận hold together; a line may do so in several ways. */
const COLLECTIVES: readonly { readonly line: RegExp; readonly holds: readonly Kind[] }[] = [
  {
    line: /thành viên (?:ban|tổ|hội đồng)|như trên/u,
    holds: ['department', 'division', 'office', 'company', 'force', 'party', 'union', 'local'],
  },
  {
    line: /(?<!\p{L})(?:sở)(?= |$).*(?:ban|ngành|cơ quan|đơn vị|đoàn thể)/u,
    holds: ['department', 'division', 'office', 'company', 'force', 'party'],
  },
  { line: /^(?:các )+sở$|^các sở /u, holds: ['department', 'division'] },
  {
    line: /^các (?!(?:phòng|đơn vị|phó).*thuộc).*(?:ngành|cơ quan|đơn vị)/u,
    holds: ['department', 'division', 'office', 'company', 'force', 'party'],
  },
  { line: /^các .*(?:phòng|đơn vị|trung tâm)(?!\p{L})/u, holds: ['office', 'company'] },
  { line: /^các .*đơn vị.*thuộc(?: bộ)?$/u, holds: ['division'] },
  // What belongs to a commune are its offices, its police and soldiers.
  { line: /^các .*đơn vị.*(?:xã|phường|đặc khu)$/u, holds: ['office', 'company', 'force', 'local'] },
  { line: /đoàn thể|tổ chức chính trị|mặt trận|^các (?:đoàn|hội)(?!\p{L})/u, holds: ['union'] },
  {
    // Behind "xã" alone a name would follow: "UBND xã An Bình" holds no other.
    line: /^các .*(?:xã|phường|huyện|đặc khu|thôn|tổ dân phố|cấp)(?!\p{L})|ủy ban nhân dân (?:cấp )?(?:(?:xã|phường|huyện|thị|đặc khu|thôn|tổ dân phố)(?: |$))+(?:$|(?:liên quan|trên|trong|thuộc|có)(?!\p{L}))|địa phương/u,
    holds: ['local'],
  },
];

/** A name with "các" kept: a collective line is told by it. */
const foldedLine = (line: string): string => `${/(?<!\p{L})các(?!\p{L})/iu.test(line) ? 'các ' : ''}${fold(line)}`;

/** "các cơ quan, đơn vị, địa phương": whatever else is named, offices are. */
const OFFICES = /(?<!\p{L})(?:cơ quan|đơn vị|ngành|sở)(?!\p{L})/u;

/** "Văn phòng Sở", "Trung tâm … thuộc Sở Y tế": an office of the body that its name ends with. */
const OF_A_DEPARTMENT = /^(?:văn phòng|phòng|trung tâm|trạm|chi cục|ban quản lý|bệnh viện)(?!\p{L})[^,;]* sở(?!\p{L})/u;

const kindOf = (name: string): Kind =>
  OFFICES.test(name) && !OF_A_DEPARTMENT.test(name)
    ? 'department'
    : (KINDS.find(([, pattern]) => pattern.test(name))?.[0] ?? 'department');

/** "các sở, ngành liên quan": bodies together, of whatever kind. */
export const isCollective = (body: string): boolean => /(?<!\p{L})(?:các|toàn thể|liên quan)(?!\p{L})/iu.test(body);

/** Names of a kind of body, which stand before the one that is meant: no line of this name holds all of the kind. */
const BARE: ReadonlySet<string> = new Set([
  'ủy ban nhân dân',
  'hội đồng nhân dân',
  'công an',
  'sở',
  'hội',
  'đoàn',
  'đảng ủy',
]);

/** True for the name of a kind of body, by which nobody knows which one is meant. */
export const isBareName = (name: string): boolean => BARE.has(fold(name));

const holds = (text: string, part: string): boolean => ` ${text} `.includes(` ${part} `);

/** Who is sent the plan: the names of the lines, folded, and the kinds of bodies that collective lines hold. */
export interface Reached {
  readonly names: readonly string[];
  readonly kinds: ReadonlySet<Kind>;
}

/** "Công an, Ban Chỉ huy Quân sự phường": what the last name ends with holds for those before it. */
function atSharedPlace(parts: readonly string[]): string[] {
  const place = /(?<!\p{L})(?:xã|phường|đặc khu)\s*$/iu.exec(parts.at(-1) ?? '')?.[0];
  return place === undefined ? [] : parts.slice(0, -1).map((part) => `${part} ${place}`);
}

const namesIn = (line: string): string[] => {
  const parts = line.split(/[,;]/).map((part) => part.trim());
  const placed = atSharedPlace(parts);
  // "Công an" alone is that of the place, not that of the province.
  const own = placed.length === 0 ? parts : parts.filter((part) => !isBareName(part));
  return [line, ...own, ...placed];
};

/** What lines say, each a body or several. */
export function readLines(lines: readonly string[]): Reached {
  const held = lines.map(foldedLine).flatMap((line) => COLLECTIVES.filter((one) => one.line.test(line)));
  return {
    names: lines.flatMap(namesIn).map(fold),
    kinds: new Set(held.flatMap((one) => one.holds)),
  };
}

/** What the lines of Nơi nhận say. */
export const readRecipients = ({ recipients }: Plan): Reached => readLines(recipients.flatMap((group) => group.lines));

/** True for one body under two names, or for an office of it: "Giám đốc Sở Y tế" is Sở Y tế, "Công an xã" is not Công an tỉnh. */
export function isSameBody(name: string, body: string): boolean {
  const [own, wanted] = [fold(name), fold(body)];
  return own === wanted || (!BARE.has(wanted) && wanted.includes(' ') && own.endsWith(` ${wanted}`));
}

/** True where one of the lines names the body. */
export const isNamed = (body: string, reached: Reached): boolean => isNamedAs(fold(body), reached);

function isNamedAs(wanted: string, { names }: Reached): boolean {
  const isSaid = (name: string): boolean =>
    BARE.has(wanted)
      ? name.endsWith(wanted)
      : holds(name, wanted) || (name.includes(' ') && !BARE.has(name) && holds(wanted, name));
  return wanted === '' || names.some(isSaid);
}

/** True where a line names the body, or is a collective that holds it. */
export function isReached(body: string, reached: Reached): boolean {
  const wanted = fold(body);
  if (isNamedAs(wanted, reached)) return true;
  const { kinds } = reached;
  const kind = kindOf(wanted);
  return kinds.has(kind) || (kind === 'department' && kinds.size > 0 && isCollective(body));
}

/** True for one of a plan's own bodies: who issues it need not be sent it. */
export const isIssuer = (body: string, { issuers }: Plan): boolean =>
  issuers.some(({ inText, nameLines }) =>
    [inText ?? '', nameLines.join(' ')].map(fold).some((name) => name !== '' && name.includes(fold(body))),
  );
