/** "Bảng tổng hợp, tiếp thu, giải trình ý kiến góp ý": what was said of a draft, and what is answered. */
import type { DataColumn, DataGroup, DataRow, DataTable } from '../../tasks/data-table.ts';
import { compareVietnamese } from '../../vietnamese/alphabet.ts';
import type { Recipients } from './offices.ts';
import { ANSWERS, type Answer, type Opinion, type Opinions } from './opinion.ts';
import type { PlanPlace } from './places.ts';
import { placeId } from './places.ts';

export type OpinionGrouping = 'item' | 'office';

const COLUMNS: readonly DataColumn[] = [
  { key: 'count', title: 'STT', kind: 'text', width: 5 },
  { key: 'draft', title: 'Nội dung dự thảo', kind: 'text', width: 34 },
  { key: 'asked', title: 'Ý kiến góp ý', kind: 'text', width: 40 },
  { key: 'office', title: 'Cơ quan góp ý', kind: 'text', width: 18 },
  { key: 'answer', title: 'Tiếp thu hoặc giải trình', kind: 'text', width: 28 },
];

const TITLE = 'BẢNG TỔNG HỢP, TIẾP THU, GIẢI TRÌNH Ý KIẾN GÓP Ý';
const GENERAL = 'Ý kiến chung';
const NO_CHANGE = 'Thống nhất với dự thảo';

const ANSWER_WORDS: Readonly<Record<Answer, string>> = {
  'tiếp thu': 'Tiếp thu',
  'tiếp thu một phần': 'Tiếp thu một phần',
  'không tiếp thu': 'Không tiếp thu',
};

/** How many opinions were taken. */
export type Figures = Readonly<Record<Answer | 'all' | 'open', number>>;

export function figuresOf(opinions: readonly Opinion[]): Figures {
  const counts = Object.fromEntries(
    ANSWERS.map((answer) => [answer, opinions.filter((one) => one.answer === answer).length]),
  ) as Record<Answer, number>;
  const answered = ANSWERS.reduce((sum, answer) => sum + counts[answer], 0);
  return { ...counts, all: opinions.length, open: opinions.length - answered };
}

/** What an office asks for, in words that stand alone. */
export const askedWords = ({ asked: words, draft, kind, place: { sure }, edit }: Opinion): string => {
  const isDropped = kind === 'bỏ' && words === '';
  const verb =
    edit === undefined || isDropped ? '' : edit.op === 'insert' ? 'Bổ sung: ' : draft === '' ? '' : 'Sửa thành: ';
  const said = isDropped ? 'Đề nghị bỏ nội dung này.' : isSentence(words) ? words : `${verb}${words}`;
  return sure === 'chắc' ? said : `${said} [${sure === 'đoán' ? 'vị trí đoán' : 'chưa rõ vị trí'}]`;
};

/** A letter's own sentence says what it asks for. */
const isSentence = (words: string): boolean =>
  /đề nghị|kiến nghị|bổ sung|(?<!\p{L})(?:sửa|thay|bỏ)(?!\p{L})/iu.test(words);

/** The answer with its reason; empty where there is none. */
export const answeredWords = ({ answer, reason }: Opinion): string =>
  [answer === undefined ? undefined : ANSWER_WORDS[answer], reason].filter((part) => part !== undefined).join('. ');

/** What is new stands behind what its place is named by, or before the first of a list. */
function draftWords({ place: { number }, draft, edit }: Opinion): string {
  const isNew = edit?.op === 'insert' && number !== '';
  const at = isNew ? `${edit.path.at(-1) === 0 ? 'Trước' : 'Sau'} ${number}` : number;
  return [at, draft].filter((part) => part !== '').join(': ');
}

/** Counts rows through the groups of a table. */
class Rows {
  private count = 0;

  row(cells: DataRow): DataRow {
    this.count += 1;
    return [String(this.count), ...cells];
  }

