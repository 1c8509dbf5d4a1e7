/** What a letter says in lines, and what in a table of opinions: the words of the draft beside what is asked for. */
import {
  lettersIn,
  type Manuscript,
  type ManuscriptCell,
  type ManuscriptTable,
} from '../../import/manuscript/manuscript.ts';
import { paragraphsIn } from '../../import/recognise/table-grid.ts';

/** The lines of a file as a reader sees them, those of its tables too. */
export const linesOf = ({ sections }: Manuscript): string[] =>
  sections
    .flatMap(({ blocks }) => paragraphsIn(blocks))
    .flatMap((paragraph) => lettersIn(paragraph).split('\n'))
    .filter((line) => line.trim() !== '');

/** A row of a table of opinions. */
export interface OpinionRow {
  /** What the draft says, and where; a line each. */
  readonly about: string;
  readonly asked: string;
}

const ASKED = /ý kiến|góp ý|^(?:đề nghị|kiến nghị|đề xuất)|nội dung (?:đề nghị|sửa|chỉnh|bổ sung)/iu;
const ABOUT = /dự thảo|điều,? khoản|(?<!\p{L})(?:mục|khoản|điểm|vị trí|trang)(?!\p{L})|nội dung/iu;
const REASON = /lý do|lí do|cơ sở|căn cứ|giải trình|ghi chú/iu;
/** Titles stand in one of the first rows. */
const HEAD_ROWS = 3;

const textOf = ({ blocks }: ManuscriptCell): string =>
  blocks
    .flatMap((block) => (block.kind === 'table' ? [] : lettersIn(block).split('\n')))
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');

interface Columns {
  readonly head: number;
  readonly asked: number;
  readonly about: readonly number[];
  readonly reason: number;
}

/** Which column says what, by the titles; undefined where the table is no table of opinions. */
function columnsOf({ rows }: ManuscriptTable): Columns | undefined {
  for (const [head, row] of rows.slice(0, HEAD_ROWS).entries()) {
    const titles = row.map(textOf);
    const isReason = titles.map((title) => REASON.test(title));
    const asked = titles.findIndex((title, at) => ASKED.test(title) && !isReason[at]);
    const about = titles.flatMap((title, at) => (at !== asked && !isReason[at] && ABOUT.test(title) ? [at] : []));
    if (asked >= 0 && about.length > 0 && row.length > 1)
      return { head, asked, about, reason: isReason.findIndex((is, at) => is && at > asked) };
  }
  return undefined;
}

const cellAt = (row: readonly ManuscriptCell[], column: number): string => {
  const cell = row[column];
  return cell === undefined ? '' : textOf(cell);
};

function rowsOf(table: ManuscriptTable, { head, asked, about, reason }: Columns): OpinionRow[] {
  const width = table.rows[head]?.length ?? 0;
  return table.rows.slice(head + 1).flatMap((row) => {
    const said = cellAt(row, asked);
    // Rows of another shape are headings; of numbers, the count of columns.
    if (row.length !== width || said === '' || /^\(?\d+\)?$/.test(said)) return [];
    const why = reason < 0 ? '' : cellAt(row, reason);
    const words = about.map((column) => cellAt(row, column)).filter((text) => text !== '');
    return [{ about: words.join('\n'), asked: why === '' ? said : `${said} (${why})` }];
  });
}

/** The tables of opinions of a file, row by row, and the file without them. */
export function opinionRows(manuscript: Manuscript): {
  readonly rows: readonly OpinionRow[];
  readonly rest: Manuscript;
} {
  const rows: OpinionRow[] = [];
  const sections = manuscript.sections.map((section) => ({
    ...section,
    blocks: section.blocks.filter((block) => {
      const columns = block.kind === 'table' ? columnsOf(block) : undefined;
      if (block.kind !== 'table' || columns === undefined) return true;
      rows.push(...rowsOf(block, columns));
      return false;
    }),
  }));
  return { rows, rest: { ...manuscript, sections } };
}
