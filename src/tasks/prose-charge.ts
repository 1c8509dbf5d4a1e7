/** Who is charged by the running words of a sentence: "Giao Sở A chủ trì, phối hợp với Sở B …", "Sở Y tế có trách nhiệm: …". */
import { beginsAsBody, bodiesIn } from './bodies-in.ts';

/** Those whom a sentence charges. */
export interface ProseCharge {
  readonly lead: readonly string[];
  readonly support: readonly string[];
  readonly who: readonly string[];
}

/** Sentences of a text that go together: the first of them charges somebody, or nobody at all. */
export interface ProseSegment {
  readonly words: string;
  readonly charge?: ProseCharge;
}

/** "Căn cứ Kế hoạch này, …", "Định kỳ và đột xuất, …": what stands before those who are charged. */
const LEAD_IN = /^(?:căn cứ|trên cơ sở|theo|để|nhằm|định kỳ|hằng|hàng|trước ngày|chậm nhất|trong quá trình)\s/iu;
/** A ministry is named for what it has issued: "theo hướng dẫn của Bộ Y tế, Bộ Tài chính, …". */
const MAY_BE_CHARGED = /^(?!Bộ (?!Chỉ huy|phận|đội))(?:\p{Lu}|các\s)/u;

const ASKED = /^(?:giao|đề nghị)\s+(?:cho\s+)?/iu;
/** Elsewhere than in a section that divides the work, "yêu cầu" is what somebody is to do. */
const DEMANDED = /^yêu cầu\s+/iu;

/** True for a sentence that begins by asking somebody: "Giao Sở Y tế …". */
export const isAsked = (sentence: string): boolean => ASKED.test(sentence);

/** Verbs that no name has within it. */
const VERB =
  'theo dõi|hướng dẫn|tham mưu|bố trí|xây dựng|triển khai|đôn đốc|tổng hợp|rà soát|cân đối|thẩm định|chủ động|tăng cường|đẩy mạnh|bảo đảm|đảm bảo|cung cấp|vận động|phát động|lập|ban hành|trình|đề xuất|hoàn thành|gửi|đăng tải|đưa tin|lồng ghép|tiếp tục|thường xuyên|kịp thời|nghiêm túc|tích cực|căn cứ|trên cơ sở|theo chức năng|theo nhiệm vụ|theo thẩm quyền|duy trì|củng cố|nâng cao|phổ biến|quán triệt|tiến hành|đánh giá|sơ kết|tổng kết|tập huấn|mua sắm|thu gom|phát hiện|xử lý|xác minh|khảo sát|thống kê|cập nhật|vận hành|huy động|tập trung|phân công|phụ trách|công khai|niêm yết|khẩn trương|trực tiếp|định hướng|mở|giúp|chuẩn bị|thành lập|kiện toàn|đăng ký|phê duyệt|gắn|cử|chịu trách nhiệm|có trách nhiệm|có nhiệm vụ|định kỳ|hằng tháng|hằng quý|hằng năm|là đầu mối|làm đầu mối|là cơ quan|là đơn vị';

/** Verbs that are parts of names too, with the words before which they are: "Ban quản lý", "các tổ chức". */
const NOUN_VERBS: readonly (readonly [verbs: string, behind: string])[] = [
  [
    'tổ chức(?!\\s(?:chính trị|xã hội|đoàn thể|đảng|cá nhân|liên quan))',
    'ban|các|những|mọi|một|và|hoặc|công tác|cán bộ',
  ],
  ['chỉ đạo|báo cáo', 'ban|cơ quan chỉ|trong|nghe|chế độ'],
  ['phối hợp|thực hiện', 'cơ quan|đơn vị|tổ|người|bên'],
  [
    'quản lý|kiểm tra|kiểm soát|thanh tra|điều tra|giám sát',
    '[Cc]ảnh sát|ban|cục|phòng|tổ|đội|đoàn|ủy ban|uỷ ban|lực lượng|cán bộ|hạt|trạm|trung tâm|bộ|cơ quan|đơn vị|công tác|và',
  ],
  [
    'tuyên truyền|truyền thông|thông tin|đào tạo|nghiên cứu|hỗ trợ',
    'quỹ|ban|phòng|trung tâm|viện|tổ|đội|sở|trường|cơ sở|cơ quan|đơn vị|công tác|và',
  ],
];

