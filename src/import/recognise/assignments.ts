/** Sentences in parentheses that say who does something, as data. */
import type { AssignmentSource } from '../../generated/plan-source.ts';
import { capital } from '../../vietnamese/alphabet.ts';
import { parenthesisAtEnd } from './parenthesis.ts';

/** Words that a body's name begins with. */
const BODY =
  /^(?:các|toàn|mọi|ban|báo|bảo|bệnh|bộ|bưu|chi|chủ|công|cơ|cục|đài|đảng|đề|đoàn|đơn|giám|hạt|hiệu|hội|kho|kiểm|lãnh|liên|lực|mặt|ngân|phòng|quân|sở|thanh|thành|thị|thủ|thường|toà|tòa|tổ|tổng|trạm|trung|trưởng|trường|tỉnh|ubnd|ubmttq|uỷ|ủy|văn|viện|vkscnd|xã|phường|huyện|vụ|hđnd|\p{Lu})/iu;

const DOES = /(?:thực hiện|chủ trì|phối hợp|chịu trách nhiệm|hướng dẫn|theo dõi|đôn đốc|tổ chức)/u;

const WHO = /^(.+?) thực hiện$/u;
const LEAD = /^(.+?) chủ trì(?:,)? thực hiện$/u;
const LEAD_AND_SUPPORT = /^(.+?) chủ trì, phối hợp với (.+?) thực hiện$/u;
/** Words that charge a body, and are none of its name: "giao Phòng A chủ trì". */
const CHARGE = /^(?:do\s+|(?:giao(?: cho)?|đề nghị|yêu cầu|phân công)\s+(?=các |\p{Lu}))/u;

/** Other ways to say who leads and who supports: the words are kept, the data stand beside them. */
const LOOSE: readonly RegExp[] = [
  /^(.+?) (?:là cơ quan )?chủ trì(?: thực hiện)?[,;]?(?: và)? phối hợp(?: chặt chẽ)?(?: cùng| với)? (.+?)(?: (?:để )?(?:tổ chức )?thực hiện)?$/u,
  /^(.+?) chủ trì[^,;]*[,;] (.+?) (?:phối hợp|tham gia)(?: thực hiện)?$/u,
];
const LOOSE_LEAD: readonly RegExp[] = [/^(.+?) (?:chủ trì|chịu trách nhiệm|tổ chức|hướng dẫn|theo dõi)(?!\p{L}).*$/u];

/** Entries are joined by ", ": a part that begins small belongs to the one before it ("các sở, ngành"). */
export function splitBodies(text: string): string[] {
  const bodies: string[] = [];
  for (const part of text.split(/[,;] /u)) {
    const isOwn = /^(?:\p{Lu}|các )/u.test(part);
    if (isOwn || bodies.length === 0) bodies.push(part);
    else bodies[bodies.length - 1] = `${bodies.at(-1)}, ${part}`;
  }
  return bodies;
}

/** Words that are small unless a sentence begins with them. */
const COMMON = /^(?:Các|Toàn|Mọi|Thành viên|Thủ trưởng|Cơ quan|Đơn vị|Lãnh đạo)(?= )/u;

/** The first body with a small letter where only the beginning of a sentence made it a capital. */
export const withSmallStart = (bodies: readonly string[]): string[] =>
  bodies.map((body, index) => (index === 0 && COMMON.test(body) ? body.charAt(0).toLowerCase() + body.slice(1) : body));

/** The data of a sentence that the usual phrases print again to the letter. */
function byPhrase(sentence: string): AssignmentSource | undefined {
  const [, first, others] = LEAD_AND_SUPPORT.exec(sentence) ?? [];
  if (first !== undefined && others !== undefined)
    return { lead: withSmallStart(splitBodies(first)), support: splitBodies(others) };
  const lead = LEAD.exec(sentence)?.[1];
  if (lead !== undefined) return { lead: withSmallStart(splitBodies(lead)) };
  const who = WHO.exec(sentence)?.[1];
  if (who === undefined || /chủ trì|phối hợp/u.test(who)) return undefined;
  return { who: withSmallStart(splitBodies(who)) };
}

const joined = (bodies: readonly string[] = []): string => bodies.join(', ');

/** The sentence that the usual phrases make of data, without parentheses. */
function sentenceOf({ lead, support, who }: AssignmentSource): string {
  if (who !== undefined) return `${joined(who)} thực hiện`;
  const leads = `${joined(lead)} chủ trì`;
  return support === undefined ? `${leads} thực hiện` : `${leads}, phối hợp với ${joined(support)} thực hiện`;
}

/** What a sentence of parts may name: "Chủ trì: …; phối hợp: …; thời hạn: …; sản phẩm: …". */
const PARTS: readonly (readonly [RegExp, (value: string) => Partial<AssignmentSource>])[] = [
  [/^(?:cơ quan |đơn vị )?chủ trì(?:\s*:\s*|\s[-–]\s+)/iu, (value) => ({ lead: splitBodies(value) })],
  [/^(?:cơ quan |đơn vị )?phối hợp(?:\s*:\s*|\s[-–]\s+)/iu, (value) => ({ support: splitBodies(value) })],
  [/^(?:cơ quan |đơn vị |bộ phận |người )?thực hiện\s*:\s*/iu, (value) => ({ who: splitBodies(value) })],
  [/^(?:thời hạn|thời gian)(?: hoàn thành| thực hiện)?\s*:\s*/iu, (value) => ({ deadline: value })],
  [/^(?:sản phẩm|kết quả)\s*:\s*/iu, (value) => ({ output: value })],
];

