/**
 * Sentences without parentheses that close a text and say who leads and who supports: "Giao Sở Y tế chủ trì, phối hợp với
 * Công an tỉnh thực hiện." Only such are read as the phrase of a plan prints to the letter.
 */
import type { AssignmentSource } from '../../generated/plan-source.ts';
import { capital } from '../../vietnamese/alphabet.ts';
import { splitBodies, withSmallStart } from './assignments.ts';

/** The words of a sentence around its data; those before a value stand only where it does. */
interface SentenceForm {
  readonly opening: string;
  readonly afterLead: string;
  readonly support?: string;
  readonly deadline?: string;
  readonly output?: string;
  readonly closing: string;
}

export interface ClosingSentence {
  readonly assignment: AssignmentSource;
  readonly form: SentenceForm;
  /** How many letters of the text stand before it. */
  readonly start: number;
}

const GIVES = /^(?:Giao )?/u;
const LEADS = ' chủ trì';
/** Words alone: no other begins so. */
const LED = new RegExp(`${LEADS}(?!\\p{L})`, 'u');
const LINE_END = /[\n\r\u2028\u2029]/u;
/** What may follow behind those who lead. */
const BEHIND_LEAD = /^(?:([,;] phối hợp (?:với|cùng) |; phối hợp: )(.+?))?( thực hiện)?$/u;

/** Words of what is to be done: a name has none of them. */
const TO_DO =
  /(?<!\p{L})(?:xây dựng|rà soát|tổ chức|kiểm tra|tham mưu|triển khai|hướng dẫn|báo cáo|thẩm định|lập|ban hành|tuyên truyền|đề xuất|hoàn thành|theo dõi|đôn đốc|tổng hợp|cung cấp|bố trí|trình|chủ trì|phối hợp|thực hiện|chỉ đạo|quản lý|trước|trong|theo|để|nhằm|khi|việc|được|phải)(?!\p{L})/u;
const LONGEST_NAME = 80;

/** What the name of a body begins with. */
const BODY_START =
  /^(?:các (?=\p{Ll}|UBND|Sở|Ban|Phòng))?(?:Sở|Ban|Bộ|Cục|Chi cục|Công an|Công đoàn|Công ty|Ủy ban|Uỷ ban|UBND|UBMTTQ|Mặt trận|Văn phòng|Phòng|Trung tâm|Trạm|Trường|Bệnh viện|Viện|Tòa án|Toà án|Tổ|Đội|Hội|Liên đoàn|Đoàn|Đảng|Chi bộ|Thanh tra|Kho bạc|Bảo hiểm|Ngân hàng|Bưu điện|Đài|Báo|Quỹ|Hạt|Thư viện|Thôn|Xã|Phường|Giáo viên|Hiệu trưởng|Kế toán|sở|ban|ngành|phòng|đơn vị|cơ quan|địa phương|xã|phường|thôn|trường|tổ|đoàn thể|hội|thành viên)(?!\p{L})/iu;

/** Names alone, divided by commas. */
function namesIn(text: string): string[] | undefined {
  // Both say no at the first letters of most texts, however long these are.
  if (!BODY_START.test(text) || TO_DO.test(text)) return undefined;
  const names = splitBodies(text);
  const areNames = names.every((name) => BODY_START.test(name) && name.length <= LONGEST_NAME && !/[:;()]/.test(name));
  return areNames && names.join(', ') === text ? names : undefined;
}

type Read = Omit<ClosingSentence, 'start'>;

function ledBy(sentence: string): Read | undefined {
  const [opening = ''] = GIVES.exec(sentence) ?? [];
  const names = sentence.slice(opening.length);
  const end = names.search(LED);
  const lead = end > 0 && !LINE_END.test(names.slice(0, end)) ? namesIn(names.slice(0, end)) : undefined;
  const behind = names.slice(end + LEADS.length);
  // No name has such a word: where another sentence follows, this is none that closes the text.
  if (lead === undefined || LED.test(behind)) return undefined;
  const [found, before, others, closing = ''] = BEHIND_LEAD.exec(behind) ?? [];
  const support = others === undefined ? undefined : namesIn(others);
  if (found === undefined || (others !== undefined && support === undefined)) return undefined;
  if (support === undefined && closing === '') return undefined;
  return {
    assignment: { lead: opening === '' ? withSmallStart(lead) : lead, ...(support === undefined ? {} : { support }) },
    form: { opening, afterLead: LEADS, ...(before === undefined ? {} : { support: before }), closing },
  };
}