  of(opinion: Opinion): DataRow {
    return this.row([draftWords(opinion), askedWords(opinion), opinion.office, answeredWords(opinion)]);
  }
}

/** In the order of the plan; what its place is not known of comes last. */
function inOrder(opinions: readonly Opinion[], places: readonly PlanPlace[]): Opinion[] {
  const order = new Map(places.map((place, index) => [place.number, index] as const));
  const byId = new Map(places.map((place, index) => [placeId(place), index] as const));
  const at = ({ place: { number, id = '' } }: Opinion): number =>
    byId.get(id) ?? order.get(number) ?? Number.POSITIVE_INFINITY;
  return opinions
    .map((opinion, index) => ({ opinion, index, at: at(opinion) }))
    .sort((a, b) => (a.at === b.at ? a.index - b.index : a.at - b.at))
    .map(({ opinion }) => opinion);
}

const isGeneral = ({ place: { number } }: Opinion): boolean => number === '';

function byOffice(opinions: readonly Opinion[], rows: Rows): DataGroup[] {
  const names = [...new Set(opinions.map(({ office }) => office))].sort(compareVietnamese);
  return names.map((name) => {
    const own = opinions.filter(({ office }) => office === name);
    const sorted = [...own.filter(isGeneral), ...own.filter((opinion) => !isGeneral(opinion))];
    return { heading: name, rows: sorted.map((opinion) => rows.of(opinion)) };
  });
}

function byItem(opinions: readonly Opinion[], rows: Rows): DataGroup[] {
  const [general, others] = [opinions.filter(isGeneral), opinions.filter((opinion) => !isGeneral(opinion))];
  return [
    ...(general.length === 0 ? [] : [{ heading: GENERAL, rows: general.map((opinion) => rows.of(opinion)) }]),
    ...(others.length === 0 ? [] : [{ heading: 'Ý kiến cụ thể', rows: others.map((opinion) => rows.of(opinion)) }]),
  ];
}

/** "24 ý kiến của 9 cơ quan: tiếp thu 12, tiếp thu một phần 3, không tiếp thu 5, chưa trả lời 4." */
function figuresLine({ opinions, offices }: Opinions): string {
  const figures = figuresOf(opinions);
  const parts = [...ANSWERS.map((answer) => `${answer} ${figures[answer]}`), `chưa trả lời ${figures.open}`];
  return `${figures.all} ý kiến; ${offices.length} cơ quan trả lời: ${parts.join(', ')}.`;
}

/** An office agrees where none of its files asks for anything. */
const agreeing = ({ offices, opinions }: Opinions): string[] =>
  offices
    .filter(({ name }) => opinions.every(({ office }) => office !== name))
    .map(({ name }) => name)
    .sort(compareVietnamese);

/**
 * The table, with its figures in its first row.
 * @param subject what the draft is called
 * @param silent recipients of whom nothing came
 */
export function opinionsTable(
  all: Opinions,
  {
    places,
    by,
    subject,
    silent,
  }: {
    readonly places: readonly PlanPlace[];
    readonly by: OpinionGrouping;
    readonly subject: string;
    readonly silent: Recipients;
  },
): DataTable {
  const rows = new Rows();
  const opinions = inOrder(all.opinions, places);
  const groups = by === 'office' ? byOffice(opinions, rows) : byItem(opinions, rows);
  const agree = agreeing(all);
  const agreed = agree.length === 0 ? [] : [rows.row([undefined, NO_CHANGE, agree.join('; '), undefined])];
  const unanswered = silent.names.length === 0 ? [] : [`Chưa có ý kiến: ${silent.names.join('; ')}.`];
  const lines = [figuresLine(all), ...unanswered];
  return {
    title: TITLE,
    about: [subject],
    columns: COLUMNS,
    groups: [
      { heading: lines.join(' '), rows: [] },
      ...groups,
      ...(agreed.length === 0 ? [] : [{ heading: NO_CHANGE, rows: agreed }]),
    ],
  };
}
