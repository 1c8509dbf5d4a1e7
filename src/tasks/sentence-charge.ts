/** Who does it by when, from the parenthesis that a sentence ends with. */
import { assignmentAtEnd, assignmentOf } from '../import/recognise/assignments.ts';
import { given } from '../import/recognise/given.ts';
import { parenthesisAtEnd } from '../import/recognise/parenthesis.ts';
import { beginsAsBody, bodiesIn } from './bodies-in.ts';

/** What a parenthesis says, as it says it. */
export interface SaidCharge {
  readonly lead: readonly string[];
  readonly support: readonly string[];
  readonly who: readonly string[];
  readonly deadline?: string;
  readonly output?: string;
}

/** A charge and how many letters of the text stand before it. */
export interface FoundCharge {
  readonly charge: SaidCharge;
  readonly start: number;
}

/** Words that a clause of time or of the product begins with. */
const TIME =
  '(?:hoàn thành|xong|thời hạn|thời gian|trước|trong|chậm nhất|muộn nhất|từ|đến|vào|định kỳ|hằng|hàng|thường xuyên|tháng|quý|ngày|năm 20)';
const PRODUCT = '(?:sản phẩm|kết quả)';

/** The first clause that says by when, or what it gives, and all behind it. */
const CLAUSES = new RegExp(String.raw`[,;]\s*(${TIME}(?!\p{L}).*|${PRODUCT}\s*:.*)$`, 'iu');
/** "Sở Y tế thực hiện trong quý I". */
const BEHIND_VERB =
  /(?<=(?:thực hiện|chủ trì|tham mưu))\s+((?:xong\s)?(?:trước|trong|vào|từ|hằng|hàng|định kỳ|chậm nhất)(?!\p{L}).*)$/iu;

const PRODUCT_START = new RegExp(`^${PRODUCT}\\s*:\\s*`, 'iu');
const TIME_START = /^(?:(?:hoàn thành|xong|thời hạn|thời gian)(?:\s(?:hoàn thành|thực hiện))?\s*:?\s+)/iu;
const GIVEN = /^(?:giao|đề nghị|do)\s+/iu;

/** "trước ngày 30/6; sản phẩm: báo cáo" as its two. */
function clausesOf(text: string): { deadline?: string; output?: string } {
  const parts = text.split(/;\s*/u).filter((part) => part !== '');
  const products = parts.filter((part) => PRODUCT_START.test(part)).map((part) => part.replace(PRODUCT_START, ''));
  const times = parts.filter((part) => !PRODUCT_START.test(part)).map((part) => part.replace(TIME_START, ''));
  return given({
    deadline: times.length === 0 ? undefined : times.join('; '),
    output: products.length === 0 ? undefined : products.join('; '),
  });
}

/** "Giao Sở Y tế": nothing but who it is given to, and by when. */
function givenTo(names: string, clauses = ''): SaidCharge | undefined {
  const who = bodiesIn(names);
  return who.every(beginsAsBody) ? { lead: [], support: [], who, ...clausesOf(clauses) } : undefined;
}

/** The sentence without the clauses behind who does it. */
function withoutClauses(sentence: string): FoundCharge['charge'] | undefined {
  const found = CLAUSES.exec(sentence) ?? BEHIND_VERB.exec(sentence);
  const core = (found === null ? sentence : sentence.slice(0, found.index)).replace(GIVEN, '');
  // "A chủ trì, phối hợp với B" leaves out the verb that the usual sentence ends with.
  const read = assignmentOf(core) ?? (/chủ trì/u.test(core) ? assignmentOf(`${core} thực hiện`) : undefined);
  if (read === undefined) return GIVEN.test(sentence) ? givenTo(core, found?.[1]) : undefined;
  const { lead = [], support = [], who = [], deadline, output } = read;
  return { lead, support, who, ...given({ deadline, output }), ...clausesOf(found?.[1] ?? '') };
}

/** Fields of work that the names of bodies go on with behind a comma: "Sở Văn hóa, Thể thao và Du lịch". */
const FIELD = /^(?:Thể thao|Du lịch|Thương binh|Truyền hình|Truyền thông|Xã hội|Hạ tầng|Môi trường)(?!\p{L})/u;