const LED_NAME = /^(?:cơ quan |đơn vị )?chủ trì\s*:\s*/iu;

const NAMED: readonly (readonly [key: 'lead' | 'support' | 'deadline' | 'output', name: RegExp])[] = [
  ['lead', LED_NAME],
  ['support', /^(?:cơ quan |đơn vị )?phối hợp\s*:\s*/iu],
  ['deadline', /^(?:thời hạn|thời gian)(?: hoàn thành| thực hiện)?\s*:\s*/iu],
  ['output', /^(?:sản phẩm|kết quả)\s*:\s*/iu],
];

/** "Chủ trì: …; phối hợp: …; thời hạn: …": the parts in the order of their kinds. */
function namedParts(sentence: string): Read | undefined {
  let [assignment, form]: [AssignmentSource, SentenceForm] = [{}, { opening: '', afterLead: '', closing: '' }];
  let last = -1;
  for (const part of sentence.split('; ', NAMED.length + 1)) {
    const at = NAMED.findIndex(([, name]) => name.test(part));
    const [key, name] = NAMED[at] ?? [];
    if (key === undefined || name === undefined || at <= last || last < 0 !== (key === 'lead')) return undefined;
    last = at;
    const words = name.exec(part)?.[0] ?? '';
    const value = part.slice(words.length);
    const data = key === 'lead' || key === 'support' ? namesIn(value) : value;
    if (data === undefined || value === '') return undefined;
    assignment = { ...assignment, [key]: data };
    form = key === 'lead' ? { ...form, opening: words } : { ...form, [key]: `; ${words}` };
  }
  return last < 0 ? undefined : { assignment, form };
}

const BETWEEN_SENTENCES = /(?<=[.!?])\s(?=\p{Lu})/gu;

/** The sentence of this kind that a text ends with, something before it. */
export function closingSentence(text: string): ClosingSentence | undefined {
  if (!text.endsWith('.')) return undefined;
  for (const { index } of text.matchAll(BETWEEN_SENTENCES)) {
    const sentence = text.slice(index + 1, -1);
    const read = (LED_NAME.test(sentence) ? namedParts(sentence) : undefined) ?? ledBy(sentence);
    if (read !== undefined) return { ...read, start: index };
  }
  return undefined;
}

const KEYS = ['support', 'deadline', 'output'] as const;

/** The form that says most of some sentences, with what others have besides. */
export function commonForm(sentences: readonly ClosingSentence[]): SentenceForm | undefined {
  const sayable = (form: SentenceForm): number =>
    sentences.filter(({ assignment, form: own }) => said(form, assignment) === said(own, assignment)).length;
  const forms = sentences.map(({ form }) => {
    const others = sentences.map((other) => other.form).filter(({ opening }) => opening === form.opening);
    return Object.assign({}, ...others.toReversed(), form) as SentenceForm;
  });
  return forms.toSorted((a, b) => sayable(b) - sayable(a))[0];
}

/** What a form says of data, without the full stop. */
export function said(form: SentenceForm, { lead = [], support = [], deadline, output }: AssignmentSource): string {
  const values = { support: support.join(', '), deadline: deadline ?? '', output: output ?? '' };
  const more = KEYS.map((key) => (values[key] === '' ? '' : `${form[key] ?? '; '}${values[key]}`));
  return `${capital(`${form.opening}${lead.join(', ')}`)}${form.afterLead}${more.join('')}${form.closing}`;
}

/** A form as the phrase of a plan; who only carries out is said as everywhere. */
export function phraseOf(form: SentenceForm): string {
  const value = { support: '{{join support ", "}}', deadline: '{{deadline}}', output: '{{output}}' };
  const more = KEYS.map((key) => (form[key] === undefined ? '' : `{{#if ${key}}}${form[key]}${value[key]}{{/if}}`));
  const lead = form.opening === '' ? '{{capital (join lead ", ")}}' : '{{join lead ", "}}';
  const led = `${form.opening}${lead}${form.afterLead}${more.join('')}${form.closing}`;
  return `{{#if who}}{{capital (join who ", ")}} thực hiện{{else}}${led}{{/if}}`;
}