/** Where what is to be done begins. */
const DOES = new RegExp(
  [
    `(?<!\\p{L})(?:${VERB})(?!\\p{L})`,
    ...NOUN_VERBS.map(([verbs, behind]) => `(?<!\\p{L})(?<!(?<!\\p{L})(?:${behind})\\s)(?:${verbs})(?!\\p{L})`),
  ].join('|'),
  'u',
);

const LONGEST = 240;
/** A sentence with one of these tells what is so, not what is to be done. */
const TELLS = /(?<!\p{L})(?:đã|đang|nếu|thì|mà|không|bị|vai trò|là)(?!\p{L})/iu;
const LEADS = /,?\s*(?:là (?:cơ quan|đơn vị) )?(?:đồng )?chủ trì(?!\p{L})/u;
const HELPED = /^(?:\s+thực hiện)?[,;]?\s*(?:và\s+)?phối hợp(?:\s+chặt chẽ)?(?:\s+(?:với|cùng))*:?\s+/u;

/** "(Cơ quan Thường trực …)", " - Cơ quan Thường trực …": what a body is besides. */
const BESIDES = /\s*\([^()]*\)|\s+[-–]\s+[Cc]ơ quan [Tt]hường trực.*$/gu;
/** Names of which nobody knows which one is meant. */
const NOBODY_KNOWS = /^(?:cơ quan|đơn vị|địa phương|ngành|tổ|phòng|ban|bộ phận)$/iu;
const TOGETHER = /\s+cùng(?:\s+với)?\s+/u;
const AT_EDGES = /^[\s,;:]+|[\s,;:]+$/gu;

/** Bodies that a stretch of words names and nothing else; none where it says more. */
function namesIn(words: string): string[] {
  const plain = words.replace(BESIDES, '').replace(AT_EDGES, '');
  const saysMore = [/[.:]/u, TELLS, DOES, NOBODY_KNOWS].some((pattern) => pattern.test(plain));
  if (plain.length > LONGEST || saysMore || !beginsAsBody(plain)) return [];
  return plain.split(TOGETHER).flatMap(bodiesIn);
}

/** Those who help: everything up to what is to be done; nobody where that cannot be told. */
function helpersIn(words: string): string[] {
  const helped = HELPED.exec(words);
  if (helped === null) return [];
  const rest = words.slice(helped[0].length);
  const verb = DOES.exec(rest);
  return verb === null ? [] : bodiesIn(rest.slice(0, verb.index).replace(BESIDES, '').replace(AT_EDGES, ''));
}

const charged = (who: readonly string[]): ProseCharge | undefined =>
  who.length === 0 ? undefined : { lead: [], support: [], who };

function leading(words: string): ProseCharge | undefined {
  const found = LEADS.exec(words);
  if (found === null) return undefined;
  const lead = namesIn(words.slice(0, found.index));
  if (lead.length === 0) return undefined;
  return { lead, support: helpersIn(words.slice(found.index + found[0].length)), who: [] };
}

const ANSWERS = /^(.*?),?\s(?:có|chịu) (?:trách nhiệm|nhiệm vụ)(?!\p{L})/u;

/** A sentence from those on whom it charges what it says. */
function withoutLeadIn(sentence: string, isDivision: boolean): string {
  const begins = LEAD_IN.exec(sentence)?.[0];
  if (begins === undefined) return sentence;
  const [lead = ''] = /^[^.;:]*/u.exec(sentence) ?? [];
  for (const { 0: comma, index } of lead.matchAll(/,\s+/gu)) {
    const rest = sentence.slice(index + comma.length);
    const isSubject = isDivision && MAY_BE_CHARGED.test(rest) && beginsAsBody(rest);
    // Behind what is to be done bodies are those whom it is done for.
    if (ASKED.test(rest) || (isSubject && !DOES.test(lead.slice(begins.length, index)))) return rest;
  }
  return sentence;
}