/** Names that were parted at every comma. */
function wholeNames(parts: readonly string[]): string[] {
  const names: string[] = [];
  for (const part of parts) {
    const before = names.at(-1);
    if (before !== undefined && FIELD.test(part)) names[names.length - 1] = `${before}, ${part}`;
    else names.push(part);
  }
  return names;
}

/** "A phối hợp với B thực hiện": the one who is to seek the others. */
const TOGETHER =
  /\((?:giao |đề nghị )?(.+?)\s+phối hợp(?:\s+(?:với|cùng))?\s+(?!thực hiện)(.+?)\s+(?:tổ chức |triển khai )?thực hiện\)/iu;

function together(sentence: string): Pick<SaidCharge, 'lead' | 'support' | 'who'> | undefined {
  const [, lead, support] = TOGETHER.exec(sentence) ?? [];
  if (lead === undefined || support === undefined) return undefined;
  return { lead: bodiesIn(lead), support: bodiesIn(support), who: [] };
}

function readAtEnd(text: string): FoundCharge | undefined {
  const plain = assignmentAtEnd(text);
  if (plain !== undefined) {
    const { lead = [], support = [], who = [], deadline, output } = plain.assignment;
    const isNamed = lead.length + who.length > 0;
    const bodies = isNamed ? { lead, support, who } : (together(text.slice(plain.start)) ?? { lead, support, who });
    return { charge: { ...bodies, ...given({ deadline, output }) }, start: plain.start };
  }
  const found = parenthesisAtEnd(text, '.;');
  const charge = found === undefined ? undefined : withoutClauses(found.text.slice(1, -1));
  const names = charge === undefined ? 0 : charge.lead.length + charge.who.length;
  return found === undefined || charge === undefined || names === 0 ? undefined : { charge, start: found.start };
}

/** "Khen thưởng - Phòng Tổ chức chủ trì": the same behind a dash. */
const BEHIND_DASH = /\s+[-–]\s+((?:\p{Lu}|các\s)[^()]*?(?:chủ trì|thực hiện)(?!\p{L})[^().]*)[.;]?$/u;

function readBehindDash(text: string): FoundCharge | undefined {
  if (text.endsWith(')')) return undefined;
  const found = BEHIND_DASH.exec(text);
  if (found?.[1] === undefined || !beginsAsBody(found[1])) return undefined;
  const charge = withoutClauses(found[1]);
  return charge === undefined ? undefined : { charge, start: found.index };
}

/** The charge that a text ends with. */
export function chargeAtEnd(text: string): FoundCharge | undefined {
  const found = readAtEnd(text) ?? readBehindDash(text);
  if (found === undefined) return undefined;
  const { lead, support, who } = found.charge;
  const names = { lead: wholeNames(lead), support: wholeNames(support), who: wholeNames(who) };
  return { ...found, charge: { ...found.charge, ...names } };
}

const IN_PARENTHESES = /\((?:[^()]|\([^()]*\))*\)/gu;
/** What stands between a charge and the next clause of the text. */
const BETWEEN = /^[\s;,.]*/u;

/** Charges in the middle of a text, each with the clauses before it, and the clauses behind the last of them. */
export interface ChargedClauses {
  readonly clauses: readonly { readonly words: string; readonly charge: SaidCharge }[];
  readonly rest: string;
}

/** "Dạy trong trường (Sở A thực hiện); dạy tại xưởng (B thực hiện); dạy ở thôn": the first two are charges of their own. */
export function chargesWithin(text: string): ChargedClauses {
  const clauses: { words: string; charge: SaidCharge }[] = [];
  let rest = text;
  for (const { 0: sentence, index } of text.matchAll(IN_PARENTHESES)) {
    const behind = text.slice(index + sentence.length).replace(BETWEEN, '');
    const head = rest.slice(0, rest.length - (text.length - index - sentence.length));
    const found = behind === '' ? undefined : chargeAtEnd(head);
    if (found === undefined) continue;
    clauses.push({ words: head.slice(0, found.start).trim(), charge: found.charge });
    rest = behind;
  }
  return { clauses, rest };
}
