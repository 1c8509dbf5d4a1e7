/** Tables as a Word file of annexes by the decree: tasks, targets, the annex of a report. */
import { BLANK_DATE, BLANK_NUMBER, numberAndCode } from '../plan/model/blanks.ts';
import { textRun } from '../plan/model/inline-text.ts';
import { nameInText } from '../plan/model/issuer-name.ts';
import { roman } from '../plan/model/labels.ts';
import type { Appendix, Item, PlanHead } from '../plan/model/plan.ts';
import { PLAN_TYPE } from '../standard/document-types.ts';
import { settingsFor } from '../standard/settings.ts';
import { STANDARDS } from '../standard/standards.ts';
import { tableOfData } from '../tasks/annex/table-of-data.ts';
import type { DataTable } from '../tasks/data-table.ts';
import { longDate } from '../vietnamese/dates.ts';
import type { Codec } from '../word/package/codec.ts';
import { annexDocument, documentAuthor } from '../word/write/document.ts';
import { documentParts } from '../word/write/package.ts';
import { zipParts } from '../word/write/zip.ts';

/** A table that becomes an annex. */
export interface Annex {
  readonly table: DataTable;
  /** The line below its title, in parentheses: what it belongs to; none where it belongs to several. */
  readonly attached?: string;
}

/** "Phụ lục I" where there are several. */
function labelOf(index: number, count: number, { layout }: PlanHead): string {
  if (count === 1) return 'Phụ lục';
  return `Phụ lục ${STANDARDS[layout.standard].appendixNumbers === 'roman' ? roman(index + 1) : index + 1}`;
}

function appendixOf({ table, attached }: Annex, label: string, plan: PlanHead): Appendix {
  const origin = ['appendices'];
  const content: Item = {
    kind: 'item',
    marker: { kind: 'none', level: 0 },
    text: [],
    children: [tableOfData(table, origin)],
    after: [],
    assignmentLines: [],
    assignments: [],
    targets: [],
    origin,
  };
  return {
    label,
    titleLines: [{ inlines: [textRun(table.title.toLocaleUpperCase('vi'))], origin }],
    attached: { inlines: attached === undefined ? [] : [textRun(`(${attached})`)], origin },
    landscape: true,
    scheme: plan.numbering.scheme,
    content,
    origin,
  };
}

/**
 * Writes tables as annexes, each on pages of its own that lie.
 * @param plan whose paper, standard and name they have; its own texts are not written
 */
export function renderAnnexes(plan: PlanHead, annexes: readonly Annex[], codec: Codec): Uint8Array {
  const appendices = annexes.map((annex, index) => appendixOf(annex, labelOf(index, annexes.length, plan), plan));
  const properties = {
    title: annexes[0]?.table.title ?? '',
    subject: PLAN_TYPE.printed,
    author: documentAuthor(plan),
    isMirrored: settingsFor(plan.layout).isMirrored,
  };
  return zipParts(
    documentParts(
      annexDocument({ ...plan, bases: [], opening: [], sections: [], appendices, footnotes: [] }),
      properties,
    ),
    codec,
  );
}

const issuersOf = ({ issuers }: PlanHead): string =>
  issuers.map((issuer) => nameInText(issuer) ?? issuer.nameLines.join(' ')).join(', ');

/** "Kèm theo Báo cáo số … /BC-UBND ngày … tháng … năm 2026 của …": number and day are written in by hand. */
export function reportLine(plan: PlanHead): string {
  const { beforeType } = STANDARDS[plan.layout.standard].number;
  const code = numberAndCode(plan).code.replace(PLAN_TYPE.code, 'BC');
  const date = longDate({ year: plan.year }, BLANK_DATE);
  return `Kèm theo Báo cáo số ${BLANK_NUMBER}${beforeType}${code} ${date} của ${issuersOf(plan)}`;
}

/** "Kèm theo Kế hoạch số 12/KH-UBND ngày 15 tháng 01 năm 2026 của …". */
export function planLine(plan: PlanHead): string {
  const { beforeType } = STANDARDS[plan.layout.standard].number;
  const { number = BLANK_NUMBER, code } = numberAndCode(plan);
  const date = longDate({ ...plan.date, year: plan.date.year ?? plan.year }, BLANK_DATE);
  return `Kèm theo ${PLAN_TYPE.name} số ${number}${beforeType}${code} ${date} của ${issuersOf(plan)}`;
}
