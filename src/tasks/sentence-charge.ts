/** Who does it by when, from the parenthesis that a sentence ends with. */
import { assignmentAtEnd, assignmentOf } from '../import/recognise/assignments.ts';
import { given } from '../import/recognise/given.ts';

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

const AT_END = /(?:^|\s+)\(((?:[^()]|\([^()]*\))*)\)\s*[.;]?\s*$/u;

/** Words that a clause of time or of the product begins with. */
const TIME = String.raw`(?:hoàn thành|xong|thời hạn|thời gian|trước|trong|chậm nhất|muộn nhất|từ|đến|vào|định kỳ|hằng|hàng|thường xuyên|tháng|quý|ngày|năm 20)`;
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

/** The sentence without the clauses behind who does it. */
function withoutClauses(sentence: string): FoundCharge['charge'] | undefined {
  const found = CLAUSES.exec(sentence) ?? BEHIND_VERB.exec(sentence);
  const core = (found === null ? sentence : sentence.slice(0, found.index)).replace(GIVEN, '');
  // "A chủ trì, phối hợp với B" leaves out the verb that the usual sentence ends with.
  const read = assignmentOf(core) ?? (/chủ trì/u.test(core) ? assignmentOf(`${core} thực hiện`) : undefined);
  if (read === undefined) return undefined;
  const { lead = [], support = [], who = [], deadline, output } = read;
  return { lead, support, who, ...given({ deadline, output }), ...clausesOf(found?.[1] ?? '') };
}

/** The charge that a text ends with. */
export function chargeAtEnd(text: string): FoundCharge | undefined {
  const plain = assignmentAtEnd(text);
  if (plain !== undefined) {
    const { lead = [], support = [], who = [], deadline, output } = plain.assignment;
    return { charge: { lead, support, who, ...given({ deadline, output }) }, start: plain.start };
  }
  const found = AT_END.exec(text);
  const charge = found === null ? undefined : withoutClauses(found[1] ?? '');
  const names = charge === undefined ? 0 : charge.lead.length + charge.who.length;
  return found === null || charge === undefined || names === 0 ? undefined : { charge, start: found.index };
}
