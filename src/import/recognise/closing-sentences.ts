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

const LED = /^(Giao )?(.+?)( chủ trì)(?:([,;] phối hợp (?:với|cùng) |; phối hợp: )(.+?))?( thực hiện)?$/u;

/** Words of what is to be done: a name has none of them. */
const TO_DO =
  /(?<!\p{L})(?:xây dựng|rà soát|tổ chức|kiểm tra|tham mưu|triển khai|hướng dẫn|báo cáo|thẩm định|lập|ban hành|tuyên truyền|đề xuất|hoàn thành|theo dõi|đôn đốc|tổng hợp|cung cấp|bố trí|trình|chủ trì|phối hợp|thực hiện|chỉ đạo|quản lý|trước|trong|theo|để|nhằm|khi|việc|được|phải)(?!\p{L})/u;
const LONGEST_NAME = 80;

/** What the name of a body begins with. */
const BODY_START =
  /^(?:các (?=\p{Ll}|UBND|Sở|Ban|Phòng))?(?:Sở|Ban|Bộ|Cục|Chi cục|Công an|Công đoàn|Công ty|Ủy ban|Uỷ ban|UBND|UBMTTQ|Mặt trận|Văn phòng|Phòng|Trung tâm|Trạm|Trường|Bệnh viện|Viện|Tòa án|Toà án|Tổ|Đội|Hội|Liên đoàn|Đoàn|Đảng|Chi bộ|Thanh tra|Kho bạc|Bảo hiểm|Ngân hàng|Bưu điện|Đài|Báo|Quỹ|Hạt|Thư viện|Thôn|Xã|Phường|Giáo viên|Hiệu trưởng|Kế toán|sở|ban|ngành|phòng|đơn vị|cơ quan|địa phương|xã|phường|thôn|trường|tổ|đoàn thể|hội|thành viên)(?!\p{L})/iu;

/** Names alone, divided by commas. */
function namesIn(text: string): string[] | undefined {
  const names = splitBodies(text);
  const areNames = names.every(
    (name) => BODY_START.test(name) && !TO_DO.test(name) && name.length <= LONGEST_NAME && !/[:;()]/.test(name),
  );
  return areNames && names.join(', ') === text ? names : undefined;
}

type Read = Omit<ClosingSentence, 'start'>;

function ledBy(sentence: string): Read | undefined {
  const [, opening = '', first, afterLead = '', before, others, closing = ''] = LED.exec(sentence) ?? [];
  const lead = first === undefined ? undefined : namesIn(first);
  const support = others === undefined ? undefined : namesIn(others);
  if (lead === undefined || (others !== undefined && support === undefined)) return undefined;
  if (support === undefined && closing === '') return undefined;
  return {
    assignment: { lead: opening === '' ? withSmallStart(lead) : lead, ...(support === undefined ? {} : { support }) },
    form: { opening, afterLead, ...(before === undefined ? {} : { support: before }), closing },
  };
}

const NAMED: readonly (readonly [key: 'lead' | 'support' | 'deadline' | 'output', name: RegExp])[] = [
  ['lead', /^(?:cơ quan |đơn vị )?chủ trì\s*:\s*/iu],
  ['support', /^(?:cơ quan |đơn vị )?phối hợp\s*:\s*/iu],
  ['deadline', /^(?:thời hạn|thời gian)(?: hoàn thành| thực hiện)?\s*:\s*/iu],
  ['output', /^(?:sản phẩm|kết quả)\s*:\s*/iu],
];

/** "Chủ trì: …; phối hợp: …; thời hạn: …": the parts in the order of their kinds. */
function namedParts(sentence: string): Read | undefined {
  let [assignment, form]: [AssignmentSource, SentenceForm] = [{}, { opening: '', afterLead: '', closing: '' }];
  let last = -1;
  for (const part of sentence.split('; ')) {
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
    const read = namedParts(sentence) ?? ledBy(sentence);
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