/** What is known of the place of a sentence. */
export interface ProsePlace {
  /** In a section that divides the work: a body there is charged by being the subject alone. */
  readonly isDivision: boolean;
  /** Below somebody's name: what is demanded there is theirs to demand. */
  readonly isCharged: boolean;
}

/** Whom a sentence charges; undefined where it may mean something else. */
export function proseCharge(text: string, { isDivision, isCharged }: ProsePlace): ProseCharge | undefined {
  const sentence = withoutLeadIn(text, isDivision);
  const isDemand = isDivision && !isCharged;
  const asked = (ASKED.exec(sentence) ?? (isDemand ? DEMANDED.exec(sentence) : null))?.[0] ?? '';
  const words = sentence.slice(asked.length);
  if (!beginsAsBody(words)) return undefined;
  const found = leading(words) ?? charged(namesIn(ANSWERS.exec(words)?.[1] ?? ''));
  if (found !== undefined || (asked === '' && !isDivision)) return found;
  const [head = '', more] = words.split(/:(?=\s|$)/u, 2);
  const byHead = more === undefined || DOES.test(head) ? [] : namesIn(head);
  if (byHead.length > 0) return charged(byHead);
  const verb = DOES.exec(words);
  return verb === null ? undefined : charged(namesIn(words.slice(0, verb.index)));
}

/** A stop behind which a sentence begins. */
const SENTENCE_END = /(?<=\.)\s+(?=\p{Lu})/u;
/** A clause that may charge somebody else. */
const CLAUSE_END = /(?<=;)\s+(?=\p{Lu}|(?:giao|đề nghị|cấp)\s)/u;
/** "cấp huyện họp trước ngày 22": of another than the one before, whose name is left out. */
const OTHER_LEVEL = /^cấp\s/u;
const OPEN_LIST = /(?:chủ trì|phối hợp(?: với| cùng)+):?(?!\p{L})/u;

/** True for the beginning of a list of bodies: what they are to do follows behind the last of them. */
function isOpen(clause: string): boolean {
  const found = [...clause.matchAll(new RegExp(OPEN_LIST, 'gu'))].at(-1);
  return found !== undefined && !DOES.test(clause.slice(found.index + found[0].length));
}

/** The sentences of a text, and the clauses of each that may be charges of their own. */
function clausesOf(text: string): string[] {
  return text.split(SENTENCE_END).flatMap((sentence) => {
    const clauses: string[] = [];
    for (const clause of sentence.split(CLAUSE_END)) {
      const last = clauses.at(-1);
      if (last !== undefined && isOpen(last)) clauses[clauses.length - 1] = `${last} ${clause}`;
      else clauses.push(clause);
    }
    return clauses;
  });
}

/**
 * Paragraphs by those whom their sentences charge, in their order; one segment without a charge where they charge nobody.
 * What somebody is charged with ends with its paragraph.
 */
export function proseSegments(paragraphs: readonly string[], place: ProsePlace): ProseSegment[] {
  const segments: { words: string; charge?: ProseCharge }[] = [];
  for (const paragraph of paragraphs) {
    for (const [index, clause] of clausesOf(paragraph).entries()) {
      const charge = proseCharge(clause, place);
      const last = segments.at(-1);
      // What begins with a body goes on with nobody else's task, though it cannot be told what it says.
      const isOver = last?.charge !== undefined && (index === 0 || beginsAsBody(clause) || OTHER_LEVEL.test(clause));
      if (last === undefined || charge !== undefined || isOver)
        segments.push({ words: clause, ...(charge === undefined ? {} : { charge }) });
      else last.words += ` ${clause}`;
    }
  }
  return segments;
}