/** Parts are divided by semicolons, or are sentences of their own. */
const BETWEEN_PARTS =
  /;\s*|\.\s+(?=(?:cơ quan |đơn vị )?(?:chủ trì|phối hợp|thực hiện|thời hạn|thời gian|sản phẩm|kết quả)[^:.;]{0,20}:)/iu;

/** The data of a sentence made of named parts; undefined where one of them has no name. */
function byParts(sentence: string): AssignmentSource | undefined {
  const found: AssignmentSource = {};
  for (const part of sentence.split(BETWEEN_PARTS)) {
    const match = PARTS.find(([pattern]) => pattern.test(part));
    if (match === undefined) return undefined;
    const [pattern, read] = match;
    Object.assign(found, read(part.replace(pattern, '')));
  }
  return { ...found, wording: sentence };
}

/** A sentence without the word that charges; a sentence may begin with it. */
const withoutCharge = (sentence: string): string =>
  sentence.slice(CHARGE.exec(sentence.charAt(0).toLocaleLowerCase('vi') + sentence.slice(1))?.[0].length ?? 0);

function loosely(sentence: string): AssignmentSource {
  const charged = withoutCharge(sentence);
  for (const pattern of LOOSE) {
    const [, lead, support] = pattern.exec(charged) ?? [];
    if (lead !== undefined && support !== undefined)
      return { lead: withSmallStart(splitBodies(lead)), support: splitBodies(support), wording: sentence };
  }
  for (const pattern of LOOSE_LEAD) {
    const lead = pattern.exec(charged)?.[1];
    if (lead !== undefined) return { lead: withSmallStart(splitBodies(lead)), wording: sentence };
  }
  const who = charged === sentence ? undefined : WHO.exec(charged)?.[1];
  return who === undefined ? { wording: sentence } : { who: withSmallStart(splitBodies(who)), wording: sentence };
}

/**
 * Reads a sentence about who does something.
 * @param sentence without its parentheses
 * @returns undefined where it says nothing of the kind
 */
export function assignmentOf(sentence: string): AssignmentSource | undefined {
  const words = sentence.trim().replace(/\.$/, '');
  const parts = byParts(words);
  if (parts !== undefined) return parts;
  if (!BODY.test(words) || !DOES.test(words) || /^(?:theo|trừ|kể cả|qua|gồm|bao gồm)(?!\p{L})/iu.test(words))
    return undefined;
  const found = withoutCharge(words) === words ? byPhrase(words) : undefined;
  if (found !== undefined && capital(sentenceOf(found)) === capital(words)) return found;
  // Anything may be meant by a longer sentence that no phrase fits: it must at least end in what is done.
  return /(?:thực hiện|phối hợp|chủ trì|tham gia|hướng dẫn|theo dõi)$/u.test(words) ? loosely(words) : undefined;
}

export interface FoundAssignment {
  readonly assignment: AssignmentSource;
  /** How many letters of the text stand before the parenthesis. */
  readonly start: number;
}

/** The assignment that a text ends with. */
export function assignmentAtEnd(text: string): FoundAssignment | undefined {
  const found = parenthesisAtEnd(text, '.');
  if (found === undefined) return undefined;
  const assignment = assignmentOf(found.text.slice(1, -1));
  return assignment === undefined ? undefined : { assignment, start: found.start };
}

const withoutStop = (text: string): string => text.trim().replace(/[.;]$/, '');

/** An assignment that goes on in a paragraph of its own: "Phối hợp: …" below "Chủ trì: …"; undefined where it does not. */
export function assignmentOn(assignment: AssignmentSource, text: string): AssignmentSource | undefined {
  const more = byParts(withoutStop(text));
  if (more === undefined || more.lead !== undefined || assignment.wording === undefined) return undefined;
  return { ...assignment, ...more, wording: `${assignment.wording}; ${withoutStop(text)}` };
}

/** "Thực hiện: …" alone may say what is done, and not by whom. */
const NAMES_DOER = /^(?:(?:cơ quan |đơn vị )?chủ trì|(?:cơ quan|đơn vị|bộ phận|người) thực hiện)\s*:/iu;

/**
 * The assignment that a paragraph is made of, and nothing else.
 * @param isKnown true where the paragraph's style says that it is one, whatever its words
 */
export function assignmentOnly(text: string, isKnown: boolean): AssignmentSource | undefined {
  const found = assignmentAtEnd(text);
  if (found?.start === 0) return found.assignment;
  const sentence = /^\((.*)\)\s*\.?$/su.exec(text)?.[1];
  if (isKnown && sentence !== undefined) return loosely(sentence);
  return NAMES_DOER.test(text) ? byParts(withoutStop(text)) : undefined;
}
