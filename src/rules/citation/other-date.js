/** One document with two dates: in this plan, in another of the folder, or against the registers. */
import { citedDay, knownDocument } from '../../mentions/known-documents.js';
import { parseDate, shortDate } from '../../vietnamese/dates.js';
import { rule } from '../rule.js';
import { elsewhere, mayBeSame, mentionedDocuments, shortName } from './mentioned.js';

const HERE = { vi: 'ở phía trên', en: 'above' };
const REGISTER = { vi: 'theo dữ liệu tra cứu', en: 'in the registers' };
function otherDates({ citation }, earlier, context) {
  const known = knownDocument(citation, context.registers)?.date;
  // What the registers confirm is not called in question by another plan's slip.
  if (known === citedDay(citation)) return [];
  const found = [
    [known?.length === 10 ? known : undefined, REGISTER],
    ...earlier.filter((other) => mayBeSame(citation, other.citation)).map((other) => [citedDay(other.citation), HERE]),
    ...elsewhere(citation, context).map((other) => [
      citedDay(other.citation),
      { vi: `trong ${other.file}`, en: `in ${other.file}` },
    ]),
  ];
  return found.flatMap(([day, where]) => (day == null ? [] : [{ day, where }]));
}
export const otherDate = rule({
  code: 'citation/other-date',
  severity: 'warning',
  summary: { vi: 'Một văn bản ghi hai ngày ban hành', en: 'One document with two dates' },
  vi: ['{name} ở đây ghi ngày {found}, {where} ghi ngày {other}.', 'Đối chiếu văn bản gốc rồi ghi một ngày.'],
  en: ['{name} is dated {found} here and {other} {where}.', 'Look at the original and give one date.'],
  examples: {
    wrong:
      'opening:\n  - Theo Kế hoạch số 12/KH-UBND ngày 05/01/2026 của UBND tỉnh.\n  - Làm theo Kế hoạch số 12/KH-UBND ngày 15/01/2026.',
    right:
      'opening:\n  - Theo Kế hoạch số 12/KH-UBND ngày 05/01/2026 của UBND tỉnh.\n  - Làm theo Kế hoạch số 12/KH-UBND ngày 05/01/2026.',
  },
  check: (context) => {
    const earlier = [];
    for (const mentioned of mentionedDocuments(context)) {
      const day = citedDay(mentioned.citation);
      const other =
        day === undefined ? undefined : otherDates(mentioned, earlier, context).find((one) => one.day !== day);
      if (day !== undefined && other !== undefined) {
        const written = (iso) => shortDate(parseDate(iso) ?? {});
        context.report(mentioned.place, {
          name: shortName(mentioned.citation),
          found: written(day),
          other: written(other.day),
          where: other.where,
        });
      }
      earlier.push(mentioned);
    }
  },
});
